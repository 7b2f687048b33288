/* SPDX-License-Identifier: EUPL-1.2 */
/* Comparing texts in tests: what failed is shown as text. */
#ifndef UNIT_BASE_EXPECT_H
#define UNIT_BASE_EXPECT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"

/* The buffer holds exactly EXPECTED; it is given back. */
static inline void expect_buffer(struct buffer *buffer, const char *expected)
{
	buffer_append_char(buffer, '\0');
	assert_string_equal(buffer->bytes, expected);
	assert_int_equal(buffer->len, strlen(expected) + 1);
	buffer_clear(buffer);
}

/* FUNCTION makes EXPECTED of INPUT. */
static inline void expect_made(void (*function)(struct buffer *, struct text),
			       const char *input, const char *expected)
{
	struct buffer made = {0};
	function(&made, text_of(input));
	expect_buffer(&made, expected);
}

#endif
