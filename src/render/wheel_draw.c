/* SPDX-License-Identifier: EUPL-1.2 */
/* The wheel in half blocks, two pixels a cell, or in plain characters; beside or below it
   the words: what is selected, and what the numbers of the sectors mean. */
#include "render/wheel_drawing.h"

enum { WORDS_MIN = 17, NOTES_MAX = 36, WORDS_ROWS = 3, MARGIN = 2 };

/* ---- cells ---------------------------------------------------------------------- */

static bool is_chosen(const struct wheel_drawing *drawing, struct wheel_part part)
{
	if (part.ring == WHEEL_NOTHING)
		return false;
	return part.ring == WHEEL_HUB ? drawing->selected < drawing->wheel.n_hub
				      : part.point == drawing->selected;
}

enum paint wheel_paint(const struct wheel_drawing *drawing, struct wheel_part part)
{
	enum paint hue = (enum paint)(part.group % PAINT_HUES);
	if (part.ring == WHEEL_NOTHING)
		return PAINT_NONE;
	if (is_chosen(drawing, part))
		return PAINT_CHOSEN;
	if (part.ring == WHEEL_HUB)
		return PAINT_HUB;
	return (part.ring == WHEEL_SECTORS || part.is_second ? PAINT_SECTOR : PAINT_RIM) + hue;
}

static size_t link_of(const struct wheel_drawing *drawing, struct wheel_part part)
{
	const struct chart *chart = drawing->wheel.chart;
	if (part.ring == WHEEL_NOTHING)
		return 0;
	if (part.ring == WHEEL_HUB)
		return drawing->wheel.n_hub ? chart->points[0].link : 0;
	return chart->points[part.point].link;
}

static struct text texture_of(struct wheel_part part)
{
	return part.ring == WHEEL_RIM && !part.is_second ? TEXT("▒") : TEXT("░");
}

/* Without colours what is selected is solid, all else a texture. */
static void put_shaded(const struct wheel_drawing *drawing, struct cell *cell,
		       struct wheel_part above, struct wheel_part below,
		       struct wheel_part middle)
{
	bool above_chosen = is_chosen(drawing, above), below_chosen = is_chosen(drawing, below);
	if (above_chosen && below_chosen)
		cell->glyph = TEXT("█");
	else if (above_chosen || below_chosen)
		cell->glyph = above_chosen ? TEXT("▀") : TEXT("▄");
	else if (middle.ring != WHEEL_NOTHING)
		cell->glyph = texture_of(middle);
	cell->front = PAINT_NONE;
}

static void put_coloured(const struct wheel_drawing *drawing, struct cell *cell,
			 struct wheel_part above, struct wheel_part below)
{
	enum paint top = wheel_paint(drawing, above), bottom = wheel_paint(drawing, below);
	if (top == bottom) {
		cell->glyph = top == PAINT_NONE ? TEXT("") : TEXT(" ");
		cell->front = cell->back = top;
	} else if (top == PAINT_NONE || bottom == PAINT_CHOSEN) {
		cell->glyph = TEXT("▄");
		cell->front = bottom;
		cell->back = top;
	} else {
		cell->glyph = TEXT("▀");
		cell->front = top;
		cell->back = bottom;
	}
}

static void put_plain(const struct wheel_drawing *drawing, struct cell *cell,
		      struct wheel_part part)
{
	static const struct text glyphs[] = {
		[WHEEL_HUB] = {".", 1}, [WHEEL_SECTORS] = {":", 1}, [WHEEL_RIM] = {"+", 1}};
	if (part.ring == WHEEL_NOTHING)
		return;
	cell->glyph = is_chosen(drawing, part) ? TEXT("#")
		      : part.is_second	       ? TEXT("-")
					       : glyphs[part.ring];
	cell->front = wheel_paint(drawing, part);
}

static void draw_cell(const struct wheel_drawing *drawing, int row, int column)
{
	const struct wheel *wheel = &drawing->wheel;
	struct wheel_part above = wheel_at(wheel, column + 0.5, row * 2 + 0.5);
	struct wheel_part below = wheel_at(wheel, column + 0.5, row * 2 + 1.5);
	struct wheel_part middle = wheel_at(wheel, column + 0.5, row * 2 + 1);
	struct cell *cell = canvas_cell(drawing->canvas, row, column);
	struct wheel_part linked = above.ring == WHEEL_NOTHING ? below : above;
	if (linked.ring == WHEEL_NOTHING)
		return;
	cell->role = SPAN_PICTURE;
	cell->link = link_of(drawing, linked);
	if (drawing->is_ascii)
		put_plain(drawing, cell, middle);
	else if (drawing->has_shades)
		put_shaded(drawing, cell, above, below, middle);
	else
		put_coloured(drawing, cell, above, below);
	if (cell->glyph.len == 0)
		*cell = (struct cell){.role = SPAN_TEXT};
}

