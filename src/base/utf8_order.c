/* SPDX-License-Identifier: EUPL-1.2 */
/* What comes first, and what is near: the order of DIN 5007-1 as keys whose bytes
   compare, so that sorting needs no locale, and the distance of two words. */
#include "base/utf8.h"

#include <unictype.h>

#include "base/utf8_character.h"

/* A key: blanks, numbers and letters, then a zero byte, then the text itself, which
   decides between Apfel and Äpfel. */
struct key {
	struct buffer *out;
	size_t begin;
	bool gap; /* a blank or a dash has been seen since the last word */
	struct buffer digits;
};

static void end_gap(struct key *key)
{
	if (key->gap && key->out->len > key->begin)
		buffer_append_char(key->out, ' ');
	key->gap = false;
}

/* By value: a longer number is the greater one, so its length comes first. */
static void end_number(struct key *key)
{
	struct text digits = buffer_text(&key->digits);
	if (digits.len == 0)
		return;
	size_t zeros = 0;
	while (zeros + 1 < digits.len && digits.bytes[zeros] == '0')
		zeros++;
	digits = text_slice(digits, zeros, digits.len);
	end_gap(key);
	buffer_append_char(key->out, '0');
	buffer_append_char(key->out, (char)(digits.len < 255 ? digits.len : 255));
	buffer_append(key->out, digits);
	buffer_reset(&key->digits);
}

static bool is_gap(uint32_t letter)
{
	return letter == ' ' || letter == '-' || letter == '/' || letter == '_';
}

static bool is_letter(uint32_t letter)
{
	if (letter < 0x80)
		return letter >= 'a' && letter <= 'z';
	return uc_is_general_category_withtable(
		letter, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_N | UC_CATEGORY_MASK_M);
}

static void add_letter(struct key *key, uint32_t letter)
{
	if (letter >= '0' && letter <= '9') {
		buffer_append_char(&key->digits, (char)letter);
		return;
	}
	end_number(key);
	if (is_gap(letter)) {
		key->gap = true;
	} else if (is_letter(letter) && !utf8_is_diacritic(letter)) {
		end_gap(key);
		utf8_append(key->out, letter);
	}
}

void utf8_sort_key(struct buffer *out, struct text text)
{
	struct key key = {.out = out, .begin = out->len};
	for (struct text rest = text; rest.len;) {
		struct utf8_letters letters = utf8_letters_of(utf8_next(&rest));
		for (size_t i = 0; i < letters.n; i++)
			add_letter(&key, letters.at[i]);
	}
	end_number(&key);
	buffer_append_char(out, '\0');
	buffer_append(out, text);
	buffer_clear(&key.digits);
}

/* Nobody mistypes a longer word; the bound keeps the rows below on the stack. */
enum { LONGEST_WORD = 256 };

struct word {
	uint32_t letters[LONGEST_WORD];
	size_t n;
};

static bool take_apart(struct word *word, struct text text)
{
	word->n = 0;
	while (text.len) {
		if (word->n == LONGEST_WORD)
			return false;
		word->letters[word->n++] = utf8_next(&text);
	}
	return true;
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* The next row of the table of distances: from the first I + 1 letters of A to every
   beginning of B. Two letters exchanged count as one change. Returns its least value. */
static size_t next_row(const struct word *a, const struct word *b, size_t i,
		       const size_t *last_but_one, const size_t *last, size_t *row)
{
	const uint32_t *letter = a->letters + i;
	row[0] = i + 1;
	size_t best = row[0];
	for (size_t j = 0; j < b->n; j++) {
		size_t changed = last[j] + (*letter != b->letters[j]);
		row[j + 1] = least(changed, least(last[j + 1], row[j]) + 1);
		if (i > 0 && j > 0 && *letter == b->letters[j - 1] &&
		    letter[-1] == b->letters[j])
			row[j + 1] = least(row[j + 1], last_but_one[j - 1] + 1);
		best = least(best, row[j + 1]);
	}
	return best;
}

size_t utf8_distance(struct text a, struct text b, size_t limit)
{
	struct word from, to;
	if (!take_apart(&from, a) || !take_apart(&to, b))
		return text_equal(a, b) ? 0 : limit + 1;
	size_t difference = from.n > to.n ? from.n - to.n : to.n - from.n;
	if (difference > limit)
		return limit + 1;
	size_t rows[3][LONGEST_WORD + 1];
	for (size_t j = 0; j <= to.n; j++)
		rows[0][j] = j;
	size_t best_before = 0;
	for (size_t i = 0; i < from.n; i++) {
		size_t best = next_row(&from, &to, i, rows[(i + 2) % 3], rows[i % 3],
				       rows[(i + 1) % 3]);
		/* An exchange may reach over one row. */
		if (best > limit && best_before > limit)
			return limit + 1;
		best_before = best;
	}
	return least(rows[from.n % 3][to.n], limit + 1);
}
