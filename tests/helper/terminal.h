/* SPDX-License-Identifier: EUPL-1.2 */
/* A terminal for tests: runs the program on a pty, reads what it writes into an emulator
   (libvterm), and waits for states. It never sleeps: each wait ends when the state is
   there, or fails after a time that no machine needs, and prints the screen then. */
#ifndef HELPER_TERMINAL_H
#define HELPER_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

struct emulator;

struct emulator_options {
	int rows, columns;
	const char *program;		/* another one than $BUILD/steuerrad, by its path */
	const char *name;		/* what it is called by; NULL: "steuerrad" */
	const char *const *arguments;	/* up to NULL; NULL: none */
	const char *const *environment; /* "NAME=value" up to NULL, beside TERM, LC_ALL, PATH */
};

/* Starts the program in a session of its own, as a shell would: its process group can be
   stopped and continued. Ends the test if that is impossible. */
struct emulator *emulator_start(const struct emulator_options *options);
/* Kills what still runs. */
void emulator_free(struct emulator *emulator);

/* The program's process. */
int emulator_process(const struct emulator *emulator);

/* ---- what a person does ------------------------------------------------------ */

void emulator_type(struct emulator *emulator, const char *keys);
void emulator_resize(struct emulator *emulator, int rows, int columns);
/* Says another size than the one it has, as a client of ssh may: the picture stays. */
void emulator_claim_size(struct emulator *emulator, int rows, int columns);
void emulator_signal(struct emulator *emulator, int number);
/* Pulls the plug: the terminal is gone, and no signal says so. */
void emulator_hang_up(struct emulator *emulator);

/* Takes no output any more: the line is filled up, and nobody reads it. */
void emulator_stop_reading(struct emulator *emulator);
/* Takes it again, the filling first. */
void emulator_read_again(struct emulator *emulator);
/* Waits until the program has taken all that was typed. */
bool emulator_wait_keys_taken(struct emulator *emulator);

/* ---- waiting ------------------------------------------------------------------- */

typedef bool emulator_state(struct emulator *emulator, const void *ctx);

bool emulator_wait(struct emulator *emulator, emulator_state *state, const void *ctx);
/* For a state that the line does not tell: it is asked for time and again. */
bool emulator_wait_outside(struct emulator *emulator, emulator_state *state, const void *ctx);
/* For a text within one row; for it to be gone. */
bool emulator_wait_text(struct emulator *emulator, const char *text);
bool emulator_wait_no_text(struct emulator *emulator, const char *text);
/* For the program's end; *status as waitpid gives it. */
bool emulator_wait_end(struct emulator *emulator, int *status);
/* Has it ended by now? */
bool emulator_has_ended(struct emulator *emulator, int *status);
bool emulator_wait_stopped(struct emulator *emulator);
/* For the cursor on the first cell of a text. */
bool emulator_wait_cursor_on(struct emulator *emulator, const char *text);

/* ---- what is on the screen ------------------------------------------------------- */

struct emulator_cell {
	char text[32]; /* UTF-8; empty for a blank that was never written */
	bool bold, underline, reverse;
};

struct emulator_cell emulator_cell(struct emulator *emulator, int row, int column);
/* The row without blanks at its end; valid until the next call. */
const char *emulator_row(struct emulator *emulator, int row);
bool emulator_shows(struct emulator *emulator, const char *text);
int emulator_rows(const struct emulator *emulator);
int emulator_columns(const struct emulator *emulator);
void emulator_cursor(struct emulator *emulator, int *row, int *column);
bool emulator_cursor_is_visible(const struct emulator *emulator);
/* Is the alternate screen shown? */
bool emulator_is_alternate(const struct emulator *emulator);

/* ---- what went over the line -------------------------------------------------------- */

/* All bytes since the start or emulator_forget_bytes; NUL-terminated. */
const char *emulator_bytes(const struct emulator *emulator, size_t *len);
void emulator_forget_bytes(struct emulator *emulator);
/* The terminal's modes now, and before the program started. */
struct termios emulator_modes(const struct emulator *emulator);
struct termios emulator_modes_before(const struct emulator *emulator);

#endif
