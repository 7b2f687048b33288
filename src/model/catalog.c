/* SPDX-License-Identifier: EUPL-1.2 */
/* Reads the block: arithmetic on offsets, nothing is copied or made. block.h says how
   it lies. */
#include "model/catalog.h"

#include <assert.h>
#include <string.h>

#include "model/block.h"
#include "model/builder.h"

static const void *at(const struct catalog *catalog, uint32_t offset)
{
	assert(offset < catalog->len);
	return catalog->block + offset;
}

static const struct block_header *header(const struct catalog *catalog)
{
	return at(catalog, 0);
}

static struct text text_at(const struct catalog *catalog, uint32_t offset)
{
	const uint32_t *len = at(catalog, offset);
	return (struct text){(const char *)(len + 1), *len};
}

bool catalog_open(struct catalog *catalog, const void *block, size_t len)
{
	*catalog = (struct catalog){block, len};
	return len >= sizeof(struct block_header) && header(catalog)->magic == BLOCK_MAGIC &&
	       header(catalog)->version == BLOCK_VERSION && header(catalog)->len == len;
}

enum language catalog_language(const struct catalog *catalog)
{
	return (enum language)header(catalog)->language;
}

uint32_t catalog_count(const struct catalog *catalog, enum kind kind)
{
	const uint32_t *first = header(catalog)->kind_first;
	return first[kind + 1] - first[kind];
}

uint32_t catalog_first(const struct catalog *catalog, enum kind kind)
{
	return header(catalog)->kind_first[kind];
}

uint32_t catalog_total(const struct catalog *catalog)
{
	return header(catalog)->kind_first[KIND_COUNT];
}

static const struct block_entry *entry_at(const struct catalog *catalog, uint32_t entry)
{
	assert(entry < catalog_total(catalog));
	const struct block_entry *entries = at(catalog, header(catalog)->entries);
	return &entries[entry];
}

enum kind catalog_kind(const struct catalog *catalog, uint32_t entry)
{
	assert(entry < catalog_total(catalog));
	size_t kind = 0;
	while (entry >= header(catalog)->kind_first[kind + 1])
		kind++;
	return (enum kind)kind;
}

struct text catalog_id(const struct catalog *catalog, uint32_t entry)
{
	return text_at(catalog, entry_at(catalog, entry)->id);
}

/* FNV-1a, 32 bits. */
uint32_t block_hash(enum kind kind, struct text id)
{
	uint32_t hash = (2166136261u ^ (uint32_t)kind) * 16777619u;
	for (size_t i = 0; i < id.len; i++)
		hash = (hash ^ (unsigned char)id.bytes[i]) * 16777619u;
	return hash;
}

uint32_t catalog_find(const struct catalog *catalog, enum kind kind, struct text id)
{
	const struct block_header *head = header(catalog);
	const uint32_t *places = at(catalog, head->hash);
	uint32_t place = block_hash(kind, id) & head->hash_mask;
	for (; places[place]; place = (place + 1) & head->hash_mask) {
		uint32_t entry = places[place] - 1;
		if (entry >= head->kind_first[kind] && entry < head->kind_first[kind + 1] &&
		    text_equal(catalog_id(catalog, entry), id))
			return entry;
	}
	return ENTRY_NONE;
}

struct object catalog_object(const struct catalog *catalog, uint32_t entry)
{
	return (struct object){catalog, entry_at(catalog, entry)->object};
}

struct text catalog_title(const struct catalog *catalog, uint32_t entry, enum language language)
{
	return object_text(catalog_object(catalog, entry), FIELD_TITLE, language, NULL);
}

struct text catalog_short(const struct catalog *catalog, uint32_t entry, enum language language)
{
	struct object object = catalog_object(catalog, entry);
	bool has_short = object_has(object, FIELD_SHORT);
	return object_text(object, has_short ? FIELD_SHORT : FIELD_TITLE, language, NULL);
}

struct slots {
	const struct slot *items;
	uint32_t n_items;
};

static struct slots slots_of(struct object object)
{
	const uint32_t *n = at(object.catalog, object.offset);
	return (struct slots){(const struct slot *)(const void *)(n + 1), *n};
}

