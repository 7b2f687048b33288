/* SPDX-License-Identifier: EUPL-1.2 */
/* A filter with its value, made ready to be asked for each entry. */
#ifndef MODEL_MATCHER_H
#define MODEL_MATCHER_H

#include "base/words.h"
#include "model/query.h"

struct matcher {
	enum filter filter;
	enum language language;
	uint32_t target; /* of ids; ENTRY_NONE matches nothing */
	enum status status;
	int year;	    /* -1: no year */
	struct texts slugs; /* districts accepted */
	struct words words; /* searched for */
};

/* What it points to lives in the arena or the catalog. */
struct matcher matcher_make(const struct catalog *catalog, enum filter filter,
			    struct text value, enum language language, struct arena *arena);
bool matcher_takes(const struct matcher *matcher, struct object object);

/* The head's boroughs with their districts; perhaps none. */
struct list matcher_boroughs(const struct catalog *catalog);

#endif
