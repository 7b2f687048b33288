/* SPDX-License-Identifier: EUPL-1.2 */
/* The page for 40 columns on the screens, as a terminal shows it: compounds, soft hyphens,
   decomposed umlauts, wide characters, emoji, Hebrew, a table. With UPDATE=1 in the
   environment what is expected is renewed; look at what git shows then. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "helper/terminal.h"

enum { ROWS = 60, COLUMNS = 40 };

static void check_golden(struct emulator *emulator, const char *path)
{
	struct buffer shown = {0}, wanted = {0};
	for (int row = 0; row < ROWS; row++) {
		buffer_append_string(&shown, emulator_row(emulator, row));
		buffer_append_char(&shown, '\n');
	}
	bool is_update = getenv("UPDATE");
	FILE *file = fopen(path, is_update ? "w+" : "r");
	assert_non_null(file);
	if (is_update) {
		fwrite(shown.bytes, 1, shown.len, file);
		rewind(file);
	}
	for (int c; (c = getc(file)) != EOF;)
		buffer_append_char(&wanted, (char)c);
	fclose(file);
	buffer_append_char(&shown, '\0');
	buffer_append_char(&wanted, '\0');
	assert_string_equal(shown.bytes, wanted.bytes);
	buffer_clear(&shown);
	buffer_clear(&wanted);
}

static void check_screen(const char *mode, const char *path)
{
	const char *const arguments[] = {mode,
					 "--no-config",
					 "--lang=de",
					 "--at=projekte/schmal",
					 "tests/data/schmal.yaml",
					 NULL};
	const struct emulator_options options = {
		.rows = ROWS, .columns = COLUMNS, .arguments = arguments};
	struct emulator *emulator = emulator_start(&options);
	assert_true(emulator_wait_text(emulator, "Bochum | Bochum"));
	assert_true(emulator_wait_text(emulator, "https://"));
	check_golden(emulator, path);
	emulator_free(emulator);
}

static void the_screen_shows_it_right(void **state)
{
	(void)state;
	check_screen("--screen", "tests/program/golden/schmal-screen.txt");
}

static void the_calm_screen_shows_it_right(void **state)
{
	(void)state;
	check_screen("--calm", "tests/program/golden/schmal-calm.txt");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_screen_shows_it_right),
		cmocka_unit_test(the_calm_screen_shows_it_right),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
