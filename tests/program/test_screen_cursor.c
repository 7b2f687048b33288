/* SPDX-License-Identifier: EUPL-1.2 */
/* The cursor stands on what is selected, whatever is pressed and whatever the size. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "helper/screen.h"

enum { KEYS = 2500, KEYS_REDRAWN = 100 }; /* by chance, at each size */

/* ---- the cursor, always ------------------------------------------------------------ */

static void keeps_the_cursor_on_the_selection(void **state)
{
	static const char *const keys[] = {
		"j",	     "k",      "\033OB",  "\033OA", "\t",      "\033[Z",  "1",	  "2",
		"3",	     "4",      "5",	  " ",	    "F",       "u",	  "g",	  "G",
		"\r",	     "\033OD", "\033OC",  "z",	    "\033[6~", "\033[5~", "j",	  "j",
		"]",	     "h",      "t",	  "w",	    "y",       "?\a",	  ":k\a", "o\a",
		"/Kultur\r", "&a\a",   ":quat\r", "c\fc",
	};
	static const int sizes[][2] = {
		{SCREEN_ROWS, SCREEN_COLUMNS}, {24, 80}, {15, 40}, {10, 40}};
	uint32_t random = 20301;

	(void)state;
	for (size_t size = 0; size < sizeof(sizes) / sizeof(sizes[0]); size++) {
		struct emulator *emulator = screen_start(sizes[size][0], sizes[size][1]);

		for (int i = 0; i < KEYS; i++) {
			const char *key;

			random = random * 1664525u + 1013904223u;
			key = keys[(random >> 16) % (sizeof(keys) / sizeof(keys[0]))];
			if (!screen_press(emulator, key))
				fail_msg("size %zu, key %d: %s", size, i, key + (*key == 27));
		}
		emulator_free(emulator);
	}
}

static bool is_redrawn_with_cursor_on_a_word(struct emulator *emulator, const void *ctx)
{
	struct emulator_cell cell;
	int row, column;

	(void)ctx;
	emulator_cursor(emulator, &row, &column);
	cell = emulator_cell(emulator, row, column);
	return strstr(emulator_bytes(emulator, NULL), "\033[H\033[2J") &&
	       emulator_cursor_is_visible(emulator) && cell.text[0] && cell.text[0] != ' ' &&
	       strncmp(cell.text, "█", 2) != 0;
}

/* In pictures, too, and where what is selected is out of sight: on a word, never on a blank or
   a glyph of the picture. */
static void keeps_the_cursor_on_words_in_pictures(void **state)
{
	static const char *const keys[] = {
		"r",	  "M",	    "Z",      "j",	 "k",	    "g",       "G",
		"\033OB", "\033OA", "\033OC", "\033[6~", "\033[5~", "\033[6~", "\033[5~",
	};
	static const int sizes[][2] = {{SCREEN_ROWS, SCREEN_COLUMNS}, {24, 80}, {10, 40}};
	uint32_t random = 20303;

	(void)state;
	for (size_t size = 0; size < sizeof(sizes) / sizeof(sizes[0]); size++) {
		struct emulator *emulator = screen_start(sizes[size][0], sizes[size][1]);

		for (int i = 0; i < KEYS_REDRAWN; i++) {
			const char *key;

			random = random * 1664525u + 1013904223u;
			key = keys[(random >> 16) % (sizeof(keys) / sizeof(keys[0]))];
			emulator_forget_bytes(emulator);
			emulator_type(emulator, key);
			emulator_type(emulator, "\f");
			if (!emulator_wait(emulator, is_redrawn_with_cursor_on_a_word, NULL))
				fail_msg("size %zu, key %d: %s", size, i, key + (*key == 27));
		}
		emulator_free(emulator);
	}
}

/* ---- sizes --------------------------------------------------------------------------- */

static void survives_every_size(void **state)
{
	static const int sizes[][2] = {{1, 1},	{1, 80},   {24, 1},  {2, 2},  {3, 16},
				       {3, 15}, {8, 60},   {10, 59}, {7, 99}, {200, 60},
				       {4, 20}, {12, 100}, {60, 200}};
	struct emulator *emulator =
		screen_start_at(SCREEN_ROWS, SCREEN_COLUMNS, "formel/wandel");

	(void)state;
	assert_true(emulator_wait_text(emulator, "1 Formel"));
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		emulator_resize(emulator, sizes[i][0], sizes[i][1]);
		emulator_type(emulator, "\tj\033OB");
	}
	emulator_resize(emulator, SCREEN_ROWS, SCREEN_COLUMNS);
	emulator_type(emulator, "5");
	screen_expect_focus(emulator, "› Wandel");
	assert_true(emulator_wait_text(emulator, "4 Projekte"));
	emulator_resize(emulator, 2, 14);
	assert_true(emulator_wait_text(emulator, "Fenster zu"));
	emulator_resize(emulator, 24, 80);
	assert_true(emulator_wait_text(emulator, "4 Projekte"));
	emulator_free(emulator);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keeps_the_cursor_on_the_selection),
		cmocka_unit_test(keeps_the_cursor_on_words_in_pictures),
		cmocka_unit_test(survives_every_size),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
