/* SPDX-License-Identifier: EUPL-1.2 */
/* A typed word that is no command. */
#ifndef LINEAR_UNKNOWN_H
#define LINEAR_UNKNOWN_H

#include "linear/talk.h"

/* Refuses LINE, whose first word is WORD: with the command that is near to it, or with how to
   search for it. */
void talk_refuse_word(struct talk *talk, struct text word, struct text line);

#endif
