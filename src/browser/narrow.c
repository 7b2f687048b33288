/* SPDX-License-Identifier: EUPL-1.2 */
/* Filters. A filter is a place: to narrow a list is to go to another one, and back lifts
   it. Elsewhere than on a list it means the projects, which people look for most. */
#include "browser/state.h"

#include "browser/filter_words.h"

/* The list that a filter is added to. */
static struct place list_to_narrow(const struct browser *browser)
{
	return place_is_list(&browser->place) ? browser->place : place_of_list(KIND_PROJECT);
}

static enum effect lift_all(struct browser *browser)
{
	struct place place = browser->place;
	if (!place_is_list(&place) || place.n_filters == 0)
		return EFFECT_ASK;
	while (place.n_filters > 0)
		place_remove_filter(&place, place.n_filters - 1);
	browser_say(browser, MESSAGE_BROWSER_UNFILTERED, NULL, 0);
	return browser_visit(browser, &place);
}

enum effect browser_filter(struct browser *browser, struct text words)
{
	if (words.len == 0)
		return lift_all(browser);
	struct narrowing narrowing;
	if (!filter_words_read(&browser->source, words, &browser->scratch, &narrowing,
			       &browser->message))
		return EFFECT_ERROR;
	struct place place = list_to_narrow(browser);
	if (!place_add_filter(&place, narrowing.filter, narrowing.value)) {
		place = place_of_list(KIND_PROJECT);
		if (!place_add_filter(&place, narrowing.filter, narrowing.value))
			return browser_refuse(browser, MESSAGE_BROWSER_FILTER_TOO_LONG, NULL,
					      0);
	}
	return browser_visit(browser, &place);
}

enum effect browser_unfilter(struct browser *browser)
{
	struct place *place = &browser->list;
	if (!place_is_list(place) || place->n_filters == 0)
		return browser_refuse(browser, MESSAGE_BROWSER_NO_FILTER, NULL, 0);
	place_remove_filter(place, place->n_filters - 1);
	browser_say(browser, MESSAGE_BROWSER_UNFILTERED, NULL, 0);
	if (!place_is_list(&browser->place))
		return EFFECT_PAGE;
	struct place narrower = *place;
	return browser_visit(browser, &narrower);
}
