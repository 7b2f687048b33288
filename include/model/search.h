/* SPDX-License-Identifier: EUPL-1.2 */
/* Searching a catalog, again and again: the texts are folded once, at the first search or
   ahead of it, and a word with one more letter looks only where the shorter one was found. Nothing of it
   is needed to understand a page: it makes the same search faster. */
#ifndef MODEL_SEARCH_H
#define MODEL_SEARCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/words.h"
#include "model/catalog.h"

struct search;

/* How well an entry fits: where its worst placed word stands at best. Less is better. */
enum hit_rank {
	HIT_TITLE, /* or the short name; at the beginning of a word */
	HIT_IN_TITLE,
	HIT_SUMMARY,
	HIT_IN_SUMMARY,
	HIT_TEXT,
	HIT_IN_TEXT,
	HIT_OTHER, /* any other field */
	HIT_IN_OTHER,
	HIT_RANK_COUNT
};

struct hit {
	uint32_t entry;
	enum hit_rank rank;
};

/* Kinds with a better first hit come first, sources last; those of a kind stand together, best first, then
   in the order of the data. */
struct hits {
	const struct hit *items;
	size_t n_items;
};

/* CATALOG must live as long. Costs nothing until it is prepared or words are set. Free with
   search_free. */
struct search *search_new(const struct catalog *catalog);
void search_free(struct search *search);

/* What is looked for from now on: all words must occur in an entry, in any of its texts of
   LANGUAGE or what it falls back to. Without words nothing is found. The same again changes
   nothing; a search that is under way for others is given up. */
void search_set(struct search *search, struct text words, enum language language);
/* Looks through about BUDGET bytes more; true when there is nothing left to look through.
   A million bytes take about a millisecond, of texts not folded yet about five. */
bool search_step(struct search *search, size_t budget);

/* Folds about BUDGET bytes' worth of texts ahead, counted as search_step counts them, so that
   a search in LANGUAGE finds them folded; true when all of them are. A budget of 0 only asks.
   In another language than before it begins again, and the words must be set again; in the
   same one it leaves what is looked for, and what has been found, as they are. */
bool search_prepare(struct search *search, enum language language, size_t budget);

/* What has been found so far, in ARENA. */
struct hits search_hits(const struct search *search, struct arena *arena);
/* The words looked for; valid until search_set. */
const struct words *search_words(const struct search *search);

/* The text of a hit that says best why it is one, as people read it (without marks of
   CommonMark): the first that holds the word placed worst. In ARENA or the catalog. */
struct text search_text_of_hit(const struct catalog *catalog, uint32_t entry,
			       const struct words *words, enum language language,
			       enum field *field, struct arena *arena);

/* For a search without a hit: words of the data that are near to WORD, nearest first, none
   twice; returns how many, at most ROOM. They are looked for in the first SEARCH_NEAR_BYTES
   of the texts, and only in what has been folded. Texts in ARENA. */
enum { SEARCH_NEAR_BYTES = 4 << 20 };
size_t search_near(const struct search *search, struct text word, struct text *near,
		   size_t room, struct arena *arena);

#endif
