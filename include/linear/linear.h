/* SPDX-License-Identifier: EUPL-1.2 */
/* The linear mode: line in, answer out, for speech, braille and slow lines.

   How a whole page is read: opening it says its first portion, COMMAND_LIST ("l") says that
   again from the beginning, COMMAND_MORE ("m") goes on, as long as an answer ends with
   "Mehr mit m."; then it says the end. A portion is a whole entry, some rows of a list, or
   a longer text up to a heading, with the links in it behind it, as many at a time. Portions
   follow each other without a gap: every leaf text of the page is said, in order.

   Numbers are a function of the page: a row bears its position in the unfiltered list,
   the other links of that page are counted behind the rows; where rows have no position,
   and in texts, a number is a link's. */
#ifndef LINEAR_LINEAR_H
#define LINEAR_LINEAR_H

#include <stdbool.h>
#include <stddef.h>

#include "browser/browser.h"
#include "browser/visit.h"

enum { LINEAR_ROWS = 10 }; /* said at once, if nothing else is asked for */

struct linear_options {
	int input, output;	/* descriptors */
	int width;		/* cells of a line; 0: one less than the terminal's */
	bool plain_words;	/* spoken forms of characters and abbreviations */
	bool by_sentences;	/* each begins a line */
	bool bell;		/* one BEL before "Fehler:" */
	size_t rows;		/* of a list said at once; 0: all */
	struct text reason;	/* one sentence said first: why this mode; may be empty */
	struct visit *visit;	/* of a kiosk; NULL: none */
	int64_t (*clock)(void); /* of the visit; NULL: clock_now */
	struct text typed;	/* lines typed before it began; obeyed first */
	bool keeps_selection;	/* the browser's focus is the reader's, from another mode */
};

enum linear_result {
	LINEAR_QUIT,
	LINEAR_TO_SCREEN,
	LINEAR_TO_CALM,
	LINEAR_RESET,  /* the time without a line is over: the next visitor begins */
	LINEAR_OVER,   /* the time of the visit is over */
	LINEAR_HANGUP, /* the terminal is gone */
	LINEAR_WRITE_ERROR,
	LINEAR_SIGNAL
};

/* Speaks the current page and answers typed lines until the end of input or the word for
   it. Each answer, its prompt included, leaves in one write(). The terminal stays cooked.
   COMMAND_SAVE writes what has been shown to a new file in the current folder. */
enum linear_result linear_run(struct browser *browser, const struct linear_options *options,
			      int *signal);

#endif
