/* SPDX-License-Identifier: EUPL-1.2 */
/* Lists of values. Where a list is expected, one value may stand without brackets. */
#ifndef LOAD_LIST_H
#define LOAD_LIST_H

#include "load/draft.h"

/* Walks the items of a list: struct items items = list_items(node); while ((item =
   list_next(&items))) … */
struct items {
	const struct node *next;
	size_t n;
};

struct items list_items(const struct node *node);
const struct node *list_next(struct items *items);

/* Reads the value of a field whose type is a list, but not of records, and adds its slot
   unless the list is empty. */
void list_add(struct draft *draft, struct loader *loader, enum field field,
	      const struct node *node);

#endif
