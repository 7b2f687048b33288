/* SPDX-License-Identifier: EUPL-1.2 */
/* A list as CSV (RFC 4180): a line of keys, then a line for each entry, with every field
   that its kind may have, so that the columns are the same for every filter. Texts are in
   the language asked for. A cell that a spreadsheet would take for a formula, because it
   begins with = + - @, gets an apostrophe before it; data from strangers stays data. */
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
	struct text cell = buffer_text(&row->cell);
	bool is_formula = cell.len && (cell.bytes[0] == '=' || cell.bytes[0] == '+' ||
	                               cell.bytes[0] == '-' || cell.bytes[0] == '@');
	bool is_quoted = is_formula;
	for (size_t i = 0; i < cell.len; i++)
		is_quoted |= cell.bytes[i] == '"' || cell.bytes[i] == ',' || cell.bytes[i] == ';' ||
		             cell.bytes[i] == '\n' || cell.bytes[i] == '\r';
	buffer_append_string(row->out, is_quoted ? "\"" : "");
	buffer_append_string(row->out, is_formula ? "'" : "");
	for (size_t i = 0; i < cell.len; i++) {
		if (cell.bytes[i] == '"')
			buffer_append_char(row->out, '"');
		buffer_append_char(row->out, cell.bytes[i]);
	}
	buffer_append_string(row->out, is_quoted ? "\"" : "");
	buffer_append_string(row->out, is_last ? "\r\n" : ",");
	buffer_reset(&row->cell);
}

static void add_value(struct row_writer *row, struct object object, enum field field);

/* The members of a record in one: "153000000, EUR, 2024". */
static void add_record(struct row_writer *row, struct object record)
{
	bool is_first = true;
	for (enum field field = object_next(record, FIELD_COUNT); field != FIELD_COUNT;
	     field = object_next(record, field)) {
		if (!is_first)
			buffer_append_string(&row->cell, ", ");
		is_first = false;
		add_value(row, record, field);
	}
}

static void add_place(struct row_writer *row, struct list list, uint32_t index)
{
	struct place place = place_of_entry(list.catalog, list_entry(list, index));
	place_append(&row->cell, &place);
}

static void add_list(struct row_writer *row, struct list list, enum field_type type)
{
	for (uint32_t i = 0; i < list.n_items; i++) {
		if (i > 0)
			buffer_append_string(&row->cell, "; ");
		if (type == TYPE_WORDS)
			buffer_append(&row->cell, list_word(list, i));
		else if (type == TYPE_RELATION)
			buffer_append(&row->cell, catalog_id(list.catalog, list_entry(list, i)));
		else if (type == TYPE_PLACES)
			add_place(row, list, i);
		else if (type == TYPE_FIELDS)
			buffer_append(&row->cell, field_info(list_field(list, i))->key);
		else
			add_record(row, list_object(list, i));
	}
}

static void add_value(struct row_writer *row, struct object object, enum field field)
{
	int64_t number = 0;
	enum field_type type = field_info(field)->type;
	switch (type) {
	case TYPE_ID:
	case TYPE_TEXT:
	case TYPE_BODY:
	case TYPE_WORD:
	case TYPE_URL:
		buffer_append(&row->cell, object_text(object, field, row->language, NULL));
		break;
	case TYPE_DATE:
		append_iso_date(&row->cell, object_date(object, field));
		break;
	case TYPE_NUMBER:
		if (object_number(object, field, &number))
			buffer_format(&row->cell, "%lld", (long long)number);
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
		add_list(row, object_list(object, field), type);
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

void csv_write(const struct source *source, const struct place *place, struct writer *writer)
{
	struct arena arena = {0};
	struct row_writer row = {.out = &writer->text, .language = source->language};
	struct entries entries = entries_of_list(source, place, &arena);
	write_row(&row, place->kind, NULL);
	for (size_t i = 0; i < entries.n_items && writer_step(writer); i++) {
		struct object object = catalog_object(source->catalog, entries.items[i]);
		write_row(&row, place->kind, &object);
	}
	buffer_clear(&row.cell);
	arena_clear(&arena);
}
