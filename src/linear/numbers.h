/* SPDX-License-Identifier: EUPL-1.2 */
/* What numbers mean on the page. */
#ifndef LINEAR_NUMBERS_H
#define LINEAR_NUMBERS_H

#include "linear/talk.h"

/* The rows of the page, if it is one list of choices; several are a text. */
struct rows {
	size_t first_block, n;
	size_t first_link;
	size_t total; /* of the unfiltered list; 0: they bear the numbers of their links */
};

struct rows talk_rows(struct talk *talk);
bool rows_contain(const struct rows *rows, size_t block);
/* Reads digits, also with a full stop or a colon behind; SIZE_MAX for a number that no page
   has. False for anything else. */
bool number_read(struct text word, size_t *number);
/* The number a link has here, and the link that a number means; 0: none. */
size_t talk_number_of_link(struct talk *talk, size_t link);
size_t talk_link_of_number(struct talk *talk, size_t number);
/* Is the link said with its number where it stands, as a row or a point of a chart that
   is no grid? Then no list repeats it. */
bool talk_link_has_number(struct talk *talk, size_t link);
/* Says that there is no such number, and what is possible: of the headings, or of the
   page. */
void talk_refuse_number(struct talk *talk, struct text number, enum offer offer);

#endif
