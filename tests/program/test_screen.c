/* SPDX-License-Identifier: EUPL-1.2 */
/* The screen as its users have it: keys go in, cells and the cursor are looked at. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "helper/terminal.h"

#define KEY_SHIFT_TAB	"\033[Z"
#define KEY_DOWN_ARROW	"\033OB"
#define KEY_RIGHT_ARROW "\033OC"
#define KEY_LEFT_ARROW	"\033OD"

enum { WIDE_ROWS = 36, WIDE_COLUMNS = 120 };

static struct emulator *start_at(int rows, int columns, const char *place)
{
	char at[128];
	const char *arguments[] = {"--screen", "--lang=de", at, NULL};
	struct emulator_options options = {
		.rows = rows, .columns = columns, .arguments = arguments};

	snprintf(at, sizeof(at), "--at=%s", place);
	return emulator_start(&options);
}

static struct emulator *start(int rows, int columns)
{
	struct emulator *emulator = start_at(rows, columns, "start");

	assert_true(emulator_wait_text(emulator, "beenden"));
	return emulator;
}

static void type_and_expect(struct emulator *emulator, const char *keys, const char *text)
{
	emulator_type(emulator, keys);
	assert_true(emulator_wait_text(emulator, text));
}

/* The titles of panes are bold and reversed when they have the focus, an item only
   reversed: so both can be told apart from the outside. */
static bool is_focused_title(struct emulator *emulator, const char *title)
{
	for (int row = 0; row < emulator_rows(emulator); row++) {
		char found[4096] = "";
		size_t used = 0;

		for (int column = 0; column < emulator_columns(emulator); column++) {
			struct emulator_cell cell = emulator_cell(emulator, row, column);

			if (!cell.bold || !cell.reverse || used > sizeof(found) - 64)
				continue;
			memcpy(found + used, cell.text, strlen(cell.text) + 1);
			used += strlen(cell.text);
		}
		if (strstr(found, title))
			return true;
	}
	return false;
}

static bool has_focused_title(struct emulator *emulator, const void *title)
{
	return is_focused_title(emulator, title);
}

static void expect_focus(struct emulator *emulator, const char *title)
{
	assert_true(emulator_wait(emulator, has_focused_title, title));
}

static bool is_selected(struct emulator *emulator, int row, int column)
{
	struct emulator_cell cell;

	if (column < 0)
		return false;
	cell = emulator_cell(emulator, row, column);
	return cell.reverse && !cell.bold;
}

/* On the first letter of what is selected. */
static bool cursor_is_on_selection(struct emulator *emulator, const void *ctx)
{
	int row, column;
	struct emulator_cell cell;

	(void)ctx;
	emulator_cursor(emulator, &row, &column);
	cell = emulator_cell(emulator, row, column);
	return emulator_cursor_is_visible(emulator) && is_selected(emulator, row, column) &&
	       !is_selected(emulator, row, column - 1) && cell.text[0] && cell.text[0] != ' ';
}

/* The same, or nothing is selected in sight: then on a letter of the text. */
static bool cursor_is_in_place(struct emulator *emulator, const void *ctx)
{
	int row, column;
	struct emulator_cell cell;

	if (cursor_is_on_selection(emulator, ctx))
		return true;
	for (row = 0; row < emulator_rows(emulator); row++) {
		for (column = 0; column < emulator_columns(emulator); column++) {
			if (is_selected(emulator, row, column))
				return false;
		}
	}
	emulator_cursor(emulator, &row, &column);
	cell = emulator_cell(emulator, row, column);
	return emulator_cursor_is_visible(emulator) && row > 0 &&
	       row < emulator_rows(emulator) - 1 && cell.text[0] && cell.text[0] != ' ';
}

static bool was_redrawn_with_cursor(struct emulator *emulator, const void *ctx)
{
	return strstr(emulator_bytes(emulator, NULL), "\033[H\033[2J") != NULL &&
	       cursor_is_in_place(emulator, ctx);
}

/* Presses keys and then asks for the whole screen anew: when it comes, they have been
   obeyed. False if the cursor is not where it belongs then. */
static bool press(struct emulator *emulator, const char *keys)
{
	emulator_forget_bytes(emulator);
	emulator_type(emulator, keys);
	emulator_type(emulator, "\f");
	return emulator_wait(emulator, was_redrawn_with_cursor, NULL);
}

/* ---- what is there ------------------------------------------------------------- */

