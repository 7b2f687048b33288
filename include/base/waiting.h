/* SPDX-License-Identifier: EUPL-1.2 */
/* A word to people if something takes long, from the side: what takes long need not know. */
#ifndef BASE_WAITING_H
#define BASE_WAITING_H

#include "base/text.h"

/* Writes SENTENCE to the descriptor OUTPUT if waiting_end has not been called within 0.7
   seconds; once, as it is, in the output's charset and with its line end. At most 255 bytes
   of it. Takes over SIGALRM until waiting_end, which gives it back; one at a time. */
void waiting_begin(int output, struct text sentence);
void waiting_end(void);

#endif
