/* SPDX-License-Identifier: EUPL-1.2 */
/* Every command of the screen by each of its keys, by the palette, and by the mouse where
   it has a place on the screen: each time something happens that a reader notices. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

#include "command/command.h"
#include "helper/keys.h"
#include "helper/mouse.h"
#include "helper/screen.h"

enum happening {
	CHANGES, /* the screen shows something else, or the cursor stands elsewhere */
	COLORS,	 /* the same in other colours */
	REDRAWS,
	STOPS,
	ENDS
};

/* What must have been done before, and what happens; a command without a row here changes
   the screen of the start page. */
static const struct {
	enum command command;
	const char *before;
	enum happening happening;
} rows[] = {
	{COMMAND_BACK, "t:projekte\r", CHANGES},
	{COMMAND_FORWARD, ":projekte\r[", CHANGES},
	{COMMAND_FIRST, "jjj", CHANGES},
	{COMMAND_PREVIOUS, "jjj", CHANGES},
	{COMMAND_PAGE_DOWN, ":projekte\r", CHANGES},
	{COMMAND_PAGE_UP, ":projekte\r\033[6~\033[6~", CHANGES},
	{COMMAND_START, ":projekte\r", CHANGES},
	{COMMAND_NEXT_OF_LIST, ":formel/wandel\r", CHANGES},
	{COMMAND_PREVIOUS_OF_LIST, ":formel/wandel\r", CHANGES},
	{COMMAND_NEXT_HIT, "/klima\r", CHANGES},
	{COMMAND_PREVIOUS_HIT, "/klima\rnn", CHANGES},
	{COMMAND_FILTER_BY, "2", CHANGES},
	{COMMAND_UNFILTER, ":projekte?ort=laer\r", CHANGES},
	{COMMAND_THEME, "", COLORS},
	{COMMAND_REDRAW, "", REDRAWS},
	{COMMAND_SUSPEND, "", STOPS},
	{COMMAND_QUIT, "", ENDS},
};

enum { CTRL_P = 0x10 };

struct looks {
	char text[64 * 1024];
	int row, column;
	bool is_in_palette; /* then what is typed there is not yet what is to happen */
};

static void look(struct emulator *emulator, struct looks *looks)
{
	size_t used = 0;

	for (int row = 0; row < emulator_rows(emulator); row++)
		used += (size_t)snprintf(looks->text + used, sizeof(looks->text) - used, "%s\n",
					 emulator_row(emulator, row));
	emulator_cursor(emulator, &looks->row, &looks->column);
}

static bool looks_different(struct emulator *emulator, const void *ctx)
{
	const struct looks *before = ctx;
	static struct looks now;

	look(emulator, &now);
	return !(before->is_in_palette && emulator_shows(emulator, "Befehl (Name)")) &&
	       (strcmp(before->text, now.text) != 0 || before->row != now.row ||
		before->column != now.column);
}

static bool was_redrawn(struct emulator *emulator, const void *ctx)
{
	(void)ctx;
	return strstr(emulator_bytes(emulator, NULL), "\033[H\033[2J") != NULL;
}

static bool was_written(struct emulator *emulator, const void *ctx)
{
	size_t len;

	(void)ctx;
	emulator_bytes(emulator, &len);
	return len > 0;
}

static bool happens(struct emulator *emulator, enum happening happening,
		    const struct looks *before)
{
	int status;

	switch (happening) {
	case CHANGES:
		return emulator_wait(emulator, looks_different, before);
	case COLORS:
		return emulator_wait(emulator, was_written, NULL);
	case REDRAWS:
		return emulator_wait(emulator, was_redrawn, NULL);
	case STOPS:
		return emulator_wait_stopped(emulator);
	case ENDS:
		return emulator_wait_end(emulator, &status);
	}
	return false;
}

/* Starts anew, does what must be done before, types the keys or presses the text, and
   looks. */
static void try(enum command command, const char *keys, const char *pressed, struct text by)
{
	/* so wide that the last line offers all it can */
	struct emulator *emulator = screen_start(SCREEN_ROWS, pressed ? 200 : SCREEN_COLUMNS);
	static struct looks before;
	enum happening happening = CHANGES;
	const char *before_keys = "";

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		if (rows[i].command != command)
			continue;
		before_keys = rows[i].before;
		happening = rows[i].happening;
	}
	assert_true(screen_press(emulator, before_keys));
	if (pressed)
		assert_true(emulator_wait_text(emulator, pressed));
	look(emulator, &before);
	before.is_in_palette = command != COMMAND_PALETTE && keys && keys[0] == CTRL_P;
	emulator_forget_bytes(emulator);
	if (pressed)
		mouse_press_on(emulator, pressed);
	else
		emulator_type(emulator, keys);
	if (!happens(emulator, happening, &before))
		fail_msg(TEXT_FORMAT " by " TEXT_FORMAT, TEXT_ARGS(command_info(command)->name),
			 TEXT_ARGS(by));
	emulator_free(emulator);
}

