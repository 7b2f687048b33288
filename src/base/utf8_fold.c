/* SPDX-License-Identifier: EUPL-1.2 */
/* When are two words the same to a reader? Every code point is taken apart into plain
   letters and diacritic signs; searching drops the signs but keeps in mind where two dots
   stood, addresses write the two dots as e. */
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <uninorm.h>
#include <unistr.h>

#include "base/die.h"
#include "base/utf8_character.h"
#include "base/utf8_folder.h"

enum { DIAERESIS = 0x308, STROKE = 0x338 };

/* The German letters, because they are many; letters that Unicode does not take apart;
   and signs that are typed as another. */
static const struct {
	uint32_t first, last;
	uint32_t letters[2];
} substitutes[] = {
	{0xC4, 0xC4, {'a', DIAERESIS}},
	{0xE4, 0xE4, {'a', DIAERESIS}},
	{0xD6, 0xD6, {'o', DIAERESIS}},
	{0xF6, 0xF6, {'o', DIAERESIS}},
	{0xDC, 0xDC, {'u', DIAERESIS}},
	{0xFC, 0xFC, {'u', DIAERESIS}},
	{0xAB, 0xAB, {'"'}},
	{0xBB, 0xBB, {'"'}},
	{0xDF, 0xDF, {'s', 's'}},
	{0xC6, 0xC6, {'a', 'e'}},
	{0xE6, 0xE6, {'a', 'e'}},
	{0xD8, 0xD8, {'o', STROKE}},
	{0xF8, 0xF8, {'o', STROKE}},
	{0x110, 0x111, {'d', STROKE}},
	{0x131, 0x131, {'i'}},
	{0x141, 0x142, {'l', STROKE}},
	{0x152, 0x153, {'o', 'e'}},
	{0x2010, 0x2015, {'-'}},
	{0x2018, 0x201B, {'\''}},
	{0x201C, 0x201F, {'"'}},
	{0x2039, 0x203A, {'\''}},
	{0x2212, 0x2212, {'-'}},
};

static bool substitute(uint32_t code_point, struct utf8_letters *letters)
{
	for (size_t i = 0; i < ARRAY_LEN(substitutes); i++) {
		if (code_point < substitutes[i].first || code_point > substitutes[i].last)
			continue;
		for (size_t k = 0; k < 2 && substitutes[i].letters[k]; k++)
			if (letters->n < ARRAY_LEN(letters->at))
				letters->at[letters->n++] = substitutes[i].letters[k];
		return true;
	}
	return false;
}

static void decompose(uint32_t code_point, struct utf8_letters *letters)
{
	uint8_t bytes[4], space[128];
	int n_bytes = u8_uctomb(bytes, code_point, sizeof(bytes));
	if (n_bytes < 0)
		return;
	size_t len = sizeof(space);
	uint8_t *folded = u8_casefold(bytes, (size_t)n_bytes, NULL, UNINORM_NFKD, space, &len);
	if (!folded)
		die("out of memory");
	struct text rest = {(const char *)folded, len};
	while (rest.len && letters->n < ARRAY_LEN(letters->at)) {
		uint32_t letter = utf8_next(&rest);
		if (!substitute(letter, letters))
			letters->at[letters->n++] = letter;
	}
	if (folded != space)
		free(folded);
}

static uint32_t ascii_letter(uint32_t code_point)
{
	if (code_point == '\n')
		return ' ';
	return code_point >= 'A' && code_point <= 'Z' ? code_point - 'A' + 'a' : code_point;
}

struct utf8_letters utf8_letters_of(uint32_t code_point)
{
	struct utf8_letters letters;
	letters.n = 0;
	if (code_point < 0x80)
		letters.at[letters.n++] = ascii_letter(code_point);
	else if (!utf8_is_hidden(code_point) && !substitute(code_point, &letters))
		decompose(code_point, &letters);
	return letters;
}

bool utf8_is_diacritic(uint32_t code_point)
{
	return (code_point >= 0x0300 && code_point <= 0x036F) ||
	       (code_point >= 0x1AB0 && code_point <= 0x1AFF) ||
	       (code_point >= 0x1DC0 && code_point <= 0x1DFF) ||
	       (code_point >= 0x20D0 && code_point <= 0x20FF) ||
	       (code_point >= 0xFE20 && code_point <= 0xFE2F);
}

