/* SPDX-License-Identifier: EUPL-1.2 */
/* A search while it is typed: pages come and go, the history holds still. And the words
   that are marked on what was found. */
#include "browser/state.h"

#include "model/search.h"

/* ---- previews ------------------------------------------------------------------------ */

static void leave(struct browser *browser)
{
	struct place place = browser->before;
	browser->is_preview = false;
	browser->search = browser->search_before;
	browser->hit = browser->hit_before;
	browser_show(browser, &place, browser->focus_before);
}

static void begin(struct browser *browser)
{
	if (browser->is_preview)
		return;
	browser->is_preview = true;
	browser->before = browser->place;
	browser->focus_before = browser->focus;
	browser->search_before = browser->search;
	browser->hit_before = browser->hit;
}

enum effect browser_preview(struct browser *browser, struct text words)
{
	struct place place = place_of_search(text_trim(words));
	enum command command;
	buffer_reset(&browser->message);
	if (!policy_allows_place(&browser->source, &place, &command))
		return browser_refuse_command(browser, command);
	if (place.words[0] == '\0')
		return browser_preview_end(browser);
	if (place_equal(&place, &browser->place))
		return EFFECT_NOTHING;
	begin(browser);
	browser_show(browser, &place, 1);
	return EFFECT_PAGE;
}

enum effect browser_preview_end(struct browser *browser)
{
	if (!browser->is_preview)
		return EFFECT_NOTHING;
	leave(browser);
	return EFFECT_PAGE;
}

bool browser_preview_step(struct browser *browser, struct text words, size_t budget)
{
	search_set(browser->source.search, words, browser->source.language);
	return search_step(browser->source.search, budget);
}

bool browser_prepare_search(struct browser *browser, size_t budget)
{
	return search_prepare(browser->source.search, browser->source.language, budget);
}

void browser_keep_preview(struct browser *browser)
{
	if (!browser->is_preview)
		return;
	browser->is_preview = false;
	history_set_focus(&browser->history, browser->focus_before);
	if (!place_equal(&browser->before, &browser->place))
		history_push(&browser->history, &browser->place);
}

/* ---- marks ---------------------------------------------------------------------------- */

/* Does the place show what the last search led to? */
static bool is_hit(const struct browser *browser)
{
	return browser->place.what == PLACE_ENTRY && browser->hit > 0 &&
	       place_equal(&browser->place, &browser->hit_place);
}

static struct text words_to_mark(const struct browser *browser)
{
	const struct place *here = &browser->place;
	if (here->what == PLACE_SEARCH)
		return text_of(here->words);
	if (is_hit(browser))
		return text_of(browser->search.words);
	return place_filter(here, FILTER_SEARCH);
}

void browser_note_marked(struct browser *browser)
{
	arena_reset(&browser->marked_arena);
	browser->marked = words_read(words_to_mark(browser), &browser->marked_arena);
}

const struct words *browser_marked(const struct browser *browser)
{
	return browser->marked.n_items ? &browser->marked : NULL;
}
