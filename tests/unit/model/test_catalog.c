/* SPDX-License-Identifier: EUPL-1.2 */
/* A small catalog made by hand: what goes in by the builder comes out by the catalog. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/arena.h"
#include "model/builder.h"
#include "model/catalog.h"
#include "model/query.h"

struct fixture {
	struct catalog catalog;
	void *block;
	struct arena arena;
};

static struct slot text_slot(struct catalog_builder *builder, enum field field,
			     unsigned language, const char *text)
{
	return (struct slot){(uint16_t)field, (uint16_t)language,
			     builder_text(builder, text_of(text))};
}

static struct slot date_slot(enum field field, const char *text)
{
	date when = 0;
	assert_true(date_parse(text_of(text), &when));
	return (struct slot){(uint16_t)field, SLOT_UNMARKED, when};
}

static uint32_t add(struct catalog_builder *builder, enum kind kind, const char *id,
		    struct slot *slots, size_t n)
{
	uint32_t entry, first;
	assert_true(builder_entry(builder, kind, text_of(id), builder_object(builder, slots, n),
				  &entry, &first));
	return entry;
}

static uint32_t add_titled(struct catalog_builder *builder, enum kind kind, const char *id,
			   const char *title)
{
	struct slot slot = text_slot(builder, FIELD_TITLE, SLOT_UNMARKED, title);
	return add(builder, kind, id, &slot, 1);
}

static struct slot list_slot(struct catalog_builder *builder, enum field field,
			     const uint32_t *items, size_t n)
{
	return (struct slot){(uint16_t)field, SLOT_UNMARKED, builder_list(builder, items, n)};
}

/* A project that belongs to one competency; the reference is set afterwards, as the
   loader does. */
static uint32_t add_project(struct catalog_builder *builder, const char *id, const char *title,
			    uint32_t competency, enum status status, const char *start,
			    const char *district)
{
	const uint32_t none = 0;
	uint32_t district_text = builder_text(builder, text_of(district));
	struct slot slots[] = {
		{FIELD_STATUS, SLOT_UNMARKED, status},
		text_slot(builder, FIELD_TITLE, SLOT_UNMARKED, title),
		date_slot(FIELD_START, start),
		list_slot(builder, FIELD_DISTRICTS, &district_text, 1),
		list_slot(builder, FIELD_COMPETENCIES, &none, 1),
	};
	uint32_t references = slots[4].value;
	uint32_t entry = add(builder, KIND_PROJECT, id, slots, ARRAY_LEN(slots));
	builder_set_references(builder, references, &competency, 1);
	builder_link(builder, entry, FIELD_COMPETENCIES, competency);
	return entry;
}

static uint32_t add_borough(struct catalog_builder *builder, const char *title,
			    const char *district)
{
	uint32_t district_text = builder_text(builder, text_of(district));
	struct slot slots[] = {
		text_slot(builder, FIELD_TITLE, SLOT_UNMARKED, title),
		list_slot(builder, FIELD_DISTRICTS, &district_text, 1),
	};
	return builder_object(builder, slots, ARRAY_LEN(slots));
}

