/* SPDX-License-Identifier: EUPL-1.2 */
/* A list beside the page: an entry is a row. */
#ifndef TUI_INDEX_PANE_H
#define TUI_INDEX_PANE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "page/page.h"
#include "tui/arrange.h"
#include "tui/paint.h"

struct index_pane {
	const struct page *page;
	size_t first_block, n_rows;
	size_t top, selected; /* rows from 0 */
	size_t filtering;     /* position of the entry that filters; 0: none */
	/* what the screen shows, so that only what differs is drawn */
	bool is_stale;
	bool shown_focus;
	size_t shown_top, shown_selected;
};

/* Takes another list; the selection stays on its row as far as there are rows. */
void index_pane_set(struct index_pane *pane, const struct page *page);
void index_pane_move(struct index_pane *pane, long rows);
/* Selects the entry with this position in the whole list, if the pane has it. */
void index_pane_select(struct index_pane *pane, size_t position, struct arena *scratch);
/* Keeps the selection within HEIGHT rows. */
void index_pane_scroll(struct index_pane *pane, int height);
/* Scrolls by so many rows, and the selection stays in sight. */
void index_pane_scroll_by(struct index_pane *pane, long rows, int height);
/* The link of the selected row; 0: the list is empty. */
size_t index_pane_link(const struct index_pane *pane);
/* EMPTY is said where there are no rows. */
void index_pane_draw(struct index_pane *pane, struct painter *painter, struct rectangle area,
		     bool has_focus, struct text empty, struct arena *scratch);

#endif
