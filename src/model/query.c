/* SPDX-License-Identifier: EUPL-1.2 */
/* Filters and orders. A query is made ready once (ids looked up, words folded, districts
   of a borough collected) and then asked for each entry. */
#include "model/query.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "model/texts.h"

struct filter_info {
	struct text word;
	enum kind kind;	  /* the kind that its values are ids of, or KIND_COUNT */
	enum field field; /* the field it looks at; entries that may have it can be filtered */
};

#define T TEXT_INIT

static const struct filter_info filters[FILTER_COUNT] = {
	[FILTER_COMPETENCY] = {T("kompetenz"), KIND_COMPETENCY, FIELD_COMPETENCIES},
	[FILTER_CORE_ACTIVITY] = {T("kernaktivitaet"), KIND_CORE_ACTIVITY,
				  FIELD_CORE_ACTIVITIES},
	[FILTER_TOPIC] = {T("thema"), KIND_TOPIC, FIELD_TOPICS},
	[FILTER_GOAL] = {T("ziel"), KIND_GOAL, FIELD_GOALS},
	[FILTER_DISTRICT] = {T("ort"), KIND_COUNT, FIELD_DISTRICTS},
	[FILTER_STATUS] = {T("status"), KIND_COUNT, FIELD_STATUS},
	[FILTER_YEAR] = {T("jahr"), KIND_COUNT, FIELD_START},
	[FILTER_SEARCH] = {T("suche"), KIND_COUNT, FIELD_TITLE},
};

static const struct text orders[ORDER_COUNT] = {
	[ORDER_DATA] = T("daten"), [ORDER_NAME] = T("name"),	 [ORDER_START] = T("beginn"),
	[ORDER_END] = T("ende"),   [ORDER_STATUS] = T("status"),
};

struct text query_filter_word(enum filter filter)
{
	assert(filter < FILTER_COUNT);
	return filters[filter].word;
}

struct text query_order_word(enum order order)
{
	assert(order < ORDER_COUNT);
	return orders[order];
}

