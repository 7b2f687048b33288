/* SPDX-License-Identifier: EUPL-1.2 */
/* A catalog for the tests of the browser: two competencies, four projects. */
#ifndef TEST_KLEIN_H
#define TEST_KLEIN_H

#include <stddef.h>
#include <stdlib.h>

#include "base/attr.h"
#include "base/text.h"
#include "model/builder.h"

struct klein {
	void *block;
	struct catalog catalog;
};

static inline uint32_t klein_entry(struct catalog_builder *builder, enum kind kind,
				   const char *id, const char *title, struct slot *more,
				   size_t n_more)
{
	struct slot slots[8] = {{FIELD_ID, 0, builder_text(builder, text_of(id))},
				{FIELD_TITLE, 0, builder_text(builder, text_of(title))}};
	for (size_t i = 0; i < n_more; i++)
		slots[2 + i] = more[i];
	uint32_t entry = ENTRY_NONE, first;
	uint32_t object = builder_object(builder, slots, 2 + n_more);
	if (!builder_entry(builder, kind, text_of(id), object, &entry, &first))
		abort();
	return entry;
}

static inline void klein_project(struct catalog_builder *builder, const char *id,
				 const char *title, uint32_t competency, const char *district,
				 enum status status)
{
	uint32_t word = builder_text(builder, text_of(district)), zero = 0;
	uint32_t competencies = builder_list(builder, &zero, 1);
	struct slot more[] = {
		{FIELD_COMPETENCIES, 0, competencies},
		{FIELD_DISTRICTS, 0, builder_list(builder, &word, 1)},
		{FIELD_STATUS, 0, (uint32_t)status},
	};
	uint32_t entry = klein_entry(builder, KIND_PROJECT, id, title, more, ARRAY_LEN(more));
	builder_set_references(builder, competencies, &competency, 1);
	builder_link(builder, entry, FIELD_COMPETENCIES, competency);
}

static inline struct klein klein_new(void)
{
	struct catalog_builder *builder = catalog_builder_new();
	klein_entry(builder, KIND_STRATEGY, "strategie", "Kleine Strategie", NULL, 0);
	uint32_t city =
		klein_entry(builder, KIND_COMPETENCY, "grossstadt", "Großstadt", NULL, 0);
	uint32_t lead =
		klein_entry(builder, KIND_COMPETENCY, "vorreiterin", "Vorreiterin", NULL, 0);
	klein_project(builder, "klimaplan", "Klimaplan", lead, "Laer", STATUS_RUNNING);
	klein_project(builder, "parks", "Parks am Wasser", city, "Laer", STATUS_DONE);
	klein_project(builder, "wege", "Neue Wege", city, "Gerthe", STATUS_RUNNING);
	klein_project(builder, "klima", "Klimafreundlich", lead, "Gerthe", STATUS_PLANNED);
	struct klein klein;
	size_t len;
	klein.block = catalog_builder_finish(builder, &len);
	catalog_builder_free(builder);
	if (!catalog_open(&klein.catalog, klein.block, len))
		abort();
	return klein;
}

#endif
