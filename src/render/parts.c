/* SPDX-License-Identifier: EUPL-1.2 */
/* One bar made of parts. What a part is, its texture says; the same textures stand in the
   table below. */
#include "render/parts.h"

#include "render/picture.h"

enum { BAR_MAX = 60, BAR_MIN = 8 };

struct text parts_texture(unsigned shade, bool is_ascii)
{
	/* by enum status: none, idea, planned, running, done, stopped, merged */
	static const struct text textures[] = {{"·", 2}, {"░", 3}, {"▒", 3}, {"█", 3},
					       {"▓", 3}, {"x", 1}, {"=", 1}};
	static const struct text plain[] = {{".", 1}, {"-", 1}, {"+", 1}, {"#", 1},
					    {"%", 1}, {"x", 1}, {"=", 1}};
	size_t i = shade % ARRAY_LEN(textures);
	return is_ascii ? plain[i] : textures[i];
}

void parts_draw(const struct picture_wish *wish, const struct chart *chart,
		struct picture *picture)
{
	int width = picture_width(wish) < BAR_MAX ? picture_width(wish) : BAR_MAX;
	bool is_ascii = wish->options->flags & LAYOUT_ASCII;
	double total = 0, before = 0;
	for (size_t i = 0; i < chart->n_points; i++)
		total += chart->points[i].number;
	if (width < BAR_MIN || !(total > 0))
		return;
	picture->above = canvas_new(wish->arena, width, 1);
	for (size_t i = 0; i < chart->n_points; i++) {
		const struct chart_point *point = &chart->points[i];
		int begin = (int)(before / total * width + 0.5);
		before += point->number;
		int end = (int)(before / total * width + 0.5);
		struct ink ink = {
			.role = SPAN_PICTURE, .link = point->link, .front = PAINT_BAR};
		canvas_repeat(picture->above, 0, begin, end - begin,
			      parts_texture(point->shade, is_ascii), &ink);
	}
}
