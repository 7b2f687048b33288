/* SPDX-License-Identifier: EUPL-1.2 */
/* Compares what is written with a file in tests/unit/render/golden. Where the change is
   meant, look at it and put the new text there. */
#ifndef TESTS_RENDER_GOLDEN_H
#define TESTS_RENDER_GOLDEN_H

#include <stdio.h>

#include "base/text.h"

static void check_golden(const char *name, struct text found)
{
	struct buffer path = {0}, wanted = {0}, copy = {0};
	buffer_format(&path, "tests/unit/render/golden/%s%c", name, '\0');
	FILE *file = fopen(path.bytes, "r");
	if (!file)
		fail_msg("cannot open %s", path.bytes);
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
