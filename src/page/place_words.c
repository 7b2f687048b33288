/* SPDX-License-Identifier: EUPL-1.2 */
/* What a place means in a catalog: whether it exists, and what people call it. */
#include "base/messages.h"
#include "base/utf8.h"
#include "page/place_form.h"

/* ---- districts ------------------------------------------------------------------------ */

static bool is_slug_of(struct text slug, struct text name)
{
	struct buffer own = {0};
	utf8_slug(&own, name);
	bool same = text_equal(buffer_text(&own), slug);
	buffer_clear(&own);
	return same;
}

static bool find_slug(const struct text *names, size_t n, struct text slug,
		      struct text *spelling)
{
	for (size_t i = 0; i < n; i++)
		if (is_slug_of(slug, names[i])) {
			*spelling = names[i];
			return true;
		}
	return false;
}

bool place_district_of_head(const struct catalog *catalog, struct text slug,
			    struct text *spelling)
{
	if (catalog_count(catalog, KIND_STRATEGY) == 0)
		return false;
	struct list boroughs = object_list(
		catalog_object(catalog, catalog_first(catalog, KIND_STRATEGY)), FIELD_BOROUGHS);
	for (uint32_t i = 0; i < boroughs.n_items; i++) {
		struct object borough = list_object(boroughs, i);
		struct list districts = object_list(borough, FIELD_DISTRICTS);
		struct text title = object_text(borough, FIELD_TITLE, LANGUAGE_DE, NULL);
		if (find_slug(&title, 1, slug, spelling))
			return true;
		for (uint32_t d = 0; d < districts.n_items; d++) {
			struct text district = list_word(districts, d);
			if (find_slug(&district, 1, slug, spelling))
				return true;
		}
	}
	return false;
}

bool place_district(const struct catalog *catalog, struct text slug, struct arena *arena,
		    struct text *spelling)
{
	if (place_district_of_head(catalog, slug, spelling))
		return true;
	struct texts districts = query_districts(catalog, arena);
	return find_slug(districts.items, districts.n_items, slug, spelling);
}

/* ---- existing ---------------------------------------------------------------------------- */

static bool is_year(struct text value)
{
	date when;
	return value.len == 4 && date_parse(value, &when);
}

static bool district_exists(const struct catalog *catalog, struct text slug)
{
	struct arena arena = {0};
	struct text spelling;
	bool exists = place_district(catalog, slug, &arena, &spelling);
	arena_clear(&arena);
	return exists;
}

bool place_filter_exists(const struct place *place, size_t index, const struct catalog *catalog)
{
	struct text value = text_of(place->filters[index].value);
	enum filter filter = place->filters[index].filter;
	enum status status;
	switch (filter) {
	case FILTER_FORMULA:
	case FILTER_COMPETENCY:
	case FILTER_CORE_ACTIVITY:
	case FILTER_TOPIC:
	case FILTER_GOAL:
		return catalog_find(catalog, query_filter_kind(filter), value) != ENTRY_NONE;
	case FILTER_DISTRICT:
		return district_exists(catalog, value);
	case FILTER_STATUS:
		return status_by_word(value, &status);
	case FILTER_YEAR:
		return is_year(value);
	case FILTER_SEARCH:
	case FILTER_COUNT:
		break;
	}
	return true;
}

bool place_exists(const struct place *place, const struct catalog *catalog)
{
	if (place->what == PLACE_ENTRY)
		return catalog_find(catalog, place->kind, text_of(place->id)) != ENTRY_NONE;
	if (!place_has_filters(place))
		return true;
	for (size_t i = 0; i < place->n_filters; i++)
		if (!place_filter_exists(place, i, catalog))
			return false;
	return true;
}

/* ---- names ----------------------------------------------------------------------------------- */

static void append_district(struct buffer *out, const struct catalog *catalog, struct text slug)
{
	struct arena arena = {0};
	struct text spelling = slug;
	place_district(catalog, slug, &arena, &spelling);
	buffer_append(out, spelling);
	arena_clear(&arena);
}

