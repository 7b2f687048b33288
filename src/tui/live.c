/* SPDX-License-Identifier: EUPL-1.2 */
/* A search, or a filter of the list that has the keys, shown while it is typed. It is the
   page that Enter will visit, so all that a page can do is there; Esc brings back what was
   there before. What takes long is given up when another key waits; and what any search
   needs is done in pieces, from the moment that somebody is asked for its words. A letter
   typed before it is done is seen at once, and found when it is. */
#include "tui/ask.h"
#include "tui/screen.h"

enum {
	STEP_BYTES = 4000000,
	AHEAD_BYTES = 1000000 /* of work that no key has asked for: one or two milliseconds */
};

static bool is_search(const struct screen *screen)
{
	return screen->prompt.command == COMMAND_SEARCH;
}

/* The list that has the keys; where none has them the one shown, or the projects. */
static struct place list_with_keys(const struct screen *screen)
{
	const struct place *here = browser_place(screen->browser);

	if (screen->focus != PANE_READING)
		return browser_index_place(screen->browser, (size_t)screen->focus);
	return here->what == PLACE_LIST ? *here : place_of_list(KIND_PROJECT);
}

void live_open(struct screen *screen, enum command command)
{
	struct live *live = &screen->live;

	live->is_open = true;
	live->is_in_list = live->is_outdated = live->shows_page = false;
	live->focus = screen->focus;
	live->open_index = screen->open_index;
	live->top = screen->reading.top;
	live->selected = screen->reading.selected;
	live->row = screen->focus == PANE_READING ? 0 : screen->indexes[screen->focus].selected;
	live->list = list_with_keys(screen);
	if (command == COMMAND_SEARCH && screen->focus != PANE_READING)
		screen_focus(screen, PANE_READING);
}

/* On the calm screen nothing is shown while somebody types; but there, too, it is a search. */
static bool asks_for_search(const struct screen *screen)
{
	return screen->prompt.is_open && is_search(screen);
}

bool live_has_work(const struct screen *screen)
{
	return asks_for_search(screen) && !browser_prepare_search(screen->browser, 0);
}

void live_work(struct screen *screen)
{
	if (asks_for_search(screen))
		(void)browser_prepare_search(screen->browser, AHEAD_BYTES);
}

/* ---- showing --------------------------------------------------------------------------- */

/* Nothing is selected while somebody types. */
static void select_nothing(struct screen *screen)
{
	screen->reading.selected = 0;
	if (is_search(screen))
		(void)browser_set_focus(screen->browser, 0);
}

/* Does one part of the search after the other until nothing is left; false if a key waits. */
static bool search_unless_key(struct screen *screen, struct text words)
{
	while (!browser_preview_step(screen->browser, words, STEP_BYTES)) {
		if (keys_are_waiting())
			return false;
	}
	return true;
}

static void show_search(struct screen *screen, struct text words)
{
	if (!search_unless_key(screen, words)) {
		screen->live.is_outdated = true;
		return;
	}
	screen_drop_page(screen);
	(void)browser_preview(screen->browser, words);
	screen_take_page(screen, false);
	screen->live.shows_page = true;
	select_nothing(screen);
}

/* The list as it will be. */
static void show_list(struct screen *screen, const struct place *place)
{
	struct live *live = &screen->live;
	const struct page *page;

	if (screen->focus == PANE_READING)
		screen_drop_page(screen);
	arena_reset(&live->arena);
	page = page_build(browser_source(screen->browser), place, &live->arena);
	live->shows_page = true;
	if (screen->focus == PANE_READING) {
		reading_pane_set(&screen->reading, page, NULL);
		select_nothing(screen);
	} else {
		index_pane_set(&screen->indexes[screen->focus], page);
		index_pane_move(&screen->indexes[screen->focus], -(long)page_n_blocks(page));
	}
	screen_arrange(screen);
}

/* The page as it was before; without words there is nothing to show. */
static void show_what_was(struct screen *screen)
{
	struct live *live = &screen->live;

	if (!live->shows_page)
		return;
	live->shows_page = false;
	screen_drop_page(screen);
	if (is_search(screen))
		(void)browser_preview_end(screen->browser);
	screen_take_page(screen, false);
	if (live->focus != PANE_READING) {
		index_pane_move(&screen->indexes[live->focus],
				-(long)screen->indexes[live->focus].n_rows);
		index_pane_move(&screen->indexes[live->focus], (long)live->row);
	}
	screen->reading.top = live->top;
	screen->reading.selected = live->selected;
	screen_arrange(screen);
}

