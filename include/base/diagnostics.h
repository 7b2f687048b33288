/* SPDX-License-Identifier: EUPL-1.2 */
/* What is wrong with data: collected, sorted, and shown by whoever wants to. */
#ifndef BASE_DIAGNOSTICS_H
#define BASE_DIAGNOSTICS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/messages.h"
#include "base/text.h"

/* A place in a file. Lines and columns count from 1, columns in characters;
   line 0: the whole file. */
struct mark {
	uint32_t file; /* number that diagnostics_file gave */
	uint32_t line;
	uint32_t column;
};

enum severity { SEVERITY_ERROR, SEVERITY_WARNING };

/* One problem; texts live as long as the diagnostics. */
struct diagnostic {
	struct mark mark;
	enum severity severity;
	enum message what;
	enum message hint; /* MESSAGE_NONE: no hint */
	struct text args[3];
	struct text hint_arg;
};

struct diagnostics {
	struct arena arena;
	struct diagnostic *items;
	size_t n_items;
	size_t capacity;
	size_t n_errors;
	struct text *files;
	size_t n_files;
};

/* Names a file for marks; copies and cleans the name. Returns its number. */
uint32_t diagnostics_file(struct diagnostics *diagnostics, struct text name);

/* Adds an error; always returns false, so that a function can end with it. ARGS
   (at most 3) are cleaned and copied; pass them with MESSAGE_ARGS, or NULL, 0.
   A function that takes diagnostics returns false if and only if it added one. */
bool diagnostics_error(struct diagnostics *diagnostics, struct mark mark, enum message what,
		       const struct text *args, size_t n_args);
void diagnostics_warning(struct diagnostics *diagnostics, struct mark mark, enum message what,
			 const struct text *args, size_t n_args);
/* Adds the way out to the problem added last. */
void diagnostics_hint(struct diagnostics *diagnostics, enum message hint, struct text arg);

/* By file, line, column; errors before warnings at the same place. */
void diagnostics_sort(struct diagnostics *diagnostics);

/* Appends "FILE:LINE:COLUMN: error: what" (no line end), then, if there is one,
   a new line "FILE:LINE:COLUMN: hint: …". The words error, warning, hint are the
   same in every language, so that editors can read them. */
void diagnostics_append(struct buffer *out, const struct diagnostics *diagnostics, size_t index,
			enum language language);
/* The sentence alone, and the hint alone (empty if there is none). */
void diagnostics_append_what(struct buffer *out, const struct diagnostic *diagnostic,
			     enum language language);
void diagnostics_append_hint(struct buffer *out, const struct diagnostic *diagnostic,
			     enum language language);
/* "FILE:LINE:COLUMN", or "FILE" for a whole file. */
void diagnostics_append_mark(struct buffer *out, const struct diagnostics *diagnostics,
			     struct mark mark);

/* The nearest of N words to WORD, by folded distance, at most a third of its
   letters away; the empty text if none is near. */
struct text diagnostics_nearest(struct text word, const struct text *words, size_t n);

void diagnostics_clear(struct diagnostics *diagnostics);

#endif
