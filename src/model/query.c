/* SPDX-License-Identifier: EUPL-1.2 */
/* Which entries pass all filters, and in which order. */
#include "model/query.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "model/matcher.h"

#define T TEXT_INIT

static const struct text orders[ORDER_COUNT] = {
	[ORDER_DATA] = T("daten"), [ORDER_NAME] = T("name"),	 [ORDER_START] = T("beginn"),
	[ORDER_END] = T("ende"),   [ORDER_STATUS] = T("status"),
};

struct text query_order_word(enum order order)
{
	assert(order < ORDER_COUNT);
	return orders[order];
}

bool query_order_by_word(struct text word, enum order *order)
{
	struct buffer slug = {0};
	utf8_slug(&slug, word);
	bool found = false;
	for (size_t i = 0; i < ORDER_COUNT && !found; i++) {
		found = text_equal(orders[i], buffer_text(&slug));
		if (found)
			*order = (enum order)i;
	}
	buffer_clear(&slug);
	return found;
}

/* ---- orders --------------------------------------------------------------- */

struct sortable {
	uint32_t entry;
	bool has_key;
	uint32_t number;
	struct text text;
};

static int compare_sortables(const void *left, const void *right)
{
	const struct sortable *a = left, *b = right;
	if (a->has_key != b->has_key)
		return a->has_key ? -1 : 1;
	if (a->number != b->number)
		return a->number < b->number ? -1 : 1;
	int order = text_compare(a->text, b->text);
	return order ? order : (a->entry > b->entry) - (a->entry < b->entry);
}

static struct sortable sortable_of(const struct catalog *catalog, uint32_t entry,
				   const struct query *query, struct arena *arena)
{
	struct object object = catalog_object(catalog, entry);
	struct sortable sortable = {.entry = entry, .has_key = true};
	if (query->order == ORDER_NAME) {
		struct buffer key = {0};
		utf8_sort_key(&key, catalog_title(catalog, entry, query->language));
		sortable.text = arena_copy(arena, buffer_text(&key));
		buffer_clear(&key);
	} else {
		sortable.number = query->order == ORDER_START ? object_date(object, FIELD_START)
				  : query->order == ORDER_END
					  ? date_latest(object_date(object, FIELD_END))
					  : (uint32_t)object_status(object);
		sortable.has_key = sortable.number != 0;
	}
	return sortable;
}

static void sort_entries(const struct catalog *catalog, const struct query *query,
			 uint32_t *items, size_t n, struct arena *arena)
{
	struct sortable *sortables = arena_array(arena, n, sizeof(*sortables));
	for (size_t i = 0; i < n; i++)
		sortables[i] = sortable_of(catalog, items[i], query, arena);
	qsort(sortables, n, sizeof(*sortables), compare_sortables);
	for (size_t i = 0; i < n; i++)
		items[i] = sortables[i].entry;
}

struct entries query_run(const struct catalog *catalog, const struct query *query,
			 struct arena *arena)
{
	struct arena scratch = {0};
	struct matcher matchers[FILTER_COUNT];
	for (size_t i = 0; i < query->n_filters; i++)
		matchers[i] = matcher_make(catalog, query->filters[i].filter,
					   query->filters[i].value, query->language, &scratch);
	uint32_t first = catalog_first(catalog, query->kind);
	uint32_t count = catalog_count(catalog, query->kind);
	uint32_t *items = arena_array(arena, count, sizeof(*items));
	size_t n = 0;
	for (uint32_t entry = first; entry < first + count; entry++) {
		struct object object = catalog_object(catalog, entry);
		bool passes = true;
		for (size_t i = 0; i < query->n_filters && passes; i++)
			passes = matcher_takes(&matchers[i], object);
		if (passes)
			items[n++] = entry;
	}
	if (query->order != ORDER_DATA && n > 1)
		sort_entries(catalog, query, items, n, &scratch);
	arena_clear(&scratch);
	return (struct entries){items, n};
}

/* ---- districts --------------------------------------------------------------- */

struct keyed_text {
	struct text text, key;
};

static int compare_keyed(const void *left, const void *right)
{
	const struct keyed_text *a = left, *b = right;
	return text_compare(a->key, b->key);
}

struct collector {
	struct keyed_text *items;
	size_t n, capacity;
	struct arena *arena;
};

static void collect(struct collector *collector, struct text text)
{
	for (size_t i = 0; i < collector->n; i++)
		if (text_equal(collector->items[i].text, text))
			return;
	if (collector->n == collector->capacity) {
		size_t capacity = collector->capacity ? collector->capacity * 2 : 64;
		struct keyed_text *items =
			arena_array(collector->arena, capacity, sizeof(*items));
		if (collector->n)
			memcpy(items, collector->items, collector->n * sizeof(*items));
		collector->items = items;
		collector->capacity = capacity;
	}
	struct buffer key = {0};
	utf8_sort_key(&key, text);
	collector->items[collector->n++] =
		(struct keyed_text){text, arena_copy(collector->arena, buffer_text(&key))};
	buffer_clear(&key);
}

static void collect_list(struct collector *collector, struct list words)
{
	for (uint32_t i = 0; i < words.n_items; i++)
		collect(collector, list_word(words, i));
}

struct texts query_districts(const struct catalog *catalog, struct arena *arena)
{
	struct collector collector = {.arena = arena};
	struct list boroughs = matcher_boroughs(catalog);
	for (uint32_t i = 0; i < boroughs.n_items; i++) {
		struct object borough = list_object(boroughs, i);
		collect(&collector, object_text(borough, FIELD_TITLE, LANGUAGE_DE, NULL));
		collect_list(&collector, object_list(borough, FIELD_DISTRICTS));
	}
	for (uint32_t i = catalog_first(catalog, KIND_CORE_ACTIVITY);
	     i < catalog_first(catalog, KIND_PROJECT) + catalog_count(catalog, KIND_PROJECT);
	     i++)
		collect_list(&collector,
			     object_list(catalog_object(catalog, i), FIELD_DISTRICTS));
	if (collector.n > 1)
		qsort(collector.items, collector.n, sizeof(*collector.items), compare_keyed);
	struct text *texts = arena_array(arena, collector.n, sizeof(*texts));
	for (size_t i = 0; i < collector.n; i++)
		texts[i] = collector.items[i].text;
	return (struct texts){texts, collector.n};
}