static void shows_all_panes_when_wide(void **state)
{
	struct emulator *emulator = start(WIDE_ROWS, WIDE_COLUMNS);

	(void)state;
	assert_true(emulator_shows(emulator, "1 Formel"));
	assert_true(emulator_shows(emulator, "2 Kompetenzen"));
	assert_true(emulator_shows(emulator, "3 Kernaktivitäten"));
	assert_true(emulator_shows(emulator, "4 Projekte"));
	assert_true(emulator_shows(emulator, "Wir-Gefühl"));
	assert_true(emulator_shows(emulator, "F1 Hilfe"));
	assert_true(emulator_is_alternate(emulator));
	assert_true(emulator_wait(emulator, cursor_is_in_place, NULL));
	emulator_free(emulator);
}

static void draws_an_accordion_at_80_columns(void **state)
{
	struct emulator *emulator = start(24, 80);

	(void)state;
	type_and_expect(emulator, "2", "Großstadt");
	expect_focus(emulator, "2 Kompetenzen");
	assert_true(emulator_shows(emulator, "1 Formel"));
	assert_true(emulator_shows(emulator, "4 Projekte"));
	assert_true(emulator_shows(emulator, "5 "));
	emulator_free(emulator);
}

static void shows_one_pane_at_40_columns(void **state)
{
	struct emulator *emulator = start(15, 40);

	(void)state;
	assert_false(emulator_shows(emulator, "1 Formel"));
	type_and_expect(emulator, "1", "1 Formel");
	assert_true(emulator_wait_cursor_on(emulator, "Wissen"));
	assert_false(emulator_shows(emulator, "2 Kompetenzen"));
	emulator_free(emulator);
}

static void draws_plain_characters_on_request(void **state)
{
	const char *arguments[] = {"--screen", "--lang=de", "--ascii", NULL};
	struct emulator_options options = {.rows = 30, .columns = 110, .arguments = arguments};
	struct emulator *emulator = emulator_start(&options);

	(void)state;
	assert_true(emulator_wait_text(emulator, "beenden"));
	assert_true(emulator_shows(emulator, "+ 1 Formel -"));
	assert_false(emulator_shows(emulator, "─"));
	emulator_free(emulator);
}

/* Any ESC [ … m with a parameter from 30 to 49 or 90 to 107. */
static bool has_colour(const char *bytes)
{
	while ((bytes = strstr(bytes, "\033["))) {
		const char *at = bytes += 2;
		const char *end = at + strspn(at, "0123456789;");

		for (; *end == 'm' && at < end; at += strcspn(at, ";m") + 1) {
			long parameter = strtol(at, NULL, 10);

			if ((parameter >= 30 && parameter <= 49) || parameter >= 90)
				return true;
		}
	}
	return false;
}

static void does_without_colour(void **state)
{
	static const struct {
		const char *environment, *option;
		bool has_colour;
	} cases[] = {
		{"NO_COLOR=1", "--screen", false},     {"NO_COLOR=", "--screen", true},
		{"NO_COLOR=1", "--color=auto", false}, {"NO_COLOR=1", "--color=always", true},
		{"NO_COLOR=", "--color=never", false},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const char *arguments[] = {cases[i].option, "--lang=de", NULL};
		const char *environment[] = {cases[i].environment, NULL};
		struct emulator_options options = {.rows = WIDE_ROWS,
						   .columns = WIDE_COLUMNS,
						   .arguments = arguments,
						   .environment = environment};
		struct emulator *emulator = emulator_start(&options);

		assert_true(emulator_wait_text(emulator, "beenden"));
		assert_true(emulator_wait(emulator, cursor_is_in_place, NULL));
		if (has_colour(emulator_bytes(emulator, NULL)) != cases[i].has_colour)
			fail_msg("%s %s", cases[i].environment, cases[i].option);
		emulator_free(emulator);
	}
}

/* ---- what it counts, and where lines end ------------------------------------------- */

static struct emulator *start_small(const char *mode, const char *place, int columns)
{
	const char *arguments[] = {mode, "--lang=de", place, "tests/data/klein.yaml", NULL};
	struct emulator_options options = {
		.rows = WIDE_ROWS, .columns = columns, .arguments = arguments};

	return emulator_start(&options);
}

static void counts_what_a_filter_leaves(void **state)
{
	struct emulator *emulator =
		start_small("--screen", "--at=projekte?ort=laer", WIDE_COLUMNS);

	(void)state;
	assert_true(emulator_wait_text(emulator, "4 Projekte: Laer"));
	assert_true(emulator_wait_text(emulator, " 3/24 "));
	emulator_free(emulator);
}

