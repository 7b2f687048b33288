/* SPDX-License-Identifier: EUPL-1.2 */
#include "helper/rows.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

void rows_keep(struct emulator *emulator, struct rows *rows)
{
	for (int row = 0; row < emulator_rows(emulator); row++)
		snprintf(rows->text[row], sizeof(rows->text[row]), "%s",
			 emulator_row(emulator, row));
}

bool rows_are_shown(struct emulator *emulator, const void *ctx)
{
	const struct rows *rows = ctx;
	for (int row = 0; row < emulator_rows(emulator); row++)
		if (strcmp(rows->text[row], emulator_row(emulator, row)) != 0)
			return false;
	return true;
}

struct silence {
	size_t n_bytes;
	int n_looks;
};

/* Nothing has come for some fifty looks, a millisecond each. */
static bool is_quiet(struct emulator *emulator, const void *ctx)
{
	struct silence *silence = *(struct silence *const *)ctx;
	size_t n_bytes;
	(void)emulator_bytes(emulator, &n_bytes);
	silence->n_looks = n_bytes == silence->n_bytes ? silence->n_looks + 1 : 0;
	silence->n_bytes = n_bytes;
	return silence->n_looks > 50;
}

void rows_keep_at_rest(struct emulator *emulator, struct rows *rows)
{
	struct silence silence = {0}, *ctx = &silence;
	assert_true(emulator_wait_outside(emulator, is_quiet, &ctx));
	rows_keep(emulator, rows);
}
