/* SPDX-License-Identifier: EUPL-1.2 */
/* A position is a line of a block, so only what is seen is ever laid out, and a page
   keeps its place when its width changes. The selected link is always one in sight:
   Enter never opens what the reader cannot see. */
#include "tui/reading_pane.h"

enum { TITLE_ROWS = 1 };

void reading_pane_clear(struct reading_pane *pane)
{
	layout_free(pane->layout);
	pane->layout = NULL;
}

void reading_pane_set(struct reading_pane *pane, const struct page *page,
		      const struct words *marked)
{
	reading_pane_clear(pane);
	pane->page = page;
	pane->marked = marked;
	pane->top = (struct layout_at){0, 0};
	pane->left = 0;
	pane->hit.is_set = false;
	pane->is_stale = true;
}

static void keep_top_on_page(struct reading_pane *pane)
{
	size_t n_blocks = page_n_blocks(pane->page);
	size_t n_lines;

	if (pane->top.block >= n_blocks)
		pane->top = (struct layout_at){n_blocks ? n_blocks - 1 : 0, 0};
	if (!n_blocks)
		return;
	n_lines = layout_block_lines(pane->layout, pane->top.block);
	if (pane->top.line >= n_lines)
		pane->top.line = n_lines ? n_lines - 1 : 0;
}

void reading_pane_fit(struct reading_pane *pane, struct rectangle area,
		      const struct style *style)
{
	unsigned options = LAYOUT_LINK_NUMBERS | LAYOUT_HYPHENATE | LAYOUT_PICTURES;
	int picture_width = area.width > 0 ? area.width : 1;
	int width = picture_width < ARRANGE_MEASURE ? picture_width : ARRANGE_MEASURE;
	/* below the title of its page */
	int height = area.height > TITLE_ROWS ? area.height - TITLE_ROWS : 1;

	pane->height = area.height > 0 ? area.height : 1;
	pane->is_stale = true;
	if (pane->layout && pane->width == width && pane->picture_width == picture_width &&
	    pane->picture_height == height && pane->theme == style->theme)
		return;
	pane->picture_width = picture_width;
	pane->picture_height = height;
	pane->theme = style->theme;
	layout_free(pane->layout);
	if (style->is_ascii)
		options |= LAYOUT_ASCII;
	if (!style->has_color)
		options |= LAYOUT_SHADES;
	pane->layout =
		layout_new(pane->page, &(struct layout_options){.width = width,
								.flags = options,
								.hyphenator = style->hyphenator,
								.marked = pane->marked,
								.charset = style->charset,
								.picture_width = picture_width,
								.picture_height = height,
								.today = style->today});
	pane->width = width;
	keep_top_on_page(pane);
}

static struct layout_at moved(const struct reading_pane *pane, struct layout_at at, long n)
{
	layout_move(pane->layout, &at, n);
	return at;
}

int reading_pane_row_of(const struct reading_pane *pane, struct layout_at at)
{
	struct layout_at line = pane->top;
	struct layout_at scale;

	if (layout_compare(at, line) < 0)
		return -1;
	for (int row = 0; row < pane->height; row++) {
		if (layout_compare(at, line) == 0)
			return row < reading_pane_scale(pane, &scale) ? -1 : row;
		if (!layout_move(pane->layout, &line, 1))
			break;
	}
	return pane->height;
}

int reading_pane_row_of_link(const struct reading_pane *pane, size_t link)
{
	return reading_pane_row_of(pane, layout_of_link(pane->layout, link, NULL));
}

bool reading_pane_sees(const struct reading_pane *pane, size_t link)
{
	int row;

	if (link < 1 || link > page_n_links(pane->page))
		return false;
	row = reading_pane_row_of_link(pane, link);
	return row >= 0 && row < pane->height;
}

/* Scrolls, but not so far that the window shows less than it could. */
static long scroll_lines(struct reading_pane *pane, long lines)
{
	struct layout_at bottom;
	long below;

	if (lines <= 0)
		return layout_move(pane->layout, &pane->top, lines);
	bottom = moved(pane, pane->top, pane->height - 1);
	below = layout_move(pane->layout, &bottom, lines);
	return layout_move(pane->layout, &pane->top, below);
}

