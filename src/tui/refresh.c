/* SPDX-License-Identifier: EUPL-1.2 */
/* New data under an open screen: the panes keep their entries and the page its line, so
   that a reader sees what changed and nothing else. */
#include "browser/refresh.h"

#include "tui/screen.h"

static bool is_asking(const struct screen *screen)
{
	return screen->prompt.is_open;
}

int screen_refresh_descriptor(const struct screen *screen)
{
	return is_asking(screen) ? -1 : browser_refresh_descriptor(screen->browser);
}

int screen_refresh_wait(const struct screen *screen)
{
	return is_asking(screen) ? -1 : browser_refresh_wait(screen->browser);
}

/* ---- what the panes had selected ----------------------------------------------------- */

struct kept {
	struct arena arena;
	struct text targets[PANE_INDEXES];
	struct place place;
};

static void keep_selections(struct screen *screen, struct kept *kept)
{
	*kept = (struct kept){.place = *browser_place(screen->browser)};
	for (int i = 0; i < PANE_INDEXES; i++) {
		const struct index_pane *pane = &screen->indexes[i];
		size_t link = index_pane_link(pane);

		if (link)
			kept->targets[i] = arena_copy(
				&kept->arena, page_link(pane->page, link, &kept->arena).target);
	}
}

/* The row that leads to the target; the one that stands there now if there is none. */
static void select_again(struct index_pane *pane, struct text target, struct arena *scratch)
{
	for (size_t row = 0; row < pane->n_rows && target.len; row++) {
		size_t link = page_link_from_block(pane->page, pane->first_block + row);
		bool is_found = text_equal(page_link(pane->page, link, scratch).target, target);

		arena_reset(scratch);
		if (is_found) {
			index_pane_move(pane, (long)row - (long)pane->selected);
			return;
		}
	}
}

/* ---- the change ------------------------------------------------------------------------ */

static void take_new_data(struct screen *screen, const struct kept *kept)
{
	bool is_same_place = place_equal(&kept->place, browser_place(screen->browser));

	for (int i = 0; i < PANE_INDEXES; i++) {
		index_pane_set(&screen->indexes[i], browser_index(screen->browser, (size_t)i));
		select_again(&screen->indexes[i], kept->targets[i], &screen->scratch);
	}
	if (!is_same_place || screen->calm) {
		screen_take_page(screen, is_same_place);
		return;
	}
	if (screen->preview.is_shown)
		screen->reading.top = (struct layout_at){0, 0};
	preview_forget(&screen->preview);
	screen->reading.page = browser_page(screen->browser);
	screen->reading.selected = browser_focus(screen->browser);
	screen_arrange(screen);
	if (screen->focus == PANE_READING)
		reading_pane_show_selected(&screen->reading);
}

static void show(struct screen *screen, enum effect effect, const struct kept *kept)
{
	if (effect == EFFECT_PAGE)
		take_new_data(screen, kept);
	else
		screen_keep_page(screen);
	if (effect != EFFECT_NOTHING)
		screen_say(screen, browser_message(screen->browser));
}

void screen_refresh(struct screen *screen)
{
	struct kept kept;

	if (is_asking(screen))
		return;
	keep_selections(screen, &kept);
	screen_drop_page(screen);
	show(screen, browser_refresh(screen->browser, REFRESH_IF_QUIET), &kept);
	arena_clear(&kept.arena);
}

void screen_reload(struct screen *screen)
{
	struct kept kept;

	keep_selections(screen, &kept);
	screen_drop_page(screen);
	show(screen, browser_do(screen->browser, COMMAND_RELOAD, (struct text){0}), &kept);
	arena_clear(&kept.arena);
}
