/* SPDX-License-Identifier: EUPL-1.2 */
/* A page of its own beside the browser's, built as the browser builds its pages. The clock
   is asked only while a selection is about to rest, so an idle screen never wakes. */
#include "tui/preview.h"

#include <time.h>

#include "tui/screen.h"

/* long enough for the name of an entry to be heard before the page changes */
enum { REST_MS = 700 };

static int64_t now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static bool selected_place(struct screen *screen, struct place *place)
{
	const struct index_pane *pane = &screen->indexes[screen->focus];
	size_t link = index_pane_link(pane);
	bool is_place =
		link &&
		place_parse(page_link(pane->page, link, &screen->scratch).target, place);

	arena_reset(&screen->scratch);
	return is_place;
}

void preview_expect(struct screen *screen)
{
	preview_expect_rest(screen);
	screen->preview.follows = screen->preview.is_due;
}

void preview_expect_rest(struct screen *screen)
{
	if (screen->calm || !screen->arrangement.panes[PANE_READING].is_shown)
		return;
	screen->preview.is_due = true;
	screen->preview.due = now() + REST_MS;
}

int preview_wait(const struct screen *screen)
{
	int64_t left;

	if (!screen->preview.is_due)
		return -1;
	left = screen->preview.due - now();
	return left > 0 ? (int)left : 0;
}

/* What the reading pane shows already. */
static const struct place *shown_place(const struct screen *screen)
{
	return screen->preview.is_shown ? &screen->preview.place
					: browser_place(screen->browser);
}

static void show(struct screen *screen, const struct place *place)
{
	struct preview *preview = &screen->preview;

	reading_pane_clear(&screen->reading);
	arena_reset(&preview->arena);
	preview->is_shown = true;
	preview->place = *place;
	preview->page = page_build(browser_source(screen->browser), place, &preview->arena);
	reading_pane_set(&screen->reading, preview->page, NULL);
	reading_pane_fit(&screen->reading, screen->arrangement.panes[PANE_READING].text,
			 &screen->style);
	screen->reading.selected = 0;
}

void preview_show_if_due(struct screen *screen)
{
	struct place place;
	bool follows;

	if (preview_wait(screen) != 0)
		return;
	follows = screen->preview.follows;
	screen->preview.is_due = screen->preview.follows = false;
	if (!follows || screen->focus == PANE_READING ||
	    !screen->arrangement.panes[PANE_READING].is_shown ||
	    !selected_place(screen, &place) || place_equal(&place, shown_place(screen)))
		return;
	show(screen, &place);
}

void preview_take(struct screen *screen)
{
	struct place place = screen->preview.place;
	struct layout_at top = screen->reading.top;
	int pane = screen->focus;

	if (!screen->preview.is_shown)
		return;
	screen_drop_page(screen);
	if (browser_go(screen->browser, &place) != EFFECT_PAGE) {
		preview_forget(&screen->preview);
		screen_keep_page(screen);
		return;
	}
	screen_take_page(screen, false);
	screen->reading.top = top;
	reading_pane_select_visible(&screen->reading, false);
	(void)browser_set_focus(screen->browser, screen->reading.selected);
	if (pane != PANE_READING) {
		screen->opened_from = pane;
		screen->opened = place;
	}
}

void preview_forget(struct preview *preview)
{
	preview->is_due = preview->follows = preview->is_shown = false;
}

void preview_clear(struct preview *preview)
{
	preview_forget(preview);
	arena_clear(&preview->arena);
}