void live_update(struct screen *screen)
{
	struct buffer typed = {0};
	struct text words;
	struct place place;

	utf8_append_clean(&typed, buffer_text(&screen->prompt.typed));
	words = text_trim(buffer_text(&typed));
	screen->live.is_outdated = false;
	if (!words.len)
		show_what_was(screen);
	else if (is_search(screen))
		show_search(screen, words);
	else if (browser_narrow(screen->browser, &screen->live.list, words, &place))
		show_list(screen, &place);
	buffer_clear(&typed);
}

void live_cancel(struct screen *screen)
{
	struct live *live = &screen->live;

	live->is_open = false;
	show_what_was(screen);
	screen->focus = live->focus;
	screen->open_index = live->open_index;
	(void)browser_set_focus(screen->browser, live->selected);
	screen_arrange(screen);
}

/* ---- keys --------------------------------------------------------------------------------- */

static bool is_moving_key(const struct screen *screen, const struct key *key,
			  enum command *command)
{
	static const struct {
		const char *key;
		enum command command;
		bool needs_list;
	} moves[] = {
		{"Down", COMMAND_NEXT, false},		{"Up", COMMAND_PREVIOUS, true},
		{"PageDown", COMMAND_PAGE_DOWN, false}, {"PageUp", COMMAND_PAGE_UP, true},
		{"Home", COMMAND_FIRST, true},		{"End", COMMAND_LAST, true},
		{"Ctrl-N", COMMAND_NEXT, false},	{"Ctrl-P", COMMAND_PREVIOUS, true},
	};

	for (size_t i = 0; i < ARRAY_LEN(moves); i++) {
		if (!key_is(key, moves[i].key) ||
		    (moves[i].needs_list && !screen->live.is_in_list))
			continue;
		*command = moves[i].command;
		return true;
	}
	return false;
}

/* From the field to the first thing found, among those, and up into the field again. */
static void move_by(struct screen *screen, enum command command)
{
	struct live *live = &screen->live;
	bool is_index = screen->focus != PANE_READING;
	const struct index_pane *pane = &screen->indexes[is_index ? screen->focus : 0];
	size_t before = is_index ? pane->selected : screen->reading.selected;

	if (!live->is_in_list) {
		live->is_in_list = true;
		if (!is_index)
			reading_pane_select_visible(&screen->reading, false);
		screen_arrange(screen);
		return;
	}
	screen_move(screen, command);
	if (command == COMMAND_PREVIOUS &&
	    before == (is_index ? pane->selected : screen->reading.selected)) {
		live->is_in_list = false;
		if (!is_index)
			select_nothing(screen);
	}
}

/* In a search the selected hit is opened; a list becomes the place, its selection stays. */
static void take_selected(struct screen *screen)
{
	size_t row = screen->focus == PANE_READING ? screen->reading.selected
						   : screen->indexes[screen->focus].selected;

	if (is_search(screen)) {
		ask_close(screen);
		(void)browser_set_focus(screen->browser, row);
		screen_do(screen, COMMAND_OPEN, (struct text){0});
		return;
	}
	ask_answer(screen);
	if (screen->focus == PANE_READING)
		screen->reading.selected = row;
	else
		index_pane_move(&screen->indexes[screen->focus], (long)row);
	screen_arrange(screen);
}

bool live_key(struct screen *screen, const struct key *key)
{
	enum command command;

	if (is_moving_key(screen, key, &command)) {
		if (screen->live.is_outdated)
			live_update(screen);
		if (screen->live.shows_page && !screen->live.is_outdated)
			move_by(screen, command);
		return true;
	}
	if (key_is(key, "Enter") && screen->live.is_in_list) {
		take_selected(screen);
		return true;
	}
	if (!screen->live.is_in_list || key_is(key, "Esc") || key_is(key, "Enter"))
		return false;
	screen->live.is_in_list = false;
	if (screen->focus == PANE_READING)
		select_nothing(screen);
	return false;
}
