/* SPDX-License-Identifier: EUPL-1.2 */
/* A small strategy made by hand, with one of everything that pages know how to say. */
#ifndef TESTS_SMALL_CATALOG_H
#define TESTS_SMALL_CATALOG_H

#include <stdlib.h>

#include "base/arena.h"
#include "model/builder.h"
#include "model/catalog.h"
#include "page/build.h"

struct fixture {
	struct catalog catalog;
	void *block;
	struct diagnostics problems;
	struct source source;
	struct arena arena;
};

struct maker {
	struct catalog_builder *builder;
	struct slot slots[24];
	size_t n;
};

static inline void put(struct maker *maker, enum field field, unsigned language, uint32_t value)
{
	maker->slots[maker->n++] = (struct slot){(uint16_t)field, (uint16_t)language, value};
}

static inline void put_text(struct maker *maker, enum field field, unsigned language,
			    const char *text)
{
	put(maker, field, language, builder_text(maker->builder, text_of(text)));
}

static inline void put_date(struct maker *maker, enum field field, const char *text)
{
	date when = 0;
	date_parse(text_of(text), &when);
	put(maker, field, SLOT_UNMARKED, when);
}

/* A list with one reference; set at once, and noted as a link from FROM. */
static inline void put_reference(struct maker *maker, enum field field, uint32_t from,
				 uint32_t to)
{
	const uint32_t none = 0;
	uint32_t list = builder_list(maker->builder, &none, 1);
	builder_set_references(maker->builder, list, &to, 1);
	builder_link(maker->builder, from, field, to);
	put(maker, field, SLOT_UNMARKED, list);
}

static inline void put_one(struct maker *maker, enum field field, uint32_t item)
{
	put(maker, field, SLOT_UNMARKED, builder_list(maker->builder, &item, 1));
}

/* Ends an object with what was put; the next one begins. */
static inline uint32_t end_object(struct maker *maker)
{
	uint32_t object = builder_object(maker->builder, maker->slots, maker->n);
	maker->n = 0;
	return object;
}

static inline uint32_t end_entry(struct maker *maker, enum kind kind, const char *id)
{
	uint32_t entry = 0, first;
	builder_entry(maker->builder, kind, text_of(id), end_object(maker), &entry, &first);
	return entry;
}

static inline void make_head(struct maker *maker)
{
	const char *names[] = {"Günnigfeld", "Wattenscheid-Mitte"};
	uint32_t districts[2];
	for (size_t i = 0; i < 2; i++)
		districts[i] = builder_text(maker->builder, text_of(names[i]));
	put(maker, FIELD_DISTRICTS, SLOT_UNMARKED, builder_list(maker->builder, districts, 2));
	put_text(maker, FIELD_TITLE, SLOT_UNMARKED, "Wattenscheid");
	uint32_t borough = end_object(maker);
	put_text(maker, FIELD_TITLE, SLOT_UNMARKED, "Die Strategie");
	put_text(maker, FIELD_TITLE, LANGUAGE_EN, "The strategy");
	put_text(maker, FIELD_SUMMARY, SLOT_UNMARKED, "Ein Kompass.");
	put_text(maker, FIELD_SUMMARY, LANGUAGE_EN, "A compass.");
	put_text(maker, FIELD_TEXT, SLOT_UNMARKED,
		 "# Weg\n\nIn der Mitte [Wissen](formel/wissen).");
	put_text(maker, FIELD_OWNER, SLOT_UNMARKED, "Der Rat");
	put_date(maker, FIELD_ADOPTED, "2017");
	put_one(maker, FIELD_BOROUGHS, borough);
	end_entry(maker, KIND_STRATEGY, "strategie");
}

