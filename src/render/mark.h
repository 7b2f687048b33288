/* SPDX-License-Identifier: EUPL-1.2 */
/* Search words in texts that are to fall into lines. */
#ifndef RENDER_MARK_H
#define RENDER_MARK_H

#include "base/arena.h"
#include "base/words.h"
#include "render/flow.h"

/* Splits the segments so that those with RUN_HIT are what the words stand on. What the
   layout itself says (numbers, bullets, bars) is left alone, and parts words. */
void flows_mark(struct flows *flows, const struct words *words, struct arena *scratch);

#endif
