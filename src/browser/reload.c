/* SPDX-License-Identifier: EUPL-1.2 */
/* Other data under the reader's feet. Places hold no pointers, so history, filters and
   home outlive the change by themselves; what is not there any more gives way to the
   nearest place that is, with a sentence. */
#include "browser/refresh.h"

#include "browser/state.h"
#include "model/search.h"

void browser_set_refresh(struct browser *browser, const struct refresh *refresh)
{
	browser->refresh = refresh;
}

int browser_refresh_descriptor(const struct browser *browser)
{
	const struct refresh *refresh = browser->refresh;
	return refresh ? refresh->descriptor(refresh->ctx) : -1;
}

int browser_refresh_wait(const struct browser *browser)
{
	const struct refresh *refresh = browser->refresh;
	return refresh ? refresh->wait(refresh->ctx) : -1;
}

bool browser_refresh_ahead(const struct browser *browser)
{
	const struct refresh *refresh = browser->refresh;
	return refresh && refresh->ahead && refresh->ahead(refresh->ctx);
}

/* ---- what stays ------------------------------------------------------------------- */

/* The place, or the nearest one that exists: a list with fewer filters, the list of an
   entry, the start. */
static struct place nearest_place(const struct browser *browser, const struct place *wanted)
{
	const struct catalog *catalog = browser->source.catalog;
	struct place place = *wanted;
	if (place_exists(&place, catalog))
		return place;
	if (place.what == PLACE_ENTRY && browser->list.what == PLACE_LIST &&
	    browser->list.kind == place.kind)
		place = browser->list;
	else if (place.what == PLACE_ENTRY)
		place = place_of_list(place.kind);
	while (place.n_filters > 0 && !place_exists(&place, catalog))
		place_remove_filter(&place, place.n_filters - 1);
	return place_exists(&place, catalog) ? place : place_start();
}

/* The link to TARGET, if there is one as it was at FOCUS; else what stands there now. */
static size_t find_focus(struct browser *browser, struct text target, size_t focus)
{
	size_t n = page_n_links(browser->page);
	struct arena scratch = {0};
	size_t found = 0;
	for (size_t i = 0; i < n && !found && target.len; i++) {
		/* it is most likely where it was, or not far from there */
		size_t link = (focus + n - 1 + (i % 2 ? n - (i + 1) / 2 : i / 2)) % n + 1;
		if (text_equal(page_link(browser->page, link, &scratch).target, target))
			found = link;
		arena_reset(&scratch);
	}
	arena_clear(&scratch);
	return found ? found : focus < n ? focus : n;
}

static void say_gone(struct browser *browser, struct text title)
{
	struct buffer now = {0};
	place_append_title(&now, &browser->place, browser->source.catalog,
			   browser->source.language);
	browser_say(browser, MESSAGE_BROWSER_PLACE_GONE,
		    MESSAGE_ARGS(title, buffer_text(&now)));
	buffer_clear(&now);
}

/* ---- the change --------------------------------------------------------------------- */

static void forget_pages(struct browser *browser)
{
	kept_page_clear(browser->hits);
	for (size_t i = 0; i < BROWSER_INDEXES; i++)
		kept_page_clear(&browser->indexes[i]);
}

enum effect browser_reload(struct browser *browser, const struct source *source)
{
	browser_keep_preview(browser);
	struct place before = browser->place;
	struct arena kept = {0};
	struct buffer title = {0};
	struct text target = {0};
	size_t focus = browser->focus;
	place_append_title(&title, &before, browser->source.catalog, browser->source.language);
	if (focus > 0)
		target = arena_copy(&kept, page_link(browser->page, focus, &kept).target);
	search_free(browser->source.search);
	browser->source.search = search_new(source->catalog);
	browser->source.catalog = source->catalog;
	browser->source.problems = source->problems;
	forget_pages(browser);
	browser->list = nearest_place(browser, &browser->list);
	struct place place = nearest_place(browser, &before);
	buffer_reset(&browser->message);
	browser_say(browser, MESSAGE_BROWSER_RELOADED, NULL, 0);
	browser_show(browser, &place, 0);
	if (place_equal(&place, &before)) {
		browser->focus = focus ? find_focus(browser, target, focus) : 0;
	} else {
		history_push(&browser->history, &place);
		say_gone(browser, buffer_text(&title));
	}
	buffer_clear(&title);
	arena_clear(&kept);
	return EFFECT_PAGE;
}

enum effect browser_refresh(struct browser *browser, enum refresh_when when)
{
	const struct refresh *refresh = browser->refresh;
	struct source source = browser->source;
	struct buffer why = {0};
	enum effect effect = EFFECT_NOTHING;
	if (!refresh)
		return EFFECT_NOTHING;
	switch (refresh->look(refresh->ctx, when, source.language, &source, &why)) {
	case REFRESHED_NOTHING:
		break;
	case REFRESHED_NEW:
		effect = browser_reload(browser, &source);
		refresh->done(refresh->ctx);
		break;
	case REFRESHED_SAME:
		buffer_reset(&browser->message);
		browser_say(browser, MESSAGE_BROWSER_RELOAD_SAME, NULL, 0);
		effect = EFFECT_MESSAGE;
		break;
	case REFRESHED_LATER:
	case REFRESHED_BROKEN:
		buffer_reset(&browser->message);
		buffer_append(&browser->message, buffer_text(&why));
		effect = EFFECT_MESSAGE;
		break;
	}
	buffer_clear(&why);
	return effect;
}

enum effect browser_ask_refresh(struct browser *browser)
{
	if (!browser->refresh) {
		browser_say(browser, MESSAGE_BROWSER_RELOAD_BUILT_IN, NULL, 0);
		return EFFECT_MESSAGE;
	}
	return browser_refresh(browser, REFRESH_ASKED);
}
