/* SPDX-License-Identifier: EUPL-1.2 */
/* Every line with words can be reached, so nothing on a page is kept from those who hear
   or feel one line at a time. Only what is near the window is ever laid out. */
#include "tui/calm_pane.h"

#include <stdint.h>

static const struct layout_at page_begin = {0, 0};

static bool is_empty(const struct calm_pane *pane)
{
	return page_n_blocks(pane->page) == 0;
}

static bool has_words(const struct calm_pane *pane, struct layout_at at)
{
	return layout_line(pane->layout, at).n_spans > 0;
}

/* The first line that may stand in the window. */
static struct layout_at window_begin(const struct calm_pane *pane)
{
	return (struct layout_at){pane->title_rows ? 1 : 0, 0};
}

/* Is the line part of the title that stays above the window? */
static bool is_title(const struct calm_pane *pane, struct layout_at at)
{
	return pane->title_rows && at.block == 0;
}

/* ---- making it ------------------------------------------------------------------- */

void calm_pane_drop(struct calm_pane *pane)
{
	layout_free(pane->layout);
	pane->layout = NULL;
}

void calm_pane_set(struct calm_pane *pane, const struct page *page)
{
	calm_pane_drop(pane);
	pane->page = page;
}

static struct layout_at within_page(const struct calm_pane *pane, struct layout_at at)
{
	size_t n_blocks = page_n_blocks(pane->page);
	size_t n_lines;

	if (at.block >= n_blocks)
		at = (struct layout_at){n_blocks - 1, 0};
	n_lines = layout_block_lines(pane->layout, at.block);
	if (at.line >= n_lines)
		at.line = n_lines ? n_lines - 1 : 0;
	return at;
}

/* The title stays in sight as long as it leaves most of the rows to the text. */
static int title_rows(const struct calm_pane *pane, int rows)
{
	int n = (int)layout_block_lines(pane->layout, 0);

	return page_n_blocks(pane->page) > 1 && n <= rows / 3 ? n : 0;
}

/* The nearest line with words, further on if there is one. */
static struct layout_at nearest_words(const struct calm_pane *pane, struct layout_at at)
{
	struct layout_at found = at;

	while (!has_words(pane, found)) {
		if (layout_move(pane->layout, &found, 1) == 1)
			continue;
		while (!has_words(pane, at) && layout_move(pane->layout, &at, -1))
			continue;
		return at;
	}
	return found;
}

/* The row of the window a line stands in; -1: above, height: below. */
static int row_in_window(const struct calm_pane *pane, struct layout_at at)
{
	struct layout_at line = pane->top;

	if (layout_compare(at, line) < 0)
		return -1;
	for (int row = 0; row < pane->height; row++) {
		if (layout_compare(at, line) == 0)
			return row;
		if (!layout_move(pane->layout, &line, 1))
			break;
	}
	return pane->height;
}

/* Moves the window as little as needed for the cursor's line to be in it. */
static void show_cursor(struct calm_pane *pane)
{
	int row;

	if (layout_compare(pane->top, window_begin(pane)) < 0)
		pane->top = window_begin(pane);
	if (is_title(pane, pane->at))
		return;
	row = row_in_window(pane, pane->at);
	if (row >= 0 && row < pane->height)
		return;
	pane->top = pane->at;
	if (row >= 0)
		layout_move(pane->layout, &pane->top, -(pane->height - 1));
	if (layout_compare(pane->top, window_begin(pane)) < 0)
		pane->top = window_begin(pane);
}

void calm_pane_fit(struct calm_pane *pane, int rows, const struct layout_options *options)
{
	calm_pane_drop(pane);
	pane->layout = layout_new(pane->page, options);
	pane->title_rows = 0;
	pane->height = rows;
	if (is_empty(pane))
		return;
	pane->title_rows = title_rows(pane, rows);
	pane->height = rows - pane->title_rows;
	pane->top = within_page(pane, pane->top);
	pane->at = nearest_words(pane, within_page(pane, pane->at));
	show_cursor(pane);
}

/* ---- moving ------------------------------------------------------------------------ */

void calm_pane_show_block(struct calm_pane *pane, size_t block)
{
	if (is_empty(pane))
		return;
	pane->at = nearest_words(pane, within_page(pane, (struct layout_at){block, 0}));
	show_cursor(pane);
}

/* Nothing but the title and notes stands before the rows. */
static bool is_list_from(const struct calm_pane *pane, size_t first_row)
{
	struct arena scratch = {0};
	bool is_list = true;

	for (size_t i = 1; i < first_row && is_list; i++)
		is_list = page_block(pane->page, i, &scratch).kind == BLOCK_NOTE;
	arena_clear(&scratch);
	return is_list;
}

