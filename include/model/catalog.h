/* SPDX-License-Identifier: EUPL-1.2 */
/* A loaded strategy: entries, their fields, their links in both directions.

   The whole catalog is one block of bytes with 32-bit offsets and no pointer, so
   it can be an image in the program, shared by all its processes, or the result
   of a load. It is never changed. An entry is a number from 0; entries of a kind
   stand together, in the order of the files, and the kinds in the order of
   enum kind. Texts point into the block and live as long as it. */
#ifndef MODEL_CATALOG_H
#define MODEL_CATALOG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/language.h"
#include "base/text.h"
#include "model/field.h"
#include "model/kind.h"
#include "model/value.h"

struct catalog {
	const unsigned char *block; /* aligned to 8 bytes */
	size_t len;
};

#define ENTRY_NONE UINT32_MAX

/* Takes a block that catalog_builder_finish made (perhaps at build time) as a
   catalog; borrows it. False if it is not one of this version. */
bool catalog_open(struct catalog *catalog, const void *block, size_t len);

/* The language that texts without a mark are written in. */
enum language catalog_language(const struct catalog *catalog);

/* ---- entries ------------------------------------------------------------ */

uint32_t catalog_count(const struct catalog *catalog, enum kind kind);
/* The first entry of a kind; the others follow by number. */
uint32_t catalog_first(const struct catalog *catalog, enum kind kind);
uint32_t catalog_total(const struct catalog *catalog);
enum kind catalog_kind(const struct catalog *catalog, uint32_t entry);
struct text catalog_id(const struct catalog *catalog, uint32_t entry);
/* By id, exactly; ENTRY_NONE if there is none. Constant time. */
uint32_t catalog_find(const struct catalog *catalog, enum kind kind, struct text id);
/* The title, and the short name (the title if there is none), in LANGUAGE or what
   the fallback gives. */
struct text catalog_title(const struct catalog *catalog, uint32_t entry,
			  enum language language);
struct text catalog_short(const struct catalog *catalog, uint32_t entry,
			  enum language language);

/* ---- fields ------------------------------------------------------------- */

/* An entry or a record in one: what has fields. */
struct object {
	const struct catalog *catalog;
	uint32_t offset;
};

struct object catalog_object(const struct catalog *catalog, uint32_t entry);
/* Walks the fields in the order of enum field: START with FIELD_COUNT, returns the
   next one, FIELD_COUNT at the end. */
enum field object_next(struct object object, enum field after);
bool object_has(struct object object, enum field field);

/* TYPE_ID, _TEXT, _BODY, _CURRENCY, _URL. In LANGUAGE if it exists, else in the
   strategy's language, else in any; *used receives the language it is in (may be
   NULL; TYPE_ID, _CURRENCY, _URL: the strategy's). Empty text if not there. */
struct text object_text(struct object object, enum field field, enum language language,
			enum language *used);
/* The same, only in exactly this language; empty if there is none. */
struct text object_text_in(struct object object, enum field field, enum language language);
date object_date(struct object object, enum field field); /* 0: none */
bool object_number(struct object object, enum field field, int64_t *number);
enum status object_status(struct object object);

/* TYPE_CURRENCYS, _TEXTS, _RELATION, _PLACES, _FIELDS, _RECORDS, _GROUPS: a list. */
struct list {
	const struct catalog *catalog;
	const uint32_t *items;
	uint32_t n_items;
};

struct list object_list(struct object object, enum field field); /* n_items 0: none */
uint32_t list_entry(struct list list, uint32_t index);		 /* _RELATION, _PLACES */
struct text list_word(struct list list, uint32_t index);	 /* _CURRENCYS */
struct object list_object(struct list list, uint32_t index);	 /* _RECORDS, _TEXTS,
	_GROUPS: a _TEXTS item holds FIELD_TEXT; a group holds FIELD_TITLE (a word)
	and FIELD_DISTRICTS (a list of words) */
enum field list_field(struct list list, uint32_t index);	 /* _FIELDS */

/* ---- links from elsewhere ------------------------------------------------- */

/* One entry that points here, by which field (FIELD_MENTION: in its text). */
struct backlink {
	uint32_t entry;
	uint32_t field;
};

struct backlinks {
	const struct backlink *items; /* by field, then by entry; no pair twice */
	uint32_t n_items;
};

struct backlinks catalog_backlinks(const struct catalog *catalog, uint32_t entry);

/* The part of the back-links that came about by FIELD (or FIELD_MENTION) in entries of
   KIND. */
struct backlinks backlinks_by(const struct catalog *catalog, struct backlinks backlinks,
			      unsigned field, enum kind kind);

#endif
