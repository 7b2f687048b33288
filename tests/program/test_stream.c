/* SPDX-License-Identifier: EUPL-1.2 */
/* What goes over the line, in every mode that talks with people: only what a terminal
   needs, no bell, no title, and nothing at all as long as no key is pressed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "helper/rest.h"
#include "helper/screen.h"

/* A session through lists, pages, search, a question, an answer, help, errors. */
#define KEYS "jj\tj\t\tj\r/Kultur\rjj\r\177wy?:formel\rwuu>:quat\r%n"

static const char *const modes[] = {"--screen", "--calm", "--linear"};
enum { N_MODES = sizeof(modes) / sizeof(modes[0]), LINEAR_MODE = 2 };

static struct emulator *start(const char *mode, const char *variable)
{
	const char *arguments[] = {mode, "--lang=de", NULL};
	const char *environment[] = {variable, NULL};
	struct emulator_options options = {
		.rows = 24, .columns = 80, .arguments = arguments, .environment = environment};
	struct emulator *emulator = emulator_start(&options);

	assert_true(emulator_wait_text(emulator, "Kompetenzen"));
	return emulator;
}

/* Wide enough for any answer, and a long line of what is typed. */
static struct emulator *start_wide(const char *mode)
{
	const char *arguments[] = {mode, "--lang=de", "--hints=off", NULL};
	struct emulator_options options = {.rows = 30, .columns = 160, .arguments = arguments};
	struct emulator *emulator = emulator_start(&options);

	assert_true(emulator_wait_text(emulator, "Kompetenzen"));
	return emulator;
}

/* All bytes of a session, ended by its own word; to be freed. */
static char *session(const char *mode, const char *variable, size_t *len)
{
	struct emulator *emulator = start(mode, variable);
	const char *bytes;
	char *copy;
	int status;

	emulator_type(emulator, strcmp(mode, "--linear") == 0
					? "3\n1\nz\ns Kultur\n1\nw\nk\nh\nh 2\nfalsch\nb\ne\n"
					: KEYS "Q");
	assert_true(emulator_wait_end(emulator, &status));
	assert_int_equal(status, 0);
	bytes = emulator_bytes(emulator, len);
	copy = malloc(*len + 1);
	assert_non_null(copy);
	memcpy(copy, bytes, *len + 1);
	emulator_free(emulator);
	return copy;
}

/* A8, A13 */
static void rings_no_bell_and_sets_no_title(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_MODES; i++) {
		size_t len;
		char *bytes = session(modes[i], "LANG=C.UTF-8", &len);

		assert_null(memchr(bytes, '\007', len));
		assert_null(strstr(bytes, "\033]"));
		assert_null(strstr(bytes, "\033[?1004"));
		free(bytes);
	}
}

/* The sixteen colours that a terminal lets people choose, from 100 on as the ground of
   pictures; never dim (2), never blinking (5, 6). */
static bool is_allowed_look(int number)
{
	return number == 0 || number == 1 || number == 3 || number == 4 || number == 7 ||
	       (number >= 22 && number <= 27) || (number >= 30 && number <= 37) ||
	       (number >= 39 && number <= 49) || (number >= 90 && number <= 97) ||
	       (number >= 100 && number <= 107);
}

/* Calls for each number of a sequence "ESC [ 1 ; 31 m". */
static void check_looks(const char *bytes, bool has_colours)
{
	for (const char *at = strstr(bytes, "\033["); at; at = strstr(at + 2, "\033[")) {
		size_t len = strspn(at + 2, "0123456789;");

		if (at[2 + len] != 'm')
			continue;
		for (const char *number = at + 2; number < at + 2 + len; number++) {
			char *end;
			int value = (int)strtol(number, &end, 10);

			if (!is_allowed_look(value))
				fail_msg("ESC [ %.*s m", (int)len, at + 2);
			if (!has_colours && value >= 30)
				fail_msg("a colour in spite of NO_COLOR: ESC [ %.*s m",
					 (int)len, at + 2);
			number = end;
		}
	}
}

