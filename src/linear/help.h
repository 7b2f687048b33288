/* SPDX-License-Identifier: EUPL-1.2 */
/* Help without leaving the place. */
#ifndef LINEAR_HELP_H
#define LINEAR_HELP_H

#include "command/command.h"
#include "linear/talk.h"

/* What a beginner needs; or all the rest. */
/* Can the command be typed here, by this reader? */
bool talk_has_command(const struct talk *talk, enum command command);
void talk_say_help(struct talk *talk, bool is_first_page);

#endif