/* ---- words beside it ------------------------------------------------------------------ */

static int say_selected(const struct wheel_drawing *drawing, int row, int column, int width,
			int most)
{
	const struct chart *chart = drawing->wheel.chart;
	if (drawing->selected == chart->n_points || most < 1)
		return 0;
	const struct chart_point *point = &chart->points[drawing->selected];
	struct ink name = {.role = SPAN_LINK, .link = point->link};
	struct ink words = {.role = SPAN_NOTE};
	int n = picture_put_lines(drawing->wish, drawing->canvas, row, column, width,
				  most > 3 ? most - 2 : 1, point->label, &name);
	n += picture_put_lines(drawing->wish, drawing->canvas, row + n, column, width,
			       most - n < 2 ? most - n : 2, point->value, &words);
	if (point->parent && n < most - 1)
		n += picture_put_lines(drawing->wish, drawing->canvas, row + n, column, width,
				       2, chart->points[point->parent - 1].label, &words);
	return n;
}

/* What the numbers mean, where there is room for all of them. */
static void say_numbers(const struct wheel_drawing *drawing, int row, int column, int width)
{
	const struct wheel *wheel = &drawing->wheel;
	int n = 0;
	for (size_t i = 0; i < wheel->n_groups; i++)
		n += wheel->groups[i].sector && !drawing->is_named[i];
	if (n == 0 || row + n > drawing->canvas->height)
		return;
	int lines = row + 2 * n > drawing->canvas->height ? 1 : 2;
	for (size_t i = 0; i < wheel->n_groups; i++) {
		if (!wheel->groups[i].sector || drawing->is_named[i])
			continue;
		const struct chart_point *point =
			&wheel->chart->points[wheel->groups[i].sector - 1];
		struct ink ink = {.role = SPAN_LABEL, .link = point->link};
		int used = canvas_put(drawing->canvas, row, column, 3, wheel_number(drawing, i),
				      TEXT(""), &ink) +
			   1;
		row += picture_put_lines(drawing->wish, drawing->canvas, row, column + used,
					 width - used, lines, point->label, &ink);
	}
}

/* ---- all of it -------------------------------------------------------------------------- */

static size_t point_of_link(const struct chart *chart, size_t link)
{
	size_t i = 0;
	while (i < chart->n_points && chart->points[i].link != link)
		i++;
	return i;
}

static int at_most(int value, int limit)
{
	return value < limit ? value : limit;
}

/* As large as it can be with words at its side, or below it where that is larger. */
static bool place_words(struct wheel_drawing *drawing, int width, int height)
{
	int beside = at_most(at_most(width - MARGIN - WORDS_MIN, 2 * height), 2 * height);
	int below = at_most(width, 2 * (height - WORDS_ROWS - 1));
	bool is_beside = beside >= below - WORDS_ROWS;
	drawing->diameter = (is_beside ? beside : below) & ~1;
	return is_beside;
}

static void draw_words(struct wheel_drawing *drawing, bool is_beside, int width)
{
	int rows = drawing->diameter / 2;
	if (!is_beside) {
		say_selected(drawing, rows, 0, width, WORDS_ROWS);
		return;
	}
	int column = drawing->diameter + MARGIN;
	int room = at_most(width - column, NOTES_MAX);
	int said = say_selected(drawing, 0, column, room, 6);
	say_numbers(drawing, said + 1, column, room);
}

void wheel_draw(const struct picture_wish *wish, const struct chart *chart,
		struct picture *picture)
{
	int width = picture_width(wish), height = picture_height(wish);
	struct wheel_drawing drawing = {.wish = wish,
					.is_ascii = wish->options->flags & LAYOUT_ASCII,
					.has_shades = wish->options->flags & LAYOUT_SHADES,
					.selected = point_of_link(chart, wish->selected)};
	bool is_beside = place_words(&drawing, width, height);
	if (!wheel_make(&drawing.wheel, chart, drawing.diameter))
		return;
	int rows = drawing.diameter / 2;
	drawing.canvas = canvas_new(wish->arena, width, is_beside ? rows : rows + WORDS_ROWS);
	for (int row = 0; row < rows; row++)
		for (int column = 0; column < drawing.diameter; column++)
			draw_cell(&drawing, row, column);
	wheel_put_names(&drawing);
	draw_words(&drawing, is_beside, width);
	picture->above = drawing.canvas;
	picture->is_selectable = true;
}