/* A9: no clock runs, in any view, so nothing moves until a key is pressed. */
static void is_still_without_a_key(void **state)
{
	static const char *const views[] = {
		"j\tj",	     "r",	    "M",   "Z",	   "F", "?\a", "h", "B",
		"/Kultur\r", ":projekte\r", "2jj", ":x\a", "w", "T",   "z",
	};
	static const char *const lines[] = {"3\n",   "\n",	 "s Kultur\n",
					    "rad\n", "matrix\n", "h\n"};

	(void)state;
	for (size_t i = 0; i < N_MODES; i++) {
		struct emulator *emulator = start(modes[i], "LANG=C.UTF-8");
		const char *const *keys = i == LINEAR_MODE ? lines : views;
		size_t n = i == LINEAR_MODE ? sizeof(lines) : sizeof(views);

		assert_true(emulator_wait_outside(emulator, rest_without_a_clock, NULL));
		for (size_t j = 0; j < n / sizeof(*keys); j++)
			rest_press(emulator, keys[j]);
		emulator_free(emulator);
	}
}

/* A7: pictures and marks of a search too. The themes that one asks for by name have colours of
   their own, which tests/unit/tui/test_theme.c measures; NO_COLOR is obeyed by all. */
static void keeps_to_the_palette_of_the_terminal(void **state)
{
	enum { N_OF_THE_TERMINAL = 2 };
	static const char *const keys[] = {"r",		  "M", "Z",	 "F",
					   "2 4jj/K\rjn", "?", "\a:q\r", "w"};
	static const char *const themes[] = {"--theme=terminal", "--theme=mono",
					     "--theme=light", "--theme=dark",
					     "--theme=contrast"};

	(void)state;
	for (size_t i = 0; i < 2 * sizeof(themes) / sizeof(themes[0]); i++) {
		bool has_colours = i % 2 == 0;
		const char *arguments[] = {"--lang=de", "--screen", themes[i / 2], NULL};
		const char *environment[] = {has_colours ? "LANG=C.UTF-8" : "NO_COLOR=1", NULL};
		struct emulator *emulator =
			emulator_start(&(struct emulator_options){.rows = 24,
								  .columns = 80,
								  .arguments = arguments,
								  .environment = environment});

		assert_true(emulator_wait_text(emulator, "Kompetenzen"));
		for (size_t j = 0; j < sizeof(keys) / sizeof(keys[0]); j++) {
			rest_press(emulator, keys[j]);
			if (!has_colours || i / 2 < N_OF_THE_TERMINAL)
				check_looks(emulator_bytes(emulator, NULL), has_colours);
		}
		emulator_free(emulator);
	}
}

/* The calm screen sets nothing at all. */
static void the_calm_screen_has_no_looks(void **state)
{
	size_t len;
	char *bytes = session("--calm", "LANG=C.UTF-8", &len);

	(void)state;
	for (const char *at = strstr(bytes, "\033["); at; at = strstr(at + 2, "\033["))
		assert_int_not_equal(at[2 + strspn(at + 2, "0123456789;")], 'm');
	free(bytes);
}

/* L1 on a terminal, which adds the carriage returns itself */
static void writes_plain_lines_in_the_linear_mode(void **state)
{
	size_t len;
	char *bytes = session("--linear", "LANG=C.UTF-8", &len);

	(void)state;
	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)bytes[i];

		if (c == '\r')
			assert_int_equal(bytes[i + 1], '\n');
		else
			assert_true(c >= ' ' || c == '\n');
	}
	free(bytes);
}

/* All that a keyboard types without a further key, but for "q", which comes last: were it a
   command, it would end the program. */
#define TYPED                                                                                  \
	"abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"                        \
	"!#%&()*+,-./:;<=>?@[]^_{|}~äöüß q"

