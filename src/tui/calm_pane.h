/* SPDX-License-Identifier: EUPL-1.2 */
/* A page read line by line: the lines in sight, and the one that the cursor stands on.
   The title stays above the window; what follows scrolls below it. */
#ifndef TUI_CALM_PANE_H
#define TUI_CALM_PANE_H

#include <stdbool.h>
#include <stddef.h>

#include "page/page.h"
#include "render/layout.h"

struct calm_pane {
	const struct page *page;
	struct layout *layout;
	int title_rows;	      /* above the window; 0: the title scrolls with the rest */
	int height;	      /* rows of the window, at least 1 */
	struct layout_at top; /* the window's first line */
	struct layout_at at;  /* the cursor's line; it has words, if any line has */
};

/* Shows another page or the same one anew; calm_pane_fit must follow. The cursor stays on
   its line as far as there is one. */
void calm_pane_set(struct calm_pane *pane, const struct page *page);
/* Forgets what was made from the page, because the page will change. */
void calm_pane_drop(struct calm_pane *pane);
/* Lays the page out for ROWS rows. */
void calm_pane_fit(struct calm_pane *pane, int rows, const struct layout_options *options);

/* To where reading begins: the first row of a page that is a list, else the title. */
void calm_pane_begin(struct calm_pane *pane);
/* To the line that a link begins in, the window with it. */
void calm_pane_show_link(struct calm_pane *pane, size_t link);
void calm_pane_show_block(struct calm_pane *pane, size_t block);
/* To the next line with words (step 1) or the one before (-1). */
void calm_pane_step(struct calm_pane *pane, int step);
void calm_pane_turn(struct calm_pane *pane, int pages);
void calm_pane_last(struct calm_pane *pane);
/* To the next (step 1) or previous (-1) line with a word that is marked (struct
   layout_options); false if there is none that way. */
bool calm_pane_next_hit(struct calm_pane *pane, int step);

/* The link of the cursor's line; 0: none. */
size_t calm_pane_link(const struct calm_pane *pane);
/* The last link up to the cursor's line, by which a page is found again; 0: none. */
size_t calm_pane_link_before(const struct calm_pane *pane);

/* How many lines there are to show, and each of them; rows count from the title's. */
bool calm_pane_line(const struct calm_pane *pane, int row, struct line *line);
int calm_pane_cursor(const struct calm_pane *pane);

#endif
