/* SPDX-License-Identifier: EUPL-1.2 */
/* Open addressing, at most half full. The hashes stand in the table and the ids close
   together behind it, because the texts of a catalog are far away: each look there costs as
   much as reading a line. */
#include "model/id_table.h"

#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "model/block.h"
#include "model/catalog.h"

struct id_place {
	uint32_t hash;
	uint32_t number; /* + 1; 0: the place is free */
	uint32_t id;	 /* where it begins in the ids */
};

/* Before each id. */
struct id_head {
	uint32_t kind, len;
};

enum { FIRST_PLACES = 512 };

void id_table_clear(struct id_table *table)
{
	free(table->places);
	buffer_clear(&table->ids);
	*table = (struct id_table){0};
}

static struct text id_at(const struct id_table *table, uint32_t at, enum kind *kind)
{
	struct id_head head;
	memcpy(&head, table->ids.bytes + at, sizeof(head));
	*kind = (enum kind)head.kind;
	return (struct text){table->ids.bytes + at + sizeof(head), head.len};
}

bool id_table_next(const struct id_table *table, uint32_t *at, enum kind *kind, struct text *id)
{
	if (*at == table->ids.len)
		return false;
	*id = id_at(table, *at, kind);
	*at += (uint32_t)(sizeof(struct id_head) + id->len);
	return true;
}

static bool is_id(const struct id_table *table, uint32_t at, enum kind kind, struct text id)
{
	enum kind found_kind;
	struct text found = id_at(table, at, &found_kind);
	return found_kind == kind && text_equal(found, id);
}

/* The place of an id, or the free one for it; there must be places. */
static struct id_place *place_of(const struct id_table *table, uint32_t hash, enum kind kind,
				 struct text id)
{
	uint32_t mask = table->n_places - 1;
	struct id_place *place = &table->places[hash & mask];
	for (uint32_t i = hash; place->number; place = &table->places[++i & mask])
		if (place->hash == hash && is_id(table, place->id, kind, id))
			break;
	return place;
}

static void grow(struct id_table *table)
{
	struct id_place *old = table->places;
	uint32_t n_old = table->n_places;
	table->n_places = n_old ? n_old * 2 : FIRST_PLACES;
	table->places = die_alloc(table->n_places * sizeof(*table->places));
	memset(table->places, 0, table->n_places * sizeof(*table->places));
	uint32_t mask = table->n_places - 1;
	for (uint32_t i = 0; i < n_old; i++) {
		uint32_t at = old[i].hash;
		if (!old[i].number)
			continue;
		while (table->places[at & mask].number)
			at++;
		table->places[at & mask] = old[i];
	}
	free(old);
}

uint32_t id_table_places(struct id_table *table)
{
	if (table->n_ids * 2 >= table->n_places)
		grow(table);
	return table->n_places;
}

uint32_t id_table_find(const struct id_table *table, enum kind kind, struct text id)
{
	if (!table->n_places)
		return ENTRY_NONE;
	uint32_t number = place_of(table, block_hash(kind, id), kind, id)->number;
	return number ? number - 1 : ENTRY_NONE;
}

uint32_t id_table_add(struct id_table *table, enum kind kind, struct text id, uint32_t *first)
{
	const struct id_head head = {(uint32_t)kind, (uint32_t)id.len};
	uint32_t hash = block_hash(kind, id);
	(void)id_table_places(table);
	struct id_place *place = place_of(table, hash, kind, id);
	if (place->number) {
		*first = place->number - 1;
		return ENTRY_NONE;
	}
	if (table->ids.len > UINT32_MAX - sizeof(head) - id.len)
		die("data set too large");
	*place = (struct id_place){hash, ++table->n_ids, (uint32_t)table->ids.len};
	buffer_append(&table->ids, (struct text){(const char *)&head, sizeof(head)});
	buffer_append(&table->ids, id);
	return table->n_ids - 1;
}

uint32_t id_table_place(const struct id_table *table, const uint32_t *numbers, uint32_t place)
{
	uint32_t number = table->places[place].number;
	return number ? numbers[number - 1] + 1 : 0;
}
