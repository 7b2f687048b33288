/* SPDX-License-Identifier: EUPL-1.2 */
/* A page in the making. What is said goes into the block that is open; it is closed when
   the next one begins, and a segment is closed when rows come between. */
#include "page/builder.h"

#include <assert.h>
#include <stdlib.h>

#include "base/die.h"
#include "page/segments.h"

enum { HEADING_DEEPEST = 6 };

struct page_builder {
	struct arena *arena;
	struct page page;
	struct segment *segments;
	size_t segment_room;
	struct block *blocks; /* of the open segment */
	size_t n_blocks, block_room;
	struct kept_link *links; /* of the open segment */
	size_t n_links, link_room;
	struct run *runs; /* of the open block */
	size_t n_runs, run_room;
	struct chart_point *points; /* of the open block */
	size_t n_points, point_room;
	bool block_is_open;
	bool is_chart;
	enum language language; /* of what is said now */
	size_t open_link;	/* its number; 0: none */
	size_t open_link_runs;	/* runs before it */
	int shift;
};

/* Room for one element more. What is open grows outside the arena, which keeps only what is
   closed, in its final size. */
static void *with_room(void *items, size_t n, size_t *room, size_t len)
{
	if (n < *room)
		return items;
	*room = *room ? *room * 2 : 8;
	return die_realloc(items, *room * len);
}

struct page_builder *page_begin(struct arena *arena, enum language language)
{
	struct page_builder *builder = arena_alloc(arena, sizeof(*builder));
	builder->arena = arena;
	builder->page.language = builder->language = language;
	builder->page.first_link = 1;
	return builder;
}

struct arena *page_arena(struct page_builder *builder)
{
	return builder->arena;
}

void page_continue_links(struct page_builder *builder, size_t n)
{
	assert(builder->page.n_links == 0);
	builder->page.first_link = n + 1;
}

void page_shift_headings(struct page_builder *builder, int levels)
{
	builder->shift = levels;
}

/* ---- blocks ------------------------------------------------------------------ */

static void close_block(struct page_builder *builder)
{
	if (!builder->block_is_open)
		return;
	assert(!builder->open_link);
	struct block *block = &builder->blocks[builder->n_blocks - 1];
	block->runs = arena_keep(builder->arena, builder->runs, builder->n_runs,
				 sizeof(*builder->runs));
	block->n_runs = builder->n_runs;
	if (builder->is_chart) {
		struct chart *chart = arena_alloc(builder->arena, sizeof(*chart));
		*chart = *block->chart;
		chart->points = arena_keep(builder->arena, builder->points, builder->n_points,
					   sizeof(*builder->points));
		chart->n_points = builder->n_points;
		block->chart = chart;
	}
	builder->block_is_open = false;
}

static struct block *open_block(struct page_builder *builder, enum block_kind kind, int level)
{
	close_block(builder);
	builder->blocks = with_room(builder->blocks, builder->n_blocks, &builder->block_room,
				    sizeof(*builder->blocks));
	struct block *block = &builder->blocks[builder->n_blocks++];
	enum language language = builder->page.language;
	*block = (struct block){kind, level, .language = language, .label_language = language};
	builder->page.n_blocks++;
	builder->n_runs = 0;
	builder->n_points = 0;
	builder->is_chart = false;
	builder->block_is_open = true;
	return block;
}

static struct block *current_block(struct page_builder *builder)
{
	assert(builder->block_is_open);
	return &builder->blocks[builder->n_blocks - 1];
}

void page_heading(struct page_builder *builder, int level)
{
	level += builder->shift;
	open_block(builder, BLOCK_HEADING, level < HEADING_DEEPEST ? level : HEADING_DEEPEST);
}

void page_paragraph(struct page_builder *builder)
{
	open_block(builder, BLOCK_PARAGRAPH, 0);
}

void page_item(struct page_builder *builder, int level, unsigned ordinal)
{
	open_block(builder, BLOCK_ITEM, level)->ordinal = ordinal;
}

void page_block_begin(struct page_builder *builder, enum block_kind kind, int level)
{
	if (kind == BLOCK_HEADING)
		page_heading(builder, level);
	else
		open_block(builder, kind, level);
}

