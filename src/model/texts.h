/* SPDX-License-Identifier: EUPL-1.2 */
/* The texts of an object that search looks through, and looking through them. */
#ifndef MODEL_TEXTS_H
#define MODEL_TEXTS_H

#include <stdbool.h>

#include "base/words.h"
#include "model/catalog.h"

/* Calls VISIT for each text in LANGUAGE (or its fallback), records included, in the
   order of the fields; stops and returns true when VISIT does. FIELD is that of the
   entry, also for texts within records; TYPE is the text's own. */
bool texts_each(struct object object, enum language language,
		bool (*visit)(void *ctx, enum field field, enum field_type type,
			      struct text text),
		void *ctx);

/* Appends a text as people read it: of a body its words without the marks of CommonMark,
   blocks parted by a line end. */
void texts_append_read(struct buffer *out, enum field_type type, struct text text);

/* Does each of the words occur in some text of the object? Without words no. */
bool texts_contain(struct object object, const struct words *words, enum language language);

#endif
