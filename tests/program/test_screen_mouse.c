/* SPDX-License-Identifier: EUPL-1.2 */
/* The mouse selects, opens, scrolls and presses what is written on the screen. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "helper/mouse.h"
#include "helper/screen.h"

static void selects_and_opens_rows(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);

	(void)state;
	mouse_press_on(emulator, "Wandel");
	screen_expect_focus(emulator, "1 Formel");
	assert_true(emulator_wait_cursor_on(emulator, "Wandel"));
	mouse_press_on(emulator, "Wandel");
	screen_expect_focus(emulator, "› Wandel");
	emulator_free(emulator);
}

static void selects_and_opens_links(void **state)
{
	struct emulator *emulator =
		screen_start_at(SCREEN_ROWS, SCREEN_COLUMNS, "projekte?ort=laer");

	(void)state;
	assert_true(emulator_wait_text(emulator, "13 von 158 Einträgen"));
	emulator_type(emulator, "j");
	assert_true(emulator_wait(emulator, screen_cursor_is_on_selection, NULL));
	int row, column;
	emulator_cursor(emulator, &row, &column);
	mouse_point(emulator, MOUSE_LEFT, row + 2, column);
	emulator_type(emulator, "\f");
	assert_true(emulator_wait(emulator, screen_cursor_is_on_selection, NULL));
	mouse_point(emulator, MOUSE_LEFT, row + 2, column);
	screen_expect_focus(emulator, "Projekte ›");
	emulator_free(emulator);
}

static void titles_take_the_keys(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);

	(void)state;
	mouse_press_on(emulator, "4 Projekte");
	screen_expect_focus(emulator, "4 Projekte");
	mouse_press_on(emulator, "5 Start");
	screen_expect_focus(emulator, "5 ");
	emulator_free(emulator);
}

static void keys_in_the_foot_are_pressed(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);

	(void)state;
	mouse_press_on(emulator, "suchen");
	assert_true(emulator_wait_text(emulator, "suchen (Wort)"));
	emulator_type(emulator, "\033");
	assert_true(emulator_wait_no_text(emulator, "suchen (Wort)"));
	mouse_press_on(emulator, "beenden");
	int status;
	assert_true(emulator_wait_end(emulator, &status));
	assert_int_equal(status, 0);
	emulator_free(emulator);
}

static void filters_are_lifted_where_they_are_named(void **state)
{
	struct emulator *emulator =
		screen_start_at(SCREEN_ROWS, SCREEN_COLUMNS, "projekte?ort=laer");

	(void)state;
	assert_true(emulator_wait_text(emulator, "Filter: Laer"));
	mouse_press_on(emulator, "Laer ");
	assert_true(emulator_wait_no_text(emulator, "Filter: Laer"));
	emulator_free(emulator);
}

/* Each where it is named, in the head and in the titles of panes, and not the last one. */
static void each_filter_is_lifted_by_itself(void **state)
{
	static const struct {
		const char *pressed, *left;
	} cases[] = {{"Laer, ", "Filter: läuft "},
		     {"läuft ", "Filter: Laer "},
		     {"Laer, läuft ─", "4 Projekte: läuft ─"}};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct emulator *emulator = screen_start_at(SCREEN_ROWS, SCREEN_COLUMNS,
							    "projekte?ort=laer&status=laeuft");

		assert_true(emulator_wait_text(emulator, "Filter: Laer, läuft"));
		assert_true(emulator_wait_text(emulator, "4 Projekte: Laer, läuft"));
		mouse_press_on(emulator, cases[i].pressed);
		assert_true(emulator_wait_text(emulator, cases[i].left));
		emulator_free(emulator);
	}
}

