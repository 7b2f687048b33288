/* SPDX-License-Identifier: EUPL-1.2 */
/* What a catalog is made of before it is in order: filled by builder.c, put in order by
   finish.c. */
#ifndef MODEL_BUILDING_H
#define MODEL_BUILDING_H

#include "base/language.h"
#include "base/text.h"
#include "model/block.h"
#include "model/catalog.h"
#include "model/id_table.h"
#include "model/kind.h"

struct building_entry {
	enum kind kind;
	uint32_t object;
};

struct building_link {
	uint32_t to, from, field;
};

/* The work of finish.c, as far as it is done. */
struct finishing {
	size_t stage;
	uint32_t next; /* thing of the stage */
	struct block_header header;
	uint32_t next_of_kind[KIND_COUNT];
	uint32_t id_at;		     /* of the next id in the table */
	uint32_t *numbers;	     /* the new number of each entry */
	struct block_entry *entries; /* by new number */
	uint32_t *next_link;	     /* of each entry by new number: where in links */
	struct backlink *links;	     /* of all entries, side by side */
	uint32_t *places;	     /* of the table of ids */
};

struct catalog_builder {
	struct buffer block;
	enum language language;
	struct building_entry *entries;
	uint32_t n_entries, entries_capacity;
	struct building_link *links;
	uint32_t n_links, links_capacity;
	uint32_t *references; /* lists whose items are entry numbers */
	uint32_t n_references, references_capacity;
	struct id_table ids; /* the same entries, by the same numbers */
	struct finishing finishing;
};

/* Appends LEN bytes to the block at the next offset divisible by 4 and returns it. */
uint32_t building_append(struct catalog_builder *builder, const void *bytes, size_t len);
/* What stands at an offset; valid until more is appended. */
void *building_at(struct catalog_builder *builder, uint32_t offset);
/* Frees what finish.c has made and not handed over. */
void finishing_clear(struct finishing *finishing);

#endif