static int set_up(void **state)
{
	struct fixture *fixture = calloc(1, sizeof(*fixture));
	struct catalog_builder *builder = catalog_builder_new();
	/* Projects first, to see that kinds are put in order. */
	uint32_t talent = add_titled(builder, KIND_COMPETENCY, "talent", "Talentschmiede");
	add_project(builder, "werk-10", "Werk 10", talent, STATUS_DONE, "2019", "Laer");
	add_project(builder, "oel", "Öl und Straße", talent, STATUS_RUNNING, "2022-05",
		    "Linden");
	add_titled(builder, KIND_FORMULA, "wissen", "Wissen");
	uint32_t city = add_titled(builder, KIND_COMPETENCY, "stadt", "Großstadt");
	uint32_t last = add_project(builder, "werk-2", "Werk 2", city, STATUS_RUNNING,
				    "2024-10-19", "Laer");
	builder_link(builder, last, FIELD_MENTION, talent);
	builder_link(builder, last, FIELD_MENTION, talent); /* twice: counts once */
	uint32_t east = add_borough(builder, "Ost", "Laer");
	struct slot head[] = {text_slot(builder, FIELD_TITLE, LANGUAGE_EN, "Strategy"),
			      text_slot(builder, FIELD_TITLE, SLOT_UNMARKED, "Strategie"),
			      text_slot(builder, FIELD_SUMMARY, LANGUAGE_EN, "Only English"),
			      list_slot(builder, FIELD_BOROUGHS, &east, 1)};
	add(builder, KIND_STRATEGY, "strategie", head, ARRAY_LEN(head));
	size_t len;
	fixture->block = catalog_builder_finish(builder, &len);
	catalog_builder_free(builder);
	assert_true(catalog_open(&fixture->catalog, fixture->block, len));
	*state = fixture;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;
	arena_clear(&fixture->arena);
	free(fixture->block);
	free(fixture);
	return 0;
}

static void assert_text(struct text text, const char *expected)
{
	assert_int_equal(text.len, text_of(expected).len);
	assert_memory_equal(text.bytes ? text.bytes : "", expected, text.len);
}

static void test_kinds_are_in_reading_order(void **state)
{
	const struct catalog *catalog = &((struct fixture *)*state)->catalog;
	assert_int_equal(catalog_total(catalog), 7);
	assert_int_equal(catalog_count(catalog, KIND_PROJECT), 3);
	assert_int_equal(catalog_count(catalog, KIND_SOURCE), 0);
	assert_int_equal(catalog_first(catalog, KIND_STRATEGY), 0);
	assert_int_equal(catalog_kind(catalog, 6), KIND_PROJECT);
	assert_text(catalog_id(catalog, catalog_first(catalog, KIND_PROJECT)), "werk-10");
}

static void test_entries_are_found_by_kind_and_id(void **state)
{
	const struct catalog *catalog = &((struct fixture *)*state)->catalog;
	uint32_t entry = catalog_find(catalog, KIND_PROJECT, TEXT("oel"));
	assert_text(catalog_title(catalog, entry, LANGUAGE_DE), "Öl und Straße");
	assert_int_equal(catalog_find(catalog, KIND_FORMULA, TEXT("oel")), ENTRY_NONE);
	assert_int_equal(catalog_find(catalog, KIND_PROJECT, TEXT("oe")), ENTRY_NONE);
}

static void test_texts_fall_back_to_the_language_of_the_strategy(void **state)
{
	const struct catalog *catalog = &((struct fixture *)*state)->catalog;
	struct object head = catalog_object(catalog, 0);
	enum language used;
	assert_text(object_text(head, FIELD_TITLE, LANGUAGE_EN, &used), "Strategy");
	assert_int_equal(used, LANGUAGE_EN);
	assert_text(object_text(head, FIELD_TITLE, LANGUAGE_DE_SIMPLE, &used), "Strategie");
	assert_int_equal(used, LANGUAGE_DE);
	assert_text(object_text(head, FIELD_SUMMARY, LANGUAGE_DE, &used), "Only English");
	assert_int_equal(used, LANGUAGE_EN);
	assert_text(object_text_in(head, FIELD_SUMMARY, LANGUAGE_DE), "");
	assert_false(object_has(head, FIELD_TEXT));
}

