/* SPDX-License-Identifier: EUPL-1.2 */
/* What a search found, best first; without a hit, the word that may have been meant. */
#include "page/making.h"

struct hit_rows {
	const struct catalog *catalog;
	struct hits hits;
	enum language language;
};

static void hit_row(const void *ctx, size_t index, struct arena *scratch, struct row *row)
{
	const struct hit_rows *rows = ctx;
	uint32_t entry = rows->hits.items[index].entry;
	(void)scratch;
	making_row_of_entry(rows->catalog, entry, rows->language, row);
	row->detail = making_kind_behind(rows->catalog, entry, row->title, rows->language);
}

static void say_title(struct making *making, struct text words, size_t n)
{
	struct text count = n ? making_count(making, MESSAGE_PAGE_N_HITS, n)
			      : message(making->language, MESSAGE_PAGE_NO_HIT);
	page_heading(making->page, 1);
	making_say(making, MESSAGE_PAGE_SEARCH_TITLE, MESSAGE_ARGS(words, count));
}

/* "Ähnlich: Straßen, 2 Treffer" */
static void say_nearest(struct making *making, struct text words)
{
	struct arena *arena = page_arena(making->page);
	struct text nearest =
		query_nearest_word(making->catalog, words, making->language, arena);
	struct hits hits = query_search(making->catalog, nearest, making->language, arena);
	if (hits.n_items == 0) {
		making_paragraph(making, MESSAGE_PAGE_SEARCH_NOTHING);
		return;
	}
	struct place place = place_of_search(nearest);
	making_paragraph(making, MESSAGE_PAGE_SEARCH_NEAREST);
	page_say_link(making->page, nearest, &place);
	page_say_styled(making->page, TEXT(", "), 0);
	page_say_styled(making->page, making_count(making, MESSAGE_PAGE_N_HITS, hits.n_items),
			0);
}

void search_page(struct making *making, const struct place *place)
{
	struct arena *arena = page_arena(making->page);
	struct text words = arena_copy(arena, text_of(place->words));
	if (words.len == 0) {
		making_heading(making, 1, MESSAGE_PAGE_SEARCH);
		making_paragraph(making, MESSAGE_PAGE_SEARCH_HOW);
		return;
	}
	struct hit_rows *rows = arena_alloc(arena, sizeof(*rows));
	*rows = (struct hit_rows){making->catalog,
				  query_search(making->catalog, words, making->language, arena),
				  making->language};
	say_title(making, words, rows->hits.n_items);
	if (rows->hits.n_items == 0)
		say_nearest(making, words);
	page_rows_add(making->page, rows->hits.n_items, hit_row, rows);
}
