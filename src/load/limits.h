/* SPDX-License-Identifier: EUPL-1.2 */
/* How much a data set may hold. libyaml is quadratic in depth and has no limits of its
   own, so these are checked at every event; strategy(5) names them. What a file may hold
   bounds the memory that reading it takes, what all may hold that of the catalog, which
   stays below the 4 GiB of its offsets. */
#ifndef LOAD_LIMITS_H
#define LOAD_LIMITS_H

enum {
	LIMIT_BYTES = 256 << 20, /* of a file */
	LIMIT_NODES = 10000000,	 /* its values, those behind aliases counted each time */
	LIMIT_ALL_BYTES = 4 * LIMIT_BYTES, /* of all files together: a million projects */
	LIMIT_ALL_NODES = 4 * LIMIT_NODES,
	LIMIT_DEPTH = 32,	/* lists and maps within each other */
	LIMIT_TEXT = 256 << 10, /* bytes of one text */
	LIMIT_NAME = 1 << 10,	/* bytes of a key, an anchor, a tag */
	LIMIT_ANCHORS = 1000,	/* of one file; they are looked for one by one */
	LIMIT_ALIASES = 10000,
	LIMIT_EXPANDED = 16 << 20, /* bytes of text that aliases stand for */
	LIMIT_PROBLEMS = 10000,	   /* errors, and warnings, that are kept */
	LIMIT_SHORT_WIDTH = 38	   /* cells of a short name: a braille line of 40 */
};

#endif
