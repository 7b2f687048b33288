/* SPDX-License-Identifier: EUPL-1.2 */
/* Any field in words, for where its own form on a page would be too long. */
#ifndef PAGE_VALUE_WORDS_H
#define PAGE_VALUE_WORDS_H

#include <stddef.h>

#include "base/language.h"
#include "base/text.h"
#include "model/catalog.h"

/* How many values a field has: of a list its items, of others one; 0: it is not there. */
size_t value_count(struct object object, enum field field);
/* Appends value INDEX from 0 as one line: "im Bau", "Oktober 2024", "Laer", and of a record
   what it holds: "153 Mio. Euro, 2024, Angabe der WAZ". */
void value_append_one(struct buffer *out, struct object object, enum field field, size_t index,
		      enum language language);

#endif
