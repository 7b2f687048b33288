/* SPDX-License-Identifier: EUPL-1.2 */
/* The texts of an object that search looks through, and looking through them. */
#ifndef MODEL_TEXTS_H
#define MODEL_TEXTS_H

#include <stdbool.h>

#include "base/arena.h"
#include "model/catalog.h"

/* Calls VISIT for each text in LANGUAGE (or its fallback), records included, in the
   order of the fields; stops and returns true when VISIT does. FIELD is that of the
   entry, also for texts within records. */
bool texts_each(struct object object, enum language language,
		bool (*visit)(void *ctx, enum field field, struct text text), void *ctx);

/* The search words folded and parted by single blanks, in the arena. */
struct text texts_fold(struct text words, struct arena *arena);

/* Does each of the folded words occur in some text of the object? Without words no. */
bool texts_contain(struct object object, struct text folded_words, enum language language);

#endif
