/* SPDX-License-Identifier: EUPL-1.2 */
/* Sequences from the terminal's description, without the padding of old lines. A file of
   its own, because term.h takes many common words for macros. Curses must have been
   started. */
#ifndef TUI_CAPABILITY_H
#define TUI_CAPABILITY_H

#include <stdbool.h>

#include "base/text.h"

/* NAME as in terminfo(5): "el", "cup". */
bool capability_exists(const char *name);
/* Is it a flag that the terminal has, or a number above 0? */
bool capability_is(const char *name);
/* Appends the sequence; nothing if the terminal has none. */
void capability_append(struct buffer *out, const char *name);
/* The same with two numbers in it. */
void capability_append_with(struct buffer *out, const char *name, int first, int second);

#endif
