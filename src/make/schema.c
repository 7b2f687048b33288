/* SPDX-License-Identifier: EUPL-1.2 */
/* Prints the JSON Schema of the data format, made from the tables of kinds and fields, so
   that editors complete keys, explain them and mark what the loader would refuse; with the
   argument "export" that of --print=json, where lists are lists always, and every entry has
   its place and who leads to it. Each field is defined once and named where it may stand.
   Draft 7 is what editors know best. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "model/field.h"
#include "model/value.h"

/* A JSON text being written, one member a line. */
struct json {
	struct buffer out;
	int depth;
	bool has_members; /* of the object or list that is open */
	bool is_export;	  /* what the program writes, not what it reads */
};

static void append_string(struct json *json, struct text text)
{
	buffer_append_char(&json->out, '"');
	for (size_t i = 0; i < text.len; i++) {
		if (text.bytes[i] == '"' || text.bytes[i] == '\\')
			buffer_append_char(&json->out, '\\');
		buffer_append_char(&json->out, text.bytes[i]);
	}
	buffer_append_char(&json->out, '"');
}

static void new_line(struct json *json)
{
	buffer_append_char(&json->out, '\n');
	buffer_append_repeated(&json->out, ' ', (size_t)json->depth * 2);
}

/* Begins a member: KEY is NULL in lists. */
static void begin_member(struct json *json, const char *key)
{
	if (json->has_members)
		buffer_append_char(&json->out, ',');
	if (json->depth > 0)
		new_line(json);
	if (key) {
		append_string(json, text_of(key));
		buffer_append(&json->out, TEXT(": "));
	}
	json->has_members = true;
}

static void open_member(struct json *json, const char *key, char bracket)
{
	begin_member(json, key);
	buffer_append_char(&json->out, bracket);
	json->depth++;
	json->has_members = false;
}

static void close_member(struct json *json, char bracket)
{
	json->depth--;
	if (json->has_members)
		new_line(json);
	buffer_append_char(&json->out, bracket);
	json->has_members = true;
}

static void add_string(struct json *json, const char *key, struct text value)
{
	begin_member(json, key);
	append_string(json, value);
}

/* A member whose value is given as JSON. */
static void add(struct json *json, const char *key, const char *value)
{
	begin_member(json, key);
	buffer_append_string(&json->out, value);
}

/* ---- definitions ------------------------------------------------------------------ */

/* What a value of each type is defined as; a list may also be a single value. */
static const struct {
	const char *definition;
	bool is_list;
} types[] = {
	[TYPE_ID] = {"id", false},	   [TYPE_TEXT] = {"text", false},
	[TYPE_BODY] = {"text", false},	   [TYPE_CURRENCY] = {"currency", false},
	[TYPE_WORDS] = {"word", true},	   [TYPE_TEXTS] = {"text", true},
	[TYPE_DATE] = {"date", false},	   [TYPE_NUMBER] = {"number", false},
	[TYPE_STATUS] = {"status", false}, [TYPE_LANGUAGE] = {"language", false},
	[TYPE_URL] = {"url", false},	   [TYPE_RELATION] = {"id", true},
	[TYPE_PLACES] = {"place", true},   [TYPE_FIELDS] = {"field", true},
	[TYPE_RECORDS] = {NULL, true}, /* one for each such field */
	[TYPE_GROUPS] = {"groups", false},
};

/* Told by no table. Editors read 2024 as a number, and true as neither text nor number. */
static const struct {
	const char *name, *json;
} definitions[] = {
	{"id", "{\"type\": [\"string\", \"integer\"], \"pattern\": \"^[a-z0-9-]{1,64}$\", "
	       "\"minimum\": 0}"},
	{"word", "{\"type\": [\"string\", \"number\", \"boolean\"], \"pattern\": \"\\\\S\"}"},
	{"date", "{\"type\": [\"string\", \"integer\"], \"minimum\": 1, \"maximum\": 9999,\n"
		 "      \"pattern\": \"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$\"}"},
	{"number", "{\"type\": [\"string\", \"integer\"], \"pattern\": \"^[-+]?[0-9]+$\"}"},
	{"currency", "{\"type\": \"string\", \"pattern\": \"^[A-Z]{3}$\"}"},
	{"url", "{\"type\": \"string\", \"pattern\": \"^https?://[^/ ][^ ]*$\"}"},
	{"place", "{\"type\": \"string\", \"pattern\": \"^[^/]+/[a-z0-9-]{1,64}$\"}"},
	{"groups",
	 "{\"type\": \"object\", \"additionalProperties\": {\"anyOf\": [\n"
	 "      {\"$ref\": \"#/definitions/word\"},\n"
	 "      {\"type\": \"array\", \"items\": {\"$ref\": \"#/definitions/word\"}}]}}"},
};

/* "PREFIXkey" as a C string in the buffer. */
static const char *name_of(struct buffer *name, const char *prefix, struct text key)
{
	buffer_reset(name);
	buffer_append_string(name, prefix);
	buffer_append(name, key);
	buffer_append_char(name, '\0');
	return name->bytes;
}

