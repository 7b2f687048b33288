/* SPDX-License-Identifier: EUPL-1.2 */
/* What is said at a place: a sequence of blocks, never a row, a column, a key or a
   colour. Every mode reads pages through these calls and shows every leaf text of
   every block, in order.

   Blocks are numbered from 0, links from 1 in reading order. The rows of a long list
   are made when they are asked for; a reader of pages does not notice. A page is frozen
   when page_build returns it. */
#ifndef PAGE_PAGE_H
#define PAGE_PAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/language.h"
#include "base/text.h"

enum block_kind {
	BLOCK_HEADING,	 /* level 1 to 6; the first block of a page is its title, level 1 */
	BLOCK_PARAGRAPH, /* level > 0: belongs to the item of that level before it */
	BLOCK_ITEM,	 /* of a list in a text: level from 1, ordinal 0 for a bullet */
	BLOCK_QUOTE,
	BLOCK_CODE,  /* lines kept: one run, lines parted by \n */
	BLOCK_FACT,  /* label, and the value as runs: "Status", "im Bau" */
	BLOCK_ROW,   /* of a list of choices: exactly one link, over its first run */
	BLOCK_CHART, /* caption and points */
	BLOCK_NOTE   /* a remark about the page itself: a missing language, a filter */
};

/* RUN_HIT is never said by a page: the layout sets it where a search word stands. */
enum run_style { RUN_EMPHASIS = 1, RUN_STRONG = 2, RUN_CODE = 4, RUN_HIT = 8 };

/* A piece of text of one kind. */
struct run {
	struct text text;
	unsigned style; /* bits of enum run_style */
	enum language language;
	size_t link; /* number of the link it belongs to; 0: none */
};

/* What a picture of a chart would be. It adds nothing to what is said. */
enum chart_kind {
	CHART_BARS,  /* a bar for each point */
	CHART_PARTS, /* one bar: the points are the parts of a whole */
	CHART_WHEEL, /* rings: what the points of the outer one belong to is further in */
	CHART_MATRIX /* a grid of rows and columns */
};

/* A small table with a sentence: what a picture shows. */
struct chart_point {
	struct text label; /* of a matrix: empty */
	struct text value; /* as it is said: "12", "12 Projekte"; of a matrix: "12 laufen",
			      or empty where there is none */
	double number;	   /* for the length of a bar */
	size_t link;	   /* 0: none; the label is its text, or the value without one */
	unsigned ring;	   /* of a wheel: 0 the hub, 1 the sectors, 2 the rim */
	size_t parent;	   /* of a wheel: number from 1 of the point it belongs to; 0: none */
	unsigned shade;	   /* of parts: equal things look equal in every chart; from 0 */
};

struct chart {
	enum chart_kind kind;
	struct text caption; /* the sentence; shown in every mode */
	const struct chart_point *points;
	size_t n_points;
	/* Of a matrix: the points of each row in turn. The heads of rows are said, those of
	   columns belong to the picture: every value says its own. */
	const struct text *rows, *columns;
	size_t n_rows, n_columns;
};

/* When something runs, in months since the year 0 (12 * year + month from 0): a picture
   beside a row that says the same in words. */
struct period {
	int begin, end;	  /* the first month and the one behind the last; 0: not known */
	bool is_open;	  /* goes on, and nobody says until when */
	bool is_doubtful; /* begin or end is said to be uncertain */
};

struct block {
	enum block_kind kind;
	int level;
	unsigned ordinal;
	struct text label; /* of a fact */
	enum language label_language;
	const struct run *runs;
	size_t n_runs;
	const struct chart *chart; /* of a chart */
	size_t position, total;	   /* of a row in the whole, unfiltered list: 9 of 158;
	                           position is the number it keeps under any filter */
	struct period period;	   /* of a row; all 0: none */
	enum language language;	   /* of what the data say in it; our own words around that
				      are in the page's, as each run knows */
};

struct link {
	struct text target; /* a place's text form, or an address of the web */
	struct text label;
	bool is_external; /* target is an address of the web, which no mode opens */
};

struct page; /* in page/builder.h, for those who make pages */

struct text page_title(const struct page *page);
/* The language the page was asked for. */
enum language page_language(const struct page *page);

size_t page_n_blocks(const struct page *page);
/* The block; what is made on demand lives in SCRATCH, the rest as long as the page. */
struct block page_block(const struct page *page, size_t index, struct arena *scratch);

size_t page_n_links(const struct page *page);
/* Link NUMBER from 1 to page_n_links; in a part that continues others, from one behind
   the last of theirs. Texts as in page_block. */
struct link page_link(const struct page *page, size_t number, struct arena *scratch);
/* The block a link stands in. */
size_t page_block_of_link(const struct page *page, size_t number);
/* The first link at or after a block, or 0. */
size_t page_link_from_block(const struct page *page, size_t block);

/* The last heading at or before a block, and the first one behind it; SIZE_MAX if there
   is none. Rows cost nothing. */
size_t page_heading_at(const struct page *page, size_t block);
size_t page_heading_behind(const struct page *page, size_t block);

/* The list of choices that makes up the page, if it is a list's: its first row's block and
   how many rows it has; false if the page has no rows. Of several lists the last. */
bool page_rows(const struct page *page, size_t *first_block, size_t *n_rows);

/* If the rows of the page have periods: the years that a picture of them shows, the last
   one included. */
bool page_years(const struct page *page, int *first, int *last);

/* The same if they are the page's only choices: no link stands before them. */
bool page_only_rows(const struct page *page, size_t *first_block, size_t *n_rows);

/* Appends the leaf texts of a block, in order, each followed by \n: heading, label,
   the runs as one text, caption, each point's label and value (of a matrix: each row's
   head, then its values). The definition of "the
   same content"; the crawl compares it with every mode. */
void page_append_leaves(struct buffer *out, const struct page *page, size_t block,
			struct arena *scratch);

#endif
