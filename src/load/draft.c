/* SPDX-License-Identifier: EUPL-1.2 */
/* A field has at most one slot for each language, because no key stands twice: so a
   draft never grows and needs no memory of its own. */
#include "load/draft.h"

#include <assert.h>

#include "load/resolve.h"
#include "load/value.h"

_Static_assert(FIELD_COUNT <= 64, "draft.seen has a bit for each field");

static void add(struct draft *draft, enum field field, uint16_t language, uint32_t value)
{
	assert(draft->n_slots < ARRAY_LEN(draft->slots));
	draft->slots[draft->n_slots++] = (struct slot){(uint16_t)field, language, value};
}

void draft_add(struct draft *draft, enum field field, uint32_t value)
{
	add(draft, field, SLOT_UNMARKED, value);
}

static void add_one(struct draft *draft, struct loader *loader, enum field field, enum field as,
		    uint16_t language, const struct node *node)
{
	uint32_t value;
	if (!value_read(loader, field, node, &value))
		return;
	if (field_info(field)->type == TYPE_BODY)
		resolve_body(loader, node->mark, loader->text);
	add(draft, as, language, value);
}

void draft_add_text(struct draft *draft, struct loader *loader, enum field field, enum field as,
		    const struct node *node)
{
	if (node->kind != NODE_MAPPING) {
		add_one(draft, loader, field, as, SLOT_UNMARKED, node);
		return;
	}
	if (!node->first) {
		problem_error(&loader->problems, node->mark, MESSAGE_LOAD_NO_VALUE,
			      MESSAGE_ARGS(field_info(field)->key));
		problem_hint(&loader->problems, MESSAGE_LOAD_HINT_NO_VALUE, (struct text){0});
	}
	for (const struct node *key = node->first; key; key = key->next->next) {
		enum language language;
		if (value_language(loader, key, &language))
			add_one(draft, loader, field, as, (uint16_t)language, key->next);
	}
}

bool draft_has(const struct draft *draft, enum field field)
{
	return draft->seen >> field & 1;
}

uint32_t draft_date(const struct draft *draft, enum field field)
{
	for (size_t i = 0; i < draft->n_slots; i++)
		if (draft->slots[i].field == field)
			return draft->slots[i].value;
	return 0;
}

uint32_t draft_finish(struct draft *draft, struct loader *loader)
{
	return builder_object(loader->builder, draft->slots, draft->n_slots);
}
