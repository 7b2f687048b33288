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
#include "render/laid_block.h"
#include "render/mark.h"
#include "render/plain_words.h"
#include "render/renderer.h"

enum { KEPT_BLOCKS = 64, BESIDE_GAP = 2 };

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
	struct arena scratch;
	struct laid_block *kept[KEPT_BLOCKS];
	size_t selected; /* link */
};

struct layout *layout_new(const struct page *page, const struct layout_options *options)
{
	struct layout *layout = die_alloc(sizeof(*layout));
	*layout = (struct layout){
		.page = page, .options = *options, .flows = {.charset = options->charset}};
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
	arena_clear(&layout->scratch);
	free(layout);
}

/* ---- what stands around a block ------------------------------------------ */

static bool has_empty_line_above(struct layout *layout, size_t index, const struct block *block)
{
	if (index == 0 || layout->options.flags & LAYOUT_CALM)
		return false;
	if (index > layout->first_row && index < layout->first_row + layout->n_rows)
		return false;
	if (block->kind == BLOCK_HEADING)
		return true;
	struct block above = page_block(layout->page, index - 1, &layout->scratch);
	return above.kind != BLOCK_HEADING && !blocks_stand_together(&above, block);
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

static struct picture picture_of(struct layout *layout, size_t index, const struct block *block)
{
	struct picture_wish wish = {.page = layout->page,
				    .options = &layout->options,
				    .selected = layout->selected,
				    .is_first_row = index == layout->first_row,
				    .arena = &layout->scratch};
	return picture_of_block(&wish, block);
}

static struct laid_block *lay_out(struct layout *layout, size_t index)
{
	struct flows *flows = &layout->flows;
	arena_reset(&layout->scratch);
	struct block block = page_block(layout->page, index, &layout->scratch);
	if (layout->options.flags & LAYOUT_PLAIN_WORDS)
		plain_words_apply(&block, &layout->scratch);
	struct picture picture = picture_of(layout, index, &block);
	int width = picture.beside ? picture.beside_column - BESIDE_GAP : layout->options.width;
	struct composer composer = {
		.flows = flows,
		.page = layout->page,
		.index = index,
		.scratch = &layout->scratch,
		.width = width,
		.has_picture = picture.is_selectable,
		.options = layout->options.flags,
		.label_width = block.kind == BLOCK_FACT ? label_width(layout, index) : 0,
	};
	flows_reset(flows);
	compose_block(&composer, &block);
	if (layout->options.marked)
		flows_mark(flows, layout->options.marked, &layout->scratch);
	struct parting parting = {
		.hyphenator = block.language == LANGUAGE_EN ? NULL : layout->options.hyphenator,
		/* Leichte Sprache keeps words whole. */
		.is_wanted = layout->options.flags & LAYOUT_HYPHENATE &&
			     block.language != LANGUAGE_DE_SIMPLE,
		.is_forbidden = layout->options.flags & LAYOUT_WHOLE_WORDS,
	};
	flows_break(flows, width, &parting);

	size_t n_empty = has_empty_line_above(layout, index, &block);
	return laid_block_make(flows, &picture, index, n_empty);
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

int layout_compare(struct layout_at a, struct layout_at b)
{
	if (a.block != b.block)
		return a.block < b.block ? -1 : 1;
	return (a.line > b.line) - (a.line < b.line);
}

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

bool layout_select(struct layout *layout, size_t link)
{
	const size_t links[] = {layout->selected, link};
	bool changes = false;
	if (link == layout->selected)
		return false;
	layout->selected = link;
	for (size_t i = 0; i < ARRAY_LEN(links); i++) {
		if (!links[i])
			continue;
		size_t block = page_block_of_link(layout->page, links[i]);
		struct laid_block **kept = &layout->kept[block % KEPT_BLOCKS];
		if (!*kept || (*kept)->block != block || !(*kept)->shows_selected)
			continue;
		free(*kept);
		*kept = NULL;
		changes = true;
	}
	return changes;
}

size_t layout_neighbour(struct layout *layout, size_t link, enum layout_direction direction)
{
	if (!link || !(layout->options.flags & LAYOUT_PICTURES))
		return 0;
	size_t index = page_block_of_link(layout->page, link);
	if (!laid_block(layout, index)->shows_selected)
		return 0;
	struct block block = page_block(layout->page, index, &layout->scratch);
	return picture_neighbour(block.chart, link, direction);
}

struct layout_at layout_of_link(struct layout *layout, size_t link, int *column)
{
	struct layout_at at = {.block = page_block_of_link(layout->page, link)};
	const struct laid_block *laid = laid_block(layout, at.block);
	if (column)
		*column = 0;
	/* its name, if it is written out; else whatever shows it */
	if (!laid_block_find(laid, link, true, &at.line, column))
		(void)laid_block_find(laid, link, false, &at.line, column);
	return at;
}
