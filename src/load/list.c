/* SPDX-License-Identifier: EUPL-1.2 */
/* One small reader for the items of each type of list. A bad item is reported and left
   out; the entry has an error then, and the list is never shown. */
#include "load/list.h"

#include <assert.h>

#include "base/hyphen.h"
#include "load/entry.h"
#include "load/resolve.h"
#include "load/value.h"
#include "model/body.h"

struct items list_items(const struct node *node)
{
	if (node->kind == NODE_SEQUENCE)
		return (struct items){node->first, node->n};
	return (struct items){node, 1};
}

const struct node *list_next(struct items *items)
{
	const struct node *item = items->n ? items->next : NULL;
	if (item) {
		items->next = item->next;
		items->n--;
	}
	return item;
}

/* The values gathered for one list. */
struct values {
	uint32_t *items;
	size_t n;
};

static struct values new_values(struct loader *loader, size_t n)
{
	return (struct values){arena_array(&loader->scratch, n, sizeof(uint32_t)), 0};
}

/* Warns of what is no word with its hyphens, which is left out then. */
static bool is_parted_word(struct loader *loader, const struct node *item)
{
	bool is_good = hyphenator_is_pattern(loader->text);
	if (!is_good) {
		problem_warning(&loader->problems, item->mark, MESSAGE_LOAD_BAD_HYPHENS,
				MESSAGE_ARGS(loader->text));
		problem_hint(&loader->problems, MESSAGE_LOAD_HINT_HYPHENS, (struct text){0});
	}
	return is_good;
}

static struct values read_words(struct loader *loader, enum field field,
				const struct node *node)
{
	struct items items = list_items(node);
	struct values words = new_values(loader, items.n);
	for (const struct node *item; (item = list_next(&items));)
		if (value_read(loader, field, item, &words.items[words.n])) {
			if (field == FIELD_DISTRICTS)
				resolve_district(loader, item->mark, loader->text);
			if (field == FIELD_HYPHENATION && !is_parted_word(loader, item))
				continue;
			words.n++;
		}
	return words;
}

static struct values read_texts(struct loader *loader, const struct draft *draft,
				enum field field, const struct node *node)
{
	struct items items = list_items(node);
	struct values texts = new_values(loader, items.n);
	for (const struct node *item; (item = list_next(&items));) {
		struct draft text = {.scope = draft->scope};
		draft_add_text(&text, loader, field, FIELD_TEXT, item);
		texts.items[texts.n++] = draft_finish(&text, loader);
	}
	return texts;
}

/* Names of fields: what was not stated by any source. */
static struct values read_fields(struct loader *loader, const struct draft *draft,
				 enum field field, const struct node *node)
{
	struct items items = list_items(node);
	struct values fields = new_values(loader, items.n);
	for (const struct node *item; (item = list_next(&items));) {
		struct text key = {0};
		enum field named;
		if (!value_clean(loader, field, item, false, &key))
			continue;
		if (entry_find_field(draft->scope, key, &named))
			fields.items[fields.n++] = (uint32_t)named;
		else
			entry_warn_unknown(loader, draft->scope, item->mark, key);
	}
	return fields;
}

static bool read_reference(struct loader *loader, enum field field, const struct node *node,
			   struct reference *reference)
{
	struct text text = {0};
	if (!value_clean(loader, field, node, false, &text))
		return false;
	*reference = (struct reference){node->mark, field_info(field)->target, text};
	if (field_info(field)->type == TYPE_PLACES &&
	    !body_entry_link(text, &reference->kind, &reference->id)) {
		problem_error(&loader->problems, node->mark, MESSAGE_LOAD_BAD_PLACE,
			      MESSAGE_ARGS(text));
		bool is_list = text_find(text, TEXT(",")) != SIZE_MAX;
		problem_hint(&loader->problems,
			     is_list ? MESSAGE_LOAD_HINT_LIST : MESSAGE_LOAD_HINT_PLACE,
			     (struct text){0});
		return false;
	}
	reference->id = arena_copy(&loader->scratch, reference->id);
	return true;
}

/* A relation's list has its length now, and its entries when all files are read. */
static void add_relation(struct draft *draft, struct loader *loader, enum field field,
			 const struct node *node)
{
	struct items items = list_items(node);
	if (items.n == 0)
		return;
	struct relation *relation = arena_alloc(&loader->scratch, sizeof(*relation));
	relation->field = field;
	relation->has_list = true;
	relation->references = arena_array(&loader->scratch, items.n, sizeof(struct reference));
	struct values zeros = new_values(loader, items.n);
	for (const struct node *item; (item = list_next(&items));)
		if (read_reference(loader, field, item, &relation->references[relation->n]))
			relation->n++;
	relation->list = builder_list(loader->builder, zeros.items, relation->n);
	resolve_relation(loader, relation);
	draft_add(draft, field, relation->list);
}

/* One borough: its name and its districts. */
static uint32_t read_group(struct loader *loader, const struct draft *draft, enum field field,
			   const struct node *key)
{
	struct draft group = {.scope = draft->scope};
	uint32_t title;
	if (value_read(loader, field, key, &title)) {
		resolve_borough(loader, loader->text);
		draft_add(&group, FIELD_TITLE, title);
	}
	struct items items = list_items(key->next);
	struct values words = new_values(loader, items.n);
	for (const struct node *item; (item = list_next(&items));)
		if (value_read(loader, FIELD_DISTRICTS, item, &words.items[words.n])) {
			resolve_borough(loader, loader->text);
			words.n++;
		}
	draft_add(&group, FIELD_DISTRICTS, builder_list(loader->builder, words.items, words.n));
	return draft_finish(&group, loader);
}

static struct values read_groups(struct loader *loader, const struct draft *draft,
				 enum field field, const struct node *node)
{
	if (node->kind != NODE_MAPPING) {
		problem_error(&loader->problems, node->mark, MESSAGE_LOAD_NO_GROUPS,
			      MESSAGE_ARGS(field_info(field)->key));
		return (struct values){0};
	}
	struct values groups = new_values(loader, node->n / 2);
	for (const struct node *key = node->first; key; key = key->next->next)
		groups.items[groups.n++] = read_group(loader, draft, field, key);
	return groups;
}

void list_add(struct draft *draft, struct loader *loader, enum field field,
	      const struct node *node)
{
	enum field_type type = field_info(field)->type;
	struct values values;
	if (node->kind == NODE_BAD)
		return;
	if (type == TYPE_RELATION || type == TYPE_PLACES) {
		add_relation(draft, loader, field, node);
		return;
	}
	if (type == TYPE_WORDS)
		values = read_words(loader, field, node);
	else if (type == TYPE_TEXTS)
		values = read_texts(loader, draft, field, node);
	else if (type == TYPE_FIELDS)
		values = read_fields(loader, draft, field, node);
	else {
		assert(type == TYPE_GROUPS);
		values = read_groups(loader, draft, field, node);
	}
	if (values.n)
		draft_add(draft, field, builder_list(loader->builder, values.items, values.n));
}
