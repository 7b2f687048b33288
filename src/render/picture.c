/* SPDX-License-Identifier: EUPL-1.2 */
/* Which block has which picture, and the words that several of them put down. */
#include "render/picture.h"

#include "base/utf8.h"

enum { HEIGHT_USUAL = 20 };

int picture_width(const struct picture_wish *wish)
{
	const struct layout_options *options = wish->options;
	return options->picture_width > 0 ? options->picture_width : options->width;
}

int picture_height(const struct picture_wish *wish)
{
	return wish->options->picture_height > 0 ? wish->options->picture_height : HEIGHT_USUAL;
}

struct text picture_more(const struct picture_wish *wish)
{
	return wish->options->flags & LAYOUT_ASCII ? TEXT("~") : TEXT("…");
}

/* How much of a text makes a line: whole words if there is one that fits. */
static size_t fit_words(struct text text, int width)
{
	size_t fits = utf8_fit(text, width, NULL), end = fits;
	if (fits == text.len)
		return fits;
	while (end > 0 && text.bytes[end] != ' ')
		end--;
	return end ? end : fits;
}

int picture_put_lines(const struct picture_wish *wish, struct canvas *canvas, int row,
		      int column, int width, int most, struct text text, const struct ink *ink)
{
	int n = 0;
	while (text.len && n < most) {
		size_t len = n == most - 1 ? text.len : fit_words(text, width);
		if (len == 0)
			break;
		canvas_put(canvas, row + n, column, width, text_slice(text, 0, len),
			   picture_more(wish), ink);
		text = text_trim(text_slice(text, len, text.len));
		n++;
	}
	return n;
}

static void draw_chart(const struct picture_wish *wish, const struct chart *chart,
		       struct picture *picture)
{
	switch (chart->kind) {
	case CHART_WHEEL:
		wheel_draw(wish, chart, picture);
		return;
	case CHART_MATRIX:
		matrix_draw(wish, chart, picture);
		return;
	case CHART_PARTS:
		parts_draw(wish, chart, picture);
		return;
	case CHART_BARS:
		break;
	}
}

struct picture picture_of_block(const struct picture_wish *wish, const struct block *block)
{
	struct picture picture = {0};
	if (!(wish->options->flags & LAYOUT_PICTURES))
		return picture;
	if (block->kind == BLOCK_CHART && block->chart->n_points)
		draw_chart(wish, block->chart, &picture);
	else if (block->kind == BLOCK_ROW)
		timebar_draw(wish, block, &picture);
	return picture;
}

size_t picture_neighbour(const struct chart *chart, size_t link,
			 enum layout_direction direction)
{
	size_t point = 0;
	while (point < chart->n_points && chart->points[point].link != link)
		point++;
	if (point == chart->n_points)
		return 0;
	if (chart->kind == CHART_WHEEL)
		return chart->points[wheel_neighbour(chart, point, direction)].link;
	if (chart->kind == CHART_MATRIX)
		return chart->points[matrix_neighbour(chart, point, direction)].link;
	return 0;
}
