/* SPDX-License-Identifier: EUPL-1.2 */
/* The state of the conversation, and the sentences that all its files say. The files
   build on each other in this order, and none knows a later one: talk, outline, numbers,
   items, opening, pages, headings and steps, help and save, commands. */
#ifndef LINEAR_TALK_H
#define LINEAR_TALK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/messages.h"
#include "base/text.h"
#include "browser/browser.h"
#include "linear/lines.h"
#include "render/render.h"

/* What numbers and "more" mean: the list said last. */
enum offer { OFFER_PAGE, OFFER_HEADINGS };

enum ending { ENDING_NONE, ENDING_QUIT, ENDING_SCREEN, ENDING_CALM, ENDING_RESET, ENDING_OVER };

/* Blocks from begin to end of the page were said last. */
struct portion {
	size_t begin, end;
	size_t n_links; /* how many of its links have been listed */
};

struct talk {
	struct browser *browser;
	struct lines *lines;	      /* for what has been shown */
	struct spoken_options spoken; /* how everything is said */
	bool has_bell;		      /* before an error; never into a file */
	bool fits_terminal;	      /* the width follows it */
	size_t rows_at_once;	      /* SIZE_MAX: all */
	struct buffer answer;	      /* what will be written, in UTF-8 */
	struct arena scratch;	      /* for one answer */
	struct portion portion;
	enum offer offer;
	size_t n_headings_said;
	size_t part;	  /* of a chart, that Enter stepped to, from 1; 0: it was said whole */
	size_t step;	  /* block that Enter stepped to, plus 1; 0: before the first */
	bool is_stepping; /* this answer ends with an item: the item is the prompt */
	bool is_silent;	  /* there is nothing to answer */
	enum ending ending;
	int signal; /* the one that ended it, or 0 */
};

/* Appends a sentence of the table to OUT, in the reader's language. */
void talk_append(const struct talk *talk, struct buffer *out, enum message what,
		 const struct text *args, size_t n_args);
/* Appends words of the data, or a title, as they are spoken. */
void talk_append_spoken(const struct talk *talk, struct buffer *out, struct text text);
void talk_append_title(const struct talk *talk, struct buffer *out, struct text text,
		       enum language language);
/* Says a text as lines, wrapped. */
void talk_say(struct talk *talk, struct text text);
/* Says a sentence of the table as lines. */
void talk_say_message(struct talk *talk, enum message what, const struct text *args,
		      size_t n_args);
/* Says "Fehler: " and the text. */
void talk_refuse(struct talk *talk, struct text why);
void talk_refuse_with(struct talk *talk, enum message why, const struct text *args,
		      size_t n_args);
/* A number as a text, for this answer: to be typed, or counted ("1.200"). */
struct text talk_number(struct talk *talk, size_t number);
struct text talk_count(struct talk *talk, size_t count);
/* Outside words, cleaned and cut to what a message can hold. */
struct text talk_quote(struct talk *talk, struct text words);

#endif