void page_fact(struct page_builder *builder, struct text label)
{
	open_block(builder, BLOCK_FACT, 0)->label = label;
}

void page_note(struct page_builder *builder)
{
	open_block(builder, BLOCK_NOTE, 0);
}

void page_block_language(struct page_builder *builder, enum language language)
{
	current_block(builder)->language = language;
}

void page_label_language(struct page_builder *builder, enum language language)
{
	current_block(builder)->label_language = language;
}

/* ---- what is said ---------------------------------------------------------------- */

void page_say_in(struct page_builder *builder, enum language language)
{
	builder->language = language;
}

void page_say_styled(struct page_builder *builder, struct text text, unsigned style)
{
	current_block(builder);
	if (text.len == 0)
		return;
	builder->runs = with_room(builder->runs, builder->n_runs, &builder->run_room,
				  sizeof(*builder->runs));
	builder->runs[builder->n_runs++] =
		(struct run){text, style, builder->language, builder->open_link};
}

void page_say(struct page_builder *builder, struct text text)
{
	page_say_styled(builder, text.len ? arena_copy(builder->arena, text) : text, 0);
}

/* Notes a link of the open block; returns its number. */
static size_t add_link(struct page_builder *builder, struct text target, struct text label,
		       bool is_external)
{
	builder->links = with_room(builder->links, builder->n_links, &builder->link_room,
				   sizeof(*builder->links));
	builder->links[builder->n_links++] =
		(struct kept_link){{target, label, is_external}, builder->page.n_blocks - 1};
	return builder->page.first_link + builder->page.n_links++;
}

static struct text target_of(struct page_builder *builder, const struct place *to)
{
	struct buffer target = {0};
	place_append(&target, to);
	struct text copy = arena_copy(builder->arena, buffer_text(&target));
	buffer_clear(&target);
	return copy;
}

static void begin_link(struct page_builder *builder, struct text target, bool is_external)
{
	current_block(builder);
	assert(!builder->open_link);
	builder->open_link = add_link(builder, target, (struct text){0}, is_external);
	builder->open_link_runs = builder->n_runs;
}

void page_link_begin(struct page_builder *builder, const struct place *to)
{
	begin_link(builder, target_of(builder, to), false);
}

void page_say_entry(struct page_builder *builder, struct text text, enum kind kind,
		    struct text id)
{
	struct text word = kind_info(kind)->place;
	char *target = arena_take(builder->arena, word.len + 1 + id.len);
	memcpy(target, word.bytes, word.len);
	target[word.len] = '/';
	memcpy(target + word.len + 1, id.bytes, id.len);
	begin_link(builder, (struct text){target, word.len + 1 + id.len}, false);
	page_say_styled(builder, text, 0);
	page_link_end(builder);
}

void page_web_link_begin(struct page_builder *builder, struct text url)
{
	begin_link(builder, arena_copy(builder->arena, url), true);
}

static struct text joined(struct arena *arena, const struct run *runs, size_t n)
{
	if (n == 1)
		return runs[0].text;
	struct buffer joined = {0};
	for (size_t i = 0; i < n; i++)
		buffer_append(&joined, runs[i].text);
	struct text copy = arena_copy(arena, buffer_text(&joined));
	buffer_clear(&joined);
	return copy;
}

void page_link_end(struct page_builder *builder)
{
	assert(builder->open_link);
	size_t n = builder->n_runs - builder->open_link_runs;
	builder->open_link = 0;
	if (n == 0) { /* nothing to choose */
		builder->n_links--;
		builder->page.n_links--;
		return;
	}
	builder->links[builder->n_links - 1].link.label =
		joined(builder->arena, &builder->runs[builder->open_link_runs], n);
}

void page_say_link(struct page_builder *builder, struct text text, const struct place *to)
{
	page_link_begin(builder, to);
	page_say_styled(builder, text, 0);
	page_link_end(builder);
}

void page_say_web_link(struct page_builder *builder, struct text text, struct text url)
{
	page_web_link_begin(builder, url);
	page_say_styled(builder, text, 0);
	page_link_end(builder);
}

/* ---- charts ------------------------------------------------------------------------ */

