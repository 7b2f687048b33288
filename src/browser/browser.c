/* SPDX-License-Identifier: EUPL-1.2 */
/* Keeps the place, builds its page, and answers what is there now. How the reader got
   here is in do.c. */
#include "browser/browser.h"

#include <assert.h>
#include <stdlib.h>

#include "base/die.h"
#include "browser/policy.h"
#include "browser/state.h"
#include "model/search.h"

struct browser *browser_new(const struct source *source, const struct place *home)
{
	struct browser *browser = die_alloc(sizeof(*browser));
	*browser = (struct browser){.source = *source,
				    .home = *home,
				    .first_language = source->language,
				    .search = place_start()};
	browser->source.search = search_new(source->catalog);
	browser->hits = die_alloc(sizeof(*browser->hits));
	*browser->hits = (struct kept_page){0};
	browser->indexes = die_alloc(BROWSER_INDEXES * sizeof(*browser->indexes));
	for (size_t i = 0; i < BROWSER_INDEXES; i++)
		browser->indexes[i] = (struct kept_page){0};
	history_push(&browser->history, home);
	browser_show(browser, home, 1);
	return browser;
}

void browser_reset(struct browser *browser)
{
	struct place home = browser->home;
	if (!place_exists(&home, browser->source.catalog))
		home = place_start();
	browser->source.language = browser->first_language;
	browser->search = place_start();
	browser->list = place_start();
	browser->hit = 0;
	browser->is_preview = false;
	buffer_clear(&browser->message); /* also its bytes are the visitor's */
	history_clear(&browser->history);
	history_push(&browser->history, &home);
	browser_show(browser, &home, 1);
}

bool browser_may_visit(const struct source *source, const struct place *place)
{
	enum command command;
	return policy_allows_place(source, place, &command);
}

void browser_set_observer(struct browser *browser, const struct observer *observer)
{
	browser->observer = observer;
}

void browser_greet(struct browser *browser, enum message what, struct text argument)
{
	buffer_reset(&browser->message);
	browser_say(browser, what, &argument, 1);
}

void browser_free(struct browser *browser)
{
	if (!browser)
		return;
	for (size_t i = 0; i < BROWSER_INDEXES; i++)
		kept_page_clear(&browser->indexes[i]);
	free(browser->indexes);
	kept_page_clear(browser->hits);
	free(browser->hits);
	history_clear(&browser->history);
	buffer_clear(&browser->message);
	arena_clear(&browser->scratch);
	arena_clear(&browser->marked_arena);
	arena_clear(&browser->arena);
	search_free(browser->source.search);
	free(browser);
}

/* Where the reader's focus may be: the link asked for, the last if the page has become
   shorter, none if it has no links. */
static size_t link_within(const struct page *page, size_t link)
{
	size_t n = page_n_links(page);
	return link < n ? link : n;
}

void browser_show(struct browser *browser, const struct place *place, size_t focus)
{
	browser->place = *place;
	if (place_is_list(place) || place->what == PLACE_START)
		browser->list = *place;
	arena_reset(&browser->arena);
	browser->page = page_build(&browser->source, &browser->place, &browser->arena);
	browser->focus = link_within(browser->page, focus);
	browser_note_search(browser);
	browser_note_marked(browser);
}

enum effect browser_visit(struct browser *browser, const struct place *place)
{
	struct place to = *place;
	if (to.what == PLACE_START && browser->source.is_kiosk)
		to = browser->home;
	enum command command;
	if (!policy_allows_place(&browser->source, &to, &command))
		return browser_refuse_command(browser, command);
	history_set_focus(&browser->history, browser->focus);
	if (!place_equal(&to, &browser->place))
		history_push(&browser->history, &to);
	browser_show(browser, &to, 1);
	if (browser->observer)
		browser->observer->visited(browser->observer->ctx, &to);
	return EFFECT_PAGE;
}

enum effect browser_go(struct browser *browser, const struct place *place)
{
	buffer_reset(&browser->message);
	arena_reset(&browser->scratch);
	browser_keep_preview(browser);
	return browser_visit(browser, place);
}

void browser_say(struct browser *browser, enum message what, const struct text *args,
		 size_t n_args)
{
	message_append(&browser->message, browser->source.language, what, args, n_args);
}

enum effect browser_refuse(struct browser *browser, enum message why, const struct text *args,
			   size_t n_args)
{
	buffer_reset(&browser->message);
	browser_say(browser, why, args, n_args);
	return EFFECT_ERROR;
}

enum effect browser_refuse_command(struct browser *browser, enum command command)
{
	if (browser->observer)
		browser->observer->refused(browser->observer->ctx, command);
	return browser_refuse(browser, MESSAGE_BROWSER_REFUSED,
			      MESSAGE_ARGS(command_title(command, browser->source.language)));
}

const struct source *browser_source(const struct browser *browser)
{
	return &browser->source;
}

const struct place *browser_place(const struct browser *browser)
{
	return &browser->place;
}

const struct page *browser_page(const struct browser *browser)
{
	return browser->page;
}

size_t browser_focus(const struct browser *browser)
{
	return browser->focus;
}

enum effect browser_set_focus(struct browser *browser, size_t link)
{
	link = link_within(browser->page, link);
	if (link == browser->focus)
		return EFFECT_NOTHING;
	browser->focus = link;
	return EFFECT_FOCUS;
}

void browser_set_spot(struct browser *browser, size_t block, size_t line)
{
	history_set_spot(&browser->history, (struct history_spot){block, line});
}

void browser_spot(const struct browser *browser, size_t *block, size_t *line)
{
	struct history_spot spot = history_spot(&browser->history);

	*block = spot.block;
	*line = spot.line;
}

struct text browser_message(const struct browser *browser)
{
	return buffer_text(&browser->message);
}

enum language browser_language(const struct browser *browser)
{
	return browser->source.language;
}

bool browser_can_go_back(const struct browser *browser)
{
	return history_can_move(&browser->history, -1);
}

bool browser_can_go_forward(const struct browser *browser)
{
	return history_can_move(&browser->history, 1);
}
