/* SPDX-License-Identifier: EUPL-1.2 */
/* A list of one kind. Its rows keep the numbers they have in the whole list, under every
   filter and in every order; the whole list in the order of the data needs no array. */
#include "page/list.h"

#include "page/entry.h"

uint32_t list_rows_entry(const struct list_rows *rows, size_t index)
{
	return rows->entries ? rows->entries[index] : rows->first + (uint32_t)index;
}

void list_row(const void *ctx, size_t index, struct arena *scratch, struct row *row)
{
	const struct list_rows *rows = ctx;
	(void)scratch;
	uint32_t entry = list_rows_entry(rows, index);
	making_row_of_entry(rows->catalog, entry, rows->language, row);
	row->position = entry - rows->first + 1;
	row->total = rows->total;
}

/* "Filter Laer: 31 von 158 Einträgen." */
static void say_filters(struct making *making, const struct place *place, size_t n,
			size_t total)
{
	struct buffer filters = {0};
	place_append_filters(&filters, place, making->catalog, making->language);
	page_note(making->page);
	making_say(making, MESSAGE_PAGE_LIST_COUNT,
		   MESSAGE_ARGS(buffer_text(&filters), making_number(making, n),
				making_number(making, total)));
	buffer_clear(&filters);
}

static void say_order(struct making *making, enum order order)
{
	switch (order) {
	case ORDER_NAME:
		making_note(making, MESSAGE_PAGE_ORDER_NAME);
		return;
	case ORDER_START:
		making_note(making, MESSAGE_PAGE_ORDER_START);
		return;
	case ORDER_END:
		making_note(making, MESSAGE_PAGE_ORDER_END);
		return;
	case ORDER_STATUS:
		making_note(making, MESSAGE_PAGE_ORDER_STATUS);
		return;
	case ORDER_DATA:
	case ORDER_COUNT:
		break;
	}
}

struct list_rows *list_head(struct making *making, const struct place *place, size_t *n)
{
	struct list_rows *rows = arena_alloc(page_arena(making->page), sizeof(*rows));
	*rows = (struct list_rows){
		making->catalog, NULL, catalog_first(making->catalog, place->kind),
		catalog_count(making->catalog, place->kind), making->language};
	*n = rows->total;
	if (place->n_filters || place_order(place) != ORDER_DATA) {
		struct query query = place_query(place, making->language);
		struct entries entries =
			query_run(making->catalog, &query, page_arena(making->page));
		rows->entries = entries.items;
		*n = entries.n_items;
	}
	page_heading(making->page, 1);
	page_say_styled(making->page,
			place->what == PLACE_LIST
				? kind_plural(place->kind, making->language)
				: message(making->language, MESSAGE_PAGE_TIMELINE),
			0);
	if (place->n_filters)
		say_filters(making, place, *n, rows->total);
	entry_titles_language_note(making, place->kind);
	say_order(making, place->order); /* what is asked for, not what is usual there */
	if (*n == 0)
		making_paragraph(making, rows->total ? MESSAGE_PAGE_LIST_NO_MATCH
						     : MESSAGE_PAGE_LIST_EMPTY);
	return rows;
}

void list_page(struct making *making, const struct place *place)
{
	size_t n;
	struct list_rows *rows = list_head(making, place, &n);
	page_rows_add(making->page, n, list_row, rows);
}