bool query_filter_by_word(struct text word, enum filter *filter)
{
	struct buffer slug = {0};
	utf8_slug(&slug, word);
	bool found = false;
	for (size_t i = 0; i < FILTER_COUNT && !found; i++) {
		found = text_equal(filters[i].word, buffer_text(&slug));
		if (found)
			*filter = (enum filter)i;
	}
	buffer_clear(&slug);
	return found;
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

enum kind query_filter_kind(enum filter filter)
{
	assert(filter < FILTER_COUNT);
	return filters[filter].kind;
}

bool query_filter_applies(enum filter filter, enum kind kind)
{
	assert(filter < FILTER_COUNT);
	return field_allowed(filters[filter].field, kind);
}

/* ---- a filter made ready ---------------------------------------------------- */

struct ready {
	enum filter filter;
	enum language language;
	uint32_t target; /* of ids; ENTRY_NONE matches nothing */
	enum status status;
	int year;	    /* -1: no year */
	struct texts slugs; /* districts accepted */
	struct text words;  /* folded search words */
};

static bool contains_text(struct texts texts, struct text text)
{
	for (size_t i = 0; i < texts.n_items; i++)
		if (text_equal(texts.items[i], text))
			return true;
	return false;
}

static struct text slug_of(struct text text, struct arena *arena)
{
	struct buffer slug = {0};
	utf8_slug(&slug, text);
	struct text copy = arena_copy(arena, buffer_text(&slug));
	buffer_clear(&slug);
	return copy;
}

static struct list boroughs_of(const struct catalog *catalog)
{
	if (catalog_count(catalog, KIND_STRATEGY) == 0)
		return (struct list){.catalog = catalog};
	uint32_t head = catalog_first(catalog, KIND_STRATEGY);
	return object_list(catalog_object(catalog, head), FIELD_BOROUGHS);
}

/* The slug itself, and if it is a borough's the slugs of its districts. */
static struct texts accepted_districts(const struct catalog *catalog, struct text slug,
				       struct arena *arena)
{
	struct list boroughs = boroughs_of(catalog);
	size_t room = 1;
	for (uint32_t i = 0; i < boroughs.n_items; i++)
		room += object_list(list_object(boroughs, i), FIELD_DISTRICTS).n_items;
	struct text *slugs = arena_array(arena, room, sizeof(*slugs));
	size_t n = 0;
	slugs[n++] = slug;
	for (uint32_t i = 0; i < boroughs.n_items; i++) {
		struct object borough = list_object(boroughs, i);
		struct text title = object_text(borough, FIELD_TITLE, LANGUAGE_DE, NULL);
		if (!text_equal(slug_of(title, arena), slug))
			continue;
		struct list districts = object_list(borough, FIELD_DISTRICTS);
		for (uint32_t d = 0; d < districts.n_items; d++)
			slugs[n++] = slug_of(list_word(districts, d), arena);
	}
	return (struct texts){slugs, n};
}

static int year_of(struct text value)
{
	date when;
	return value.len == 4 && date_parse(value, &when) ? date_year(when) : -1;
}

static struct ready make_ready(const struct catalog *catalog, enum filter filter,
			       struct text value, enum language language, struct arena *arena)
{
	struct ready ready = {.filter = filter,
			      .language = language,
			      .target = ENTRY_NONE,
			      .year = year_of(value)};
	enum kind kind = filters[filter].kind;
	if (kind != KIND_COUNT)
		ready.target = catalog_find(catalog, kind, value);
	else if (filter == FILTER_STATUS)
		status_by_word(value, &ready.status);
	else if (filter == FILTER_DISTRICT)
		ready.slugs = accepted_districts(catalog, slug_of(value, arena), arena);
	else if (filter == FILTER_SEARCH)
		ready.words = texts_fold(value, arena);
	return ready;
}

static bool has_reference(struct object object, enum field field, uint32_t target)
{
	struct list list = object_list(object, field);
	for (uint32_t i = 0; i < list.n_items; i++)
		if (list_entry(list, i) == target)
			return true;
	return false;
}

static bool is_in_district(struct object object, struct texts slugs)
{
	struct list districts = object_list(object, FIELD_DISTRICTS);
	struct buffer slug = {0};
	bool found = false;
	for (uint32_t i = 0; i < districts.n_items && !found; i++) {
		buffer_reset(&slug);
		utf8_slug(&slug, list_word(districts, i));
		found = contains_text(slugs, buffer_text(&slug));
	}
	buffer_clear(&slug);
	return found;
}

/* Without an end a work that is over counts for the year of its start, any other one
   for all years since; without a start only the year of its end is known. */
static bool runs_in_year(struct object object, int year)
{
	date start = object_date(object, FIELD_START), end = object_date(object, FIELD_END);
	enum status status = object_status(object);
	bool is_over =
		status == STATUS_DONE || status == STATUS_STOPPED || status == STATUS_MERGED;
	if (!start)
		return end && date_year(end) == year;
	if (!end)
		return is_over ? date_year(start) == year : date_year(start) <= year;
	return date_year(start) <= year && year <= date_year(end);
}

static bool matches(struct object object, const struct ready *ready)
{
	switch (ready->filter) {
	case FILTER_COMPETENCY:
	case FILTER_CORE_ACTIVITY:
	case FILTER_TOPIC:
	case FILTER_GOAL:
		return has_reference(object, filters[ready->filter].field, ready->target);
	case FILTER_DISTRICT:
		return is_in_district(object, ready->slugs);
	case FILTER_STATUS:
		return ready->status != STATUS_NONE && object_status(object) == ready->status;
	case FILTER_YEAR:
		return ready->year >= 0 && runs_in_year(object, ready->year);
	case FILTER_SEARCH:
		return texts_contain(object, ready->words, ready->language);
	case FILTER_COUNT:
		break;
	}
	return false;
}

bool query_matches(const struct catalog *catalog, uint32_t entry, enum filter filter,
		   struct text value, enum language language)
{
	struct arena arena = {0};
	struct ready ready = make_ready(catalog, filter, value, language, &arena);
	bool result = matches(catalog_object(catalog, entry), &ready);
	arena_clear(&arena);
	return result;
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
	struct ready ready[FILTER_COUNT];
	for (size_t i = 0; i < query->n_filters; i++)
		ready[i] = make_ready(catalog, query->filters[i].filter,
				      query->filters[i].value, query->language, &scratch);
	uint32_t first = catalog_first(catalog, query->kind);
	uint32_t count = catalog_count(catalog, query->kind);
	uint32_t *items = arena_array(arena, count, sizeof(*items));
	size_t n = 0;
	for (uint32_t entry = first; entry < first + count; entry++) {
		struct object object = catalog_object(catalog, entry);
		bool passes = true;
		for (size_t i = 0; i < query->n_filters && passes; i++)
			passes = matches(object, &ready[i]);
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
	struct list boroughs = boroughs_of(catalog);
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