/* 36 cells, which would fill the row: some terminals wrap by themselves then. */
static void leaves_the_last_column_free_in_the_linear_mode(void **state)
{
	struct emulator *emulator = start_small("--linear", "--at=start", 36);

	(void)state;
	assert_true(emulator_wait_text(emulator, "Eingabe:"));
	assert_false(emulator_shows(emulator, "Ein kleiner Datensatz für Prüfungen."));
	emulator_free(emulator);
	emulator = start_small("--linear", "--at=start", 37);
	assert_true(emulator_wait_text(emulator, "Eingabe:"));
	assert_true(emulator_shows(emulator, "Ein kleiner Datensatz für Prüfungen."));
	emulator_free(emulator);
}

/* ---- moving ---------------------------------------------------------------------- */

static void goes_round_the_panes(void **state)
{
	static const char *const titles[] = {"1 Formel", "2 Kompetenzen", "3 Kernaktivitäten",
					     "4 Projekte", "5 "};
	struct emulator *emulator = start(WIDE_ROWS, WIDE_COLUMNS);

	(void)state;
	expect_focus(emulator, "5 ");
	for (int i = 0; i < 5; i++) {
		emulator_type(emulator, "\t");
		expect_focus(emulator, titles[i]);
		assert_true(emulator_wait(emulator, cursor_is_in_place, NULL));
	}
	for (int i = 3; i >= 0; i--) {
		emulator_type(emulator, KEY_SHIFT_TAB);
		expect_focus(emulator, titles[i]);
	}
	emulator_type(emulator, "3");
	expect_focus(emulator, "3 Kernaktivitäten");
	emulator_free(emulator);
}

static void moves_the_cursor_in_a_list(void **state)
{
	struct emulator *emulator = start(WIDE_ROWS, WIDE_COLUMNS);

	(void)state;
	emulator_type(emulator, "1");
	assert_true(emulator_wait_cursor_on(emulator, "Wissen"));
	emulator_type(emulator, KEY_DOWN_ARROW);
	assert_true(emulator_wait_cursor_on(emulator, "Wandel"));
	emulator_type(emulator, "j");
	assert_true(emulator_wait_cursor_on(emulator, "Wir-Gefühl"));
	emulator_type(emulator, "\033[B"); /* at the end, and the other spelling of the key */
	emulator_type(emulator, "g");
	assert_true(emulator_wait_cursor_on(emulator, "Wissen"));
	emulator_type(emulator, "G");
	assert_true(emulator_wait_cursor_on(emulator, "Wir-Gefühl"));
	assert_true(emulator_wait(emulator, cursor_is_on_selection, NULL));
	emulator_free(emulator);
}

/* An arrow in a list costs two rows of it, not the screen. */
static void writes_little_for_an_arrow(void **state)
{
	struct emulator *emulator = start(WIDE_ROWS, WIDE_COLUMNS);
	size_t len;

	(void)state;
	emulator_type(emulator, "1");
	assert_true(emulator_wait_cursor_on(emulator, "Wissen"));
	emulator_forget_bytes(emulator);
	emulator_type(emulator, "j");
	assert_true(emulator_wait_cursor_on(emulator, "Wandel"));
	emulator_bytes(emulator, &len);
	assert_in_range(len, 1, 130);
	emulator_free(emulator);
}

static void obeys_waiting_keys_before_drawing(void **state)
{
	struct emulator *emulator = start(WIDE_ROWS, WIDE_COLUMNS);
	char keys[201];
	size_t len;

	(void)state;
	memset(keys, 'j', sizeof(keys) - 1);
	keys[sizeof(keys) - 1] = '\0';
	emulator_type(emulator, "1");
	assert_true(emulator_wait_cursor_on(emulator, "Wissen"));
	emulator_forget_bytes(emulator);
	emulator_type(emulator, keys);
	assert_true(emulator_wait_cursor_on(emulator, "Wir-Gefühl"));
	type_and_expect(emulator, "g", "Wissen");
	assert_true(emulator_wait_cursor_on(emulator, "Wissen"));
	emulator_bytes(emulator, &len);
	assert_in_range(len, 1, 12000);
	emulator_free(emulator);
}

