/* SPDX-License-Identifier: EUPL-1.2 */
/* What people expect of a program for the terminal, one line each: keys, and the state of
   the screen after them. What is not here and why is in tests/README.md. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

#include "base/attr.h"
#include "helper/screen.h"

enum expectation {
	TEXT_IS, /* on the screen */
	TEXT_IS_NOT,
	SAYS,	   /* in the last line, until the next key */
	CURSOR_ON, /* the first cell of this text */
	FOCUS_ON,  /* the pane whose title holds this text has the keys */
	ENDS_FINE, /* with exit status 0 */
	ENDS_BY_INTERRUPT
};

static const struct convention {
	const char *name;
	const char *keys; /* from the start page */
	enum expectation expectation;
	const char *text;
} conventions[] = {
	{"Down moves on", "1\033OB", CURSOR_ON, "Wandel"},
	{"Up moves back", "1\033OB\033OB\033OA", CURSOR_ON, "Wandel"},
	{"j as Down", "1j", CURSOR_ON, "Wandel"},
	{"k as Up", "1jjk", CURSOR_ON, "Wandel"},
	{"Home goes to the first", "1jj\033OH", CURSOR_ON, "Wissen"},
	{"End goes to the last", "1\033OF", CURSOR_ON, "Wir-Gefühl"},
	{"g as Home", "1jjg", CURSOR_ON, "Wissen"},
	{"G as End", "1G", CURSOR_ON, "Wir-Gefühl"},
	{"PageDown", "1\033[6~", CURSOR_ON, "Wir-Gefühl"},
	{"PageUp", "1G\033[5~", CURSOR_ON, "Wissen"},
	{"Ctrl-F as PageDown", "1\006", CURSOR_ON, "Wir-Gefühl"},
	{"Ctrl-D as PageDown", "1\004", CURSOR_ON, "Wir-Gefühl"},
	{"Ctrl-B as PageUp", "1G\002", CURSOR_ON, "Wissen"},
	{"Ctrl-U as PageUp", "1G\025", CURSOR_ON, "Wissen"},
	{"b as PageUp", "1Gb", CURSOR_ON, "Wissen"},
	{"Enter opens", "1j\r", FOCUS_ON, "› Wandel"},
	{"Right opens", "1j\033OC", FOCUS_ON, "› Wandel"},
	{"Left goes back", "1j\r\033OD", CURSOR_ON, "Wandel"},
	{"Backspace as DEL goes back", "1j\r\177", CURSOR_ON, "Wandel"},
	{"Backspace as Ctrl-H goes back", "1j\r\b", CURSOR_ON, "Wandel"},
	{"Alt-Left goes back", "1j\r\033[1;3D", CURSOR_ON, "Wandel"},
	{"[ goes back", "1j\r[", CURSOR_ON, "Wandel"},
	{"Alt-Right goes forward", "1j\r[\033[1;3C", FOCUS_ON, "› Wandel"},
	{"] goes forward", "1j\r[]", FOCUS_ON, "› Wandel"},
	{"Tab goes to the next pane", "1\t", FOCUS_ON, "2 Kompetenzen"},
	{"Shift-Tab goes to the pane before", "2\033[Z", FOCUS_ON, "1 Formel"},
	{"Tab goes from link to link", ":formel/wandel\r\t\t", CURSOR_ON, "Vorreiterin"},
	{"Shift-Tab goes back", ":formel/wandel\r\t\t\033[Z", CURSOR_ON, "Ermöglichungsstadt"},
	{"F6 goes to the next pane at once", KEY_F6, FOCUS_ON, "1 Formel"},
	{"Shift-F6 to the one before", KEY_SHIFT_F6, FOCUS_ON, "4 Projekte"},
	{"digits choose a pane", "3", FOCUS_ON, "3 Kernaktivitäten"},
	{"> opens the next of the list", "1\r>", FOCUS_ON, "› Wandel"},
	{"< opens the one before", "1G\r<", FOCUS_ON, "› Wandel"},
	{"t goes to the top", "1j\rt", FOCUS_ON, "Startseite"},
	{"/ searches while it is typed", "/klimaw", TEXT_IS, "Suche nach klimaw"},
	{"Esc brings back what was there", "/klimaw\033", TEXT_IS, "5 Startseite"},
	{"Enter shows what was found", "/klimawandel\r", FOCUS_ON, "Suche nach klimawandel"},
	{"n opens the next hit", "/klimaplan\rn", FOCUS_ON, "Klimaplan"},
	{"N goes back from hit to hit", "/wandel\rnnN", FOCUS_ON, "Wandel"},
	{"n goes to the next mark in a page", "/traubeneiche\r\rn", CURSOR_ON, "Traubeneiche"},
	{"& filters the list while it is typed", "1&wande", TEXT_IS_NOT, "Wir-Gefühl"},
	{"Esc lifts what was typed", "1&wande\033", TEXT_IS, "Wir-Gefühl"},
	{": goes to a place", ":formel/wandel\r", FOCUS_ON, "› Wandel"},
	{": takes the beginning of a title", ":klimapark spr\r", FOCUS_ON, "Springorum"},
	{": completes with Tab", ":wir-gef\t", TEXT_IS, "): formel/wir-gefuehl"},
	{": takes a command", ":sprache en\r", TEXT_IS, "English   F1 Help"},
	{"? shows what can be done here", "?", TEXT_IS, "Was geht hier?"},
	{"? is narrowed by typing", "?barrierefr", TEXT_IS_NOT, "voriger Eintrag"},
	{"? does what is chosen", "?barrierefr\r", FOCUS_ON, "Barrierefreiheit"},
	{"q closes ?", "?q", TEXT_IS_NOT, "Was geht hier?"},
	{"Esc closes ?", "?\033", TEXT_IS_NOT, "Was geht hier?"},
	{"F1 opens the manual page", "\033OP", FOCUS_ON, "Hilfe"},
	{"h opens it, too", "h", FOCUS_ON, "Hilfe"},
	{"q leaves it", "\033OPq", FOCUS_ON, "Startseite"},
	{"Esc leaves it", "\033OP\033", FOCUS_ON, "Startseite"},
	{"Ctrl-P finds commands", "\020vergr", TEXT_IS, "Bereich vergrößern"},
	{"arrows move in dialogs", "?\033OB", CURSOR_ON, "nächster Eintrag"},
	{"End moves in dialogs", "?\033OF", CURSOR_ON, "beenden"},
	{"Ctrl-L draws anew", "1j\f", CURSOR_ON, "Wandel"},
	{"R reads the data again", "R", SAYS, "ein Teil des Programms"},
	{"F5, too", "\033[15~", SAYS, "ein Teil des Programms"},
	{"and Ctrl-R", "\022", SAYS, "ein Teil des Programms"},
	{"+ gives a pane the screen", "2+", TEXT_IS_NOT, "4 Projekte"},
	{"_ takes it back", "2+_", TEXT_IS, "4 Projekte"},
	{"y shows the address", "1j\ry", SAYS, "formel/wandel"},
	{"w says where one is", "1j\rw", SAYS, "Sie sind hier"},
	{"q goes one level out", "1j\rq", FOCUS_ON, "Formel"},
	{"q ends at the top", "q", ENDS_FINE, NULL},
	{"Q ends at once", "1j\rQ", ENDS_FINE, NULL},
	{"Ctrl-C ends by its signal", "\003", ENDS_BY_INTERRUPT, NULL},
	{"Ctrl-C ends a dialog's program, too", ":abc\003", ENDS_BY_INTERRUPT, NULL},
};

