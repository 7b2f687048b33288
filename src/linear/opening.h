/* SPDX-License-Identifier: EUPL-1.2 */
/* The first words of an answer. */
#ifndef LINEAR_OPENING_H
#define LINEAR_OPENING_H

#include "linear/talk.h"

/* Appends what is here: "Kultur, Kernaktivität 4 von 5". */
void talk_append_opening(struct talk *talk, struct buffer *out);
/* Says where the reader came back to: MESSAGE_LINEAR_BACK_TO or _FORWARD_TO. */
void talk_say_return(struct talk *talk, enum message how);
/* Says the browser's message and the opening, and does not read the page. */
void talk_say_change(struct talk *talk);

#endif
