/* SPDX-License-Identifier: EUPL-1.2 */
/* The catalog as JSON, by the table of fields: every field bears the key that it has in
   YAML. A text is a string, or a map of languages if there is more than the strategy's.
   Beside its fields an entry has its "place", and in "referenced_by" the entries that lead
   to it, each with the field that does ("text": a link in its text). */
#include "export/json.h"
#include "export/writer.h"
#include "model/query.h"
#include "page/place.h"

static void write_place(struct json *json, const struct catalog *catalog, uint32_t entry)
{
	struct place place = place_of_entry(catalog, entry);
	struct buffer text = {0};
	place_append(&text, &place);
	json_string(json, buffer_text(&text));
	buffer_clear(&text);
}

static void write_text(struct json *json, struct object object, enum field field)
{
	enum language own = catalog_language(object.catalog);
	bool is_map = false;
	for (int language = 0; language < LANGUAGE_COUNT; language++)
		if (language != (int)own &&
		    object_text_in(object, field, (enum language)language).len)
			is_map = true;
	if (!is_map) {
		json_string(json, object_text_in(object, field, own));
		return;
	}
	json_open(json, '{');
	for (int language = 0; language < LANGUAGE_COUNT; language++) {
		struct text text = object_text_in(object, field, (enum language)language);
		if (text.len) {
			json_member(json, language_tag((enum language)language));
			json_string(json, text);
		}
	}
	json_close(json, '}');
}

static void write_date(struct json *json, date when)
{
	struct buffer text = {0};
	append_iso_date(&text, when);
	json_string(json, buffer_text(&text));
	buffer_clear(&text);
}

static void write_groups(struct json *json, struct list groups, enum language language)
{
	json_open(json, '{');
	for (uint32_t i = 0; i < groups.n_items; i++) {
		struct object group = list_object(groups, i);
		json_member(json, object_text(group, FIELD_TITLE, language, NULL));
		struct list words = object_list(group, FIELD_DISTRICTS);
		json_open(json, '[');
		for (uint32_t j = 0; j < words.n_items; j++) {
			json_item(json);
			json_string(json, list_word(words, j));
		}
		json_close(json, ']');
	}
	json_close(json, '}');
}

static void write_record(struct json *json, struct object record, const enum field *members);

static void write_list_item(struct json *json, const struct field_info *info, struct list list,
			    uint32_t index)
{
	enum field_type type = info->type;
	if (type == TYPE_WORDS) {
		json_string(json, list_word(list, index));
	} else if (type == TYPE_TEXTS) {
		write_text(json, list_object(list, index), FIELD_TEXT);
	} else if (type == TYPE_RELATION) {
		json_string(json, catalog_id(list.catalog, list_entry(list, index)));
	} else if (type == TYPE_PLACES) {
		write_place(json, list.catalog, list_entry(list, index));
	} else if (type == TYPE_FIELDS) {
		json_string(json, field_info(list_field(list, index))->key);
	} else {
		write_record(json, list_object(list, index), info->members);
	}
}

static void write_list(struct json *json, const struct field_info *info, struct list list)
{
	json_open(json, '[');
	for (uint32_t i = 0; i < list.n_items; i++) {
		json_item(json);
		write_list_item(json, info, list, i);
	}
	json_close(json, ']');
}

static void write_value(struct json *json, struct object object, enum field field)
{
	enum language own = catalog_language(object.catalog);
	int64_t number = 0;
	switch (field_info(field)->type) {
	case TYPE_ID:
	case TYPE_CURRENCY:
	case TYPE_URL:
		json_string(json, object_text(object, field, own, NULL));
		break;
	case TYPE_TEXT:
	case TYPE_BODY:
		write_text(json, object, field);
		break;
	case TYPE_DATE:
		write_date(json, object_date(object, field));
		break;
	case TYPE_NUMBER:
		object_number(object, field, &number);
		json_number(json, number);
		break;
	case TYPE_STATUS:
		json_string(json, status_key(object_status(object)));
		break;
	case TYPE_LANGUAGE:
		json_string(json, language_tag(own));
		break;
	case TYPE_GROUPS:
		write_groups(json, object_list(object, field), own);
		break;
	case TYPE_WORDS:
	case TYPE_TEXTS:
	case TYPE_RELATION:
	case TYPE_PLACES:
	case TYPE_FIELDS:
	case TYPE_RECORDS:
		write_list(json, field_info(field), object_list(object, field));
		break;
	}
}

static void write_record(struct json *json, struct object record, const enum field *members)
{
	json_open(json, '{');
	for (; *members != FIELD_COUNT; members++)
		if (object_has(record, *members)) {
			json_member(json, field_info(*members)->key);
			write_value(json, record, *members);
		}
	json_close(json, '}');
}

static void write_fields(struct json *json, struct object object)
{
	for (enum field field = object_next(object, FIELD_COUNT); field != FIELD_COUNT;
	     field = object_next(object, field)) {
		json_member(json, field_info(field)->key);
		write_value(json, object, field);
	}
}

