/* SPDX-License-Identifier: EUPL-1.2 */
/* The folded texts of all entries stand in one buffer, each text behind a byte that says
   what it is to its entry. What was found is kept level by level, from the first letter
   typed to the last: the next one looks only through the level below, and a letter taken
   back is a level less. */
#include "model/search.h"

#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "model/search_fold.h"
#include "model/search_texts.h"
#include "model/texts.h"

enum { LEVELS = 24, FOLDING_COST = 5, ENTRY_COST = 64 };

struct level {
	struct buffer words; /* folded */
	struct hit *hits;
	size_t n_hits, capacity;
	size_t next; /* of the candidates: entries, or hits of the level below */
	bool is_done;
};

struct search {
	const struct catalog *catalog;
	enum language language;
	struct buffer folded;
	size_t *begins; /* of each entry's texts, and the end of the last one folded */
	size_t n_folded;
	struct arena arena; /* of the words */
	struct words words;
	struct level levels[LEVELS];
	size_t n_levels;
};

struct search *search_new(const struct catalog *catalog)
{
	struct search *search = die_alloc(sizeof(*search));
	*search = (struct search){.catalog = catalog};
	return search;
}

static void drop_level(struct search *search)
{
	struct level *level = &search->levels[--search->n_levels];
	buffer_clear(&level->words);
	free(level->hits);
	*level = (struct level){0};
}

static void forget_texts(struct search *search)
{
	while (search->n_levels > 0)
		drop_level(search);
	buffer_clear(&search->folded);
	free(search->begins);
	search->begins = NULL;
	search->n_folded = 0;
}

void search_free(struct search *search)
{
	if (!search)
		return;
	forget_texts(search);
	arena_clear(&search->arena);
	free(search);
}

const struct words *search_words(const struct search *search)
{
	return &search->words;
}

/* ---- folding ------------------------------------------------------------------------- */

/* Folds the next entry; returns what it cost, as search_step counts it. */
static size_t fold_next(struct search *search)
{
	if (!search->begins) {
		search->begins = die_alloc((catalog_total(search->catalog) + (size_t)1) *
					   sizeof(*search->begins));
		search->begins[0] = 0;
		/* One piece, of which only what is written to becomes memory. */
		search->folded.bytes = buffer_reserve(&search->folded, search->catalog->len);
	}
	struct search_folding folding = {.folded = &search->folded};
	size_t begin = search->folded.len;
	texts_each(catalog_object(search->catalog, (uint32_t)search->n_folded),
		   search->language, search_fold_text, &folding);
	search->begins[++search->n_folded] = search->folded.len;
	buffer_clear(&folding.read);
	return (search->folded.len - begin) * FOLDING_COST;
}

/* What was folded in another language is of no use. */
static void use_language(struct search *search, enum language language)
{
	if (search->language != language)
		forget_texts(search);
	search->language = language;
}

bool search_prepare(struct search *search, enum language language, size_t budget)
{
	use_language(search, language);
	size_t n = catalog_total(search->catalog);
	for (size_t spent = 0; search->n_folded < n && spent < budget;)
		spent += fold_next(search) + ENTRY_COST;
	return search->n_folded == n;
}

static struct text folded_entry(const struct search *search, uint32_t entry)
{
	return text_slice(buffer_text(&search->folded), search->begins[entry],
			  search->begins[entry + 1]);
}

struct text search_folded_texts(const struct search *search)
{
	return buffer_text(&search->folded);
}

struct object search_object_at(const struct search *search, size_t at)
{
	size_t low = 0, high = search->n_folded;
	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;
		if (search->begins[middle] <= at)
			low = middle;
		else
			high = middle;
	}
	return catalog_object(search->catalog, (uint32_t)low);
}

enum language search_language(const struct search *search)
{
	return search->language;
}

/* ---- one entry ------------------------------------------------------------------------- */

/* The best place of a word; HIT_RANK_COUNT: none. Classes only get worse along an entry, so
   the search ends with the first place that cannot be bettered any more. */
