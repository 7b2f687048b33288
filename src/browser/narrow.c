/* SPDX-License-Identifier: EUPL-1.2 */
/* Filters. A filter is a place: to narrow a list is to go to another one, and back lifts
   it. Elsewhere than on a list it means the projects, which people look for most. */
#include "browser/state.h"

#include "base/utf8.h"
#include "browser/filter_words.h"

/* The list that a filter is added to: the one shown, or the one whose filters still hold;
   else the projects. */
static struct place list_to_narrow(const struct browser *browser)
{
	if (place_is_list(&browser->place))
		return browser->place;
	if (place_is_list(&browser->list) && browser->list.n_filters > 0)
		return browser->list;
	return place_of_list(KIND_PROJECT);
}

/* The projects with as many of the list's filters as they have. */
static struct place projects_as(const struct place *list)
{
	struct place place = place_of_list(KIND_PROJECT);
	for (size_t i = 0; i < list->n_filters; i++)
		(void)place_add_filter(&place, list->filters[i].filter,
				       text_of(list->filters[i].value));
	return place;
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

bool browser_narrow(struct browser *browser, const struct place *list, struct text words,
		    struct place *narrowed)
{
	struct narrowing narrowing;
	arena_reset(&browser->scratch);
	buffer_reset(&browser->message);
	words = arena_copy(&browser->scratch, text_trim(words));
	*narrowed = *list;
	return words.len == 0 ||
	       (filter_words_read(&browser->source, words, &browser->scratch, &narrowing,
				  &browser->message) &&
		place_add_filter(narrowed, narrowing.filter, narrowing.value));
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
		place = projects_as(&place);
		if (!place_add_filter(&place, narrowing.filter, narrowing.value))
			return browser_refuse(browser, MESSAGE_BROWSER_FILTER_TOO_LONG, NULL,
					      0);
	}
	return browser_visit(browser, &place);
}

/* ---- by an entry ------------------------------------------------------------- */

/* The entry meant: the one of the focused link, of the link with this number, or with
   this address. */
static bool read_entry(struct browser *browser, struct text argument, struct place *entry)
{
	size_t number = browser->focus;
	if (argument.len > 0 && !browser_read_number(argument, &number))
		return place_parse(argument, entry) && entry->what == PLACE_ENTRY;
	if (number == 0 || number > page_n_links(browser->page))
		return false;
	struct link link = page_link(browser->page, number, &browser->scratch);
	return !link.is_external && place_parse(link.target, entry) &&
	       entry->what == PLACE_ENTRY;
}

bool browser_can_filter_by(const struct browser *browser, const struct place *entry)
{
	enum filter filter;
	(void)browser;
	return entry->what == PLACE_ENTRY && query_filter_by_kind(entry->kind, &filter);
}

bool browser_filters_by(const struct browser *browser, const struct place *entry)
{
	enum filter filter;
	return entry->what == PLACE_ENTRY && query_filter_by_kind(entry->kind, &filter) &&
	       text_equal(place_filter(&browser->list, filter), text_of(entry->id));
}

size_t browser_index_filtering(const struct browser *browser, size_t index)
{
	const struct catalog *catalog = browser->source.catalog;
	enum kind kind = browser_index_place(browser, index).kind;
	enum filter filter;
	uint32_t entry;
	if (!query_filter_by_kind(kind, &filter))
		return 0;
	entry = catalog_find(catalog, kind, place_filter(&browser->list, filter));
	return entry == ENTRY_NONE ? 0 : entry - catalog_first(catalog, kind) + 1;
}

static void remove_filter(struct place *place, enum filter filter)
{
	for (size_t i = place->n_filters; i-- > 0;)
		if (place->filters[i].filter == filter)
			place_remove_filter(place, i);
}

enum effect browser_filter_by(struct browser *browser, struct text argument)
{
	struct place entry;
	enum filter filter;
	if (!read_entry(browser, argument, &entry) ||
	    !query_filter_by_kind(entry.kind, &filter))
		return browser_refuse(browser, MESSAGE_BROWSER_NOT_BY_THIS, NULL, 0);
	struct place place = list_to_narrow(browser);
	if (text_equal(place_filter(&place, filter), text_of(entry.id))) {
		remove_filter(&place, filter);
		browser_say(browser, MESSAGE_BROWSER_UNFILTERED, NULL, 0);
		return browser_visit(browser, &place);
	}
	if (!query_filter_applies(filter, place.kind))
		place = projects_as(&place);
	if (!place_add_filter(&place, filter, text_of(entry.id)))
		return browser_refuse(browser, MESSAGE_BROWSER_FILTER_TOO_LONG, NULL, 0);
	return browser_visit(browser, &place);
}

/* ---- the choice, and the way out ------------------------------------------------ */

static bool can_be_narrowed(enum kind kind)
{
	for (unsigned i = 0; i < FILTER_COUNT; i++)
		if (i != FILTER_SEARCH && query_filter_applies((enum filter)i, kind))
			return true;
	return false;
}

enum effect browser_filter_menu(struct browser *browser)
{
	struct place list = list_to_narrow(browser);
	if (!can_be_narrowed(list.kind))
		list = place_of_list(KIND_PROJECT);
	struct place choice = place_of_filter(&list);
	return browser_visit(browser, &choice);
}

/* Position of the filter that is named, by its word or its number from 1; n_filters: none. */
static size_t find_filter(const struct place *list, struct text which)
{
	enum filter filter;
	size_t number;
	if (browser_read_number(which, &number))
		return number >= 1 && number <= list->n_filters ? number - 1 : list->n_filters;
	if (!query_filter_by_word(which, &filter))
		return list->n_filters;
	for (size_t i = 0; i < list->n_filters; i++)
		if (list->filters[i].filter == filter)
			return i;
	return list->n_filters;
}

static enum effect refuse_which(struct browser *browser, struct text which)
{
	struct buffer words = {0};
	struct buffer filters = {0};
	utf8_append_clean(&words, which);
	browser_append_filters(&filters, browser);
	browser_refuse(browser, MESSAGE_BROWSER_NO_SUCH_FILTER,
		       MESSAGE_ARGS(buffer_text(&words), buffer_text(&filters)));
	buffer_clear(&words);
	buffer_clear(&filters);
	return EFFECT_ERROR;
}

/* Lifts a filter of the list that holds, wherever the reader is. */
static enum effect lift(struct browser *browser, size_t index)
{
	struct place *list = &browser->list;
	struct place here = browser->place;
	place_remove_filter(list, index);
	browser_say(browser, MESSAGE_BROWSER_UNFILTERED, NULL, 0);
	if (!place_has_filters(&here))
		return EFFECT_PAGE;
	if (here.what == PLACE_FILTER)
		here = place_of_filter(list);
	else
		here = *list;
	return browser_visit(browser, &here);
}

enum effect browser_unfilter(struct browser *browser, struct text which)
{
	const struct place *list = &browser->list;
	size_t index;
	if (!which.len && browser->place.what == PLACE_FILTER && browser_can_go_back(browser))
		return browser_move_in_history(browser, -1);
	if (!place_is_list(list) || list->n_filters == 0)
		return browser_refuse(browser, MESSAGE_BROWSER_NO_FILTER, NULL, 0);
	index = which.len ? find_filter(list, which) : list->n_filters - 1;
	if (index == list->n_filters)
		return refuse_which(browser, which);
	return lift(browser, index);
}