static void titles_beside_filters_take_the_keys(void **state)
{
	struct emulator *emulator =
		screen_start_at(SCREEN_ROWS, SCREEN_COLUMNS, "projekte?ort=laer");

	(void)state;
	assert_true(emulator_wait_text(emulator, "4 Projekte: Laer"));
	mouse_press_on(emulator, "4 Projekte: Laer");
	screen_expect_focus(emulator, "4 Projekte: Laer");
	emulator_free(emulator);
}

static void the_head_line_changes_the_language_and_helps(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);

	(void)state;
	mouse_press_on(emulator, "F1 Hilfe");
	screen_expect_focus(emulator, "5 Hilfe");
	mouse_press_on(emulator, "Deutsch");
	assert_true(emulator_wait_no_text(emulator, "Deutsch   F1"));
	emulator_free(emulator);
}

/* ---- lists to pick from ------------------------------------------------------------- */

static void items_are_selected_and_taken(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);

	(void)state;
	screen_type(emulator, ":formel", "formel/wandel");
	mouse_press_on(emulator, "formel/wandel");
	assert_true(emulator_wait_cursor_on(emulator, "Wandel"));
	screen_expect_focus(emulator, "Gehe zu");
	mouse_press_on(emulator, "formel/wandel");
	screen_expect_focus(emulator, "› Wandel");
	emulator_free(emulator);
}

static void the_wheel_moves_in_a_list_to_pick_from(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);

	(void)state;
	screen_type(emulator, "?", "Was geht hier?");
	assert_true(emulator_wait_cursor_on(emulator, "öffnen"));
	mouse_point(emulator, MOUSE_WHEEL_DOWN, 10, 60);
	assert_true(emulator_wait_cursor_on(emulator, "erster Eintrag"));
	for (int i = 0; i < 30; i++)
		mouse_point(emulator, MOUSE_WHEEL_DOWN, 10, 60);
	assert_true(emulator_wait_cursor_on(emulator, "beenden"));
	for (int i = 0; i < 30; i++)
		mouse_point(emulator, MOUSE_WHEEL_UP, 10, 60);
	assert_true(emulator_wait_cursor_on(emulator, "öffnen"));
	emulator_free(emulator);
}

static void a_press_beside_a_list_to_pick_from_closes_it(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);

	(void)state;
	screen_type(emulator, "?", "Was geht hier?");
	mouse_press_on(emulator, "2 Kompetenzen");
	assert_true(emulator_wait_no_text(emulator, "Was geht hier?"));
	screen_expect_focus(emulator, "5 Startseite");
	emulator_free(emulator);
}

/* While a search is typed what it has found is there to be pressed and scrolled. */
static void hits_are_pressed_while_typing(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);

	(void)state;
	screen_type(emulator, "/klima", "Klimapark");
	mouse_point(emulator, MOUSE_WHEEL_DOWN, 10, 60);
	assert_true(emulator_wait_no_text(emulator, "22 Treffer"));
	assert_true(emulator_wait_text(emulator, "suchen (Wort): klima"));
	mouse_press_on(emulator, "Klimapark");
	assert_true(emulator_wait_cursor_on(emulator, "Klimapark"));
	assert_true(emulator_wait_no_text(emulator, "suchen (Wort)"));
	mouse_press_on(emulator, "Klimapark");
	screen_expect_focus(emulator, "Klimapark");
	emulator_free(emulator);
}

static void the_wheel_scrolls_what_it_points_at(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);
	int row, column;

	(void)state;
	assert_true(mouse_find(emulator, "4 Projekte", &row, &column));
	assert_true(emulator_shows(emulator, "MARK 51"));
	for (int i = 0; i < 20; i++)
		mouse_point(emulator, MOUSE_WHEEL_DOWN, row + 1, column);
	assert_true(emulator_wait_no_text(emulator, "MARK 51"));
	screen_expect_focus(emulator, "5 ");
	for (int i = 0; i < 20; i++)
		mouse_point(emulator, MOUSE_WHEEL_UP, row + 1, column);
	assert_true(emulator_wait_text(emulator, "MARK 51"));
	assert_true(emulator_wait(emulator, screen_cursor_is_in_place, NULL));
	emulator_free(emulator);
}

