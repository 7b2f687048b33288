/* SPDX-License-Identifier: EUPL-1.2 */
/* Search words on the screen: bold and underlined at the right cells, on the page of the
   search and on what is opened from it, and nowhere else. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "helper/calm.h"
#include "helper/screen.h"

/* The marked cells of the screen, each piece in brackets. */
struct marks {
	char text[8192];
};

static void collect(struct emulator *emulator, struct marks *marks)
{
	size_t len = 0;
	for (int row = 0; row < emulator_rows(emulator); row++) {
		bool was_marked = false;
		for (int column = 0; column <= emulator_columns(emulator); column++) {
			struct emulator_cell cell = {.text = ""};
			if (column < emulator_columns(emulator))
				cell = emulator_cell(emulator, row, column);
			bool is_marked = cell.bold && cell.underline;
			if (is_marked != was_marked)
				marks->text[len++] = is_marked ? '[' : ']';
			if (is_marked)
				for (const char *c = cell.text; *c; c++)
					marks->text[len++] = *c;
			assert_true(len < sizeof(marks->text) - 64);
			was_marked = is_marked;
		}
	}
	marks->text[len] = '\0';
}

static bool marks_are(struct emulator *emulator, const void *expected)
{
	struct marks marks;
	collect(emulator, &marks);
	return strcmp(marks.text, expected) == 0;
}

static bool marks_hold(struct emulator *emulator, const void *expected)
{
	struct marks marks;
	collect(emulator, &marks);
	return strstr(marks.text, expected) != NULL;
}

static void marks_hits_and_what_is_opened_from_them(void **state)
{
	struct emulator *emulator =
		screen_start_at(SCREEN_ROWS, SCREEN_COLUMNS, "suche?wort=WIRGEFU\u0308HL");
	(void)state;
	screen_expect_focus(emulator, "Suche nach");
	assert_true(emulator_wait(emulator, marks_hold, "[Wir-Gefühl]"));
	emulator_type(emulator, "\r");
	assert_true(emulator_wait_no_text(emulator, "Suche nach"));
	assert_true(emulator_wait(emulator, marks_hold, "[Wir-Gefühl]"));
	emulator_type(emulator, ":formel/wandel\r");
	screen_expect_focus(emulator, "Wandel");
	assert_true(emulator_wait(emulator, marks_are, ""));
	emulator_free(emulator);
}

/* The word stands below the window of the page; its facts come first. */
static void scrolls_to_the_first_hit(void **state)
{
	struct emulator *emulator = screen_start(15, 40);
	(void)state;
	screen_type(emulator, "/traubeneiche\r", "5 Suche");
	screen_type(emulator, "\r", "StadtBaumKonzept");
	assert_true(emulator_wait(emulator, marks_hold, "[Traubeneiche]"));
	assert_true(emulator_wait(emulator, screen_cursor_is_in_place, NULL));
	emulator_free(emulator);
}

static bool cursor_is_on_mark(struct emulator *emulator, const void *ctx)
{
	struct emulator_cell cell;
	int row, column;

	(void)ctx;
	emulator_cursor(emulator, &row, &column);
	cell = emulator_cell(emulator, row, column);
	return cell.bold && cell.underline;
}

static bool cursor_has_left(struct emulator *emulator, const void *row_before)
{
	int row, column;

	emulator_cursor(emulator, &row, &column);
	return row != *(const int *)row_before;
}

static bool was_redrawn_on_mark(struct emulator *emulator, const void *ctx)
{
	return strstr(emulator_bytes(emulator, NULL), "\033[H\033[2J") != NULL &&
	       cursor_is_on_mark(emulator, ctx);
}

/* Presses the key and sees that the cursor has come to a mark. */
static void press_to_mark(struct emulator *emulator, const char *key)
{
	emulator_forget_bytes(emulator);
	emulator_type(emulator, key);
	emulator_type(emulator, "\f");
	assert_true(emulator_wait(emulator, was_redrawn_on_mark, NULL));
}

/* How often N or n is pressed until the page with this title is left, each time with the
   cursor on a mark. */
static int presses_until_left(struct emulator *emulator, const char *key, const char *title)
{
	int n = 0;

	for (; n < 100; n++) {
		press_to_mark(emulator, key);
		if (!screen_has_focus(emulator, title))
			break;
	}
	return n + 1;
}

/* From mark to mark, in sight or not, then to the next page; and all the way back. */
static void n_goes_from_mark_to_mark(void **state)
{
	static const int sizes[][2] = {{15, 40}, {24, 80}, {36, 120}, {60, 200}};

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		struct emulator *emulator =
			screen_start_at(sizes[i][0], sizes[i][1], "suche?wort=klimaplan");
		int there, back;

		screen_expect_focus(emulator, "Suche nach");
		emulator_type(emulator, "n");
		screen_expect_focus(emulator, "Klimaplan");
		assert_true(emulator_wait(emulator, cursor_is_on_mark, NULL));
		there = presses_until_left(emulator, "n", "Klimaplan");
		assert_true(there > 3);
		emulator_type(emulator, "N");
		screen_expect_focus(emulator, "Klimaplan");
		for (back = 1; back < there; back++) {
			press_to_mark(emulator, "N");
			screen_expect_focus(emulator, "Klimaplan");
		}
		screen_type(emulator, "N", "Das war der erste Treffer");
		emulator_free(emulator);
	}
}

/* Where a mark was gone to the way goes on: to the next link, or line by line. */
static void keys_go_on_from_a_mark(void **state)
{
	struct emulator *emulator =
		screen_start_at(SCREEN_ROWS, SCREEN_COLUMNS, "suche?wort=klimaplan");

	(void)state;
	screen_expect_focus(emulator, "Suche nach");
	emulator_type(emulator, "nn");
	screen_expect_focus(emulator, "Klimaplan");
	assert_true(emulator_wait(emulator, cursor_is_on_mark, NULL));
	emulator_type(emulator, "\t");
	assert_true(emulator_wait(emulator, screen_cursor_is_on_selection, NULL));
	emulator_free(emulator);
}

static void n_goes_from_line_to_line_on_the_calm_screen(void **state)
{
	struct emulator *emulator = calm_start(24, 80, "suche?wort=klimaplan");
	int row, column, next_row;

	(void)state;
	assert_true(emulator_wait_text(emulator, "Treffer"));
	emulator_type(emulator, "n");
	assert_true(emulator_wait_cursor_on(emulator, "Klimaplan Bochum 2035"));
	emulator_cursor(emulator, &row, &column);
	for (int i = 0; i < 2; i++) {
		emulator_type(emulator, "n");
		assert_true(emulator_wait(emulator, cursor_has_left, &row));
		emulator_cursor(emulator, &next_row, &column);
		assert_non_null(strstr(emulator_row(emulator, next_row), "Klimaplan"));
		row = next_row;
	}
	emulator_free(emulator);
}

static void marks_nothing_without_a_search(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);
	(void)state;
	assert_true(emulator_wait(emulator, marks_are, ""));
	emulator_free(emulator);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(marks_hits_and_what_is_opened_from_them),
		cmocka_unit_test(scrolls_to_the_first_hit),
		cmocka_unit_test(n_goes_from_mark_to_mark),
		cmocka_unit_test(keys_go_on_from_a_mark),
		cmocka_unit_test(n_goes_from_line_to_line_on_the_calm_screen),
		cmocka_unit_test(marks_nothing_without_a_search),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
