/* SPDX-License-Identifier: EUPL-1.2 */
/* A ship's wheel: the hub, a sector for each competency, the first one at the top, the rim
   with its core activities, and handles where there is room. Angles are parts of a turn. */
#include "render/wheel.h"

#include <math.h>

/* pixels: of the radius, of a part of the rim */
enum { HANDLES_FROM = 15, GAPS_FROM = 4 };

static const double turn_of_radian = 0.15915494309189535; /* 1 / 2π */

/* Notes the points of the hub and of each group; they stand in this order. */
static bool find_groups(struct wheel *wheel, const struct chart *chart)
{
	size_t i = 0;
	for (; i < chart->n_points && chart->points[i].ring == WHEEL_HUB; i++)
		wheel->n_hub++;
	for (; i < chart->n_points; i++) {
		const struct chart_point *point = &chart->points[i];
		struct wheel_group *last =
			wheel->n_groups ? &wheel->groups[wheel->n_groups - 1] : NULL;
		bool is_sector = point->ring == WHEEL_SECTORS;
		if (!is_sector && last && point->parent == last->sector) {
			last->n++;
			continue;
		}
		if (wheel->n_groups == WHEEL_GROUPS_MAX)
			return false;
		wheel->groups[wheel->n_groups++] =
			(struct wheel_group){.sector = is_sector ? i + 1 : 0,
					     .first = is_sector ? i + 1 : i,
					     .n = !is_sector};
	}
	return wheel->n_groups > 0;
}

bool wheel_make(struct wheel *wheel, const struct chart *chart, int diameter)
{
	*wheel = (struct wheel){.chart = chart, .radius = diameter / 2.0};
	if (diameter < WHEEL_DIAMETER_MIN || !find_groups(wheel, chart))
		return false;
	double radius = wheel->radius;
	wheel->has_handles = radius >= HANDLES_FROM;
	double outside = wheel->has_handles ? radius * 0.90 : radius;
	wheel->gap = radius < 24 ? 1.2 : radius * 0.05;
	wheel->hub = outside * 0.31;
	wheel->sectors[0] = wheel->hub + wheel->gap;
	wheel->sectors[1] = outside * 0.80;
	wheel->rim[0] = wheel->sectors[1] + wheel->gap;
	wheel->rim[1] = outside;
	return true;
}

/* Is a place, a part of a turn within a field of that many pixels, near its sides? */
static bool is_in_gap(double within, double len, double gap)
{
	double nearest = within < 0.5 ? within : 1 - within;
	return nearest * len < gap / 2;
}

static struct wheel_part part_of_rim(const struct wheel *wheel, size_t g, double within,
				     double len)
{
	const struct wheel_group *group = &wheel->groups[g];
	struct wheel_part part = {.ring = WHEEL_NOTHING, .group = g};
	if (group->n == 0)
		return part;
	double place = within * (double)group->n;
	size_t index = place < (double)group->n ? (size_t)place : group->n - 1;
	double one = len / (double)group->n;
	if (one >= GAPS_FROM && is_in_gap(place - (double)index, one, wheel->gap * 0.8))
		return part;
	part.is_second = one < GAPS_FROM && index % 2;
	part.ring = WHEEL_RIM;
	part.point = group->first + index;
	return part;
}

struct wheel_part wheel_at(const struct wheel *wheel, double x, double y)
{
	double right = x - wheel->radius, up = wheel->radius - y;
	double distance = sqrt(right * right + up * up);
	struct wheel_part nothing = {.ring = WHEEL_NOTHING};
	if (distance < wheel->hub)
		return (struct wheel_part){.ring = WHEEL_HUB};
	double n = (double)wheel->n_groups;
	double turn = atan2(right, up) * turn_of_radian + 0.5 / n;
	double place = (turn - floor(turn)) * n;
	size_t g = place < n ? (size_t)place : 0;
	double within = place - (double)g;
	double len = distance / turn_of_radian / n;
	bool has_sector = wheel->groups[g].sector > 0;
	struct wheel_part sector = {.ring = WHEEL_SECTORS, .group = g};
	if (has_sector)
		sector.point = wheel->groups[g].sector - 1;
	if (distance > wheel->rim[1]) {
		bool is_handle = wheel->has_handles && distance < wheel->radius && has_sector &&
				 fabs(within - 0.5) * len < wheel->radius * 0.055;
		return is_handle ? sector : nothing;
	}
	if (n > 1 && is_in_gap(within, len, wheel->gap))
		return nothing;
	if (distance >= wheel->rim[0])
		return part_of_rim(wheel, g, within, len);
	if (distance >= wheel->sectors[0] && distance < wheel->sectors[1] && has_sector)
		return sector;
	return nothing;
}

void wheel_middle(const struct wheel *wheel, size_t group, double *x, double *y)
{
	double turn = (double)group / (double)wheel->n_groups / turn_of_radian;
	double distance = (wheel->sectors[0] + wheel->sectors[1]) / 2;
	*x = wheel->radius + sin(turn) * distance;
	*y = wheel->radius - cos(turn) * distance;
}