/* The first slot of a field, or NULL; objects have few slots, in the order of fields. */
static const struct slot *slot_of(struct object object, enum field field)
{
	struct slots slots = slots_of(object);
	const struct slot *slot = slots.items, *end = slot + slots.n_items;
	while (slot < end && slot->field < field)
		slot++;
	return slot < end && slot->field == field ? slot : NULL;
}

enum field object_next(struct object object, enum field after)
{
	struct slots slots = slots_of(object);
	for (uint32_t i = 0; i < slots.n_items; i++)
		if (after == FIELD_COUNT || slots.items[i].field > after)
			return (enum field)slots.items[i].field;
	return FIELD_COUNT;
}

bool object_has(struct object object, enum field field)
{
	return slot_of(object, field);
}

static enum language slot_language(const struct catalog *catalog, const struct slot *slot)
{
	return slot->language == SLOT_UNMARKED ? catalog_language(catalog)
					       : (enum language)slot->language;
}

/* The slot of a field in exactly this language, or NULL. */
static const struct slot *slot_in(struct object object, enum field field,
				  enum language language)
{
	struct slots slots = slots_of(object);
	const struct slot *slot = slot_of(object, field), *end = slots.items + slots.n_items;
	for (; slot && slot < end && slot->field == field; slot++)
		if (slot_language(object.catalog, slot) == language)
			return slot;
	return NULL;
}

struct text object_text(struct object object, enum field field, enum language language,
			enum language *used)
{
	const struct slot *slot = slot_in(object, field, language);
	if (!slot)
		slot = slot_in(object, field, catalog_language(object.catalog));
	if (!slot)
		slot = slot_of(object, field);
	if (used)
		*used = slot ? slot_language(object.catalog, slot) : language;
	return slot ? text_at(object.catalog, slot->value) : (struct text){0};
}

struct text object_text_in(struct object object, enum field field, enum language language)
{
	const struct slot *slot = slot_in(object, field, language);
	return slot ? text_at(object.catalog, slot->value) : (struct text){0};
}

date object_date(struct object object, enum field field)
{
	const struct slot *slot = slot_of(object, field);
	return slot ? slot->value : 0;
}

bool object_number(struct object object, enum field field, int64_t *number)
{
	const struct slot *slot = slot_of(object, field);
	if (slot)
		memcpy(number, at(object.catalog, slot->value), sizeof(*number));
	return slot;
}

enum status object_status(struct object object)
{
	const struct slot *slot = slot_of(object, FIELD_STATUS);
	return slot ? (enum status)slot->value : STATUS_NONE;
}

struct list object_list(struct object object, enum field field)
{
	const struct slot *slot = slot_of(object, field);
	if (!slot)
		return (struct list){.catalog = object.catalog};
	const uint32_t *n = at(object.catalog, slot->value);
	return (struct list){object.catalog, n + 1, *n};
}

uint32_t list_entry(struct list list, uint32_t index)
{
	assert(index < list.n_items);
	return list.items[index];
}

struct text list_word(struct list list, uint32_t index)
{
	assert(index < list.n_items);
	return text_at(list.catalog, list.items[index]);
}

struct object list_object(struct list list, uint32_t index)
{
	assert(index < list.n_items);
	return (struct object){list.catalog, list.items[index]};
}

enum field list_field(struct list list, uint32_t index)
{
	assert(index < list.n_items);
	return (enum field)list.items[index];
}

struct backlinks catalog_backlinks(const struct catalog *catalog, uint32_t entry)
{
	const struct block_entry *record = entry_at(catalog, entry);
	if (record->n_backlinks == 0)
		return (struct backlinks){0};
	return (struct backlinks){at(catalog, record->backlinks), record->n_backlinks};
}

struct backlinks backlinks_by(const struct catalog *catalog, struct backlinks backlinks,
			      unsigned field, enum kind kind)
{
	uint32_t begin = 0;
	if (backlinks.n_items == 0)
		return backlinks;
	uint32_t first = catalog_first(catalog, kind);
	uint32_t end_entry = first + catalog_count(catalog, kind);
	while (begin < backlinks.n_items &&
	       (backlinks.items[begin].field != field || backlinks.items[begin].entry < first))
		begin++;
	uint32_t end = begin;
	while (end < backlinks.n_items && backlinks.items[end].field == field &&
	       backlinks.items[end].entry < end_entry)
		end++;
	return (struct backlinks){backlinks.items + begin, end - begin};
}
