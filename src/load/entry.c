/* SPDX-License-Identifier: EUPL-1.2 */
/* One loop reads entries and records alike: look the key up in the table of fields, let
   the field's type say how to read the value. An entry with an error keeps its id, so
   that links to it are not reported as well. */
#include "load/entry.h"

#include <string.h>

#include "load/list.h"
#include "load/resolve.h"
#include "load/value.h"
#include "model/value.h"

static void read_fields(struct loader *loader, struct draft *draft, const struct node *node);

static bool is_record(struct scope scope)
{
	return scope.record != FIELD_COUNT;
}

bool entry_find_field(struct scope scope, struct text key, enum field *field)
{
	return is_record(scope) ? field_member_by_key(scope.record, key, field)
				: field_by_key(scope.kind, key, field);
}

void entry_warn_unknown(struct loader *loader, struct scope scope, struct mark mark,
			struct text key)
{
	struct synonym names[3 * FIELD_COUNT];
	size_t n = 0;
	enum kind section;
	problem_warning(&loader->problems, mark, MESSAGE_LOAD_UNKNOWN_FIELD, MESSAGE_ARGS(key));
	for (size_t i = 0; i < FIELD_COUNT; i++) {
		const struct field_info *info = field_info((enum field)i);
		enum field field;
		if (!entry_find_field(scope, info->key, &field))
			continue;
		names[n++] = (struct synonym){info->key, info->key};
		names[n++] = (struct synonym){info->label[0], info->key};
		names[n++] = (struct synonym){info->label[1], info->key};
	}
	if (scope.kind == KIND_STRATEGY && kind_by_key(key, &section))
		problem_hint(&loader->problems, MESSAGE_LOAD_HINT_SECTION, key);
	else
		problem_hint_synonym(&loader->problems, key, names, n);
}

/* ---- checks of a whole object ---------------------------------------------- */

/* The bits of the fields that must be there. */
static uint64_t required_in(const struct loader *loader, struct scope scope)
{
	if (!is_record(scope))
		return loader->required[scope.kind];
	uint64_t required = 0;
	for (const enum field *field = field_info(scope.record)->required;
	     *field != FIELD_COUNT; field++)
		required |= (uint64_t)1 << *field;
	return required;
}

static void check_required(struct loader *loader, const struct draft *draft,
			   const struct node *node)
{
	uint64_t missing = required_in(loader, draft->scope) & ~draft->seen;
	for (size_t i = 0; missing; i++, missing >>= 1)
		if (missing & 1)
			problem_error(&loader->problems, node->mark, MESSAGE_LOAD_MISSING_FIELD,
				      MESSAGE_ARGS(field_info((enum field)i)->key));
}

static void check_order(struct loader *loader, const struct draft *draft)
{
	bool is_date = is_record(draft->scope);
	enum field first = is_date ? FIELD_DATE : FIELD_START;
	enum field last = is_date ? FIELD_UNTIL : FIELD_END;
	date start = draft_date(draft, first), end = draft_date(draft, last);
	if (start && end && start > date_latest(end))
		problem_warning(&loader->problems, draft->end, MESSAGE_LOAD_ENDS_BEFORE_START,
				MESSAGE_ARGS(field_info(last)->key, field_info(first)->key));
}

/* ---- records ---------------------------------------------------------------- */

static uint32_t read_record(struct loader *loader, struct scope scope, const struct node *node)
{
	struct draft record = {.scope = scope};
	if (node->kind == NODE_MAPPING) {
		read_fields(loader, &record, node);
		check_required(loader, &record, node);
		check_order(loader, &record);
	} else if (node->kind != NODE_BAD) {
		const struct field_info *info = field_info(scope.record);
		problem_error(&loader->problems, node->mark, MESSAGE_LOAD_NO_MAP,
			      MESSAGE_ARGS(info->key, field_info(info->required[0])->key));
	}
	return draft_finish(&record, loader);
}

static void add_records(struct loader *loader, struct draft *draft, enum field field,
			const struct node *node)
{
	struct items items = list_items(node);
	struct scope scope = {draft->scope.kind, field};
	uint32_t *records = arena_array(&loader->scratch, items.n, sizeof(*records));
	size_t n = 0;
	for (const struct node *item; (item = list_next(&items));)
		records[n++] = read_record(loader, scope, item);
	if (n)
		draft_add(draft, field, builder_list(loader->builder, records, n));
}

/* ---- fields ------------------------------------------------------------------ */

/* What the loader itself wants to know of a value that has become a slot. */
static void note_value(struct loader *loader, struct draft *draft, enum field field,
		       const struct node *node)
{
	if (field == FIELD_ID) {
		draft->id = arena_copy(&loader->scratch, loader->text);
		draft->id_mark = node->mark;
	} else if (field == FIELD_END || field == FIELD_UNTIL) {
		draft->end = node->mark;
	}
}

