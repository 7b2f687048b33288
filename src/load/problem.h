/* SPDX-License-Identifier: EUPL-1.2 */
/* Diagnostics as the loader adds them: bounded in number, length and cost. */
#ifndef LOAD_PROBLEM_H
#define LOAD_PROBLEM_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diagnostics.h"

struct problems {
	struct diagnostics *diagnostics;
	size_t n_errors, n_warnings; /* found, also those no longer kept */
	size_t n_compared;	     /* words looked at for hints */
	bool is_kept;		     /* the last one was: it may get a hint */
};

/* As diagnostics_error and diagnostics_warning; long arguments are cut. */
bool problem_error(struct problems *problems, struct mark mark, enum message what,
		   const struct text *args, size_t n_args);
void problem_warning(struct problems *problems, struct mark mark, enum message what,
		     const struct text *args, size_t n_args);
/* Adds a hint to the problem found last. */
void problem_hint(struct problems *problems, enum message hint, struct text arg);
/* The nearest of N words, for a hint to the problem found last; the empty text if none is
   near, or the search for such words has become too expensive. */
struct text problem_nearest(struct problems *problems, struct text word,
			    const struct text *words, size_t n);
/* Asks "did you mean" with it, if there is one. */
void problem_hint_nearest(struct problems *problems, struct text word, const struct text *words,
			  size_t n);

/* What editors may have written, and what it is called in the files. */
struct synonym {
	struct text said, key;
};
/* Asks "did you mean" with the key of the nearest, if one is near; N is at most
   SYNONYMS_MAX. */
enum { SYNONYMS_MAX = 192 };
void problem_hint_synonym(struct problems *problems, struct text word,
			  const struct synonym *synonyms, size_t n);

#endif
