/* SPDX-License-Identifier: EUPL-1.2 */
/* Search over all entries: an entry is found when all words occur in it, and ranked by
   the best field that holds the first of them. */
#include <stdlib.h>

#include "base/utf8.h"
#include "model/query.h"
#include "model/texts.h"

struct ranked_hit {
	struct hit hit;
	int rank;
};

static int rank_of(enum field field)
{
	return field == FIELD_TITLE || field == FIELD_SHORT ? 0
	       : field == FIELD_SUMMARY			    ? 1
	       : field == FIELD_TEXT			    ? 2
							    : 3;
}

struct finder {
	struct text first_word;
	struct buffer folded;
	struct ranked_hit *best;
	bool is_found;
};

static bool find_first_word(void *ctx, enum field field, struct text text)
{
	struct finder *finder = ctx;
	int rank = rank_of(field);
	if (finder->is_found && finder->best->rank <= rank)
		return false;
	buffer_reset(&finder->folded);
	utf8_fold(&finder->folded, text);
	if (!utf8_folded_contains(buffer_text(&finder->folded), finder->first_word))
		return false;
	finder->best->rank = rank;
	finder->best->hit.field = field;
	finder->best->hit.text = text;
	finder->is_found = true;
	return rank == 0;
}

static int compare_hits(const void *left, const void *right)
{
	const struct ranked_hit *a = left, *b = right;
	if (a->rank != b->rank)
		return a->rank < b->rank ? -1 : 1;
	return (a->hit.entry > b->hit.entry) - (a->hit.entry < b->hit.entry);
}

struct hits query_search(const struct catalog *catalog, struct text words,
			 enum language language, struct arena *arena)
{
	struct arena scratch = {0};
	struct text folded_words = texts_fold(words, &scratch), rest;
	struct finder finder = {.first_word = text_split(folded_words, ' ', &rest)};
	uint32_t total = catalog_total(catalog);
	struct ranked_hit *ranked = arena_array(&scratch, total, sizeof(*ranked));
	size_t n = 0;
	for (uint32_t entry = 0; entry < total; entry++) {
		struct object object = catalog_object(catalog, entry);
		if (!texts_contain(object, folded_words, language))
			continue;
		ranked[n] = (struct ranked_hit){.hit.entry = entry};
		finder.best = &ranked[n++];
		finder.is_found = false;
		texts_each(object, language, find_first_word, &finder);
	}
	if (n > 1)
		qsort(ranked, n, sizeof(*ranked), compare_hits);
	struct hit *hits = arena_array(arena, n, sizeof(*hits));
	for (size_t i = 0; i < n; i++)
		hits[i] = ranked[i].hit;
	buffer_clear(&finder.folded);
	arena_clear(&scratch);
	return (struct hits){hits, n};
}

/* The words of a title, parted by blanks and hyphens; NEXT moves on. */
static struct text next_word(struct text *rest)
{
	size_t begin = 0, end;
	while (begin < rest->len && (rest->bytes[begin] == ' ' || rest->bytes[begin] == '-'))
		begin++;
	for (end = begin;
	     end < rest->len && rest->bytes[end] != ' ' && rest->bytes[end] != '-';)
		end++;
	struct text word = text_slice(*rest, begin, end);
	*rest = text_slice(*rest, end, rest->len);
	return word;
}

struct text query_nearest_word(const struct catalog *catalog, struct text word,
			       enum language language, struct arena *arena)
{
	struct buffer wanted = {0}, folded = {0};
	utf8_fold(&wanted, word);
	size_t limit = utf8_count(buffer_text(&wanted)) / 3;
	size_t nearest_distance = limit + 1;
	struct text nearest = {0};
	for (uint32_t entry = 0; entry < catalog_total(catalog); entry++) {
		struct text rest = catalog_title(catalog, entry, language);
		for (struct text candidate = next_word(&rest); candidate.len;
		     candidate = next_word(&rest)) {
			buffer_reset(&folded);
			utf8_fold(&folded, candidate);
			size_t distance = utf8_distance(buffer_text(&wanted),
							buffer_text(&folded), limit);
			if (distance < nearest_distance) {
				nearest_distance = distance;
				nearest = candidate;
			}
		}
	}
	buffer_clear(&wanted);
	buffer_clear(&folded);
	return nearest.len ? arena_copy(arena, nearest) : nearest;
}
