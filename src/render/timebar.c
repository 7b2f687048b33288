/* SPDX-License-Identifier: EUPL-1.2 */
/* A bar of time beside a row, or below it where lines are short. Solid is what is said;
   an end that nobody names fades, dates that are not certain are hatched, and what goes on
   outside the years shown ends with an arrow. A line marks today. */
#include "base/utf8.h"
#include "render/picture.h"

enum { BESIDE_FROM = 60, INDENT = 2, YEAR_CELLS_MAX = 5, LABEL_YEARS = 5, LABEL_WIDTH = 4 };

struct scale {
	const struct picture_wish *wish;
	int first, end; /* months */
	int column, width;
	bool is_beside;
};

static const struct glyph_set {
	struct text solid, open, doubtful, before, behind, today, mark;
} blocks = {{"▄", 3}, {"·", 2}, {"▒", 3}, {"◄", 3}, {"►", 3}, {"│", 3}, {"▼", 3}},
  plain = {{"=", 1}, {".", 1}, {"~", 1}, {"<", 1}, {">", 1}, {"|", 1}, {"v", 1}};

static const struct glyph_set *glyphs_of(const struct scale *scale)
{
	return scale->wish->options->flags & LAYOUT_ASCII ? &plain : &blocks;
}

static bool make_scale(struct scale *scale, const struct picture_wish *wish)
{
	int first, last, width = picture_width(wish);
	if (!page_years(wish->page, &first, &last))
		return false;
	int n_years = last - first + 1;
	*scale = (struct scale){.wish = wish,
				.first = 12 * first,
				.end = 12 * (last + 1),
				.is_beside = width >= BESIDE_FROM};
	int words = width * 2 / 3 < 64 ? width * 2 / 3 : 64;
	scale->column = scale->is_beside ? words : INDENT;
	scale->width = width - scale->column;
	if (scale->width > n_years * YEAR_CELLS_MAX)
		scale->width = n_years * YEAR_CELLS_MAX;
	return scale->width >= n_years / 2;
}

/* The cell that a month falls into; outside the years shown it is outside the bar. */
static int cell_of(const struct scale *scale, int month)
{
	int offset = (month - scale->first) * scale->width;
	int months = scale->end - scale->first;
	return offset < 0 ? -1 : offset / months;
}

/* The cell of today; -1: it is not shown. */
static int today_cell(const struct scale *scale)
{
	int today = scale->wish->options->today;
	int cell = today ? cell_of(scale, today) : -1;
	return cell < scale->width ? cell : -1;
}

/* ---- the scale above the first row ----------------------------------------------- */

/* A year that does not fit behind its cell stands at the edge. */
static int label_cell(const struct scale *scale, int month)
{
	int cell = cell_of(scale, month), last = scale->width - LABEL_WIDTH;
	return cell < last ? cell : last;
}

static struct canvas *draw_scale(const struct scale *scale)
{
	struct canvas *canvas = canvas_new(scale->wish->arena, scale->column + scale->width, 1);
	struct ink ink = {.role = SPAN_PICTURE, .front = PAINT_GRID};
	struct ink today = {.role = SPAN_PICTURE, .front = PAINT_TODAY};
	int now = today_cell(scale), used = -1;
	if (now >= 0)
		canvas_put(canvas, 0, scale->column + now, 1, glyphs_of(scale)->mark, TEXT(""),
			   &today);
	for (int month = scale->first; month < scale->end; month += 12) {
		int cell = label_cell(scale, month), year = month / 12;
		bool hides_today = now >= cell && now < cell + LABEL_WIDTH;
		if (year % LABEL_YEARS || cell <= used || hides_today)
			continue;
		canvas_put(canvas, 0, scale->column + cell, LABEL_WIDTH,
			   arena_number(scale->wish->arena, year), TEXT(""), &ink);
		used = cell + LABEL_WIDTH;
	}
	return canvas;
}

/* ---- bars ---------------------------------------------------------------------------- */

struct extent {
	int begin, end; /* solid cells, the one behind the last */
	int fade;	/* end of what is open; 0: none */
};

static struct extent extent_of(const struct scale *scale, const struct period *period)
{
	int begin = period->begin ? period->begin : period->end - 1;
	int end = period->end ? period->end : begin + 1;
	int today = scale->wish->options->today;
	if (period->is_open && today > end)
		end = today + 1; /* it has not ended yet */
	struct extent extent = {cell_of(scale, begin), cell_of(scale, end - 1) + 1, 0};
	if (period->is_open)
		extent.fade = scale->width;
	return extent;
}

static void put_bar(const struct scale *scale, struct canvas *canvas,
		    const struct period *period, size_t link)
{
	const struct glyph_set *glyphs = glyphs_of(scale);
	struct extent extent = extent_of(scale, period);
	struct ink ink = {.role = SPAN_PICTURE, .link = link, .front = PAINT_BAR};
	for (int cell = 0; cell < scale->width; cell++) {
		struct text glyph = {0};
		if (cell >= extent.begin && cell < extent.end)
			glyph = period->is_doubtful ? glyphs->doubtful : glyphs->solid;
		else if (cell >= extent.end && cell < extent.fade)
			glyph = glyphs->open;
		if (cell == 0 && extent.begin < 0)
			glyph = glyphs->before;
		bool goes_on = extent.end > scale->width || extent.fade;
		if (cell == scale->width - 1 && goes_on)
			glyph = glyphs->behind;
		if (glyph.len)
			canvas_repeat(canvas, 0, cell, 1, glyph, &ink);
	}
}

static void put_today(const struct scale *scale, struct canvas *canvas)
{
	struct ink ink = {.role = SPAN_PICTURE, .front = PAINT_TODAY};
	int now = today_cell(scale);
	if (now >= 0)
		canvas_repeat(canvas, 0, now, 1, glyphs_of(scale)->today, &ink);
}

void timebar_draw(const struct picture_wish *wish, const struct block *block,
		  struct picture *picture)
{
	struct scale scale;
	if (!make_scale(&scale, wish))
		return;
	if (wish->is_first_row)
		picture->above = draw_scale(&scale);
	struct canvas *bar = canvas_new(wish->arena, scale.width, 1);
	if (block->period.begin || block->period.end)
		put_bar(&scale, bar, &block->period, block->runs[0].link);
	put_today(&scale, bar);
	picture->beside_column = scale.column;
	if (scale.is_beside)
		picture->beside = bar;
	else
		picture->below = bar;
}
