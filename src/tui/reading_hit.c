/* SPDX-License-Identifier: EUPL-1.2 */
/* Who opens what a search has found wants to see the words, not the top of the page. */
#include "tui/reading_pane.h"

/* Further down nobody looks for the first hit: lists can be endless. */
enum { HIT_LINES = 2000 };

static bool has_hit(struct line line)
{
	for (size_t i = 0; i < line.n_spans; i++)
		if (line.spans[i].style & RUN_HIT)
			return true;
	return false;
}

void reading_pane_show_hit(struct reading_pane *pane)
{
	struct layout_at at = pane->top;
	long n = 0;

	if (!pane->marked || !page_n_blocks(pane->page))
		return;
	while (n < HIT_LINES && !has_hit(layout_line(pane->layout, at))) {
		if (!layout_move(pane->layout, &at, 1))
			return;
		n++;
	}
	if (n >= pane->height &&
	    n < HIT_LINES) /* with some lines before it, to see where it is */
		reading_pane_scroll(pane, n - pane->height / 3);
}
