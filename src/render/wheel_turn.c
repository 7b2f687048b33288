/* SPDX-License-Identifier: EUPL-1.2 */
/* Turning the wheel: along a ring it goes round, between rings from a sector to its own
   part of the rim and back. */
#include "render/picture.h"
#include "render/wheel.h"

/* The next point of the same ring, around it. */
static size_t turned(const struct chart *chart, size_t point, bool forward)
{
	size_t i = point;
	do
		i = (i + (forward ? 1 : chart->n_points - 1)) % chart->n_points;
	while (chart->points[i].ring != chart->points[point].ring);
	return i;
}

static size_t first_of_ring(const struct chart *chart, unsigned ring, size_t otherwise)
{
	for (size_t i = 0; i < chart->n_points; i++)
		if (chart->points[i].ring == ring)
			return i;
	return otherwise;
}

static size_t outward(const struct chart *chart, size_t point)
{
	unsigned ring = chart->points[point].ring + 1;
	for (size_t i = 0; i < chart->n_points && ring > WHEEL_SECTORS; i++)
		if (chart->points[i].ring == ring && chart->points[i].parent == point + 1)
			return i;
	return first_of_ring(chart, ring, point);
}

static size_t inward(const struct chart *chart, size_t point)
{
	const struct chart_point *from = &chart->points[point];
	if (from->parent)
		return from->parent - 1;
	return from->ring ? first_of_ring(chart, from->ring - 1, point) : point;
}

size_t wheel_neighbour(const struct chart *chart, size_t point, enum layout_direction direction)
{
	switch (direction) {
	case LAYOUT_LEFT:
		return turned(chart, point, false);
	case LAYOUT_RIGHT:
		return turned(chart, point, true);
	case LAYOUT_UP:
		return inward(chart, point);
	case LAYOUT_DOWN:
		break;
	}
	return outward(chart, point);
}
