/* SPDX-License-Identifier: EUPL-1.2 */
/* Search words on the screen: bold and underlined at the right cells, on the page of the
   search and on what is opened from it, and nowhere else. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

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
		cmocka_unit_test(marks_nothing_without_a_search),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