static enum hit_rank rank_of_word(const struct words *words, size_t word, struct text entry)
{
	unsigned best = HIT_RANK_COUNT;
	char class = CLASS_TITLE;
	size_t known = 0; /* up to here CLASS has been followed */
	struct stretch found = {0};
	while (words_find(words, word, entry, found.end, &found)) {
		for (; known < found.begin; known++)
			class = search_is_class(entry.bytes[known]) ? entry.bytes[known]
								    : class;
		bool is_inside = entry.bytes[found.begin - 1] != ' ';
		unsigned rank = 2 * (unsigned)(class - CLASS_TITLE) + is_inside;
		if (rank < best)
			best = rank;
		if (rank > best || best % 2 == 0)
			break;
	}
	return (enum hit_rank)best;
}

/* The rank of the word placed worst, which *WORST names; HIT_RANK_COUNT: not found. */
static enum hit_rank rank_of_entry(const struct words *words, struct text entry, size_t *worst)
{
	enum hit_rank rank = HIT_TITLE;
	*worst = 0;
	for (size_t i = 0; i < words->n_items; i++) {
		enum hit_rank of_word = rank_of_word(words, i, entry);
		if (of_word > rank) {
			rank = of_word;
			*worst = i;
		}
		if (rank == HIT_RANK_COUNT)
			break;
	}
	return rank;
}

/* ---- levels ------------------------------------------------------------------------------ */

static struct text last_word(struct text words)
{
	size_t begin = words.len;
	while (begin > 0 && words.bytes[begin - 1] != ' ')
		begin--;
	return text_slice(words, begin, words.len);
}

/* Is all that has the new words among what has the old ones? Not if only the new ones are
   long enough to be found across blanks. */
static bool narrows(struct text old, struct text new)
{
	if (!text_starts_with(new, old))
		return false;
	struct text rest, before = last_word(old);
	struct text word =
		text_split(text_slice(new, old.len - before.len, new.len), ' ', &rest);
	return before.len >= WORD_LEN_ACROSS || word.len < WORD_LEN_ACROSS;
}

static void push_level(struct search *search)
{
	struct level *level = &search->levels[search->n_levels++];
	buffer_append(&level->words, search->words.folded);
	level->is_done = search->words.n_items == 0;
}

void search_set(struct search *search, struct text words, enum language language)
{
	arena_reset(&search->arena);
	search->words = words_read(words, &search->arena);
	use_language(search, language);
	while (search->n_levels > 0) {
		const struct level *top = &search->levels[search->n_levels - 1];
		struct text old = buffer_text(&top->words);
		if (text_equal(old, search->words.folded))
			return;
		if (top->is_done && old.len && narrows(old, search->words.folded) &&
		    search->n_levels < LEVELS)
			break;
		drop_level(search);
	}
	push_level(search);
}

static void add_hit(struct level *level, struct hit hit)
{
	if (level->n_hits == level->capacity) {
		level->capacity = level->capacity ? level->capacity * 2 : 64;
		level->hits = die_realloc(level->hits, level->capacity * sizeof(*level->hits));
	}
	level->hits[level->n_hits++] = hit;
}

bool search_step(struct search *search, size_t budget)
{
	if (search->n_levels == 0)
		return true;
	struct level *level = &search->levels[search->n_levels - 1];
	const struct level *below = search->n_levels > 1 ? level - 1 : NULL;
	size_t n = below ? below->n_hits : catalog_total(search->catalog);
	for (size_t spent = 0; !level->is_done && level->next < n && spent < budget;) {
		uint32_t entry = below ? below->hits[level->next].entry : (uint32_t)level->next;
		while (search->n_folded <= entry)
			spent += fold_next(search);
		struct text folded = folded_entry(search, entry);
		size_t worst;
		enum hit_rank rank = rank_of_entry(&search->words, folded, &worst);
		if (rank < HIT_RANK_COUNT)
			add_hit(level, (struct hit){entry, rank});
		spent += folded.len + ENTRY_COST;
		level->next++;
	}
	level->is_done |= level->next >= n;
	return level->is_done;
}

