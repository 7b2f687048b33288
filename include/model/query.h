/* SPDX-License-Identifier: EUPL-1.2 */
/* Which entries, in which order: filters, sorting. For searching see model/search.h. */
#ifndef MODEL_QUERY_H
#define MODEL_QUERY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "model/catalog.h"

/* What a list can be narrowed by. The words of addresses are in query_filter_word. */
enum filter {
	FILTER_FORMULA,	      /* value: an id; what a competency of that part is in, too */
	FILTER_COMPETENCY,    /* an id */
	FILTER_CORE_ACTIVITY, /* an id */
	FILTER_TOPIC,	      /* an id */
	FILTER_GOAL,	      /* an id */
	FILTER_DISTRICT,      /* a slug: a district, or a borough with all of its own */
	FILTER_STATUS,	      /* status_place_word */
	FILTER_YEAR,	      /* four digits: was, is or will be running in that year */
	FILTER_SEARCH,	      /* words; all must occur */
	FILTER_COUNT
};

enum order {
	ORDER_DATA, /* as the files have it */
	ORDER_NAME, /* DIN 5007-1 */
	ORDER_START,
	ORDER_END,
	ORDER_STATUS,
	ORDER_COUNT
};

struct text query_filter_word(enum filter filter); /* "kompetenz", "ort", … */
struct text query_order_word(enum order order);	   /* "daten", "name", "beginn", … */
bool query_filter_by_word(struct text word, enum filter *filter);
bool query_order_by_word(struct text word, enum order *order);
/* The kind that the values of a filter are ids of; KIND_COUNT: none. */
enum kind query_filter_kind(enum filter filter);
/* The filter whose values are entries of this kind; false if there is none. */
bool query_filter_by_kind(enum kind kind, enum filter *filter);
/* Can entries of KIND be narrowed by this? */
bool query_filter_applies(enum filter filter, enum kind kind);

struct query {
	enum kind kind;
	struct {
		enum filter filter;
		struct text value;
	} filters[FILTER_COUNT];
	size_t n_filters;
	enum order order;
	enum language language; /* of titles, for ORDER_NAME and the search */
};

struct entries {
	const uint32_t *items; /* in the arena */
	size_t n_items;
};

/* The entries that pass all filters, in the order asked for; entries without the
   field sorted by come last, in the order of the files. */
struct entries query_run(const struct catalog *catalog, const struct query *query,
			 struct arena *arena);
/* Does one entry pass one filter? */
bool query_matches(const struct catalog *catalog, uint32_t entry, enum filter filter,
		   struct text value, enum language language);

enum { QUERY_YEAR_OPEN = 9999 };

/* The years in which an entry counts as running. Without an end, one that is over counts
   for the year of its start, any other for all years since: *last is QUERY_YEAR_OPEN.
   Without a start only the year of its end is known; an end before the start counts for
   nothing: *first is never behind *last. False without either. */
bool query_years(struct object object, int *first, int *last);

/* A value that a filter can have, and what it would leave. */
struct tally {
	struct text value; /* as addresses have it */
	struct text name;  /* as people write it; empty for a status: see status_label */
	uint32_t entry;	   /* that the value is the id of, or ENTRY_NONE */
	enum status status;
	bool is_borough; /* districts stand behind the borough they belong to */
	size_t n;
};

struct tallies {
	const struct tally *items; /* in the arena, like their texts, or in the catalog */
	size_t n_items;
};

/* All values of FILTER that leave entries of the query's kind, with how many pass if the
   query has this value beside its other filters (one of the same name counts as absent).
   Entries in the order of the data, statuses of their enum, years ascending. Words to
   search for have no values. */
struct tallies query_tally(const struct catalog *catalog, const struct query *query,
			   enum filter filter, struct arena *arena);

/* Every district's name of the data, each once, by DIN 5007-1, and of the boroughs:
   what FILTER_DISTRICT understands. */
struct texts {
	const struct text *items; /* array in the arena */
	size_t n_items;
};
struct texts query_districts(const struct catalog *catalog, struct arena *arena);

#endif
