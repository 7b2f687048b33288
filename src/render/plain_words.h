/* SPDX-License-Identifier: EUPL-1.2 */
/* A block in spoken forms, for every writer. */
#ifndef RENDER_PLAIN_WORDS_H
#define RENDER_PLAIN_WORDS_H

#include "base/arena.h"
#include "page/page.h"

/* Gives the block the spoken forms of its texts, which live in ARENA. Code stays as it is:
   its characters are what it means. */
void plain_words_apply(struct block *block, struct arena *arena);

#endif
