/* SPDX-License-Identifier: EUPL-1.2 */
/* Grows the block while entries come in any order; at the end the entries are put in
   the order of their kinds, references are renumbered, and the tables for finding and
   for links back are laid behind the texts. */
#include "model/builder.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "model/block.h"
#include "model/id_table.h"

struct building_entry {
	enum kind kind;
	uint32_t object;
};

struct building_link {
	uint32_t to, from, field;
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
};

/* Room for one more element of LEN bytes behind N. */
static void *grow(void *items, uint32_t n, uint32_t *capacity, size_t len)
{
	if (n < *capacity)
		return items;
	if (*capacity > UINT32_MAX / 2)
		die("data set too large");
	*capacity = *capacity ? *capacity * 2 : 256;
	return die_realloc(items, *capacity * len);
}

/* Appends LEN bytes, for the caller to fill, at the next offset divisible by 4. */
static char *extend(struct catalog_builder *builder, size_t len, uint32_t *offset)
{
	struct buffer *block = &builder->block;
	size_t begin = (block->len + 3) & ~(size_t)3;
	if (len > UINT32_MAX - 16 || begin > UINT32_MAX - 16 - len)
		die("data set of more than 4 GiB");
	const uint32_t zeros = 0;
	memcpy(buffer_reserve(block, sizeof(zeros) + len), &zeros, sizeof(zeros));
	block->len = begin + len;
	*offset = (uint32_t)begin;
	return block->bytes + begin;
}

static uint32_t append(struct catalog_builder *builder, const void *bytes, size_t len)
{
	uint32_t offset;
	char *begin = extend(builder, len, &offset);
	if (len)
		memcpy(begin, bytes, len);
	return offset;
}

/* N, and behind it N items of LEN bytes. */
static uint32_t append_counted(struct catalog_builder *builder, uint32_t n, const void *items,
			       size_t len)
{
	uint32_t offset;
	char *begin = extend(builder, sizeof(n) + n * len, &offset);
	memcpy(begin, &n, sizeof(n));
	if (n)
		memcpy(begin + sizeof(n), items, n * len);
	return offset;
}

static void *at(struct catalog_builder *builder, uint32_t offset)
{
	return builder->block.bytes + offset;
}

struct catalog_builder *catalog_builder_new(void)
{
	struct catalog_builder *builder = die_alloc(sizeof(*builder));
	*builder = (struct catalog_builder){.language = LANGUAGE_DE};
	const struct block_header header = {0};
	append(builder, &header, sizeof(header));
	return builder;
}

void catalog_builder_free(struct catalog_builder *builder)
{
	if (!builder)
		return;
	buffer_clear(&builder->block);
	free(builder->entries);
	free(builder->links);
	free(builder->references);
	id_table_clear(&builder->ids);
	free(builder);
}

void builder_set_language(struct catalog_builder *builder, enum language language)
{
	builder->language = language;
}

enum language builder_language(const struct catalog_builder *builder)
{
	return builder->language;
}

uint32_t builder_text(struct catalog_builder *builder, struct text text)
{
	uint32_t len = (uint32_t)text.len, offset;
	char *begin = extend(builder, sizeof(len) + text.len + 1, &offset);
	memcpy(begin, &len, sizeof(len));
	if (text.len)
		memcpy(begin + sizeof(len), text.bytes, text.len);
	begin[sizeof(len) + text.len] = '\0';
	return offset;
}

uint32_t builder_number(struct catalog_builder *builder, int64_t number)
{
	return append(builder, &number, sizeof(number));
}

uint32_t builder_list(struct catalog_builder *builder, const uint32_t *items, size_t n)
{
	return append_counted(builder, (uint32_t)n, items, sizeof(*items));
}

static bool is_before(const struct slot *a, const struct slot *b)
{
	return a->field != b->field ? a->field < b->field : a->language < b->language;
}