static void opens_and_goes_back(void **state)
{
	struct emulator *emulator = start(WIDE_ROWS, WIDE_COLUMNS);

	(void)state;
	emulator_type(emulator, "1j");
	assert_true(emulator_wait_cursor_on(emulator, "Wandel"));
	emulator_type(emulator, "\r");
	expect_focus(emulator, "› Wandel");
	emulator_type(emulator, KEY_LEFT_ARROW);
	expect_focus(emulator, "1 Formel");
	assert_true(emulator_wait_cursor_on(emulator, "Wandel"));
	emulator_type(emulator, "]");
	expect_focus(emulator, "› Wandel");
	emulator_free(emulator);
}

static void selects_links_in_the_page(void **state)
{
	struct emulator *emulator = start(WIDE_ROWS, WIDE_COLUMNS);
	int row, column, next_row, next_column;

	(void)state;
	assert_true(press(emulator, "g"));
	emulator_cursor(emulator, &row, &column);
	assert_true(press(emulator, KEY_DOWN_ARROW KEY_DOWN_ARROW "k"));
	assert_true(cursor_is_on_selection(emulator, NULL));
	emulator_cursor(emulator, &next_row, &next_column);
	assert_true(next_row != row || next_column != column);
	/* there and back again: the same link is selected */
	assert_true(press(emulator, KEY_RIGHT_ARROW));
	assert_true(press(emulator, "\177"));
	emulator_cursor(emulator, &row, &column);
	assert_int_equal(row, next_row);
	assert_int_equal(column, next_column);
	emulator_free(emulator);
}

static void zooms_a_pane(void **state)
{
	struct emulator *emulator = start(WIDE_ROWS, WIDE_COLUMNS);

	(void)state;
	emulator_type(emulator, "2z");
	assert_true(emulator_wait_no_text(emulator, "4 Projekte"));
	expect_focus(emulator, "2 Kompetenzen");
	assert_true(emulator_wait(emulator, cursor_is_on_selection, NULL));
	type_and_expect(emulator, "z", "4 Projekte");
	emulator_free(emulator);
}

static void hidden_panes_come_back_as_they_were_left(void **state)
{
	struct emulator *emulator = start(WIDE_ROWS, WIDE_COLUMNS);

	(void)state;
	emulator_type(emulator, "4jjj2");
	expect_focus(emulator, "2 Kompetenzen");
	assert_true(emulator_wait_text(emulator, "MARK 51"));
	emulator_type(emulator, "z");
	assert_true(emulator_wait_no_text(emulator, "MARK 51"));
	type_and_expect(emulator, "z", "MARK 51");
	emulator_free(emulator);
}

/* ---- asking ---------------------------------------------------------------------- */

static void asks_for_a_place(void **state)
{
	struct emulator *emulator = start(WIDE_ROWS, WIDE_COLUMNS);

	(void)state;
	type_and_expect(emulator, ":", "gehe zu (");
	emulator_type(emulator, "formel/wir-gefuhl\033OD\033ODe");
	assert_true(emulator_wait_text(emulator, "formel/wir-gefuehl"));
	emulator_type(emulator, "\r");
	expect_focus(emulator, "Wir-Gefühl");
	type_and_expect(emulator, ":", "gehe zu (");
	type_and_expect(emulator, "xyzzyq", "xyzzyq");
	emulator_type(emulator, "\r");
	assert_true(emulator_wait_no_text(emulator, "gehe zu ("));
	expect_focus(emulator, "Wir-Gefühl");
	emulator_free(emulator);
}

static void searches(void **state)
{
	struct emulator *emulator = start(WIDE_ROWS, WIDE_COLUMNS);

	(void)state;
	type_and_expect(emulator, "/", "suchen (");
	emulator_type(emulator, "Wandex\177l");
	assert_true(emulator_wait_text(emulator, "): Wandel"));
	emulator_type(emulator, "\r");
	expect_focus(emulator, "Wandel");
	type_and_expect(emulator, "/", "suchen (");
	emulator_type(emulator, "\033");
	assert_true(emulator_wait_no_text(emulator, "suchen ("));
	emulator_free(emulator);
}

static void shows_help_and_leaves_it(void **state)
{
	struct emulator *emulator = start(WIDE_ROWS, WIDE_COLUMNS);
	int status;

	(void)state;
	emulator_type(emulator, "?");
	expect_focus(emulator, "Hilfe");
	assert_true(emulator_wait(emulator, cursor_is_in_place, NULL));
	emulator_type(emulator, "q");
	assert_true(emulator_wait_text(emulator, "1 Formel"));
	emulator_type(emulator, "Q");
	assert_true(emulator_wait_end(emulator, &status));
	assert_int_equal(status, 0);
	emulator_free(emulator);
}