static void test_links_go_both_ways(void **state)
{
	const struct catalog *catalog = &((struct fixture *)*state)->catalog;
	uint32_t talent = catalog_find(catalog, KIND_COMPETENCY, TEXT("talent"));
	uint32_t oil = catalog_find(catalog, KIND_PROJECT, TEXT("oel"));
	struct list forward = object_list(catalog_object(catalog, oil), FIELD_COMPETENCIES);
	assert_int_equal(forward.n_items, 1);
	assert_int_equal(list_entry(forward, 0), talent);

	struct backlinks back = catalog_backlinks(catalog, talent);
	assert_int_equal(back.n_items, 3);
	struct backlinks projects =
		backlinks_by(catalog, back, FIELD_COMPETENCIES, KIND_PROJECT);
	assert_int_equal(projects.n_items, 2);
	assert_int_equal(projects.items[1].entry, oil);
	struct backlinks mentions = backlinks_by(catalog, back, FIELD_MENTION, KIND_PROJECT);
	assert_int_equal(mentions.n_items, 1);
	assert_int_equal(backlinks_by(catalog, back, FIELD_MENTION, KIND_TERM).n_items, 0);
}

static void test_an_id_is_new_or_refused(void **state)
{
	(void)state;
	struct catalog_builder *builder = catalog_builder_new();
	uint32_t entry, first = 7;
	assert_true(builder_entry(builder, KIND_TERM, TEXT("a"), 0, &entry, &first));
	assert_true(builder_entry(builder, KIND_TOPIC, TEXT("a"), 0, &entry, &first));
	assert_false(builder_entry(builder, KIND_TERM, TEXT("a"), 0, &entry, &first));
	assert_int_equal(first, 0);
	catalog_builder_free(builder);
}

static void test_thousands_of_ids_stay_apart(void **state)
{
	(void)state;
	struct catalog_builder *builder = catalog_builder_new();
	for (int i = 0; i < 5000; i++) {
		struct buffer id = {0};
		buffer_format(&id, "p%d", i);
		uint32_t entry, first;
		assert_true(builder_entry(builder, KIND_PROJECT, buffer_text(&id),
					  builder_object(builder, NULL, 0), &entry, &first));
		buffer_clear(&id);
	}
	size_t len;
	void *block = catalog_builder_finish(builder, &len);
	struct catalog catalog;
	assert_true(catalog_open(&catalog, block, len));
	assert_int_equal(catalog_find(&catalog, KIND_PROJECT, TEXT("p4999")), 4999);
	assert_int_equal(catalog_find(&catalog, KIND_PROJECT, TEXT("p5000")), ENTRY_NONE);
	catalog_builder_free(builder);
	free(block);
}

static void test_a_foreign_block_is_refused(void **state)
{
	struct fixture *fixture = *state;
	struct catalog other;
	assert_false(catalog_open(&other, fixture->block, fixture->catalog.len - 8));
	assert_false(catalog_open(&other, "steuerrad", 9));
}

/* ---- queries ---------------------------------------------------------------- */

static struct entries run(struct fixture *fixture, enum filter filter, const char *value,
			  enum order order)
{
	struct query query = {.kind = KIND_PROJECT, .order = order};
	if (value) {
		query.n_filters = 1;
		query.filters[0].filter = filter;
		query.filters[0].value = text_of(value);
	}
	return query_run(&fixture->catalog, &query, &fixture->arena);
}

static void assert_ids(struct fixture *fixture, struct entries entries, const char *expected)
{
	struct buffer ids = {0};
	for (size_t i = 0; i < entries.n_items; i++) {
		buffer_append_string(&ids, i ? " " : "");
		buffer_append(&ids, catalog_id(&fixture->catalog, entries.items[i]));
	}
	assert_text(buffer_text(&ids), expected);
	buffer_clear(&ids);
}

