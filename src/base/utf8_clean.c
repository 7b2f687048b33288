/* SPDX-License-Identifier: EUPL-1.2 */
/* May it be written? Text from outside is cleaned once, here, in three steps: code
   points by the table below, NFC, and combining marks that stand on something. Nearly
   all German text needs none of it and is only looked through and copied. */
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <uninorm.h>

#include "base/die.h"
#include "base/utf8_character.h"

enum treatment {
	KEEP,
	DROP,
	REPLACE, /* shown as U+FFFD */
	BLANK,
	LINE, /* a line end, or a blank where there is but one line */
	HIDE, /* kept in the text, never written */
	JOIN  /* the same, welcome beside emoji only */
};

struct rule {
	uint32_t first, last;
	enum treatment treatment;
	unsigned finding;
};

/* Sorted. What is not here and assigned is kept. */
static const struct rule rules[] = {
	{0x0000, 0x0000, REPLACE, UTF8_NUL},
	{0x0001, 0x0008, REPLACE, UTF8_CONTROL},
	{0x0009, 0x0009, BLANK, 0},
	{0x000A, 0x000A, LINE, 0},
	{0x000B, 0x001F, REPLACE, UTF8_CONTROL},
	{0x007F, 0x0084, REPLACE, UTF8_CONTROL},
	{0x0085, 0x0085, LINE, UTF8_SEPARATOR},
	{0x0086, 0x009F, REPLACE, UTF8_CONTROL},
	{0x034F, 0x034F, DROP, UTF8_INVISIBLE}, /* combining grapheme joiner */
	{0x061C, 0x061C, DROP, UTF8_BIDI},	/* Arabic letter mark */
	{0x115F, 0x1160, DROP, UTF8_INVISIBLE}, /* Hangul fillers */
	{0x17B4, 0x17B5, DROP, UTF8_INVISIBLE}, /* Khmer inherent vowels */
	{0x180B, 0x180F, DROP, UTF8_INVISIBLE}, /* Mongolian selectors, separator */
	{0x200B, 0x200B, HIDE, UTF8_INVISIBLE}, /* zero width space */
	{0x200C, 0x200C, DROP, UTF8_INVISIBLE}, /* zero width non-joiner */
	{0x200D, 0x200D, JOIN, UTF8_INVISIBLE},
	{0x200E, 0x200F, DROP, UTF8_BIDI}, /* direction marks */
	{0x2028, 0x2029, LINE, UTF8_SEPARATOR},
	{0x202A, 0x202C, DROP, UTF8_BIDI},	  /* embeddings */
	{0x202D, 0x202E, REPLACE, UTF8_BIDI},	  /* overrides */
	{0x2060, 0x2065, DROP, UTF8_INVISIBLE},	  /* word joiner, invisible operators */
	{0x2066, 0x2069, REPLACE, UTF8_BIDI},	  /* isolates */
	{0x206A, 0x206F, DROP, UTF8_INVISIBLE},	  /* deprecated format characters */
	{0x3164, 0x3164, DROP, UTF8_INVISIBLE},	  /* Hangul filler */
	{0xFE00, 0xFE0F, JOIN, UTF8_INVISIBLE},	  /* variation selectors */
	{0xFEFF, 0xFEFF, DROP, UTF8_INVISIBLE},	  /* byte order mark */
	{0xFFA0, 0xFFA0, DROP, UTF8_INVISIBLE},	  /* half width Hangul filler */
	{0xFFF9, 0xFFFB, DROP, UTF8_INVISIBLE},	  /* interlinear annotation */
	{0x13430, 0x1343F, DROP, UTF8_INVISIBLE}, /* hieroglyph format controls */
	{0x1BCA0, 0x1BCA3, DROP, UTF8_INVISIBLE}, /* shorthand format controls */
	{0x1D173, 0x1D17A, DROP, UTF8_INVISIBLE}, /* musical format controls */
	{0xE0000, 0xE01EF, DROP, UTF8_INVISIBLE}, /* tags, more selectors */
};

