/* SPDX-License-Identifier: EUPL-1.2 */
/* What each value of a filter would leave. Candidates are collected once; then each entry
   that passes the other filters is counted for all candidates it fits. */
#include "model/query.h"

#include <string.h>

#include "base/utf8.h"
#include "model/matcher.h"

enum { YEARS_MAX = 200, DATE_LEN = 4 };

struct candidates {
	struct tally *items;
	struct matcher *matchers;
	size_t n, room;
	struct arena *arena;
};

static void add(struct candidates *candidates, struct tally tally)
{
	if (candidates->n == candidates->room) {
		size_t room = candidates->room ? candidates->room * 2 : 32;
		struct tally *items = arena_array(candidates->arena, room, sizeof(*items));
		if (candidates->n)
			memcpy(items, candidates->items, candidates->n * sizeof(*items));
		candidates->items = items;
		candidates->room = room;
	}
	candidates->items[candidates->n++] = tally;
}

static void add_entries(struct candidates *candidates, const struct catalog *catalog,
			enum kind kind)
{
	uint32_t first = catalog_first(catalog, kind);
	for (uint32_t i = 0; i < catalog_count(catalog, kind); i++)
		add(candidates, (struct tally){.value = catalog_id(catalog, first + i),
					       .entry = first + i});
}

static void add_statuses(struct candidates *candidates)
{
	for (unsigned i = STATUS_NONE + 1; i < STATUS_COUNT; i++)
		add(candidates, (struct tally){.value = status_place_word((enum status)i),
					       .entry = ENTRY_NONE,
					       .status = (enum status)i});
}

/* ---- districts -------------------------------------------------------------------- */

static void add_district(struct candidates *candidates, struct text name, bool is_borough)
{
	struct buffer slug = {0};
	utf8_slug(&slug, name);
	bool is_there = false;
	for (size_t i = 0; i < candidates->n && !is_there; i++)
		is_there = text_equal(candidates->items[i].value, buffer_text(&slug));
	if (!is_there)
		add(candidates,
		    (struct tally){.value = arena_copy(candidates->arena, buffer_text(&slug)),
				   .name = name,
				   .entry = ENTRY_NONE,
				   .is_borough = is_borough});
	buffer_clear(&slug);
}

static void add_districts(struct candidates *candidates, const struct catalog *catalog)
{
	struct list boroughs = matcher_boroughs(catalog);
	for (uint32_t i = 0; i < boroughs.n_items; i++) {
		struct object borough = list_object(boroughs, i);
		struct list districts = object_list(borough, FIELD_DISTRICTS);
		add_district(candidates, object_text(borough, FIELD_TITLE, LANGUAGE_DE, NULL),
			     true);
		for (uint32_t d = 0; d < districts.n_items; d++)
			add_district(candidates, list_word(districts, d), false);
	}
	struct texts all = query_districts(catalog, candidates->arena);
	for (size_t i = 0; i < all.n_items; i++)
		add_district(candidates, all.items[i], false);
}

/* ---- years ------------------------------------------------------------------------ */

/* From the first year in which something begins to the last in which something ends. */
static void add_years(struct candidates *candidates, const struct catalog *catalog,
		      struct entries entries)
{
	int first = 0, last = 0;
	for (size_t i = 0; i < entries.n_items; i++) {
		struct object object = catalog_object(catalog, entries.items[i]);
		const date dates[] = {object_date(object, FIELD_START),
				      object_date(object, FIELD_END)};
		for (size_t d = 0; d < ARRAY_LEN(dates); d++) {
			if (dates[d] && (!first || date_year(dates[d]) < first))
				first = date_year(dates[d]);
			if (dates[d] && date_year(dates[d]) > last)
				last = date_year(dates[d]);
		}
	}
	if (last - first > YEARS_MAX)
		first = last - YEARS_MAX;
	for (int year = first; first && year <= last; year++) {
		struct text text = arena_format(candidates->arena, "%0*d", DATE_LEN, year);
		add(candidates,
		    (struct tally){.value = text, .name = text, .entry = ENTRY_NONE});
	}
}

/* ---- counting --------------------------------------------------------------------- */

static void count(struct candidates *candidates, const struct catalog *catalog,
		  struct entries entries)
{
	for (size_t i = 0; i < entries.n_items; i++) {
		struct object object = catalog_object(catalog, entries.items[i]);
		for (size_t c = 0; c < candidates->n; c++)
			candidates->items[c].n +=
				matcher_takes(&candidates->matchers[c], object);
	}
}

/* The entries that pass all filters but this one. */
static struct entries entries_without(const struct catalog *catalog, const struct query *query,
				      enum filter filter, struct arena *arena)
{
	struct query rest = *query;
	rest.n_filters = 0;
	rest.order = ORDER_DATA;
	for (size_t i = 0; i < query->n_filters; i++)
		if (query->filters[i].filter != filter)
			rest.filters[rest.n_filters++] = query->filters[i];
	return query_run(catalog, &rest, arena);
}

static void collect(struct candidates *candidates, const struct catalog *catalog,
		    enum filter filter, struct entries entries)
{
	switch (filter) {
	case FILTER_FORMULA:
	case FILTER_COMPETENCY:
	case FILTER_CORE_ACTIVITY:
	case FILTER_TOPIC:
	case FILTER_GOAL:
		add_entries(candidates, catalog, query_filter_kind(filter));
		return;
	case FILTER_DISTRICT:
		add_districts(candidates, catalog);
		return;
	case FILTER_STATUS:
		add_statuses(candidates);
		return;
	case FILTER_YEAR:
		add_years(candidates, catalog, entries);
		return;
	case FILTER_SEARCH:
	case FILTER_COUNT:
		break;
	}
}

struct tallies query_tally(const struct catalog *catalog, const struct query *query,
			   enum filter filter, struct arena *arena)
{
	struct candidates candidates = {.arena = arena};
	struct entries entries = entries_without(catalog, query, filter, arena);
	collect(&candidates, catalog, filter, entries);
	candidates.matchers = arena_array(arena, candidates.n, sizeof(*candidates.matchers));
	for (size_t i = 0; i < candidates.n; i++) {
		struct tally *tally = &candidates.items[i];
		if (tally->entry != ENTRY_NONE)
			tally->name = catalog_short(catalog, tally->entry, query->language);
		candidates.matchers[i] =
			matcher_make(catalog, filter, tally->value, query->language, arena);
	}
	count(&candidates, catalog, entries);
	size_t n = 0;
	for (size_t i = 0; i < candidates.n; i++)
		if (candidates.items[i].n)
			candidates.items[n++] = candidates.items[i];
	return (struct tallies){candidates.items, n};
}
