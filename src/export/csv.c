/* SPDX-License-Identifier: EUPL-1.2 */
/* A list as CSV (RFC 4180): a line of keys, then a line for each entry, with every field
   that its kind may have, so that the columns are the same for every filter. Texts are in
   the language asked for. A cell that a spreadsheet would take for a formula, because it
   begins with = + - @, gets an apostrophe before it; data from strangers stays data. The
   changes since an older state are a list of their own: a line for each field. */
#include "base/utf8.h"
#include "export/writer.h"
#include "model/query.h"
#include "page/place.h"

struct row_writer {
	struct buffer *out;
	struct buffer cell;
	enum language language;
};

static void end_cell(struct row_writer *row, bool is_last)
{
	static const bool stops[256] = {['"'] = true};
	struct text cell = buffer_text(&row->cell);
	bool is_formula = cell.len && (cell.bytes[0] == '=' || cell.bytes[0] == '+' ||
				       cell.bytes[0] == '-' || cell.bytes[0] == '@');
	bool is_quoted = is_formula;
	for (size_t i = 0; i < cell.len; i++)
		is_quoted |= cell.bytes[i] == '"' || cell.bytes[i] == ',' ||
			     cell.bytes[i] == ';' || cell.bytes[i] == '\n' ||
			     cell.bytes[i] == '\r';
	buffer_append_string(row->out, is_quoted ? "\"" : "");
	buffer_append_string(row->out, is_formula ? "'" : "");
	for (size_t i = 0; i < cell.len; i++) {
		i += utf8_append_written_until(row->out, text_slice(cell, i, cell.len), stops);
		if (i == cell.len)
			break;
		if (cell.bytes[i] == '"')
			buffer_append_char(row->out, '"');
		buffer_append_char(row->out, cell.bytes[i]);
	}
	buffer_append_string(row->out, is_quoted ? "\"" : "");
	buffer_append_string(row->out, is_last ? "\r\n" : ",");
	buffer_reset(&row->cell);
}

static void add_value(struct row_writer *row, struct object object, enum field field);

/* The members of a record in one, in the order of the table: "153000000, EUR, 2024". */
static void add_record(struct row_writer *row, struct object record, const enum field *members)
{
	bool is_first = true;
	for (; *members != FIELD_COUNT; members++) {
		if (!object_has(record, *members))
			continue;
		if (!is_first)
			buffer_append_string(&row->cell, ", ");
		is_first = false;
		add_value(row, record, *members);
	}
}

/* "Mitte: Innenstadt, Hamme" */
static void add_group(struct row_writer *row, struct object group)
{
	buffer_append(&row->cell, object_text(group, FIELD_TITLE, row->language, NULL));
	struct list words = object_list(group, FIELD_DISTRICTS);
	for (uint32_t i = 0; i < words.n_items; i++) {
		buffer_append_string(&row->cell, i ? ", " : ": ");
		buffer_append(&row->cell, list_word(words, i));
	}
}

static void add_place(struct row_writer *row, struct list list, uint32_t index)
{
	struct place place = place_of_entry(list.catalog, list_entry(list, index));
	place_append(&row->cell, &place);
}

static void add_item(struct row_writer *row, const struct field_info *info, struct list list,
		     uint32_t index)
{
	if (info->type == TYPE_WORDS)
		buffer_append(&row->cell, list_word(list, index));
	else if (info->type == TYPE_TEXTS)
		add_value(row, list_object(list, index), FIELD_TEXT);
	else if (info->type == TYPE_RELATION)
		buffer_append(&row->cell, catalog_id(list.catalog, list_entry(list, index)));
	else if (info->type == TYPE_PLACES)
		add_place(row, list, index);
	else if (info->type == TYPE_FIELDS)
		buffer_append(&row->cell, field_info(list_field(list, index))->key);
	else if (info->type == TYPE_RECORDS)
		add_record(row, list_object(list, index), info->members);
	else
		add_group(row, list_object(list, index));
}

static void add_list(struct row_writer *row, const struct field_info *info, struct list list)
{
	for (uint32_t i = 0; i < list.n_items; i++) {
		buffer_append_string(&row->cell, i ? "; " : "");
		add_item(row, info, list, i);
	}
}

static void add_value(struct row_writer *row, struct object object, enum field field)
{
	int64_t number = 0;
	switch (field_info(field)->type) {
	case TYPE_ID:
	case TYPE_TEXT:
	case TYPE_BODY:
	case TYPE_CURRENCY:
	case TYPE_URL:
		buffer_append(&row->cell, object_text(object, field, row->language, NULL));
		break;
	case TYPE_DATE:
		append_iso_date(&row->cell, object_date(object, field));
		break;
	case TYPE_NUMBER:
		if (object_number(object, field, &number))
			buffer_append_number(&row->cell, (long long)number);
		break;
	case TYPE_STATUS:
		buffer_append(&row->cell, status_key(object_status(object)));
		break;
	case TYPE_LANGUAGE:
		buffer_append(&row->cell, language_tag(catalog_language(object.catalog)));
		break;
	case TYPE_WORDS:
	case TYPE_TEXTS:
	case TYPE_RELATION:
	case TYPE_PLACES:
	case TYPE_FIELDS:
	case TYPE_RECORDS:
	case TYPE_GROUPS:
		add_list(row, field_info(field), object_list(object, field));
		break;
	}
}

