/* SPDX-License-Identifier: EUPL-1.2 */
/* The lists beside the page. They follow the filters of the list that the reader saw
   last, so that an entry opened from a narrowed list leaves the list as it was. */
#include "browser/state.h"

#include <assert.h>

static const enum kind kinds[BROWSER_INDEXES] = {KIND_FORMULA, KIND_COMPETENCY,
						 KIND_CORE_ACTIVITY, KIND_PROJECT};

const struct page *kept_page_of(struct kept_page *kept, const struct source *source,
				const struct place *place)
{
	if (kept->page && kept->language == source->language &&
	    place_equal(&kept->place, place))
		return kept->page;
	arena_reset(&kept->arena);
	kept->place = *place;
	kept->language = source->language;
	kept->page = page_build(source, place, &kept->arena);
	return kept->page;
}

void kept_page_clear(struct kept_page *kept)
{
	arena_clear(&kept->arena);
	kept->page = NULL;
}

struct place browser_index_place(const struct browser *browser, size_t index)
{
	assert(index < BROWSER_INDEXES);
	struct place place = place_of_list(kinds[index]);
	for (size_t i = 0; i < browser->list.n_filters; i++) {
		/* One that does not apply to this list is refused, which is right. */
		(void)place_add_filter(&place, browser->list.filters[i].filter,
				       text_of(browser->list.filters[i].value));
	}
	return place;
}

const struct place *browser_list(const struct browser *browser)
{
	return &browser->list;
}

const struct page *browser_index(const struct browser *browser, size_t index)
{
	struct place place = browser_index_place(browser, index);
	return kept_page_of(&browser->indexes[index], &browser->source, &place);
}

size_t browser_index_total(const struct browser *browser, size_t index)
{
	assert(index < BROWSER_INDEXES);
	return catalog_count(browser->source.catalog, kinds[index]);
}
