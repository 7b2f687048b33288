/* SPDX-License-Identifier: EUPL-1.2 */
/* An object being filled: an entry, a record in one, or an item of a list. */
#ifndef LOAD_DRAFT_H
#define LOAD_DRAFT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "load/loader.h"

/* What fields may stand in an object. */
struct scope {
	enum kind kind;
	enum field record; /* the field whose record it is; FIELD_COUNT: the entry itself */
};

struct draft {
	struct scope scope;
	struct slot slots[FIELD_COUNT * LANGUAGE_COUNT];
	size_t n_slots;
	uint64_t seen;	 /* bit 1 << field: was there, perhaps with an error */
	struct mark end; /* of FIELD_END or FIELD_UNTIL */
	struct mark id_mark;
	struct text id; /* in the scratch arena; empty: none, or a bad one */
};

/* A value that is in no language. */
void draft_add(struct draft *draft, enum field field, uint32_t value);
/* A text of FIELD, or a map of them by language: a slot AS for each. */
void draft_add_text(struct draft *draft, struct loader *loader, enum field field, enum field as,
		    const struct node *node);
bool draft_has(const struct draft *draft, enum field field);
/* The date in a field, or 0. */
uint32_t draft_date(const struct draft *draft, enum field field);
uint32_t draft_finish(struct draft *draft, struct loader *loader);

#endif
