/* SPDX-License-Identifier: EUPL-1.2 */
/* THE table of fields: what an entry may say. The loader, the pages, JSON, CSV,
   the JSON Schema and the manual of the format all read it. */
#ifndef MODEL_FIELD_H
#define MODEL_FIELD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/language.h"
#include "base/text.h"
#include "model/kind.h"

enum field_type {
	TYPE_ID,       /* lower-case ASCII letters, digits, hyphens; at most 64 bytes */
	TYPE_TEXT,     /* one line; may be a map of languages */
	TYPE_BODY,     /* CommonMark; may be a map of languages */
	TYPE_CURRENCY, /* three capital letters: EUR */
	TYPE_WORDS,    /* a list of lines, the same in every language */
	TYPE_TEXTS,    /* a list of lines, each may be a map of languages */
	TYPE_DATE,     /* 2024, 2024-10 or 2024-10-19 */
	TYPE_NUMBER,   /* a whole number, 64 bits */
	TYPE_STATUS,   /* enum status */
	TYPE_LANGUAGE, /* enum language */
	TYPE_URL,      /* https:// or http:// */
	TYPE_RELATION, /* a list of ids in one section */
	TYPE_PLACES,   /* a list of entries of any kind: projekte/haus-des-wissens */
	TYPE_FIELDS,   /* a list of field keys of the same entry */
	TYPE_RECORDS,  /* a list of maps with the members named in the table */
	TYPE_GROUPS    /* a map of words to lists of words: boroughs to districts */
};

enum field {
	FIELD_ID,
	FIELD_TITLE,
	FIELD_SHORT,
	FIELD_SUMMARY,
	FIELD_TEXT,
	/* the head */
	FIELD_LANGUAGE,
	FIELD_PUBLISHER,
	FIELD_ADOPTED,
	FIELD_REVISED,
	FIELD_HORIZON,
	FIELD_FEEDBACK,
	FIELD_BOROUGHS,
	FIELD_HYPHENATION,
	/* how things stand */
	FIELD_STATUS,
	FIELD_STATUS_NOTE,
	FIELD_ROUND,
	FIELD_START,
	FIELD_END,
	FIELD_PERIOD_NOTE,
	FIELD_COST,
	FIELD_OWNER,
	FIELD_PARTNERS,
	FIELD_DISTRICTS,
	FIELD_SITE,
	FIELD_FIGURES,
	FIELD_MILESTONES,
	FIELD_FOCUS,
	FIELD_LINKS,
	/* relations; each bears the name of the section it points into */
	FIELD_FORMULA,
	FIELD_COMPETENCIES,
	FIELD_CORE_ACTIVITIES,
	FIELD_TOPICS,
	FIELD_GOALS,
	FIELD_RELATED,
	/* a source */
	FIELD_URL,
	FIELD_DATE,
	FIELD_READ,
	/* where it is from */
	FIELD_REVIEWED,
	FIELD_UNCERTAIN,
	FIELD_DERIVED,
	FIELD_CONFLICT,
	FIELD_AS_OF,
	FIELD_SOURCES,
	/* members of records */
	FIELD_AMOUNT,
	FIELD_CURRENCY,
	FIELD_NOTE,
	FIELD_VALUE,
	FIELD_UNTIL,
	FIELD_COUNT
};

/* Not a field of the data, but how a back-link may have come about: the entry is
   linked in another's text. */
enum { FIELD_MENTION = FIELD_COUNT };

struct field_info {
	struct text key;	/* in YAML and JSON: "core_activities" */
	struct text label[2];	/* on pages: German, English */
	struct text inverse[2]; /* the back-links: "(Projekte) dieser Kompetenz" */
	enum field_type type;
	unsigned kinds;		    /* bit 1u << kind: may stand there; 0: members only */
	enum kind target;	    /* TYPE_RELATION: the section pointed into */
	const enum field *members;  /* TYPE_RECORDS: ends with FIELD_COUNT */
	const enum field *required; /* TYPE_RECORDS: members that must be there */
	struct text help[2];	    /* one sentence for the manual, German, English */
};

const struct field_info *field_info(enum field field);
/* The label in the interface language of LANGUAGE. */
struct text field_label(enum field field, enum language language);
/* What links by this field mean, seen from their target, to stand behind a kind in the
   plural: "(Projekte) dieser Kompetenz". Empty for FIELD_SOURCES: not one kind names them. */
struct text field_inverse_label(enum field field, enum language language);
bool field_allowed(enum field field, enum kind kind);
/* id and title are required everywhere, in the head only the title; nothing else. */
bool field_required(enum field field, enum kind kind);
/* Finds a field of KIND by its key; false if there is none. */
bool field_by_key(enum kind kind, struct text key, enum field *field);
/* Finds a member of the records of FIELD by its key. */
bool field_member_by_key(enum field field, struct text key, enum field *member);

#endif