/* T11: no command fires, in any field. */
static void letters_are_letters_while_typing(void **state)
{
	static const char *const fields[] = {"/", ":", "&"};

	(void)state;
	for (size_t i = 0; i < LINEAR_MODE * sizeof(fields) / sizeof(fields[0]); i++) {
		struct emulator *emulator = start_wide(modes[i % LINEAR_MODE]);

		rest_press(emulator, "j");
		rest_press(emulator, fields[i / LINEAR_MODE]);
		emulator_type(emulator, TYPED);
		assert_true(emulator_wait_text(emulator, TYPED));
		rest_press(emulator, "\a");
		assert_false(emulator_shows(emulator, TYPED));
		emulator_type(emulator, "w");
		assert_true(emulator_wait_text(emulator,
					       "Sie sind hier: Startseite, Nummer 2 von 16."));
		emulator_free(emulator);
	}
}

/* T14: pane, entry, number, filter; where the cursor is, not only where the page is. */
static void says_where_in_every_view(void **state)
{
	static const struct {
		const char *keys, *where;
	} views[] = {
		{"5", "Startseite, Nummer 1 von 16."},
		{"1", "Bereich 1, Formel, Wissen, Nummer 1 von 3."},
		{"j", "Bereich 1, Formel, Wandel, Nummer 2 von 3."},
		{"2", "Bereich 2, Kompetenzen, Vorreiterin, Nummer 1 von 5."},
		{"\t", "Bereich 3, Kernaktivitäten, Mein Bochum, Nummer 1 von 36."},
		{":projekte\r", "Startseite, Projekte, Nummer 1 von 158."},
		{":projekte/haus-des-wissens\r",
		 "Startseite, Projekte, Haus des Wissens, Nummer 1 von 158."},
		{":projekte?ort=laer\r",
		 "Startseite, Projekte, Nummer 2 von 158. Filter: Laer."},
		{"4", "Bereich 4, Projekte, MARK 51°7, Nummer 2 von 158. Filter: Laer."},
		{"2", "Bereich 2, Kompetenzen, Vorreiterin, Nummer 1 von 5. Filter der Liste "
		      "Projekte: Laer."},
		{"4&xyz\r", "Bereich 4, Projekte. Filter: Laer, xyz."},
		{":start\r", "Startseite, Nummer 1 von 16."},
		{"/Kultur\rjjj", "Startseite, Suche nach Kultur, Nummer "},
		{"r", "Startseite, Steuerrad"},
		{"M", "Startseite, Matrix"},
		{"Z", "Startseite, Zeitleiste, Nummer 65 von 158."},
		{"F", "Startseite, Projekte filtern"},
		{":hilfe\r", "Startseite, Hilfe"},
		{":hilfe/suchen\r", "Startseite, Hilfe, Hilfe: suchen."},
		{"!", "Startseite, Probleme der Daten"},
		{"B", "Startseite, Barrierefreiheit"},
		{"A", "Startseite, Änderungen"},
	};

	(void)state;
	for (size_t i = 0; i < LINEAR_MODE; i++) {
		struct emulator *emulator = start_wide(modes[i]);

		for (size_t j = 0; j < sizeof(views) / sizeof(views[0]); j++) {
			char where[128];

			snprintf(where, sizeof(where), "Sie sind hier: %s", views[j].where);
			emulator_type(emulator, views[j].keys);
			rest_press(emulator, "w");
			if (!emulator_shows(emulator, where))
				fail_msg("%s, %s: %s", modes[i], where,
					 emulator_row(emulator, 29));
		}
		emulator_free(emulator);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rings_no_bell_and_sets_no_title),
		cmocka_unit_test(is_still_without_a_key),
		cmocka_unit_test(keeps_to_the_palette_of_the_terminal),
		cmocka_unit_test(the_calm_screen_has_no_looks),
		cmocka_unit_test(writes_plain_lines_in_the_linear_mode),
		cmocka_unit_test(letters_are_letters_while_typing),
		cmocka_unit_test(says_where_in_every_view),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
