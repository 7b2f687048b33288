/* SPDX-License-Identifier: EUPL-1.2 */
/* The first frame on a terminal that shows nothing yet. */
#ifndef TUI_FIRST_FRAME_H
#define TUI_FIRST_FRAME_H

#include <stdbool.h>

#include "base/text.h"

/* Appends what newscr holds, as bytes for a terminal that is clear in the usual colours and
   has its cursor at home, and tells curses that it is shown; the cursor is at home behind
   them. False, and nothing is appended, if this terminal is better left to curses. */
bool first_frame_append(struct buffer *out);

#endif
