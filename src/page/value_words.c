/* SPDX-License-Identifier: EUPL-1.2 */
/* One switch over the types of fields. Entries are called by their short names, and what a
   record holds stands in the order of its table. */
#include "page/value_words.h"

#include "base/messages.h"
#include "page/format.h"

static void append_all(struct buffer *out, struct object object, enum field field,
		       enum language language)
{
	size_t n = value_count(object, field);
	for (size_t i = 0; i < n; i++) {
		buffer_append_string(out, i ? ", " : "");
		value_append_one(out, object, field, i, language);
	}
}

static void append_entry(struct buffer *out, struct list list, uint32_t index,
			 enum language language)
{
	buffer_append(out, catalog_short(list.catalog, list_entry(list, index), language));
}

static void append_amount(struct buffer *out, struct object record, enum language language)
{
	int64_t amount = 0;
	object_number(record, FIELD_AMOUNT, &amount);
	format_money(out, amount, object_text(record, FIELD_CURRENCY, language, NULL),
		     language);
}

/* The currency is said with the amount. */
static void append_record(struct buffer *out, struct object record, const enum field *members,
			  enum language language)
{
	const char *separator = "";
	for (; *members != FIELD_COUNT; members++) {
		if (!object_has(record, *members) || *members == FIELD_CURRENCY)
			continue;
		buffer_append_string(out, separator);
		separator = ", ";
		if (*members == FIELD_AMOUNT)
			append_amount(out, record, language);
		else
			append_all(out, record, *members, language);
	}
}

/* "Mitte: Innenstadt, Hamme" */
static void append_group(struct buffer *out, struct object group, enum language language)
{
	buffer_append(out, object_text(group, FIELD_TITLE, language, NULL));
	buffer_append_string(out, ": ");
	append_all(out, group, FIELD_DISTRICTS, language);
}

static void append_item(struct buffer *out, enum field field, struct list list, uint32_t index,
			enum language language)
{
	enum field_type type = field_info(field)->type;
	if (type == TYPE_WORDS)
		buffer_append(out, list_word(list, index));
	else if (type == TYPE_FIELDS)
		buffer_append(out, field_label(list_field(list, index), language));
	else if (type == TYPE_RELATION || type == TYPE_PLACES)
		append_entry(out, list, index, language);
	else if (type == TYPE_TEXTS)
		buffer_append(
			out, object_text(list_object(list, index), FIELD_TEXT, language, NULL));
	else if (type == TYPE_GROUPS)
		append_group(out, list_object(list, index), language);
	else
		append_record(out, list_object(list, index), field_info(field)->members,
			      language);
}

static bool is_list(enum field field)
{
	enum field_type type = field_info(field)->type;
	return type == TYPE_WORDS || type == TYPE_TEXTS || type == TYPE_RELATION ||
	       type == TYPE_PLACES || type == TYPE_FIELDS || type == TYPE_RECORDS ||
	       type == TYPE_GROUPS;
}

static void append_single(struct buffer *out, struct object object, enum field field,
			  enum language language)
{
	int64_t number = 0;
	switch (field_info(field)->type) {
	case TYPE_ID:
	case TYPE_TEXT:
	case TYPE_BODY:
	case TYPE_CURRENCY:
	case TYPE_URL:
		buffer_append(out, object_text(object, field, language, NULL));
		return;
	case TYPE_DATE:
		format_date(out, object_date(object, field), language);
		return;
	case TYPE_NUMBER:
		if (object_number(object, field, &number))
			message_append_number(out, language, number);
		return;
	case TYPE_STATUS:
		buffer_append(out, status_label(object_status(object), language));
		return;
	case TYPE_LANGUAGE:
		buffer_append(out, language_name(catalog_language(object.catalog)));
		return;
	case TYPE_WORDS:
	case TYPE_TEXTS:
	case TYPE_RELATION:
	case TYPE_PLACES:
	case TYPE_FIELDS:
	case TYPE_RECORDS:
	case TYPE_GROUPS:
		break;
	}
}

size_t value_count(struct object object, enum field field)
{
	if (is_list(field))
		return object_list(object, field).n_items;
	return object_has(object, field);
}

void value_append_one(struct buffer *out, struct object object, enum field field, size_t index,
		      enum language language)
{
	if (is_list(field))
		append_item(out, field, object_list(object, field), (uint32_t)index, language);
	else
		append_single(out, object, field, language);
}
