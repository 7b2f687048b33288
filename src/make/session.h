/* SPDX-License-Identifier: EUPL-1.2 */
/* An example session of the linear mode, run for the manual. */
#ifndef MAKE_SESSION_H
#define MAKE_SESSION_H

#include <stdbool.h>

#include "base/language.h"
#include "base/text.h"

/* Appends a conversation over the built-in data as it stands on a terminal, line by line:
   HOW is "PLACE LINE|LINE|…", where it begins and what is typed. False if there is no such
   place, or the conversation cannot be run. */
bool session_append(struct buffer *out, struct text how, enum language language);

#endif
