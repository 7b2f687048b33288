/* SPDX-License-Identifier: EUPL-1.2 */
/* Curses is not used for this: it sends the least that makes a screen right, and that is
   fragments of words, changes of attributes and of charsets, which a reader of the stream
   speaks. Here a row is the least. */
#include "tui/calm_rows.h"

#include <stdlib.h>

#include "base/die.h"
#include "base/output.h"
#include "tui/capability.h"

enum { SCROLL_MAX = 3 };

static void free_rows(struct calm_rows *rows)
{
	for (int i = 0; i < rows->n; i++) {
		buffer_clear(&rows->rows[i].shown);
		buffer_clear(&rows->rows[i].wanted);
	}
	free(rows->rows);
}

void calm_rows_clear(struct calm_rows *rows)
{
	free_rows(rows);
	buffer_clear(&rows->bytes);
}

void calm_rows_forget(struct calm_rows *rows)
{
	for (int i = 0; i < rows->n; i++) {
		buffer_reset(&rows->rows[i].shown);
		rows->rows[i].is_unknown = true;
	}
	rows->shown_row = rows->shown_column = -1;
}

void calm_rows_forget_from(struct calm_rows *rows, int row)
{
	for (; row < rows->n; row++)
		rows->rows[row].is_unknown = true;
}

void calm_rows_resize(struct calm_rows *rows, int n, int columns)
{
	if (n != rows->n) {
		free_rows(rows);
		rows->rows = die_alloc((size_t)n * sizeof(*rows->rows));
		for (int i = 0; i < n; i++)
			rows->rows[i] = (struct calm_row){0};
		rows->n = n;
	}
	rows->columns = columns;
	calm_rows_forget(rows);
}

static void set(struct calm_rows *rows, int row, struct text text, bool is_typed)
{
	struct buffer *wanted = &rows->rows[row].wanted;

	buffer_reset(wanted);
	utf8_encode(wanted, text, rows->charset);
	rows->rows[row].is_typed = is_typed;
}

void calm_rows_set(struct calm_rows *rows, int row, struct text text)
{
	set(rows, row, text, false);
}

void calm_rows_set_typed(struct calm_rows *rows, int row, struct text text)
{
	set(rows, row, text, true);
}

void calm_rows_set_cursor(struct calm_rows *rows, int row, int column)
{
	rows->row = row;
	rows->column = column;
}

/* ---- sending ------------------------------------------------------------------- */

static int width_of(const struct calm_rows *rows, struct text text)
{
	return utf8_charset_is_utf8(rows->charset) ? utf8_width(text) : (int)text.len;
}

static void go_to(struct calm_rows *rows, int row, int column)
{
	if (row == rows->shown_row && column == rows->shown_column)
		return;
	if (row == rows->shown_row && column == rows->shown_column - 1)
		buffer_append_char(&rows->bytes, '\b');
	else
		capability_append_with(&rows->bytes, "cup", row, column);
	rows->shown_row = row;
	rows->shown_column = column;
}

/* Writes a text where the cursor is. Behind the last column nobody knows where it went. */
static void put(struct calm_rows *rows, struct text text)
{
	buffer_append(&rows->bytes, text);
	rows->shown_column += width_of(rows, text);
	if (rows->shown_column >= rows->columns)
		rows->shown_row = rows->shown_column = -1;
}

static bool differs(const struct calm_row *row)
{
	return row->is_unknown ||
	       !text_equal(buffer_text(&row->shown), buffer_text(&row->wanted));
}

/* How many bytes two rows have in common, up to a whole character. */
static size_t common(const struct calm_row *row)
{
	struct text shown = buffer_text(&row->shown);
	struct text wanted = buffer_text(&row->wanted);
	size_t len = 0;

	while (len < shown.len && len < wanted.len && shown.bytes[len] == wanted.bytes[len])
		len++;
	while (len > 0 && len < wanted.len && ((unsigned char)wanted.bytes[len] & 0xc0) == 0x80)
		len--;
	return len;
}

