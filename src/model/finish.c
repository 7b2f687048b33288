/* SPDX-License-Identifier: EUPL-1.2 */
/* When all is known, the entries are put in the order of their kinds, references are
   renumbered, and the tables for finding and for links back are laid behind the texts.
   Each stage goes through one kind of things, so that it can be put down after any of them:
   with a million entries all of it takes longer than somebody at a keyboard waits. */
#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "model/builder.h"
#include "model/building.h"

static uint32_t n_entries(struct catalog_builder *builder)
{
	return builder->n_entries;
}

static uint32_t n_references(struct catalog_builder *builder)
{
	return builder->n_references;
}

static uint32_t n_links(struct catalog_builder *builder)
{
	return builder->n_links;
}

static uint32_t n_places(struct catalog_builder *builder)
{
	return id_table_places(&builder->ids);
}

static uint32_t once(struct catalog_builder *builder)
{
	(void)builder;
	return 1;
}

/* ---- numbers: by kind, each kind in the order of coming ----------------------------- */

static void count_kind(struct catalog_builder *builder, uint32_t i)
{
	builder->finishing.next_of_kind[builder->entries[i].kind]++;
}

static void lay_out_kinds(struct catalog_builder *builder, uint32_t i)
{
	struct finishing *finishing = &builder->finishing;
	uint32_t first = 0;
	(void)i;
	for (size_t kind = 0; kind < KIND_COUNT; kind++) {
		finishing->header.kind_first[kind] = first;
		first += finishing->next_of_kind[kind];
		finishing->next_of_kind[kind] = finishing->header.kind_first[kind];
	}
	finishing->header.kind_first[KIND_COUNT] = first;
	finishing->numbers = die_alloc(builder->n_entries * sizeof(uint32_t));
	finishing->entries = die_alloc(builder->n_entries * sizeof(struct block_entry));
	finishing->next_link = die_alloc(builder->n_entries * sizeof(uint32_t));
	finishing->links = die_alloc(builder->n_links * sizeof(struct backlink));
}

static void number_entry(struct catalog_builder *builder, uint32_t i)
{
	struct finishing *finishing = &builder->finishing;
	finishing->numbers[i] = finishing->next_of_kind[builder->entries[i].kind]++;
}

static void renumber_list(struct catalog_builder *builder, uint32_t i)
{
	uint32_t *list = building_at(builder, builder->references[i]);
	for (uint32_t item = 1; item <= list[0]; item++)
		list[item] = builder->finishing.numbers[list[item]];
}

/* Ids stand side by side: whoever lists what entries link to reads nothing else of them. */
static void append_id(struct catalog_builder *builder, uint32_t i)
{
	struct finishing *finishing = &builder->finishing;
	enum kind kind;
	struct text id;
	id_table_next(&builder->ids, &finishing->id_at, &kind, &id);
	finishing->entries[finishing->numbers[i]] = (struct block_entry){
		.id = builder_text(builder, id), .object = builder->entries[i].object};
}

/* ---- links back: one array, a range of it for each entry ---------------------------- */

static void count_link(struct catalog_builder *builder, uint32_t i)
{
	struct finishing *finishing = &builder->finishing;
	finishing->entries[finishing->numbers[builder->links[i].to]].n_backlinks++;
}

static void lay_out_links(struct catalog_builder *builder, uint32_t i)
{
	struct finishing *finishing = &builder->finishing;
	finishing->next_link[i] =
		i ? finishing->next_link[i - 1] + finishing->entries[i - 1].n_backlinks : 0;
}

static void place_link(struct catalog_builder *builder, uint32_t i)
{
	struct finishing *finishing = &builder->finishing;
	const struct building_link *link = &builder->links[i];
	finishing->links[finishing->next_link[finishing->numbers[link->to]]++] =
		(struct backlink){finishing->numbers[link->from], link->field};
}

static int compare_backlinks(const void *left, const void *right)
{
	const struct backlink *a = left, *b = right;
	if (a->field != b->field)
		return a->field < b->field ? -1 : 1;
	return (a->entry > b->entry) - (a->entry < b->entry);
}

/* Most links have been met in order, also where there are very many. */
static bool are_sorted(const struct backlink *links, uint32_t n)
{
	for (uint32_t i = 1; i < n; i++)
		if (compare_backlinks(&links[i - 1], &links[i]) > 0)
			return false;
	return true;
}

