/* SPDX-License-Identifier: EUPL-1.2 */
/* The forms that places are made of, for those who write and those who read them. */
#ifndef PAGE_PLACE_FORM_H
#define PAGE_PLACE_FORM_H

#include "base/arena.h"
#include "page/place.h"

/* The word of a place that is always there: "start"; empty for the others. */
struct text place_fixed_word(enum place_what what);
/* The place that such a word alone names; the choice of filters is that of the projects. */
struct place place_of_fixed_word(enum place_what what);

/* Brings a filter's value into the one form it has in places: ids and districts as
   slugs, a status as its word, others cleaned. False if it is empty or too long. */
bool place_filter_form(enum filter filter, struct text value, char form[PLACE_VALUE_MAX + 1]);

/* The spelling of the district or borough with this slug; false if there is none. */
bool place_district(const struct catalog *catalog, struct text slug, struct arena *arena,
		    struct text *spelling);
/* The same, looked for only among the boroughs of the head, which are few and name nearly
   all, where the entries are many. */
bool place_district_of_head(const struct catalog *catalog, struct text slug,
			    struct text *spelling);
/* Is the value of filter INDEX one that there is? */
bool place_filter_exists(const struct place *place, size_t index,
			 const struct catalog *catalog);

/* Slugs of ids are ids; what is an id already stays as it is. */
struct text place_slug(struct text words, struct arena *arena);

#endif
