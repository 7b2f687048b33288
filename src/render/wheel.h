/* SPDX-License-Identifier: EUPL-1.2 */
/* The geometry of the wheel: what lies where, in pixels that are as wide as high. */
#ifndef RENDER_WHEEL_H
#define RENDER_WHEEL_H

#include <stdbool.h>
#include <stddef.h>

#include "page/page.h"

enum wheel_ring { WHEEL_HUB, WHEEL_SECTORS, WHEEL_RIM, WHEEL_NOTHING };

enum { WHEEL_GROUPS_MAX = 16, WHEEL_DIAMETER_MIN = 12 };

/* Points of one competency: its sector, and those of the rim outside it. */
struct wheel_group {
	size_t sector;	 /* point + 1; 0: rim only */
	size_t first, n; /* of the rim, as points */
};

struct wheel {
	const struct chart *chart;
	struct wheel_group groups[WHEEL_GROUPS_MAX];
	size_t n_groups;
	size_t n_hub; /* the first points */
	double radius;
	double hub, sectors[2], rim[2]; /* radii where they begin and end */
	double gap;
	bool has_handles;
};

struct wheel_part {
	enum wheel_ring ring;
	size_t group;
	size_t point;	/* of the hub: 0 */
	bool is_second; /* of the rim: every other one where nothing parts them */
};

/* False if there is nothing to draw, or too much. */
bool wheel_make(struct wheel *wheel, const struct chart *chart, int diameter);
/* What lies at a point, from the upper left corner. */
struct wheel_part wheel_at(const struct wheel *wheel, double x, double y);
/* The middle of a group's sector. */
void wheel_middle(const struct wheel *wheel, size_t group, double *x, double *y);

#endif
