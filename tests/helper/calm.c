/* SPDX-License-Identifier: EUPL-1.2 */
/* What is waited for is a state of the terminal, never a time. */
#include "helper/calm.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

const char *calm_row(struct emulator *emulator)
{
	int row, column;
	const char *text;

	emulator_cursor(emulator, &row, &column);
	if (column != 0 || !emulator_cursor_is_visible(emulator))
		return NULL;
	text = emulator_row(emulator, row);
	return *text && *text != ' ' ? text : NULL;
}

static bool is_on(struct emulator *emulator, const void *text)
{
	const char *row = calm_row(emulator);

	return row && strncmp(row, text, strlen(text)) == 0;
}

void calm_expect(struct emulator *emulator, const char *text)
{
	assert_true(emulator_wait(emulator, is_on, text));
}

struct emulator *calm_start(int rows, int columns, const char *place)
{
	char at[128];
	const char *arguments[] = {"--calm", "--lang=de", at, NULL};
	struct emulator_options options = {
		.rows = rows, .columns = columns, .arguments = arguments};

	struct emulator *emulator;

	snprintf(at, sizeof(at), "--at=%s", place);
	emulator = emulator_start(&options);
	calm_expect(emulator, "");
	return emulator;
}

void calm_type(struct emulator *emulator, const char *keys, const char *text)
{
	emulator_type(emulator, keys);
	calm_expect(emulator, text);
}

/* The last row has been sent anew, and behind it the cursor's place. */
static bool was_redrawn(struct emulator *emulator, const void *last_row)
{
	const char *found = strstr(emulator_bytes(emulator, NULL), last_row);

	return found && strchr(found + strlen(last_row), 'H');
}

void calm_press(struct emulator *emulator, const char *keys)
{
	char last_row[32];

	snprintf(last_row, sizeof(last_row), "\033[%d;1H\033[K", emulator_rows(emulator));
	emulator_forget_bytes(emulator);
	emulator_type(emulator, keys);
	emulator_type(emulator, "\f");
	assert_true(emulator_wait(emulator, was_redrawn, last_row));
}