bool reading_pane_has_more(const struct reading_pane *pane)
{
	struct layout_at below = pane->top;

	return layout_move(pane->layout, &below, pane->height) == pane->height;
}

void reading_pane_show_selected(struct reading_pane *pane)
{
	if (!pane->selected || reading_pane_sees(pane, pane->selected))
		return;
	pane->top = layout_of_link(pane->layout, pane->selected, NULL);
	layout_move(pane->layout, &pane->top, -(pane->height / 3));
}

static size_t first_visible(const struct reading_pane *pane)
{
	size_t n_links = page_n_links(pane->page);
	size_t link = page_link_from_block(pane->page, pane->top.block);

	while (link && link <= n_links && reading_pane_row_of_link(pane, link) < 0)
		link++;
	return reading_pane_sees(pane, link) ? link : 0;
}

static size_t last_visible(const struct reading_pane *pane)
{
	size_t link = first_visible(pane);

	while (link && reading_pane_sees(pane, link + 1))
		link++;
	return link;
}

void reading_pane_select_visible(struct reading_pane *pane, bool takes_last)
{
	if (reading_pane_sees(pane, pane->selected))
		return;
	pane->selected = takes_last ? last_visible(pane) : first_visible(pane);
}

static bool is_row(const struct reading_pane *pane, size_t link)
{
	struct arena scratch = {0};
	bool is_row =
		link >= 1 && link <= page_n_links(pane->page) &&
		page_block(pane->page, page_block_of_link(pane->page, link), &scratch).kind ==
			BLOCK_ROW;

	arena_clear(&scratch);
	return is_row;
}

/* How many lines from one link to the other, but no more than MOST. */
static long lines_between(const struct reading_pane *pane, size_t from, size_t to, long most)
{
	struct layout_at at = layout_of_link(pane->layout, from, NULL);
	struct layout_at end = layout_of_link(pane->layout, to, NULL);
	int step = layout_compare(at, end) < 0 ? 1 : -1;
	long n = 0;

	while (n < most && layout_compare(at, end) != 0 && layout_move(pane->layout, &at, step))
		n++;
	return n;
}

/* Among rows, as in the lists beside the page, the window moves on by half of it, so that
   most steps move the bar alone. False if it is no step from row to row. */
static bool step_over_edge(struct reading_pane *pane, size_t next, int step)
{
	long half = pane->height / 2;

	if (!pane->selected || !is_row(pane, pane->selected) || !is_row(pane, next) ||
	    lines_between(pane, pane->selected, next, half) >= half)
		return false;
	scroll_lines(pane, step * half);
	pane->selected = next;
	return true;
}

void reading_pane_step(struct reading_pane *pane, int step)
{
	size_t next = 0;

	if (pane->selected)
		next = step > 0 ? pane->selected + 1 : pane->selected - 1;
	else if (reading_pane_is_on_hit(pane))
		next = reading_pane_next_link(pane, step);
	else
		next = step > 0 ? first_visible(pane) : last_visible(pane);
	if (reading_pane_sees(pane, next)) {
		pane->selected = next;
		return;
	}
	if (step_over_edge(pane, next, step))
		return;
	scroll_lines(pane, step);
	reading_pane_select_visible(pane, step < 0);
}

void reading_pane_turn(struct reading_pane *pane, int pages)
{
	struct layout_at scale;
	long lines = pane->height > 1 ? pane->height - 1 - reading_pane_scale(pane, &scale) : 1;
	bool has_moved = scroll_lines(pane, pages * lines) != 0;

	if (!has_moved)
		pane->selected = pages > 0 ? last_visible(pane) : first_visible(pane);
	reading_pane_select_visible(pane, pages < 0);
}

void reading_pane_set_top(struct reading_pane *pane, struct layout_at top)
{
	pane->top = top;
	keep_top_on_page(pane);
}

