/* SPDX-License-Identifier: EUPL-1.2 */
/* Reading a page: whatever is asked for, its segment is found by halving, and a row is
   made on the spot. */
#include "page/page.h"

#include <assert.h>
#include <stdint.h>

#include "page/place.h"
#include "page/segments.h"

struct text page_title(const struct page *page)
{
	return page->title;
}

enum language page_language(const struct page *page)
{
	return page->language;
}

size_t page_n_blocks(const struct page *page)
{
	return page->n_blocks;
}

size_t page_n_links(const struct page *page)
{
	return page->n_links;
}

static size_t first_of(const struct segment *segment, bool by_link)
{
	return by_link ? segment->first_link : segment->first_block;
}

/* The last segment that begins at or before a block or a link. */
static const struct segment *segment_at(const struct page *page, size_t number, bool by_link)
{
	size_t low = 0, high = page->n_segments;
	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;
		if (first_of(&page->segments[middle], by_link) <= number)
			low = middle;
		else
			high = middle;
	}
	return &page->segments[low];
}

static struct row make_row(const struct segment *segment, size_t index, struct arena *scratch)
{
	struct row row = {0};
	segment->row(segment->ctx, index, scratch, &row);
	return row;
}

/* The kind or the number of entries behind a title is our own word. */
static struct block block_of_row(const struct page *page, const struct segment *segment,
				 size_t index, struct arena *scratch)
{
	struct row row = make_row(segment, index, scratch);
	struct run *runs = arena_array(scratch, 3, sizeof(*runs));
	size_t n = 0;
	runs[n++] = (struct run){.text = row.title,
				 .language = row.language,
				 .link = segment->first_link + index};
	if (row.detail.len)
		runs[n++] = (struct run){
			.text = arena_format(scratch, ", " TEXT_FORMAT, TEXT_ARGS(row.detail)),
			.language = page->language};
	if (row.quote.len)
		runs[n++] = (struct run){
			.text = arena_format(scratch, ": " TEXT_FORMAT, TEXT_ARGS(row.quote)),
			.language = row.language};
	return (struct block){.kind = BLOCK_ROW,
			      .runs = runs,
			      .n_runs = n,
			      .position = row.position,
			      .total = row.total,
			      .language = row.language,
			      .label_language = page->language,
			      .period = row.period};
}

struct block page_block(const struct page *page, size_t index, struct arena *scratch)
{
	assert(index < page->n_blocks);
	const struct segment *segment = segment_at(page, index, false);
	index -= segment->first_block;
	return segment->blocks ? segment->blocks[index]
			       : block_of_row(page, segment, index, scratch);
}

static bool has_link(const struct page *page, size_t number)
{
	return number >= page->first_link && number - page->first_link < page->n_links;
}

struct link page_link(const struct page *page, size_t number, struct arena *scratch)
{
	assert(has_link(page, number));
	const struct segment *segment = segment_at(page, number, true);
	size_t index = number - segment->first_link;
	if (segment->blocks)
		return segment->links[index].link;
	struct row row = make_row(segment, index, scratch);
	struct buffer target = {0};
	place_append(&target, &row.to);
	struct link link = {arena_copy(scratch, buffer_text(&target)), row.title, false};
	buffer_clear(&target);
	return link;
}

size_t page_block_of_link(const struct page *page, size_t number)
{
	assert(has_link(page, number));
	const struct segment *segment = segment_at(page, number, true);
	size_t index = number - segment->first_link;
	return segment->blocks ? segment->links[index].block : segment->first_block + index;
}

/* Index of the segment's first link at or after a block of it; n_links if there is none. */
static size_t link_index_from(const struct segment *segment, size_t block)
{
	if (!segment->blocks)
		return block - segment->first_block;
	size_t low = 0, high = segment->n_links;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (segment->links[middle].block < block)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

size_t page_link_from_block(const struct page *page, size_t block)
{
	if (block >= page->n_blocks)
		return 0;
	const struct segment *segment = segment_at(page, block, false);
	size_t number = segment->first_link + link_index_from(segment, block);
	return has_link(page, number) ? number : 0;
}

/* The nearest heading of a segment, from one of its blocks on (step 1) or back (-1). */
static size_t heading_in(const struct segment *segment, size_t index, int step)
{
	for (; segment->blocks && index < segment->n_blocks; index += (size_t)step)
		if (segment->blocks[index].kind == BLOCK_HEADING)
			return segment->first_block + index;
	return SIZE_MAX;
}

size_t page_heading_at(const struct page *page, size_t block)
{
	if (page->n_blocks == 0)
		return SIZE_MAX;
	size_t last = block < page->n_blocks ? block : page->n_blocks - 1;
	const struct segment *segment = segment_at(page, last, false);
	size_t found = heading_in(segment, last - segment->first_block, -1);
	while (found == SIZE_MAX && segment > page->segments) {
		segment--;
		found = heading_in(segment, segment->n_blocks - 1, -1);
	}
	return found;
}

size_t page_heading_behind(const struct page *page, size_t block)
{
	if (block + 1 >= page->n_blocks)
		return SIZE_MAX;
	const struct segment *segment = segment_at(page, block + 1, false);
	const struct segment *end = page->segments + page->n_segments;
	size_t found = heading_in(segment, block + 1 - segment->first_block, 1);
	while (found == SIZE_MAX && ++segment < end)
		found = heading_in(segment, 0, 1);
	return found;
}

bool page_rows(const struct page *page, size_t *first_block, size_t *n_rows)
{
	if (page->last_rows == 0)
		return false;
	const struct segment *segment = &page->segments[page->last_rows - 1];
	*first_block = segment->first_block;
	*n_rows = segment->n_blocks;
	return true;
}

static void append_leaf(struct buffer *out, struct text leaf)
{
	if (leaf.len == 0)
		return;
	buffer_append(out, leaf);
	buffer_append_char(out, '\n');
}

bool page_years(const struct page *page, int *first, int *last)
{
	*first = page->first_year;
	*last = page->last_year;
	return page->first_year != 0;
}

static void append_chart_leaves(struct buffer *out, const struct chart *chart)
{
	append_leaf(out, chart->caption);
	for (size_t i = 0; i < chart->n_points; i++) {
		if (chart->n_columns && i % chart->n_columns == 0)
			append_leaf(out, chart->rows[i / chart->n_columns]);
		append_leaf(out, chart->points[i].label);
		append_leaf(out, chart->points[i].value);
	}
}

bool page_only_rows(const struct page *page, size_t *first_block, size_t *n_rows)
{
	return page_rows(page, first_block, n_rows) && *n_rows > 0 &&
	       page_block_of_link(page, 1) == *first_block;
}

void page_append_leaves(struct buffer *out, const struct page *page, size_t block,
			struct arena *scratch)
{
	struct block said = page_block(page, block, scratch);
	append_leaf(out, said.label);
	size_t begin = out->len;
	for (size_t i = 0; i < said.n_runs; i++)
		buffer_append(out, said.runs[i].text);
	if (out->len > begin)
		buffer_append_char(out, '\n');
	if (said.chart)
		append_chart_leaves(out, said.chart);
}
