/* SPDX-License-Identifier: EUPL-1.2 */
/* The links of a page: one after the other by Tab, by the mouse, and around in a picture. */
#include "tui/reading_pane.h"

/* The first link behind the window, or the last one before it: none is in sight. From a
   word that was gone to, the nearest one. */
static size_t link_beyond(const struct reading_pane *pane, int step)
{
	struct layout_at from = reading_pane_is_on_hit(pane) ? pane->hit.at : pane->top;
	size_t next = page_link_from_block(pane->page, from.block);

	if (!next)
		next = page_n_links(pane->page) + 1;
	while (next <= page_n_links(pane->page) &&
	       layout_compare(layout_of_link(pane->layout, next, NULL), from) < 0)
		next++;
	return step > 0 ? next : next - 1;
}

size_t reading_pane_next_link(const struct reading_pane *pane, int step)
{
	size_t next = pane->selected ? pane->selected + (size_t)step : link_beyond(pane, step);

	return next <= page_n_links(pane->page) ? next : 0;
}

bool reading_pane_tab(struct reading_pane *pane, int step)
{
	size_t next = reading_pane_next_link(pane, step);

	pane->left = next ? 0 : step;
	if (!next)
		return false;
	pane->selected = next;
	reading_pane_show_selected(pane);
	return true;
}

void reading_pane_enter(struct reading_pane *pane, int step)
{
	size_t n = page_n_links(pane->page);

	if (!n || pane->left != step || reading_pane_next_link(pane, step))
		return;
	if (step > 0)
		pane->top = (struct layout_at){0, 0};
	pane->selected = step > 0 ? 1 : n;
	reading_pane_show_selected(pane);
}

size_t reading_pane_link_at(struct reading_pane *pane, int row, int column)
{
	struct layout_at at = pane->top;
	struct layout_at scale;
	struct line line;

	if (row < reading_pane_scale(pane, &scale) || !page_n_blocks(pane->page) ||
	    layout_move(pane->layout, &at, row) != row)
		return 0;
	line = layout_line(pane->layout, at);
	for (size_t i = 0; i < line.n_spans; i++) {
		const struct span *span = &line.spans[i];

		if (column >= span->column && column < span->column + span->width)
			return span->link;
	}
	return 0;
}

static bool is_in_sight(const struct reading_pane *pane, size_t link)
{
	int row = reading_pane_row_of_link(pane, link);

	return row >= 0 && row < pane->height;
}

bool reading_pane_turn_picture(struct reading_pane *pane, enum layout_direction direction)
{
	size_t next = 0;

	if (pane->selected && is_in_sight(pane, pane->selected))
		next = layout_neighbour(pane->layout, pane->selected, direction);
	if (!next ||
	    (next == pane->selected && (direction == LAYOUT_UP || direction == LAYOUT_DOWN)))
		return false;
	pane->selected = next;
	(void)layout_select(pane->layout, next);
	return true;
}
