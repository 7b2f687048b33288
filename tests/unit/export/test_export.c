/* SPDX-License-Identifier: EUPL-1.2 */
/* A small strategy through every format, and failing writes. */
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "export/export.h"
#include "export/json.h"
#include "model/builder.h"

/* ---- the strategy ------------------------------------------------------------------ */

static struct slot text_slot(struct catalog_builder *builder, enum field field,
			     enum language language, const char *text)
{
	return (struct slot){.field = (uint16_t)field,
			     .language = (uint16_t)language,
			     .value = builder_text(builder, text_of(text))};
}

static uint32_t add_entry(struct catalog_builder *builder, enum kind kind, const char *id,
			  struct slot *slots, size_t n)
{
	uint32_t entry = ENTRY_NONE, first = ENTRY_NONE;
	uint32_t object = builder_object(builder, slots, n);
	assert_true(builder_entry(builder, kind, text_of(id), object, &entry, &first));
	return entry;
}

static void add_project(struct catalog_builder *builder)
{
	struct slot cost_slots[] = {
		{.field = FIELD_AMOUNT, .value = builder_number(builder, 153000000)},
		text_slot(builder, FIELD_CURRENCY, LANGUAGE_DE, "EUR")};
	uint32_t cost = builder_object(builder, cost_slots, 2);
	uint32_t districts[] = {builder_text(builder, TEXT("Laer")),
				builder_text(builder, TEXT("Wattenscheid-Mitte"))};
	uint32_t none = 0;
	uint32_t competencies = builder_list(builder, &none, 1);
	struct slot slots[] = {
		text_slot(builder, FIELD_ID, LANGUAGE_DE, "haus"),
		text_slot(builder, FIELD_TITLE, LANGUAGE_DE, "Haus \"des\" Wissens"),
		text_slot(builder, FIELD_TITLE, LANGUAGE_EN, "House"),
		text_slot(builder, FIELD_SUMMARY, LANGUAGE_DE, "=1+1"),
		text_slot(builder, FIELD_TEXT, LANGUAGE_DE, "Eins.\n\nZwei, drei."),
		{.field = FIELD_COST, .value = builder_list(builder, &cost, 1)},
		{.field = FIELD_DISTRICTS, .value = builder_list(builder, districts, 2)},
		{.field = FIELD_COMPETENCIES, .value = competencies},
	};
	uint32_t project = add_entry(builder, KIND_PROJECT, "haus", slots, ARRAY_LEN(slots));
	uint32_t competency = builder_find(builder, KIND_COMPETENCY, TEXT("grossstadt"));
	builder_set_references(builder, competencies, &competency, 1);
	builder_link(builder, project, FIELD_COMPETENCIES, competency);
}

static void *block;
static struct catalog catalog;

static int make_catalog(void **state)
{
	(void)state;
	struct catalog_builder *builder = catalog_builder_new();
	struct slot head[] = {text_slot(builder, FIELD_TITLE, LANGUAGE_DE, "Strategie")};
	add_entry(builder, KIND_STRATEGY, "strategie", head, 1);
	struct slot slots[] = {text_slot(builder, FIELD_ID, LANGUAGE_DE, "grossstadt"),
			       text_slot(builder, FIELD_TITLE, LANGUAGE_DE, "Großstadt")};
	add_entry(builder, KIND_COMPETENCY, "grossstadt", slots, 2);
	add_project(builder);
	struct slot second[] = {text_slot(builder, FIELD_ID, LANGUAGE_DE, "zweites"),
				text_slot(builder, FIELD_TITLE, LANGUAGE_DE, "Zweites"),
				text_slot(builder, FIELD_SUMMARY, LANGUAGE_DE, "@zwei"),
				text_slot(builder, FIELD_TEXT, LANGUAGE_DE, "Eins\nZwei")};
	add_entry(builder, KIND_PROJECT, "zweites", second, ARRAY_LEN(second));
	size_t len = 0;
	block = catalog_builder_finish(builder, &len);
	catalog_builder_free(builder);
	return catalog_open(&catalog, block, len) ? 0 : -1;
}

static int free_catalog(void **state)
{
	(void)state;
	free(block);
	return 0;
}

/* ---- writing it ---------------------------------------------------------------------- */

static int write_place(const char *address, enum export_format format, int output)
{
	static const struct diagnostics no_problems;
	struct source source = {
		.catalog = &catalog, .problems = &no_problems, .language = LANGUAGE_DE};
	struct export_options options = {.format = format, .output = output};
	struct place place;
	assert_true(place_parse(text_of(address), &place));
	assert_true(export_is_possible(format, &place));
	return export_write(&source, &place, &options);
}

/* The output with a NUL at its end. */
static struct buffer written(const char *address, enum export_format format)
{
	struct buffer out = {0};
	FILE *file = tmpfile();
	assert_non_null(file);
	assert_int_equal(write_place(address, format, fileno(file)), 0);
	rewind(file);
	for (int c; (c = getc(file)) != EOF;)
		buffer_append_char(&out, (char)c);
	fclose(file);
	buffer_append_char(&out, '\0');
	return out;
}

static void check_written(const char *address, enum export_format format, const char *wanted)
{
	struct buffer out = written(address, format);
	assert_string_equal(out.bytes, wanted);
	buffer_clear(&out);
}

static void check_contains(const char *address, enum export_format format, const char *wanted)
{
	struct buffer out = written(address, format);
	if (text_find(buffer_text(&out), text_of(wanted)) > out.len)
		fail_msg("no %s in %s", wanted, out.bytes);
	buffer_clear(&out);
}

