/* SPDX-License-Identifier: EUPL-1.2 */
/* Data that have changed between two answers. */
#ifndef LINEAR_NEWS_H
#define LINEAR_NEWS_H

#include "linear/talk.h"

/* Before LINE is answered: takes new data, if there are any, and says so in a sentence.
   Nothing is ever said while somebody types. True if LINE counted on what is not there any
   more; then the page has been said instead of an answer. */
bool news_take(struct talk *talk, struct text line);

#endif