static struct rule rule_for(uint32_t code_point)
{
	size_t low = 0, high = ARRAY_LEN(rules);
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (code_point > rules[middle].last)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < ARRAY_LEN(rules) && code_point >= rules[low].first)
		return rules[low];
	struct rule rule = {.treatment = KEEP};
	uint32_t unknown = UC_CATEGORY_MASK_Cn | UC_CATEGORY_MASK_Co | UC_CATEGORY_MASK_Cs;
	if (code_point >= 0x300 && uc_is_general_category_withtable(code_point, unknown))
		rule = (struct rule){.treatment = REPLACE, .finding = UTF8_UNASSIGNED};
	return rule;
}

static void found(struct utf8_report *report, unsigned finding, uint32_t code_point,
		  size_t offset)
{
	if (!report->found || offset < report->offset) {
		report->code_point = code_point;
		report->offset = offset;
	}
	report->found |= finding;
}

/* Is it a Latin letter or sign up to U+017F, or punctuation that German text uses? All
   of it is NFC, and marks may stand on it. */
static bool is_german(uint32_t code_point)
{
	return (code_point >= NO_BREAK_SPACE && code_point <= 0x17F) ||
	       (code_point >= FIRST_DASH && code_point <= LAST_DOTS) ||
	       code_point == NARROW_NO_BREAK_SPACE || code_point == 0x20AC;
}

static bool is_printable(char c)
{
	return c >= ' ' && c < 0x7F;
}

/* The first byte that is no printable ASCII: eight at a time, as long as no addition makes
   a byte's highest bit appear that should not be there. What such an addition carries goes to
   higher bytes only, which come later here, so the lowest mark is that of the first one. */
static const char *skip_printable(const char *at, const char *end)
{
	const uint64_t each = UINT64_C(0x0101010101010101);
	for (uint64_t bytes; end - at >= (ptrdiff_t)sizeof(bytes); at += sizeof(bytes)) {
		memcpy(&bytes, at, sizeof(bytes));
		bytes = ((bytes - ' ' * each) | bytes | (bytes + each)) & 0x80 * each;
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
		if (bytes)
			return at + __builtin_ctzll(bytes) / 8;
#else
		if (bytes)
			break;
#endif
	}
	while (at < end && is_printable(*at))
		at++;
	return at;
}

/* Letters and signs of two bytes from U+00A0 to U+00FF, ä and « among them. */
static bool is_latin(const char *at, const char *end)
{
	unsigned char lead = (unsigned char)at[0];
	if (end - at < 2 || (lead != 0xC2 && lead != 0xC3))
		return false;
	unsigned char next = (unsigned char)at[1];
	return (next & 0xC0) == 0x80 && (lead == 0xC3 || next >= 0xA0);
}

/* Looked at before anything else, because nearly all text is like that: printable ASCII
   and the above. */
bool utf8_is_clean(struct text input, bool keep_lines)
{
	const char *at = input.bytes, *end = at + input.len;
	while ((at = skip_printable(at, end)) < end) {
		if (is_latin(at, end)) {
			at += 2;
			continue;
		}
		if (*at == '\n' && keep_lines) {
			at++;
			continue;
		}
		uint32_t code_point;
		at += utf8_read((struct text){at, (size_t)(end - at)}, &code_point);
		if (!is_german(code_point))
			return false;
	}
	return true;
}

static bool is_emoji(uint32_t code_point)
{
	return uc_is_property_emoji(code_point) ||
	       uc_is_property_extended_pictographic(code_point);
}

static bool starts_with_emoji(struct text text)
{
	return text.len && is_emoji(utf8_next(&text));
}

