/* SPDX-License-Identifier: EUPL-1.2 */
/* The headings of the page, counted from 1. */
#ifndef LINEAR_OUTLINE_H
#define LINEAR_OUTLINE_H

#include "linear/talk.h"

size_t outline_count(struct talk *talk);
/* The block of a heading; the number of blocks if there is none with that number. */
size_t outline_block(struct talk *talk, size_t number);

#endif
