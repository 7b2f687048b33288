/* SPDX-License-Identifier: EUPL-1.2 */
/* Walking through text: code points, characters as people count them, cells. The
   width of a text is the sum over its code points, and what would make a terminal
   combine them otherwise (joiners, selectors) is never written: so ours and the
   terminal's count agree without asking it. */
#include "base/utf8.h"

#include <string.h>
#include <unictype.h>
#include <unigbrk.h>
#include <unistr.h>
#include <uniwidth.h>

#include "base/utf8_character.h"

static size_t sequence_len(unsigned char lead)
{
	if (lead >= 0xC2 && lead <= 0xDF)
		return 2;
	if (lead >= 0xE0 && lead <= 0xEF)
		return 3;
	return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

size_t utf8_read(struct text text, uint32_t *code_point)
{
	const unsigned char *bytes = (const unsigned char *)text.bytes;
	unsigned char lead = bytes[0];
	if (lead < 0x80) {
		*code_point = lead;
		return 1;
	}
	*code_point = REPLACEMENT;
	size_t len = sequence_len(lead);
	if (len == 0)
		return 1;
	/* Overlong forms, surrogates and what is too large show in the second byte. */
	unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
	unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
	uint32_t value = lead & (0x7Fu >> len);
	for (size_t i = 1; i < len; i++) {
		if (i == text.len || bytes[i] < low || bytes[i] > high)
			return i;
		value = value << 6 | (bytes[i] & 0x3Fu);
		low = 0x80;
		high = 0xBF;
	}
	*code_point = value;
	return len;
}

bool utf8_was_broken(struct text text, size_t len, uint32_t code_point)
{
	return code_point == REPLACEMENT && !(len == 3 && (unsigned char)text.bytes[0] == 0xEF);
}

bool utf8_is_valid(struct text input)
{
	while (input.len) {
		uint32_t code_point;
		size_t len = utf8_read(input, &code_point);
		if (utf8_was_broken(input, len, code_point))
			return false;
		input = text_slice(input, len, input.len);
	}
	return true;
}

uint32_t utf8_next(struct text *text)
{
	uint32_t code_point = (unsigned char)text->bytes[0];
	size_t len = 1;
	if (code_point >= 0x80) {
		len = utf8_read(*text, &code_point);
		if (utf8_was_broken(*text, len, code_point))
			len = 1;
	}
	text->bytes += len;
	text->len -= len;
	return code_point;
}

void utf8_append(struct buffer *out, uint32_t code_point)
{
	if (code_point < 0x80) {
		buffer_append_char(out, (char)code_point);
		return;
	}
	char *end = buffer_reserve(out, 4);
	int len = u8_uctomb((uint8_t *)end, code_point, 4);
	if (len > 0)
		out->len += (size_t)len;
	else
		buffer_append(out, TEXT("\uFFFD"));
}

size_t utf8_count(struct text text)
{
	size_t n = 0;
	for (; text.len; n++)
		utf8_next(&text);
	return n;
}

static bool is_regional_indicator(uint32_t code_point)
{
	return code_point >= 0x1F1E6 && code_point <= 0x1F1FF;
}

static bool ends_with_joiner(struct text cluster)
{
	struct text joiner = TEXT("\u200D");
	return cluster.len > joiner.len &&
	       text_equal(text_slice(cluster, cluster.len - joiner.len, cluster.len), joiner);
}

/* One step of libunistring, which compares neighbours only. */
static size_t simple_cluster(struct text text)
{
	const uint8_t *begin = (const uint8_t *)text.bytes;
	const uint8_t *end = u8_grapheme_next(begin, begin + text.len);
	return end ? (size_t)(end - begin) : text.len;
}

size_t utf8_cluster(struct text text)
{
	if (text.len == 0)
		return 0;
	/* Nothing below U+0300 (lead byte CC) joins its neighbour, but CR and LF. */
	unsigned char lead = (unsigned char)text.bytes[0];
	size_t len = lead < 0x80 ? 1 : 2;
	if (lead != '\r' && lead < 0xCC &&
	    (len >= text.len || (unsigned char)text.bytes[len] < 0xCC))
		return len < text.len ? len : text.len;
	len = simple_cluster(text);
	uint32_t first, next;
	utf8_read(text, &first);
	bool flag = is_regional_indicator(first) && len == 4; /* nothing between the two */
	bool is_picture = uc_is_property_extended_pictographic(first);
	while (len < text.len) {
		struct text rest = text_slice(text, len, text.len);
		utf8_read(rest, &next);
		bool joined = flag ? is_regional_indicator(next)
				   : is_picture && ends_with_joiner(text_slice(text, 0, len)) &&
					      uc_is_property_extended_pictographic(next);
		if (!joined)
			break;
		flag = false;
		len += simple_cluster(rest);
	}
	return len;
}

bool utf8_is_joiner(uint32_t code_point)
{
	return code_point == ZERO_WIDTH_JOINER ||
	       (code_point >= FIRST_SELECTOR && code_point <= LAST_SELECTOR);
}

bool utf8_is_hidden(uint32_t code_point)
{
	return code_point == SOFT_HYPHEN || code_point == ZERO_WIDTH_SPACE ||
	       utf8_is_joiner(code_point);
}

/* Where libunistring and the terminal's wcwidth differ, the terminal is right. */
static const struct {
	uint32_t first, last;
	int width;
} exceptions[] = {
	{0x0600, 0x0605, 1},   {0x06DD, 0x06DD, 1},   {0x070F, 0x070F, 1},
	{0x0890, 0x0891, 1},   {0x08E2, 0x08E2, 1},   {0x0CBF, 0x0CBF, 0},
	{0x0CC6, 0x0CC6, 0},   {0x3248, 0x324F, 2},   {0x4DC0, 0x4DFF, 2},
	{0x110BD, 0x110BD, 1}, {0x110CD, 0x110CD, 1}, {0x11A07, 0x11A08, 0},
	{0x11C3F, 0x11C3F, 0},
};

int utf8_character_width(uint32_t code_point)
{
	if (code_point < 0x300)
		return code_point >= ' ' &&
		       (code_point < 0x7F || code_point >= NO_BREAK_SPACE) &&
		       code_point != SOFT_HYPHEN;
	if (code_point >= FIRST_DASH && code_point <= LAST_DOTS)
		return 1;
	if (utf8_is_hidden(code_point))
		return 0;
	for (size_t i = 0; i < ARRAY_LEN(exceptions); i++)
		if (code_point >= exceptions[i].first && code_point <= exceptions[i].last)
			return exceptions[i].width;
	int width = uc_width(code_point, "UTF-8");
	return width < 0 ? 0 : width;
}

/* How many of the first MOST bytes are a cell each and cannot join with what follows:
   nearly all text is ASCII, and this is asked for every row of the screen. */
static size_t plain_len(struct text text, size_t most)
{
	const unsigned char *bytes = (const unsigned char *)text.bytes;
	size_t len = 0;
	while (len < most && len < text.len && bytes[len] >= ' ' && bytes[len] < 0x7F)
		len++;
	bool may_join = len > 0 && len < text.len && bytes[len] >= 0xCC;
	return may_join ? len - 1 : len;
}

int utf8_width(struct text text)
{
	int width = 0;
	while (text.len) {
		size_t plain = plain_len(text, text.len);
		width += (int)plain;
		text = text_slice(text, plain, text.len);
		if (text.len)
			width += utf8_character_width(utf8_next(&text));
	}
	return width;
}

size_t utf8_fit(struct text text, int width, int *used)
{
	size_t len = 0;
	int cells = 0;
	while (len < text.len) {
		size_t room = width > cells ? (size_t)(width - cells) : 0;
		size_t plain = plain_len(text_slice(text, len, text.len), room);
		cells += (int)plain;
		len += plain;
		struct text rest = text_slice(text, len, text.len);
		struct text cluster = text_slice(rest, 0, utf8_cluster(rest));
		int more = utf8_width(cluster);
		if (cells + more > width)
			break;
		cells += more;
		len += cluster.len;
	}
	if (used)
		*used = cells;
	return len;
}

static bool is_blank(uint32_t code_point)
{
	return code_point == NO_BREAK_SPACE || code_point == FIGURE_SPACE ||
	       code_point == NARROW_NO_BREAK_SPACE;
}

/* What utf8_visible changes begins with one of these bytes: U+0080 to U+00BF, U+2000
   to U+2FFF, U+F000 to U+FFFF. */
static bool may_be_hidden(char byte)
{
	return byte == '\xC2' || byte == '\xE2' || byte == '\xEF';
}

/* How many bytes at the beginning are surely visible: ASCII eight at a time. */
static size_t visible_len(struct text text)
{
	size_t len = 0;
	uint64_t bytes;
	for (;;) {
		for (; text.len - len >= sizeof(bytes); len += sizeof(bytes)) {
			memcpy(&bytes, text.bytes + len, sizeof(bytes));
			if (bytes & UINT64_C(0x8080808080808080))
				break;
		}
		while (len < text.len && !(text.bytes[len] & 0x80))
			len++;
		if (len == text.len || may_be_hidden(text.bytes[len]))
			return len;
		len++;
	}
}

void utf8_visible(struct buffer *out, struct text text)
{
	while (text.len) {
		size_t len = visible_len(text);
		buffer_append(out, text_slice(text, 0, len));
		text = text_slice(text, len, text.len);
		if (text.len == 0)
			break;
		uint32_t code_point = utf8_next(&text);
		if (is_blank(code_point))
			buffer_append_char(out, ' ');
		else if (code_point == NO_BREAK_HYPHEN)
			buffer_append_char(out, '-');
		else if (!utf8_is_hidden(code_point))
			utf8_append(out, code_point);
	}
}

bool utf8_shows_nothing(struct text text)
{
	if (text.len && text.bytes[0] > ' ' && text.bytes[0] < 0x7F)
		return false;
	while (text.len) {
		uint32_t code_point = utf8_next(&text);
		if (code_point > ' ' && !is_blank(code_point) && !utf8_is_hidden(code_point))
			return false;
	}
	return true;
}

size_t utf8_hidden_len(struct text text)
{
	static const struct text hidden[] = {TEXT_INIT("\u00AD"), TEXT_INIT("\u200B")};
	if (!may_be_hidden(text.bytes[0]))
		return 0;
	for (size_t i = 0; i < ARRAY_LEN(hidden); i++)
		if (text_starts_with(text, hidden[i]))
			return hidden[i].len;
	return 0;
}

size_t utf8_append_written_until(struct buffer *out, struct text text, const bool stops[256])
{
	size_t len = 0, begin = 0;
	while (len < text.len) {
		unsigned char c = (unsigned char)text.bytes[len];
		if (stops && (c < ' ' || stops[c]))
			break;
		size_t hidden = utf8_hidden_len(text_slice(text, len, text.len));
		if (hidden) {
			buffer_append(out, text_slice(text, begin, len));
			begin = len + hidden;
		}
		len += hidden ? hidden : 1;
	}
	buffer_append(out, text_slice(text, begin, len));
	return len;
}

void utf8_append_written(struct buffer *out, struct text text)
{
	(void)utf8_append_written_until(out, text, NULL);
}
