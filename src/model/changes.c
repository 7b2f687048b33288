/* SPDX-License-Identifier: EUPL-1.2 */
/* Two catalogs are numbered apart, so nothing is compared by number or offset: entries meet
   by kind and id, values by what they say. */
#include "model/changes.h"

/* ---- values ------------------------------------------------------------------------- */

static bool same_text(struct object a, struct object b, enum field field)
{
	for (int language = 0; language < LANGUAGE_COUNT; language++)
		if (!text_equal(object_text_in(a, field, (enum language)language),
				object_text_in(b, field, (enum language)language)))
			return false;
	return true;
}

static bool same_number(struct object a, struct object b, enum field field)
{
	int64_t one = 0, other = 0;
	object_number(a, field, &one);
	object_number(b, field, &other);
	return one == other;
}

static bool same_entry(const struct catalog *a, uint32_t one, const struct catalog *b,
		       uint32_t other)
{
	return catalog_kind(a, one) == catalog_kind(b, other) &&
	       text_equal(catalog_id(a, one), catalog_id(b, other));
}

static bool same_words(struct list a, struct list b)
{
	for (uint32_t i = 0; i < a.n_items; i++)
		if (!text_equal(list_word(a, i), list_word(b, i)))
			return false;
	return a.n_items == b.n_items;
}

static bool same_group(struct object a, struct object b)
{
	struct list one = object_list(a, FIELD_DISTRICTS);
	struct list other = object_list(b, FIELD_DISTRICTS);
	return same_text(a, b, FIELD_TITLE) && one.n_items == other.n_items &&
	       same_words(one, other);
}

static bool same_item(enum field_type type, struct list a, struct list b, uint32_t index)
{
	switch (type) {
	case TYPE_WORDS:
		return text_equal(list_word(a, index), list_word(b, index));
	case TYPE_FIELDS:
		return list_field(a, index) == list_field(b, index);
	case TYPE_RELATION:
	case TYPE_PLACES:
		return same_entry(a.catalog, list_entry(a, index), b.catalog,
				  list_entry(b, index));
	case TYPE_TEXTS:
		return same_text(list_object(a, index), list_object(b, index), FIELD_TEXT);
	case TYPE_GROUPS:
		return same_group(list_object(a, index), list_object(b, index));
	case TYPE_RECORDS:
		return changes_next_field(list_object(a, index), list_object(b, index),
					  FIELD_COUNT) == FIELD_COUNT;
	case TYPE_ID:
	case TYPE_TEXT:
	case TYPE_BODY:
	case TYPE_CURRENCY:
	case TYPE_DATE:
	case TYPE_NUMBER:
	case TYPE_STATUS:
	case TYPE_LANGUAGE:
	case TYPE_URL:
		break;
	}
	return true;
}

static bool same_list(struct object a, struct object b, enum field field)
{
	struct list one = object_list(a, field), other = object_list(b, field);
	bool is_same = one.n_items == other.n_items;
	for (uint32_t i = 0; is_same && i < one.n_items; i++)
		is_same = same_item(field_info(field)->type, one, other, i);
	return is_same;
}

static bool same_value(struct object a, struct object b, enum field field)
{
	switch (field_info(field)->type) {
	case TYPE_ID:
	case TYPE_TEXT:
	case TYPE_BODY:
	case TYPE_CURRENCY:
	case TYPE_URL:
		return same_text(a, b, field);
	case TYPE_DATE:
		return object_date(a, field) == object_date(b, field);
	case TYPE_NUMBER:
		return same_number(a, b, field);
	case TYPE_STATUS:
		return object_status(a) == object_status(b);
	case TYPE_LANGUAGE:
		return catalog_language(a.catalog) == catalog_language(b.catalog);
	case TYPE_WORDS:
	case TYPE_TEXTS:
	case TYPE_RELATION:
	case TYPE_PLACES:
	case TYPE_FIELDS:
	case TYPE_RECORDS:
	case TYPE_GROUPS:
		break;
	}
	return same_list(a, b, field);
}

enum field changes_next_field(struct object before, struct object after, enum field previous)
{
	enum field old = object_next(before, previous), new = object_next(after, previous);
	while (old != FIELD_COUNT || new != FIELD_COUNT) {
		enum field next = old < new ? old : new;
		if (old != new || !same_value(before, after, next))
			return next;
		old = object_next(before, next);
		new = object_next(after, next);
	}
	return FIELD_COUNT;
}

/* ---- entries ------------------------------------------------------------------------ */

static void add(struct changes *changes, enum change_what what, uint32_t before, uint32_t after)
{
	changes->items[changes->n_items++] = (struct change){what, before, after};
	changes->n_of[what]++;
}

static void find_new_and_edited(struct changes *changes, const struct catalog *before,
				const struct catalog *after, enum kind kind)
{
	uint32_t first = catalog_first(after, kind);
	for (uint32_t entry = first; entry < first + catalog_count(after, kind); entry++) {
		uint32_t old = catalog_find(before, kind, catalog_id(after, entry));
		if (old == ENTRY_NONE)
			add(changes, CHANGE_NEW, ENTRY_NONE, entry);
		else if (changes_next_field(catalog_object(before, old),
					    catalog_object(after, entry),
					    FIELD_COUNT) != FIELD_COUNT)
			add(changes, CHANGE_EDITED, old, entry);
	}
}

static void find_gone(struct changes *changes, const struct catalog *before,
		      const struct catalog *after, enum kind kind)
{
	uint32_t first = catalog_first(before, kind);
	for (uint32_t entry = first; entry < first + catalog_count(before, kind); entry++)
		if (catalog_find(after, kind, catalog_id(before, entry)) == ENTRY_NONE)
			add(changes, CHANGE_GONE, entry, ENTRY_NONE);
}

struct changes changes_find(const struct catalog *before, const struct catalog *after,
			    struct arena *arena)
{
	struct changes changes = {0};
	size_t most = (size_t)catalog_total(before) + catalog_total(after);
	changes.items = arena_alloc(arena, most * sizeof(*changes.items));
	for (unsigned kind = 0; kind < KIND_COUNT; kind++) {
		find_new_and_edited(&changes, before, after, (enum kind)kind);
		find_gone(&changes, before, after, (enum kind)kind);
	}
	return changes;
}