static void refer_to(struct json *json, const char *key, const char *definition)
{
	struct buffer pointer = {0};
	begin_member(json, key);
	buffer_append(&json->out, TEXT("{\"$ref\": "));
	name_of(&pointer, "#/definitions/", text_of(definition));
	append_string(json, text_of(pointer.bytes));
	buffer_append_char(&json->out, '}');
	buffer_clear(&pointer);
}

/* The members of an entry or a record; an entry that is written has two more. */
static void add_fields(struct json *json, const bool *is_member, const bool *is_required,
		       bool is_written_entry)
{
	struct buffer name = {0};
	add(json, "type", "\"object\"");
	open_member(json, "properties", '{');
	if (is_written_entry) {
		refer_to(json, "place", "written_place");
		refer_to(json, "referenced_by", "references");
	}
	for (size_t i = 0; i < FIELD_COUNT; i++)
		if (is_member[i]) {
			struct buffer key = {0};
			struct text text = field_info((enum field)i)->key;
			refer_to(json, name_of(&key, "", text), name_of(&name, "field_", text));
			buffer_clear(&key);
		}
	close_member(json, '}');
	open_member(json, "required", '[');
	if (is_written_entry)
		add_string(json, NULL, TEXT("place"));
	for (size_t i = 0; i < FIELD_COUNT; i++)
		if (is_required[i])
			add_string(json, NULL, field_info((enum field)i)->key);
	close_member(json, ']');
	add(json, "additionalProperties", "false");
	buffer_clear(&name);
}

static void define_record(struct json *json, enum field field)
{
	const struct field_info *info = field_info(field);
	bool is_member[FIELD_COUNT] = {false}, is_required[FIELD_COUNT] = {false};
	struct buffer name = {0};
	for (const enum field *member = info->members; *member != FIELD_COUNT; member++)
		is_member[*member] = true;
	for (const enum field *member = info->required; *member != FIELD_COUNT; member++)
		is_required[*member] = true;
	open_member(json, name_of(&name, "record_", info->key), '{');
	add_fields(json, is_member, is_required, false);
	close_member(json, '}');
	buffer_clear(&name);
}

static void define_entry(struct json *json, enum kind kind)
{
	bool is_member[FIELD_COUNT], is_required[FIELD_COUNT];
	struct buffer name = {0};
	for (size_t i = 0; i < FIELD_COUNT; i++) {
		is_member[i] = field_allowed((enum field)i, kind);
		is_required[i] = field_required((enum field)i, kind);
	}
	open_member(json, name_of(&name, "entry_", kind_info(kind)->key), '{');
	add_fields(json, is_member, is_required, json->is_export);
	close_member(json, '}');
	buffer_clear(&name);
}

static void define_field(struct json *json, enum field field)
{
	const struct field_info *info = field_info(field);
	struct buffer name = {0}, record = {0};
	const char *definition = types[info->type].definition;
	if (!definition)
		definition = name_of(&record, "record_", info->key);
	open_member(json, name_of(&name, "field_", info->key), '{');
	add_string(json, "description", info->help[0]);
	open_member(json, "anyOf", '[');
	if (!json->is_export || !types[info->type].is_list)
		refer_to(json, NULL, definition);
	if (types[info->type].is_list) {
		open_member(json, NULL, '{');
		add(json, "type", "\"array\"");
		refer_to(json, "items", definition);
		close_member(json, '}');
	}
	close_member(json, ']');
	close_member(json, '}');
	buffer_clear(&name);
	buffer_clear(&record);
}

/* A text, or a map of texts by language. */
static void define_text(struct json *json)
{
	open_member(json, "text", '{');
	open_member(json, "anyOf", '[');
	refer_to(json, NULL, "word");
	open_member(json, NULL, '{');
	add(json, "type", "\"object\"");
	add(json, "minProperties", "1");
	open_member(json, "properties", '{');
	for (size_t i = 0; i < LANGUAGE_COUNT; i++)
		refer_to(json, language_tag((enum language)i).bytes, "word");
	close_member(json, '}');
	add(json, "additionalProperties", "false");
	close_member(json, '}');
	close_member(json, ']');
	close_member(json, '}');
}

/* ---- choices ------------------------------------------------------------------------- */

static void open_choice(struct json *json, const char *name)
{
	open_member(json, name, '{');
	open_member(json, "enum", '[');
}

static void close_choice(struct json *json)
{
	close_member(json, ']');
	close_member(json, '}');
}

static void define_choices(struct json *json)
{
	open_choice(json, "status");
	for (size_t i = STATUS_NONE + 1; i < STATUS_COUNT; i++)
		add_string(json, NULL, status_key((enum status)i));
	close_choice(json);
	open_choice(json, "language");
	for (size_t i = 0; i < LANGUAGE_COUNT; i++)
		if (language_of_interface((enum language)i) == (enum language)i)
			add_string(json, NULL, language_tag((enum language)i));
	close_choice(json);
	open_choice(json, "field");
	for (size_t i = 0; i < FIELD_COUNT; i++)
		if (field_info((enum field)i)->kinds)
			add_string(json, NULL, field_info((enum field)i)->key);
	close_choice(json);
}

