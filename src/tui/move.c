/* SPDX-License-Identifier: EUPL-1.2 */
/* Moving within what is shown: in the list or the page that has the keys. The browser only
   learns where it ended. */
#include "tui/screen.h"

static void move_in_index(struct screen *screen, enum command command)
{
	struct index_pane *pane = &screen->indexes[screen->focus];
	int height = screen->arrangement.panes[screen->focus].text.height;
	long rows = height > 1 ? height - 1 : 1;

	if (command == COMMAND_NEXT)
		rows = 1;
	else if (command == COMMAND_PREVIOUS)
		rows = -1;
	else if (command == COMMAND_PAGE_UP)
		rows = -rows;
	else if (command == COMMAND_FIRST)
		rows = -(long)pane->n_rows;
	else if (command == COMMAND_LAST)
		rows = (long)pane->n_rows;
	index_pane_move(pane, rows);
	index_pane_scroll(pane, height);
	preview_expect(screen);
}

static void move_in_page(struct screen *screen, enum command command)
{
	struct reading_pane *pane = &screen->reading;

	preview_expect(screen);
	if (command == COMMAND_NEXT || command == COMMAND_PREVIOUS)
		reading_pane_step(pane, command == COMMAND_NEXT ? 1 : -1);
	else if (command == COMMAND_PAGE_DOWN || command == COMMAND_PAGE_UP)
		reading_pane_turn(pane, command == COMMAND_PAGE_DOWN ? 1 : -1);
	else if (command == COMMAND_FIRST)
		reading_pane_first(pane);
	else
		reading_pane_last(pane);
	(void)browser_set_focus(screen->browser, pane->selected);
}

/* Along the links of the page, and past its ends on the round through the panes. */
static void move_along_links(struct screen *screen, int step)
{
	bool is_in_page = screen->focus == PANE_READING && !screen->calm;

	if (!is_in_page || !reading_pane_tab(&screen->reading, step)) {
		screen_do(screen, step > 0 ? COMMAND_NEXT_PANE : COMMAND_PREVIOUS_PANE,
			  (struct text){0});
		if (screen->focus != PANE_READING || screen->calm)
			return;
		reading_pane_enter(&screen->reading, step);
	}
	preview_expect(screen);
	(void)browser_set_focus(screen->browser, screen->reading.selected);
}

bool screen_is_move(enum command command)
{
	return command == COMMAND_NEXT_LINK || command == COMMAND_PREVIOUS_LINK ||
	       command == COMMAND_NEXT || command == COMMAND_PREVIOUS ||
	       command == COMMAND_FIRST || command == COMMAND_LAST ||
	       command == COMMAND_PAGE_DOWN || command == COMMAND_PAGE_UP;
}

void screen_move(struct screen *screen, enum command command)
{
	if (command == COMMAND_NEXT_LINK || command == COMMAND_PREVIOUS_LINK)
		move_along_links(screen, command == COMMAND_NEXT_LINK ? 1 : -1);
	else if (screen->calm)
		calm_move(screen, command);
	else if (screen->focus == PANE_READING)
		move_in_page(screen, command);
	else
		move_in_index(screen, command);
}

/* On a page whose words searched for are marked, from one to the next; behind the last one
   the browser goes to the next page. The list of hits has its own order. */
static bool move_to_mark(struct screen *screen, int step)
{
	if (screen->calm)
		return calm_next_hit(screen, step);
	if (!reading_pane_next_hit(&screen->reading, step))
		return false;
	preview_expect(screen);
	(void)browser_set_focus(screen->browser, screen->reading.selected);
	return true;
}

void screen_next_hit(struct screen *screen, enum command command)
{
	int step = command == COMMAND_NEXT_HIT ? 1 : -1;
	bool has_marks = screen->focus == PANE_READING && !screen->preview.is_shown &&
			 browser_place(screen->browser)->what != PLACE_SEARCH;

	if (has_marks && move_to_mark(screen, step))
		return;
	screen_do(screen, command, (struct text){0});
}
