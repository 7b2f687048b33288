/* SPDX-License-Identifier: EUPL-1.2 */
/* The only way in: YAML files become a catalog, or diagnostics. */
#ifndef LOAD_LOAD_H
#define LOAD_LOAD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diagnostics.h"
#include "base/text.h"
#include "model/catalog.h"

enum load_result {
	LOAD_FINE,	/* a catalog; perhaps with warnings */
	LOAD_REJECTED,	/* errors in the data; no catalog */
	LOAD_UNREADABLE /* a file cannot be read or is none; no catalog */
};

/* A loaded data set; owns its block. */
struct dataset {
	struct catalog catalog;
	void *block; /* NULL: none, or not owned (the built-in one) */
};

/* Reads a file, or all *.yaml files of a folder in name order (byte order), as one
   strategy. Every problem is added to DIAGNOSTICS, sorted; nothing is printed. The
   limits are those of strategy(5). On LOAD_FINE the caller frees the data set with
   dataset_clear. */
enum load_result load_path(struct dataset *dataset, const char *path,
			   struct diagnostics *diagnostics);

/* The same for one text in memory, called NAME in the diagnostics. */
enum load_result load_text(struct dataset *dataset, struct text yaml, struct text name,
			   struct diagnostics *diagnostics);

void dataset_clear(struct dataset *dataset);

#endif
