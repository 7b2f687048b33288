/* SPDX-License-Identifier: EUPL-1.2 */
/* The state of the conversation, for the files of this folder. */
#ifndef LINEAR_TALK_H
#define LINEAR_TALK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/messages.h"
#include "base/text.h"
#include "browser/browser.h"

enum { ROWS_AT_ONCE = 10, BLOCKS_AT_ONCE = 40 };

/* What numbers and "more" mean: the list said last. */
enum offer { OFFER_PAGE, OFFER_HEADINGS };

enum ending { ENDING_NONE, ENDING_QUIT, ENDING_SWITCH };

/* Blocks from begin to end of the page were said last. */
struct portion {
	size_t begin, end;
	size_t n_links; /* how many of its links have been listed */
};

struct talk {
	struct browser *browser;
	int width;
	struct buffer answer; /* what will be written, in UTF-8 */
	struct arena scratch; /* for one answer */
	struct portion portion;
	enum offer offer;
	size_t n_headings_said;
	size_t step;	  /* block that Enter stepped to, plus 1; 0: before the first */
	bool is_stepping; /* this answer ends with an item: the item is the prompt */
	enum ending ending;
	int signal; /* the one that ended it, or 0 */
};

/* ---- sentences (talk.c) ----------------------------------------------------- */

/* Appends a sentence of the table to OUT, in the reader's language. */
void talk_append(const struct talk *talk, struct buffer *out, enum message what,
		 const struct text *args, size_t n_args);
/* Says a text as lines, wrapped. */
void talk_say(struct talk *talk, struct text text);
/* Appends words of the data as they are spoken. */
void talk_append_spoken(const struct talk *talk, struct buffer *out, struct text text);
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
/* Answers a typed line (commands.c). */
void talk_answer(struct talk *talk, struct text line);

/* ---- numbers (numbers.c) ---------------------------------------------------- */

/* The rows of the page, if it is a list of choices. */
struct rows {
	size_t first_block, n;
	size_t first_link;
	size_t total; /* of the unfiltered list; 0: they bear the numbers of their links */
};

struct rows talk_rows(struct talk *talk);
bool rows_contain(const struct rows *rows, size_t block);
/* The number a link has here, and the link that a number means; 0: none. */
size_t talk_number_of_link(struct talk *talk, size_t link);
size_t talk_link_of_number(struct talk *talk, size_t number);
/* Is the link said with its number where it stands? Then no list repeats it. */
bool talk_link_is_row(struct talk *talk, size_t link);
/* Says that there is no such number, and what is possible. */
void talk_refuse_number(struct talk *talk, struct text number);

/* ---- pages (pages.c) -------------------------------------------------------- */

/* Forgets what was said of the page before. */
void talk_arrive(struct talk *talk);
/* Where the portion that begins at BEGIN ends. */
size_t talk_portion_end(struct talk *talk, size_t begin);
/* Counts what comes before this block, and the block, as said. */
void talk_arrive_at_block(struct talk *talk, size_t block);
/* Says the page from its beginning, or what follows. */
void talk_say_page(struct talk *talk);
void talk_say_more(struct talk *talk);
/* Says a block of the page. */
void talk_say_block(struct talk *talk, size_t block);
/* Says blocks from BEGIN to END as one portion, with its links behind it. */
void talk_say_portion(struct talk *talk, size_t begin, size_t end);
/* Appends the first words of the page: "Kultur, Kernaktivität 4 von 5". */
void talk_append_opening(struct talk *talk, struct buffer *out);
/* Says where the reader came back to: MESSAGE_LINEAR_BACK_TO or _FORWARD_TO. */
void talk_say_return(struct talk *talk, enum message how);
/* Says the browser's message and the opening, and does not read the page. */
void talk_say_change(struct talk *talk);

/* ---- steps, headings, help --------------------------------------------------- */

void talk_step(struct talk *talk, int direction);
/* To the first or the last item. */
void talk_step_to_end(struct talk *talk, bool is_last);
/* Appends "Ende der Liste, 5 Einträge" or "Ende des Textes". */
void talk_append_end(struct talk *talk, struct buffer *out);

void talk_say_headings(struct talk *talk);
/* False if all have been said, or none was asked for. */
bool talk_say_more_headings(struct talk *talk);
size_t talk_n_headings(struct talk *talk);
void talk_say_section(struct talk *talk, size_t number);

void talk_say_help(struct talk *talk, bool is_first_page);

#endif
