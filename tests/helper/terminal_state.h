/* SPDX-License-Identifier: EUPL-1.2 */
/* What an emulator is made of, for the files of terminal*.c. */
#ifndef HELPER_TERMINAL_STATE_H
#define HELPER_TERMINAL_STATE_H

#include <sys/types.h>
#include <vterm.h>

#include "helper/terminal.h"

enum { ROW_MAX = 8192 };

struct emulator {
	VTerm *vterm;
	VTermScreen *screen;
	int rows, columns;
	bool is_alternate, cursor_is_visible;
	int line;     /* the master side; -1: hung up */
	bool is_deaf; /* nobody reads the line */
	int reports;  /* of the keeper */
	pid_t keeper, program;
	bool has_ended, is_stopped;
	int status;
	struct termios modes_before;
	char *bytes;
	size_t n_bytes, capacity;
	char row[ROW_MAX];
};

#endif
