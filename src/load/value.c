/* SPDX-License-Identifier: EUPL-1.2 */
/* Every text of the data passes through value_clean, once; what a field's type demands
   is checked on the cleaned text, so that no later reader has to. */
#include "load/value.h"

#include <stdio.h>

#include "base/utf8.h"
#include "load/limits.h"
#include "model/body.h"
#include "model/value.h"

static struct text key_of(enum field field)
{
	return field_info(field)->key;
}

static bool bad(struct loader *loader, const struct node *node, enum message what,
		struct text arg)
{
	return problem_error(&loader->problems, node->mark, what, MESSAGE_ARGS(arg));
}

/* The same, with a hint. */
static bool bad_with(struct loader *loader, const struct node *node, enum message what,
		     struct text arg, enum message hint)
{
	bad(loader, node, what, arg);
	problem_hint(&loader->problems, hint, (struct text){0});
	return false;
}

static void report_characters(struct loader *loader, const struct node *node,
			      const struct utf8_report *report)
{
	char name[16];
	snprintf(name, sizeof(name), "U+%04X", (unsigned)report->code_point);
	if (report->found & UTF8_NUL)
		problem_error(&loader->problems, node->mark, MESSAGE_LOAD_NUL, NULL, 0);
	else
		problem_warning(&loader->problems, node->mark, MESSAGE_LOAD_CHARACTER,
				MESSAGE_ARGS(text_of(name)));
}

/* In YAML an empty value, ~ and null say that there is no value. */
static bool is_null(const struct node *node)
{
	return node->is_plain && (node->text.len == 0 || text_equal(node->text, TEXT("~")) ||
				  text_equal(node->text, TEXT("null")));
}

bool value_clean(struct loader *loader, enum field field, const struct node *node,
		 bool keep_lines, struct text *text)
{
	if (node->kind == NODE_BAD)
		return false;
	if (node->kind != NODE_SCALAR)
		return bad(loader, node, MESSAGE_LOAD_NO_TEXT, key_of(field));
	struct utf8_report report = {0};
	struct text trimmed = text_trim(node->text);
	if (!utf8_is_clean(trimmed, keep_lines)) {
		buffer_reset(&loader->clean);
		utf8_clean(&loader->clean, trimmed, keep_lines, &report);
		trimmed = text_trim(buffer_text(&loader->clean));
	}
	*text = loader->text = trimmed;
	if (utf8_shows_nothing(*text) || is_null(node))
		return bad_with(loader, node, MESSAGE_LOAD_NO_VALUE, key_of(field),
				MESSAGE_LOAD_HINT_NO_VALUE);
	if (report.found)
		report_characters(loader, node, &report);
	return !(report.found & UTF8_NUL);
}

bool value_is_id(struct text text)
{
	enum { ID_MAX_LEN = 64 };
	for (size_t i = 0; i < text.len; i++) {
		char c = text.bytes[i];
		if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'))
			return false;
	}
	return text.len > 0 && text.len <= ID_MAX_LEN;
}

static bool check_id(struct loader *loader, const struct node *node, struct text text)
{
	if (value_is_id(text))
		return true;
	bad(loader, node, MESSAGE_LOAD_BAD_ID, text);
	struct buffer slug = {0};
	utf8_slug(&slug, text);
	if (value_is_id(buffer_text(&slug)))
		problem_hint(&loader->problems, MESSAGE_LOAD_HINT_ID, buffer_text(&slug));
	buffer_clear(&slug);
	return false;
}

/* No blanks, no quotes, no brackets: what may stand in an address as it is. */
static bool is_url(struct text text)
{
	static const char forbidden[] = " \"<>\\^`{|}";
	struct text rest;
	text_split(text, ':', &rest);
	for (const char *c = forbidden; *c; c++)
		if (text_find(text, (struct text){c, 1}) != SIZE_MAX)
			return false;
	return body_web_link(text) && rest.len > 2 && rest.bytes[2] != '/';
}

static bool parse_number(struct text text, int64_t *number)
{
	bool is_negative = text_starts_with(text, TEXT("-"));
	size_t i = is_negative || text_starts_with(text, TEXT("+"));
	int64_t value = 0;
	if (i == text.len)
		return false;
	for (; i < text.len; i++) {
		if (text.bytes[i] < '0' || text.bytes[i] > '9')
			return false;
		int digit = text.bytes[i] - '0';
		if (value > (INT64_MAX - digit) / 10)
			return false;
		value = value * 10 + digit;
	}
	*number = is_negative ? -value : value;
	return true;
}

