/* SPDX-License-Identifier: EUPL-1.2 */
/* Keys that move: between panes, in lists, along links, back and forward. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "builtin.h"
#include "helper/screen.h"
#include "page/build.h"

/* ---- moving ---------------------------------------------------------------------- */

static const char *const titles[] = {"1 Formel", "2 Kompetenzen", "3 Kernaktivitäten",
				     "4 Projekte", "5 "};

/* F6, as in other programs of many panes, leaves a text of many links at once. */
static void goes_round_the_panes(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);

	(void)state;
	screen_expect_focus(emulator, "5 ");
	for (int i = 0; i < 5; i++) {
		emulator_type(emulator, KEY_F6);
		screen_expect_focus(emulator, titles[i]);
		assert_true(emulator_wait(emulator, screen_cursor_is_in_place, NULL));
	}
	for (int i = 3; i >= 0; i--) {
		emulator_type(emulator, KEY_SHIFT_F6);
		screen_expect_focus(emulator, titles[i]);
	}
	emulator_type(emulator, "3");
	screen_expect_focus(emulator, "3 Kernaktivitäten");
	emulator_free(emulator);
}

struct spot {
	int row, column;
};

static struct spot spot_of(struct emulator *emulator)
{
	struct spot spot;

	emulator_cursor(emulator, &spot.row, &spot.column);
	return spot;
}

/* "[12]" before the cursor; 0: no number. */
static int number_at_cursor(struct emulator *emulator)
{
	struct spot spot = spot_of(emulator);
	char text[16] = "";
	size_t used = 0;

	for (int column = spot.column > 6 ? spot.column - 6 : 0; column < spot.column;
	     column++) {
		struct emulator_cell cell = emulator_cell(emulator, spot.row, column);

		used += (size_t)snprintf(text + used, sizeof(text) - used, "%.1s",
					 cell.text[0] ? cell.text : " ");
	}
	const char *bracket = strrchr(text, '[');
	return bracket ? (int)strtol(bracket + 1, NULL, 10) : 0;
}

static int n_links_of(const char *address)
{
	struct catalog catalog;
	struct diagnostics problems = {0};
	struct source source = {
		.catalog = &catalog, .problems = &problems, .language = LANGUAGE_DE};
	struct arena arena = {0};
	struct place place;
	int n;

	assert_true(catalog_open(&catalog, builtin_catalog, builtin_catalog_len));
	assert_true(place_parse(text_of(address), &place));
	n = (int)page_n_links(page_build(&source, &place, &arena));
	arena_clear(&arena);
	return n;
}

/* Every link in the order of reading, in sight or not, then every pane, and the first link
   again: T10, and no place that the key does not lead out of. */
static void tab_goes_round_links_and_panes(void **state)
{
	static const int sizes[][2] = {{15, 40}, {24, 80}, {36, 120}};

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct emulator *emulator =
			screen_start_at(sizes[i][0], sizes[i][1], "projekte/haus-des-wissens");
		int n_links = 0;

		screen_expect_focus(emulator, "5 ");
		assert_true(screen_press(emulator, ""));
		/* where none is in sight, the first Tab brings the first one */
		if (!screen_cursor_is_on_selection(emulator, NULL))
			assert_true(screen_press(emulator, "\t"));
		for (; screen_has_focus(emulator, "5 "); n_links++) {
			assert_true(screen_cursor_is_on_selection(emulator, NULL));
			assert_true(screen_press(emulator, "\t"));
		}
		assert_int_equal(n_links, n_links_of("projekte/haus-des-wissens"));
		for (int pane = 0; pane < 4; pane++) {
			screen_expect_focus(emulator, titles[pane]);
			assert_true(screen_cursor_is_on_selection(emulator, NULL));
			assert_true(screen_press(emulator, "\t"));
		}
		screen_expect_focus(emulator, "5 ");
		assert_int_equal(number_at_cursor(emulator), 1);
		assert_true(screen_press(emulator, KEY_SHIFT_TAB));
		screen_expect_focus(emulator, "4 Projekte");
		assert_true(screen_press(
			emulator, KEY_SHIFT_TAB KEY_SHIFT_TAB KEY_SHIFT_TAB KEY_SHIFT_TAB));
		screen_expect_focus(emulator, "5 ");
		assert_true(screen_cursor_is_on_selection(emulator, NULL));
		assert_true(screen_press(emulator, "\t"));
		screen_expect_focus(emulator, "1 Formel");
		emulator_free(emulator);
	}
}

/* Who turns back on the way finds the text as it was left. */
static void tab_comes_back_to_where_it_left(void **state)
{
	struct emulator *emulator =
		screen_start_at(SCREEN_ROWS, SCREEN_COLUMNS, "projekte/haus-des-wissens");

	(void)state;
	screen_expect_focus(emulator, "5 ");
	assert_true(screen_press(emulator, "\t\t"));
	assert_int_equal(number_at_cursor(emulator), 3);
	assert_true(screen_press(emulator, "4\t"));
	assert_int_equal(number_at_cursor(emulator), 3);
	assert_true(screen_press(emulator, KEY_F6 KEY_SHIFT_TAB));
	assert_int_equal(number_at_cursor(emulator), 3);
	emulator_free(emulator);
}

