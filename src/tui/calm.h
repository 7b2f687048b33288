/* SPDX-License-Identifier: EUPL-1.2 */
/* The calm screen: the panes one at a time, each a page read line by line. It stands
   between the same commands and effects as the panes side by side (act.c), and differs
   in what is selected and how it is shown. */
#ifndef TUI_CALM_H
#define TUI_CALM_H

#include "tui/arrange.h"
#include "tui/calm_pane.h"
#include "tui/calm_rows.h"
#include "tui/tui.h"

struct screen;

struct calm {
	struct calm_rows rows;
	struct calm_pane panes[PANE_COUNT];
	unsigned spoken_forms; /* LAYOUT_PLAIN_WORDS or nothing */
	int most_columns;      /* of a line; 0: no limit but the terminal's */
	int width;	       /* of a line, in cells */
	bool greets;	       /* the first rows say which mode this is */
	int greeting_rows;
};

void calm_start(struct screen *screen, const struct tui_options *options);
void calm_clear(struct calm *calm);

/* What screen.h says of screen_arrange, screen_drop_page, screen_keep_page and
   screen_take_page. */
void calm_arrange(struct screen *screen);
void calm_drop_page(struct screen *screen);
void calm_keep_page(struct screen *screen);
void calm_take_page(struct screen *screen, bool is_back);
/* Sends what changed, the cursor on the first letter of what is selected. */
void calm_draw(struct screen *screen);
/* Draws all of it anew at the next occasion. */
void calm_forget(struct calm *calm);
/* Sends the answer at the next occasion, also if it is what stands there already: whoever
   asks twice hears it twice. */
void calm_say_anew(struct screen *screen);

/* To the next heading of the page; from the last to the first. */
void calm_next_heading(struct screen *screen);
/* To the next (step 1) or previous (-1) line of the page with a word searched for; false if
   there is none that way. */
bool calm_next_hit(struct screen *screen, int step);
void calm_move(struct screen *screen, enum command command);
/* The link of the line with the cursor; 0: none. */
size_t calm_selected(const struct screen *screen);
/* The reader goes on in another pane. */
void calm_focus(struct screen *screen, int pane);

void calm_take_view(struct screen *screen, const struct tui_view *view);
void calm_give_view(const struct screen *screen, struct tui_view *view);

#endif
