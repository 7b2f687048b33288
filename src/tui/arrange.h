/* SPDX-License-Identifier: EUPL-1.2 */
/* From the size of a terminal to the rectangles of its panes: a pure function. */
#ifndef TUI_ARRANGE_H
#define TUI_ARRANGE_H

#include <stdbool.h>
#include <stddef.h>

/* The panes, in the order of the focus ring; pane N bears the number N + 1. */
enum { PANE_FIRST_INDEX = 0, PANE_INDEXES = 4, PANE_READING = PANE_INDEXES, PANE_COUNT };

enum arrange_form {
	ARRANGE_TOO_SMALL, /* not even one pane: only a word about it */
	ARRANGE_SINGLE,	   /* one pane on the whole screen */
	ARRANGE_ACCORDION, /* index and reading; dialogs lie over both */
	ARRANGE_WIDE	   /* the same; dialogs have room in reading */
};

enum {
	ARRANGE_MIN_ROWS = 3,
	ARRANGE_MIN_COLUMNS = 16,
	ARRANGE_ACCORDION_COLUMNS = 60,
	ARRANGE_WIDE_COLUMNS = 100,
	ARRANGE_MEASURE = 72 /* cells of a line that is read with ease */
};

/* In cells from the upper left corner; empty if height or width is 0. */
struct rectangle {
	int row, column;
	int height, width;
};

struct pane_area {
	bool is_shown;		/* its title at least */
	struct rectangle title; /* one row: the upper edge of the frame */
	struct rectangle text;	/* what it shows, without frame and margin; may be empty */
};

struct arrangement {
	enum arrange_form form;
	struct rectangle head;	  /* the title line; may be empty */
	struct rectangle foot;	  /* the line of keys */
	struct rectangle stack;	  /* frame around the index panes; empty without one */
	struct rectangle reading; /* frame around the reading pane; empty without one */
	struct pane_area panes[PANE_COUNT];
};

struct arrange_wish {
	int rows, columns;
	int foot_rows;	/* 0 counts as 1 */
	int focus;	/* the pane that has the keys */
	int open_index; /* the index pane that had them last */
	bool is_zoomed; /* the focused pane alone */
	bool is_wide;	/* the page is a picture: as wide as there is room */
	size_t n_entries[PANE_INDEXES];
};

struct arrangement arrange(const struct arrange_wish *wish);

#endif
