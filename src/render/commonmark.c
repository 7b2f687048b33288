/* SPDX-License-Identifier: EUPL-1.2 */
/* A backslash before what would be markup, and no more of them than that: the text is to
   be read by people, too. Emphasis depends on what stands around it (CommonMark 6.2);
   where that is not certain, the words matter more than the stars. */
#include "render/commonmark.h"

#include <string.h>

#include "base/utf8.h"
#include "render/renderer.h"

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_ascii_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool ends_or_blank(struct text text, size_t at)
{
	return at >= text.len || text.bytes[at] == ' ';
}

/* The offset of a character that would begin a list, a quote or a line at the start of a
   line; text.len if there is none. */
static size_t block_marker(struct text text)
{
	if (text.len == 0)
		return 0;
	char first = text.bytes[0];
	if (first == '>')
		return 0;
	if (first == '+' || first == '-')
		return ends_or_blank(text, 1) || text.bytes[1] == first ? 0 : text.len;
	size_t at = 0;
	while (at < text.len && is_digit(text.bytes[at]))
		at++;
	bool is_marker = at > 0 && at < text.len &&
			 (text.bytes[at] == '.' || text.bytes[at] == ')') &&
			 ends_or_blank(text, at + 1);
	return is_marker ? at : text.len;
}

static bool is_markup(struct text text, size_t at)
{
	char c = text.bytes[at];
	if (strchr("\\`*_[]<#~", c))
		return c != '\0';
	if (c == '!')
		return at + 1 == text.len;
	return c == '&' && at + 1 < text.len &&
	       (text.bytes[at + 1] == '#' || is_ascii_letter(text.bytes[at + 1]));
}

void commonmark_text(struct buffer *out, struct text text, bool begins_line)
{
	while (begins_line && text.len && text.bytes[0] == ' ')
		text = text_slice(text, 1, text.len);
	size_t marker = begins_line ? block_marker(text) : text.len;
	for (size_t i = 0; i < text.len; i++) {
		size_t hidden = utf8_hidden_len(text_slice(text, i, text.len));
		if (hidden) {
			i += hidden - 1;
			continue;
		}
		if (i == marker || is_markup(text, i))
			buffer_append_char(out, '\\');
		buffer_append_char(out, text.bytes[i]);
	}
}

/* The longest row of backticks. */
static size_t longest_ticks(struct text text)
{
	size_t longest = 0, n = 0;
	for (size_t i = 0; i < text.len; i++) {
		n = text.bytes[i] == '`' ? n + 1 : 0;
		longest = n > longest ? n : longest;
	}
	return longest;
}

size_t commonmark_fence(struct text text)
{
	size_t ticks = longest_ticks(text) + 1;
	return ticks < 3 ? 3 : ticks;
}

void commonmark_code(struct buffer *out, struct text text)
{
	if (text.len == 0)
		return;
	size_t ticks = longest_ticks(text) + 1;
	char first = text.bytes[0], last = text.bytes[text.len - 1];
	bool is_padded = first == '`' || last == '`' || (first == ' ' && last == ' ');
	buffer_append_repeated(out, '`', ticks);
	buffer_append_repeated(out, ' ', is_padded);
	utf8_append_written(out, text);
	buffer_append_repeated(out, ' ', is_padded);
	buffer_append_repeated(out, '`', ticks);
}

/* ---- emphasis --------------------------------------------------------------- */

static bool is_letter(uint32_t c)
{
	if (c < 0x80)
		return is_digit((char)c) || is_ascii_letter((char)c);
	return (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7) ||
	       (c >= 0x3040 && c < 0xFE00);
}

/* May emphasis begin or end beside this character, whatever is inside? */
static bool is_apart(uint32_t c)
{
	return c < 0x80 && !is_letter(c);
}

static uint32_t first_character(struct text text)
{
	return utf8_next(&text);
}

static uint32_t last_character(struct text text)
{
	size_t begin = text.len;
	while (begin > 0 && ((unsigned char)text.bytes[--begin] & 0xC0) == 0x80)
		;
	text = text_slice(text, begin, text.len);
	return utf8_next(&text);
}

/* Removes from the style what could not be told where it would stand; returns the
   character for emphasis. */
static char settle_style(const struct buffer *out, struct text inside, uint32_t next,
			 unsigned *style)
{
	uint32_t before = out->len ? last_character(buffer_text(out)) : '\n';
	bool is_code = *style & RUN_CODE;
	bool opens = is_apart(before), closes = is_apart(next);
	bool is_clear = (opens || (!is_code && is_letter(first_character(inside)))) &&
			(closes || (!is_code && is_letter(last_character(inside))));
	if (!is_clear)
		*style &= ~(unsigned)(RUN_EMPHASIS | RUN_STRONG);
	char mark = opens && closes ? '_' : '*';
	if (before == '`')
		*style &= ~(unsigned)RUN_CODE;
	if (before == '*')
		*style &= ~(unsigned)RUN_STRONG;
	if (before == (uint32_t)mark)
		*style &= ~(unsigned)RUN_EMPHASIS;
	return mark;
}

void commonmark_styled(struct buffer *out, struct text text, unsigned style, uint32_t next,
		       bool begins_line)
{
	struct text inside = style ? text_trim(text) : text;
	if (inside.len == 0 || style == 0) {
		commonmark_text(out, text, begins_line);
		return;
	}
	size_t n_before = (size_t)(inside.bytes - text.bytes);
	size_t n_after = text.len - n_before - inside.len;
	buffer_append_repeated(out, ' ', begins_line ? 0 : n_before);
	char mark = settle_style(out, inside, n_after ? ' ' : next, &style);
	bool is_marked = style & (RUN_STRONG | RUN_EMPHASIS);
	buffer_append_repeated(out, '*', style & RUN_STRONG ? 2 : 0);
	buffer_append_repeated(out, mark, style & RUN_EMPHASIS ? 1 : 0);
	if (style & RUN_CODE)
		commonmark_code(out, inside);
	else
		commonmark_text(out, inside, begins_line && !is_marked);
	buffer_append_repeated(out, mark, style & RUN_EMPHASIS ? 1 : 0);
	buffer_append_repeated(out, '*', style & RUN_STRONG ? 2 : 0);
	buffer_append_repeated(out, ' ', n_after);
}

void commonmark_destination(struct buffer *out, bool is_anchor, struct text address)
{
	bool is_plain = address.len > 0;
	for (size_t i = 0; i < address.len; i++)
		is_plain &= !strchr(" <>()\\", address.bytes[i]);
	if (is_anchor)
		buffer_append_char(out, '#');
	if (is_plain) {
		utf8_append_written(out, address);
		return;
	}
	for (size_t i = 0; i < address.len; i++) {
		size_t hidden = utf8_hidden_len(text_slice(address, i, address.len));
		if (hidden)
			i += hidden - 1;
		else if (strchr(" <>()\\", address.bytes[i]))
			buffer_format(out, "%%%02X", (unsigned)(unsigned char)address.bytes[i]);
		else
			buffer_append_char(out, address.bytes[i]);
	}
}
