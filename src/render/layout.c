/* SPDX-License-Identifier: EUPL-1.2 */
/* Blocks are laid out when they are asked for and kept in a small table by their number,
   so that memory does not grow with what was looked at. A laid out block is one piece of
   memory: its lines, their spans, the bytes of these. */
#include "render/layout.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/die.h"
#include "base/utf8.h"
#include "render/compose.h"
#include "render/flow.h"
#include "render/plain_words.h"

enum { KEPT_BLOCKS = 64 };

struct laid_block {
	size_t block;
	size_t n_lines; /* the empty ones above it, too */
	size_t n_spans;
	struct line *lines;
	struct span *spans;
	char *bytes;
};

/* Facts in a row share a column, as wide as the longest label that leaves two thirds of the
   line to the value, which is as far as a flow may be moved in. */
struct fact_group {
	size_t begin, end;
	int label_width;
};

struct layout {
	const struct page *page;
	struct layout_options options;
	size_t first_row, n_rows; /* known to be rows without asking for them */
	struct fact_group facts;
	struct flows flows;
	struct buffer visible;
	struct arena scratch;
	struct laid_block *kept[KEPT_BLOCKS];
};

struct layout *layout_new(const struct page *page, const struct layout_options *options)
{
	struct layout *layout = die_alloc(sizeof(*layout));
	*layout = (struct layout){.page = page, .options = *options};
	if (!page_rows(page, &layout->first_row, &layout->n_rows))
		layout->n_rows = 0;
	return layout;
}

void layout_free(struct layout *layout)
{
	if (!layout)
		return;
	for (size_t i = 0; i < KEPT_BLOCKS; i++)
		free(layout->kept[i]);
	flows_clear(&layout->flows);
	buffer_clear(&layout->visible);
	arena_clear(&layout->scratch);
	free(layout);
}

/* ---- what stands around a block ------------------------------------------ */

static bool is_of_list(const struct block *block)
{
	return block->kind == BLOCK_ITEM ||
	       (block->kind == BLOCK_PARAGRAPH && block->level > 0);
}

static bool stand_together(const struct block *above, const struct block *below)
{
	if (is_of_list(above) && is_of_list(below))
		return above->kind == BLOCK_ITEM || below->kind == BLOCK_ITEM;
	return above->kind == below->kind &&
	       (below->kind == BLOCK_ROW || below->kind == BLOCK_FACT ||
		below->kind == BLOCK_NOTE);
}

static bool has_empty_line_above(struct layout *layout, size_t index, const struct block *block)
{
	if (index == 0 || layout->options.flags & LAYOUT_CALM)
		return false;
	if (index > layout->first_row && index < layout->first_row + layout->n_rows)
		return false;
	if (block->kind == BLOCK_HEADING)
		return true;
	struct block above = page_block(layout->page, index - 1, &layout->scratch);
	return above.kind != BLOCK_HEADING && !stand_together(&above, block);
}

static bool is_fact(struct layout *layout, size_t index, int *label_width)
{
	struct block block = page_block(layout->page, index, &layout->scratch);
	if (block.kind != BLOCK_FACT)
		return false;
	int width = utf8_width(block.label);
	if (width <= layout->options.width / 3 - 2 && width > *label_width)
		*label_width = width;
	return true;
}

/* The width of the labels around a fact; 0 if there are no columns. */
static int label_width(struct layout *layout, size_t index)
{
	if (layout->options.flags & LAYOUT_PLAIN || layout->options.width < COLUMNS_FROM)
		return 0;
	struct fact_group *facts = &layout->facts;
	if (index >= facts->begin && index < facts->end)
		return facts->label_width;
	*facts = (struct fact_group){.begin = index, .end = index, .label_width = 1};
	while (facts->begin > 0 && is_fact(layout, facts->begin - 1, &facts->label_width))
		facts->begin--;
	while (facts->end < page_n_blocks(layout->page) &&
	       is_fact(layout, facts->end, &facts->label_width))
		facts->end++;
	return facts->label_width;
}

/* ---- laying out ------------------------------------------------------------ */

/* Adds the bytes as they are written to the laid out block's; returns how many. */
static size_t add_visible(struct layout *layout, char *bytes, struct text raw)
{
	buffer_reset(&layout->visible);
	utf8_visible(&layout->visible, raw);
	if (layout->visible.len)
		memcpy(bytes, layout->visible.bytes, layout->visible.len);
	return layout->visible.len;
}

/* Makes the spans of one line; FIRST is the first segment that reaches into it, and
   *LEN how many bytes there are already. */
static void make_line(struct layout *layout, struct laid_block *laid,
		      const struct broken_line *broken, size_t *first, size_t *len)
{
	const struct flows *flows = &layout->flows;
	struct line *line = &laid->lines[laid->n_lines++];
	int column = broken->indent;
	*line = (struct line){.spans = laid->spans + laid->n_spans, .block = laid->block};
	while (*first < flows->n_segments && flows->segments[*first].end <= broken->begin)
		++*first;
	for (size_t i = *first; i < flows->n_segments; i++) {
		const struct segment *segment = &flows->segments[i];
		if (segment->begin >= broken->end)
			break;
		size_t begin = segment->begin > broken->begin ? segment->begin : broken->begin;
		size_t end = segment->end < broken->end ? segment->end : broken->end;
		char *bytes = laid->bytes + *len;
		size_t n = add_visible(layout, bytes,
				       text_slice(buffer_text(&flows->raw), begin, end));
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
		*len += n;
		line->n_spans++;
	}
	line->width = line->n_spans ? column : 0;
}

