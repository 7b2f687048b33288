/* SPDX-License-Identifier: EUPL-1.2 */
/* A block that is laid out: one piece of memory with its lines, their spans and bytes. */
#ifndef RENDER_LAID_BLOCK_H
#define RENDER_LAID_BLOCK_H

#include "render/flow.h"
#include "render/picture.h"

struct laid_block {
	size_t block;
	size_t n_lines; /* the empty ones above it, too */
	size_t n_spans;
	size_t len;	     /* of the bytes */
	bool shows_selected; /* a picture in it does */
	struct line *lines;
	struct span *spans;
	char *bytes;
};

/* From broken flows and what the picture adds, below N_EMPTY lines. Free with free. */
struct laid_block *laid_block_make(const struct flows *flows, const struct picture *picture,
				   size_t block, size_t n_empty);
/* The first span that shows a link, its name only if BY_NAME: its line and column (may be
   NULL). False if there is none. */
bool laid_block_find(const struct laid_block *laid, size_t link, bool by_name, size_t *line,
		     int *column);

#endif
