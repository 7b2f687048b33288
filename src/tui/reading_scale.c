/* SPDX-License-Identifier: EUPL-1.2 */
/* The years above the bars of a time line stay in the first row of the window while the rows
   scroll below it: without them a bar says nothing. */
#include "tui/reading_pane.h"

enum { HEIGHT_MIN = 6 }; /* lower, the row is worth more */

static bool is_of_picture(struct line line)
{
	return line.n_spans && line.spans[line.n_spans - 1].role == SPAN_PICTURE;
}

int reading_pane_scale(const struct reading_pane *pane, struct layout_at *scale)
{
	size_t first_row, n_rows, n_lines;
	int first_year, last_year;

	if (pane->height < HEIGHT_MIN || !page_years(pane->page, &first_year, &last_year) ||
	    !page_rows(pane->page, &first_row, &n_rows) || !n_rows ||
	    pane->top.block < first_row)
		return 0;
	/* it is the first line of the picture beside the first row */
	*scale = (struct layout_at){first_row, 0};
	n_lines = layout_block_lines(pane->layout, first_row);
	while (scale->line < n_lines && !is_of_picture(layout_line(pane->layout, *scale)))
		scale->line++;
	return scale->line < n_lines && layout_compare(*scale, pane->top) < 0;
}
