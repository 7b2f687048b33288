/* SPDX-License-Identifier: EUPL-1.2 */
/* The built-in data keeps its promises: whole, sourced, in order, in plain German. What the
   loader checks by itself (links, dates, addresses) is not repeated; steuerrad --check on
   data/bochum is a test of its own. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "builtin.h"
#include "model/catalog.h"

static struct catalog catalog;

static int open_catalog(void **state)
{
	(void)state;
	return catalog_open(&catalog, builtin_catalog, builtin_catalog_len) ? 0 : -1;
}

static void complain(uint32_t entry, const char *what)
{
	fail_msg(TEXT_FORMAT "/" TEXT_FORMAT ": %s",
		 TEXT_ARGS(kind_info(catalog_kind(&catalog, entry))->place),
		 TEXT_ARGS(catalog_id(&catalog, entry)), what);
}

static void test_nothing_is_missing(void **state)
{
	(void)state;
	assert_int_equal(catalog_count(&catalog, KIND_STRATEGY), 1);
	assert_int_equal(catalog_count(&catalog, KIND_FORMULA), 3);
	assert_int_equal(catalog_count(&catalog, KIND_COMPETENCY), 5);
	assert_int_equal(catalog_count(&catalog, KIND_CORE_ACTIVITY), 36);
	assert_int_equal(catalog_count(&catalog, KIND_PROJECT), 158);
	assert_int_equal(catalog_count(&catalog, KIND_GOAL), 17);
	assert_int_equal(catalog_count(&catalog, KIND_CHALLENGE), 10);
}

/* The kinds whose entries state facts; a term's meaning may be common knowledge, and a
   source speaks for itself. */
static bool states_facts(enum kind kind)
{
	return kind != KIND_TERM && kind != KIND_SOURCE;
}

static void test_every_entry_says_what_it_is_and_where_from(void **state)
{
	(void)state;
	for (uint32_t entry = 0; entry < catalog_total(&catalog); entry++) {
		enum kind kind = catalog_kind(&catalog, entry);
		struct object object = catalog_object(&catalog, entry);
		if (states_facts(kind) && object_list(object, FIELD_SOURCES).n_items == 0)
			complain(entry, "has no source");
		bool is_described = object_has(object, FIELD_SUMMARY) || kind == KIND_SOURCE ||
				    (kind == KIND_TERM && object_has(object, FIELD_TEXT));
		if (!is_described)
			complain(entry, "has no summary");
		bool is_work = kind == KIND_CORE_ACTIVITY || kind == KIND_PROJECT;
		if (is_work && !object_has(object, FIELD_TEXT))
			complain(entry, "has no text");
	}
}

static void test_every_source_is_used(void **state)
{
	(void)state;
	uint32_t first = catalog_first(&catalog, KIND_SOURCE);
	for (uint32_t i = 0; i < catalog_count(&catalog, KIND_SOURCE); i++) {
		struct object source = catalog_object(&catalog, first + i);
		if (catalog_backlinks(&catalog, first + i).n_items == 0)
			complain(first + i, "supports nothing");
		if (!object_has(source, FIELD_URL) || !object_has(source, FIELD_PUBLISHER))
			complain(first + i, "lacks address or publisher");
	}
}

static void test_short_names_fit_and_tell_apart(void **state)
{
	(void)state;
	for (uint32_t entry = 0; entry < catalog_first(&catalog, KIND_SOURCE); entry++) {
		struct text name = catalog_short(&catalog, entry, LANGUAGE_DE);
		if (utf8_width(name) > 38)
			complain(entry, "has a name wider than 38 columns, and no short one");
		for (uint32_t other = 0; other < entry; other++)
			if (catalog_kind(&catalog, other) == catalog_kind(&catalog, entry) &&
			    text_equal(catalog_short(&catalog, other, LANGUAGE_DE), name))
				complain(entry, "has the name of another");
	}
}

static void test_milestones_are_in_order(void **state)
{
	(void)state;
	for (uint32_t entry = 0; entry < catalog_total(&catalog); entry++) {
		struct list steps =
			object_list(catalog_object(&catalog, entry), FIELD_MILESTONES);
		date before = 0;
		for (uint32_t i = 0; i < steps.n_items; i++) {
			struct object step = list_object(steps, i);
			date when = object_date(step, FIELD_DATE);
			if (date_latest(when) < before)
				complain(entry, "has milestones out of order");
			before = when;
		}
	}
}

/* A field that is said to be derived must be there. */
static void test_what_is_derived_is_there(void **state)
{
	(void)state;
	for (uint32_t entry = 0; entry < catalog_total(&catalog); entry++) {
		struct object object = catalog_object(&catalog, entry);
		struct list derived = object_list(object, FIELD_DERIVED);
		for (uint32_t i = 0; i < derived.n_items; i++)
			if (!object_has(object, list_field(derived, i)))
				complain(entry, "derives a field that it does not have");
	}
}

