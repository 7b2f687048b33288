/* SPDX-License-Identifier: EUPL-1.2 */
/* Words that are searched for, made ready to be found in any spelling: see utf8_fold for
   what counts as the same. A word is found anywhere in a text, also within a word. One of
   eight letters or more that begins where a word begins is found across the blanks of the
   text, too: Wirgefühl in "Wir Gefühl". */
#ifndef BASE_WORDS_H
#define BASE_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/text.h"

enum {
	WORDS_MAX = 16,	   /* what is typed behind the sixteenth word is not looked for */
	WORD_LEN_MAX = 63, /* nor the rest of a longer word, in folded letters */
	WORD_LEN_ACROSS = 8
};

struct word;

struct words {
	const struct word *items; /* in the arena */
	size_t n_items;		  /* 0: nothing but blanks and signs was typed */
	struct text folded;	  /* the words folded, parted by single blanks */
};

/* Part of a text, in bytes. */
struct stretch {
	size_t begin, end;
};

struct stretches {
	const struct stretch *items; /* in order; none touches another */
	size_t n_items;
};

/* Takes what was typed apart at its blanks. Everything lives in ARENA. */
struct words words_read(struct text typed, struct arena *arena);

/* Where word I occurs first in a folded text at or after FROM; false if nowhere. */
bool words_find(const struct words *words, size_t i, struct text folded, size_t from,
		struct stretch *found);
/* Does each word occur in the folded text? Without words no. */
bool words_are_in(const struct words *words, struct text folded);

/* Every place in TEXT, as it is written, where one of the words occurs: whole characters
   of the original, what overlaps or touches as one. The result lives in ARENA. */
struct stretches words_mark(const struct words *words, struct text text, struct arena *arena);

#endif
