/* SPDX-License-Identifier: EUPL-1.2 */
/* Where the reader has been: visits in order, one of them the present one. */
#ifndef BROWSER_HISTORY_H
#define BROWSER_HISTORY_H

#include <stdbool.h>
#include <stddef.h>

#include "page/place.h"

enum { HISTORY_MAX = 200 };

struct history_spot {
	size_t block, line;
};

/* All zero is an empty history, ready for use. */
struct history {
	struct visit *visits; /* HISTORY_MAX of them, once there is one */
	size_t n_visits;
	size_t now; /* index of the present one */
};

/* Notes a visit behind the present one and makes it the present one. What came behind
   is forgotten, and so is the oldest of too many. */
void history_push(struct history *history, const struct place *place);
/* Keeps the focused link of the present visit, for those who come back. */
void history_set_focus(struct history *history, size_t focus);

/* The place on the page that was seen at the top, for those who come back: its block and
   the line in it; both 0 of a new visit. */
void history_set_spot(struct history *history, struct history_spot spot);
struct history_spot history_spot(const struct history *history);

/* Moves one visit back (-1) or forward (+1): its place and its focus. False, and
   nothing has changed, if there is none. */
bool history_move(struct history *history, int step, struct place *place, size_t *focus);
bool history_can_move(const struct history *history, int step);

void history_clear(struct history *history);

#endif
