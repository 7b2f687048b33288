/* SPDX-License-Identifier: EUPL-1.2 */
/* The kinds of entries a strategy has, in reading order: one table. */
#ifndef MODEL_KIND_H
#define MODEL_KIND_H

#include <stdbool.h>

#include "base/language.h"
#include "base/text.h"

enum kind {
	KIND_STRATEGY, /* the head: exactly one entry, id "strategie" */
	KIND_FORMULA,
	KIND_COMPETENCY,
	KIND_CORE_ACTIVITY,
	KIND_PROJECT,
	KIND_TOPIC,
	KIND_CHALLENGE,
	KIND_GOAL,
	KIND_TERM,
	KIND_SOURCE,
	KIND_COUNT
};

struct kind_info {
	struct text key;	 /* the section in YAML: "core_activities" */
	struct text place;	 /* its list's address: "kernaktivitaeten" */
	struct text filter;	 /* its word in a filter: "kernaktivitaet"; empty: none */
	struct text singular[2]; /* by interface language, LANGUAGE_DE and the rest: */
	struct text plural[2];	 /* "Kernaktivität", "core activity" */
};

const struct kind_info *kind_info(enum kind kind);
/* "Projekt", "Projekte" in the interface language of LANGUAGE. */
struct text kind_singular(enum kind kind, enum language language);
struct text kind_plural(enum kind kind, enum language language);
/* Finds a section by its YAML key; false if there is none. */
bool kind_by_key(struct text key, enum kind *kind);
/* Finds a kind by the word of its list's address, in any case, umlauts allowed. */
bool kind_by_place(struct text word, enum kind *kind);

#endif
