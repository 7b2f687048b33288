/* SPDX-License-Identifier: EUPL-1.2 */
/* A page fallen into lines of a width, for the screen and for plain text. Made lazily:
   only blocks that are asked for are broken into lines, so a list of a hundred thousand
   rows costs what is visible. */
#ifndef RENDER_LAYOUT_H
#define RENDER_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/hyphen.h"
#include "base/text.h"
#include "base/utf8.h"
#include "base/words.h"
#include "page/page.h"

enum span_role {
	SPAN_TEXT,
	SPAN_HEADING,
	SPAN_LABEL,  /* of a fact, or of a chart's point */
	SPAN_MARKER, /* bullets, numbers of items and links: "[3]" */
	SPAN_LINK,
	SPAN_BAR, /* of a chart */
	SPAN_NOTE,
	SPAN_PICTURE /* glyphs of a picture: they say nothing that words do not */
};

/* What a span of a picture is made of; themes say which colour that is. */
enum paint {
	PAINT_NONE,   /* the colours of the text around it */
	PAINT_SECTOR, /* of a wheel: one of PAINT_HUES, in turn */
	PAINT_RIM = PAINT_SECTOR + 6,
	PAINT_HUB = PAINT_RIM + 6,
	PAINT_CHOSEN, /* the part of a picture that is selected */
	PAINT_BAR,
	PAINT_GRID, /* lines, scales */
	PAINT_TODAY,
	PAINT_COUNT,
	PAINT_HUES = 6
};

struct span {
	struct text text; /* as written: no soft hyphens, one line */
	enum span_role role;
	unsigned style; /* bits of enum run_style */
	size_t link;	/* 0: none */
	int column;	/* first cell, from 0 */
	int width;	/* cells */
	/* of SPAN_PICTURE: what is in front, and behind it (of ▀: above and below) */
	enum paint front, back;
};

struct line {
	const struct span *spans;
	size_t n_spans;
	size_t block;	 /* the block it belongs to */
	int width;	 /* cells used */
	bool is_picture; /* changes with the selection */
};

enum layout_option {
	LAYOUT_LINK_NUMBERS = 1, /* "[3]" before each link but rows' */
	LAYOUT_HYPHENATE = 2,	 /* part words at soft hyphens, and by the hyphenator */
	LAYOUT_ASCII = 4,	 /* markers and bars in plain characters */
	LAYOUT_ROW_NUMBERS = 8,	 /* "3: " before rows */
	LAYOUT_PLAIN = 16,	 /* no columns, no bars: "Status: im Bau" (calm, print) */
	LAYOUT_TARGETS = 32,	 /* the addresses of links behind what holds them */
	LAYOUT_PLAIN_WORDS = 64, /* texts in their spoken forms (render/render.h) */
	/* Beside LAYOUT_PLAIN, for those who read line by line: all lines begin in the first
	   column, without bullets and empty lines; each link but the first of its block
	   begins a line; words say what is a link; rows say their position behind them, a
	   whole list's title how many there are. */
	LAYOUT_CALM = 128,
	LAYOUT_PICTURES = 256,	  /* wheels, grids, bars of time, beside what they say */
	LAYOUT_SHADES = 512,	  /* pictures without colours: shades tell parts apart */
	LAYOUT_WHOLE_WORDS = 1024 /* lines end at blanks alone; a word may be wider than one */
};

/* How a page is laid out. What it points to must live as long as the layout. */
struct layout_options {
	int width; /* cells, at least 1; 0: lines end only where blocks and their own lines do */
	unsigned flags; /* bits of enum layout_option */
	/* For German words; NULL: only soft hyphens. Without LAYOUT_HYPHENATE it is asked for
	   words alone that are wider than a line. */
	struct hyphenator *hyphenator;
	/* Search words to mark with RUN_HIT wherever they occur in what a page says, across
	   runs and line ends; NULL: none. The text of a page stays the same. */
	const struct words *marked;
	/* Texts are written as they can be shown in this charset, so that widths are right;
	   they stay UTF-8. 0 is UTF-8 itself. */
	enum utf8_charset charset;
	/* for pictures */
	int picture_width, picture_height; /* cells that one may take; 0: as wide as text, 20 */
	int today;			   /* a month, as in struct period; 0: not shown */
};

struct layout;

/* Lays out PAGE, which must outlive it. Free with layout_free. No line is wider than the
   width asked for, unless a single character is. */
struct layout *layout_new(const struct page *page, const struct layout_options *options);
void layout_free(struct layout *layout);

/* A position: a line of a block. Empty lines between blocks belong to the block below. */
struct layout_at {
	size_t block;
	size_t line;
};

/* Less than 0 if A comes before B, 0 if they are the same. */
int layout_compare(struct layout_at a, struct layout_at b);
/* How many lines the block has, with the empty ones before it. */
size_t layout_block_lines(struct layout *layout, size_t block);
/* The line there; valid until the next call on this layout. */
struct line layout_line(struct layout *layout, struct layout_at at);
/* Moves N lines on (or back, if negative); returns how many lines it could. */
long layout_move(struct layout *layout, struct layout_at *at, long n);
/* The selected link: pictures show and name it. True if that changes lines. */
bool layout_select(struct layout *layout, size_t link);

enum layout_direction { LAYOUT_LEFT, LAYOUT_RIGHT, LAYOUT_UP, LAYOUT_DOWN };
/* The link beside LINK within a picture, LINK itself at its edge; 0: it is in none. */
size_t layout_neighbour(struct layout *layout, size_t link, enum layout_direction direction);

/* Where a link begins: its line, and its column in *column (may be NULL). */
struct layout_at layout_of_link(struct layout *layout, size_t link, int *column);

#endif
