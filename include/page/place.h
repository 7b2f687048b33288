/* SPDX-License-Identifier: EUPL-1.2 */
/* A place says what to show. It is a value: it can be copied, kept and compared, and
   it has a text form that people can quote. It holds no pointer into a catalog, so it
   outlives a reload. */
#ifndef PAGE_PLACE_H
#define PAGE_PLACE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/language.h"
#include "base/text.h"
#include "command/command.h"
#include "model/catalog.h"
#include "model/query.h"

enum place_what {
	PLACE_START,
	PLACE_ALL,	     /* alles: the whole strategy in reading order */
	PLACE_LIST,	     /* projekte?status=laeuft */
	PLACE_ENTRY,	     /* projekte/haus-des-wissens */
	PLACE_FILTER,	     /* filter/projekte?ort=laer: what the list can be narrowed by */
	PLACE_SEARCH,	     /* suche?wort=… */
	PLACE_HELP,	     /* hilfe */
	PLACE_HELP_COMMAND,  /* hilfe/oeffnen */
	PLACE_ACCESSIBILITY, /* barrierefreiheit */
	PLACE_PROBLEMS,	     /* probleme */
	PLACE_WHEEL,	     /* rad: formula, competencies, core activities */
	PLACE_TIMELINE,	     /* zeitleiste?ort=laer: projects by their years; a list */
	PLACE_MATRIX,	     /* matrix: competencies and how their projects stand */
	PLACE_CHANGES,	     /* neu: what has become of an older state */
	PLACE_WHAT_COUNT
};

enum { PLACE_ID_MAX = 64, PLACE_VALUE_MAX = 128, PLACE_FILTERS = 6, PLACE_TEXT_MAX = 1024 };

struct place {
	enum place_what what;
	enum kind kind;		   /* of LIST, FILTER, TIMELINE (projects) and ENTRY */
	char id[PLACE_ID_MAX + 1]; /* of ENTRY */
	enum command command;	   /* of HELP_COMMAND */
	struct {
		enum filter filter;
		char value[PLACE_VALUE_MAX + 1]; /* an id, a slug, or search words */
	} filters[PLACE_FILTERS];
	size_t n_filters;
	enum order order; /* of LIST, FILTER, and TIMELINE, where DATA means by start */
	char words[PLACE_VALUE_MAX + 1]; /* of SEARCH */
};

struct place place_start(void);
struct place place_timeline(void);
/* Does it show entries of a kind that filters narrow and that have an order? */
bool place_is_list(const struct place *place);
/* The order of its entries. */
enum order place_order(const struct place *place);
struct place place_of_list(enum kind kind);
/* What LIST can be narrowed by: the choice of filters beside those it has. */
struct place place_of_filter(const struct place *list);
struct place place_of_entry(const struct catalog *catalog, uint32_t entry);
/* Words longer than fits are cut at a character. */
struct place place_of_search(struct text words);

/* Reads the text form: "start", "projekte?kompetenz=grossstadt&ort=laer",
   "projekte/haus-des-wissens". Case, umlauts and outer blanks do not matter; %XX is
   decoded in values. False if it has no such form; says nothing about existence. */
bool place_parse(struct text text, struct place *place);
/* Appends the canonical text form; place_parse gives the same place back. */
void place_append(struct buffer *out, const struct place *place);
bool place_equal(const struct place *a, const struct place *b);

/* Does the place exist in this catalog: its entry, and the entries, districts and
   values that its filters name? */
bool place_exists(const struct place *place, const struct catalog *catalog);

/* What a reader typed or an option named: an address, an id or a title. False if there
   is no such place: then ERROR receives a sentence (message language LANGUAGE) that
   names the nearest ones, for which all names are looked at; NULL: nobody wants it. */
bool place_find(const struct catalog *catalog, struct text text, enum language language,
		struct place *place, struct buffer *error);

/* Is it a list or the choice of its filters: does it have kind, filters and order? */
bool place_has_filters(const struct place *place);
/* The entries of such a place, as a query; its values point into the place. */
struct query place_query(const struct place *place, enum language language);
/* Appends a sentence behind another: all values that the filter by status knows. */
void place_append_statuses(struct buffer *out, enum language language);
/* Adds a filter, or replaces the one of the same name; false if it does not apply to the
   list, or the value is too long. */
bool place_add_filter(struct place *place, enum filter filter, struct text value);
void place_remove_filter(struct place *place, size_t index);
/* The value of a filter, or the empty text. Points into the place. */
struct text place_filter(const struct place *place, enum filter filter);

/* Appends the name of the place as people say it: "Startseite", "Projekte, Filter Laer",
   "Haus des Wissens", "Suche nach Kultur". */
void place_append_title(struct buffer *out, const struct place *place,
			const struct catalog *catalog, enum language language);
/* Appends one filter of the place, from 0, in words: "Laer". */
void place_append_filter(struct buffer *out, const struct place *place, size_t index,
			 const struct catalog *catalog, enum language language);
/* Appends the filters in words: "Großstadt mit Lebensgefühl, Laer"; nothing without. */
void place_append_filters(struct buffer *out, const struct place *place,
			  const struct catalog *catalog, enum language language);

#endif