void calm_pane_begin(struct calm_pane *pane)
{
	size_t first, n;

	pane->top = page_begin;
	if (!page_rows(pane->page, &first, &n) || !is_list_from(pane, first))
		first = 0;
	calm_pane_show_block(pane, first);
}

void calm_pane_show_link(struct calm_pane *pane, size_t link)
{
	if (is_empty(pane) || link < 1 || link > page_n_links(pane->page))
		return;
	pane->at = layout_of_link(pane->layout, link, NULL);
	pane->at = nearest_words(pane, pane->at);
	show_cursor(pane);
}

void calm_pane_step(struct calm_pane *pane, int step)
{
	struct layout_at at = pane->at;

	if (is_empty(pane))
		return;
	while (layout_move(pane->layout, &at, step) != 0) {
		if (!has_words(pane, at))
			continue;
		pane->at = at;
		show_cursor(pane);
		return;
	}
}

/* A window further, with one line kept in sight; at the end of the page, to its end. */
void calm_pane_turn(struct calm_pane *pane, int pages)
{
	struct layout_at top = pane->top;
	long lines = pane->height > 1 ? pane->height - 1 : 1;

	if (is_empty(pane))
		return;
	if (pages > 0) {
		struct layout_at bottom = pane->top;
		if (layout_move(pane->layout, &bottom, pane->height) < pane->height) {
			calm_pane_last(pane);
			return;
		}
	}
	layout_move(pane->layout, &top, pages * lines);
	if (layout_compare(top, window_begin(pane)) < 0)
		top = window_begin(pane);
	pane->at = layout_compare(top, pane->top) == 0 ? page_begin : top;
	pane->top = top;
	pane->at = nearest_words(pane, pane->at);
	show_cursor(pane);
}

static bool has_hit(const struct calm_pane *pane, struct layout_at at)
{
	struct line line = layout_line(pane->layout, at);

	for (size_t i = 0; i < line.n_spans; i++)
		if (line.spans[i].style & RUN_HIT)
			return true;
	return false;
}

bool calm_pane_next_hit(struct calm_pane *pane, int step)
{
	struct layout_at at = pane->at;

	if (is_empty(pane))
		return false;
	while (layout_move(pane->layout, &at, step) != 0) {
		if (!has_hit(pane, at))
			continue;
		pane->at = at;
		show_cursor(pane);
		return true;
	}
	return false;
}

void calm_pane_last(struct calm_pane *pane)
{
	size_t n_blocks = page_n_blocks(pane->page);

	if (!n_blocks)
		return;
	pane->at = nearest_words(pane,
				 within_page(pane, (struct layout_at){n_blocks - 1, SIZE_MAX}));
	show_cursor(pane);
}

/* ---- asking ------------------------------------------------------------------------ */

size_t calm_pane_link(const struct calm_pane *pane)
{
	struct arena scratch = {0};
	struct line line;
	struct block block;
	size_t link = 0;

	if (is_empty(pane))
		return 0;
	line = layout_line(pane->layout, pane->at);
	for (size_t i = 0; i < line.n_spans; i++) {
		if (line.spans[i].link)
			link = line.spans[i].link;
	}
	block = page_block(pane->page, pane->at.block, &scratch);
	/* a row is one choice, however many lines it takes */
	if (!link && block.kind == BLOCK_ROW)
		link = block.runs[0].link;
	arena_clear(&scratch);
	return link;
}

size_t calm_pane_link_before(const struct calm_pane *pane)
{
	size_t link = calm_pane_link(pane);

	if (link || is_empty(pane))
		return link;
	link = page_link_from_block(pane->page, pane->at.block);
	if (!link)
		return page_n_links(pane->page);
	/* links of the same block may stand in lines before this one */
	while (link <= page_n_links(pane->page) &&
	       layout_compare(layout_of_link(pane->layout, link, NULL), pane->at) < 0)
		link++;
	return link - 1;
}

bool calm_pane_line(const struct calm_pane *pane, int row, struct line *line)
{
	struct layout_at at = pane->top;
	long below = row - pane->title_rows;

	if (is_empty(pane))
		return false;
	if (below < 0)
		at = (struct layout_at){0, (size_t)row};
	else if (layout_move(pane->layout, &at, below) < below)
		return false;
	*line = layout_line(pane->layout, at);
	return true;
}

int calm_pane_cursor(const struct calm_pane *pane)
{
	if (is_empty(pane))
		return 0;
	if (is_title(pane, pane->at))
		return (int)pane->at.line;
	return pane->title_rows + row_in_window(pane, pane->at);
}