static void append_entry(struct buffer *out, const struct catalog *catalog, enum kind kind,
			 struct text id, enum language language)
{
	uint32_t entry = catalog_find(catalog, kind, id);
	buffer_append(out, entry == ENTRY_NONE ? id : catalog_short(catalog, entry, language));
}

void place_append_filter(struct buffer *out, const struct place *place, size_t index,
			 const struct catalog *catalog, enum language language)
{
	struct text value = text_of(place->filters[index].value);
	enum filter filter = place->filters[index].filter;
	enum status status;
	switch (filter) {
	case FILTER_FORMULA:
	case FILTER_COMPETENCY:
	case FILTER_CORE_ACTIVITY:
	case FILTER_TOPIC:
	case FILTER_GOAL:
		append_entry(out, catalog, query_filter_kind(filter), value, language);
		return;
	case FILTER_DISTRICT:
		append_district(out, catalog, value);
		return;
	case FILTER_STATUS:
		buffer_append(out, status_by_word(value, &status)
					   ? status_label(status, language)
					   : value);
		return;
	case FILTER_SEARCH:
	case FILTER_YEAR:
	case FILTER_COUNT:
		break;
	}
	buffer_append(out, value);
}

void place_append_filters(struct buffer *out, const struct place *place,
			  const struct catalog *catalog, enum language language)
{
	for (size_t i = 0; place_has_filters(place) && i < place->n_filters; i++) {
		if (i > 0)
			buffer_append(out, TEXT(", "));
		place_append_filter(out, place, i, catalog, language);
	}
}

static void append_list_title(struct buffer *out, const struct place *place,
			      const struct catalog *catalog, enum language language)
{
	struct text plural = place->what == PLACE_LIST
				     ? kind_plural(place->kind, language)
				     : message(language, MESSAGE_PAGE_TIMELINE);
	if (place->n_filters == 0) {
		buffer_append(out, plural);
		return;
	}
	struct buffer filters = {0};
	place_append_filters(&filters, place, catalog, language);
	message_append(out, language, MESSAGE_PAGE_LIST_FILTERED,
		       MESSAGE_ARGS(plural, buffer_text(&filters)));
	buffer_clear(&filters);
}

static enum message title_of(const struct place *place)
{
	switch (place->what) {
	case PLACE_ALL:
		return MESSAGE_PAGE_ALL;
	case PLACE_SEARCH:
		return place->words[0] ? MESSAGE_PAGE_SEARCH_FOR : MESSAGE_PAGE_SEARCH;
	case PLACE_HELP:
		return MESSAGE_PAGE_HELP;
	case PLACE_HELP_COMMAND:
		return MESSAGE_PAGE_HELP_ON;
	case PLACE_ACCESSIBILITY:
		return MESSAGE_PAGE_ACCESSIBILITY;
	case PLACE_PROBLEMS:
		return MESSAGE_PAGE_PROBLEMS;
	case PLACE_WHEEL:
		return MESSAGE_PAGE_WHEEL;
	case PLACE_MATRIX:
		return MESSAGE_PAGE_MATRIX;
	case PLACE_CHANGES:
		return MESSAGE_PAGE_CHANGES;
	case PLACE_START:
	case PLACE_LIST:
	case PLACE_TIMELINE:
	case PLACE_FILTER:
	case PLACE_ENTRY:
	case PLACE_WHAT_COUNT:
		break;
	}
	return MESSAGE_PAGE_START;
}

void place_append_title(struct buffer *out, const struct place *place,
			const struct catalog *catalog, enum language language)
{
	if (place_is_list(place)) {
		append_list_title(out, place, catalog, language);
		return;
	}
	if (place->what == PLACE_ENTRY) {
		append_entry(out, catalog, place->kind, text_of(place->id), language);
		return;
	}
	if (place->what == PLACE_FILTER) {
		message_append(out, language, MESSAGE_PAGE_FILTER,
			       MESSAGE_ARGS(kind_plural(place->kind, language)));
		return;
	}
	struct text argument = place->what == PLACE_HELP_COMMAND
				       ? command_title(place->command, language)
				       : text_of(place->words);
	message_append(out, language, title_of(place), &argument, 1);
}
