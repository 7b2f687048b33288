/* SPDX-License-Identifier: EUPL-1.2 */
/* Searching, and walking through what was found without going back to the list. */
#include "browser/state.h"

void browser_note_search(struct browser *browser)
{
	if (browser->place.what != PLACE_SEARCH)
		return;
	if (!place_equal(&browser->search, &browser->place))
		browser->hit = 0;
	browser->search = browser->place;
}

void browser_note_hit(struct browser *browser, size_t link)
{
	size_t first, n;
	if (browser->place.what != PLACE_SEARCH || !page_rows(browser->page, &first, &n))
		return;
	size_t block = page_block_of_link(browser->page, link);
	if (block >= first && block < first + n)
		browser->hit = block - first + 1;
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
	size_t first, n;
	if (!page_rows(hits, &first, &n))
		return browser_refuse(browser, MESSAGE_BROWSER_NO_HIT, NULL, 0);
	if (step > 0 ? browser->hit >= n : browser->hit <= 1)
		return browser_refuse(browser,
				      step > 0 ? MESSAGE_BROWSER_LAST_HIT
					       : MESSAGE_BROWSER_FIRST_HIT,
				      NULL, 0);
	size_t hit = step > 0 ? browser->hit + 1 : browser->hit - 1;
	size_t link = page_link_from_block(hits, first + hit - 1);
	struct place place;
	if (!place_parse(page_link(hits, link, &browser->scratch).target, &place))
		return browser_refuse(browser, MESSAGE_BROWSER_NO_HIT, NULL, 0);
	browser->hit = hit;
	return browser_visit(browser, &place);
}
