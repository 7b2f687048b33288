/* SPDX-License-Identifier: EUPL-1.2 */
/* The outline as a list of its own. */
#ifndef LINEAR_HEADINGS_H
#define LINEAR_HEADINGS_H

#include "linear/talk.h"

void talk_say_headings(struct talk *talk);
/* False if all have been said, or none was asked for. */
bool talk_say_more_headings(struct talk *talk);
/* Says the section under the heading with this number, or that there is none: false. */
bool talk_say_section(struct talk *talk, struct text number);

#endif
