/* SPDX-License-Identifier: EUPL-1.2 */
/* The life of a visit to a kiosk, as a machine without a clock: NOW is the time in
   milliseconds, of any clock that only goes forward.

   Who does nothing for a while is warned in time, and any key extends the visit. Then
   the next visitor finds everything as the first one did. A visit that came over a line
   ends if nobody comes after that, and at its absolute limit; on a console, where the
   next visitor is another person, the limit begins with the first key and resets. */
#ifndef BROWSER_VISIT_H
#define BROWSER_VISIT_H

#include <stdbool.h>
#include <stdint.h>

/* How long before it happens visitors are warned, at least. */
enum { VISIT_WARNING_MS = 30000, VISIT_SHORTEST_WARNING_MS = 20000, VISIT_TURN_MS = 60000 };

struct visit_rules {
	int64_t idle_ms;  /* without a key; 0: no limit */
	int64_t limit_ms; /* of the visit; 0: none */
	bool is_remote;	  /* it ends, instead of beginning anew */
	bool attracts;	  /* something moves once a minute while nobody is there */
};

enum visit_event {
	VISIT_NOTHING,
	VISIT_WARN_IDLE,  /* say that any key extends the visit */
	VISIT_WARN_LIMIT, /* say that it ends soon, whatever is pressed */
	VISIT_RESET,	  /* forget everything; the next visitor begins */
	VISIT_END,
	VISIT_TURN /* move what attracts */
};

struct visit {
	struct visit_rules rules;
	int64_t began;	 /* the limit counts from here */
	int64_t touched; /* the last key, or the last reset */
	int64_t turned;
	bool is_untouched; /* nobody has come since the reset */
	bool is_warned_of_idle, is_warned_of_limit;
};

struct visit visit_begin(const struct visit_rules *rules, int64_t now);
/* A key. */
void visit_touch(struct visit *visit, int64_t now);
/* The reader left, or the console's limit came: what VISIT_RESET has done already when
   visit_next gives it. */
void visit_reset(struct visit *visit, int64_t now);

/* What is to be done now; each event once. */
enum visit_event visit_next(struct visit *visit, int64_t now);
/* Milliseconds until visit_next has something; -1: only after a key. */
int visit_wait(const struct visit *visit, int64_t now);
/* Whole seconds until the visit is reset or ended, for the warning. */
int visit_seconds_left(const struct visit *visit, int64_t now);

#endif
