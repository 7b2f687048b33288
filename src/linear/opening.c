/* SPDX-License-Identifier: EUPL-1.2 */
/* The first words of an answer: what is here, and how much of it. */
#include "linear/opening.h"

#include "linear/numbers.h"

static void append_place(struct talk *talk, struct buffer *out)
{
	struct buffer title = {0};
	place_append_title(&title, browser_place(talk->browser),
			   browser_source(talk->browser)->catalog,
			   browser_language(talk->browser));
	talk_append_title(talk, out, buffer_text(&title), browser_language(talk->browser));
	buffer_clear(&title);
}

/* "Kultur, Kernaktivität 4 von 5" */
static void append_entry(struct talk *talk, struct buffer *out)
{
	const struct catalog *catalog = browser_source(talk->browser)->catalog;
	const struct place *place = browser_place(talk->browser);
	uint32_t entry = catalog_find(catalog, place->kind, text_of(place->id));
	const struct page *page = browser_page(talk->browser);
	talk_append_title(talk, out, page_title(page),
			  page_block(page, 0, &talk->scratch).language);
	if (entry == ENTRY_NONE || catalog_count(catalog, place->kind) < 2)
		return;
	talk_append(
		talk, out, MESSAGE_LINEAR_ENTRY_OF,
		MESSAGE_ARGS(kind_singular(place->kind, browser_language(talk->browser)),
			     talk_count(talk, entry - catalog_first(catalog, place->kind) + 1),
			     talk_count(talk, catalog_count(catalog, place->kind))));
}

/* ", 24 Einträge" or, with a filter, ", 3 von 24 Einträgen" */
static void append_count(struct talk *talk, struct buffer *out)
{
	const struct place *place = browser_place(talk->browser);
	size_t n = talk_rows(talk).n, total = 0;
	if (place_is_list(place))
		total = catalog_count(browser_source(talk->browser)->catalog, place->kind);
	else if (n == 0)
		return;
	if (place_is_list(place) && place->n_filters > 0) {
		talk_append(talk, out, MESSAGE_LINEAR_N_OF,
			    MESSAGE_ARGS(talk_count(talk, n), talk_count(talk, total)));
		return;
	}
	buffer_append(out, TEXT(", "));
	message_append_count(out, browser_language(talk->browser), MESSAGE_N_ENTRIES, n);
}

void talk_append_opening(struct talk *talk, struct buffer *out)
{
	switch (browser_place(talk->browser)->what) {
	case PLACE_ENTRY:
		append_entry(talk, out);
		return;
	case PLACE_SEARCH:
		buffer_append(out, page_title(browser_page(talk->browser))); /* says how many */
		return;
	case PLACE_START:
	case PLACE_LIST:
	case PLACE_TIMELINE:
	case PLACE_HELP:
	case PLACE_HELP_COMMAND:
	case PLACE_ACCESSIBILITY:
	case PLACE_PROBLEMS:
	case PLACE_CHANGES:
		append_place(talk, out);
		append_count(talk, out);
		return;
	case PLACE_FILTER:
	case PLACE_WHEEL:
	case PLACE_MATRIX:
	case PLACE_ALL:
	case PLACE_WHAT_COUNT:
		break;
	}
	append_place(talk, out);
}

/* ", 2 Verweise": of a text, for those who come back to it. */
static void append_n_links(struct talk *talk, struct buffer *out)
{
	size_t n = page_n_links(browser_page(talk->browser));
	if (talk_rows(talk).n > 0 || n == 0)
		return;
	buffer_append(out, TEXT(", "));
	message_append_count(out, browser_language(talk->browser), MESSAGE_LINEAR_N_LINKS, n);
}

void talk_say_return(struct talk *talk, enum message how)
{
	struct buffer opening = {0};
	size_t focus = browser_focus(talk->browser);
	talk_append_opening(talk, &opening);
	append_n_links(talk, &opening);
	if (focus > 0)
		talk_append(talk, &opening, MESSAGE_LINEAR_LAST_NUMBER,
			    MESSAGE_ARGS(talk_number(talk, talk_number_of_link(talk, focus))));
	buffer_append_char(&opening, '.');
	talk_say_message(talk, how, MESSAGE_ARGS(buffer_text(&opening)));
	buffer_clear(&opening);
}

void talk_say_change(struct talk *talk)
{
	struct buffer sentence = {0};
	buffer_append(&sentence, browser_message(talk->browser));
	buffer_append_char(&sentence, ' ');
	talk_append_opening(talk, &sentence);
	buffer_append_char(&sentence, '.');
	talk_say(talk, buffer_text(&sentence));
	buffer_clear(&sentence);
}
