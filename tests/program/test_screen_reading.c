/* SPDX-License-Identifier: EUPL-1.2 */
/* Reading: jumping to headings, coming back to the line one left, one level up; and the
   way of a citizen through what belongs together. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "helper/screen.h"

static void headings_are_picked_from_a_list(void **state)
{
	static const int sizes[][2] = {{15, 40}, {24, 80}, {36, 120}};

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct emulator *emulator =
			screen_start_at(sizes[i][0], sizes[i][1], "projekte/haus-des-wissens");

		screen_expect_focus(emulator, "Haus des Wissens");
		emulator_type(emulator, "o");
		screen_expect_focus(emulator, "Gliederung");
		assert_true(emulator_wait_text(emulator, "Meilensteine"));
		emulator_type(emulator, "\033OB\033OB");
		emulator_type(emulator, "\r");
		screen_expect_focus(emulator, "Haus des Wissens");
		assert_true(emulator_wait(emulator, screen_cursor_is_in_place, NULL));
		emulator_type(emulator, "o");
		screen_expect_focus(emulator, "Gliederung");
		emulator_type(emulator, "\033");
		screen_expect_focus(emulator, "Haus des Wissens");
		emulator_free(emulator);
	}
}

static void the_calm_screen_goes_from_heading_to_heading(void **state)
{
	const char *arguments[] = {"--calm", "--lang=de", "--at=projekte/haus-des-wissens",
				   NULL};
	struct emulator_options options = {.rows = 24, .columns = 80, .arguments = arguments};
	struct emulator *emulator = emulator_start(&options);

	(void)state;
	assert_true(emulator_wait_cursor_on(emulator, "Haus des Wissens"));
	emulator_type(emulator, "o");
	assert_true(emulator_wait_cursor_on(emulator, "Meilensteine"));
	emulator_type(emulator, "o");
	assert_true(emulator_wait_cursor_on(emulator, "Zahlen"));
	emulator_free(emulator);
}

static void back_returns_to_the_line(void **state)
{
	struct emulator *emulator = screen_start_at(24, 80, "alles");
	char line[512];

	(void)state;
	assert_true(emulator_wait_text(emulator, "Die ganze Strategie"));
	for (int i = 0; i < 7; i++)
		emulator_type(emulator, "\033[6~");
	assert_true(screen_press(emulator, ""));
	snprintf(line, sizeof(line), "%s", emulator_row(emulator, 12));
	screen_type(emulator, "?q", "5 ");
	emulator_type(emulator, "t");
	screen_expect_focus(emulator, "Startseite");
	emulator_type(emulator, "\177");
	assert_true(emulator_wait_no_text(emulator, "Startseite"));
	assert_true(screen_press(emulator, ""));
	assert_string_equal(line, emulator_row(emulator, 12));
	emulator_free(emulator);
}

static void up_leads_to_the_row_in_the_list(void **state)
{
	struct emulator *emulator =
		screen_start_at(SCREEN_ROWS, SCREEN_COLUMNS, "kompetenzen/talentschmiede");

	(void)state;
	screen_expect_focus(emulator, "Talentschmiede");
	emulator_type(emulator, "u");
	screen_expect_focus(emulator, "5 Kompetenzen");
	assert_true(emulator_wait_cursor_on(emulator, "Talentschmiede"));
	emulator_type(emulator, "u");
	screen_expect_focus(emulator, "5 Startseite");
	screen_type(emulator, "u", "Höher geht es nicht.");
	emulator_free(emulator);
}

/* What happens in Laer? A project there, what it belongs to, who says so, and back: each key,
   and what is read after it. Behind the link of the district and that of the competency
   stands the one of the core activity; the last link of a page is a source. */
static const struct {
	const char *key, *title; /* NULL: the same page */
} way[] = {
	{"\r", "Projekte › MARK 51"},
	{"\t", NULL},
	{"\t", NULL},
	{"\r", "Kernaktivitäten › MARK 51"},
	{"G", NULL},
	{"\r", "Quellen ›"},
	{"\177", "Kernaktivitäten › MARK 51"},
	{"\177", "Projekte › MARK 51"},
	{"\177", "5 Projekte"},
};

static void a_citizen_finds_the_way_in_ten_keys(void **state)
{
	struct emulator *emulator =
		screen_start_at(SCREEN_ROWS, SCREEN_COLUMNS, "projekte?ort=laer");

	(void)state;
	assert_true(sizeof(way) / sizeof(way[0]) <= 10);
	/* the list of the district: its first project is selected */
	assert_true(emulator_wait_cursor_on(emulator, "MARK 51"));
	for (size_t i = 0; i < sizeof(way) / sizeof(way[0]); i++) {
		assert_true(screen_press(emulator, way[i].key));
		if (way[i].title)
			screen_expect_focus(emulator, way[i].title);
	}
	assert_true(emulator_wait_cursor_on(emulator, "MARK 51"));
	emulator_free(emulator);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(headings_are_picked_from_a_list),
		cmocka_unit_test(the_calm_screen_goes_from_heading_to_heading),
		cmocka_unit_test(back_returns_to_the_line),
		cmocka_unit_test(up_leads_to_the_row_in_the_list),
		cmocka_unit_test(a_citizen_finds_the_way_in_ten_keys),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
