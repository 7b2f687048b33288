/* SPDX-License-Identifier: EUPL-1.2 */
/* A program in a terminal of its own: a pty, read into an emulator. */
#ifndef MAKE_TERMINAL_H
#define MAKE_TERMINAL_H

#include <stdbool.h>
#include <sys/types.h>
#include <vterm.h>

enum { TERMINAL_CELLS_MAX = 300 * 100 };

struct terminal {
	int rows, columns;
	pid_t process;
	int line; /* the master's end of the pty */
	int log;  /* what valgrind says */
	VTerm *emulator;
	unsigned long bytes, clears;
	double first_byte, last_byte; /* when they came, in ms */
};

double terminal_now(void);
/* Starts the program; COUNTS_INSTRUCTIONS: under valgrind. Ends this one if that fails. */
void terminal_start(struct terminal *terminal, int rows, int columns, char **program,
		    bool counts_instructions);
/* Reads until the program has begun, is silent, and sleeps: then nothing comes any more. */
void terminal_settle(struct terminal *terminal);
/* Types N times at once. Keys are \D \U \N \P (down, up, next, previous page), \F (F6), \t,
   \n. */
void terminal_type(struct terminal *terminal, const char *text, int n);
void terminal_resize(struct terminal *terminal, int rows, int columns);
/* How many cells differ from those of the call before; how many are not blank. */
int terminal_cells_changed(const struct terminal *terminal);
int terminal_cells_written(const struct terminal *terminal);
/* Ends the program; how many instructions it took in all. */
unsigned long terminal_end(struct terminal *terminal);

#endif
