/* SPDX-License-Identifier: EUPL-1.2 */
/* What the targets of fuzzing share. A target is a file fuzz_x.c with the function that
   libFuzzer calls; replay.c calls it with the files of tests/fuzz/corpus/x. A finding is
   an end by abort(): a promise that was broken, or what a sanitizer saw. */
#ifndef FUZZ_FUZZ_H
#define FUZZ_FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"
#include "page/build.h"
#include "page/place.h"

/* Called once before all inputs; each target has one. */
int LLVMFuzzerInitialize(int *argc, char ***argv);
/* Called for each input. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

/* Ends with a finding: what was promised, and the text that breaks it. */
void finding(const char *promise, struct text text);
#define require(condition, promise, text) ((condition) ? (void)0 : finding((promise), (text)))

/* ---- what everybody promises ------------------------------------------------------ */

/* UTF-8 without control, direction or invisible characters; \n only if LINES. */
void check_clean(struct text text, bool lines, const char *where);
/* What is written for other programs: they get emoji as they are. */
void check_exported(struct text text, const char *where);
/* check_clean, and no line is wider than WIDTH cells (0: any), unless it is one word. */
void check_lines(struct text text, int width, const char *where);

/* A strategy in YAML that is small, so that each input can have many answers. */
extern const struct text small_strategy;
/* Everything a place has to say, in every mode: built, rendered, laid out at several
   widths, exported, and said line by line. */
void check_place(const struct source *source, const struct place *place);
/* The linear mode on words typed, from HOME on, until it ends; what it says is appended. */
void run_linear(const struct source *source, const struct place *home, struct text typed,
		int width, struct buffer *out);

/* ---- files ---------------------------------------------------------------------------- */

/* A file without a name, empty. */
int file_new(void);
/* Its content from now on, to be read from the beginning. */
void file_set(int file, struct text content);
/* Appends what was written to it, and empties it. */
void file_take(int file, struct buffer *out);

#endif
