/* SPDX-License-Identifier: EUPL-1.2 */
/* What is said holds no sign that voices speak badly, and its lines fit. */
#ifndef HELPER_SPOKEN_CHECKS_H
#define HELPER_SPOKEN_CHECKS_H

#include "base/text.h"
#include "page/page.h"

/* L14: fails if OUTPUT, what the linear mode says of PLACE, holds a character that voices
   speak badly; some only where they stand apart, not within a word or an address. */
void check_speakable(struct text place, struct text output);
/* L9, L10, A12: lines end at blanks alone, and none is wider unless it is one word. */
void check_spoken_width(const struct page *page, struct text place, int width);

#endif
