/* SPDX-License-Identifier: EUPL-1.2 */
/* How a page is kept: a sequence of segments, each either blocks that are there or a
   range of rows that are made when they are asked for. */
#ifndef PAGE_SEGMENTS_H
#define PAGE_SEGMENTS_H

#include "page/builder.h"
#include "page/page.h"

/* A link of a segment of blocks. */
struct kept_link {
	struct link link;
	size_t block;
};

struct segment {
	size_t first_block, n_blocks;
	size_t first_link, n_links; /* the number of its first link; of rows, one each */
	const struct block *blocks; /* NULL: rows */
	const struct kept_link *links;
	void (*row)(const void *ctx, size_t index, struct arena *scratch, struct row *row);
	const void *ctx;
};

struct page {
	struct text title;
	enum language language;
	const struct segment *segments;
	size_t n_segments;
	size_t n_blocks;
	size_t first_link, n_links; /* the number of the first one is 1, but in later parts */
	int first_year, last_year;  /* of the periods of rows; both 0: they have none */
	size_t last_rows;	    /* number of a segment from 1; 0: there are no rows */
};

#endif
