/* SPDX-License-Identifier: EUPL-1.2 */
/* Cells are put one by one; equal neighbours become one span when the row is read. */
#include "render/canvas.h"

#include <string.h>

#include "base/utf8.h"

struct canvas *canvas_new(struct arena *arena, int width, int height)
{
	struct canvas *canvas = arena_alloc(arena, sizeof(*canvas));
	size_t n = (size_t)width * (size_t)height;
	*canvas = (struct canvas){width, height, arena_array(arena, n, sizeof(struct cell))};
	for (size_t i = 0; i < n; i++)
		canvas->cells[i] = (struct cell){.role = SPAN_TEXT};
	return canvas;
}

struct cell *canvas_cell(const struct canvas *canvas, int row, int column)
{
	if (row < 0 || row >= canvas->height || column < 0 || column >= canvas->width)
		return NULL;
	return &canvas->cells[row * canvas->width + column];
}

static int put_glyph(struct canvas *canvas, int row, int column, struct text glyph,
		     const struct ink *ink)
{
	int width = utf8_width(glyph);
	for (int i = 0; i < width; i++) {
		struct cell *cell = canvas_cell(canvas, row, column + i);
		if (!cell)
			break;
		*cell = (struct cell){.role = ink->role,
				      .link = ink->link,
				      .front = ink->front,
				      .back = ink->back,
				      .is_second_half = i > 0};
		if (i == 0)
			cell->glyph = glyph;
	}
	return width;
}

int canvas_put(struct canvas *canvas, int row, int column, int width, struct text text,
	       struct text more, const struct ink *ink)
{
	int used = 0;
	bool is_cut = utf8_width(text) > width;
	if (width > canvas->width - column)
		width = canvas->width - column;
	if (is_cut)
		text = text_slice(text, 0, utf8_fit(text, width - utf8_width(more), NULL));
	while (text.len) {
		size_t len = utf8_cluster(text);
		used += put_glyph(canvas, row, column + used, text_slice(text, 0, len), ink);
		text = text_slice(text, len, text.len);
	}
	if (is_cut)
		used += put_glyph(canvas, row, column + used, more, ink);
	return used;
}

void canvas_repeat(struct canvas *canvas, int row, int column, int n, struct text glyph,
		   const struct ink *ink)
{
	for (int i = 0; i < n; i++)
		put_glyph(canvas, row, column + i, glyph, ink);
}

static bool is_blank(const struct cell *cell)
{
	return cell->glyph.len == 0 && !cell->is_second_half;
}

static bool is_same(const struct cell *a, const struct cell *b)
{
	return !is_blank(a) && !is_blank(b) && a->role == b->role && a->link == b->link &&
	       a->front == b->front && a->back == b->back;
}

void canvas_measure(const struct canvas *canvas, int row, size_t *n_spans, size_t *n_bytes)
{
	*n_spans = *n_bytes = 0;
	for (int i = 0; i < canvas->width; i++) {
		const struct cell *cell = canvas_cell(canvas, row, i);
		*n_bytes += cell->glyph.len;
		*n_spans += !is_blank(cell) && (i == 0 || !is_same(cell - 1, cell));
	}
}

size_t canvas_spans(const struct canvas *canvas, int row, int column, struct span *spans,
		    char *bytes, size_t *len)
{
	size_t n = 0;
	for (int i = 0; i < canvas->width; i++) {
		const struct cell *cell = canvas_cell(canvas, row, i);
		if (is_blank(cell))
			continue;
		if (i == 0 || !is_same(cell - 1, cell))
			spans[n++] = (struct span){.text = {bytes + *len, 0},
						   .role = cell->role,
						   .link = cell->link,
						   .column = column + i,
						   .front = cell->front,
						   .back = cell->back};
		spans[n - 1].width++;
		spans[n - 1].text.len += cell->glyph.len;
		if (cell->glyph.len)
			memcpy(bytes + *len, cell->glyph.bytes, cell->glyph.len);
		*len += cell->glyph.len;
	}
	return n;
}
