/* SPDX-License-Identifier: EUPL-1.2 */
/* In YAML a # behind a blank begins a comment, and the parser drops it without a word. Who
   comments writes a blank behind the #, so one without it is worth a question. Files hold
   few of them: memchr finds them, and lines are counted only up to those. */
#include "load/comments.h"

#include <string.h>

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static bool is_line_end(char c)
{
	return c == '\n' || c == '\r';
}

static bool is_letter_or_digit(char c)
{
	return (unsigned char)c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
	       (c >= 'a' && c <= 'z');
}

/* The offset of the next # of this kind at or after FROM, or the length of the source. */
static size_t find(struct text source, size_t from)
{
	while (from < source.len) {
		const char *at = memchr(source.bytes + from, '#', source.len - from);
		if (!at)
			break;
		size_t offset = (size_t)(at - source.bytes);
		if (offset > 0 && is_blank(at[-1]) && offset + 1 < source.len &&
		    is_letter_or_digit(at[1]))
			return offset;
		from = offset + 1;
	}
	return source.len;
}

static void move_to(struct comments *comments, size_t offset)
{
	const char *bytes = comments->source.bytes;
	if (offset == comments->source.len) {
		comments->offset = offset;
		return;
	}
	for (; comments->offset < offset; comments->offset++) {
		char c = bytes[comments->offset];
		if (c == '\n' || (c == '\r' && bytes[comments->offset + 1] != '\n')) {
			comments->line++;
			comments->column = 1;
		} else if (((unsigned char)c & 0xc0) != 0x80) {
			comments->column++;
		}
	}
}

void comments_begin(struct comments *comments, struct text source)
{
	*comments = (struct comments){.source = source, .line = 1, .column = 1};
	move_to(comments, find(source, 0));
}

bool comments_follow(struct comments *comments, size_t line, size_t column, struct text *text)
{
	struct text source = comments->source;
	while (comments->offset < source.len &&
	       (comments->line < line || (comments->line == line && comments->column < column)))
		move_to(comments, find(source, comments->offset + 1));
	if (comments->offset == source.len || comments->line != line)
		return false;
	size_t n_blanks = 0, end = comments->offset;
	while (n_blanks < comments->offset &&
	       is_blank(source.bytes[comments->offset - n_blanks - 1]))
		n_blanks++;
	while (end < source.len && !is_line_end(source.bytes[end]))
		end++;
	*text = text_slice(source, comments->offset, end);
	return column + n_blanks == comments->column;
}
