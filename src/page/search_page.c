/* SPDX-License-Identifier: EUPL-1.2 */
/* What a search found: by kind, best first, each with the line that has the words. Without
   a hit the words of the data that may have been meant, each a search of its own. */
#include <string.h>

#include "page/excerpt.h"
#include "page/making.h"
#include "page/place_form.h"

enum { NEAR_WORDS = 5 };

/* The hits of one kind; the rows are made long after the search has gone on to others. */
struct hit_rows {
	const struct catalog *catalog;
	const struct hit *hits;
	size_t n_hits;
	struct words words;
	enum language language;
};

static void hit_row(const void *ctx, size_t index, struct arena *scratch, struct row *row)
{
	const struct hit_rows *rows = ctx;
	uint32_t entry = rows->hits[index].entry;
	making_row_of_entry(rows->catalog, entry, rows->language, row);
	if (words_mark(&rows->words, row->title, scratch).n_items &&
	    rows->hits[index].rank <= HIT_IN_TITLE)
		return;
	enum field field;
	struct text text = search_text_of_hit(rows->catalog, entry, &rows->words,
					      rows->language, &field, scratch);
	row->quote = excerpt_make(text, &rows->words, scratch);
}

/* "Projekte, 31 Treffer" */
static void say_group(struct making *making, const struct hit_rows *rows)
{
	enum kind kind = catalog_kind(making->catalog, rows->hits[0].entry);
	page_heading(making->page, 2);
	making_say(making, MESSAGE_PAGE_SEARCH_GROUP,
		   MESSAGE_ARGS(rows->n_hits == 1 ? kind_singular(kind, making->language)
						  : kind_plural(kind, making->language),
				making_count(making, MESSAGE_PAGE_N_HITS, rows->n_hits)));
	page_rows_add(making->page, rows->n_hits, hit_row, rows);
}

static void say_groups(struct making *making, const struct hits *hits, struct words words)
{
	for (size_t i = 0, end; i < hits->n_items; i = end) {
		enum kind kind = catalog_kind(making->catalog, hits->items[i].entry);
		for (end = i + 1; end < hits->n_items; end++)
			if (catalog_kind(making->catalog, hits->items[end].entry) != kind)
				break;
		struct hit_rows *rows = arena_alloc(page_arena(making->page), sizeof(*rows));
		*rows = (struct hit_rows){making->catalog, &hits->items[i], end - i, words,
					  making->language};
		say_group(making, rows);
	}
}

static void say_title(struct making *making, struct text words, size_t n)
{
	struct text count = n ? making_count(making, MESSAGE_PAGE_N_HITS, n)
			      : message(making->language, MESSAGE_PAGE_NO_HIT);
	page_heading(making->page, 1);
	making_say(making, MESSAGE_PAGE_SEARCH_TITLE, MESSAGE_ARGS(words, count));
}

/* ---- a district among the words ---------------------------------------------------------- */

struct district_rows {
	struct place places[WORDS_MAX];
	struct text titles[WORDS_MAX], counts[WORDS_MAX];
	size_t n;
	enum language language;
};

static void district_row(const void *ctx, size_t index, struct arena *scratch, struct row *row)
{
	const struct district_rows *rows = ctx;
	(void)scratch;
	*row = (struct row){.title = rows->titles[index],
			    .detail = rows->counts[index],
			    .to = rows->places[index],
			    .language = rows->language};
}

/* Adds the projects of a district if it has any and is not there yet. */
static void add_district(struct making *making, struct district_rows *rows, struct text name)
{
	struct place place = place_of_list(KIND_PROJECT);
	struct buffer title = {0};
	if (rows->n == WORDS_MAX || !place_add_filter(&place, FILTER_DISTRICT, name))
		return;
	for (size_t i = 0; i < rows->n; i++)
		if (place_equal(&rows->places[i], &place))
			return;
	struct query query = place_query(&place, making->language);
	size_t n = query_run(making->catalog, &query, page_arena(making->page)).n_items;
	if (n == 0)
		return;
	place_append_title(&title, &place, making->catalog, making->language);
	rows->places[rows->n] = place;
	rows->titles[rows->n] = making_keep(making, &title);
	rows->counts[rows->n++] = making_count(making, MESSAGE_N_ENTRIES, n);
}

/* "Was passiert in Gerthe?" asks for a list, not for the texts that have these words. */
static void say_districts(struct making *making, struct text typed)
{
	struct arena *arena = page_arena(making->page);
	struct district_rows *rows = arena_alloc(arena, sizeof(*rows));
	struct text name;
	rows->language = making->language;
	if (place_district_of_head(making->catalog, place_slug(typed, arena), &name))
		add_district(making, rows, name);
	for (struct text rest = typed; rest.bytes;) {
		struct text word = place_slug(text_split(rest, ' ', &rest), arena);
		if (place_district_of_head(making->catalog, word, &name))
			add_district(making, rows, name);
	}
	if (rows->n)
		page_rows_add(making->page, rows->n, district_row, rows);
}

