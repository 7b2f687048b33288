/* SPDX-License-Identifier: EUPL-1.2 */
/* Whoever follows the cursor of the calm screen misses nothing, at any size: it comes to
   every line of a page, whose leaf texts the crawl holds against the layout. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "builtin.h"
#include "helper/calm.h"
#include "page/build.h"
#include "render/layout.h"

/* ---- every line ---------------------------------------------------------------------- */

struct reading {
	struct arena arena;
	const struct page *page;
	struct layout *layout;
	struct layout_at at;
	struct buffer line;
};

static void reading_start(struct reading *reading, const char *address, int width)
{
	static struct catalog catalog;
	static struct diagnostics problems;
	struct source source = {.catalog = &catalog,
				.problems = &problems,
				.language = LANGUAGE_DE,
				.version = TEXT(STEUERRAD_VERSION)};
	struct place place;
	const struct page *page;

	*reading = (struct reading){0};
	assert_true(catalog_open(&catalog, builtin_catalog, builtin_catalog_len));
	assert_true(place_parse(text_of(address), &place));
	page = reading->page = page_build(&source, &place, &reading->arena);
	reading->layout =
		layout_new(page, &(struct layout_options){.width = width,
							  .flags = LAYOUT_PLAIN | LAYOUT_CALM});
}

static const char *reading_line(struct reading *reading)
{
	struct line line = layout_line(reading->layout, reading->at);

	buffer_reset(&reading->line);
	for (size_t i = 0; i < line.n_spans; i++)
		buffer_append(&reading->line, line.spans[i].text);
	buffer_append_char(&reading->line, '\0');
	return reading->line.bytes;
}

static void reading_end(struct reading *reading)
{
	layout_free(reading->layout);
	buffer_clear(&reading->line);
	arena_clear(&reading->arena);
}

/* Down from the title, one line after the other; then on to the last one's end. */
static void read_page(const char *address, int rows, int columns)
{
	struct emulator *emulator = calm_start(rows, columns, address);
	struct reading reading;

	reading_start(&reading, address, columns - 1);
	calm_press(emulator, "kkkkkk");
	for (;;) {
		const char *row = calm_row(emulator);

		assert_non_null(row);
		assert_string_equal(row, reading_line(&reading));
		if (layout_move(reading.layout, &reading.at, 1) == 0)
			break;
		calm_press(emulator, "j");
	}
	calm_press(emulator, "j");
	assert_string_equal(calm_row(emulator), reading_line(&reading));
	calm_press(emulator, "gG");
	assert_string_equal(calm_row(emulator), reading_line(&reading));
	reading_end(&reading);
	emulator_free(emulator);
}

/* A3, A16 */
static void reads_every_line(void **state)
{
	static const char *const places[] = {
		"start",
		"formel",
		"formel/wandel",
		"barrierefreiheit",
		"projekte/haus-des-wissens",
		"kompetenzen/grossstadt",
		"projekte?ort=laer",
		"suche?wort=husemann",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++)
		read_page(places[i], 10, 40);
	read_page("kompetenzen/grossstadt", 24, 80);
	read_page("formel/wissen", 3, 20);
}

/* How many links of the page are the choice of no line: a line is one choice, its last. */
static size_t count_unreached(const char *address, int width)
{
	struct reading reading;
	size_t n, reached = 0;

	reading_start(&reading, address, width);
	n = page_n_links(reading.page);
	for (size_t link = 1; link <= n; link++) {
		size_t chosen = 0;
		struct line line =
			layout_line(reading.layout, layout_of_link(reading.layout, link, NULL));

		for (size_t i = 0; i < line.n_spans; i++)
			chosen = line.spans[i].link ? line.spans[i].link : chosen;
		reached += chosen == link;
	}
	reading_end(&reading);
	return n - reached;
}

