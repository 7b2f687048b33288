/* SPDX-License-Identifier: EUPL-1.2 */
/* The grid of numbers: rows and columns with their heads, a shade before each number for
   how large it is. Where heads do not fit their columns, letters stand for them. Below it
   what is selected, in words. */
#include "base/utf8.h"
#include "render/picture.h"

enum { CELL_MIN = 4, HEAD_MIN = 6, HEAD_MAX = 34, LEGEND_ROWS = 5, GAP = 1, WORD_GAP = 2 };

struct grid {
	const struct picture_wish *wish;
	const struct chart *chart;
	struct canvas *canvas;
	int head, cell; /* widths; of a column under a letter */
	bool has_letters;
	size_t selected; /* point; n_points: none */
	double largest;
};

static int widest(const struct text *texts, size_t n)
{
	int width = 0;
	for (size_t i = 0; i < n; i++)
		width = utf8_width(texts[i]) > width ? utf8_width(texts[i]) : width;
	return width;
}

static int at_most(int value, int limit)
{
	return value < limit ? value : limit;
}

/* How wide a column is with its head in words. */
static int word_cell(const struct grid *grid, size_t column)
{
	int width = utf8_width(grid->chart->columns[column]) + WORD_GAP;
	return width > CELL_MIN ? width : CELL_MIN;
}

/* Columns as wide as their heads, if those of rows keep enough; else letters. */
static void measure(struct grid *grid, int width)
{
	int n = (int)grid->chart->n_columns, words = 0;
	int head = at_most(widest(grid->chart->rows, grid->chart->n_rows), HEAD_MAX);
	for (size_t i = 0; i < grid->chart->n_columns; i++)
		words += word_cell(grid, i);
	grid->has_letters = head + words > width;
	grid->cell = n > 0 ? at_most((width - head) / n, CELL_MIN + 2) : CELL_MIN;
	if (grid->cell < CELL_MIN)
		grid->cell = CELL_MIN;
	grid->head = grid->has_letters ? at_most(head, width - n * grid->cell) : head;
}

/* The cell behind a column. */
static int end_of(const struct grid *grid, size_t column)
{
	int end = grid->head;
	if (grid->has_letters)
		return end + (int)(column + 1) * grid->cell;
	for (size_t i = 0; i <= column; i++)
		end += word_cell(grid, i);
	return end;
}

static struct text letter_of(const struct grid *grid, size_t column)
{
	return arena_format(grid->wish->arena, "%c", (int)('A' + column));
}

static void put_heads(const struct grid *grid)
{
	const struct chart *chart = grid->chart;
	struct ink ink = {.role = SPAN_LABEL};
	for (size_t i = 0; i < chart->n_columns; i++) {
		struct text head = grid->has_letters ? letter_of(grid, i) : chart->columns[i];
		int width = utf8_width(head);
		canvas_put(grid->canvas, 0, end_of(grid, i) - width, width, head,
			   picture_more(grid->wish), &ink);
	}
	for (size_t i = 0; i < chart->n_rows; i++)
		canvas_put(grid->canvas, (int)i + 1, 0, grid->head, chart->rows[i],
			   picture_more(grid->wish), &ink);
}

/* ░ for few, █ for the most; nothing for none. */
static struct text shade_of(const struct grid *grid, double number)
{
	static const struct text shades[] = {{"░", 3}, {"▒", 3}, {"▓", 3}, {"█", 3}};
	static const struct text plain[] = {{".", 1}, {":", 1}, {"+", 1}, {"#", 1}};
	if (!(number > 0))
		return TEXT(" ");
	size_t i = (size_t)(number / grid->largest * 3.99);
	return grid->wish->options->flags & LAYOUT_ASCII ? plain[i] : shades[i];
}