/* Sorts the N links back to one entry and drops the doubles; returns how many stay. */
static uint32_t tidy_backlinks(struct backlink *links, uint32_t n)
{
	if (!are_sorted(links, n))
		qsort(links, n, sizeof(*links), compare_backlinks);
	uint32_t kept = 0;
	for (uint32_t i = 0; i < n; i++)
		if (kept == 0 || compare_backlinks(&links[kept - 1], &links[i]) != 0)
			links[kept++] = links[i];
	return kept;
}

static void append_links(struct catalog_builder *builder, uint32_t i)
{
	struct finishing *finishing = &builder->finishing;
	struct block_entry *entry = &finishing->entries[i];
	struct backlink *own = finishing->links + finishing->next_link[i] - entry->n_backlinks;
	entry->n_backlinks = tidy_backlinks(own, entry->n_backlinks);
	entry->backlinks = building_append(builder, own, entry->n_backlinks * sizeof(*own));
}

/* ---- the tables --------------------------------------------------------------------- */

static void append_entries(struct catalog_builder *builder, uint32_t i)
{
	struct finishing *finishing = &builder->finishing;
	(void)i;
	finishing->header.entries = building_append(
		builder, finishing->entries, builder->n_entries * sizeof(*finishing->entries));
	finishing->places =
		die_alloc(id_table_places(&builder->ids) * sizeof(*finishing->places));
}

static void write_place(struct catalog_builder *builder, uint32_t i)
{
	struct finishing *finishing = &builder->finishing;
	finishing->places[i] = id_table_place(&builder->ids, finishing->numbers, i);
}

static void append_places(struct catalog_builder *builder, uint32_t i)
{
	struct finishing *finishing = &builder->finishing;
	uint32_t n = id_table_places(&builder->ids);
	(void)i;
	finishing->header.hash_mask = n - 1;
	finishing->header.hash =
		building_append(builder, finishing->places, n * sizeof(*finishing->places));
}

/* ---- the whole ---------------------------------------------------------------------- */

static const struct stage {
	uint32_t (*count)(struct catalog_builder *builder);
	void (*step)(struct catalog_builder *builder, uint32_t i);
} stages[] = {
	{n_entries, count_kind},       {once, lay_out_kinds},	{n_entries, number_entry},
	{n_references, renumber_list}, {n_entries, append_id},	{n_links, count_link},
	{n_entries, lay_out_links},    {n_links, place_link},	{n_entries, append_links},
	{once, append_entries},	       {n_places, write_place}, {once, append_places},
};

bool catalog_builder_step(struct catalog_builder *builder, size_t most)
{
	struct finishing *finishing = &builder->finishing;
	while (finishing->stage < ARRAY_LEN(stages)) {
		const struct stage *stage = &stages[finishing->stage];
		uint32_t n = stage->count(builder);
		for (; finishing->next < n; finishing->next++) {
			if (most-- == 0)
				return false;
			stage->step(builder, finishing->next);
		}
		finishing->stage++;
		finishing->next = 0;
	}
	return true;
}

void finishing_clear(struct finishing *finishing)
{
	free(finishing->numbers);
	free(finishing->entries);
	free(finishing->next_link);
	free(finishing->links);
	free(finishing->places);
	*finishing = (struct finishing){0};
}

void *catalog_builder_finish(struct catalog_builder *builder, size_t *len)
{
	struct block_header *header = &builder->finishing.header;
	while (!catalog_builder_step(builder, SIZE_MAX))
		continue;
	buffer_append_repeated(&builder->block, '\0', 8 - builder->block.len % 8);
	header->magic = BLOCK_MAGIC;
	header->version = BLOCK_VERSION;
	header->language = (uint32_t)builder->language;
	header->len = (uint32_t)builder->block.len;
	memcpy(building_at(builder, 0), header, sizeof(*header));
	finishing_clear(&builder->finishing);

	*len = builder->block.len;
	void *block = die_realloc(builder->block.bytes, builder->block.len);
	builder->block = (struct buffer){0};
	builder->n_entries = builder->n_links = builder->n_references = 0;
	id_table_clear(&builder->ids);
	return block;
}
