/* SPDX-License-Identifier: EUPL-1.2 */
/* Every feature of the screen at every usual size: it opens by its key, says what it is,
   has the cursor where it belongs, and leaves no trace when it is closed. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <setjmp.h>

#include <cmocka.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "helper/screen.h"

static const struct {
	int rows, columns;
} sizes[] = {{15, 40}, {24, 80}, {36, 120}, {60, 200}};

static const struct {
	const char *name, *keys, *shown, *close;
} features[] = {
	{"places", ":", "Gehe zu", "\033"},
	{"places by name", ":rathausc", "Rathausclubbing", "\033"},
	{"commands", "\020", "Eintr", "\033"},
	{"what can be done", "?", "Was geht hier?", "q"},
	{"outline", "o", "Gliederung", "\033"},
	{"search", "/strassenbaum", "StadtBaumKonzept", "\033"},
	{"choice of filters", "F", "5 Projekte filtern", "\177"},
	{"manual", "\033OP", "5 Hilfe", "q"},
	{"wheel", "r", "5 Steuerrad", "\177"},
	{"timeline", "Z", "5 Zeitleiste", "\177"},
	{"matrix", "M", "5 Matrix", "\177"},
	{"a page alone", "z", "Die Bochum Strategie", "z"},
};

/* The whole screen as text. */
static char *picture(struct emulator *emulator)
{
	size_t len = 0, room = 65536;
	char *all = calloc(1, room);

	assert_non_null(all);
	for (int row = 0; row < emulator_rows(emulator); row++)
		len += (size_t)snprintf(all + len, room - len, "%s\n",
					emulator_row(emulator, row));
	return all;
}

static bool looks_like(struct emulator *emulator, const void *ctx)
{
	char *now = picture(emulator);
	bool is_same = strcmp(now, ctx) == 0;

	free(now);
	return is_same;
}

static void try(int rows, int columns, size_t feature)
{
	struct emulator *emulator = screen_start(rows, columns);
	char *before;

	printf("# %s at %dx%d\n", features[feature].name, columns, rows);
	before = picture(emulator);
	screen_type(emulator, features[feature].keys, features[feature].shown);
	assert_true(emulator_cursor_is_visible(emulator));
	emulator_type(emulator, features[feature].close);
	assert_true(emulator_wait(emulator, looks_like, before));
	assert_true(emulator_wait(emulator, screen_cursor_is_in_place, NULL));
	free(before);
	emulator_free(emulator);
}

static void every_feature_at_every_size(void **state)
{
	(void)state;
	for (size_t size = 0; size < sizeof(sizes) / sizeof(sizes[0]); size++)
		for (size_t i = 0; i < sizeof(features) / sizeof(features[0]); i++)
			try(sizes[size].rows, sizes[size].columns, i);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_feature_at_every_size),
	};

	if (!setlocale(LC_CTYPE, "C.UTF-8"))
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