void reading_pane_to_block(struct reading_pane *pane, size_t block)
{
	size_t n_lines = layout_block_lines(pane->layout, block);
	size_t link;
	long below;

	pane->top = (struct layout_at){block, 0};
	/* the empty lines before it belong to it */
	while (pane->top.line + 1 < n_lines && !layout_line(pane->layout, pane->top).n_spans)
		pane->top.line++;
	below = pane->height - 1;
	struct layout_at bottom = pane->top;
	below -= layout_move(pane->layout, &bottom, below);
	layout_move(pane->layout, &pane->top, -below);
	link = page_link_from_block(pane->page, block);
	pane->selected = reading_pane_sees(pane, link) ? link : 0;
	reading_pane_select_visible(pane, false);
}

void reading_pane_scroll(struct reading_pane *pane, long lines)
{
	scroll_lines(pane, lines);
	reading_pane_select_visible(pane, lines < 0);
}

void reading_pane_first(struct reading_pane *pane)
{
	pane->top = (struct layout_at){0, 0};
	pane->selected = first_visible(pane);
}

struct layout_at reading_pane_last_line(const struct reading_pane *pane)
{
	size_t last = page_n_blocks(pane->page) - 1;
	size_t n_lines = layout_block_lines(pane->layout, last);

	return (struct layout_at){last, n_lines ? n_lines - 1 : 0};
}

void reading_pane_last(struct reading_pane *pane)
{
	if (!page_n_blocks(pane->page))
		return;
	pane->top = reading_pane_last_line(pane);
	layout_move(pane->layout, &pane->top, -(pane->height - 1));
	pane->selected = last_visible(pane);
}

static void draw_line(const struct reading_pane *pane, struct painter *painter,
		      struct rectangle area, int row, struct line line, bool has_focus)
{
	int at = 0;

	for (size_t i = 0; i < line.n_spans; i++) {
		const struct span *span = &line.spans[i];
		bool is_selected = span->link && span->link == pane->selected;
		attr_t attributes = style_of_span(painter->style, span);

		if (is_selected && span->role == SPAN_LINK)
			attributes = has_focus ? style_selected(painter->style, span)
					       : attributes | style_attributes(painter->style,
									       TONE_KEPT);
		if (span->column > at) {
			paint_blanks(area.row + row, area.column + at, span->column - at,
				     A_NORMAL);
			at = span->column;
		}
		at += paint_text(painter, area.row + row, area.column + at, area.width - at,
				 span->text, attributes);
	}
	paint_blanks(area.row + row, area.column + at, area.width - at, A_NORMAL);
}

static bool has_link(struct line line, size_t a, size_t b)
{
	for (size_t i = 0; i < line.n_spans; i++) {
		size_t link = line.spans[i].link;

		if (link && (link == a || link == b))
			return true;
	}
	return false;
}

void reading_pane_draw(struct reading_pane *pane, struct painter *painter,
		       struct rectangle area, bool has_focus)
{
	bool draws_all = pane->is_stale || layout_compare(pane->top, pane->shown_top) != 0 ||
			 pane->shown_focus != has_focus;
	struct layout_at at = pane->top;
	bool has_line = page_n_blocks(pane->page) > 0;
	struct layout_at scale;
	int n_hidden = reading_pane_scale(pane, &scale);
	bool has_turned = pane->selected != pane->shown_selected;

	(void)layout_select(pane->layout, pane->selected);
	if (!draws_all && !has_turned)
		return;
	for (int row = 0; row < area.height; row++) {
		struct line line = {0};

		if (has_line)
			line = layout_line(pane->layout, row < n_hidden ? scale : at);
		if (draws_all || (has_turned && line.is_picture) ||
		    has_link(line, pane->selected, pane->shown_selected))
			draw_line(pane, painter, area, row, line, has_focus);
		has_line = has_line && layout_move(pane->layout, &at, 1) == 1;
	}
	pane->is_stale = false;
	pane->shown_focus = has_focus;
	pane->shown_top = pane->top;
	pane->shown_selected = pane->selected;
}
