/* SPDX-License-Identifier: EUPL-1.2 */
/* What base/hyphen*.c tell each other: one word, and those who know where to part it. */
#ifndef SRC_BASE_HYPHEN_WORD_H
#define SRC_BASE_HYPHEN_WORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/hyphen.h"

enum {
	MAX_LETTERS = 100, /* a longer word stays whole */
	MIN_BEFORE = 2,
	MIN_BEHIND = 3
};

/* A word in small letters, and where it may be parted: points[i] is before letter i. */
struct hyphen_word {
	uint32_t letters[MAX_LETTERS];
	bool points[MAX_LETTERS];
	size_t n_letters;
	char bytes[MAX_LETTERS * 3]; /* the letters as UTF-8 */
	size_t len;
};

/* Letters that German and its neighbours are written with. */
bool hyphen_is_letter(uint32_t code_point);
bool hyphen_is_capital(uint32_t code_point);
bool hyphen_is_vowel(uint32_t small_letter);

/* Empties it, then adds letters; false if it is full. */
void hyphen_word_begin(struct hyphen_word *word);
bool hyphen_word_add(struct hyphen_word *word, uint32_t letter);

/* ---- hyphen_words.c ---------------------------------------------------------- */

/* Sets the points as a list has them; false if the word is not in it. */
bool hyphen_words_find(const struct hyphen_words *words, struct hyphen_word *word);
/* The same for a word with an ending: its stem is in the list. */
bool hyphen_words_find_inflected(const struct hyphen_words *words, struct hyphen_word *word);

/* A list being made, sorted when it is read. All zero is empty and ready. */
struct hyphen_list {
	struct buffer bytes;
	uint32_t *offsets;
	size_t n_words, capacity;
	bool is_sorted;
};

/* PATTERN is hyphenator_is_pattern. */
void hyphen_list_add(struct hyphen_list *list, struct text pattern);
/* Valid until the next change of the list. */
struct hyphen_words hyphen_list_words(struct hyphen_list *list);
void hyphen_list_clear(struct hyphen_list *list);

/* ---- hyphen_patterns.c: the only user of libhyphen ----------------------------- */

struct hyphen_patterns;

/* The first of the files that is there and has an encoding we know; NULL if none. */
struct hyphen_patterns *hyphen_patterns_open(const char *const *paths);
void hyphen_patterns_close(struct hyphen_patterns *patterns);
/* Sets the points as the patterns have them. */
void hyphen_patterns_apply(struct hyphen_patterns *patterns, struct hyphen_word *word);

#endif
