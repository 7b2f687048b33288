/* SPDX-License-Identifier: EUPL-1.2 */
/* CommonMark bodies as events. The only user of md4c. Raw HTML is not markup here:
   it comes as the text it is. */
#ifndef MODEL_BODY_H
#define MODEL_BODY_H

#include <stdbool.h>

#include "base/text.h"
#include "model/kind.h"

enum body_block {
	BODY_PARAGRAPH,
	BODY_HEADING, /* level 1 to 6 */
	BODY_ITEM,    /* of a list; depth in level from 1; ordinal 0: bullet */
	BODY_QUOTE,   /* a paragraph of a quotation */
	BODY_CODE     /* lines kept; one run, lines parted by \n */
};

enum body_style { BODY_EMPHASIS = 1, BODY_STRONG = 2, BODY_CODE_SPAN = 4 };

/* Receives a body piece by piece. Each block is begun and ended, no block stands
   in another: an item with two paragraphs is an item and a paragraph of the same
   level. Texts are valid during the call only. LINK is the destination as written
   (not checked), or has bytes NULL outside a link. */
struct body_visitor {
	void (*begin)(void *ctx, enum body_block block, int level, unsigned ordinal);
	void (*run)(void *ctx, struct text text, unsigned style, struct text link);
	void (*end)(void *ctx);
};

/* Any text is CommonMark. Images give their description; hard and soft line breaks give a
   blank. Dies when there is no memory. */
void body_walk(struct text commonmark, const struct body_visitor *visitor, void *ctx);

/* Splits the destination of a link "projekte/haus-des-wissens" into kind and id;
   false if it does not have that form. Says nothing about whether it exists. */
bool body_entry_link(struct text destination, enum kind *kind, struct text *id);
/* Is it an address of the web: https:// or http://? */
bool body_web_link(struct text destination);

#endif