/* ---- folding for search ---------------------------------------------------- */

/* How ASCII is folded: 0 is not written. Signs that stand between the parts of a word, and
   those of CommonMark, are nothing; what parts words is a blank. */
static const char ascii_folds[128 + 1] = "\0\0\0\0\0\5\0\0\0  \0\0\0\0\0"
					 "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
					 " \0\0#$%&\0  \0+\0\0\0 "
					 "0123456789\0\0<=>\0"
					 "@abcdefghijklmno"
					 "pqrstuvwxyz   ^\0"
					 "\0abcdefghijklmno"
					 "pqrstuvwxyz   ~\0";

enum { LANES = sizeof(uint64_t) };

static uint64_t each(unsigned char byte)
{
	return byte * UINT64_C(0x0101010101010101);
}

/* The highest bit of each byte that is at least LEAST; all are below 0x80. */
static uint64_t at_least(uint64_t bytes, unsigned char least)
{
	return (bytes + each((unsigned char)(0x80 - least))) & each(0x80);
}

/* Eight bytes at once, if they are letters, digits and blanks that stay: then all there is
   to do is one bit, which makes letters small and is set in the others. */
static bool fold_lanes(const char *bytes, char last, char *folded)
{
	uint64_t raw, small;
	memcpy(&raw, bytes, LANES);
	small = raw | each(0x20);
	if (raw & each(0x80))
		return false;
	uint64_t letters = at_least(small, 'a') & ~at_least(small, 'z' + 1);
	uint64_t digits = at_least(small, '0') & ~at_least(small, '9' + 1);
	uint64_t blanks = each(0x80) & ~at_least(small, ' ' + 1);
	bool is_fine = ((letters | digits | blanks) & at_least(raw, ' ')) == each(0x80) &&
		       !(blanks & blanks << 8) && !(bytes[0] == ' ' && last == ' ');
	if (is_fine)
		memcpy(folded, &small, LANES);
	return is_fine;
}

/* The characters that German has besides ASCII, without looking them up: its letters, and the
   quotation marks and dashes, which are nothing. Returns the length of the character, 0 if it
   is none of them; *n receives how many bytes it is FOLDED to. */
static size_t fold_german(struct text text, char *folded, size_t *n)
{
	static const char letters[64][3] = {
		[0x04] = {'a', UMLAUT_SIGN}, [0x24] = {'a', UMLAUT_SIGN},
		[0x16] = {'o', UMLAUT_SIGN}, [0x36] = {'o', UMLAUT_SIGN},
		[0x1C] = {'u', UMLAUT_SIGN}, [0x3C] = {'u', UMLAUT_SIGN},
		[0x1F] = {'s', 's'},
	};
	unsigned char next = text.len >= 2 ? (unsigned char)text.bytes[1] : 0;
	if (text.bytes[0] == '\xC3' && (next & 0xC0) == 0x80) {
		const char *letter = letters[next & 0x3F];
		*n = 2;
		memcpy(folded, letter, 2);
		return letter[0] ? 2 : 0;
	}
	if (text.len < 3 || text.bytes[0] != '\xE2' || next != 0x80)
		return 0;
	unsigned char last = (unsigned char)text.bytes[2];
	*n = 0;
	return (last >= 0x90 && last <= 0x95) || (last >= 0x98 && last <= 0x9F) ? 3 : 0;
}

/* One character of ASCII; returns how many bytes it is folded to. */
static size_t fold_ascii(char c, char last, char *folded)
{
	*folded = ascii_folds[(unsigned char)c];
	return *folded && !(*folded == ' ' && last == ' ');
}

/* Folds what is ASCII or German at the beginning, which is nearly all of most texts: searching
   goes over every byte of the data. Returns its length. */
