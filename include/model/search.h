/* SPDX-License-Identifier: EUPL-1.2 */
/* Searching a catalog, again and again: the texts are folded once, at the first search, and
   a word with one more letter looks only where the shorter one was found. Nothing of it
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

struct hits {
	const struct hit *items; /* by kind, best first, then in the order of the data */
	size_t n_items;
	size_t n_of_kind[KIND_COUNT];
};

/* CATALOG must live as long. Costs nothing until words are set. Free with search_free. */
struct search *search_new(const struct catalog *catalog);
void search_free(struct search *search);

/* What is looked for from now on: all words must occur in an entry, in any of its texts of
   LANGUAGE or what it falls back to. Without words nothing is found. The same again changes
   nothing; a search that is under way for others is given up. */
void search_set(struct search *search, struct text words, enum language language);
/* Looks through about BUDGET bytes more; true when there is nothing left to look through.
   A million bytes take about a millisecond, of texts not folded yet about five. */
bool search_step(struct search *search, size_t budget);

/* What has been found so far, in ARENA. */
struct hits search_hits(const struct search *search, struct arena *arena);
/* The words looked for; valid until search_set. */
const struct words *search_words(const struct search *search);

/* The text of an entry that the words stand in, as people read it (without marks of
   CommonMark): the best one that has the first of them. In ARENA or the catalog. */
struct text search_text_of_hit(const struct search *search, uint32_t entry, enum field *field,
			       struct arena *arena);

/* For a search without a hit: words of the data that are near the words looked for, best
   first, none twice, at most ROOM of them. Looks through everything that is folded. */
size_t search_near(const struct search *search, struct text *near, size_t room,
		   struct arena *arena);

#endif