static void put_number(const struct grid *grid, size_t index)
{
	const struct chart_point *point = &grid->chart->points[index];
	int row = (int)(index / grid->chart->n_columns) + 1;
	size_t column = index % grid->chart->n_columns;
	int right = end_of(grid, column);
	struct text number = arena_format(grid->wish->arena, "%.0f", point->number);
	bool is_selected = index == grid->selected;
	struct ink ink = {.role = SPAN_PICTURE,
			  .link = point->link,
			  .back = is_selected ? PAINT_CHOSEN : PAINT_NONE};
	struct ink shade = {.role = SPAN_PICTURE, .link = point->link, .front = PAINT_BAR};
	if (!(point->number > 0))
		number = grid->wish->options->flags & LAYOUT_ASCII ? TEXT("-") : TEXT("–");
	int width = utf8_width(number);
	canvas_put(grid->canvas, row, right - width, width, number, TEXT(""), &ink);
	if (column > 0 && grid->cell - width > GAP)
		canvas_put(grid->canvas, row, right - width - 1, 1,
			   shade_of(grid, point->number), TEXT(""), &shade);
}

/* "A alle, B läuft, C abgeschlossen" */
static int put_legend(const struct grid *grid, int row)
{
	struct buffer legend = {0};
	struct ink ink = {.role = SPAN_NOTE};
	if (!grid->has_letters)
		return 0;
	for (size_t i = 0; i < grid->chart->n_columns; i++) {
		buffer_append_string(&legend, i ? ", " : "");
		buffer_append(&legend, letter_of(grid, i));
		buffer_append_char(&legend, ' ');
		buffer_append(&legend, grid->chart->columns[i]);
	}
	struct text kept = arena_copy(grid->wish->arena, buffer_text(&legend));
	buffer_clear(&legend);
	return picture_put_lines(grid->wish, grid->canvas, row, 0, grid->canvas->width,
				 LEGEND_ROWS, kept, &ink);
}

/* "Großstadt mit Lebensgefühl: 12 laufen" */
static void put_selected(const struct grid *grid, int row)
{
	const struct chart *chart = grid->chart;
	if (grid->selected == chart->n_points)
		return;
	const struct chart_point *point = &chart->points[grid->selected];
	struct text head = chart->rows[grid->selected / chart->n_columns];
	struct text words = arena_format(grid->wish->arena, TEXT_FORMAT ": " TEXT_FORMAT,
					 TEXT_ARGS(head), TEXT_ARGS(point->value));
	struct ink ink = {.role = SPAN_LINK, .link = point->link};
	picture_put_lines(grid->wish, grid->canvas, row, 0, grid->canvas->width, 2, words,
			  &ink);
}

void matrix_draw(const struct picture_wish *wish, const struct chart *chart,
		 struct picture *picture)
{
	struct grid grid = {.wish = wish, .chart = chart, .selected = chart->n_points};
	int n_rows = (int)chart->n_rows, width = picture_width(wish);
	for (size_t i = 0; i < chart->n_points; i++) {
		const struct chart_point *point = &chart->points[i];
		if (point->link && point->link == wish->selected)
			grid.selected = i;
		if (i % chart->n_columns && point->number > grid.largest)
			grid.largest = point->number;
	}
	measure(&grid, width);
	if (grid.head < HEAD_MIN)
		return;
	/* as high as it may become; what stays empty at its end is cut off */
	grid.canvas = canvas_new(wish->arena, width, n_rows + 4 + LEGEND_ROWS);
	put_heads(&grid);
	for (size_t i = 0; i < chart->n_points; i++)
		put_number(&grid, i);
	put_selected(&grid, n_rows + 2);
	int n_legend = put_legend(&grid, n_rows + 4);
	grid.canvas->height = n_rows + 4 + n_legend;
	picture->above = grid.canvas;
	picture->is_selectable = true;
}

/* The nearest number that leads somewhere, in a row or a column. */
size_t matrix_neighbour(const struct chart *chart, size_t point,
			enum layout_direction direction)
{
	bool is_upright = direction == LAYOUT_UP || direction == LAYOUT_DOWN;
	bool is_forward = direction == LAYOUT_RIGHT || direction == LAYOUT_DOWN;
	size_t step = is_upright ? chart->n_columns : 1;
	size_t at = is_upright ? point / chart->n_columns : point % chart->n_columns;
	size_t n = is_upright ? chart->n_rows : chart->n_columns;
	for (size_t next = point; is_forward ? at + 1 < n : at > 0;) {
		at = is_forward ? at + 1 : at - 1;
		next = is_forward ? next + step : next - step;
		if (chart->points[next].link)
			return next;
	}
	return point;
}