static size_t fold_common(struct folder *folder, struct text text)
{
	char *at = buffer_reserve(folder->out, text.len);
	char last = folder->last;
	size_t begin = 0;
	bool is_plain = true; /* what follows is likely to be */
	while (begin < text.len) {
		struct text rest = text_slice(text, begin, text.len);
		size_t len = LANES, n = LANES;
		if (!is_plain || rest.len < LANES || !fold_lanes(rest.bytes, last, at)) {
			bool is_ascii = !(rest.bytes[0] & 0x80);
			len = is_ascii ? 1 : fold_german(rest, at, &n);
			if (is_ascii)
				n = fold_ascii(rest.bytes[0], last, at);
			is_plain = !is_ascii || n == 0 || *at != (rest.bytes[0] | 0x20);
		}
		if (len == 0)
			break;
		begin += len;
		at += n;
		last = n ? at[-1] : last;
	}
	unsigned char before = begin ? (unsigned char)text.bytes[begin - 1] : 0;
	if (begin)
		folder->may_take_dots = before < 0x80 && utf8_takes_umlaut(ascii_folds[before]);
	folder->out->len = (size_t)(at - folder->out->bytes);
	folder->last = last;
	return begin;
}

static void fold_letter(struct folder *folder, uint32_t letter)
{
	if (letter < 0x80) {
		char c = (char)letter;
		fold_common(folder, (struct text){&c, 1});
		return;
	}
	if (letter == DIAERESIS && folder->may_take_dots) {
		buffer_append_char(folder->out, UMLAUT_SIGN);
		folder->last = UMLAUT_SIGN;
		folder->may_take_dots = false;
	}
	if (utf8_is_diacritic(letter))
		return;
	utf8_append(folder->out, letter);
	folder->last = folder->out->bytes[folder->out->len - 1];
	folder->may_take_dots = false;
}

void folder_add(struct folder *folder, struct text text)
{
	while (text.len) {
		size_t len = fold_common(folder, text);
		text = text_slice(text, len, text.len);
		if (text.len == 0)
			break;
		struct utf8_letters letters = utf8_letters_of(utf8_next(&text));
		if (letters.n == 0)
			folder->may_take_dots = false;
		for (size_t i = 0; i < letters.n; i++)
			fold_letter(folder, letters.at[i]);
	}
}

void utf8_fold(struct buffer *out, struct text text)
{
	struct folder folder = folder_begin(out);
	folder_add(&folder, text);
}

bool utf8_is_optional(struct text folded, size_t at)
{
	return folded.bytes[at] == UMLAUT_SIGN ||
	       (folded.bytes[at] == 'e' && at > 0 && utf8_takes_umlaut(folded.bytes[at - 1]));
}

static struct text without_last_blank(struct text folded)
{
	bool has_blank = folded.len && folded.bytes[folded.len - 1] == ' ';
	return text_slice(folded, 0, folded.len - has_blank);
}

bool utf8_folded_same(struct text a, struct text b)
{
	a = without_last_blank(a);
	b = without_last_blank(b);
	size_t i = 0, j = 0;
	while (i < a.len || j < b.len) {
		bool skips_a = i < a.len && utf8_is_optional(a, i);
		bool skips_b = j < b.len && utf8_is_optional(b, j);
		if (i < a.len && j < b.len &&
		    (a.bytes[i] == b.bytes[j] || (skips_a && skips_b))) {
			i++;
			j++;
		} else if (skips_a) {
			i++;
		} else if (skips_b) {
			j++;
		} else {
			return false;
		}
	}
	return true;
}

static bool is_ascii_word(uint32_t letter)
{
	return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
}

void utf8_slug(struct buffer *out, struct text text)
{
	bool gap = false, begun = false;
	uint32_t before = 0;
	while (text.len) {
		struct utf8_letters letters = utf8_letters_of(utf8_next(&text));
		for (size_t i = 0; i < letters.n; i++) {
			uint32_t letter = letters.at[i];
			bool umlaut = letter == DIAERESIS &&
				      (before == 'a' || before == 'o' || before == 'u');
			before = letter;
			if (umlaut)
				letter = 'e';
			else if (utf8_is_diacritic(letter))
				continue;
			if (!is_ascii_word(letter)) {
				gap = begun;
				continue;
			}
			if (gap)
				buffer_append_char(out, '-');
			buffer_append_char(out, (char)letter);
			gap = false;
			begun = true;
		}
	}
}
