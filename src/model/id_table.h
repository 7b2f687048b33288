/* SPDX-License-Identifier: EUPL-1.2 */
/* Which number an entry has, by its kind and id, while a catalog is being built. */
#ifndef MODEL_ID_TABLE_H
#define MODEL_ID_TABLE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"
#include "model/kind.h"

/* All zero is empty and ready. Numbers are given in the order of coming, from 0. */
struct id_table {
	struct id_place *places;
	uint32_t n_places, n_ids;
	struct buffer ids;
};

void id_table_clear(struct id_table *table);
/* ENTRY_NONE: not there. */
uint32_t id_table_find(const struct id_table *table, enum kind kind, struct text id);
/* The number of a new id, or ENTRY_NONE and *first if it is there already. */
uint32_t id_table_add(struct id_table *table, enum kind kind, struct text id, uint32_t *first);

/* Walks the ids in the order of their numbers: AT begins with 0, ends with false. */
bool id_table_next(const struct id_table *table, uint32_t *at, enum kind *kind,
		   struct text *id);

/* The table that a catalog keeps (model/block.h): for place PLACE the new number of its
   entry by NUMBERS, + 1, or 0. It has id_table_places places, a power of two. */
uint32_t id_table_places(struct id_table *table);
uint32_t id_table_place(const struct id_table *table, const uint32_t *numbers, uint32_t place);

#endif