/* The field in the column after this one; FIELD_COUNT: there is none. FIELD_COUNT asks
   for the first. */
static enum field next_column(enum kind kind, enum field after)
{
	int field = after == FIELD_COUNT ? 0 : (int)after + 1;
	while (field < FIELD_COUNT && !field_allowed((enum field)field, kind))
		field++;
	return (enum field)field;
}

static void write_row(struct row_writer *row, enum kind kind, const struct object *object)
{
	enum field field = next_column(kind, FIELD_COUNT);
	while (field != FIELD_COUNT) {
		enum field next = next_column(kind, field);
		if (!object)
			buffer_append(&row->cell, field_info(field)->key);
		else if (object_has(*object, field))
			add_value(row, *object, field);
		end_cell(row, next == FIELD_COUNT);
		field = next;
	}
}

/* ---- changes ------------------------------------------------------------------------- */

static void write_change_head(struct row_writer *row)
{
	static const char *const columns[] = {"place", "change", "field", "before", "after"};
	for (size_t i = 0; i < ARRAY_LEN(columns); i++) {
		buffer_append_string(&row->cell, columns[i]);
		end_cell(row, i + 1 == ARRAY_LEN(columns));
	}
}

static bool says_the_same(struct row_writer *row, struct object before, struct object after,
			  enum field field)
{
	struct buffer old = {0};
	add_value(row, before, field);
	buffer_append(&old, buffer_text(&row->cell));
	buffer_reset(&row->cell);
	add_value(row, after, field);
	bool is_same = text_equal(buffer_text(&old), buffer_text(&row->cell));
	buffer_reset(&row->cell);
	buffer_clear(&old);
	return is_same;
}

/* The language to write a change in: the row's, or the first one in which it shows. */
static enum language language_of_change(struct row_writer row, const struct object *before,
					const struct object *after, enum field field)
{
	enum language own = row.language;
	if (!before || !after || !object_has(*before, field) || !object_has(*after, field))
		return own;
	row.cell = (struct buffer){0};
	for (size_t i = 0; i < LANGUAGE_COUNT && says_the_same(&row, *before, *after, field);
	     i++)
		row.language = (enum language)i;
	bool is_seen = !says_the_same(&row, *before, *after, field);
	buffer_clear(&row.cell);
	return is_seen ? row.language : own;
}

/* BEFORE and AFTER may be NULL: not said there. */
static void write_change(struct row_writer *row, const struct source *source,
			 const struct change *change, enum field field,
			 const struct object *before, const struct object *after)
{
	struct place place = change_place(source, change);
	enum language language = row->language;
	place_append(&row->cell, &place);
	end_cell(row, false);
	buffer_append(&row->cell, change_word(change->what));
	end_cell(row, false);
	if (field != FIELD_COUNT)
		buffer_append(&row->cell, field_info(field)->key);
	end_cell(row, false);
	row->language = language_of_change(*row, before, after, field);
	if (before && object_has(*before, field))
		add_value(row, *before, field);
	end_cell(row, false);
	if (after && object_has(*after, field))
		add_value(row, *after, field);
	end_cell(row, true);
	row->language = language;
}

/* A line for each field that says something else. */
static void write_edits(struct row_writer *row, const struct source *source,
			const struct change *change)
{
	struct object before = catalog_object(source->before, change->before);
	struct object after = catalog_object(source->catalog, change->after);
	for (enum field field = changes_next_field(before, after, FIELD_COUNT);
	     field != FIELD_COUNT; field = changes_next_field(before, after, field))
		write_change(row, source, change, field, &before, &after);
}

static void write_changes(struct row_writer *row, const struct source *source,
			  struct writer *writer, struct arena *arena)
{
	write_change_head(row);
	if (!source->before)
		return;
	struct changes changes = changes_find(source->before, source->catalog, arena);
	for (size_t i = 0; i < changes.n_items && writer_step(writer); i++) {
		if (changes.items[i].what == CHANGE_EDITED)
			write_edits(row, source, &changes.items[i]);
		else
			write_change(row, source, &changes.items[i], FIELD_COUNT, NULL, NULL);
	}
}

/* ---- lists --------------------------------------------------------------------------- */

static void write_list(struct row_writer *row, const struct source *source,
		       const struct place *place, struct writer *writer, struct arena *arena)
{
	struct entries entries = entries_of_list(source, place, arena);
	write_row(row, place->kind, NULL);
	for (size_t i = 0; i < entries.n_items && writer_step(writer); i++) {
		struct object object = catalog_object(source->catalog, entries.items[i]);
		write_row(row, place->kind, &object);
	}
}

void csv_write(const struct source *source, const struct place *place, struct writer *writer)
{
	struct arena arena = {0};
	struct row_writer row = {.out = &writer->text, .language = source->language};
	if (place->what == PLACE_CHANGES)
		write_changes(&row, source, writer, &arena);
	else
		write_list(&row, source, place, writer, &arena);
	buffer_clear(&row.cell);
	arena_clear(&arena);
}
