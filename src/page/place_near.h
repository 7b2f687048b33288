/* SPDX-License-Identifier: EUPL-1.2 */
/* For a place that does not exist: those that may have been meant. */
#ifndef PAGE_PLACE_NEAR_H
#define PAGE_PLACE_NEAR_H

#include "page/place.h"

enum { NEAR_MAX = 3 };

struct near {
	struct place places[NEAR_MAX]; /* the nearest first; all of them exist */
	size_t distances[NEAR_MAX];
	size_t n;
};

/* TEXT is what was typed: an address, an id, a title or a part of one. */
void place_near(const struct catalog *catalog, struct text text, enum language language,
		struct near *near);

#endif