/* Room for a block whose flows are broken: no line is longer, as it is written, than its
   raw text and a mark, and a segment is in one line or ends one. */
static struct laid_block *new_laid_block(const struct flows *flows, size_t n_empty)
{
	size_t n_lines = flows->n_lines + n_empty;
	size_t n_spans = flows->n_segments + flows->n_lines;
	struct laid_block *laid =
		die_alloc(sizeof(*laid) + n_lines * sizeof(*laid->lines) +
			  n_spans * sizeof(*laid->spans) + flows->raw.len + flows->n_lines);
	*laid = (struct laid_block){0};
	laid->lines = (struct line *)(void *)(laid + 1);
	laid->spans = (struct span *)(void *)(laid->lines + n_lines);
	laid->bytes = (char *)(laid->spans + n_spans);
	return laid;
}

static struct laid_block *lay_out(struct layout *layout, size_t index)
{
	struct flows *flows = &layout->flows;
	arena_reset(&layout->scratch);
	struct block block = page_block(layout->page, index, &layout->scratch);
	if (layout->options.flags & LAYOUT_PLAIN_WORDS)
		plain_words_apply(&block, &layout->scratch);
	struct composer composer = {
		.flows = flows,
		.page = layout->page,
		.index = index,
		.scratch = &layout->scratch,
		.width = layout->options.width,
		.options = layout->options.flags,
		.label_width = block.kind == BLOCK_FACT ? label_width(layout, index) : 0,
	};
	flows_reset(flows);
	compose_block(&composer, &block);
	struct parting parting = {
		.hyphenator = block.language == LANGUAGE_EN ? NULL : layout->options.hyphenator,
		.is_wanted = layout->options.flags & LAYOUT_HYPHENATE,
		.is_forbidden = layout->options.flags & LAYOUT_WHOLE_WORDS,
	};
	flows_break(flows, layout->options.width, &parting);

	size_t n_empty = has_empty_line_above(layout, index, &block);
	struct laid_block *laid = new_laid_block(flows, n_empty);
	laid->block = index;
	for (; laid->n_lines < n_empty; laid->n_lines++)
		laid->lines[laid->n_lines] = (struct line){.block = index};
	size_t first = 0, len = 0;
	for (size_t i = 0; i < flows->n_lines; i++)
		make_line(layout, laid, &flows->lines[i], &first, &len);
	return laid;
}

static const struct laid_block *laid_block(struct layout *layout, size_t index)
{
	struct laid_block **kept = &layout->kept[index % KEPT_BLOCKS];
	if (!*kept || (*kept)->block != index) {
		free(*kept);
		*kept = lay_out(layout, index);
	}
	return *kept;
}

/* ---- asking ------------------------------------------------------------------ */

size_t layout_block_lines(struct layout *layout, size_t block)
{
	return laid_block(layout, block)->n_lines;
}

struct line layout_line(struct layout *layout, struct layout_at at)
{
	const struct laid_block *laid = laid_block(layout, at.block);
	return at.line < laid->n_lines ? laid->lines[at.line]
				       : (struct line){.block = at.block};
}

static long move_down(struct layout *layout, struct layout_at *at, long n)
{
	long moved = 0;
	struct layout_at next = *at;
	while (moved < n) {
		next.line++;
		while (next.block < page_n_blocks(layout->page) &&
		       next.line >= layout_block_lines(layout, next.block)) {
			next.block++;
			next.line = 0;
		}
		if (next.block >= page_n_blocks(layout->page))
			break;
		*at = next;
		moved++;
	}
	return moved;
}

static long move_up(struct layout *layout, struct layout_at *at, long n)
{
	long moved = 0;
	struct layout_at next = *at;
	while (moved < n) {
		while (next.line == 0 && next.block > 0) {
			next.block--;
			next.line = layout_block_lines(layout, next.block);
		}
		if (next.line == 0)
			break;
		next.line--;
		*at = next;
		moved++;
	}
	return moved;
}

long layout_move(struct layout *layout, struct layout_at *at, long n)
{
	return n < 0 ? move_up(layout, at, -n) : move_down(layout, at, n);
}

struct layout_at layout_of_link(struct layout *layout, size_t link, int *column)
{
	struct layout_at at = {.block = page_block_of_link(layout->page, link)};
	const struct laid_block *laid = laid_block(layout, at.block);
	if (column)
		*column = 0;
	for (; at.line < laid->n_lines; at.line++) {
		const struct line *line = &laid->lines[at.line];
		for (size_t i = 0; i < line->n_spans; i++)
			if (line->spans[i].link == link) {
				if (column)
					*column = line->spans[i].column;
				return at;
			}
	}
	at.line = 0;
	return at;
}