/* Other buttons, reports of the old kind, broken ones, and places without anything. */
static void what_means_nothing_does_nothing(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);

	(void)state;
	mouse_point(emulator, MOUSE_MIDDLE, 3, 3);
	mouse_point(emulator, MOUSE_LEFT, 9000, 3);
	emulator_type(emulator, "\033[<0;0;0M\033[<;;M\033[<0;99999999999;1M\033[Mqqq");
	emulator_type(emulator, "1");
	screen_expect_focus(emulator, "1 Formel");
	emulator_free(emulator);
}

static bool bytes_hold(struct emulator *emulator, const void *bytes)
{
	return strstr(emulator_bytes(emulator, NULL), bytes) != NULL;
}

static void it_is_given_back(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);
	int status;

	(void)state;
	assert_true(bytes_hold(emulator, "\033[?1000h\033[?1006h"));
	assert_false(bytes_hold(emulator, "\033[?1002h"));
	emulator_forget_bytes(emulator);
	emulator_type(emulator, "\032");
	assert_true(emulator_wait_stopped(emulator));
	assert_true(emulator_wait(emulator, bytes_hold, "\033[?1006l\033[?1000l"));
	emulator_forget_bytes(emulator);
	emulator_signal(emulator, SIGCONT);
	assert_true(emulator_wait(emulator, bytes_hold, "\033[?1000h"));
	emulator_forget_bytes(emulator);
	emulator_type(emulator, "Q");
	assert_true(emulator_wait_end(emulator, &status));
	assert_true(bytes_hold(emulator, "\033[?1006l\033[?1000l"));
	emulator_free(emulator);
}

static void a_crash_gives_it_back_too(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);
	int status;

	(void)state;
	emulator_forget_bytes(emulator);
	emulator_signal(emulator, SIGSEGV);
	assert_true(emulator_wait_end(emulator, &status));
	assert_true(bytes_hold(emulator, "\033[?1006l\033[?1000l"));
	emulator_free(emulator);
}

static void it_stays_the_terminals_on_request(void **state)
{
	static const char *const cases[][3] = {{"--screen", "--mouse=off", NULL},
					       {"--calm", "--mouse=auto", NULL}};

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		const char *arguments[] = {cases[i][0], cases[i][1], "--lang=de", NULL};
		struct emulator_options options = {
			.rows = SCREEN_ROWS, .columns = SCREEN_COLUMNS, .arguments = arguments};
		struct emulator *emulator = emulator_start(&options);

		assert_true(emulator_wait_text(emulator, "Formel"));
		assert_false(bytes_hold(emulator, "\033[?100"));
		emulator_free(emulator);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(selects_and_opens_rows),
		cmocka_unit_test(selects_and_opens_links),
		cmocka_unit_test(titles_take_the_keys),
		cmocka_unit_test(keys_in_the_foot_are_pressed),
		cmocka_unit_test(filters_are_lifted_where_they_are_named),
		cmocka_unit_test(each_filter_is_lifted_by_itself),
		cmocka_unit_test(titles_beside_filters_take_the_keys),
		cmocka_unit_test(the_head_line_changes_the_language_and_helps),
		cmocka_unit_test(items_are_selected_and_taken),
		cmocka_unit_test(the_wheel_moves_in_a_list_to_pick_from),
		cmocka_unit_test(a_press_beside_a_list_to_pick_from_closes_it),
		cmocka_unit_test(hits_are_pressed_while_typing),
		cmocka_unit_test(the_wheel_scrolls_what_it_points_at),
		cmocka_unit_test(what_means_nothing_does_nothing),
		cmocka_unit_test(it_is_given_back),
		cmocka_unit_test(a_crash_gives_it_back_too),
		cmocka_unit_test(it_stays_the_terminals_on_request),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
