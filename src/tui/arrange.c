/* SPDX-License-Identifier: EUPL-1.2 */
/* Three forms for three widths, and a word for what is smaller. The index panes share the
   rows of their stack by need, a row each in turn, and the open one gets some more; where
   rows are few it comes first. */
#include "tui/arrange.h"

#include <limits.h>

enum {
	STACK_FRAME_ROWS = PANE_INDEXES + 1,
	LOW_STACK = 12,	  /* rows below which the open list comes first */
	OPEN_PERCENT = 10 /* of the rows that only the open list gets */
};

static int at_most(int value, int limit)
{
	return value < limit ? value : limit;
}

static int at_least(int value, int limit)
{
	return value > limit ? value : limit;
}

/* The text of a framed pane begins one cell behind the frame, so that the cursor, a
   magnifier and a finger find the first letter apart from the line. */
static struct rectangle text_inside(struct rectangle frame, int row, int height)
{
	return (struct rectangle){row, frame.column + 2, height, at_least(frame.width - 3, 0)};
}

/* The open list has a row even if it is empty: the cursor stands there, and words say so. */
static int need_of(const struct arrange_wish *wish, int pane)
{
	size_t n = wish->n_entries[pane];

	if (pane == wish->open_index && !n)
		return 1;
	return n < INT_MAX ? (int)n : INT_MAX;
}

/* A row each in turn, as long as any list wants one. */
static int share_evenly(int shares[PANE_INDEXES], const struct arrange_wish *wish, int rows)
{
	bool anybody = true;

	while (rows > 0 && anybody) {
		anybody = false;
		for (int pane = 0; pane < PANE_INDEXES && rows > 0; pane++) {
			if (shares[pane] >= need_of(wish, pane))
				continue;
			shares[pane]++;
			rows--;
			anybody = true;
		}
	}
	return rows;
}

/* The open one takes what it has beyond its share from all of them alike, so that little
   moves on the screen when another one is opened. */
static void share_rows(int shares[PANE_INDEXES], const struct arrange_wish *wish, int rows)
{
	int extra = rows < LOW_STACK ? rows : rows * OPEN_PERCENT / 100;

	rows = share_evenly(shares, wish, rows - extra) + extra;
	extra = at_most(rows, need_of(wish, wish->open_index) - shares[wish->open_index]);
	shares[wish->open_index] += extra;
	shares[PANE_INDEXES - 1] += share_evenly(shares, wish, rows - extra);
}

static void arrange_stack(struct arrangement *made, const struct arrange_wish *wish)
{
	int shares[PANE_INDEXES] = {0};
	int rows = made->stack.height - STACK_FRAME_ROWS;
	int row = made->stack.row;

	share_rows(shares, wish, rows);
	for (int pane = 0; pane < PANE_INDEXES; pane++) {
		made->panes[pane] = (struct pane_area){
			.is_shown = true,
			.title = {row, made->stack.column, 1, made->stack.width},
			.text = text_inside(made->stack, row + 1, shares[pane]),
		};
		row += 1 + shares[pane];
	}
}

/* More white beside the text would only part it from its lists. */
enum { MARGIN_MAX = 12 };

static int measured(const struct arrange_wish *wish, int width)
{
	return wish->is_wide ? width : at_most(width, ARRANGE_MEASURE);
}

static void arrange_reading(struct arrangement *made, const struct arrange_wish *wish)
{
	struct rectangle frame = made->reading;
	struct rectangle text = text_inside(frame, frame.row + 1, frame.height - 2);

	int room = at_least(text.width - 1, 0);

	text.width = measured(wish, room);
	text.column += at_most((room - text.width) / 2, MARGIN_MAX);
	made->panes[PANE_READING] = (struct pane_area){
		.is_shown = true,
		.title = {frame.row, frame.column, 1, frame.width},
		.text = text,
	};
}

static void arrange_single(struct arrangement *made, const struct arrange_wish *wish)
{
	int row = made->head.height;
	int width = wish->columns;
	int height = wish->rows - row - 2;

	made->panes[wish->focus] = (struct pane_area){
		.is_shown = true,
		.title = {row, 0, 1, width},
		.text = {row + 1, 0, height, measured(wish, width)},
	};
}

/* The index gets what the reading measure leaves, as long as titles fit and no more
   than they need. */
static int stack_width(enum arrange_form form, int columns)
{
	if (form == ARRANGE_WIDE)
		return at_most(at_least(columns - ARRANGE_MEASURE - 4, 28), 41);
	return at_most(at_least(columns * 35 / 100, 22), 28);
}

static enum arrange_form form_for(const struct arrange_wish *wish)
{
	/* title line, key line, the frame of the stack, a row in it */
	int accordion_rows = 2 + STACK_FRAME_ROWS + 1;
	/* … and a row for each of the others */
	int wide_rows = accordion_rows + PANE_INDEXES;

	if (wish->rows < ARRANGE_MIN_ROWS || wish->columns < ARRANGE_MIN_COLUMNS)
		return ARRANGE_TOO_SMALL;
	if (wish->is_zoomed || wish->columns < ARRANGE_ACCORDION_COLUMNS ||
	    wish->rows < accordion_rows)
		return ARRANGE_SINGLE;
	if (wish->columns < ARRANGE_WIDE_COLUMNS || wish->rows < wide_rows)
		return ARRANGE_ACCORDION;
	return ARRANGE_WIDE;
}

/* All but a foot of one row. */
static struct arrangement arrange_above(const struct arrange_wish *wish)
{
	struct arrangement made = {.form = form_for(wish)};
	int body = wish->rows - 2;
	int left;

	if (made.form == ARRANGE_TOO_SMALL)
		return made;
	made.foot = (struct rectangle){wish->rows - 1, 0, 1, wish->columns};
	if (wish->rows > ARRANGE_MIN_ROWS)
		made.head = (struct rectangle){0, 0, 1, wish->columns};
	if (made.form == ARRANGE_SINGLE) {
		arrange_single(&made, wish);
		return made;
	}
	left = stack_width(made.form, wish->columns);
	made.stack = (struct rectangle){1, 0, body, left};
	made.reading = (struct rectangle){1, left, body, wish->columns - left};
	arrange_stack(&made, wish);
	arrange_reading(&made, wish);
	return made;
}

struct arrangement arrange(const struct arrange_wish *wish)
{
	struct arrange_wish rest = *wish;
	int more = at_most(wish->foot_rows - 1, wish->rows - ARRANGE_MIN_ROWS);
	struct arrangement made;

	if (more <= 0)
		return arrange_above(wish);
	rest.rows -= more;
	made = arrange_above(&rest);
	if (made.form != ARRANGE_TOO_SMALL)
		made.foot.height += more;
	return made;
}