static void read_field(struct loader *loader, struct draft *draft, enum field field,
		       const struct node *node)
{
	uint32_t value;
	switch (field_info(field)->type) {
	case TYPE_TEXT:
	case TYPE_BODY:
		draft_add_text(draft, loader, field, field, node);
		break;
	case TYPE_RECORDS:
		add_records(loader, draft, field, node);
		break;
	case TYPE_WORDS:
	case TYPE_TEXTS:
	case TYPE_RELATION:
	case TYPE_PLACES:
	case TYPE_FIELDS:
	case TYPE_GROUPS:
		list_add(draft, loader, field, node);
		break;
	case TYPE_ID:
	case TYPE_CURRENCY:
	case TYPE_DATE:
	case TYPE_NUMBER:
	case TYPE_STATUS:
	case TYPE_LANGUAGE:
	case TYPE_URL:
		if (value_read(loader, field, node, &value)) {
			draft_add(draft, field, value);
			note_value(loader, draft, field, node);
		}
		break;
	}
}

/* Editors keep to an order of fields, so the one that came behind the PREVIOUS one in
   another entry is tried before the table is searched. */
static bool find_field(struct loader *loader, struct scope scope, enum field previous,
		       struct text key, enum field *field)
{
	if (is_record(scope))
		return entry_find_field(scope, key, field);
	*field = loader->behind[previous];
	if (text_equal(field_info(*field)->key, key) && field_allowed(*field, scope.kind))
		return true;
	if (!entry_find_field(scope, key, field))
		return false;
	loader->behind[previous] = *field;
	return true;
}

static void read_fields(struct loader *loader, struct draft *draft, const struct node *node)
{
	enum field previous = FIELD_COUNT;
	for (const struct node *key = node->first; key; key = key->next->next) {
		enum field field;
		if (find_field(loader, draft->scope, previous, key->text, &field)) {
			previous = field;
			draft->seen |= (uint64_t)1 << field;
			read_field(loader, draft, field, key->next);
		} else {
			entry_warn_unknown(loader, draft->scope, key->mark, key->text);
		}
	}
}

/* ---- entries ------------------------------------------------------------------ */

static void report_second(struct loader *loader, const struct draft *draft, uint32_t first)
{
	struct mark mark;
	struct buffer place = {0};
	memcpy(&mark, loader->entry_marks.bytes + first * sizeof(mark), sizeof(mark));
	diagnostics_append_mark(&place, loader->problems.diagnostics, mark);
	if (draft->scope.kind == KIND_STRATEGY)
		problem_error(&loader->problems, draft->id_mark, MESSAGE_LOAD_SECOND_STRATEGY,
			      MESSAGE_ARGS(buffer_text(&place)));
	else
		problem_error(&loader->problems, draft->id_mark, MESSAGE_LOAD_SECOND_ID,
			      MESSAGE_ARGS(draft->id, buffer_text(&place)));
	buffer_clear(&place);
}

/* False if the id is taken. */
static bool add_entry(struct loader *loader, struct draft *draft, uint32_t *entry)
{
	uint32_t object = draft_finish(draft, loader), first;
	if (!builder_entry(loader->builder, draft->scope.kind, draft->id, object, entry,
			   &first)) {
		report_second(loader, draft, first);
		return false;
	}
	buffer_append(&loader->entry_marks,
		      (struct text){(const char *)&draft->id_mark, sizeof(draft->id_mark)});
	return true;
}

void entry_read(struct loader *loader, enum kind kind, const struct node *node, bool is_sound)
{
	size_t n_errors = loader->problems.n_errors;
	struct draft draft = {.scope = {kind, FIELD_COUNT}, .id_mark = node->mark};
	loader->relations = NULL;
	loader->has_head = loader->has_head || kind == KIND_STRATEGY;
	if (node->kind == NODE_BAD)
		return;
	if (node->kind != NODE_MAPPING) {
		problem_error(&loader->problems, node->mark, MESSAGE_LOAD_NO_MAP,
			      MESSAGE_ARGS(kind_info(kind)->key, field_info(FIELD_TITLE)->key));
		return;
	}
	if (kind == KIND_STRATEGY)
		draft.id = TEXT("strategie");
	read_fields(loader, &draft, node);
	check_required(loader, &draft, node);
	check_order(loader, &draft);
	uint32_t entry;
	if (!draft.id.len || !add_entry(loader, &draft, &entry))
		return;
	if (is_sound && loader->problems.n_errors == n_errors)
		resolve_entry(loader, entry);
}
