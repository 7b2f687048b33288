/* SPDX-License-Identifier: EUPL-1.2 */
/* Names become links: at once if what they name has been read, else when all has. */
#ifndef LOAD_RESOLVE_H
#define LOAD_RESOLVE_H

#include "load/loader.h"

/* Notes a relation (in the scratch arena) of the entry being read. */
void resolve_relation(struct loader *loader, struct relation *relation);
/* Notes the links in a body of the entry being read; warns of those that lead nowhere. */
void resolve_body(struct loader *loader, struct mark mark, struct text body);
/* Notes a district that an entry names, and a borough or district that there is. */
void resolve_district(struct loader *loader, struct mark mark, struct text name);
void resolve_borough(struct loader *loader, struct text name);

/* The entry being read is sound and has this number: links what is known already. */
void resolve_entry(struct loader *loader, uint32_t entry);
/* All files are read: links the rest, and warns of what does not exist; at most MOST of
   them. True if that was all. */
bool resolve_rest(struct loader *loader, size_t most);

#endif