static void tab_leaves_a_page_of_one_link(void **state)
{
	struct emulator *emulator =
		screen_start_at(SCREEN_ROWS, SCREEN_COLUMNS, "hilfe/weiter");

	(void)state;
	screen_expect_focus(emulator, "5 ");
	emulator_type(emulator, "\t");
	screen_expect_focus(emulator, "1 Formel");
	emulator_free(emulator);
}

static void moves_the_cursor_in_a_list(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);

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
	assert_true(emulator_wait(emulator, screen_cursor_is_on_selection, NULL));
	emulator_free(emulator);
}

/* An arrow in a list costs two rows of it, not the screen. */
static void writes_little_for_an_arrow(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);
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
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);
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
	screen_type(emulator, "g", "Wissen");
	assert_true(emulator_wait_cursor_on(emulator, "Wissen"));
	emulator_bytes(emulator, &len);
	assert_in_range(len, 1, 12000);
	emulator_free(emulator);
}

static void opens_and_goes_back(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);

	(void)state;
	emulator_type(emulator, "1j");
	assert_true(emulator_wait_cursor_on(emulator, "Wandel"));
	emulator_type(emulator, "\r");
	screen_expect_focus(emulator, "› Wandel");
	emulator_type(emulator, KEY_LEFT_ARROW);
	screen_expect_focus(emulator, "1 Formel");
	assert_true(emulator_wait_cursor_on(emulator, "Wandel"));
	emulator_type(emulator, "]");
	screen_expect_focus(emulator, "› Wandel");
	emulator_free(emulator);
}

static void selects_links_in_the_page(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);
	int row, column, next_row, next_column;

	(void)state;
	assert_true(screen_press(emulator, "g"));
	emulator_cursor(emulator, &row, &column);
	assert_true(screen_press(emulator, KEY_DOWN_ARROW KEY_DOWN_ARROW "k"));
	assert_true(screen_cursor_is_on_selection(emulator, NULL));
	emulator_cursor(emulator, &next_row, &next_column);
	assert_true(next_row != row || next_column != column);
	/* there and back again: the same link is selected */
	assert_true(screen_press(emulator, KEY_RIGHT_ARROW));
	assert_true(screen_press(emulator, "\177"));
	emulator_cursor(emulator, &row, &column);
	assert_int_equal(row, next_row);
	assert_int_equal(column, next_column);
	emulator_free(emulator);
}

static void zooms_a_pane(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);

	(void)state;
	emulator_type(emulator, "2z");
	assert_true(emulator_wait_no_text(emulator, "4 Projekte"));
	screen_expect_focus(emulator, "2 Kompetenzen");
	assert_true(emulator_wait(emulator, screen_cursor_is_on_selection, NULL));
	screen_type(emulator, "z", "4 Projekte");
	emulator_free(emulator);
}

static void hidden_panes_come_back_as_they_were_left(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);

	(void)state;
	emulator_type(emulator, "4jjj2");
	screen_expect_focus(emulator, "2 Kompetenzen");
	assert_true(emulator_wait_text(emulator, "MARK 51"));
	emulator_type(emulator, "z");
	assert_true(emulator_wait_no_text(emulator, "MARK 51"));
	screen_type(emulator, "z", "MARK 51");
	emulator_free(emulator);
}

/* Once the reader rests in a pane the line of keys speaks of it. */
static void the_line_of_keys_follows_the_pane(void **state)
{
	struct emulator *emulator = screen_start(24, 80);

	(void)state;
	assert_false(emulator_shows(emulator, "Leertaste filtern"));
	screen_type(emulator, "3", "Leertaste filtern");
	emulator_type(emulator, "4");
	assert_true(emulator_wait_no_text(emulator, "Leertaste filtern"));
	emulator_free(emulator);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(goes_round_the_panes),
		cmocka_unit_test(tab_goes_round_links_and_panes),
		cmocka_unit_test(tab_comes_back_to_where_it_left),
		cmocka_unit_test(tab_leaves_a_page_of_one_link),
		cmocka_unit_test(the_line_of_keys_follows_the_pane),
		cmocka_unit_test(moves_the_cursor_in_a_list),
		cmocka_unit_test(writes_little_for_an_arrow),
		cmocka_unit_test(obeys_waiting_keys_before_drawing),
		cmocka_unit_test(opens_and_goes_back),
		cmocka_unit_test(selects_links_in_the_page),
		cmocka_unit_test(zooms_a_pane),
		cmocka_unit_test(hidden_panes_come_back_as_they_were_left),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
