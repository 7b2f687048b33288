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

bool screen_is_move(enum command command)
{
	return command == COMMAND_NEXT || command == COMMAND_PREVIOUS ||
	       command == COMMAND_FIRST || command == COMMAND_LAST ||
	       command == COMMAND_PAGE_DOWN || command == COMMAND_PAGE_UP;
}

void screen_move(struct screen *screen, enum command command)
{
	if (screen->calm)
		calm_move(screen, command);
	else if (screen->focus == PANE_READING)
		move_in_page(screen, command);
	else
		move_in_index(screen, command);
}