/* ---- without a hit ---------------------------------------------------------------------- */

static size_t count_hits(struct making *making, struct search *search, struct text word)
{
	struct arena scratch = {0};
	search_set(search, word, making->language);
	search_step(search, SIZE_MAX);
	size_t n = search_hits(search, &scratch).n_items;
	arena_clear(&scratch);
	return n;
}

/* Without what ends a question. */
static struct text without_stop(struct text word)
{
	static const char stops[] = {'?', '!', '.', ',', ';', ':'};
	while (word.len && memchr(stops, word.bytes[word.len - 1], sizeof(stops)))
		word.len--;
	return word;
}

/* "Straßen, 2 Treffer", an item of a list. */
static void say_search(struct making *making, struct text word, size_t n_hits)
{
	struct place place = place_of_search(word);
	page_item(making->page, 1, 0);
	page_say_link(making->page, word, &place);
	page_say_styled(making->page, TEXT(", "), 0);
	page_say_styled(making->page, making_count(making, MESSAGE_PAGE_N_HITS, n_hits), 0);
}

struct counted_word {
	struct text word;
	size_t n_hits;
};

/* Words that few entries have say most: they come first. */
static size_t count_words(struct making *making, struct search *search, struct text words,
			  struct counted_word counted[WORDS_MAX])
{
	size_t n = 0;
	for (struct text rest = words; rest.bytes && n < WORDS_MAX;) {
		struct text word = without_stop(text_trim(text_split(rest, ' ', &rest)));
		size_t n_hits = word.len ? count_hits(making, search, word) : 0;
		if (n_hits == 0)
			continue;
		size_t at = n++;
		for (; at > 0 && counted[at - 1].n_hits > n_hits; at--)
			counted[at] = counted[at - 1];
		counted[at] = (struct counted_word){word, n_hits};
	}
	return n;
}

/* The words that occur, only not together; returns how many. */
static size_t say_words_apart(struct making *making, struct search *search, struct text words)
{
	struct counted_word counted[WORDS_MAX];
	size_t n = count_words(making, search, words, counted);
	if (n)
		making_paragraph(making, MESSAGE_PAGE_SEARCH_APART);
	for (size_t i = 0; i < n; i++)
		say_search(making, counted[i].word, counted[i].n_hits);
	return n;
}

/* What is near to the words that do not occur; returns how many. */
static size_t say_near_words(struct making *making, struct search *search, struct text words)
{
	struct text near[NEAR_WORDS];
	size_t n = 0;
	for (struct text rest = words; rest.bytes;) {
		struct text word = text_trim(text_split(rest, ' ', &rest));
		if (word.len == 0 || count_hits(making, search, word) > 0)
			continue;
		size_t n_near =
			search_near(search, word, near, NEAR_WORDS, page_arena(making->page));
		for (size_t i = 0; i < n_near; i++) {
			if (n++ == 0)
				making_paragraph(making, MESSAGE_PAGE_SEARCH_NEAREST);
			say_search(making, near[i], count_hits(making, search, near[i]));
		}
	}
	return n;
}

static void say_nothing_found(struct making *making, struct search *search, struct text words)
{
	bool has_several = text_find(words, TEXT(" ")) != SIZE_MAX;
	size_t n = has_several ? say_words_apart(making, search, words) : 0;
	n += say_near_words(making, search, words);
	if (n == 0)
		making_paragraph(making, MESSAGE_PAGE_SEARCH_NOTHING);
}

/* ---- the page ---------------------------------------------------------------------------- */

static void say_search_of(struct making *making, struct search *search, struct text typed)
{
	struct arena *arena = page_arena(making->page);
	search_set(search, typed, making->language);
	search_step(search, SIZE_MAX);
	struct hits hits = search_hits(search, arena);
	say_title(making, typed, hits.n_items);
	say_districts(making, typed);
	if (hits.n_items == 0)
		say_nothing_found(making, search, typed);
	else
		say_groups(making, &hits, words_read(typed, arena));
}

void search_page(struct making *making, const struct place *place)
{
	struct text typed =
		arena_copy(page_arena(making->page), text_trim(text_of(place->words)));
	if (typed.len == 0) {
		making_heading(making, 1, MESSAGE_PAGE_SEARCH);
		making_paragraph(making, MESSAGE_PAGE_SEARCH_HOW);
		return;
	}
	if (making->source->search) {
		say_search_of(making, making->source->search, typed);
		return;
	}
	struct search *search = search_new(making->catalog);
	say_search_of(making, search, typed);
	search_free(search);
}
