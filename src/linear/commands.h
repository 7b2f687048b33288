/* SPDX-License-Identifier: EUPL-1.2 */
/* From a typed line to an answer. */
#ifndef LINEAR_COMMANDS_H
#define LINEAR_COMMANDS_H

#include "linear/talk.h"

void talk_answer(struct talk *talk, struct text line);

#endif