static bool was_redrawn(struct emulator *emulator, const void *ctx)
{
	(void)ctx;
	return strstr(emulator_bytes(emulator, NULL), "\033[H\033[2J") != NULL;
}

/* Types, and waits until all of it has been obeyed: the whole screen comes anew then. */
static void type_and_settle(struct emulator *emulator, const char *keys)
{
	emulator_forget_bytes(emulator);
	emulator_type(emulator, keys);
	emulator_type(emulator, "\f");
	assert_true(emulator_wait(emulator, was_redrawn, NULL));
}

/* A last Esc is typed alone: what follows it at once would be read as Alt and that key.
   And an answer stands there only until the next key. */
static void type(struct emulator *emulator, const struct convention *convention)
{
	char keys[64];
	size_t len = strlen(convention->keys);

	/* its last key may be a sequence */
	if (convention->expectation == SAYS && strrchr(convention->keys, '\033'))
		len = (size_t)(strrchr(convention->keys, '\033') - convention->keys) + 1;
	snprintf(keys, sizeof(keys), "%s", convention->keys);
	if (convention->expectation == ENDS_FINE ||
	    convention->expectation == ENDS_BY_INTERRUPT) {
		emulator_type(emulator, keys);
	} else if (keys[len - 1] == '\033' || convention->expectation == SAYS) {
		keys[len - 1] = '\0';
		type_and_settle(emulator, keys);
		emulator_type(emulator, convention->keys + len - 1);
	} else {
		type_and_settle(emulator, keys);
	}
}

static bool is_met(struct emulator *emulator, const struct convention *convention)
{
	int status = -1;

	switch (convention->expectation) {
	case TEXT_IS:
	case SAYS:
		return emulator_wait_text(emulator, convention->text);
	case TEXT_IS_NOT:
		return emulator_wait_no_text(emulator, convention->text);
	case CURSOR_ON:
		return emulator_wait_cursor_on(emulator, convention->text);
	case FOCUS_ON:
		screen_expect_focus(emulator, convention->text);
		return true;
	case ENDS_FINE:
		return emulator_wait_end(emulator, &status) && status == 0;
	case ENDS_BY_INTERRUPT:
		return emulator_wait_end(emulator, &status) && WIFEXITED(status) &&
		       WEXITSTATUS(status) == 130;
	}
	return false;
}

static void keeps_the_conventions(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(conventions); i++) {
		struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);

		type(emulator, &conventions[i]);
		if (!is_met(emulator, &conventions[i]))
			fail_msg("%s", conventions[i].name);
		emulator_free(emulator);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(keeps_the_conventions)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