static bool read_number(struct loader *loader, const struct node *node, struct text text,
			uint32_t *value)
{
	int64_t number;
	if (!parse_number(text, &number))
		return bad_with(loader, node, MESSAGE_LOAD_BAD_NUMBER, text,
				MESSAGE_LOAD_HINT_NUMBER);
	*value = builder_number(loader->builder, number);
	return true;
}

static bool read_status(struct loader *loader, const struct node *node, struct text text,
			uint32_t *value)
{
	enum status status;
	if (status_parse(text, &status) && status != STATUS_NONE) {
		*value = (uint32_t)status;
		return true;
	}
	bad(loader, node, MESSAGE_LOAD_BAD_STATUS, text);
	if (status_by_word(text, &status) && status != STATUS_NONE)
		problem_hint(&loader->problems, MESSAGE_LOAD_HINT_NEAREST, status_key(status));
	else
		problem_hint(&loader->problems, MESSAGE_LOAD_HINT_STATUS, (struct text){0});
	return false;
}

/* By the form of ISO 4217, not by its list. */
static bool is_currency(struct text text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.bytes[i] < 'A' || text.bytes[i] > 'Z')
			return false;
	return text.len == 3;
}

bool value_language(struct loader *loader, const struct node *node, enum language *language)
{
	if (language_parse(node->text, language) &&
	    text_equal(node->text, language_tag(*language)))
		return true;
	return bad_with(loader, node, MESSAGE_LOAD_BAD_LANGUAGE, node->text,
			MESSAGE_LOAD_HINT_LANGUAGES);
}

/* The language of a whole strategy: one that the interface speaks. */
static bool read_language(struct loader *loader, const struct node *node, struct text text,
			  uint32_t *value)
{
	enum language language;
	if (!language_parse(text, &language) || !text_equal(text, language_tag(language)) ||
	    language != language_of_interface(language))
		return bad_with(loader, node, MESSAGE_LOAD_BAD_LANGUAGE, text,
				MESSAGE_LOAD_HINT_LANGUAGE);
	builder_set_language(loader->builder, language);
	*value = (uint32_t)language;
	return true;
}

static bool read_text(struct loader *loader, enum field field, const struct node *node,
		      struct text text, uint32_t *value)
{
	if (field == FIELD_SHORT && utf8_width(text) > LIMIT_SHORT_WIDTH) {
		char width[16];
		snprintf(width, sizeof(width), "%d", utf8_width(text));
		problem_warning(&loader->problems, node->mark, MESSAGE_LOAD_SHORT_TOO_WIDE,
				MESSAGE_ARGS(text_of(width)));
	}
	*value = builder_text(loader->builder, text);
	return true;
}

bool value_read(struct loader *loader, enum field field, const struct node *node,
		uint32_t *value)
{
	enum field_type type = field_info(field)->type;
	struct text text = {0};
	if (!value_clean(loader, field, node, type == TYPE_BODY, &text))
		return false;
	switch (type) {
	case TYPE_ID:
		return check_id(loader, node, text) &&
		       read_text(loader, field, node, text, value);
	case TYPE_URL:
		return (is_url(text) || bad_with(loader, node, MESSAGE_LOAD_BAD_URL, text,
						 MESSAGE_LOAD_HINT_URL)) &&
		       read_text(loader, field, node, text, value);
	case TYPE_DATE:
		return date_parse(text, value) || bad_with(loader, node, MESSAGE_LOAD_BAD_DATE,
							   text, MESSAGE_LOAD_HINT_DATE);
	case TYPE_NUMBER:
		return read_number(loader, node, text, value);
	case TYPE_CURRENCY:
		return (is_currency(text) || bad_with(loader, node, MESSAGE_LOAD_BAD_CURRENCY,
						      text, MESSAGE_LOAD_HINT_CURRENCY)) &&
		       read_text(loader, field, node, text, value);
	case TYPE_STATUS:
		return read_status(loader, node, text, value);
	case TYPE_LANGUAGE:
		return read_language(loader, node, text, value);
	case TYPE_TEXT:
	case TYPE_BODY:
	case TYPE_WORDS:
	case TYPE_TEXTS:
	case TYPE_GROUPS:
	case TYPE_RELATION:
	case TYPE_PLACES:
	case TYPE_FIELDS:
	case TYPE_RECORDS:
		return read_text(loader, field, node, text, value);
	}
	return false;
}
