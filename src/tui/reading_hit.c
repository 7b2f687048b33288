/* SPDX-License-Identifier: EUPL-1.2 */
/* Who opens what a search has found wants to see the words, not the top of the page, and
   then the next place where they stand. The cursor stands on the word gone to until
   anything else is selected or the window moves. */
#include "tui/reading_pane.h"

/* Further on nobody looks for the next hit: lists can be endless. */
enum { HIT_LINES = 2000 };

/* The first word in the line that is marked; n_spans: none. */
static size_t first_hit(struct line line)
{
	size_t i = 0;

	while (i < line.n_spans && !(line.spans[i].style & RUN_HIT))
		i++;
	return i;
}

static bool has_hit(const struct reading_pane *pane, struct layout_at at)
{
	struct line line = layout_line(pane->layout, at);

	return first_hit(line) < line.n_spans;
}

void reading_pane_show_hit(struct reading_pane *pane)
{
	struct layout_at at = pane->top;
	long n = 0;

	if (!pane->marked || !page_n_blocks(pane->page))
		return;
	while (n < HIT_LINES && !has_hit(pane, at)) {
		if (!layout_move(pane->layout, &at, 1))
			return;
		n++;
	}
	if (n >= pane->height &&
	    n < HIT_LINES) /* with some lines before it, to see where it is */
		reading_pane_scroll(pane, n - pane->height / 3);
}

bool reading_pane_is_on_hit(const struct reading_pane *pane)
{
	const struct reading_hit *hit = &pane->hit;

	return hit->is_set && hit->selected == pane->selected &&
	       layout_compare(hit->top, pane->top) == 0;
}

/* With some lines before the one at AT, but no emptier below than it must be. */
static void show_around(struct reading_pane *pane, struct layout_at at)
{
	struct layout_at bottom;
	long below = pane->height - 1;

	pane->top = at;
	layout_move(pane->layout, &pane->top, -(pane->height / 3));
	bottom = pane->top;
	below -= layout_move(pane->layout, &bottom, below);
	layout_move(pane->layout, &pane->top, -below);
}

/* Puts the cursor on the first hit of the line, and the line into the window. */
static void go_to(struct reading_pane *pane, struct layout_at at)
{
	struct line line = layout_line(pane->layout, at);
	const struct span *hit = &line.spans[first_hit(line)];
	int row = reading_pane_row_of(pane, at);

	pane->hit = (struct reading_hit){
		.is_set = true, .at = at, .column = hit->column, .selected = hit->link};
	if (row < 0 || row >= pane->height)
		show_around(pane, at);
	pane->selected = pane->hit.selected;
	pane->hit.top = pane->top;
}

/* From a line on, or back. */
static bool go_from(struct reading_pane *pane, struct layout_at at, int step)
{
	for (int n = 0; n < HIT_LINES; n++) {
		if (has_hit(pane, at)) {
			go_to(pane, at);
			return true;
		}
		if (!layout_move(pane->layout, &at, step))
			return false;
	}
	return false;
}

bool reading_pane_next_hit(struct reading_pane *pane, int step)
{
	bool is_on_hit = reading_pane_is_on_hit(pane);
	struct layout_at at = is_on_hit ? pane->hit.at : pane->top;

	if (!pane->marked || !page_n_blocks(pane->page))
		return false;
	/* what stands in the first line of the window has not been gone to yet */
	if ((is_on_hit || step < 0) && !layout_move(pane->layout, &at, step))
		return false;
	return go_from(pane, at, step);
}

void reading_pane_end_hit(struct reading_pane *pane, int step)
{
	if (!pane->marked || !page_n_blocks(pane->page))
		return;
	reading_pane_first(pane);
	(void)go_from(pane, step > 0 ? pane->top : reading_pane_last_line(pane), step);
}
