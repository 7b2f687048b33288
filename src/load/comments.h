/* SPDX-License-Identifier: EUPL-1.2 */
/* Comments that may be text by mistake: "Raum #3" ends with "Raum". */
#ifndef LOAD_COMMENTS_H
#define LOAD_COMMENTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

/* The next comment that has a letter or digit right behind its #. */
struct comments {
	struct text source;  /* borrowed */
	size_t offset;	     /* of its #; the length of the source: there is none */
	size_t line, column; /* of its #, from 1; columns count characters */
};

/* Looks for the first one in SOURCE, which must outlive COMMENTS. */
void comments_begin(struct comments *comments, struct text source);
/* Most files hold none: here, because it is asked for every text. */
static inline bool comments_are_over(const struct comments *comments)
{
	return comments->offset == comments->source.len;
}
/* Is there one behind the character before LINE and COLUMN, with nothing but blanks in
   between? Then TEXT is what it says, with its #, within the source. Asked in the order
   of lines. */
bool comments_follow(struct comments *comments, size_t line, size_t column, struct text *text);

#endif
