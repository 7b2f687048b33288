/* SPDX-License-Identifier: EUPL-1.2 */
/* The terminal under curses: begun, left, given back, and its size. */
#ifndef TUI_TERMINAL_H
#define TUI_TERMINAL_H

#include <curses.h>
#include <stdbool.h>
#include <stdio.h>
#include <termios.h>

#include "base/text.h"

struct terminal {
	SCREEN *screen;
	int rows, columns; /* at most what terminal_size allows */
	/* of a terminal that curses only reads */
	FILE *sink;
	struct termios found; /* its modes before */
	bool has_mouse;
	bool marks_pastes;
	bool is_new; /* nothing has been shown yet */
};

enum { TERMINAL_MAX_ROWS = 500, TERMINAL_MAX_COLUMNS = 1000 };

/* signals_start must have been called: curses leaves alone what is caught already. False
   if the terminal is unknown. The mouse is asked for if the terminal has one; so are marks around
   what is pasted (bracketed paste), which are then KEY_NAME_PASTE and KEY_NAME_PASTED. */
bool terminal_start(struct terminal *terminal, bool wants_mouse, bool wants_pastes);
/* The same for keys alone: curses draws nothing, the terminal's normal screen stays, and
   what it shows is pushed up out of sight, not erased. */
bool terminal_start_keys(struct terminal *terminal);
/* Gives it back as it was found. */
void terminal_stop(struct terminal *terminal);
/* Takes the size that the terminal has now. */
void terminal_resize(struct terminal *terminal);
/* Leaves the screen, stops the process, and comes back when it goes on. */
void terminal_suspend(struct terminal *terminal);
/* Throws away what waits to be written, so that leaving does not wait for it. */
void terminal_forget_output(void);

/* Shows what was painted: what differs from what is shown, in one piece. KEEPS_COLOURS:
   blanks are in the terminal's own. */
void terminal_show(struct terminal *terminal, bool keeps_colours);

/* Writes the bytes as they are; what cannot be written is lost. */
void terminal_send(const struct buffer *bytes);

/* What the kernel says, or 24 by 80, cut to the largest we serve. */
void terminal_size(int *rows, int *columns);

#endif
