/* SPDX-License-Identifier: EUPL-1.2 */
/* The lists beside the page know what is read, and which of their rows filters. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <setjmp.h>

#include <cmocka.h>
#include <string.h>

#include "helper/screen.h"

static void the_list_of_what_is_read_is_open(void **state)
{
	struct emulator *emulator = screen_start_at(16, 80, "projekte/haus-des-wissens");

	(void)state;
	assert_true(emulator_wait_text(emulator, "MARK 51"));
	assert_false(emulator_shows(emulator, "Wir-Gefühl"));
	screen_type(emulator, ":kompetenzen/talentschmiede\r", "Kompetenz 4 von 5");
	assert_true(emulator_wait_text(emulator, "Hotspot der Live-Kultur"));
	assert_true(emulator_wait_no_text(emulator, "MARK 51"));
	emulator_free(emulator);
}

static void what_is_read_is_selected_in_its_list(void **state)
{
	struct emulator *emulator = screen_start_at(36, 120, "kompetenzen/talentschmiede");

	(void)state;
	assert_true(emulator_wait_text(emulator, "Kompetenz 4 von 5"));
	emulator_type(emulator, "2");
	assert_true(emulator_wait_cursor_on(emulator, "Talentschmiede"));
	emulator_free(emulator);
}

static void the_row_that_filters_bears_a_sign(void **state)
{
	struct emulator *emulator = screen_start(36, 120);

	(void)state;
	emulator_type(emulator, "2");
	screen_expect_focus(emulator, "2 Kompetenzen");
	assert_false(emulator_shows(emulator, "•"));
	screen_type(emulator, " ", "•");
	emulator_type(emulator, " ");
	assert_true(emulator_wait_no_text(emulator, "•"));
	emulator_free(emulator);
}

/* What has the keys is the title, not the line behind it. */
static void the_line_behind_a_title_is_a_line(void **state)
{
	struct emulator *emulator = screen_start(24, 80);
	int n_lines = 0;

	(void)state;
	screen_expect_focus(emulator, "5 Startseite");
	for (int column = 0; column < 80; column++) {
		struct emulator_cell cell = emulator_cell(emulator, 1, column);

		if (strcmp(cell.text, "─") != 0)
			continue;
		assert_false(cell.reverse);
		n_lines++;
	}
	assert_true(n_lines > 20);
	emulator_free(emulator);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_list_of_what_is_read_is_open),
		cmocka_unit_test(what_is_read_is_selected_in_its_list),
		cmocka_unit_test(the_row_that_filters_bears_a_sign),
		cmocka_unit_test(the_line_behind_a_title_is_a_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