/* By insertion: slots are few, and mostly come in the order of the table. */
static void sort_slots(struct slot *slots, size_t n)
{
	for (size_t i = 1; i < n; i++) {
		struct slot slot = slots[i];
		size_t place = i;
		for (; place > 0 && is_before(&slot, &slots[place - 1]); place--)
			slots[place] = slots[place - 1];
		slots[place] = slot;
	}
}

uint32_t builder_object(struct catalog_builder *builder, struct slot *slots, size_t n)
{
	sort_slots(slots, n);
	return append_counted(builder, (uint32_t)n, slots, sizeof(*slots));
}

bool builder_entry(struct catalog_builder *builder, enum kind kind, struct text id,
		   uint32_t object, uint32_t *entry, uint32_t *first)
{
	uint32_t number = id_table_add(&builder->ids, kind, id, first);
	if (number == ENTRY_NONE)
		return false;
	assert(number == builder->n_entries);
	builder->entries = grow(builder->entries, builder->n_entries,
				&builder->entries_capacity, sizeof(*builder->entries));
	builder->entries[builder->n_entries++] = (struct building_entry){kind, object};
	*entry = number;
	return true;
}

uint32_t builder_find(const struct catalog_builder *builder, enum kind kind, struct text id)
{
	return id_table_find(&builder->ids, kind, id);
}

void builder_each_id(const struct catalog_builder *builder, enum kind kind,
		     void (*visit)(void *ctx, struct text id), void *ctx)
{
	enum kind found;
	struct text id;
	for (uint32_t at = 0; id_table_next(&builder->ids, &at, &found, &id);)
		if (found == kind)
			visit(ctx, id);
}

void builder_set_references(struct catalog_builder *builder, uint32_t list,
			    const uint32_t *entries, size_t n)
{
	uint32_t *items = at(builder, list);
	assert(n <= items[0]);
	items[0] = (uint32_t)n;
	if (n)
		memcpy(items + 1, entries, n * sizeof(*entries));
	builder->references = grow(builder->references, builder->n_references,
				   &builder->references_capacity, sizeof(uint32_t));
	builder->references[builder->n_references++] = list;
}

void builder_link(struct catalog_builder *builder, uint32_t from, unsigned field, uint32_t to)
{
	if (from == to)
		return;
	builder->links = grow(builder->links, builder->n_links, &builder->links_capacity,
			      sizeof(*builder->links));
	builder->links[builder->n_links++] = (struct building_link){to, from, field};
}

/* ---- finishing ------------------------------------------------------------ */

/* Numbers the entries by kind, each kind in the order of coming: fills the header's
   table and returns the new number of each old one. */
static uint32_t *number_entries(const struct catalog_builder *builder,
				struct block_header *header)
{
	uint32_t next[KIND_COUNT] = {0};
	for (uint32_t i = 0; i < builder->n_entries; i++)
		next[builder->entries[i].kind]++;
	uint32_t first = 0;
	for (size_t kind = 0; kind < KIND_COUNT; kind++) {
		header->kind_first[kind] = first;
		first += next[kind];
		next[kind] = header->kind_first[kind];
	}
	header->kind_first[KIND_COUNT] = first;
	uint32_t *numbers = die_alloc(builder->n_entries * sizeof(*numbers));
	for (uint32_t i = 0; i < builder->n_entries; i++)
		numbers[i] = next[builder->entries[i].kind]++;
	return numbers;
}

static void renumber_references(struct catalog_builder *builder, const uint32_t *numbers)
{
	for (uint32_t i = 0; i < builder->n_references; i++) {
		uint32_t *list = at(builder, builder->references[i]);
		for (uint32_t item = 1; item <= list[0]; item++)
			list[item] = numbers[list[item]];
	}
}

static int compare_backlinks(const void *left, const void *right)
{
	const struct backlink *a = left, *b = right;
	if (a->field != b->field)
		return a->field < b->field ? -1 : 1;
	return (a->entry > b->entry) - (a->entry < b->entry);
}

