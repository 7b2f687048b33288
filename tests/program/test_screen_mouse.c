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

#include "helper/screen.h"

enum { LEFT = 0, MIDDLE = 1, WHEEL_UP = 64, WHEEL_DOWN = 65 };

/* Where the text stands; the cell of its first letter. */
static void find(struct emulator *emulator, const char *text, int *row, int *column)
{
	*column = 0;
	for (*row = 0; *row < emulator_rows(emulator); (*row)++) {
		const char *line = emulator_row(emulator, *row);
		const char *found = strstr(line, text);

		if (!found)
			continue;
		for (; line < found; line++)
			*column += (*line & 0xc0) != 0x80;
		return;
	}
	fail_msg("not on the screen: %s", text);
}

static void point(struct emulator *emulator, int button, int row, int column)
{
	char report[64];

	snprintf(report, sizeof(report), "\033[<%d;%d;%dM\033[<%d;%d;%dm", button, column + 1,
		 row + 1, button, column + 1, row + 1);
	emulator_type(emulator, report);
}

static void press_on(struct emulator *emulator, const char *text)
{
	int row, column;

	find(emulator, text, &row, &column);
	point(emulator, LEFT, row, column);
}

static void selects_and_opens_rows(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);

	(void)state;
	press_on(emulator, "Wandel");
	screen_expect_focus(emulator, "1 Formel");
	assert_true(emulator_wait_cursor_on(emulator, "Wandel"));
	press_on(emulator, "Wandel");
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
	point(emulator, LEFT, row + 2, column);
	emulator_type(emulator, "\f");
	assert_true(emulator_wait(emulator, screen_cursor_is_on_selection, NULL));
	point(emulator, LEFT, row + 2, column);
	screen_expect_focus(emulator, "Projekte ›");
	emulator_free(emulator);
}

static void titles_take_the_keys(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);

	(void)state;
	press_on(emulator, "4 Projekte");
	screen_expect_focus(emulator, "4 Projekte");
	press_on(emulator, "5 Start");
	screen_expect_focus(emulator, "5 ");
	emulator_free(emulator);
}

static void keys_in_the_foot_are_pressed(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);

	(void)state;
	press_on(emulator, "suchen");
	assert_true(emulator_wait_text(emulator, "suchen (Wort)"));
	emulator_type(emulator, "\033");
	assert_true(emulator_wait_no_text(emulator, "suchen (Wort)"));
	press_on(emulator, "beenden");
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
	press_on(emulator, "Filter: Laer");
	assert_true(emulator_wait_no_text(emulator, "Filter: Laer"));
	emulator_free(emulator);
}

static void the_wheel_scrolls_what_it_points_at(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);
	int row, column;

	(void)state;
	find(emulator, "4 Projekte", &row, &column);
	assert_true(emulator_shows(emulator, "MARK 51"));
	for (int i = 0; i < 20; i++)
		point(emulator, WHEEL_DOWN, row + 1, column);
	assert_true(emulator_wait_no_text(emulator, "MARK 51"));
	screen_expect_focus(emulator, "5 ");
	for (int i = 0; i < 20; i++)
		point(emulator, WHEEL_UP, row + 1, column);
	assert_true(emulator_wait_text(emulator, "MARK 51"));
	assert_true(emulator_wait(emulator, screen_cursor_is_in_place, NULL));
	emulator_free(emulator);
}

/* Other buttons, reports of the old kind, broken ones, and places without anything. */
static void what_means_nothing_does_nothing(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);

	(void)state;
	point(emulator, MIDDLE, 3, 3);
	point(emulator, LEFT, 9000, 3);
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
		cmocka_unit_test(the_wheel_scrolls_what_it_points_at),
		cmocka_unit_test(what_means_nothing_does_nothing),
		cmocka_unit_test(it_is_given_back),
		cmocka_unit_test(a_crash_gives_it_back_too),
		cmocka_unit_test(it_stays_the_terminals_on_request),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
