/* SPDX-License-Identifier: EUPL-1.2 */
/* Typed words as a filter: "ort laer", "laer", "läuft", "Klima". */
#ifndef BROWSER_FILTER_WORDS_H
#define BROWSER_FILTER_WORDS_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/text.h"
#include "model/query.h"
#include "page/build.h"

/* A filter and its value as addresses have it. */
struct narrowing {
	enum filter filter;
	struct text value; /* in the arena or the catalog */
};

/* Reads WORDS, which are not empty: a filter's word and a value of it; or a value that
   only one filter has; or words to search the list for. False if the value does not
   exist: ERROR receives a sentence that says so and names the nearest. */
bool filter_words_read(const struct source *source, struct text words, struct arena *arena,
		       struct narrowing *narrowing, struct buffer *error);

/* The same words, whatever their case and umlauts? */
bool filter_words_equal(struct text a, struct text b);

#endif
