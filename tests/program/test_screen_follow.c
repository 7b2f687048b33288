/* SPDX-License-Identifier: EUPL-1.2 */
/* Panes that belong together: the text follows a selection that rests, filters narrow the
   other lists, titles say where one is. And what that costs on the line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "helper/screen.h"

/* ---- following -------------------------------------------------------------------- */

static void the_text_follows_a_selection_that_rests(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);

	(void)state;
	emulator_type(emulator, "1j");
	assert_true(emulator_wait_text(emulator, "5 Formel › Wandel"));
	screen_expect_focus(emulator, "1 Formel");
	assert_true(emulator_wait_cursor_on(emulator, "Wandel"));
	/* it is nothing to go back from, until somebody goes there */
	emulator_type(emulator, "j");
	assert_true(emulator_wait_text(emulator, "5 Formel › Wir-Gefühl"));
	emulator_type(emulator, "5");
	screen_expect_focus(emulator, "5 Formel › Wir-Gefühl");
	emulator_type(emulator, "\177");
	assert_true(emulator_wait_text(emulator, "5 Startseite"));
	screen_expect_focus(emulator, "1 Formel");
	emulator_free(emulator);
}

static void answers_are_about_the_page_that_is_seen(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);

	(void)state;
	emulator_type(emulator, "1j");
	assert_true(emulator_wait_text(emulator, "5 Formel › Wandel"));
	screen_type(emulator, "y", "formel/wandel");
	screen_expect_focus(emulator, "1 Formel");
	emulator_type(emulator, "\177");
	assert_true(emulator_wait_text(emulator, "5 Startseite"));
	emulator_free(emulator);
}

/* A reader that compares screens says the row of the cursor only if no other text has changed:
   "2 von 36" in the title comes later. */
static void the_title_counts_a_selection_that_rests(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);
	size_t len;
	const char *bytes;

	(void)state;
	screen_type(emulator, ":kernaktivitaeten\r", "1 von 36");
	emulator_forget_bytes(emulator);
	emulator_type(emulator, KEY_DOWN_ARROW);
	assert_true(emulator_wait_cursor_on(emulator, "Bürgerservice 115"));
	bytes = emulator_bytes(emulator, &len);
	assert_true(text_find((struct text){bytes, len}, TEXT("2 von")) == SIZE_MAX);
	assert_true(emulator_wait_text(emulator, "2 von 36"));
	assert_true(emulator_wait_cursor_on(emulator, "Bürgerservice 115"));
	emulator_free(emulator);
}

/* ---- filters ------------------------------------------------------------------------ */

static void space_filters_by_what_is_selected(void **state)
{
	static const int sizes[][2] = {{36, 120}, {24, 80}, {60, 200}};

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct emulator *emulator = screen_start(sizes[i][0], sizes[i][1]);

		emulator_type(emulator, "2");
		assert_true(emulator_wait_cursor_on(emulator, "Vorreiterin"));
		emulator_type(emulator, " ");
		assert_true(emulator_wait_text(emulator, "Filter: Vorreiterin"));
		assert_true(emulator_wait_text(emulator, "31 von 158"));
		assert_true(emulator_wait_text(emulator, "Esc Filter aufheben"));
		assert_true(emulator_wait_cursor_on(emulator, "Vorreiterin"));
		emulator_type(emulator, " ");
		assert_true(emulator_wait_no_text(emulator, "Filter: Vorreiterin"));
		emulator_type(emulator, " ");
		assert_true(emulator_wait_text(emulator, "Filter: Vorreiterin"));
		emulator_type(emulator, "\033");
		assert_true(emulator_wait_no_text(emulator, "Filter: Vorreiterin"));
		screen_type(emulator, "\177", "Filter: Vorreiterin");
		screen_type(emulator, "y", "projekte?kompetenz=vorreiterin");
		emulator_free(emulator);
	}
}

static void the_choice_of_filters_opens_as_a_page(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);

	(void)state;
	emulator_type(emulator, "F");
	screen_expect_focus(emulator, "5 Projekte filtern");
	assert_true(
		emulator_wait_text(emulator, "Bochum-Mitte, ganzer Stadtbezirk, 41 Projekte"));
	emulator_type(emulator, "jj\r");
	assert_true(emulator_wait_text(emulator, "Filter: Altenbochum"));
	emulator_type(emulator, "F");
	screen_expect_focus(emulator, "5 Projekte filtern");
	assert_true(emulator_wait_text(emulator, "Altenbochum, gesetzt, 1 Projekt"));
	emulator_type(emulator, "\033");
	assert_true(emulator_wait_text(emulator, "Filter Altenbochum, 1 von 158"));
	emulator_free(emulator);
}

/* ---- titles -------------------------------------------------------------------------- */

