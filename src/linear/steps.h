/* SPDX-License-Identifier: EUPL-1.2 */
/* Enter alone. */
#ifndef LINEAR_STEPS_H
#define LINEAR_STEPS_H

#include "linear/talk.h"

/* One item on (1) or back (-1). */
void talk_step(struct talk *talk, int direction);
/* In a list the next step goes on from the browser's focus; nothing is said. */
void talk_step_from_focus(struct talk *talk);
/* To the first or the last item. */
void talk_step_to_end(struct talk *talk, bool is_last);

#endif