void page_chart(struct page_builder *builder, struct text caption)
{
	struct chart *chart = arena_alloc(builder->arena, sizeof(*chart));
	chart->caption = caption;
	open_block(builder, BLOCK_CHART, 0)->chart = chart;
	builder->is_chart = true;
}

/* The open chart, to be added to: a chart is frozen when its block is closed. */
static struct chart *open_chart(struct page_builder *builder)
{
	assert(builder->is_chart);
	struct chart *chart = arena_alloc(builder->arena, sizeof(*chart));
	struct block *block = current_block(builder);
	*chart = *block->chart;
	block->chart = chart;
	return chart;
}

void page_chart_kind(struct page_builder *builder, enum chart_kind kind)
{
	open_chart(builder)->kind = kind;
}

void page_chart_matrix(struct page_builder *builder, const struct text *rows, size_t n_rows,
		       const struct text *columns, size_t n_columns)
{
	struct chart *chart = open_chart(builder);
	chart->kind = CHART_MATRIX;
	chart->rows = rows;
	chart->n_rows = n_rows;
	chart->columns = columns;
	chart->n_columns = n_columns;
}

void page_chart_add(struct page_builder *builder, struct chart_point point,
		    const struct place *to)
{
	assert(builder->is_chart);
	builder->points = with_room(builder->points, builder->n_points, &builder->point_room,
				    sizeof(*builder->points));
	struct text label = point.label.len ? point.label : point.value;
	point.link = to ? add_link(builder, target_of(builder, to), label, false) : 0;
	builder->points[builder->n_points++] = point;
}

void page_chart_point(struct page_builder *builder, struct text label, struct text value,
		      double number, const struct place *to)
{
	struct chart_point point = {.label = label, .value = value, .number = number};
	page_chart_add(builder, point, to);
}

/* ---- segments ------------------------------------------------------------------------ */

static void add_segment(struct page_builder *builder, struct segment segment)
{
	builder->segments = with_room(builder->segments, builder->page.n_segments,
				      &builder->segment_room, sizeof(*builder->segments));
	segment.first_block = builder->page.n_blocks - segment.n_blocks;
	segment.first_link = builder->page.first_link + builder->page.n_links - segment.n_links;
	builder->segments[builder->page.n_segments++] = segment;
}

static void close_segment(struct page_builder *builder)
{
	close_block(builder);
	if (builder->n_blocks == 0)
		return;
	add_segment(builder,
		    (struct segment){
			    .n_blocks = builder->n_blocks,
			    .n_links = builder->n_links,
			    .blocks = arena_keep(builder->arena, builder->blocks,
						 builder->n_blocks, sizeof(*builder->blocks)),
			    .links = arena_keep(builder->arena, builder->links,
						builder->n_links, sizeof(*builder->links))});
	builder->n_blocks = 0;
	builder->n_links = 0;
}

void page_rows_add(struct page_builder *builder, size_t n,
		   void (*row)(const void *ctx, size_t index, struct arena *scratch,
			       struct row *row),
		   const void *ctx)
{
	if (n == 0)
		return;
	close_segment(builder);
	builder->page.n_blocks += n;
	builder->page.n_links += n;
	add_segment(builder,
		    (struct segment){.n_blocks = n, .n_links = n, .row = row, .ctx = ctx});
	builder->page.last_rows = builder->page.n_segments;
}

void page_rows_years(struct page_builder *builder, int first, int last)
{
	assert(first <= last);
	builder->page.first_year = first;
	builder->page.last_year = last;
}

static void free_open(struct page_builder *builder)
{
	free(builder->segments);
	free(builder->blocks);
	free(builder->links);
	free(builder->runs);
	free(builder->points);
}

const struct page *page_end(struct page_builder *builder)
{
	close_segment(builder);
	struct page *page = &builder->page;
	page->segments = arena_keep(builder->arena, builder->segments, page->n_segments,
				    sizeof(*builder->segments));
	free_open(builder);
	struct arena scratch = {0};
	if (page->n_blocks) {
		struct block first = page_block(page, 0, &scratch);
		page->title = joined(builder->arena, first.runs, first.n_runs);
	}
	arena_clear(&scratch);
	return page;
}
