/* SPDX-License-Identifier: EUPL-1.2 */
/* Which words may be parted at all, and who is asked where. A token, what stands between
   two blanks, is looked at as a whole first: an address is never parted, and in a word with
   hyphens of its own only long parts are. */
#include "base/hyphen.h"

#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "base/hyphen_word.h"
#include "base/utf8.h"
#include "base/utf8_character.h"

enum {
	MIN_LETTERS = MIN_BEFORE + MIN_BEHIND,
	MIN_LETTERS_OF_PART = 12 /* where a hyphen stands beside it: Klima-Anpassung */
};

const char *const hyphen_system_patterns[] = {
	"/usr/share/hyphen/hyph_de_DE.dic",
	"/usr/share/hyphen/hyph_de.dic",
	"/usr/local/share/hyphen/hyph_de_DE.dic",
	"/opt/homebrew/share/hyphen/hyph_de_DE.dic",
	NULL,
};

struct hyphenator {
	struct hyphenator_options options;
	struct hyphen_patterns *patterns;
	bool has_looked;	/* for the patterns */
	struct hyphen_list own; /* the words of the data set */
};

struct hyphenator *hyphenator_new(const struct hyphenator_options *options)
{
	struct hyphenator *hyphenator = die_alloc(sizeof(*hyphenator));
	*hyphenator = (struct hyphenator){.options = *options};
	return hyphenator;
}

void hyphenator_free(struct hyphenator *hyphenator)
{
	if (!hyphenator)
		return;
	hyphen_patterns_close(hyphenator->patterns);
	hyphen_list_clear(&hyphenator->own);
	free(hyphenator);
}

bool hyphenator_open(struct hyphenator *hyphenator)
{
	if (!hyphenator->has_looked)
		hyphenator->patterns = hyphen_patterns_open(hyphenator->options.patterns);
	hyphenator->has_looked = true;
	return hyphenator->patterns;
}

/* ---- the words of the data set ------------------------------------------------------ */

bool hyphenator_is_pattern(struct text pattern)
{
	size_t n_letters = 0, n_in_part = 0, n_hyphens = 0;
	while (pattern.len) {
		uint32_t c = utf8_next(&pattern);
		if (c == '-') {
			if (n_in_part < (n_hyphens ? 1u : MIN_BEFORE))
				return false;
			n_hyphens++;
			n_in_part = 0;
		} else if (hyphen_is_letter(c) && n_letters < MAX_LETTERS) {
			n_letters++;
			n_in_part++;
		} else {
			return false;
		}
	}
	return n_letters >= MIN_BEFORE && (n_hyphens == 0 || n_in_part >= MIN_BEHIND);
}

void hyphenator_add(struct hyphenator *hyphenator, struct text pattern)
{
	if (hyphenator_is_pattern(pattern))
		hyphen_list_add(&hyphenator->own, pattern);
}

void hyphenator_forget(struct hyphenator *hyphenator)
{
	hyphen_list_clear(&hyphenator->own);
}

/* ---- one word ------------------------------------------------------------------------- */

static size_t n_vowel_groups(const struct hyphen_word *word)
{
	size_t n = 0;
	bool before = false;
	for (size_t i = 0; i < word->n_letters; i++) {
		bool is_vowel = hyphen_is_vowel(word->letters[i]);
		n += is_vowel && !before;
		before = is_vowel;
	}
	return n;
}

/* Patterns err on words they do not know: a part without a vowel is none (Ker-n-ak-ti-vi-tät),
   and a letter alone is a poor one (in-ter-na-ti-o-nal). */
static void mend_points(struct hyphen_word *word)
{
	size_t begin = 0;
	bool has_vowel = false;
	for (size_t i = 0; i <= word->n_letters; i++) {
		if (i == word->n_letters || (i > 0 && word->points[i])) {
			if (!has_vowel || i - begin == 1)
				word->points[begin] = false;
			if (!has_vowel && i < word->n_letters)
				word->points[i] = false;
			begin = i;
			has_vowel = false;
		}
		if (i < word->n_letters)
			has_vowel |= hyphen_is_vowel(word->letters[i]);
	}
}

static bool find_listed(struct hyphenator *hyphenator, struct hyphen_word *word)
{
	struct hyphen_words own = hyphen_list_words(&hyphenator->own);
	const struct hyphen_words *reviewed = hyphenator->options.reviewed;
	return hyphen_words_find(&own, word) || hyphen_words_find_inflected(&own, word) ||
	       hyphen_words_find(reviewed, word) || hyphen_words_find_inflected(reviewed, word);
}