static bool is_of_screen(enum command command)
{
	return command_info(command)->modes & MODE_SCREEN;
}

static void each_key_does_its_command(void **state)
{
	(void)state;
	for (int i = 0; i < COMMAND_COUNT; i++) {
		enum command command = (enum command)i;
		const struct text *keys = command_info(command)->keys;

		for (size_t j = 0; is_of_screen(command) && j < COMMAND_KEYS; j++) {
			char bytes[16];

			/* the number of the pane that has the keys changes nothing */
			if (!keys[j].len || text_equal(keys[j], TEXT("5")))
				continue;
			keys_of_name(keys[j], bytes);
			/* Ctrl-C is an end of its own: test_screen_end */
			if (bytes[0] == 3)
				continue;
			try(command, bytes, NULL, keys[j]);
		}
	}
}

static void the_palette_does_each_command(void **state)
{
	(void)state;
	for (int i = 0; i < COMMAND_COUNT; i++) {
		enum command command = (enum command)i;
		char keys[128];

		if (!is_of_screen(command) || command == COMMAND_PALETTE)
			continue;
		snprintf(keys, sizeof(keys), "\020" TEXT_FORMAT "\r",
			 TEXT_ARGS(command_info(command)->name));
		try(command, keys, NULL, TEXT("the palette"));
	}
}

/* Where commands stand on the screen: in the last line, the head, titles. */
static const struct {
	enum command command;
	const char *text;
} places[] = {
	{COMMAND_OPEN, "Enter öffnen"},
	{COMMAND_NEXT_LINK, "Tab weiter"},
	{COMMAND_SEARCH, "/ suchen"},
	{COMMAND_FILTER_MENU, "F Filterauswahl"},
	{COMMAND_GO, ": gehe zu"},
	{COMMAND_ZOOM, "z Bereich vergrößern"},
	{COMMAND_LINEAR, "l Textfassung"},
	{COMMAND_FILTER_BY, "Leertaste filtern"},
	{COMMAND_UNFILTER, "Esc Filter aufheben"},
	{COMMAND_UNFILTER, "Laer"},
	{COMMAND_UNFILTER, "Laer ─"},
	{COMMAND_BACK, "Backspace zurück"},
	{COMMAND_MENU, "? Hilfe hier"},
	{COMMAND_QUIT, "q beenden"},
	{COMMAND_HELP, "F1 Hilfe"},
	{COMMAND_LANGUAGE, "Deutsch"},
	{COMMAND_PANE, "3 Kernaktivitäten"},
};

static void the_mouse_does_what_is_written(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(places); i++)
		try(places[i].command, NULL, places[i].text, text_of(places[i].text));
}

static bool is_place(const char *text, size_t len)
{
	for (size_t i = 0; i < ARRAY_LEN(places); i++)
		if (strlen(places[i].text) == len && strncmp(places[i].text, text, len) == 0)
			return true;
	return false;
}

/* Whatever key the last line names, it can be pressed there. */
static void every_key_in_the_last_line_is_in_the_list(void **state)
{
	static const char *const before[] = {"", "2", ":projekte?ort=laer\r"};
	char row[1024];

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(before); i++) {
		struct emulator *emulator = screen_start(SCREEN_ROWS, 200);

		assert_true(screen_press(emulator, before[i]));
		snprintf(row, sizeof(row), "%s", emulator_row(emulator, SCREEN_ROWS - 1));
		for (const char *hint = row; *hint; hint += strspn(hint, " ")) {
			const char *end = strstr(hint, "  ");
			size_t len = end ? (size_t)(end - hint) : strlen(hint);

			assert_true(is_place(hint, len));
			hint += len;
		}
		emulator_free(emulator);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_key_does_its_command),
		cmocka_unit_test(the_palette_does_each_command),
		cmocka_unit_test(the_mouse_does_what_is_written),
		cmocka_unit_test(every_key_in_the_last_line_is_in_the_list),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
