/* SPDX-License-Identifier: EUPL-1.2 */
/* From an entry to the next one of its list, without going back to the list: of the one
   whose filters hold, if the entry is in it, else of all of its kind. */
#include "browser/state.h"

/* The row of the list's page that leads to the place shown; false if there is none. */
static bool find_row(const struct browser *browser, const struct page *page, size_t *row,
		     size_t *n_rows)
{
	struct arena scratch = {0};
	struct buffer here = {0};
	size_t first;
	bool found = false;
	place_append(&here, &browser->place);
	if (!page_rows(page, &first, n_rows))
		*n_rows = 0;
	size_t link = *n_rows ? page_link_from_block(page, first) : 0;
	for (*row = 0; *row < *n_rows && !found; ++*row) {
		struct text target = page_link(page, link + *row, &scratch).target;
		found = text_equal(target, buffer_text(&here));
		arena_reset(&scratch);
	}
	if (found)
		--*row;
	buffer_clear(&here);
	arena_clear(&scratch);
	return found;
}

static const struct page *list_page(struct browser *browser, const struct place *list)
{
	return page_build(&browser->source, list, &browser->scratch);
}

enum effect browser_visit_neighbour(struct browser *browser, int step)
{
	const struct place *here = &browser->place;
	if (here->what != PLACE_ENTRY || here->kind == KIND_STRATEGY)
		return browser_refuse(browser, MESSAGE_BROWSER_NO_LIST, NULL, 0);
	struct place list = place_of_list(here->kind);
	size_t row = 0, n_rows = 0, first;
	const struct page *page = NULL;
	bool is_there = false;
	if (browser->list.what == PLACE_LIST && browser->list.kind == here->kind) {
		page = list_page(browser, &browser->list);
		is_there = find_row(browser, page, &row, &n_rows);
	}
	if (!is_there) {
		page = list_page(browser, &list);
		is_there = find_row(browser, page, &row, &n_rows);
	}
	if (!is_there)
		return browser_refuse(browser, MESSAGE_BROWSER_NO_LIST, NULL, 0);
	if (step > 0 ? row + 1 == n_rows : row == 0)
		return browser_refuse(browser,
				      step > 0 ? MESSAGE_BROWSER_LAST_OF_LIST
					       : MESSAGE_BROWSER_FIRST_OF_LIST,
				      NULL, 0);
	(void)page_rows(page, &first, &n_rows);
	size_t link = page_link_from_block(page, first) + row;
	struct place place;
	if (!place_parse(
		    page_link(page, step > 0 ? link + 1 : link - 1, &browser->scratch).target,
		    &place))
		return browser_refuse(browser, MESSAGE_BROWSER_NO_LIST, NULL, 0);
	return browser_visit(browser, &place);
}
