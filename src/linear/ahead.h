/* SPDX-License-Identifier: EUPL-1.2 */
/* The answer to Enter alone, made before it is asked for. */
#ifndef LINEAR_AHEAD_H
#define LINEAR_AHEAD_H

#include "linear/talk.h"

/* Where the conversation stands on its page. */
struct standing {
	struct portion portion;
	enum offer offer;
	size_t step, part, focus;
};

/* Makes the answer and hands it to the lines; the conversation stays where it is, and what
   it said last has been written. Where the data may change before the key comes, there is
   none. Returns where the conversation stands with that answer. */
struct standing ahead_prepare(struct talk *talk);
/* It has been given. */
void ahead_follow(struct talk *talk, const struct standing *standing);

#endif
