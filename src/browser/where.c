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

/* The position of an entry in its whole list; false if it has none there. */
static bool position_of_entry(const struct catalog *catalog, const struct place *place,
			      size_t *number, size_t *total)
{
	uint32_t entry = place->what == PLACE_ENTRY
				 ? catalog_find(catalog, place->kind, text_of(place->id))
				 : ENTRY_NONE;
	if (entry == ENTRY_NONE)
		return false;
	*number = entry - catalog_first(catalog, place->kind) + 1;
	*total = catalog_count(catalog, place->kind);
	return *total > 1;
}

/* The position of the row in focus: in the whole list, else among the rows of the page; of
   what is no row its number among the links, which is what it is called line by line. */
static bool position_in_focus(const struct browser *browser, struct arena *scratch,
			      size_t *number, size_t *total)
{
	size_t index, first, n;
	struct block block;
	if (browser->focus == 0)
		return false;
	index = page_block_of_link(browser->page, browser->focus);
	block = page_block(browser->page, index, scratch);
	if (block.kind == BLOCK_ROW && block.total > 0) {
		*number = block.position;
		*total = block.total;
	} else if (page_only_rows(browser->page, &first, &n) && index >= first &&
		   index < first + n) {
		*number = index - first + 1;
		*total = n;
	} else {
		*number = browser->focus;
		*total = page_n_links(browser->page);
		return *total > 1;
	}
	return true;
}

static void append_position(struct buffer *out, const struct browser *browser,
			    const struct place *place)
{
	struct arena scratch = {0};
	size_t number, total;
	if (place->what == PLACE_ENTRY
		    ? position_of_entry(browser->source.catalog, place, &number, &total)
		    : place == &browser->place &&
			      position_in_focus(browser, &scratch, &number, &total))
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
static bool is_of_list(const struct place *here, const struct place *list)
{
	bool has_kind =
		place_is_list(here) || here->what == PLACE_ENTRY || here->what == PLACE_FILTER;
	return has_kind && here->kind == list->kind;
}

/* Filters stay while other pages are read; then they are said with the list they are of. */
static void append_where_filters(struct buffer *out, const struct browser *browser,
				 const struct place *here)
{
	enum language language = browser->source.language;
	struct buffer filters = {0};
	browser_append_filters(&filters, browser);
	if (filters.len > 0)
		message_append(out, language,
			       is_of_list(here, &browser->list) ? MESSAGE_BROWSER_FILTERS
								: MESSAGE_BROWSER_FILTERS_OF,
			       MESSAGE_ARGS(buffer_text(&filters),
					    kind_plural(browser->list.kind, language)));
	buffer_clear(&filters);
}

/* "Projekte, Haus des Wissens, Nummer 1 von 158. Filter: Laer." */
static void append_where(struct buffer *out, const struct browser *browser,
			 const struct place *place)
{
	append_names(out, browser, place, TEXT(", "));
	append_position(out, browser, place);
	buffer_append_char(out, '.');
	append_where_filters(out, browser, place);
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
	append_where(out, browser, &browser->place);
}

void browser_append_where_in_list(struct buffer *out, const struct browser *browser,
				  const struct place *place)
{
	enum language language = browser->source.language;
	message_append(out, language, MESSAGE_BROWSER_WHERE, NULL, 0);
	for (size_t i = 0; i < BROWSER_INDEXES; i++) {
		char number = (char)('1' + i);
		if (browser_index_place(browser, i).kind == place->kind)
			message_append(out, language, MESSAGE_BROWSER_WHERE_PANE,
				       &(struct text){&number, 1}, 1);
	}
	append_where(out, browser, place);
}
