/* SPDX-License-Identifier: EUPL-1.2 */
/* A conversation with the linear mode over the built-in data. The mode runs in a process
   of its own and answers into a socket that keeps writes apart, so one message is one
   write. */
#ifndef HELPER_CONVERSATION_H
#define HELPER_CONVERSATION_H

#include <stdbool.h>

#include "base/text.h"

struct conversation;

/* Begins at a place, as a visitor of a kiosk or not, in the folder FOLDER (NULL: here); its
   first answer is there then. Ends the test if that is impossible. */
struct conversation *conversation_start(const char *place, bool is_kiosk, const char *folder);
/* Types a line and gives the answer; it must come in one write. Valid until the next. */
const char *conversation_say(struct conversation *conversation, const char *line);
/* The answer given last. */
const char *conversation_answer(const struct conversation *conversation);
/* All answers so far, one behind the other. */
struct text conversation_shown(const struct conversation *conversation);
/* Ends it; the exit status of the mode: 0 for a proper end. */
int conversation_end(struct conversation *conversation);

#endif
