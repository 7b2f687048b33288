/* SPDX-License-Identifier: EUPL-1.2 */
/* Single values: a node becomes the value of a slot, or a problem is reported. */
#ifndef LOAD_VALUE_H
#define LOAD_VALUE_H

#include <stdbool.h>
#include <stdint.h>

#include "load/loader.h"

/* All return false if they added an error. FIELD names the value in messages. */

/* The cleaned text of a scalar, not empty; valid until the next call. Lines stay if
   KEEP_LINES, else they are joined. */
bool value_clean(struct loader *loader, enum field field, const struct node *node,
		 bool keep_lines, struct text *text);

/* What one slot can hold: every type but texts in languages and lists. */
bool value_read(struct loader *loader, enum field field, const struct node *node,
		uint32_t *value);

/* An id by its rule: lower-case ASCII letters, digits and hyphens, up to 64. */
bool value_is_id(struct text text);
bool value_language(struct loader *loader, const struct node *node, enum language *language);

#endif
