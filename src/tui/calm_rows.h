/* SPDX-License-Identifier: EUPL-1.2 */
/* The rows of a terminal as it shows them. What differs is sent whole, because those who
   listen hear pieces of words otherwise; what moved by a few rows is scrolled; and if
   only the cursor moved, nothing else is sent. */
#ifndef TUI_CALM_ROWS_H
#define TUI_CALM_ROWS_H

#include <stdbool.h>

#include "base/text.h"
#include "base/utf8.h"

struct calm_row {
	struct buffer shown; /* in the terminal's charset */
	struct buffer wanted;
	bool is_unknown; /* the terminal may show anything there */
	bool is_typed;	 /* only what differs is sent, as a typewriter would */
};

struct calm_rows {
	enum utf8_charset charset;
	int output; /* descriptor */
	int n, columns;
	struct calm_row *rows;
	int row, column;	     /* where the cursor shall be */
	int shown_row, shown_column; /* where it is; -1: unknown */
	struct buffer bytes;	     /* of the write to come */
};

void calm_rows_clear(struct calm_rows *rows);
/* Takes another size; what the terminal shows is not known then. */
void calm_rows_resize(struct calm_rows *rows, int n, int columns);
void calm_rows_forget(struct calm_rows *rows);
/* The same for all rows from one on. */
void calm_rows_forget_from(struct calm_rows *rows, int row);

/* What a row shall show, from its first column on, and where the cursor shall stand. */
void calm_rows_set(struct calm_rows *rows, int row, struct text text);
/* The same for a row that is being typed in. */
void calm_rows_set_typed(struct calm_rows *rows, int row, struct text text);
void calm_rows_set_cursor(struct calm_rows *rows, int row, int column);
/* Sends what differs in one write; rows from FIRST up to END may be scrolled. */
void calm_rows_flush(struct calm_rows *rows, int first, int end);

#endif
