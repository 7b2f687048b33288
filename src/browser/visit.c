/* SPDX-License-Identifier: EUPL-1.2 */
/* Every moment at which something is due is computed from the same few times, so waiting
   and doing cannot disagree. */
#include "browser/visit.h"

#include <limits.h>

static const int64_t never = INT64_MAX;

struct visit visit_begin(const struct visit_rules *rules, int64_t now)
{
	struct visit visit = {.rules = *rules, .began = now, .touched = now, .turned = now};
	visit.is_untouched = !rules->is_remote;
	return visit;
}

void visit_touch(struct visit *visit, int64_t now)
{
	if (visit->is_untouched && !visit->rules.is_remote)
		visit->began = now;
	visit->touched = now;
	visit->is_untouched = false;
	visit->is_warned_of_idle = false;
}

void visit_reset(struct visit *visit, int64_t now)
{
	visit->touched = visit->turned = now;
	visit->is_untouched = true;
	visit->is_warned_of_idle = false;
	if (!visit->rules.is_remote)
		visit->is_warned_of_limit = false;
}

/* ---- when ---------------------------------------------------------------------------- */

/* A short limit warns earlier within it, never for less than the shortest time. */
static int64_t warning_of(int64_t limit)
{
	if (limit / 2 >= VISIT_WARNING_MS)
		return VISIT_WARNING_MS;
	return VISIT_SHORTEST_WARNING_MS;
}

/* On a console nothing runs while nobody is there; over a line, somebody who does not
   come back loses it. */
static int64_t idle_at(const struct visit *visit)
{
	if (!visit->rules.idle_ms || (visit->is_untouched && !visit->rules.is_remote))
		return never;
	return visit->touched + visit->rules.idle_ms;
}

static int64_t limit_at(const struct visit *visit)
{
	if (!visit->rules.limit_ms || (visit->is_untouched && !visit->rules.is_remote))
		return never;
	return visit->began + visit->rules.limit_ms;
}

static int64_t idle_warning_at(const struct visit *visit)
{
	int64_t at = idle_at(visit);
	if (at == never || visit->is_warned_of_idle || visit->is_untouched)
		return never;
	return at - warning_of(visit->rules.idle_ms);
}

static int64_t limit_warning_at(const struct visit *visit)
{
	int64_t at = limit_at(visit);
	if (at == never || visit->is_warned_of_limit)
		return never;
	return at - warning_of(visit->rules.limit_ms);
}

static int64_t turn_at(const struct visit *visit)
{
	if (!visit->rules.attracts || !visit->is_untouched)
		return never;
	return visit->turned + VISIT_TURN_MS;
}

/* ---- what ---------------------------------------------------------------------------- */

static enum visit_event end_or_reset(struct visit *visit, bool ends, int64_t now)
{
	if (ends)
		return VISIT_END;
	visit_reset(visit, now);
	return VISIT_RESET;
}

enum visit_event visit_next(struct visit *visit, int64_t now)
{
	if (now >= limit_at(visit))
		return end_or_reset(visit, visit->rules.is_remote, now);
	if (now >= idle_at(visit))
		return end_or_reset(visit, visit->is_untouched, now);
	if (now >= limit_warning_at(visit)) {
		visit->is_warned_of_limit = true;
		return VISIT_WARN_LIMIT;
	}
	if (now >= idle_warning_at(visit)) {
		visit->is_warned_of_idle = true;
		return VISIT_WARN_IDLE;
	}
	if (now >= turn_at(visit)) {
		visit->turned = now;
		return VISIT_TURN;
	}
	return VISIT_NOTHING;
}

static int64_t earlier(int64_t a, int64_t b)
{
	return a < b ? a : b;
}

int visit_wait(const struct visit *visit, int64_t now)
{
	int64_t at = earlier(limit_at(visit), idle_at(visit));
	at = earlier(at, limit_warning_at(visit));
	at = earlier(at, idle_warning_at(visit));
	at = earlier(at, turn_at(visit));
	if (at == never)
		return -1;
	if (at <= now)
		return 0;
	return at - now < INT_MAX ? (int)(at - now) : INT_MAX;
}

int visit_seconds_left(const struct visit *visit, int64_t now)
{
	int64_t at = earlier(limit_at(visit), idle_at(visit));
	if (at == never || at <= now)
		return 0;
	return (int)((at - now + 999) / 1000);
}
