/* SPDX-License-Identifier: EUPL-1.2 */
/* A piece of a text around the words looked for. */
#ifndef PAGE_EXCERPT_H
#define PAGE_EXCERPT_H

#include "base/words.h"

/* One line of the text, cut at words where it is long, with the first of the words in it
   and dots where something is left out. In ARENA. */
struct text excerpt_make(struct text text, const struct words *words, struct arena *arena);

#endif
