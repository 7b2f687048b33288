/* SPDX-License-Identifier: EUPL-1.2 */
/* When are two words the same to a reader? Every code point is taken apart into plain
   letters and diacritic signs; searching drops the signs and takes ae, oe, ue for what
   they are in German, addresses write the two dots as e. */
#include "base/utf8.h"

#include <stdlib.h>
#include <unicase.h>
#include <uninorm.h>
#include <unistr.h>

#include "base/die.h"
#include "base/utf8_character.h"

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
		for (; letters->n < 2 && substitutes[i].letters[letters->n]; letters->n++)
			letters->at[letters->n] = substitutes[i].letters[letters->n];
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
	while (rest.len && letters->n < ARRAY_LEN(letters->at))
		letters->at[letters->n++] = utf8_next(&rest);
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
	else if (code_point != SOFT_HYPHEN && !utf8_is_joiner(code_point) &&
		 !substitute(code_point, &letters))
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

/* Folding letter by letter: an e behind a bare a, o, u is held back, because a sign on
   it would make it a letter of its own. */
enum fold_state { ANYWHERE, BEHIND_VOWEL, HOLDING_E };

/* Where a letter without sign leads to; it is written unless that is HOLDING_E. */
static enum fold_state next_state(enum fold_state state, uint32_t letter)
{
	if (letter == 'e' && state == BEHIND_VOWEL)
		return HOLDING_E;
	return letter == 'a' || letter == 'o' || letter == 'u' ? BEHIND_VOWEL : ANYWHERE;
}

static enum fold_state fold_letter(struct buffer *out, enum fold_state state, uint32_t letter)
{
	if (utf8_is_diacritic(letter)) {
		if (state == HOLDING_E)
			buffer_append_char(out, 'e');
		return ANYWHERE;
	}
	state = next_state(state, letter);
	if (state != HOLDING_E)
		utf8_append(out, letter);
	return state;
}

/* Folds the ASCII at the beginning, which is nearly all of most texts: searching goes
   over every byte of the data. Returns its length. */
static size_t fold_ascii(struct buffer *out, enum fold_state *state, struct text text)
{
	char *at = buffer_reserve(out, text.len);
	size_t len = 0;
	for (; len < text.len && (unsigned char)text.bytes[len] < 0x80; len++) {
		uint32_t letter = ascii_letter((unsigned char)text.bytes[len]);
		*state = next_state(*state, letter);
		if (*state != HOLDING_E)
			*at++ = (char)letter;
	}
	out->len = (size_t)(at - out->bytes);
	return len;
}

void utf8_fold(struct buffer *out, struct text text)
{
	enum fold_state state = ANYWHERE;
	while (text.len) {
		size_t len = fold_ascii(out, &state, text);
		text = text_slice(text, len, text.len);
		if (text.len == 0)
			break;
		struct utf8_letters letters = utf8_letters_of(utf8_next(&text));
		for (size_t i = 0; i < letters.n; i++)
			state = fold_letter(out, state, letters.at[i]);
	}
}

bool utf8_folded_contains(struct text haystack, struct text folded_needle)
{
	return text_find(haystack, folded_needle) != SIZE_MAX;
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
