/* SPDX-License-Identifier: EUPL-1.2 */
/* Where an entry is from: the sources of the entry and of every amount, figure, milestone
   and conflict in it, each once, in the order of the catalogue of sources. */
#include "page/entry.h"

#include <stdlib.h>

#include "page/format.h"

static const enum field sourced_records[] = {FIELD_COST, FIELD_FIGURES, FIELD_MILESTONES,
					     FIELD_CONFLICT};

struct sources {
	uint32_t *items; /* NULL: only counting */
	size_t n;
};

static void collect(struct sources *sources, struct list list)
{
	for (uint32_t i = 0; i < list.n_items; i++, sources->n++)
		if (sources->items)
			sources->items[sources->n] = list_entry(list, i);
}

static void collect_all(struct sources *sources, struct object object)
{
	collect(sources, object_list(object, FIELD_SOURCES));
	for (size_t i = 0; i < ARRAY_LEN(sourced_records); i++) {
		struct list records = object_list(object, sourced_records[i]);
		for (uint32_t r = 0; r < records.n_items; r++)
			collect(sources, object_list(list_object(records, r), FIELD_SOURCES));
	}
}

static int compare_entries(const void *left, const void *right)
{
	uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
	return (a > b) - (a < b);
}

/* "Haus des Wissens kostet etwa 90 Millionen Euro, WAZ, 2019" */
static void say_source(struct making *making, uint32_t entry)
{
	struct object source = catalog_object(making->catalog, entry);
	struct place place = place_of_entry(making->catalog, entry);
	struct buffer when = {0};
	page_item(making->page, 1, 0);
	page_link_begin(making->page, &place);
	making_say_field(making, source, FIELD_TITLE);
	page_link_end(making->page);
	if (object_has(source, FIELD_PUBLISHER)) {
		page_say_styled(making->page, TEXT(", "), 0);
		making_say_field(making, source, FIELD_PUBLISHER);
	}
	format_date(&when, object_date(source, FIELD_DATE), making->language);
	if (when.len) {
		page_say_styled(making->page, TEXT(", "), 0);
		page_say(making->page, buffer_text(&when));
	}
	buffer_clear(&when);
}

void entry_sources(struct making *making, struct object object)
{
	struct sources sources = {0};
	collect_all(&sources, object);
	if (sources.n == 0)
		return;
	struct arena scratch = {0};
	sources.items = arena_array(&scratch, sources.n, sizeof(*sources.items));
	sources.n = 0;
	collect_all(&sources, object);
	qsort(sources.items, sources.n, sizeof(*sources.items), compare_entries);
	page_heading(making->page, 2);
	page_say_styled(making->page, field_label(FIELD_SOURCES, making->language), 0);
	for (size_t i = 0; i < sources.n; i++)
		if (i == 0 || sources.items[i] != sources.items[i - 1])
			say_source(making, sources.items[i]);
	arena_clear(&scratch);
}
