/* SPDX-License-Identifier: EUPL-1.2 */
/* Most texts are plain paragraphs, and a parser of CommonMark looks at them ten times. One
   look tells: no byte that can be markup within a line, no beginning of a line that can be
   markup of a block, no blank at either end of a line. What is not surely plain is the
   parser's. */
#include "model/plain_body.h"

#include <stdint.h>

static bool is_digit(unsigned char c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(unsigned char c)
{
	return c >= 0x80 || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* What is harmless behind the beginning of a line: letters, digits and blank !"$%'()+,-./:;=?
   of ASCII, a bit each, and all else. */
static bool is_harmless(unsigned char c)
{
	static const uint64_t harmless[2] = {UINT64_C(0xAFFFFBB700000000),
					     UINT64_C(0x07FFFFFE07FFFFFE)};
	return c >= 0x80 || harmless[c >> 6] >> (c & 63) & 1;
}

static bool begins_list(struct text line)
{
	size_t n = 0;
	while (n < line.len && is_digit((unsigned char)line.bytes[n]))
		n++;
	return n < line.len && (line.bytes[n] == '.' || line.bytes[n] == ')');
}

/* A word, perhaps in quotation marks or brackets, or a number that begins no list. */
static bool begins_plainly(struct text line)
{
	unsigned char c = (unsigned char)line.bytes[0];
	return is_letter(c) || c == '"' || c == '\'' || c == '(' ||
	       (is_digit(c) && !begins_list(line));
}

static bool is_plain_line(struct text line)
{
	if (line.len == 0)
		return true;
	if (!begins_plainly(line) || line.bytes[line.len - 1] == ' ')
		return false;
	for (size_t i = 1; i < line.len; i++)
		if (!is_harmless((unsigned char)line.bytes[i]))
			return false;
	return true;
}

static bool is_plain(struct text body)
{
	while (body.len)
		if (!is_plain_line(text_split(body, '\n', &body)))
			return false;
	return true;
}

static void report_line(const struct body_visitor *visitor, void *ctx, struct text line,
			bool goes_on)
{
	if (goes_on)
		visitor->run(ctx, TEXT(" "), 0, (struct text){0});
	else
		visitor->begin(ctx, BODY_PARAGRAPH, 0, 0);
	visitor->run(ctx, line, 0, (struct text){0});
}

bool plain_body_walk(struct text commonmark, const struct body_visitor *visitor, void *ctx)
{
	bool is_open = false;
	if (!is_plain(commonmark))
		return false;
	while (commonmark.len) {
		struct text line = text_split(commonmark, '\n', &commonmark);
		if (line.len)
			report_line(visitor, ctx, line, is_open);
		else if (is_open)
			visitor->end(ctx);
		is_open = line.len;
	}
	if (is_open)
		visitor->end(ctx);
	return true;
}
