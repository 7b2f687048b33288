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

/* ---- piece by piece --------------------------------------------------------- */

/* A load under way, for whoever has something else to do meanwhile. Nothing happens
   between the calls. */
struct load;

enum { LOAD_PIECE = 512 << 10 }; /* a budget for load_step: some 8 milliseconds */

/* Begins what load_path does; DIAGNOSTICS must live until the end. Never fails: what is
   wrong is known at the end. Free with load_end or load_free. */
struct load *load_begin(const char *path, struct diagnostics *diagnostics);
/* Will people notice that it takes its time? Known from the sizes of the files. */
bool load_is_long(const struct load *load);
/* Reads on, about BUDGET bytes; a million take some 15 milliseconds. True when all is read,
   linked and in order, and load_end is due. */
bool load_step(struct load *load, size_t budget);
/* How much is done, from 0 to 100 (all); never less than before. */
int load_percent(const struct load *load);
/* The result of load_path. Call it when load_step was true. */
enum load_result load_end(struct load *load, struct dataset *dataset);
/* Gives it up, at any time. DIAGNOSTICS holds what was noticed so far. NULL is nothing. */
void load_free(struct load *load);

void dataset_clear(struct dataset *dataset);

#endif