static void test_filters(void **state)
{
	struct fixture *fixture = *state;
	assert_ids(fixture, run(fixture, FILTER_COMPETENCY, "talent", ORDER_DATA),
		   "werk-10 oel");
	assert_ids(fixture, run(fixture, FILTER_COMPETENCY, "keine", ORDER_DATA), "");
	assert_ids(fixture, run(fixture, FILTER_STATUS, "läuft", ORDER_DATA), "oel werk-2");
	assert_ids(fixture, run(fixture, FILTER_STATUS, "laeuft", ORDER_DATA), "oel werk-2");
	assert_ids(fixture, run(fixture, FILTER_STATUS, "unsinn", ORDER_DATA), "");
	assert_ids(fixture, run(fixture, FILTER_DISTRICT, "LAER", ORDER_DATA),
		   "werk-10 werk-2");
	assert_ids(fixture, run(fixture, FILTER_DISTRICT, "ost", ORDER_DATA), "werk-10 werk-2");
	assert_ids(fixture, run(fixture, FILTER_YEAR, "2019", ORDER_DATA), "werk-10");
	assert_ids(fixture, run(fixture, FILTER_YEAR, "2023", ORDER_DATA), "oel");
	assert_ids(fixture, run(fixture, FILTER_YEAR, "bald", ORDER_DATA), "");
	assert_ids(fixture, run(fixture, FILTER_SEARCH, "STRASSE oel", ORDER_DATA), "oel");
	assert_ids(fixture, run(fixture, FILTER_SEARCH, " ", ORDER_DATA), "");
}

static void test_orders(void **state)
{
	struct fixture *fixture = *state;
	assert_ids(fixture, run(fixture, 0, NULL, ORDER_DATA), "werk-10 oel werk-2");
	assert_ids(fixture, run(fixture, 0, NULL, ORDER_NAME), "oel werk-2 werk-10");
	assert_ids(fixture, run(fixture, 0, NULL, ORDER_START), "werk-10 oel werk-2");
	assert_ids(fixture, run(fixture, 0, NULL, ORDER_STATUS), "oel werk-2 werk-10");
}

/* A year without a month ends with December; what has no end comes last. */
static void test_ends(void **state)
{
	(void)state;
	struct catalog_builder *builder = catalog_builder_new();
	struct slot end = date_slot(FIELD_END, "2026");
	struct slot span[] = {date_slot(FIELD_START, "2020"), date_slot(FIELD_END, "2026-05")};
	add(builder, KIND_PROJECT, "ohne", NULL, 0);
	add(builder, KIND_PROJECT, "ende", &end, 1);
	add(builder, KIND_PROJECT, "mai", span, ARRAY_LEN(span));
	size_t len;
	struct fixture fixture = {.block = catalog_builder_finish(builder, &len)};
	catalog_builder_free(builder);
	assert_true(catalog_open(&fixture.catalog, fixture.block, len));
	assert_ids(&fixture, run(&fixture, 0, NULL, ORDER_END), "mai ende ohne");
	assert_ids(&fixture, run(&fixture, FILTER_YEAR, "2026", ORDER_DATA), "ende mai");
	/* none of them has a status, and what is no status is not that */
	assert_ids(&fixture, run(&fixture, FILTER_STATUS, "unsinn", ORDER_DATA), "");
	assert_ids(&fixture, run(&fixture, FILTER_YEAR, "2025", ORDER_DATA), "mai");
	arena_clear(&fixture.arena);
	free(fixture.block);
}

static void test_districts(void **state)
{
	struct fixture *fixture = *state;
	struct texts districts = query_districts(&fixture->catalog, &fixture->arena);
	assert_int_equal(districts.n_items, 3);
	assert_text(districts.items[0], "Laer");
	assert_text(districts.items[1], "Linden");
	assert_text(districts.items[2], "Ost");
}

#define WITH_CATALOG(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_CATALOG(test_kinds_are_in_reading_order),
		WITH_CATALOG(test_entries_are_found_by_kind_and_id),
		WITH_CATALOG(test_texts_fall_back_to_the_language_of_the_strategy),
		WITH_CATALOG(test_links_go_both_ways),
		cmocka_unit_test(test_an_id_is_new_or_refused),
		cmocka_unit_test(test_thousands_of_ids_stay_apart),
		WITH_CATALOG(test_a_foreign_block_is_refused),
		WITH_CATALOG(test_filters),
		WITH_CATALOG(test_orders),
		cmocka_unit_test(test_ends),
		WITH_CATALOG(test_districts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
