/* SPDX-License-Identifier: EUPL-1.2 */
/* Blocks as flows: what stands in which line, before any width is known. */
#ifndef RENDER_COMPOSE_H
#define RENDER_COMPOSE_H

#include "page/page.h"
#include "render/flow.h"

struct composer {
	struct flows *flows;
	const struct page *page;
	size_t index; /* of the block in its page */
	struct arena *scratch;
	int width;
	unsigned options; /* bits of enum layout_option */
	bool has_picture; /* where links are chosen: the words below it only say them */
	int label_width;  /* of the facts around a fact; 0: "Status: im Bau" */
};

/* From this width on labels stand in a column. */
enum { COLUMNS_FROM = 50 };

void compose_block(const struct composer *composer, const struct block *block);
/* Says a text N times as one piece. */
void compose_repeated(const struct composer *composer, struct text text, enum span_role role,
		      int n);
/* In the calm layout a word says what is a link. */
void compose_link_word(const struct composer *composer);
/* Says " (ADDRESS)" of a link. */
void compose_target(const struct composer *composer, size_t link);
void compose_chart(const struct composer *composer, const struct chart *chart);

/* The number that people know a row by. */
size_t row_number(const struct block *row);

#endif
