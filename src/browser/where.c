/* SPDX-License-Identifier: EUPL-1.2 */
/* Where the reader is, in words and as a path. */
#include "browser/state.h"

/* Calls for each name from the outside in: at most three. */
static size_t names(const struct place *here, struct place levels[3])
{
	size_t n = 0;
	if (here->what == PLACE_ENTRY && here->kind != KIND_STRATEGY)
		levels[n++] = place_of_list(here->kind);
	if (here->what == PLACE_HELP_COMMAND)
		levels[n++] = (struct place){.what = PLACE_HELP};
	levels[n] = *here;
	levels[n].n_filters = 0;
	return n + 1;
}

static void append_names(struct buffer *out, const struct browser *browser,
			 const struct place *here, struct text separator)
{
	struct place levels[3];
	size_t n = names(here, levels);
	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			buffer_append(out, separator);
		place_append_title(out, &levels[i], browser->source.catalog,
				   browser->source.language);
	}
}

void browser_append_path_to(struct buffer *out, const struct browser *browser,
			    const struct place *place)
{
	append_names(out, browser, place, TEXT(" › "));
}

void browser_append_path(struct buffer *out, const struct browser *browser)
{
	browser_append_path_to(out, browser, &browser->place);
}

/* The position in the whole list: of the entry shown, or of the row in focus. */
static bool position(const struct browser *browser, struct arena *scratch, size_t *number,
		     size_t *total)
{
	const struct catalog *catalog = browser->source.catalog;
	const struct place *here = &browser->place;
	if (here->what == PLACE_ENTRY) {
		uint32_t entry = catalog_find(catalog, here->kind, text_of(here->id));
		if (entry == ENTRY_NONE)
			return false;
		*number = entry - catalog_first(catalog, here->kind) + 1;
		*total = catalog_count(catalog, here->kind);
		return *total > 1;
	}
	if (browser->focus == 0)
		return false;
	size_t index = page_block_of_link(browser->page, browser->focus), first, n;
	struct block block = page_block(browser->page, index, scratch);
	*number = block.position;
	*total = block.total;
	if (block.total == 0 && page_only_rows(browser->page, &first, &n) && index >= first &&
	    index < first + n) {
		*number = index - first + 1;
		*total = n;
	}
	return block.kind == BLOCK_ROW && *total > 0;
}

static void append_position(struct buffer *out, const struct browser *browser)
{
	struct arena scratch = {0};
	size_t number, total;
	if (position(browser, &scratch, &number, &total))
		message_append(out, browser->source.language, MESSAGE_BROWSER_POSITION,
			       MESSAGE_ARGS(arena_number(&scratch, (long long)number),
					    arena_number(&scratch, (long long)total)));
	arena_clear(&scratch);
}

void browser_append_filters(struct buffer *out, const struct browser *browser)
{
	place_append_filters(out, &browser->list, browser->source.catalog,
			     browser->source.language);
}

/* Is what is shown the list, or one of its entries? */
static bool is_of_list(const struct browser *browser)
{
	const struct place *here = &browser->place, *list = &browser->list;
	bool has_kind =
		place_is_list(here) || here->what == PLACE_ENTRY || here->what == PLACE_FILTER;
	return has_kind && here->kind == list->kind;
}

/* Filters stay while other pages are read; then they are said with the list they are of. */
static void append_where_filters(struct buffer *out, const struct browser *browser)
{
	enum language language = browser->source.language;
	struct buffer filters = {0};
	browser_append_filters(&filters, browser);
	if (filters.len > 0)
		message_append(out, language,
			       is_of_list(browser) ? MESSAGE_BROWSER_FILTERS
						   : MESSAGE_BROWSER_FILTERS_OF,
			       MESSAGE_ARGS(buffer_text(&filters),
					    kind_plural(browser->list.kind, language)));
	buffer_clear(&filters);
}

void browser_append_where(struct buffer *out, const struct browser *browser)
{
	enum language language = browser->source.language;
	struct place start = place_start();
	message_append(out, language, MESSAGE_BROWSER_WHERE, NULL, 0);
	if (browser->place.what != PLACE_START) {
		place_append_title(out, &start, browser->source.catalog, language);
		buffer_append(out, TEXT(", "));
	}
	append_names(out, browser, &browser->place, TEXT(", "));
	append_position(out, browser);
	buffer_append_char(out, '.');
	append_where_filters(out, browser);
}
