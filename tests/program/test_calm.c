/* SPDX-License-Identifier: EUPL-1.2 */
/* The calm screen, as those have it who follow its cursor. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "helper/screen.h"

#define KEY_UP_ARROW "\033OA"

enum { ROWS = 24, COLUMNS = 80, MOVE_BYTES = 16 };

static struct emulator *start(int rows, int columns, const char *place)
{
	char at[128];
	const char *arguments[] = {"--calm", "--lang=de", at, NULL};
	struct emulator_options options = {
		.rows = rows, .columns = columns, .arguments = arguments};

	snprintf(at, sizeof(at), "--at=%s", place);
	return emulator_start(&options);
}

/* Text on the row of the cursor, which stands on its first cell. */
static bool cursor_is_before(struct emulator *emulator, const void *text)
{
	int row, column;

	emulator_cursor(emulator, &row, &column);
	return emulator_cursor_is_visible(emulator) && column == 0 &&
	       strncmp(emulator_row(emulator, row), text, strlen(text)) == 0;
}

static void expect_on(struct emulator *emulator, const char *text)
{
	assert_true(emulator_wait(emulator, cursor_is_before, text));
}

static void press(struct emulator *emulator, const char *keys, const char *text)
{
	emulator_type(emulator, keys);
	expect_on(emulator, text);
}

/* ---- T2, T3, T4: only the cursor moves --------------------------------------------- */

static void moves_nothing_but_the_cursor(void **state)
{
	static const char *const items[] = {"Großstadt mit Lebensgefühl, 2 von 5",
					    "Hotspot der Live-Kultur, 3 von 5",
					    "Talentschmiede, 4 von 5"};
	struct emulator *emulator = start(ROWS, COLUMNS, "kompetenzen");

	(void)state;
	expect_on(emulator, "Vorreiterin, 1 von 5");
	for (size_t i = 0; i < sizeof(items) / sizeof(items[0]); i++) {
		const char *bytes;
		size_t len;

		emulator_forget_bytes(emulator);
		press(emulator, KEY_DOWN_ARROW, items[i]);
		bytes = emulator_bytes(emulator, &len);
		assert_in_range(len, 1, MOVE_BYTES);
		assert_int_equal(bytes[0], '\033');
		assert_int_equal(bytes[len - 1], 'H');
	}
	emulator_free(emulator);
}

/* What was said stays while the cursor moves: taking it away would change the screen. */
static void moves_alone_after_an_answer_too(void **state)
{
	struct emulator *emulator = start(ROWS, COLUMNS, "kompetenzen");
	size_t len;

	(void)state;
	expect_on(emulator, "Vorreiterin");
	emulator_type(emulator, "w");
	assert_true(emulator_wait_text(emulator, "Nummer 1 von 5."));
	expect_on(emulator, "Vorreiterin");
	emulator_forget_bytes(emulator);
	press(emulator, "j", "Großstadt");
	emulator_bytes(emulator, &len);
	assert_in_range(len, 1, MOVE_BYTES);
	emulator_free(emulator);
}

/* ---- T7: one row at a time --------------------------------------------------------- */

static void scrolls_by_one_row(void **state)
{
	struct emulator *emulator = start(10, COLUMNS, "kernaktivitaeten");
	const char *bytes;
	size_t len;

	(void)state;
	expect_on(emulator, "Mein Bochum, 1 von 36");
	press(emulator, "jjjj", "Geschäftsprozessoptimierung");
	press(emulator, "j", "Baustellenmanagement, 6 von 36");
	emulator_forget_bytes(emulator);
	press(emulator, "jj", "BOvelo");
	bytes = emulator_bytes(emulator, &len);
	assert_non_null(strstr(bytes, "BOvelo – Radverkehr, 8 von 36"));
	assert_null(strstr(bytes, "Mein Bochum"));
	assert_null(strstr(bytes, "Ehrenamt"));
	assert_true(emulator_shows(emulator, "Kernaktivitäten, 36 Einträge"));
	emulator_free(emulator);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(moves_nothing_but_the_cursor),
		cmocka_unit_test(moves_alone_after_an_answer_too),
		cmocka_unit_test(scrolls_by_one_row),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
