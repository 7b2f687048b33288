/* SPDX-License-Identifier: EUPL-1.2 */
/* Enter alone. */
#ifndef LINEAR_STEPS_H
#define LINEAR_STEPS_H

#include "linear/talk.h"

/* One item on (1) or back (-1). */
void talk_step(struct talk *talk, int direction);
/* To the first or the last item. */
void talk_step_to_end(struct talk *talk, bool is_last);

#endif
