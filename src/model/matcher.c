/* SPDX-License-Identifier: EUPL-1.2 */
/* Filters. One is made ready once (ids looked up, words folded, districts of a borough
   collected) and then asked for each entry. */
#include "model/matcher.h"

#include <assert.h>

#include "base/utf8.h"
#include "model/texts.h"

struct filter_info {
	struct text word;
	enum kind kind;	  /* the kind that its values are ids of, or KIND_COUNT */
	enum field field; /* the field it looks at; entries that may have it can be filtered */
	enum field via;	  /* or what this relation leads to has it; FIELD_ID: nothing else */
};

#define T TEXT_INIT

static const struct filter_info filters[FILTER_COUNT] = {
	[FILTER_FORMULA] = {T("formel"), KIND_FORMULA, FIELD_FORMULA, FIELD_COMPETENCIES},
	[FILTER_COMPETENCY] = {T("kompetenz"), KIND_COMPETENCY, FIELD_COMPETENCIES, FIELD_ID},
	[FILTER_CORE_ACTIVITY] = {T("kernaktivitaet"), KIND_CORE_ACTIVITY,
				  FIELD_CORE_ACTIVITIES, FIELD_ID},
	[FILTER_TOPIC] = {T("thema"), KIND_TOPIC, FIELD_TOPICS, FIELD_ID},
	[FILTER_GOAL] = {T("ziel"), KIND_GOAL, FIELD_GOALS, FIELD_ID},
	[FILTER_DISTRICT] = {T("ort"), KIND_COUNT, FIELD_DISTRICTS, FIELD_ID},
	[FILTER_STATUS] = {T("status"), KIND_COUNT, FIELD_STATUS, FIELD_ID},
	[FILTER_YEAR] = {T("jahr"), KIND_COUNT, FIELD_START, FIELD_ID},
	[FILTER_SEARCH] = {T("suche"), KIND_COUNT, FIELD_TITLE, FIELD_ID},
};

struct text query_filter_word(enum filter filter)
{
	assert(filter < FILTER_COUNT);
	return filters[filter].word;
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

enum kind query_filter_kind(enum filter filter)
{
	assert(filter < FILTER_COUNT);
	return filters[filter].kind;
}

bool query_filter_applies(enum filter filter, enum kind kind)
{
	assert(filter < FILTER_COUNT);
	const struct filter_info *info = &filters[filter];
	return field_allowed(info->field, kind) ||
	       (info->via != FIELD_ID && field_allowed(info->via, kind));
}

bool query_filter_by_kind(enum kind kind, enum filter *filter)
{
	for (size_t i = 0; i < FILTER_COUNT; i++)
		if (filters[i].kind == kind) {
			*filter = (enum filter)i;
			return true;
		}
	return false;
}

/* ---- a filter made ready ---------------------------------------------------- */

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

struct list matcher_boroughs(const struct catalog *catalog)
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
	struct list boroughs = matcher_boroughs(catalog);
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

struct matcher matcher_make(const struct catalog *catalog, enum filter filter,
			    struct text value, enum language language, struct arena *arena)
{
	struct matcher matcher = {.filter = filter,
				  .language = language,
				  .target = ENTRY_NONE,
				  .year = year_of(value)};
	enum kind kind = filters[filter].kind;
	if (kind != KIND_COUNT)
		matcher.target = catalog_find(catalog, kind, value);
	else if (filter == FILTER_STATUS)
		status_by_word(value, &matcher.status);
	else if (filter == FILTER_DISTRICT)
		matcher.slugs = accepted_districts(catalog, slug_of(value, arena), arena);
	else if (filter == FILTER_SEARCH)
		matcher.words = words_read(value, arena);
	return matcher;
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

bool query_years(struct object object, int *first, int *last)
{
	date start = object_date(object, FIELD_START), end = object_date(object, FIELD_END);
	enum status status = object_status(object);
	bool is_over =
		status == STATUS_DONE || status == STATUS_STOPPED || status == STATUS_MERGED;
	*first = date_year(start ? start : end);
	*last = end ? date_year(end) : is_over ? *first : QUERY_YEAR_OPEN;
	if (*last < *first) /* a warning has told the editor */
		*last = *first;
	return start || end;
}

static bool runs_in_year(struct object object, int year)
{
	int first, last;
	return query_years(object, &first, &last) && first <= year && year <= last;
}

static bool leads_to(struct object object, const struct filter_info *info, uint32_t target)
{
	if (has_reference(object, info->field, target))
		return true;
	struct list between = object_list(object, info->via);
	for (uint32_t i = 0; info->via != FIELD_ID && i < between.n_items; i++)
		if (has_reference(catalog_object(object.catalog, list_entry(between, i)),
				  info->field, target))
			return true;
	return false;
}

bool matcher_takes(const struct matcher *matcher, struct object object)
{
	switch (matcher->filter) {
	case FILTER_FORMULA:
	case FILTER_COMPETENCY:
	case FILTER_CORE_ACTIVITY:
	case FILTER_TOPIC:
	case FILTER_GOAL:
		return leads_to(object, &filters[matcher->filter], matcher->target);
	case FILTER_DISTRICT:
		return is_in_district(object, matcher->slugs);
	case FILTER_STATUS:
		return matcher->status != STATUS_NONE &&
		       object_status(object) == matcher->status;
	case FILTER_YEAR:
		return matcher->year >= 0 && runs_in_year(object, matcher->year);
	case FILTER_SEARCH:
		return texts_contain(object, &matcher->words, matcher->language);
	case FILTER_COUNT:
		break;
	}
	return false;
}

bool query_matches(const struct catalog *catalog, uint32_t entry, enum filter filter,
		   struct text value, enum language language)
{
	struct arena arena = {0};
	struct matcher matcher = matcher_make(catalog, filter, value, language, &arena);
	bool result = matcher_takes(&matcher, catalog_object(catalog, entry));
	arena_clear(&arena);
	return result;
}