/* ---- what was found ------------------------------------------------------------------------ */

/* The hits of one kind, and the best rank among them. */
struct group {
	const struct hit *items;
	size_t n_items;
	unsigned best; /* a rank; sources are worth less than what they are sources of */
};

/* Takes the first group off the hits. */
static struct group next_group(const struct catalog *catalog, const struct hit *hits, size_t n)
{
	enum kind kind = catalog_kind(catalog, hits[0].entry);
	struct group group = {.items = hits, .best = HIT_RANK_COUNT};
	uint32_t end = catalog_first(catalog, kind) + catalog_count(catalog, kind);
	for (; group.n_items < n && hits[group.n_items].entry < end; group.n_items++)
		if (hits[group.n_items].rank < group.best)
			group.best = hits[group.n_items].rank;
	if (kind == KIND_SOURCE)
		group.best += HIT_RANK_COUNT;
	return group;
}

static size_t append_group(struct hit *to, const struct group *group)
{
	size_t n = 0;
	for (unsigned rank = 0; rank < HIT_RANK_COUNT; rank++)
		for (size_t i = 0; i < group->n_items; i++)
			if (group->items[i].rank == rank)
				to[n++] = group->items[i];
	return n;
}

struct hits search_hits(const struct search *search, struct arena *arena)
{
	if (search->n_levels == 0)
		return (struct hits){0};
	const struct level *level = &search->levels[search->n_levels - 1];
	struct group groups[KIND_COUNT];
	size_t n_groups = 0, n = 0;
	for (size_t i = 0; i < level->n_hits; i += groups[n_groups++].n_items)
		groups[n_groups] =
			next_group(search->catalog, level->hits + i, level->n_hits - i);
	struct hit *items = arena_array(arena, level->n_hits, sizeof(*items));
	for (unsigned best = 0; best < 2 * HIT_RANK_COUNT; best++)
		for (size_t i = 0; i < n_groups; i++)
			if (groups[i].best == best)
				n += append_group(items + n, &groups[i]);
	return (struct hits){items, n};
}

/* ---- why it was found ------------------------------------------------------------------------ */

struct reason {
	const struct words *words;
	struct buffer folded; /* of the entry */
	size_t worst;
	enum hit_rank rank;
	struct buffer read; /* the text looked for, as people read it */
	enum field field;
};

static bool fold_for_reason(void *ctx, enum field field, enum field_type type, struct text text)
{
	struct reason *reason = ctx;
	struct search_folding folding = {.folded = &reason->folded};
	search_fold_text(&folding, field, type, text);
	buffer_clear(&folding.read);
	return false;
}

static bool is_reason(void *ctx, enum field field, enum field_type type, struct text text)
{
	struct reason *reason = ctx;
	if (text.len == 0)
		return false;
	buffer_reset(&reason->folded);
	fold_for_reason(ctx, field, type, text);
	if (rank_of_word(reason->words, reason->worst, buffer_text(&reason->folded)) !=
	    reason->rank)
		return false;
	buffer_reset(&reason->read);
	texts_append_read(&reason->read, type, text);
	reason->field = field;
	return true;
}

struct text search_text_of_hit(const struct catalog *catalog, uint32_t entry,
			       const struct words *words, enum language language,
			       enum field *field, struct arena *arena)
{
	struct reason reason = {.words = words, .field = FIELD_COUNT};
	struct object object = catalog_object(catalog, entry);
	texts_each(object, language, fold_for_reason, &reason);
	reason.rank = rank_of_entry(words, buffer_text(&reason.folded), &reason.worst);
	texts_each(object, language, is_reason, &reason);
	struct text text = arena_copy(arena, text_trim(buffer_text(&reason.read)));
	*field = reason.field;
	buffer_clear(&reason.folded);
	buffer_clear(&reason.read);
	return text;
}
