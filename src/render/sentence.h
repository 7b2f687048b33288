/* SPDX-License-Identifier: EUPL-1.2 */
/* Where a sentence ends. */
#ifndef RENDER_SENTENCE_H
#define RENDER_SENTENCE_H

#include <stdbool.h>

#include "base/text.h"

/* Does a sentence end with WORD, and another begin with NEXT? In doubt it does not. */
bool sentence_ends_between(struct text word, struct text next);

#endif
