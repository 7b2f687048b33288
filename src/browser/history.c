/* SPDX-License-Identifier: EUPL-1.2 */
/* A visit keeps the text form of its place: two hundred short texts instead of two
   hundred places of a kilobyte, and nothing that a reload could make stale. */
#include "browser/history.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/die.h"

struct visit {
	struct buffer place; /* its canonical text */
	size_t focus;	     /* the link that had the focus; 0: none */
	struct history_spot spot;
};

static void forget(struct history *history, size_t first, size_t n)
{
	struct visit *visits = history->visits;
	for (size_t i = first; i < first + n; i++)
		buffer_clear(&visits[i].place);
	history->n_visits -= n;
	memmove(&visits[first], &visits[first + n],
		(history->n_visits - first) * sizeof(*visits));
}

void history_push(struct history *history, const struct place *place)
{
	if (!history->visits)
		history->visits = die_alloc(HISTORY_MAX * sizeof(*history->visits));
	if (history->n_visits > 0)
		forget(history, history->now + 1, history->n_visits - history->now - 1);
	if (history->n_visits == HISTORY_MAX)
		forget(history, 0, 1);
	history->now = history->n_visits++;
	struct visit *visit = &history->visits[history->now];
	*visit = (struct visit){0};
	place_append(&visit->place, place);
}

void history_set_focus(struct history *history, size_t focus)
{
	assert(history->n_visits > 0);
	history->visits[history->now].focus = focus;
}

void history_set_spot(struct history *history, struct history_spot spot)
{
	assert(history->n_visits > 0);
	history->visits[history->now].spot = spot;
}

struct history_spot history_spot(const struct history *history)
{
	assert(history->n_visits > 0);
	return history->visits[history->now].spot;
}

bool history_can_move(const struct history *history, int step)
{
	return step < 0 ? history->now > 0 : history->now + 1 < history->n_visits;
}

bool history_move(struct history *history, int step, struct place *place, size_t *focus)
{
	if (!history_can_move(history, step))
		return false;
	size_t next = step < 0 ? history->now - 1 : history->now + 1;
	const struct visit *visit = &history->visits[next];
	if (!place_parse(buffer_text(&visit->place), place))
		return false;
	*focus = visit->focus;
	history->now = next;
	return true;
}

void history_clear(struct history *history)
{
	for (size_t i = 0; i < history->n_visits; i++)
		buffer_clear(&history->visits[i].place);
	free(history->visits);
	*history = (struct history){0};
}
