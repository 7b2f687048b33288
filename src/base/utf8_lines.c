/* SPDX-License-Identifier: EUPL-1.2 */
/* Where a line may end: UAX #14 by libunistring, mended where German needs it. Most words are
   only letters, and need not be asked about. */
#include "base/utf8.h"

#include <string.h>
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

/* ---- words of letters ------------------------------------------------------------------ */

/* The bytes of a letter or digit that only letters, digits, full stops and commas need no
   rule beside: of ASCII and, from À to ÿ, of Latin-1; 0 for everything else. */
static size_t letter_len(struct text text, size_t at)
{
	unsigned char c = at < text.len ? (unsigned char)text.bytes[at] : 0;
	if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
		return 1;
	if (c != 0xC3 || at + 1 == text.len)
		return 0;
	unsigned char second = (unsigned char)text.bytes[at + 1];
	return second >= 0x80 && second != 0x97 && second != 0xB7 ? 2 : 0; /* not × and ÷ */
}

/* Where such a word with the blank behind it ends, if the next one begins there, or the text
   ends; AT if there is none. A blank between two of them is always a line end, and no rule
   looks across it. */
static size_t plain_word_end(struct text text, size_t at)
{
	size_t end = at, len;
	while ((len = letter_len(text, end)) > 0)
		end += len;
	while (end > at && end < text.len && (text.bytes[end] == '.' || text.bytes[end] == ','))
		end++;
	if (end == text.len)
		return end;
	bool is_word = end > at && text.bytes[end] == ' ' && letter_len(text, end + 1) > 0;
	return is_word ? end + 1 : at;
}

/* Where the next one may begin: behind a letter, a full stop or a comma and a blank. */
static size_t next_plain_word(struct text text, size_t at)
{
	for (size_t i = at + 1; i < text.len; i++) {
		if (text.bytes[i - 1] != ' ' || letter_len(text, i) == 0 || i - at < 2)
			continue;
		char before = text.bytes[i - 2];
		bool is_letter = (before >= 'a' && before <= 'z') ||
				 (before >= 'A' && before <= 'Z') ||
				 (before >= '0' && before <= '9');
		if (is_letter || before == '.' || before == ',')
			return i;
	}
	return text.len;
}

/* ---- all texts ------------------------------------------------------------------------- */

/* Every line end within the text. */
static void find_breaks(struct text text, char *breaks)
{
	u8_possible_linebreaks((const uint8_t *)text.bytes, text.len, "UTF-8", breaks);
	uint32_t before = 0;
	for (size_t at = 0, len; at < text.len; at += len) {
		bool allowed =
			breaks[at] == UC_BREAK_POSSIBLE || breaks[at] == UC_BREAK_HYPHENATION;
		uint32_t code_point = (unsigned char)text.bytes[at];
		len = 1;
		if (code_point >= 0x80)
			len = utf8_read(text_slice(text, at, text.len), &code_point);
		memset(breaks + at, UTF8_KEEP, len);
		/* The library marks the line end itself, we mark what follows it. */
		if (before == '\n')
			breaks[at] = UTF8_MUST;
		else if (allowed && before)
			breaks[at] = (char)judge(before, code_point);
		before = code_point;
	}
}

void utf8_breaks(struct text text, char *breaks)
{
	for (size_t at = 0, end; at < text.len; at = end) {
		end = plain_word_end(text, at);
		if (end > at) {
			memset(breaks + at, UTF8_KEEP, end - at);
		} else {
			end = next_plain_word(text, at);
			find_breaks(text_slice(text, at, end), breaks + at);
		}
		if (at > 0)
			breaks[at] = UTF8_MAY;
	}
}