static void send_row(struct calm_rows *rows, int number)
{
	struct calm_row *row = &rows->rows[number];
	struct text wanted = buffer_text(&row->wanted);
	size_t begin = row->is_typed && !row->is_unknown ? common(row) : 0;
	bool is_longer = begin < row->shown.len || row->is_unknown;

	go_to(rows, number, width_of(rows, text_slice(wanted, 0, begin)));
	if (is_longer)
		capability_append(&rows->bytes, "el");
	put(rows, text_slice(wanted, begin, wanted.len));
	buffer_reset(&row->shown);
	buffer_append(&row->shown, wanted);
	row->is_unknown = false;
}

/* ---- scrolling ----------------------------------------------------------------- */

/* Is what the rows shall show what they show now, moved up by STEP (or down, if it is
   negative)? At least half of them must be, and none of them is empty. */
static bool is_scrolled(const struct calm_rows *rows, int first, int end, int step)
{
	int from = step > 0 ? first : first - step;
	int to = step > 0 ? end - step : end;
	bool has_words = false;

	for (int i = from; i < to; i++) {
		const struct calm_row *shown = &rows->rows[i + step];

		if (shown->is_unknown ||
		    !text_equal(buffer_text(&shown->shown), buffer_text(&rows->rows[i].wanted)))
			return false;
		has_words = has_words || shown->shown.len;
	}
	return has_words && (to - from) * 2 >= end - first;
}

static void rotate(struct calm_rows *rows, int first, int end, int step)
{
	struct buffer freed;

	if (step > 0) {
		freed = rows->rows[first].shown;
		for (int i = first; i < end - 1; i++)
			rows->rows[i].shown = rows->rows[i + 1].shown;
		rows->rows[end - 1].shown = freed;
		buffer_reset(&rows->rows[end - 1].shown);
	} else {
		freed = rows->rows[end - 1].shown;
		for (int i = end - 1; i > first; i--)
			rows->rows[i].shown = rows->rows[i - 1].shown;
		rows->rows[first].shown = freed;
		buffer_reset(&rows->rows[first].shown);
	}
}

/* One row up (step 1) or down (-1), within a region of the terminal. */
static void scroll_once(struct calm_rows *rows, int first, int end, int step)
{
	go_to(rows, step > 0 ? end - 1 : first, 0);
	capability_append(&rows->bytes, step > 0 ? "ind" : "ri");
	rotate(rows, first, end, step);
}

static void scroll(struct calm_rows *rows, int first, int end)
{
	int step = 0;

	for (int i = 1; i <= SCROLL_MAX && !step; i++) {
		if (is_scrolled(rows, first, end, i))
			step = i;
		else if (is_scrolled(rows, first, end, -i))
			step = -i;
	}
	if (!step || !capability_exists("csr") || !capability_exists("ind") ||
	    !capability_exists("ri"))
		return;
	capability_append_with(&rows->bytes, "csr", first, end - 1);
	rows->shown_row = rows->shown_column = -1;
	for (int i = 0; i < abs(step); i++)
		scroll_once(rows, first, end, step > 0 ? 1 : -1);
	capability_append_with(&rows->bytes, "csr", 0, rows->n - 1);
	rows->shown_row = rows->shown_column = -1;
}

static void write_bytes(struct calm_rows *rows)
{
	/* a terminal that is gone shows itself when it is read */
	output_write(rows->output, buffer_text(&rows->bytes));
	buffer_reset(&rows->bytes);
}

static bool any_differs(const struct calm_rows *rows, int first, int end)
{
	for (int i = first; i < end; i++) {
		if (differs(&rows->rows[i]))
			return true;
	}
	return false;
}

void calm_rows_flush(struct calm_rows *rows, int first, int end)
{
	if (any_differs(rows, first, end))
		scroll(rows, first, end);
	for (int i = 0; i < rows->n; i++) {
		if (differs(&rows->rows[i]))
			send_row(rows, i);
	}
	go_to(rows, rows->row, rows->column);
	write_bytes(rows);
}