/* What no table knows must not act as single letters: "q" in it would end the program. */
static void swallows_unknown_sequences(void **state)
{
	struct emulator *emulator = start(WIDE_ROWS, WIDE_COLUMNS);

	(void)state;
	emulator_type(emulator, "\033[1;9q\033[?62;c\033]11;rgb:q/q/q\a\033[<0;10;20M");
	emulator_type(emulator, "\033P1$r0q\033\\");
	emulator_type(emulator, "1");
	expect_focus(emulator, "1 Formel");
	assert_true(emulator_wait_cursor_on(emulator, "Wissen"));
	emulator_free(emulator);
}

/* ---- the cursor, always ------------------------------------------------------------ */

static void keeps_the_cursor_on_the_selection(void **state)
{
	static const char *const keys[] = {
		"j",	   "k", "\033OB", "\033OA", "\t", "\033[Z", "1",      "2", "3",
		"4",	   "5", "g",	  "G",	    "\r", "\033OD", "\033OC", "z", "\033[6~",
		"\033[5~", "j", "j",	  "]",	    "?",  "t",	    "w",      "y",
	};
	static const int sizes[][2] = {{WIDE_ROWS, WIDE_COLUMNS}, {24, 80}, {15, 40}};
	uint32_t random = 20301;

	(void)state;
	for (size_t size = 0; size < 3; size++) {
		struct emulator *emulator = start(sizes[size][0], sizes[size][1]);

		for (int i = 0; i < 120; i++) {
			const char *key;

			random = random * 1664525u + 1013904223u;
			key = keys[(random >> 16) % (sizeof(keys) / sizeof(keys[0]))];
			if (!press(emulator, key))
				fail_msg("size %zu, key %d: %s", size, i, key + (*key == 27));
		}
		emulator_free(emulator);
	}
}

/* ---- sizes --------------------------------------------------------------------------- */

static void survives_every_size(void **state)
{
	static const int sizes[][2] = {{1, 1},	{1, 80},   {24, 1},  {2, 2},  {3, 16},
				       {3, 15}, {8, 60},   {10, 59}, {7, 99}, {200, 60},
				       {4, 20}, {12, 100}, {60, 200}};
	struct emulator *emulator = start_at(WIDE_ROWS, WIDE_COLUMNS, "formel/wandel");

	(void)state;
	assert_true(emulator_wait_text(emulator, "1 Formel"));
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		emulator_resize(emulator, sizes[i][0], sizes[i][1]);
		emulator_type(emulator, "\tj\033OB");
	}
	emulator_resize(emulator, WIDE_ROWS, WIDE_COLUMNS);
	emulator_type(emulator, "5");
	expect_focus(emulator, "› Wandel");
	assert_true(emulator_wait_text(emulator, "4 Projekte"));
	emulator_resize(emulator, 2, 14);
	assert_true(emulator_wait_text(emulator, "Fenster zu"));
	emulator_resize(emulator, 24, 80);
	assert_true(emulator_wait_text(emulator, "4 Projekte"));
	emulator_free(emulator);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shows_all_panes_when_wide),
		cmocka_unit_test(draws_an_accordion_at_80_columns),
		cmocka_unit_test(shows_one_pane_at_40_columns),
		cmocka_unit_test(draws_plain_characters_on_request),
		cmocka_unit_test(does_without_colour),
		cmocka_unit_test(counts_what_a_filter_leaves),
		cmocka_unit_test(leaves_the_last_column_free_in_the_linear_mode),
		cmocka_unit_test(goes_round_the_panes),
		cmocka_unit_test(moves_the_cursor_in_a_list),
		cmocka_unit_test(writes_little_for_an_arrow),
		cmocka_unit_test(obeys_waiting_keys_before_drawing),
		cmocka_unit_test(opens_and_goes_back),
		cmocka_unit_test(selects_links_in_the_page),
		cmocka_unit_test(zooms_a_pane),
		cmocka_unit_test(hidden_panes_come_back_as_they_were_left),
		cmocka_unit_test(asks_for_a_place),
		cmocka_unit_test(searches),
		cmocka_unit_test(shows_help_and_leaves_it),
		cmocka_unit_test(swallows_unknown_sequences),
		cmocka_unit_test(keeps_the_cursor_on_the_selection),
		cmocka_unit_test(survives_every_size),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
