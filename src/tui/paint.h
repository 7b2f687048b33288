/* SPDX-License-Identifier: EUPL-1.2 */
/* Text into cells: encoded for the terminal, cut to fit, padded over what was there. */
#ifndef TUI_PAINT_H
#define TUI_PAINT_H

#include "tui/arrange.h"
#include "tui/style.h"

struct painter {
	const struct style *style;
	struct buffer encoded; /* used again for every text */
};

void painter_clear(struct painter *painter);

/* Writes as much of TEXT as fits WIDTH cells, returns how many it took. A text that does
   not fit ends with the mark of a cut. */
int paint_text(struct painter *painter, int row, int column, int width, struct text text,
	       attr_t attributes);
/* The same, and blanks up to WIDTH. */
void paint_line(struct painter *painter, int row, int column, int width, struct text text,
		attr_t attributes);
void paint_blanks(int row, int column, int width, attr_t attributes);
/* N times a glyph of one cell, to the right; below each other. */
void paint_repeated(int row, int column, int n, struct text glyph, attr_t attributes);
void paint_downwards(int row, int column, int n, struct text glyph, attr_t attributes);

/* How much of TEXT makes a line of WIDTH cells: whole words if there is one that fits. */
size_t paint_fit_words(struct text text, int width);

#endif
