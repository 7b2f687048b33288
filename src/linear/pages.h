/* SPDX-License-Identifier: EUPL-1.2 */
/* Pages, said in portions. */
#ifndef LINEAR_PAGES_H
#define LINEAR_PAGES_H

#include "linear/talk.h"

/* Forgets what was said of the page before. */
void talk_arrive(struct talk *talk);
/* Where the portion that begins at BEGIN ends. */
size_t talk_portion_end(struct talk *talk, size_t begin);
/* Counts what comes before this block, and the block, as said. */
void talk_arrive_at_block(struct talk *talk, size_t block);
/* Says the page from its beginning; what KNOWN says already is left out. */
void talk_say_page(struct talk *talk, struct text known);
/* Says what follows the portion said last, or the end. */
void talk_say_more(struct talk *talk);
/* Says a block of the page. */
void talk_say_block(struct talk *talk, size_t block);
/* Says blocks from BEGIN to END as one portion, with its links behind it. */
void talk_say_portion(struct talk *talk, size_t begin, size_t end);
/* Appends "Kompetenz Großstadt": what a link leads to, whatever its words in the text. */
void talk_append_target(struct talk *talk, struct buffer *out, size_t link);

#endif
