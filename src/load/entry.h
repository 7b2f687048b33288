/* SPDX-License-Identifier: EUPL-1.2 */
/* Entries and their records: a mapping becomes an object, by the table of fields. */
#ifndef LOAD_ENTRY_H
#define LOAD_ENTRY_H

#include <stdbool.h>

#include "load/draft.h"

/* Adds the entry that NODE describes, if it can be told apart from others, and notes what
   it refers to. IS_SOUND: nothing was wrong with it so far. */
void entry_read(struct loader *loader, enum kind kind, const struct node *node, bool is_sound);

bool entry_find_field(struct scope scope, struct text key, enum field *field);
void entry_warn_unknown(struct loader *loader, struct scope scope, struct mark mark,
			struct text key);

#endif