static void the_title_names_the_section_and_the_position(void **state)
{
	struct emulator *emulator = screen_start_at(16, 80, "projekte/haus-des-wissens");

	(void)state;
	screen_expect_focus(emulator, "Haus des Wissens");
	assert_true(emulator_wait_text(emulator, "1 von 158, mehr"));
	emulator_type(emulator, "G");
	assert_true(emulator_wait_text(emulator, "5 Haus des Wissens › Quellen"));
	assert_true(emulator_wait_no_text(emulator, "mehr"));
	emulator_type(emulator, "g");
	assert_true(emulator_wait_no_text(emulator, "› Quellen"));
	emulator_free(emulator);
}

/* ---- what it costs --------------------------------------------------------------------- */

struct picture {
	char *cells; /* 32 bytes each */
	size_t n;
};

static struct picture picture_of(struct emulator *emulator)
{
	struct picture picture = {NULL, (size_t)emulator_rows(emulator) *
						(size_t)emulator_columns(emulator)};

	picture.cells = calloc(picture.n, 40);
	assert_non_null(picture.cells);
	for (size_t i = 0; i < picture.n; i++) {
		struct emulator_cell cell =
			emulator_cell(emulator, (int)(i / (size_t)emulator_columns(emulator)),
				      (int)(i % (size_t)emulator_columns(emulator)));
		char *at = picture.cells + i * 40;

		memcpy(at, cell.text, sizeof(cell.text));
		at[33] = (char)('a' + cell.bold + 2 * cell.underline + 4 * cell.reverse);
	}
	return picture;
}

static size_t n_changed(struct emulator *emulator, const struct picture *before)
{
	struct picture after = picture_of(emulator);
	size_t n = 0;

	for (size_t i = 0; i < after.n; i++)
		n += memcmp(before->cells + i * 40, after.cells + i * 40, 40) != 0;
	free(after.cells);
	return n;
}

static void an_arrow_in_a_list_writes_little(void **state)
{
	struct emulator *emulator = screen_start(24, 80);
	size_t len;

	(void)state;
	emulator_type(emulator, "4");
	assert_true(emulator_wait_cursor_on(emulator, "Haus des Wissens"));
	emulator_forget_bytes(emulator);
	emulator_type(emulator, "j");
	assert_true(emulator_wait_cursor_on(emulator, "MARK 51"));
	emulator_bytes(emulator, &len);
	assert_in_range(len, 1, 120);
	emulator_free(emulator);
}

static void following_writes_what_has_changed(void **state)
{
	struct emulator *emulator = screen_start(24, 80);
	struct picture before;
	size_t len, n;

	(void)state;
	emulator_type(emulator, "4j");
	assert_true(emulator_wait_text(emulator, "Projekte › MARK 51"));
	before = picture_of(emulator);
	emulator_forget_bytes(emulator);
	emulator_type(emulator, "j");
	assert_true(emulator_wait_text(emulator, "5 Max-Planck-Institut"));
	assert_true(emulator_wait_cursor_on(emulator, "Max-Planck"));
	emulator_bytes(emulator, &len);
	n = n_changed(emulator, &before);
	assert_null(strstr(emulator_bytes(emulator, NULL), "\033[2J"));
	/* two frames: the bar, and the text */
	if (len > n + n / 4 + (size_t)2 * 60)
		fail_msg("%zu bytes for %zu cells", len, n);
	free(before.cells);
	emulator_free(emulator);
}

static void keys_held_down_are_drawn_once_in_a_while(void **state)
{
	struct emulator *emulator = screen_start(24, 80);
	char keys[601] = "";
	size_t len;

	(void)state;
	for (size_t i = 0; i < 200; i++)
		snprintf(keys + 3 * i, sizeof(keys) - 3 * i, "%s", KEY_DOWN_ARROW);
	emulator_type(emulator, "4");
	assert_true(emulator_wait_cursor_on(emulator, "Haus des Wissens"));
	emulator_forget_bytes(emulator);
	emulator_type(emulator, keys);
	assert_true(emulator_wait_no_text(emulator, "Haus des Wissens"));
	emulator_type(emulator, "g");
	assert_true(emulator_wait_cursor_on(emulator, "Haus des Wissens"));
	emulator_bytes(emulator, &len);
	assert_in_range(len, 1, 12000);
	emulator_free(emulator);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_text_follows_a_selection_that_rests),
		cmocka_unit_test(the_title_counts_a_selection_that_rests),
		cmocka_unit_test(answers_are_about_the_page_that_is_seen),
		cmocka_unit_test(space_filters_by_what_is_selected),
		cmocka_unit_test(the_choice_of_filters_opens_as_a_page),
		cmocka_unit_test(the_title_names_the_section_and_the_position),
		cmocka_unit_test(an_arrow_in_a_list_writes_little),
		cmocka_unit_test(following_writes_what_has_changed),
		cmocka_unit_test(keys_held_down_are_drawn_once_in_a_while),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
