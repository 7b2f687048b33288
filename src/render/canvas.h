/* SPDX-License-Identifier: EUPL-1.2 */
/* A grid of cells that pictures are put on, glyph by glyph. */
#ifndef RENDER_CANVAS_H
#define RENDER_CANVAS_H

#include <stdbool.h>

#include "base/arena.h"
#include "render/layout.h"

struct cell {
	struct text glyph; /* empty: blank, or the second half of a wide glyph */
	bool is_second_half;
	enum span_role role;
	size_t link;
	enum paint front, back;
};

struct canvas {
	int width, height;
	struct cell *cells; /* row by row */
};

/* How what is put on a canvas looks and where it leads. */
struct ink {
	enum span_role role;
	size_t link;
	enum paint front, back;
};

/* In the arena; all blank. */
struct canvas *canvas_new(struct arena *arena, int width, int height);
struct cell *canvas_cell(const struct canvas *canvas, int row, int column);
/* Puts as much of a text as fits WIDTH cells, which MORE ends where it does not; returns
   the cells used. The text is borrowed. What lies outside is left out. */
int canvas_put(struct canvas *canvas, int row, int column, int width, struct text text,
	       struct text more, const struct ink *ink);
/* Puts N times a glyph of one cell. */
void canvas_repeat(struct canvas *canvas, int row, int column, int n, struct text glyph,
		   const struct ink *ink);

/* How many spans and bytes the row makes at most. */
void canvas_measure(const struct canvas *canvas, int row, size_t *n_spans, size_t *n_bytes);
/* The spans of a row, moved right by COLUMN; texts into BYTES. Returns how many. */
size_t canvas_spans(const struct canvas *canvas, int row, int column, struct span *spans,
		    char *bytes, size_t *len);

#endif
