/* SPDX-License-Identifier: EUPL-1.2 */
/* Where the cursor stands in the reading pane: on the word gone to, on the first letter of
   what is selected, or, if that is out of sight, on the first word that there is. */
#include "tui/reading_pane.h"

/* The first letter of a link on a line: behind its number, if it has one. */
static int column_of_link(struct line line, size_t link, int otherwise)
{
	for (size_t i = 0; i < line.n_spans; i++) {
		if (line.spans[i].link == link && line.spans[i].role == SPAN_LINK)
			return line.spans[i].column;
	}
	return otherwise;
}

/* The first letter of a line; false if there is none. A picture has glyphs, no words. */
static bool column_of_words(struct line line, int *column)
{
	for (size_t i = 0; i < line.n_spans; i++) {
		const struct span *span = &line.spans[i];
		struct text rest = text_trim(span->text);

		if (span->role == SPAN_PICTURE || !rest.len)
			continue;
		*column = span->column + (int)(rest.bytes - span->text.bytes);
		return true;
	}
	return false;
}

static void go_to_words(const struct reading_pane *pane, int *row, int *column)
{
	struct layout_at scale, at = pane->top;
	int n_hidden = reading_pane_scale(pane, &scale);

	for (int i = 0; i < pane->height; i++) {
		if (i >= n_hidden && column_of_words(layout_line(pane->layout, at), column)) {
			*row = i;
			return;
		}
		if (!layout_move(pane->layout, &at, 1))
			return;
	}
}

void reading_pane_cursor(const struct reading_pane *pane, int *row, int *column)
{
	struct layout_at line;

	*row = 0;
	*column = 0;
	if (reading_pane_is_on_hit(pane)) {
		*row = reading_pane_row_of(pane, pane->hit.at);
		*column = pane->hit.column;
	} else if (!reading_pane_sees(pane, pane->selected)) {
		go_to_words(pane, row, column);
	} else {
		*row = reading_pane_row_of_link(pane, pane->selected);
		line = layout_of_link(pane->layout, pane->selected, column);
		*column = column_of_link(layout_line(pane->layout, line), pane->selected,
					 *column);
	}
}
