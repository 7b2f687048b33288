/* SPDX-License-Identifier: EUPL-1.2 */
/* The process between a test and the program. */
#ifndef HELPER_TERMINAL_KEEPER_H
#define HELPER_TERMINAL_KEEPER_H

#include <stdbool.h>
#include <sys/types.h>

#include "helper/terminal.h"

/* What the keeper says through its pipe, each time in one piece. */
struct report {
	pid_t program;
	int status;
	bool is_first; /* only says which process the program is */
};

/* Runs PROGRAM on the terminal named TTY and reports to the descriptor; never returns. */
void keeper_run(const struct emulator_options *options, const char *program, const char *tty,
		int reports);

#endif