/* A project with everything. */
static inline void make_house(struct maker *maker, uint32_t number, uint32_t competency,
			      uint32_t source)
{
	put_date(maker, FIELD_AS_OF, "2024");
	put(maker, FIELD_AMOUNT, SLOT_UNMARKED, builder_number(maker->builder, 153000000));
	put_text(maker, FIELD_NOTE, SLOT_UNMARKED, "Angabe der WAZ");
	put_reference(maker, FIELD_SOURCES, number, source);
	uint32_t cost = end_object(maker);
	put_date(maker, FIELD_DATE, "2024-09-19");
	put_text(maker, FIELD_TITLE, SLOT_UNMARKED, "Grundstein");
	put_text(maker, FIELD_NOTE, SLOT_UNMARKED, "Mit Fest.");
	put_reference(maker, FIELD_SOURCES, number, source);
	uint32_t milestone = end_object(maker);
	put_text(maker, FIELD_TITLE, SLOT_UNMARKED, "Kosten strittig.");
	put_reference(maker, FIELD_SOURCES, number, source);
	uint32_t conflict = end_object(maker);
	put_text(maker, FIELD_TITLE, SLOT_UNMARKED, "Haus des Wissens");
	put_text(
		maker, FIELD_TEXT, SLOT_UNMARKED,
		"Ein *schönes* [Haus **mit** Dach](kompetenzen/stadt), [kein](projekte/keins), "
		"[Netz](https://example.org).\n\n1. Eins\n");
	put(maker, FIELD_STATUS, SLOT_UNMARKED, STATUS_RUNNING);
	put_text(maker, FIELD_STATUS_NOTE, SLOT_UNMARKED, "im Bau");
	put_date(maker, FIELD_AS_OF, "2024-10");
	put_date(maker, FIELD_START, "2017");
	put_date(maker, FIELD_END, "2027");
	put_one(maker, FIELD_COST, cost);
	put_one(maker, FIELD_MILESTONES, milestone);
	put_one(maker, FIELD_CONFLICT, conflict);
	put_one(maker, FIELD_DISTRICTS, builder_text(maker->builder, TEXT("Günnigfeld")));
	put_one(maker, FIELD_DERIVED, FIELD_COMPETENCIES);
	put_reference(maker, FIELD_COMPETENCIES, number, competency);
	end_entry(maker, KIND_PROJECT, "haus");
}

static inline void make_plan(struct maker *maker, uint32_t number, uint32_t competency)
{
	put_text(maker, FIELD_TITLE, SLOT_UNMARKED, "Ein sehr langer Plan");
	put_text(maker, FIELD_SHORT, SLOT_UNMARKED, "Plan");
	put_text(maker, FIELD_SUMMARY, SLOT_UNMARKED, "Er ist vollendet.");
	put_text(maker, FIELD_SUMMARY, LANGUAGE_DE_SIMPLE, "Das ist ein Plan.");
	put_text(maker, FIELD_REVIEWED, SLOT_UNMARKED, "Geprüft von Lea.");
	put(maker, FIELD_STATUS, SLOT_UNMARKED, STATUS_DONE);
	put_reference(maker, FIELD_COMPETENCIES, number, competency);
	end_entry(maker, KIND_PROJECT, "plan");
}

static inline int set_up(void **state)
{
	struct fixture *fixture = calloc(1, sizeof(*fixture));
	struct maker maker = {.builder = catalog_builder_new()};
	make_head(&maker);
	put_text(&maker, FIELD_TITLE, SLOT_UNMARKED, "Wissen");
	end_entry(&maker, KIND_FORMULA, "wissen");
	put_text(&maker, FIELD_TITLE, SLOT_UNMARKED, "Großstadt mit Lebensgefühl");
	put_text(&maker, FIELD_TITLE, LANGUAGE_EN, "City");
	uint32_t city = end_entry(&maker, KIND_COMPETENCY, "stadt");
	put_text(&maker, FIELD_TITLE, SLOT_UNMARKED, "Das Haus wird teurer");
	put_text(&maker, FIELD_PUBLISHER, SLOT_UNMARKED, "WAZ");
	put_date(&maker, FIELD_DATE, "2024");
	put_text(&maker, FIELD_URL, SLOT_UNMARKED, "https://example.org/haus");
	uint32_t source = end_entry(&maker, KIND_SOURCE, "q-waz");
	make_house(&maker, source + 1, city, source);
	make_plan(&maker, source + 2, city);
	size_t len;
	fixture->block = catalog_builder_finish(maker.builder, &len);
	catalog_builder_free(maker.builder);
	if (!catalog_open(&fixture->catalog, fixture->block, len))
		return -1;
	fixture->source = (struct source){.catalog = &fixture->catalog,
					  .problems = &fixture->problems,
					  .language = LANGUAGE_DE,
					  .version = TEXT("0")};
	*state = fixture;
	return 0;
}

static inline int tear_down(void **state)
{
	struct fixture *fixture = *state;
	arena_clear(&fixture->arena);
	diagnostics_clear(&fixture->problems);
	free(fixture->block);
	free(fixture);
	return 0;
}

#define WITH_CATALOG(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

#endif
