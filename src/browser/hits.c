/* SPDX-License-Identifier: EUPL-1.2 */
/* Searching, and walking through what was found without going back to the list. A search
   page that has rows has no other links, so the number of a hit is that of its link. */
#include "browser/state.h"

void browser_note_search(struct browser *browser)
{
	if (browser->place.what != PLACE_SEARCH)
		return;
	if (!place_equal(&browser->search, &browser->place))
		browser->hit = 0;
	browser->search = browser->place;
}

static size_t count_hits(const struct page *page)
{
	size_t first, n;
	return page_rows(page, &first, &n) ? page_n_links(page) : 0;
}

void browser_note_hit(struct browser *browser, size_t link, const struct place *place)
{
	if (browser->place.what != PLACE_SEARCH || link > count_hits(browser->page))
		return;
	browser->hit = link;
	browser->hit_place = *place;
}

enum effect browser_search(struct browser *browser, struct text words)
{
	if (words.len == 0)
		return EFFECT_ASK;
	struct place place = place_of_search(words);
	return browser_visit(browser, &place);
}

enum effect browser_next_hit(struct browser *browser, int step)
{
	if (browser->search.what != PLACE_SEARCH)
		return browser_refuse(browser, MESSAGE_BROWSER_NO_SEARCH, NULL, 0);
	const struct page *hits =
		kept_page_of(browser->hits, &browser->source, &browser->search);
	size_t n = count_hits(hits);
	if (n == 0)
		return browser_refuse(browser, MESSAGE_BROWSER_NO_HIT, NULL, 0);
	if (step > 0 ? browser->hit >= n : browser->hit <= 1)
		return browser_refuse(browser,
				      step > 0 ? MESSAGE_BROWSER_LAST_HIT
					       : MESSAGE_BROWSER_FIRST_HIT,
				      NULL, 0);
	size_t hit = step > 0 ? browser->hit + 1 : browser->hit - 1;
	struct place place;
	if (!place_parse(page_link(hits, hit, &browser->scratch).target, &place))
		return browser_refuse(browser, MESSAGE_BROWSER_NO_HIT, NULL, 0);
	browser->hit = hit;
	browser->hit_place = place;
	return browser_visit(browser, &place);
}
