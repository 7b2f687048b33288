/* SPDX-License-Identifier: EUPL-1.2 */
/* The texts of an entry as a search looks through them, one behind the other. */
#ifndef MODEL_SEARCH_FOLD_H
#define MODEL_SEARCH_FOLD_H

#include <stdbool.h>

#include "base/text.h"
#include "model/field.h"

/* The byte before a text; none of these can be in a folded one. */
enum text_class { CLASS_TITLE = 1, CLASS_SUMMARY, CLASS_TEXT, CLASS_OTHER };

struct search_folding {
	struct buffer *folded;
	struct buffer read; /* of search_fold_text; its caller clears it */
};

/* For texts_each, CTX being a struct search_folding: appends the byte, a blank, and the text
   folded. False: there may be more. */
bool search_fold_text(void *ctx, enum field field, enum field_type type, struct text text);

static inline bool search_is_class(char byte)
{
	return byte >= CLASS_TITLE && byte <= CLASS_OTHER;
}

#endif
