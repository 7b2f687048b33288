/* SPDX-License-Identifier: EUPL-1.2 */
/* What the parts of the loader share while a data set is read. */
#ifndef LOAD_LOADER_H
#define LOAD_LOADER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "load/problem.h"
#include "load/tree.h"
#include "model/builder.h"

/* An id that a relation or a link names, and where. */
struct reference {
	struct mark mark;
	enum kind kind;
	struct text id;
};

/* The references of one field of an entry; they become entries when all are known. */
struct relation {
	struct relation *next;
	uint32_t entry; /* that says it; set when it has its number */
	unsigned field; /* enum field or FIELD_MENTION */
	bool has_list;
	uint32_t list; /* to be filled with entry numbers */
	size_t n;
	struct reference *references;
};

/* A district of an entry, to be looked up when the boroughs are known. */
struct district {
	struct district *next;
	struct mark mark;
	struct text name;
};

struct loader {
	struct catalog_builder *builder;
	struct problems problems;
	struct tree_counts counts;
	size_t n_bytes;	    /* of all files so far */
	bool is_unreadable; /* a file could not be read */
	bool is_incomplete; /* a file could not be parsed to its end */

	uint64_t required[KIND_COUNT];	    /* bit 1 << field: what entries must have */
	enum field behind[FIELD_COUNT + 1]; /* which field came behind each one last */

	struct arena scratch;	    /* for one entry */
	struct buffer clean;	    /* for one text */
	struct text text;	    /* the value read last; in it, or in its node */
	struct relation *relations; /* of the entry being read, in scratch */
	struct buffer entry_marks;  /* struct mark of each entry, by its number */

	struct arena pending; /* for what waits until all files are read: */
	struct relation *waiting;
	struct district *districts;
	struct buffer ids[KIND_COUNT]; /* struct text: for hints, made when one needs them */

	bool has_head;
	struct buffer boroughs; /* struct text: their names and their districts' */
	bool are_boroughs_sorted;
};

#endif
