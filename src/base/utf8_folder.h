/* SPDX-License-Identifier: EUPL-1.2 */
/* Folding piece by piece, for those who must know which letter became what. */
#ifndef SRC_BASE_UTF8_FOLDER_H
#define SRC_BASE_UTF8_FOLDER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

/* What the two dots of an umlaut are folded to. */
enum { UMLAUT_SIGN = '\005' };

struct folder {
	struct buffer *out;
	char last;	    /* the byte written last; a blank at the beginning */
	bool may_take_dots; /* a combining diaeresis would make an umlaut of it */
};

static inline struct folder folder_begin(struct buffer *out)
{
	return (struct folder){.out = out, .last = ' '};
}

/* Folds a piece of a text that ends where a character does. */
void folder_add(struct folder *folder, struct text text);

static inline bool utf8_takes_umlaut(char folded)
{
	return folded == 'a' || folded == 'o' || folded == 'u';
}

/* May a byte of a folded text be left out: the sign of an umlaut, or the e of its other
   spelling? Two neighbours are never both. */
bool utf8_is_optional(struct text folded, size_t at);

#endif
