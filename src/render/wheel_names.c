/* SPDX-License-Identifier: EUPL-1.2 */
/* The names on the wheel: each sector bears its own, as wide as it fits, or its number. */
#include "base/utf8.h"
#include "render/wheel_drawing.h"

enum { NAME_LINES = 3 };

/* Lines that a name falls into at blanks and hyphens, as narrow as its longest word. */
struct label {
	struct text lines[NAME_LINES];
	int n, width;
};

static struct label label_of(struct text name, int width)
{
	struct label label = {.width = 0};
	while (name.len && label.n < NAME_LINES) {
		size_t len = utf8_fit(name, width, NULL);
		while (len < name.len && len > 0 && name.bytes[len] != ' ')
			len--;
		if (len == 0)
			return (struct label){.n = 0};
		struct text line = text_trim(text_slice(name, 0, len));
		if (utf8_width(line) > label.width)
			label.width = utf8_width(line);
		label.lines[label.n++] = line;
		name = text_trim(text_slice(name, len, name.len));
	}
	if (name.len)
		label.n = 0;
	return label;
}

static bool is_inside(const struct wheel_drawing *drawing, size_t group, int row, int column)
{
	for (int half = 0; half < 2; half++) {
		struct wheel_part part =
			wheel_at(&drawing->wheel, column + 0.5, row * 2 + half + 0.5);
		if (part.ring != WHEEL_SECTORS || part.group != group)
			return false;
	}
	return true;
}

static bool has_room(const struct wheel_drawing *drawing, size_t group,
		     const struct label *label, int row, int column)
{
	for (int i = 0; i < label->n; i++)
		for (int cell = -1; cell <= label->width; cell++)
			if (!is_inside(drawing, group, row + i, column + cell))
				return false;
	return true;
}

static void put_label(struct wheel_drawing *drawing, size_t group, const struct label *label,
		      int row, int column)
{
	size_t point = drawing->wheel.groups[group].sector - 1;
	struct wheel_part part = {WHEEL_SECTORS, group, point, false};
	struct ink ink = {.role = SPAN_PICTURE,
			  .link = drawing->wheel.chart->points[point].link,
			  .back = wheel_paint(drawing, part)};
	for (int i = 0; i < label->n; i++) {
		int indent = (label->width - utf8_width(label->lines[i])) / 2;
		canvas_put(drawing->canvas, row + i, column + indent, label->width,
			   label->lines[i], TEXT(""), &ink);
	}
}

/* Puts a name near the middle of its sector, wherever it fits. */
static bool try_label(struct wheel_drawing *drawing, size_t group, const struct label *label)
{
	double x, y;
	wheel_middle(&drawing->wheel, group, &x, &y);
	int row = (int)(y / 2 - label->n / 2.0 + 0.5), column = (int)(x - label->width / 2.0);
	for (int away = 0; away <= 4; away++)
		for (int down = -away; down <= away; down++)
			for (int right = -2 * away; right <= 2 * away; right++) {
				if (!has_room(drawing, group, label, row + down,
					      column + right))
					continue;
				put_label(drawing, group, label, row + down, column + right);
				return true;
			}
	return false;
}

struct text wheel_number(const struct wheel_drawing *drawing, size_t group)
{
	return arena_number(drawing->wish->arena, (long long)group + 1);
}

/* The name as wide as can be, else a number. */
static void name_sector(struct wheel_drawing *drawing, size_t group)
{
	const struct wheel *wheel = &drawing->wheel;
	if (!wheel->groups[group].sector)
		return;
	struct text name = wheel->chart->points[wheel->groups[group].sector - 1].label;
	for (int width = utf8_width(name); width > 4 && !drawing->is_named[group]; width--) {
		struct label label = label_of(name, width);
		drawing->is_named[group] = label.n && try_label(drawing, group, &label);
	}
	if (drawing->is_named[group])
		return;
	struct label number = label_of(wheel_number(drawing, group), 2);
	try_label(drawing, group, &number);
}

/* The terms of the formula below each other, if the hub has room for all. */
static void name_hub(struct wheel_drawing *drawing)
{
	const struct wheel *wheel = &drawing->wheel;
	int n = (int)wheel->n_hub, width = 0;
	for (int i = 0; i < n; i++) {
		int own = utf8_width(wheel->chart->points[i].label);
		width = own > width ? own : width;
	}
	int row = (int)(wheel->radius / 2 - n / 2.0 + 0.5);
	int column = (int)(wheel->radius - width / 2.0);
	for (int i = 0; i < 2; i++) {
		double y = (i ? row + n : row) * 2.0, x = column - 0.5;
		if (wheel_at(wheel, x, y).ring != WHEEL_HUB)
			return;
	}
	for (int i = 0; i < n; i++) {
		const struct chart_point *point = &wheel->chart->points[i];
		bool is_selected = (size_t)i == drawing->selected;
		int indent = (width - utf8_width(point->label)) / 2;
		struct ink ink = {.role = SPAN_PICTURE,
				  .link = point->link,
				  .back = drawing->selected < wheel->n_hub ? PAINT_CHOSEN
									   : PAINT_HUB};
		if (is_selected && indent > 0) {
			struct text mark = drawing->is_ascii ? TEXT(">") : TEXT("►");
			canvas_put(drawing->canvas, row + i, column + indent - 1, 1, mark,
				   TEXT(""), &ink);
		}
		canvas_put(drawing->canvas, row + i, column + indent, width, point->label,
			   TEXT(""), &ink);
	}
}

void wheel_put_names(struct wheel_drawing *drawing)
{
	for (size_t group = 0; group < drawing->wheel.n_groups; group++)
		name_sector(drawing, group);
	name_hub(drawing);
}
