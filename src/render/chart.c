/* SPDX-License-Identifier: EUPL-1.2 */
/* A chart is its sentence and a line for each point: label, value, and a bar where there
   is room. The bar says nothing that the value does not. */
#include "base/utf8.h"
#include "render/compose.h"
#include "render/parts.h"

enum { GAP = 2, BAR_MIN = 8, BAR_MAX = 40 };

/* The columns of a chart, in cells; all 0: "Label: value". */
struct columns {
	int label, value, bar;
	double largest; /* the number that fills the bar */
};

static struct columns columns_of(const struct composer *composer, const struct chart *chart)
{
	struct columns columns = {0};
	if (composer->options & LAYOUT_PLAIN || composer->width < COLUMNS_FROM)
		return columns;
	for (size_t i = 0; i < chart->n_points; i++) {
		const struct chart_point *point = &chart->points[i];
		int label = utf8_width(point->label), value = utf8_width(point->value);
		columns.label = label > columns.label ? label : columns.label;
		columns.value = value > columns.value ? value : columns.value;
		if (point->number > columns.largest)
			columns.largest = point->number;
	}
	columns.bar = composer->width - columns.label - columns.value - 2 * GAP;
	if (columns.bar < BAR_MIN)
		return (struct columns){0};
	if (columns.bar > BAR_MAX)
		columns.bar = BAR_MAX;
	return columns;
}

static void say_bar(const struct composer *composer, const struct columns *columns,
		    const struct chart_point *point, enum chart_kind kind)
{
	if (!(point->number > 0))
		return;
	int len = (int)(point->number / columns->largest * columns->bar + 0.5);
	bool is_ascii = composer->options & LAYOUT_ASCII;
	struct text mark = is_ascii ? TEXT("#") : TEXT("▄");
	if (kind == CHART_PARTS)
		mark = parts_texture(point->shade, is_ascii);
	int blanks = columns->value - utf8_width(point->value) + GAP;
	compose_repeated(composer, TEXT(" "), SPAN_TEXT, blanks);
	compose_repeated(composer, mark, SPAN_BAR, len < 1 ? 1 : len);
}

static enum span_role role_of(const struct composer *composer, const struct chart_point *point,
			      enum span_role otherwise)
{
	return point->link && !composer->has_picture ? SPAN_LINK : otherwise;
}

static void compose_point(const struct composer *composer, const struct columns *columns,
			  const struct chart_point *point, enum chart_kind kind)
{
	struct flows *flows = composer->flows;
	flow_begin(flows, 0, columns->label || composer->options & LAYOUT_PLAIN ? 0 : GAP);
	flow_say(flows, point->label, role_of(composer, point, SPAN_LABEL), 0, point->link);
	if (columns->label) {
		int blanks = columns->label - utf8_width(point->label) + GAP;
		compose_repeated(composer, TEXT(" "), SPAN_TEXT, blanks);
	} else {
		flow_say(flows, TEXT(": "), SPAN_LABEL, 0, 0);
	}
	flow_say(flows, point->value, SPAN_TEXT, 0, 0);
	if (point->link)
		compose_link_word(composer);
	if (columns->label)
		say_bar(composer, columns, point, kind);
	if (composer->options & LAYOUT_TARGETS && point->link)
		compose_target(composer, point->link);
}

/* "Großstadt: 31 Projekte, 12 laufen, 3 sind geplant"; for who has one choice a line, each
   link begins another. */
static void compose_matrix_row(const struct composer *composer, const struct chart *chart,
			       size_t row)
{
	struct flows *flows = composer->flows;
	bool is_calm = composer->options & LAYOUT_CALM, has_link = false;
	flow_begin(flows, 0, composer->options & LAYOUT_PLAIN ? 0 : GAP);
	flow_say(flows, chart->rows[row], SPAN_LABEL, 0, 0);
	for (size_t i = 0; i < chart->n_columns; i++) {
		const struct chart_point *point = &chart->points[row * chart->n_columns + i];
		if (point->value.len == 0)
			continue;
		bool begins_line = is_calm && has_link && point->link;
		has_link |= point->link > 0;
		struct text before = begins_line ? TEXT(",") : i ? TEXT(", ") : TEXT(": ");
		flow_say(flows, before, SPAN_TEXT, 0, 0);
		if (begins_line)
			flow_begin(flows, 0, 0);
		flow_say(flows, point->value, role_of(composer, point, SPAN_TEXT), 0,
			 point->link);
		if (point->link)
			compose_link_word(composer);
		if (composer->options & LAYOUT_TARGETS && point->link)
			compose_target(composer, point->link);
	}
}

void compose_chart(const struct composer *composer, const struct chart *chart)
{
	flow_begin(composer->flows, 0, 0);
	flow_say(composer->flows, chart->caption, SPAN_TEXT, 0, 0);
	struct columns columns = columns_of(composer, chart);
	for (size_t row = 0; row < chart->n_rows; row++)
		compose_matrix_row(composer, chart, row);
	for (size_t i = 0; i < chart->n_points && !chart->n_rows; i++)
		compose_point(composer, &columns, &chart->points[i], chart->kind);
}
