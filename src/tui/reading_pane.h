/* SPDX-License-Identifier: EUPL-1.2 */
/* The page: its lines within a window, and the link that is selected in them. */
#ifndef TUI_READING_PANE_H
#define TUI_READING_PANE_H

#include <stdbool.h>
#include <stddef.h>

#include "page/page.h"
#include "render/layout.h"
#include "tui/arrange.h"
#include "tui/paint.h"

/* The place of a word searched for that the reader went to. */
struct reading_hit {
	bool is_set;
	struct layout_at at;
	int column;
	/* it is left when these are others */
	struct layout_at top;
	size_t selected;
};

struct reading_pane {
	const struct page *page;
	const struct words *marked;
	struct layout *layout;
	int width, height;
	int picture_width, picture_height;
	enum theme theme;
	struct layout_at top;
	size_t selected; /* link; 0: none, then the cursor stands on the top line */
	struct reading_hit hit;
	int left; /* Tab left behind the last link (1), before the first (-1); 0: neither */
	/* what the screen shows, so that only what differs is drawn */
	bool is_stale;
	bool shown_focus;
	struct layout_at shown_top;
	size_t shown_selected;
};

/* Shows another page from its top, with search words to mark (or NULL), which live as long
   as the page; reading_pane_fit must follow. */
void reading_pane_set(struct reading_pane *pane, const struct page *page,
		      const struct words *marked);
/* Lays the page out for another size; the place at the top stays. */
void reading_pane_fit(struct reading_pane *pane, struct rectangle area,
		      const struct style *style);
void reading_pane_clear(struct reading_pane *pane);

/* Is there more below the window? */
bool reading_pane_has_more(const struct reading_pane *pane);
/* Scrolls as little as needed for the selected link to be seen. */
void reading_pane_show_selected(struct reading_pane *pane);
/* If the selected link is out of sight, selects the first (or last) one in sight. */
void reading_pane_select_visible(struct reading_pane *pane, bool takes_last);
/* The next (step 1) or previous (-1) link if it is in sight, else a line on. */
void reading_pane_step(struct reading_pane *pane, int step);
/* The next (step 1) or previous (-1) link, wherever it is, with the window; false behind the
   last one and before the first. */
bool reading_pane_tab(struct reading_pane *pane, int step);
/* Tab comes back into the page: where it was left, or on a round at its other end. */
void reading_pane_enter(struct reading_pane *pane, int step);
/* Turns to the neighbour within a picture; false if the selected link is in none, or the
   picture ends there. */
bool reading_pane_turn_picture(struct reading_pane *pane, enum layout_direction direction);
void reading_pane_turn(struct reading_pane *pane, int pages);
/* Goes to where the window was, as far as the page still has it. */
void reading_pane_set_top(struct reading_pane *pane, struct layout_at top);
/* Brings a block to the top, or as near as the page's end allows. */
void reading_pane_to_block(struct reading_pane *pane, size_t block);
/* Scrolls by so many lines; a link that leaves the window leaves the selection. */
void reading_pane_scroll(struct reading_pane *pane, long lines);
/* The link at this row and column of the area; 0: none. */
size_t reading_pane_link_at(struct reading_pane *pane, int row, int column);
/* Scrolls to the first word that is marked, if it is below the window. */
void reading_pane_show_hit(struct reading_pane *pane);
/* To the next (step 1) or previous (-1) line with a marked word, with window and cursor;
   false if there is none that way. */
bool reading_pane_next_hit(struct reading_pane *pane, int step);
/* To the first marked word of a page that was come to going on (step 1), to its last one
   going back. */
void reading_pane_end_hit(struct reading_pane *pane, int step);
void reading_pane_first(struct reading_pane *pane);
void reading_pane_last(struct reading_pane *pane);

/* Where the cursor belongs: row and column within the area. */
void reading_pane_cursor(const struct reading_pane *pane, int *row, int *column);
void reading_pane_draw(struct reading_pane *pane, struct painter *painter,
		       struct rectangle area, bool has_focus);

/* ---- for reading_*.c ------------------------------------------------------------- */

/* The row of the window a line stands in, a link begins in; -1: above or under the years of
   a time line, height: below. */
int reading_pane_row_of(const struct reading_pane *pane, struct layout_at at);
int reading_pane_row_of_link(const struct reading_pane *pane, size_t link);
/* Is the beginning of a link in the window? */
bool reading_pane_sees(const struct reading_pane *pane, size_t link);
/* How many rows at the top of the window show the years of a time line instead of what
   stands there: 1 (then *SCALE is their line) or 0. */
int reading_pane_scale(const struct reading_pane *pane, struct layout_at *scale);
/* The page's last line; it must have one. */
struct layout_at reading_pane_last_line(const struct reading_pane *pane);
/* Does the cursor stand on a word that was gone to? */
bool reading_pane_is_on_hit(const struct reading_pane *pane);
/* The link that Tab goes to; 0: there is none that way. */
size_t reading_pane_next_link(const struct reading_pane *pane, int step);

#endif