/* Nobody's wording is uncertain or contradicted without saying where it is from. */
static void test_conflicts_name_both_sides(void **state)
{
	(void)state;
	for (uint32_t entry = 0; entry < catalog_total(&catalog); entry++) {
		struct list conflicts =
			object_list(catalog_object(&catalog, entry), FIELD_CONFLICT);
		for (uint32_t i = 0; i < conflicts.n_items; i++)
			if (object_list(list_object(conflicts, i), FIELD_SOURCES).n_items == 0)
				complain(entry, "has a conflict without sources");
	}
}

/* ---- wording ----------------------------------------------------------------------- */

static bool contains(struct text text, const char *needle)
{
	return text_find(text, text_of(needle)) != SIZE_MAX;
}

static bool has_telephone_number(struct text text)
{
	size_t digits = 0;
	bool begins_with_zero = false;
	for (size_t i = 0; i < text.len; i++) {
		char c = text.bytes[i];
		bool is_part = (c >= '0' && c <= '9') ||
			       (digits > 0 && (c == ' ' || c == '/' || c == '-'));
		if (c >= '0' && c <= '9') {
			if (digits == 0)
				begins_with_zero = c == '0';
			if (++digits >= 8 && begins_with_zero)
				return true;
		} else if (!is_part) {
			digits = 0;
		}
	}
	return contains(text, "Tel.");
}

static void check_wording(uint32_t entry, struct text text)
{
	static const char *const ascii_umlauts[] = {
		" fuer ",     " ueber ", "koennen", "muessen", "Buerger",  "oeffentlich",
		"gegenueber", "naechst", "fruehe",  " gruene", "Gebaeude", " waehr",
	};
	if (contains(text, "\""))
		complain(entry, "has straight quotation marks");
	if (contains(text, "@"))
		complain(entry, "has an e-mail address");
	if (has_telephone_number(text))
		complain(entry, "has a telephone number");
	if (contains(text, " - "))
		complain(entry, "has a hyphen for a dash");
	if (contains(text, "  "))
		complain(entry, "has two blanks in a row");
	for (size_t i = 0; i < ARRAY_LEN(ascii_umlauts); i++)
		if (contains(text, ascii_umlauts[i]))
			complain(entry, "has an umlaut in ASCII");
}

static void check_object(uint32_t entry, struct object object)
{
	for (enum field field = object_next(object, FIELD_COUNT); field != FIELD_COUNT;
	     field = object_next(object, field)) {
		enum field_type type = field_info(field)->type;
		struct list list = {0};
		if (type == TYPE_TEXT || type == TYPE_BODY || type == TYPE_CURRENCY)
			check_wording(entry, object_text(object, field, LANGUAGE_DE, NULL));
		if (type == TYPE_RECORDS || type == TYPE_TEXTS || type == TYPE_WORDS)
			list = object_list(object, field);
		for (uint32_t i = 0; i < list.n_items; i++) {
			if (type == TYPE_WORDS)
				check_wording(entry, list_word(list, i));
			else
				check_object(entry, list_object(list, i));
		}
	}
}

static void test_wording(void **state)
{
	(void)state;
	for (uint32_t entry = 0; entry < catalog_total(&catalog); entry++)
		check_object(entry, catalog_object(&catalog, entry));
}

/* ---- languages --------------------------------------------------------------------- */

static void test_languages(void **state)
{
	(void)state;
	for (uint32_t entry = 0; entry < catalog_total(&catalog); entry++) {
		enum kind kind = catalog_kind(&catalog, entry);
		struct object object = catalog_object(&catalog, entry);
		bool has_easy = object_has(object, FIELD_REVIEWED);
		bool wants_easy = kind == KIND_STRATEGY || kind == KIND_FORMULA ||
				  kind == KIND_COMPETENCY;
		if (wants_easy && !object_text_in(object, FIELD_TEXT, LANGUAGE_DE_SIMPLE).len)
			complain(entry, "has no Leichte Sprache");
		if (object_text_in(object, FIELD_TEXT, LANGUAGE_DE_SIMPLE).len && !has_easy)
			complain(entry,
				 "does not say whether its Leichte Sprache was reviewed");
		bool wants_english = wants_easy || kind == KIND_CORE_ACTIVITY;
		if (wants_english && (!object_text_in(object, FIELD_TITLE, LANGUAGE_EN).len ||
				      !object_text_in(object, FIELD_SUMMARY, LANGUAGE_EN).len))
			complain(entry, "has no English title or summary");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_nothing_is_missing),
		cmocka_unit_test(test_every_entry_says_what_it_is_and_where_from),
		cmocka_unit_test(test_every_source_is_used),
		cmocka_unit_test(test_short_names_fit_and_tell_apart),
		cmocka_unit_test(test_milestones_are_in_order),
		cmocka_unit_test(test_what_is_derived_is_there),
		cmocka_unit_test(test_conflicts_name_both_sides),
		cmocka_unit_test(test_wording),
		cmocka_unit_test(test_languages),
	};
	return cmocka_run_group_tests(tests, open_catalog, NULL);
}
