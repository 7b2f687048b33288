/* SPDX-License-Identifier: EUPL-1.2 */
/* Compares what is written with a file in tests/unit/render/golden. Where the change is
   meant, run the test with UPDATE=1 in the environment, and look at what git shows. */
#ifndef TESTS_RENDER_GOLDEN_H
#define TESTS_RENDER_GOLDEN_H

#include <stdio.h>
#include <stdlib.h>

#include "base/text.h"

static void check_golden(const char *name, struct text found)
{
	struct buffer path = {0}, wanted = {0}, copy = {0};
	buffer_format(&path, "tests/unit/render/golden/%s%c", name, '\0');
	bool is_update = getenv("UPDATE");
	FILE *file = fopen(path.bytes, is_update ? "w+" : "r");
	if (!file)
		fail_msg("cannot open %s", path.bytes);
	if (is_update) {
		fwrite(found.bytes, 1, found.len, file);
		rewind(file);
	}
	for (int c; (c = getc(file)) != EOF;)
		buffer_append_char(&wanted, (char)c);
	fclose(file);
	buffer_append_char(&wanted, '\0');
	buffer_append(&copy, found);
	buffer_append_char(&copy, '\0');
	assert_string_equal(copy.bytes, wanted.bytes);
	buffer_clear(&path);
	buffer_clear(&wanted);
	buffer_clear(&copy);
}

#endif
