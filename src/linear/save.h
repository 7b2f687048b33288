/* SPDX-License-Identifier: EUPL-1.2 */
/* The conversation as a file. */
#ifndef LINEAR_SAVE_H
#define LINEAR_SAVE_H

#include "linear/talk.h"

/* Writes all that has been shown to a new file of this name in the current folder, byte
   for byte, and says so, or why not. A name has no slash and begins with neither a point
   nor a hyphen; a file that is there is never touched. */
void talk_save(struct talk *talk, struct text name);

#endif
