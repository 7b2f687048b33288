/* SPDX-License-Identifier: EUPL-1.2 */
/* The program with a call of its C library that fails: see shim.c. */
#ifndef FAULTS_FAULTY_H
#define FAULTS_FAULTY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

/* Calls number FIRST and, if lasting, all behind it. */
struct fault {
	const char *call;  /* "alloc", "read", "write", "open", "fstat", "poll" */
	const char *error; /* "0", the number of an errno, or "short" */
	bool is_lasting;
	long first; /* from 1; 0: none fails, and all are counted */
};

/* Where the counts of the run are kept; made once. */
struct fault_counts {
	const char *path;
	volatile long *counts; /* calls, and those that failed */
};

struct fault_counts *fault_counts_new(void);
void fault_counts_free(struct fault_counts *counts);

/* The variables that a program begins with, as "NAME=value" up to NULL; valid until the
   next call. */
const char *const *fault_environment(const struct fault *fault, struct fault_counts *counts);

/* The next number to try: each of the first 300, then fewer and fewer. */
long fault_next(long first);
/* The same for runs that take longer: each of the first 340, because the screen is begun then. */
long fault_next_of_few(long first);

/* How a run has ended. */
struct outcome {
	int status; /* as of a shell: 128 + N for a signal */
	bool was_reached;
	struct buffer output, complaint;
};

/* Runs the program with ARGUMENTS (up to NULL), INPUT on standard input, until it ends; for
   two seconds of the processor at most, which nothing here needs. */
void fault_run(struct outcome *outcome, const char *const *arguments, struct text input,
	       const struct fault *fault, struct fault_counts *counts);
void outcome_clear(struct outcome *outcome);

/* "write number 3 fails with 5 (lasting)", in a static buffer. */
const char *fault_name(const struct fault *fault);

#endif
