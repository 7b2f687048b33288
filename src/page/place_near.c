/* SPDX-License-Identifier: EUPL-1.2 */
/* Every place that there is competes, by the distance of its name from what was typed;
   for a list with an unknown value the known values do. */
#include "page/place_near.h"

#include <string.h>

#include "base/utf8.h"
#include "page/place_form.h"

/* letters from which on a part of a name counts, and its beginning */
enum { PART_MIN = 4, BEGINNING_MIN = 2 };

struct search {
	const struct catalog *catalog;
	enum language language;
	struct text wanted; /* a slug */
	size_t limit;
	enum kind kind; /* preferred; KIND_COUNT: none */
	struct near *near;
	struct buffer slug; /* scratch */
};

static bool is_there(const struct near *near, const struct place *place)
{
	for (size_t i = 0; i < near->n; i++)
		if (place_equal(&near->places[i], place))
			return true;
	return false;
}

/* Keeps the nearest; of equally near ones the first. */
static void offer(struct near *near, const struct place *place, size_t distance)
{
	size_t at = near->n;
	while (at > 0 && near->distances[at - 1] > distance)
		at--;
	if (at == NEAR_MAX || is_there(near, place))
		return;
	if (near->n < NEAR_MAX)
		near->n++;
	for (size_t i = near->n - 1; i > at; i--) {
		near->places[i] = near->places[i - 1];
		near->distances[i] = near->distances[i - 1];
	}
	near->places[at] = *place;
	near->distances[at] = distance;
}

/* How far a slug is from the one wanted: letters to change, twice, so that the preferred
   kind can come first; SIZE_MAX if it is not near. */
static size_t distance_of(const struct search *search, struct text slug)
{
	size_t distance = utf8_distance(search->wanted, slug, search->limit);
	if (distance <= search->limit)
		return 2 * distance;
	bool is_part = search->wanted.len >= PART_MIN
			       ? text_find(slug, search->wanted) != SIZE_MAX
			       : search->wanted.len >= BEGINNING_MIN &&
					 text_starts_with(slug, search->wanted);
	return is_part ? 2 * (search->limit + 1) : SIZE_MAX;
}

static size_t distance_of_title(struct search *search, struct text title)
{
	buffer_reset(&search->slug);
	utf8_slug(&search->slug, title);
	return distance_of(search, buffer_text(&search->slug));
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

static void offer_entries(struct search *search)
{
	const struct catalog *catalog = search->catalog;
	for (uint32_t entry = 0; entry < catalog_total(catalog); entry++) {
		size_t distance = distance_of(search, catalog_id(catalog, entry));
		distance = least(distance,
				 distance_of_title(search, catalog_title(catalog, entry,
									 search->language)));
		if (distance == SIZE_MAX)
			continue;
		bool is_preferred = search->kind == KIND_COUNT ||
				    search->kind == catalog_kind(catalog, entry);
		struct place place = place_of_entry(catalog, entry);
		offer(search->near, &place, distance + !is_preferred);
	}
}

static void offer_pages(struct search *search)
{
	for (unsigned what = 0; what < PLACE_WHAT_COUNT; what++) {
		struct text word = place_fixed_word((enum place_what)what);
		struct place place = place_of_fixed_word((enum place_what)what);
		size_t distance = word.len ? distance_of(search, word) : SIZE_MAX;
		if (distance != SIZE_MAX)
			offer(search->near, &place, distance);
	}
	for (unsigned kind = KIND_FORMULA; kind < KIND_COUNT; kind++) {
		struct place place = place_of_list((enum kind)kind);
		size_t distance = distance_of(search, kind_info((enum kind)kind)->place);
		if (distance != SIZE_MAX)
			offer(search->near, &place, distance);
	}
}

static void want(struct search *search, struct text wanted)
{
	search->wanted = wanted;
	search->limit = utf8_count(wanted) / 3;
}

/* ---- lists -------------------------------------------------------------------------- */

/* Offers the list with another value in place of the unknown one. */
static void offer_value(struct search *search, const struct place *list, size_t index,
			struct text value)
{
	size_t distance = distance_of_title(search, value);
	struct place place = *list;
	if (distance == SIZE_MAX ||
	    !place_add_filter(&place, list->filters[index].filter, value) ||
	    !place_exists(&place, search->catalog))
		return;
	offer(search->near, &place, distance);
}

static void offer_values(struct search *search, const struct place *list, size_t index)
{
	enum filter filter = list->filters[index].filter;
	enum kind kind = query_filter_kind(filter);
	struct arena arena = {0};
	if (kind != KIND_COUNT) {
		uint32_t first = catalog_first(search->catalog, kind);
		for (uint32_t i = 0; i < catalog_count(search->catalog, kind); i++)
			offer_value(search, list, index,
				    catalog_id(search->catalog, first + i));
	} else if (filter == FILTER_DISTRICT) {
		struct texts districts = query_districts(search->catalog, &arena);
		for (size_t i = 0; i < districts.n_items; i++)
			offer_value(search, list, index, districts.items[i]);
	} else if (filter == FILTER_STATUS) {
		for (unsigned status = STATUS_NONE + 1; status < STATUS_COUNT; status++)
			offer_value(search, list, index,
				    status_place_word((enum status)status));
	}
	arena_clear(&arena);
}

/* With values near the unknown ones; if there are none, without the unknown ones. */
static void near_list(struct search *search, const struct place *list)
{
	struct place known = *list;
	for (size_t i = list->n_filters; i-- > 0;) {
		if (place_filter_exists(list, i, search->catalog))
			continue;
		want(search, text_of(list->filters[i].value));
		offer_values(search, list, i);
		place_remove_filter(&known, i);
	}
	if (search->near->n == 0)
		offer(search->near, &known, 0);
}

void place_near(const struct catalog *catalog, struct text text, enum language language,
		struct near *near)
{
	*near = (struct near){.n = 0};
	struct search search = {
		.catalog = catalog, .language = language, .kind = KIND_COUNT, .near = near};
	struct arena arena = {0};
	struct place place;
	struct text name, options;
	struct text path = text_split(text_trim(text), '?', &options);
	if (place_parse(text, &place) && place_has_filters(&place)) {
		near_list(&search, &place);
	} else {
		struct text word = text_split(path, '/', &name);
		bool has_kind = name.bytes && kind_by_place(word, &search.kind);
		want(&search, place_slug(name.bytes ? name : path, &arena));
		if (search.wanted.len && !has_kind)
			offer_pages(&search);
		if (search.wanted.len)
			offer_entries(&search);
	}
	buffer_clear(&search.slug);
	arena_clear(&arena);
}