/* Sorts the N links back to one entry and drops the doubles; returns how many stay. */
static uint32_t tidy_backlinks(struct backlink *links, uint32_t n)
{
	if (n > 1)
		qsort(links, n, sizeof(*links), compare_backlinks);
	uint32_t kept = 0;
	for (uint32_t i = 0; i < n; i++)
		if (kept == 0 || compare_backlinks(&links[kept - 1], &links[i]) != 0)
			links[kept++] = links[i];
	return kept;
}

/* Fills in the links back: one array, a range of it for each entry. */
static void append_backlinks(struct catalog_builder *builder, const uint32_t *numbers,
			     struct block_entry *entries)
{
	for (uint32_t i = 0; i < builder->n_links; i++)
		entries[numbers[builder->links[i].to]].n_backlinks++;
	uint32_t *next = die_alloc(builder->n_entries * sizeof(*next));
	uint32_t first = 0;
	for (uint32_t i = 0; i < builder->n_entries; i++) {
		next[i] = first;
		first += entries[i].n_backlinks;
	}
	struct backlink *links = die_alloc(builder->n_links * sizeof(*links));
	for (uint32_t i = 0; i < builder->n_links; i++) {
		const struct building_link *link = &builder->links[i];
		links[next[numbers[link->to]]++] =
			(struct backlink){numbers[link->from], link->field};
	}
	for (uint32_t i = 0; i < builder->n_entries; i++) {
		struct backlink *own = links + next[i] - entries[i].n_backlinks;
		entries[i].n_backlinks = tidy_backlinks(own, entries[i].n_backlinks);
		entries[i].backlinks =
			append(builder, own, entries[i].n_backlinks * sizeof(*own));
	}
	free(links);
	free(next);
}

static uint32_t append_hash(struct catalog_builder *builder, const uint32_t *numbers,
			    uint32_t *mask)
{
	uint32_t n_places = id_table_places(&builder->ids);
	uint32_t *places = die_alloc(n_places * sizeof(*places));
	id_table_write(&builder->ids, numbers, places);
	*mask = n_places - 1;
	uint32_t offset = append(builder, places, n_places * sizeof(*places));
	free(places);
	return offset;
}

/* Ids stand side by side: whoever lists what entries link to reads nothing else of them. */
static void append_entries(struct catalog_builder *builder, const uint32_t *numbers,
			   struct block_entry *entries)
{
	enum kind kind;
	struct text id;
	for (uint32_t i = 0, at = 0; id_table_next(&builder->ids, &at, &kind, &id); i++) {
		entries[numbers[i]].id = builder_text(builder, id);
		entries[numbers[i]].object = builder->entries[i].object;
	}
}

void *catalog_builder_finish(struct catalog_builder *builder, size_t *len)
{
	struct block_header header = {.magic = BLOCK_MAGIC,
				      .version = BLOCK_VERSION,
				      .language = (uint32_t)builder->language};
	uint32_t *numbers = number_entries(builder, &header);
	renumber_references(builder, numbers);

	size_t entries_len = builder->n_entries * sizeof(struct block_entry);
	struct block_entry *entries = die_alloc(entries_len);
	memset(entries, 0, entries_len);
	append_entries(builder, numbers, entries);
	append_backlinks(builder, numbers, entries);
	header.entries = append(builder, entries, entries_len);
	header.hash = append_hash(builder, numbers, &header.hash_mask);
	buffer_append_repeated(&builder->block, '\0', 8 - builder->block.len % 8);
	header.len = (uint32_t)builder->block.len;
	memcpy(at(builder, 0), &header, sizeof(header));
	free(entries);
	free(numbers);

	*len = builder->block.len;
	void *block = die_realloc(builder->block.bytes, builder->block.len);
	builder->block = (struct buffer){0};
	builder->n_entries = builder->n_links = builder->n_references = 0;
	id_table_clear(&builder->ids);
	return block;
}