static void find_points(struct hyphenator *hyphenator, struct hyphen_word *word,
			bool has_capital_inside)
{
	if (find_listed(hyphenator, word) || has_capital_inside || n_vowel_groups(word) < 2)
		return;
	if (hyphen_words_find(hyphenator->options.known, word) || !hyphenator_open(hyphenator))
		return;
	hyphen_patterns_apply(hyphenator->patterns, word);
	mend_points(word);
}

/* ---- a token ---------------------------------------------------------------------------- */

static bool is_lower_or_digit(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

static bool is_alphanumeric(char c)
{
	return is_lower_or_digit(c) || (c >= 'A' && c <= 'Z');
}

/* Of the web, of mail, of a place: projekte/haus-des-wissens. */
static bool is_address(struct text token)
{
	for (size_t i = 0; i < token.len; i++) {
		char c = token.bytes[i];
		char before = i ? token.bytes[i - 1] : ' ';
		char behind = i + 1 < token.len ? token.bytes[i + 1] : ' ';
		if (c == '@' || c == '=' || c == '#' || c == '~' || (c == '/' && before == ':'))
			return true;
		if (c == '.' && is_alphanumeric(before) && is_alphanumeric(behind))
			return true;
		if (c == '/' && is_lower_or_digit(before) && is_lower_or_digit(behind))
			return true;
	}
	return false;
}

static bool is_hyphen(uint32_t c)
{
	return c == '-' || c == FIRST_DASH || c == NO_BREAK_HYPHEN;
}

/* What makes a neighbour of letters no word: digits, marks, signs of code. */
static bool is_foreign(uint32_t c)
{
	return (c >= '0' && c <= '9') || c == '_' || c == '\\' || utf8_is_diacritic(c);
}

/* A run of letters, with soft hyphens, and what stands around it. */
struct run_of_letters {
	struct hyphen_word word;
	size_t offsets[MAX_LETTERS]; /* in the token */
	size_t n_letters;	     /* also of one that is too long for a word */
	uint32_t before, behind;
	bool has_soft_hyphen, has_capital_inside;
};

/* The next run from *AT on, which moves behind it; false if there is none. */
static bool take_run(struct text token, size_t *at, struct run_of_letters *run)
{
	struct text rest = text_slice(token, *at, token.len);
	run->before = run->behind = ' ';
	run->n_letters = 0;
	run->has_soft_hyphen = run->has_capital_inside = false;
	hyphen_word_begin(&run->word);
	while (rest.len) {
		size_t offset = token.len - rest.len;
		uint32_t c = utf8_next(&rest);
		if (c == SOFT_HYPHEN) {
			run->has_soft_hyphen = true;
		} else if (hyphen_is_letter(c)) {
			run->has_capital_inside |= run->n_letters && hyphen_is_capital(c);
			if (run->n_letters++ < MAX_LETTERS)
				run->offsets[run->n_letters - 1] = offset;
			hyphen_word_add(&run->word, c);
		} else if (run->n_letters) {
			run->behind = c;
			*at = offset;
			return true;
		} else {
			run->before = c;
			run->has_soft_hyphen = false;
		}
	}
	*at = token.len;
	return run->n_letters > 0;
}

static void mark_run(struct hyphenator *hyphenator, struct run_of_letters *run, char *breaks)
{
	size_t least = is_hyphen(run->before) || is_hyphen(run->behind) ? MIN_LETTERS_OF_PART
									: MIN_LETTERS;
	if (run->has_soft_hyphen || run->n_letters < least || run->n_letters > MAX_LETTERS ||
	    is_foreign(run->before) || is_foreign(run->behind))
		return;
	find_points(hyphenator, &run->word, run->has_capital_inside);
	for (size_t i = MIN_BEFORE; i + MIN_BEHIND <= run->n_letters; i++)
		if (run->word.points[i] && breaks[run->offsets[i]] == UTF8_KEEP)
			breaks[run->offsets[i]] = UTF8_HYPHEN;
}

void hyphenator_mark(struct hyphenator *hyphenator, struct text token, char *breaks)
{
	struct run_of_letters run;
	if (is_address(token))
		return;
	for (size_t at = 0; at < token.len && take_run(token, &at, &run);)
		mark_run(hyphenator, &run, breaks);
}
