/* SPDX-License-Identifier: EUPL-1.2 */
/* Rows are taken from the page when they are drawn, and only those that changed are: an
   arrow key costs two rows, however long the list is. At its edge the list moves on by
   half a pane, so that most steps move the bar alone. */
#include "tui/index_pane.h"

/* The sign of the row that filters, with a blank before it. */
enum { SIGN_WIDTH = 2 };

void index_pane_set(struct index_pane *pane, const struct page *page)
{
	pane->page = page;
	if (!page_rows(page, &pane->first_block, &pane->n_rows))
		pane->n_rows = 0;
	index_pane_move(pane, 0);
	pane->is_stale = true;
}

void index_pane_move(struct index_pane *pane, long rows)
{
	size_t last = pane->n_rows ? pane->n_rows - 1 : 0;

	if (rows < 0 && (size_t)-rows > pane->selected)
		pane->selected = 0;
	else
		pane->selected += (size_t)rows;
	if (pane->selected > last)
		pane->selected = last;
}

static size_t position_of(const struct index_pane *pane, size_t row, struct arena *scratch)
{
	return page_block(pane->page, pane->first_block + row, scratch).position;
}

/* Rows keep the order of the whole list, however many are left out. */
void index_pane_select(struct index_pane *pane, size_t position, struct arena *scratch)
{
	size_t low = 0;
	size_t high = pane->n_rows;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (position_of(pane, middle, scratch) < position)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < pane->n_rows && position_of(pane, low, scratch) == position)
		pane->selected = low;
}

void index_pane_scroll(struct index_pane *pane, int height)
{
	size_t rows = height > 0 ? (size_t)height : 1;
	size_t half = rows / 2;

	if (pane->selected < pane->top)
		pane->top = pane->selected > half ? pane->selected - half : 0;
	else if (pane->selected >= pane->top + rows)
		pane->top = pane->selected - half;
	if (pane->n_rows <= rows)
		pane->top = 0;
	else if (pane->top > pane->n_rows - rows)
		pane->top = pane->n_rows - rows;
}

void index_pane_scroll_by(struct index_pane *pane, long rows, int height)
{
	size_t shown = height > 0 ? (size_t)height : 1;
	size_t last = pane->n_rows > shown ? pane->n_rows - shown : 0;

	if (rows < 0)
		pane->top -= pane->top < (size_t)-rows ? pane->top : (size_t)-rows;
	else
		pane->top += (size_t)rows;
	if (pane->top > last)
		pane->top = last;
	if (pane->selected < pane->top)
		pane->selected = pane->top;
	else if (pane->n_rows && pane->selected >= pane->top + shown)
		pane->selected = pane->top + shown - 1;
}

size_t index_pane_link(const struct index_pane *pane)
{
	if (!pane->n_rows)
		return 0;
	return page_link_from_block(pane->page, pane->first_block + pane->selected);
}

static void draw_row(const struct index_pane *pane, struct painter *painter,
		     struct rectangle area, size_t row, bool has_focus, struct arena *scratch)
{
	enum tone tone = TONE_TEXT;
	struct text sign = painter->style->glyphs->filtering;
	struct buffer title = {0};
	struct block block;
	int at = area.row + (int)(row - pane->top);
	int width = area.width;
	attr_t attributes;

	if (row >= pane->n_rows) {
		paint_blanks(at, area.column, area.width, A_NORMAL);
		return;
	}
	if (row == pane->selected)
		tone = has_focus ? TONE_SELECTED : TONE_KEPT;
	attributes = style_attributes(painter->style, tone);
	block = page_block(pane->page, pane->first_block + row, scratch);
	utf8_visible(&title, block.runs[0].text);
	if (pane->filtering && block.position == pane->filtering && width > SIGN_WIDTH) {
		width -= SIGN_WIDTH;
		paint_blanks(at, area.column + width, SIGN_WIDTH, attributes);
		paint_text(painter, at, area.column + width + 1, 1, sign, attributes);
	}
	paint_line(painter, at, area.column, width, buffer_text(&title), attributes);
	buffer_clear(&title);
}

void index_pane_draw(struct index_pane *pane, struct painter *painter, struct rectangle area,
		     bool has_focus, struct text empty, struct arena *scratch)
{
	bool draws_all = pane->is_stale || pane->shown_top != pane->top ||
			 pane->shown_focus != has_focus;

	for (size_t row = pane->top; row < pane->top + (size_t)area.height; row++) {
		if (draws_all || (pane->shown_selected != pane->selected &&
				  (row == pane->selected || row == pane->shown_selected)))
			draw_row(pane, painter, area, row, has_focus, scratch);
	}
	if (draws_all && !pane->n_rows && area.height > 0)
		paint_line(painter, area.row, area.column, area.width, empty,
			   style_attributes(painter->style, TONE_NOTE));
	pane->is_stale = false;
	pane->shown_focus = has_focus;
	pane->shown_top = pane->top;
	pane->shown_selected = pane->selected;
}
