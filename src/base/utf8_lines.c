/* SPDX-License-Identifier: EUPL-1.2 */
/* Where a line may end: UAX #14 by libunistring, mended where German needs it. */
#include "base/utf8.h"

#include <unilbrk.h>

#include "base/utf8_character.h"

/* Flags are pairs of letters, emoji are joined or coloured by what follows them. */
static bool draws_together(uint32_t before, uint32_t after)
{
	bool flag =
		before >= 0x1F1E6 && before <= 0x1F1FF && after >= 0x1F1E6 && after <= 0x1F1FF;
	bool coloured = after >= 0x1F3FB && after <= 0x1F3FF;
	return flag || coloured || before == ZERO_WIDTH_JOINER;
}

/* A line end that the library allows between these two, as we see it. */
static enum utf8_break judge(uint32_t before, uint32_t after)
{
	if (before == SOFT_HYPHEN)
		return UTF8_HYPHEN;
	if (draws_together(before, after))
		return UTF8_KEEP;
	/* "z.B.", "www.bochum.de": UAX #14, LB 29, which the library does not know */
	bool infix = before == '.' || before == ',' || before == ':' || before == ';';
	return infix && after > ' ' ? UTF8_KEEP : UTF8_MAY;
}

void utf8_breaks(struct text text, char *breaks)
{
	if (text.len == 0)
		return;
	u8_possible_linebreaks((const uint8_t *)text.bytes, text.len, "UTF-8", breaks);
	uint32_t before = 0;
	for (struct text rest = text; rest.len;) {
		size_t at = text.len - rest.len;
		bool allowed =
			breaks[at] == UC_BREAK_POSSIBLE || breaks[at] == UC_BREAK_HYPHENATION;
		uint32_t code_point = utf8_next(&rest);
		for (size_t i = at; i < text.len - rest.len; i++)
			breaks[i] = UTF8_KEEP;
		/* The library marks the line end itself, we mark what follows it. */
		if (before == '\n')
			breaks[at] = UTF8_MUST;
		else if (allowed && before)
			breaks[at] = (char)judge(before, code_point);
		before = code_point;
	}
}
