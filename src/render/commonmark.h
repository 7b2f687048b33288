/* SPDX-License-Identifier: EUPL-1.2 */
/* Texts as CommonMark that any reader of it takes for these texts and nothing else. */
#ifndef RENDER_COMMONMARK_H
#define RENDER_COMMONMARK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

/* Text in a line; BEGINS_LINE: it is the first thing there. */
void commonmark_text(struct buffer *out, struct text text, bool begins_line);
/* A span of code. */
void commonmark_code(struct buffer *out, struct text text);
/* Text with bits of enum run_style, without emphasis where CommonMark could not tell it
   from other stars: NEXT is the character that will follow, ' ' at the end. */
void commonmark_styled(struct buffer *out, struct text text, unsigned style, uint32_t next,
		       bool begins_line);
/* What stands between the brackets of a link. */
void commonmark_destination(struct buffer *out, bool is_anchor, struct text address);
/* How many backticks a fence around the text needs. */
size_t commonmark_fence(struct text text);

#endif
