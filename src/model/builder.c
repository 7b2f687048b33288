/* SPDX-License-Identifier: EUPL-1.2 */
/* Grows the block while entries come in any order; finish.c puts them in order at the end. */
#include "model/builder.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "model/building.h"

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

uint32_t building_append(struct catalog_builder *builder, const void *bytes, size_t len)
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

void *building_at(struct catalog_builder *builder, uint32_t offset)
{
	return builder->block.bytes + offset;
}

struct catalog_builder *catalog_builder_new(void)
{
	struct catalog_builder *builder = die_alloc(sizeof(*builder));
	*builder = (struct catalog_builder){.language = LANGUAGE_DE};
	const struct block_header header = {0};
	building_append(builder, &header, sizeof(header));
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
	finishing_clear(&builder->finishing);
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
	return building_append(builder, &number, sizeof(number));
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
	uint32_t *items = building_at(builder, list);
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
