/* SPDX-License-Identifier: EUPL-1.2 */
/* Keys that move: between panes, in lists, along links, back and forward. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "helper/screen.h"

/* ---- moving ---------------------------------------------------------------------- */

static void goes_round_the_panes(void **state)
{
	static const char *const titles[] = {"1 Formel", "2 Kompetenzen", "3 Kernaktivitäten",
					     "4 Projekte", "5 "};
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);

	(void)state;
	screen_expect_focus(emulator, "5 ");
	for (int i = 0; i < 5; i++) {
		emulator_type(emulator, "\t");
		screen_expect_focus(emulator, titles[i]);
		assert_true(emulator_wait(emulator, screen_cursor_is_in_place, NULL));
	}
	for (int i = 3; i >= 0; i--) {
		emulator_type(emulator, KEY_SHIFT_TAB);
		screen_expect_focus(emulator, titles[i]);
	}
	emulator_type(emulator, "3");
	screen_expect_focus(emulator, "3 Kernaktivitäten");
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(goes_round_the_panes),
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