/* ---- the whole ------------------------------------------------------------------------- */

/* Where an entry is found; the strategy itself is at "start". */
static void define_written(struct json *json)
{
	add(json, "written_place",
	    "{\"type\": \"string\", \"pattern\": \"^(start|[a-z]+/[a-z0-9-]{1,64})$\"}");
	add(json, "references",
	    "{\"type\": \"array\", \"items\": {\"type\": \"object\",\n"
	    "      \"properties\": {\"place\": {\"$ref\": \"#/definitions/written_place\"},\n"
	    "        \"field\": {\"$ref\": \"#/definitions/field\"}},\n"
	    "      \"required\": [\"place\", \"field\"], \"additionalProperties\": false}}");
}

static void add_definitions(struct json *json)
{
	open_member(json, "definitions", '{');
	for (size_t i = 0; i < ARRAY_LEN(definitions); i++)
		add(json, definitions[i].name, definitions[i].json);
	if (json->is_export)
		define_written(json);
	define_text(json);
	define_choices(json);
	for (size_t i = 0; i < FIELD_COUNT; i++) {
		define_field(json, (enum field)i);
		if (field_info((enum field)i)->type == TYPE_RECORDS)
			define_record(json, (enum field)i);
	}
	for (size_t i = 0; i < KIND_COUNT; i++)
		define_entry(json, (enum kind)i);
	close_member(json, '}');
}

/* No section is required: a folder's files make up one strategy together. */
static void add_sections(struct json *json)
{
	struct buffer name = {0}, key = {0};
	open_member(json, "properties", '{');
	for (size_t i = 0; i < KIND_COUNT; i++) {
		const struct kind_info *info = kind_info((enum kind)i);
		open_member(json, name_of(&key, "", info->key), '{');
		add_string(json, "description", info->plural[0]);
		name_of(&name, "entry_", info->key);
		if (i == KIND_STRATEGY) {
			open_member(json, "allOf", '[');
			refer_to(json, NULL, name.bytes);
			close_member(json, ']');
		} else {
			add(json, "type", "\"array\"");
			refer_to(json, "items", name.bytes);
		}
		close_member(json, '}');
	}
	close_member(json, '}');
	buffer_clear(&name);
	buffer_clear(&key);
}

static void add_strategy(struct json *json)
{
	add(json, "type", "\"object\"");
	add_sections(json);
	add(json, "additionalProperties", "false");
}

static void add_any_entry(struct json *json)
{
	struct buffer name = {0};
	open_member(json, "anyOf", '[');
	for (size_t i = 0; i < KIND_COUNT; i++)
		refer_to(json, NULL, name_of(&name, "entry_", kind_info((enum kind)i)->key));
	close_member(json, ']');
	buffer_clear(&name);
}

/* What --print=json --at=neu writes: what each value was and is, in the form of its field. */
static const char changes[] =
	"{\"type\": \"array\", \"items\": {\"type\": \"object\", \"properties\": {\n"
	"      \"place\": {\"$ref\": \"#/definitions/written_place\"},\n"
	"      \"change\": {\"enum\": [\"new\", \"changed\", \"gone\"]},\n"
	"      \"fields\": {\"items\": {\"type\": \"object\", \"properties\": {\n"
	"        \"field\": {\"$ref\": \"#/definitions/field\"},\n"
	"        \"before\": {}, \"after\": {}},\n"
	"        \"required\": [\"field\"], \"additionalProperties\": false}}},\n"
	"      \"required\": [\"place\", \"change\"], \"additionalProperties\": false}}";

/* What --print=json writes: the whole strategy, a list, an entry, or the changes. */
static void add_written(struct json *json)
{
	open_member(json, "anyOf", '[');
	open_member(json, NULL, '{');
	add_strategy(json);
	add(json, "required", "[\"strategy\"]");
	close_member(json, '}');
	open_member(json, NULL, '{');
	add(json, "type", "\"array\"");
	open_member(json, "items", '{');
	add_any_entry(json);
	close_member(json, '}');
	close_member(json, '}');
	open_member(json, NULL, '{');
	add_any_entry(json);
	close_member(json, '}');
	add(json, NULL, changes);
	close_member(json, ']');
}

int main(int argc, char *argv[])
{
	struct json json = {.is_export = argc > 1 && strcmp(argv[1], "export") == 0};
	open_member(&json, NULL, '{');
	add(&json, "$schema", "\"http://json-schema.org/draft-07/schema#\"");
	add(&json, "$comment", "\"Made by src/make/schema.c from the tables; do not edit.\"");
	add(&json, "title", json.is_export ? "\"steuerrad --print=json\"" : "\"Strategie\"");
	if (json.is_export)
		add_written(&json);
	else
		add_strategy(&json);
	add_definitions(&json);
	close_member(&json, '}');
	buffer_append_char(&json.out, '\n');
	fwrite(json.out.bytes, 1, json.out.len, stdout);
	buffer_clear(&json.out);
	return fflush(stdout) == 0 && !ferror(stdout) ? EXIT_SUCCESS : EXIT_FAILURE;
}