static void writes_an_entry_as_json(void **state)
{
	(void)state;
	check_written("projekte/haus", EXPORT_JSON,
		      "{\n"
		      "  \"place\": \"projekte/haus\",\n"
		      "  \"id\": \"haus\",\n"
		      "  \"title\": {\n"
		      "    \"de\": \"Haus \\\"des\\\" Wissens\",\n"
		      "    \"en\": \"House\"\n"
		      "  },\n"
		      "  \"summary\": \"=1+1\",\n"
		      "  \"text\": \"Eins.\\n\\nZwei, drei.\",\n"
		      "  \"cost\": [\n"
		      "    {\n"
		      "      \"amount\": 153000000,\n"
		      "      \"currency\": \"EUR\"\n"
		      "    }\n"
		      "  ],\n"
		      "  \"districts\": [\n"
		      "    \"Laer\",\n"
		      "    \"Wattenscheid-Mitte\"\n"
		      "  ],\n"
		      "  \"competencies\": [\n"
		      "    \"grossstadt\"\n"
		      "  ]\n"
		      "}\n");
	check_written("kompetenzen/grossstadt", EXPORT_JSON,
		      "{\n"
		      "  \"place\": \"kompetenzen/grossstadt\",\n"
		      "  \"id\": \"grossstadt\",\n"
		      "  \"title\": \"Großstadt\",\n"
		      "  \"referenced_by\": [\n"
		      "    {\n"
		      "      \"place\": \"projekte/haus\",\n"
		      "      \"field\": \"competencies\"\n"
		      "    }\n"
		      "  ]\n"
		      "}\n");
}

static void writes_lists_as_json(void **state)
{
	(void)state;
	check_written("formel", EXPORT_JSON, "[]\n");
	check_contains("projekte?ort=laer", EXPORT_JSON, "\"id\": \"haus\"");
	check_contains("alles", EXPORT_JSON, "\"strategy\": {\n    \"place\": \"start\"");
	check_contains("start", EXPORT_JSON,
		       "\"formula\": [],\n  \"competencies\": [\n    {\n");
}

static void escapes_json(void **state)
{
	(void)state;
	struct buffer out = {0};
	struct json json = {.out = &out};
	json_string(&json, TEXT("\"\\\n\t\001\037 ä"));
	buffer_append_char(&out, '\0');
	assert_string_equal(out.bytes, "\"\\\"\\\\\\n\\u0009\\u0001\\u001f ä\"");
	buffer_clear(&out);
}

static void writes_csv(void **state)
{
	(void)state;
	check_contains("projekte", EXPORT_CSV, "id,title,short,summary,text,status,");
	check_contains("projekte", EXPORT_CSV,
		       "\r\nhaus,\"Haus \"\"des\"\" Wissens\",,\"'=1+1\","
		       "\"Eins.\n\nZwei, drei.\",,");
	check_contains("projekte", EXPORT_CSV, ",\"153000000, EUR\",");
	check_contains("projekte", EXPORT_CSV, ",\"Laer; Wattenscheid-Mitte\",");
	check_contains("projekte", EXPORT_CSV,
		       "\r\nzweites,Zweites,,\"'@zwei\",\"Eins\nZwei\",,");
	struct buffer filtered = written("projekte?ort=laer", EXPORT_CSV);
	assert_true(text_find(buffer_text(&filtered), TEXT("zweites")) > filtered.len);
	buffer_clear(&filtered);
}

static void writes_the_whole_with_anchors(void **state)
{
	(void)state;
	check_contains("alles", EXPORT_HTML, "<li><a href=\"#projekte\">Projekte</a></li>");
	check_contains("alles", EXPORT_HTML, "<h2 id=\"projekte\">Projekte</h2>");
	check_contains("alles", EXPORT_HTML,
		       "<h3 id=\"projekte/haus\">Haus &quot;des&quot; Wissens</h3>");
	check_contains("alles", EXPORT_HTML,
		       "<a href=\"#kompetenzen/grossstadt\">Großstadt</a>");
	check_contains("alles", EXPORT_MARKDOWN, "[Großstadt](#kompetenzen/grossstadt)");
	check_contains("projekte/haus", EXPORT_MARKDOWN, "[Großstadt](kompetenzen/grossstadt)");
	/* the locale is C: text is written in ASCII, the others in UTF-8 */
	check_contains("projekte/haus", EXPORT_TEXT, "Grossstadt (kompetenzen/grossstadt)");
}

static void knows_what_formats_can_say(void **state)
{
	(void)state;
	enum export_format format = EXPORT_COUNT;
	assert_true(export_format_parse(TEXT("Markdown"), &format));
	assert_int_equal(format, EXPORT_MARKDOWN);
	assert_false(export_format_parse(TEXT("pdf"), &format));
	struct place place = place_start();
	assert_false(export_is_possible(EXPORT_CSV, &place));
	assert_true(export_is_possible(EXPORT_JSON, &place));
	place.what = PLACE_HELP;
	assert_false(export_is_possible(EXPORT_JSON, &place));
	assert_true(export_is_possible(EXPORT_HTML, &place));
}

static void tells_that_it_could_not_write(void **state)
{
	(void)state;
	int input = open("/dev/null", O_RDONLY);
	assert_true(input >= 0);
	for (int format = 0; format < EXPORT_COUNT; format++)
		assert_int_equal(write_place("projekte", (enum export_format)format, input),
				 EBADF);
	close(input);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_an_entry_as_json),
		cmocka_unit_test(writes_lists_as_json),
		cmocka_unit_test(escapes_json),
		cmocka_unit_test(writes_csv),
		cmocka_unit_test(writes_the_whole_with_anchors),
		cmocka_unit_test(knows_what_formats_can_say),
		cmocka_unit_test(tells_that_it_could_not_write),
	};
	return cmocka_run_group_tests(tests, make_catalog, free_catalog);
}