/* A1 */
static void every_link_is_the_choice_of_a_line(void **state)
{
	static const char *const places[] = {
		"start",
		"rad",
		"matrix",
		"formel",
		"quellen/q-kopf",
		"projekte/haus-des-wissens",
		"alles",
		"filter",
		"kompetenzen/grossstadt",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
		assert_int_equal(count_unreached(places[i], 39), 0);
		assert_int_equal(count_unreached(places[i], 199), 0);
	}
}

/* ---- whatever is pressed ------------------------------------------------------------ */

enum { SHOWN_MAX = 60, ROW_MAX = 1024 };

static void remember(struct emulator *emulator, char shown[][ROW_MAX])
{
	for (int row = 0; row < emulator_rows(emulator) - 1; row++)
		snprintf(shown[row], ROW_MAX, "%s", emulator_row(emulator, row));
}

static bool is_asked(struct emulator *emulator, const void *ctx)
{
	int row, column;

	(void)ctx;
	emulator_cursor(emulator, &row, &column);
	return row == emulator_rows(emulator) - 1 &&
	       strncmp(emulator_row(emulator, row), "gehe zu", 7) == 0;
}

/* What was sent piece by piece is what comes when all is sent anew: compared while a
   question stands in the last row, which shows that the keys before it were obeyed. */
static void expect_sound_screen(struct emulator *emulator, const char *keys)
{
	static char before[SHOWN_MAX][ROW_MAX];

	emulator_type(emulator, keys);
	emulator_type(emulator, ":");
	assert_true(emulator_wait(emulator, is_asked, NULL));
	remember(emulator, before);
	emulator_type(emulator, "\a");
	calm_press(emulator, "");
	for (int row = 0; row < emulator_rows(emulator) - 1; row++)
		assert_string_equal(emulator_row(emulator, row), before[row]);
}

/* T1, T13 */
static void keeps_the_cursor_on_a_line(void **state)
{
	static const char *const keys[] = {
		"j",  "k",  "\033OB", "\033OA", "\t", "\033[Z",	   "1",	      "2",
		"3",  "4",  "5",      "g",	"G",  "\r",	   "\033OD",  "\033OC",
		"w",  "jj", "t",      "y",	"?",  "\033[6~",   "\033[5~", "jjj",
		"kk", "]",  "z",      "n",	"B",  "/Kultur\r",
	};
	static const int sizes[][2] = {{24, 80}, {10, 40}, {5, 30}};
	uint32_t random = 20302;

	(void)state;
	for (size_t size = 0; size < sizeof(sizes) / sizeof(sizes[0]); size++) {
		struct emulator *emulator = calm_start(sizes[size][0], sizes[size][1], "start");

		for (int i = 0; i < 150; i++) {
			const char *key;

			random = random * 1664525u + 1013904223u;
			key = keys[(random >> 16) % (sizeof(keys) / sizeof(keys[0]))];
			if (i % 3)
				calm_press(emulator, key);
			else
				expect_sound_screen(emulator, key);
			if (!calm_row(emulator))
				fail_msg("size %zu, key %d: %s", size, i, key + (*key == 27));
		}
		emulator_free(emulator);
	}
}

static void survives_every_size(void **state)
{
	static const int sizes[][2] = {{1, 1},	{1, 80}, {24, 1}, {2, 2},   {3, 16},
				       {4, 20}, {7, 99}, {50, 9}, {60, 200}};
	struct emulator *emulator = calm_start(24, 80, "formel/wandel");

	(void)state;
	calm_expect(emulator, "Wandel");
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		emulator_resize(emulator, sizes[i][0], sizes[i][1]);
		emulator_type(emulator, "\tj\033OB/ab\a5jw");
	}
	emulator_resize(emulator, 24, 80);
	emulator_type(emulator, "5g");
	calm_expect(emulator, "Wandel");
	calm_press(emulator, "");
	assert_string_equal(calm_row(emulator), "Wandel");
	emulator_free(emulator);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_every_line),
		cmocka_unit_test(every_link_is_the_choice_of_a_line),
		cmocka_unit_test(keeps_the_cursor_on_a_line),
		cmocka_unit_test(survives_every_size),
	};

	if (!setlocale(LC_CTYPE, "C.UTF-8"))
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
