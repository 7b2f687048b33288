/* SPDX-License-Identifier: EUPL-1.2 */
/* When are two words the same to a reader? Every code point is taken apart into plain
   letters and diacritic signs; searching drops the signs but keeps in mind where two dots
   stood, addresses write the two dots as e. */
#include "base/utf8.h"

#include <stdlib.h>
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

/* Folds the ASCII at the beginning, which is nearly all of most texts: searching goes
   over every byte of the data. Returns its length. */
static size_t fold_ascii(struct folder *folder, struct text text)
{
	char *at = buffer_reserve(folder->out, text.len);
	char last = folder->last;
	size_t len = 0;
	for (; len < text.len && (unsigned char)text.bytes[len] < 0x80; len++) {
		char folded = ascii_folds[(unsigned char)text.bytes[len]];
		if (folded == 0 || (folded == ' ' && last == ' '))
			continue;
		*at++ = folded;
		last = folded;
	}
	folder->out->len = (size_t)(at - folder->out->bytes);
	folder->last = last;
	if (len > 0)
		folder->may_take_dots =
			utf8_takes_umlaut(ascii_folds[(unsigned char)text.bytes[len - 1]]);
	return len;
}

/* The letters that German has besides ASCII, without looking them up. */
static bool fold_umlaut(struct folder *folder, uint32_t code_point)
{
	static const char folds[][3] = {
		[0xC4 - 0xC4] = {'a', UMLAUT_SIGN}, [0xE4 - 0xC4] = {'a', UMLAUT_SIGN},
		[0xD6 - 0xC4] = {'o', UMLAUT_SIGN}, [0xF6 - 0xC4] = {'o', UMLAUT_SIGN},
		[0xDC - 0xC4] = {'u', UMLAUT_SIGN}, [0xFC - 0xC4] = {'u', UMLAUT_SIGN},
		[0xDF - 0xC4] = {'s', 's'},
	};
	if (code_point < 0xC4 || code_point - 0xC4 >= ARRAY_LEN(folds) ||
	    !folds[code_point - 0xC4][0])
		return false;
	buffer_append(folder->out, (struct text){folds[code_point - 0xC4], 2});
	folder->last = folds[code_point - 0xC4][1];
	folder->may_take_dots = false;
	return true;
}

static void fold_letter(struct folder *folder, uint32_t letter)
{
	if (letter < 0x80) {
		char c = (char)letter;
		fold_ascii(folder, (struct text){&c, 1});
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
		size_t len = fold_ascii(folder, text);
		text = text_slice(text, len, text.len);
		if (text.len == 0)
			break;
		uint32_t code_point = utf8_next(&text);
		if (fold_umlaut(folder, code_point))
			continue;
		struct utf8_letters letters = utf8_letters_of(code_point);
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