static void write_backlinks(struct json *json, const struct catalog *catalog, uint32_t entry)
{
	struct backlinks backlinks = catalog_backlinks(catalog, entry);
	if (backlinks.n_items == 0)
		return;
	json_member(json, TEXT("referenced_by"));
	json_open(json, '[');
	for (uint32_t i = 0; i < backlinks.n_items; i++) {
		unsigned by = backlinks.items[i].field;
		enum field field = by == FIELD_MENTION ? FIELD_TEXT : (enum field)by;
		json_item(json);
		json_open(json, '{');
		json_member(json, TEXT("place"));
		write_place(json, catalog, backlinks.items[i].entry);
		json_member(json, TEXT("field"));
		json_string(json, field_info(field)->key);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void write_entry(struct json *json, const struct catalog *catalog, uint32_t entry)
{
	struct object object = catalog_object(catalog, entry);
	json_open(json, '{');
	json_member(json, TEXT("place"));
	write_place(json, catalog, entry);
	write_fields(json, object);
	write_backlinks(json, catalog, entry);
	json_close(json, '}');
}

static void write_whole(struct json *json, const struct catalog *catalog, struct writer *writer)
{
	json_open(json, '{');
	json_member(json, kind_info(KIND_STRATEGY)->key);
	write_entry(json, catalog, catalog_first(catalog, KIND_STRATEGY));
	for (int kind = KIND_STRATEGY + 1; kind < KIND_COUNT; kind++) {
		uint32_t first = catalog_first(catalog, (enum kind)kind);
		uint32_t n = catalog_count(catalog, (enum kind)kind);
		json_member(json, kind_info((enum kind)kind)->key);
		json_open(json, '[');
		for (uint32_t i = 0; i < n && writer_step(writer); i++) {
			json_item(json);
			write_entry(json, catalog, first + i);
		}
		json_close(json, ']');
	}
	json_close(json, '}');
}

static void write_entries(struct json *json, const struct source *source,
			  const struct place *place, struct writer *writer)
{
	struct arena arena = {0};
	struct entries entries = entries_of_list(source, place, &arena);
	json_open(json, '[');
	for (size_t i = 0; i < entries.n_items && writer_step(writer); i++) {
		json_item(json);
		write_entry(json, source->catalog, entries.items[i]);
	}
	json_close(json, ']');
	arena_clear(&arena);
}

/* ---- changes ------------------------------------------------------------------------- */

/* A value that one of the states does not have is left out. */
static void write_side(struct json *json, const char *key, struct object object,
		       enum field field)
{
	if (!object_has(object, field))
		return;
	json_member(json, text_of(key));
	write_value(json, object, field);
}

static void write_edits(struct json *json, struct object before, struct object after)
{
	json_member(json, TEXT("fields"));
	json_open(json, '[');
	for (enum field field = changes_next_field(before, after, FIELD_COUNT);
	     field != FIELD_COUNT; field = changes_next_field(before, after, field)) {
		json_item(json);
		json_open(json, '{');
		json_member(json, TEXT("field"));
		json_string(json, field_info(field)->key);
		write_side(json, "before", before, field);
		write_side(json, "after", after, field);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void write_change(struct json *json, const struct source *source,
			 const struct change *change)
{
	struct place place = change_place(source, change);
	struct buffer address = {0};
	place_append(&address, &place);
	json_open(json, '{');
	json_member(json, TEXT("place"));
	json_string(json, buffer_text(&address));
	json_member(json, TEXT("change"));
	json_string(json, change_word(change->what));
	if (change->what == CHANGE_EDITED)
		write_edits(json, catalog_object(source->before, change->before),
			    catalog_object(source->catalog, change->after));
	json_close(json, '}');
	buffer_clear(&address);
}

static void write_changes(struct json *json, const struct source *source, struct writer *writer)
{
	struct arena arena = {0};
	struct changes changes = {0};
	if (source->before)
		changes = changes_find(source->before, source->catalog, &arena);
	json_open(json, '[');
	for (size_t i = 0; i < changes.n_items && writer_step(writer); i++) {
		json_item(json);
		write_change(json, source, &changes.items[i]);
	}
	json_close(json, ']');
	arena_clear(&arena);
}

void data_write(const struct source *source, const struct place *place, struct writer *writer)
{
	struct json json = {.out = &writer->text, .is_empty = true};
	if (place_is_list(place)) {
		write_entries(&json, source, place, writer);
	} else if (place->what == PLACE_CHANGES) {
		write_changes(&json, source, writer);
	} else if (place->what == PLACE_ENTRY) {
		uint32_t entry = catalog_find(source->catalog, place->kind, text_of(place->id));
		write_entry(&json, source->catalog, entry);
	} else {
		write_whole(&json, source->catalog, writer);
	}
	buffer_append_char(&writer->text, '\n');
}