/* The first step: each code point by its rule. */
static void apply_rules(struct buffer *out, struct text input, bool keep_lines,
			struct utf8_report *report)
{
	struct text rest = input;
	bool after_emoji = false;
	while (rest.len) {
		uint32_t code_point;
		size_t offset = input.len - rest.len, len = utf8_read(rest, &code_point);
		bool broken = utf8_was_broken(rest, len, code_point);
		rest = text_slice(rest, len, rest.len);
		if (code_point == '\r' && rest.len && rest.bytes[0] == '\n')
			continue;
		struct rule rule = rule_for(code_point);
		bool join = rule.treatment == JOIN;
		if (broken)
			rule.finding = UTF8_INVALID;
		if (rule.finding && !(join && (after_emoji || starts_with_emoji(rest))))
			found(report, rule.finding, code_point, offset);
		if (rule.treatment == KEEP || rule.treatment == HIDE || join)
			utf8_append(out, code_point);
		else if (rule.treatment == REPLACE)
			utf8_append(out, REPLACEMENT);
		else if (rule.treatment != DROP)
			buffer_append_char(out,
					   rule.treatment == LINE && keep_lines ? '\n' : ' ');
		after_emoji = is_emoji(code_point) || (join && after_emoji);
	}
}

/* Can a combining mark stand on it? A blank cannot: a line may end after it. */
static bool is_base(uint32_t code_point)
{
	return code_point > ' ' && code_point != REPLACEMENT && !utf8_is_hidden(code_point);
}

/* NFC has moved it; the first of its kind is near enough to lead an editor there. */
static void found_mark(struct utf8_report *report, uint32_t mark, struct text original)
{
	if (report->found & UTF8_MARKS)
		return;
	struct buffer needle = {0};
	utf8_append(&needle, mark);
	size_t offset = text_find(original, buffer_text(&needle));
	found(report, UTF8_MARKS, mark, offset == SIZE_MAX ? 0 : offset);
	buffer_clear(&needle);
}

/* The last step: what takes no cell stands on a base, at most four high, because
   that is what a cell of the terminal holds. */
static void settle_marks(struct buffer *out, struct text input, struct text original,
			 struct utf8_report *report)
{
	enum { MOST_MARKS = 4 };
	bool on_base = false;
	int n_marks = 0;
	while (input.len) {
		uint32_t code_point = utf8_next(&input);
		bool mark = code_point >= 0x300 && !utf8_is_hidden(code_point) &&
			    utf8_character_width(code_point) == 0;
		if (mark && (!on_base || n_marks == MOST_MARKS)) {
			found_mark(report, code_point, original);
			if (on_base)
				continue;
			utf8_append(out, DOTTED_CIRCLE);
			on_base = true;
			n_marks = 0;
		}
		utf8_append(out, code_point);
		if (mark) {
			n_marks++;
		} else if (!utf8_is_joiner(code_point)) {
			on_base = is_base(code_point);
			n_marks = 0;
		}
	}
}

void utf8_clean(struct buffer *out, struct text input, bool keep_lines,
		struct utf8_report *report)
{
	*report = (struct utf8_report){0};
	if (input.len == 0 || utf8_is_clean(input, keep_lines)) {
		buffer_append(out, input);
		return;
	}
	struct buffer allowed = {0};
	apply_rules(&allowed, input, keep_lines, report);
	if (allowed.len) {
		size_t len = 0;
		uint8_t *composed = u8_normalize(UNINORM_NFC, (const uint8_t *)allowed.bytes,
						 allowed.len, NULL, &len);
		if (!composed)
			die("out of memory");
		settle_marks(out, (struct text){(const char *)composed, len}, input, report);
		free(composed);
	}
	buffer_clear(&allowed);
}

void utf8_append_clean(struct buffer *out, struct text input)
{
	struct utf8_report ignored;
	struct buffer clean = {0};
	utf8_clean(&clean, input, false, &ignored);
	utf8_visible(out, buffer_text(&clean));
	buffer_clear(&clean);
}
