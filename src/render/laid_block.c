/* SPDX-License-Identifier: EUPL-1.2 */
/* Lines from flows, and lines from canvases: above the words, beside their first line,
   and below them. */
#include "render/laid_block.h"

#include <string.h>

#include "base/die.h"
#include "base/utf8.h"

static void begin_line(struct laid_block *laid)
{
	laid->lines[laid->n_lines++] =
		(struct line){.spans = laid->spans + laid->n_spans, .block = laid->block};
}

/* ---- words ------------------------------------------------------------------------- */

/* Adds the bytes as they are written; returns how many. */
static size_t add_visible(struct laid_block *laid, struct text raw, struct buffer *scratch)
{
	buffer_reset(scratch);
	utf8_visible(scratch, raw);
	if (scratch->len)
		memcpy(laid->bytes + laid->len, scratch->bytes, scratch->len);
	return scratch->len;
}

/* Makes the spans of one line; FIRST is the first segment that reaches into it. */
static void add_line(struct laid_block *laid, const struct flows *flows,
		     const struct broken_line *broken, size_t *first, struct buffer *scratch)
{
	begin_line(laid);
	struct line *line = &laid->lines[laid->n_lines - 1];
	int column = broken->indent;
	while (*first < flows->n_segments && flows->segments[*first].end <= broken->begin)
		++*first;
	for (size_t i = *first; i < flows->n_segments; i++) {
		const struct segment *segment = &flows->segments[i];
		if (segment->begin >= broken->end)
			break;
		size_t begin = segment->begin > broken->begin ? segment->begin : broken->begin;
		size_t end = segment->end < broken->end ? segment->end : broken->end;
		char *bytes = laid->bytes + laid->len;
		size_t n = add_visible(laid, text_slice(buffer_text(&flows->raw), begin, end),
				       scratch);
		if (broken->mark && end == broken->end)
			bytes[n++] = broken->mark;
		if (n == 0)
			continue;
		struct text text = {bytes, n};
		laid->spans[laid->n_spans++] = (struct span){.text = text,
							     .role = segment->role,
							     .style = segment->style,
							     .link = segment->link,
							     .column = column,
							     .width = utf8_width(text)};
		column += laid->spans[laid->n_spans - 1].width;
		laid->len += n;
		line->n_spans++;
	}
	line->width = line->n_spans ? column : 0;
}

/* ---- pictures ------------------------------------------------------------------------ */

/* Adds a row of a canvas to the last line. */
static void add_row(struct laid_block *laid, const struct canvas *canvas, int row, int column)
{
	struct line *line = &laid->lines[laid->n_lines - 1];
	size_t n = canvas_spans(canvas, row, column, laid->spans + laid->n_spans, laid->bytes,
				&laid->len);
	if (n == 0)
		return;
	laid->n_spans += n;
	line->n_spans += n;
	const struct span *last = &line->spans[line->n_spans - 1];
	line->width = last->column + last->width;
}

static void add_canvas(struct laid_block *laid, const struct canvas *canvas, int column)
{
	for (int row = 0; canvas && row < canvas->height; row++) {
		begin_line(laid);
		laid->lines[laid->n_lines - 1].is_picture = laid->shows_selected;
		add_row(laid, canvas, row, column);
	}
}

/* ---- room ------------------------------------------------------------------------------ */

struct room {
	size_t n_lines, n_spans, n_bytes;
};

static void add_room(struct room *room, const struct canvas *canvas)
{
	for (int row = 0; canvas && row < canvas->height; row++) {
		size_t n_spans, n_bytes;
		canvas_measure(canvas, row, &n_spans, &n_bytes);
		room->n_lines++;
		room->n_spans += n_spans;
		room->n_bytes += n_bytes;
	}
}

/* No line is longer, as it is written, than its raw text and a mark, and a segment is in
   one line or ends one. Below a picture that can be chosen from is an empty line. */
static struct laid_block *with_room(const struct flows *flows, size_t n_empty,
				    const struct picture *picture)
{
	struct room room = {.n_lines = flows->n_lines + n_empty + picture->is_selectable,
			    .n_spans = flows->n_segments + flows->n_lines,
			    .n_bytes = flows->raw.len + flows->n_lines};
	add_room(&room, picture->above);
	add_room(&room, picture->beside);
	add_room(&room, picture->below);
	struct laid_block *laid =
		die_alloc(sizeof(*laid) + room.n_lines * sizeof(*laid->lines) +
			  room.n_spans * sizeof(*laid->spans) + room.n_bytes);
	*laid = (struct laid_block){0};
	laid->lines = (struct line *)(void *)(laid + 1);
	laid->spans = (struct span *)(void *)(laid->lines + room.n_lines);
	laid->bytes = (char *)(laid->spans + room.n_spans);
	return laid;
}

struct laid_block *laid_block_make(const struct flows *flows, const struct picture *picture,
				   size_t block, size_t n_empty)
{
	struct laid_block *laid = with_room(flows, n_empty, picture);
	struct buffer scratch = {0};
	size_t first = 0;
	laid->block = block;
	while (laid->n_lines < n_empty)
		begin_line(laid);
	laid->shows_selected = picture->is_selectable;
	add_canvas(laid, picture->above, 0);
	if (picture->is_selectable)
		begin_line(laid);
	for (size_t i = 0; i < flows->n_lines; i++) {
		add_line(laid, flows, &flows->lines[i], &first, &scratch);
		if (i == 0 && picture->beside)
			add_row(laid, picture->beside, 0, picture->beside_column);
	}
	add_canvas(laid, picture->below, picture->beside_column);
	buffer_clear(&scratch);
	return laid;
}

bool laid_block_find(const struct laid_block *laid, size_t link, bool by_name, size_t *line,
		     int *column)
{
	for (size_t i = 0; i < laid->n_lines; i++) {
		const struct line *here = &laid->lines[i];
		for (size_t s = 0; s < here->n_spans; s++) {
			const struct span *span = &here->spans[s];
			if (span->link != link || (by_name && span->role != SPAN_LINK))
				continue;
			*line = i;
			if (column)
				*column = span->column;
			return true;
		}
	}
	return false;
}
