/* SPDX-License-Identifier: EUPL-1.2 */
/* Curses is begun so that it does not take signals from us, does not ask for the size
   itself (a claimed 65535 by 65535 would cost gigabytes), does not wait long behind ESC,
   and writes a frame in one piece. */
#include "tui/terminal.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "base/die.h"
#include "base/output.h"
#include "tui/capability.h"
#include "tui/first_frame.h"
#include "tui/keys.h"
#include "tui/mouse.h"
#include "tui/signals.h"

enum { ESCAPE_DELAY_MS = 25, DEFAULT_ROWS = 24, DEFAULT_COLUMNS = 80 };

static int clamp(int value, int standard, int most)
{
	if (value <= 0)
		return standard;
	return value < most ? value : most;
}

void terminal_size(int *rows, int *columns)
{
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
		memset(&size, 0, sizeof(size));
	*rows = clamp(size.ws_row, DEFAULT_ROWS, TERMINAL_MAX_ROWS);
	*columns = clamp(size.ws_col, DEFAULT_COLUMNS, TERMINAL_MAX_COLUMNS);
}

/* The way to tell newterm a size is the environment; it stays there no longer. */
static SCREEN *screen_of_size(int rows, int columns, FILE *output)
{
	char number[16];
	SCREEN *screen;

	snprintf(number, sizeof(number), "%d", rows);
	setenv("LINES", number, 1);
	snprintf(number, sizeof(number), "%d", columns);
	setenv("COLUMNS", number, 1);
	use_env(TRUE);
	use_tioctl(FALSE);
	screen = newterm(NULL, output, stdin);
	unsetenv("LINES");
	unsetenv("COLUMNS");
	return screen;
}

/* Keys are read through stdscr, and nothing is painted on it: it shall be as small as a
   window can be, and unchanged, for whoever waits for a key refreshes what has changed. */
static void shrink_window(void)
{
	wresize(stdscr, 1, 1);
	untouchwin(stdscr);
}

static void start_reading(void)
{
	shrink_window();
	intrflush(stdscr, FALSE);
	keypad(stdscr, TRUE);
	if (!getenv("ESCDELAY")) /* which slow lines need longer, and curses obeys */
		set_escdelay(ESCAPE_DELAY_MS);
	keys_start();
}

void terminal_send(const struct buffer *bytes)
{
	output_write(STDOUT_FILENO, buffer_text(bytes));
}

/* What the terminal shall report besides keys: the mouse, and what is pasted. */
static void switch_reports(const struct terminal *terminal, bool are_on)
{
	struct buffer bytes = {0};

	if (terminal->has_mouse)
		buffer_append_string(&bytes, are_on ? MOUSE_ON : MOUSE_OFF);
	if (terminal->marks_pastes)
		capability_append(&bytes, are_on ? "BE" : "BD");
	terminal_send(&bytes);
	buffer_clear(&bytes);
}

/* Curses may run out of memory when it has switched to its screen already, or not yet. So
   that is done once more before it is undone: leaving what was never entered would put the
   cursor anywhere. */
static void restore_half_started(void)
{
	signals_prepare_restore(true, NULL);
	signals_restore();
}

bool terminal_start(struct terminal *terminal, bool wants_mouse, bool wants_pastes)
{
	terminal_size(&terminal->rows, &terminal->columns);
	terminal->sink = NULL;
	die_set_cleanup(restore_half_started);
	terminal->screen = screen_of_size(terminal->rows, terminal->columns, stdout);
	if (!terminal->screen) {
		die_set_cleanup(NULL);
		return false;
	}
	terminal->has_mouse = wants_mouse && capability_exists("kmous");
	terminal->marks_pastes = wants_pastes;
	signals_prepare_restore(true, terminal->has_mouse ? MOUSE_OFF : "");
	die_set_cleanup(signals_restore);
	raw();
	noecho();
	nonl();
	start_reading();
	/* Until the first update after an endwin, curses writes once per move of the
	   cursor; afterwards once per frame. Before the colours, which it would reset. */
	endwin();
	doupdate();
	/* Clear, but perhaps not in the colours to come: curses need not keep track of it. */
	clearok(curscr, TRUE);
	curs_set(1);
	switch_reports(terminal, true);
	terminal->is_new = true;
	return true;
}

/* ---- for keys alone ------------------------------------------------------------ */

/* Raw as for curses, which cannot do it where it does not write. */
static void enter_keys(struct terminal *terminal)
{
	struct termios modes = terminal->found;
	struct buffer bytes = {0};

	modes.c_iflag &= ~(tcflag_t)(BRKINT | ICRNL | IGNCR | INLCR | INPCK | ISTRIP | IXON);
	modes.c_oflag &= ~(tcflag_t)OPOST;
	modes.c_lflag &= ~(tcflag_t)(ECHO | ICANON | IEXTEN | ISIG);
	modes.c_cc[VMIN] = 1;
	modes.c_cc[VTIME] = 0;
	tcsetattr(STDOUT_FILENO, TCSADRAIN, &modes);
	capability_append(&bytes, "smkx");
	capability_append_with(&bytes, "cup", terminal->rows - 1, 0);
	buffer_append_repeated(&bytes, '\n', (size_t)terminal->rows);
	terminal_send(&bytes);
	buffer_clear(&bytes);
}

/* The last row, which only holds answers, is free for the shell. */
static void leave_keys(struct terminal *terminal)
{
	struct buffer bytes = {0};

	capability_append_with(&bytes, "cup", terminal->rows - 1, 0);
	capability_append(&bytes, "el");
	capability_append(&bytes, "rmkx");
	terminal_send(&bytes);
	buffer_clear(&bytes);
	tcsetattr(STDOUT_FILENO, TCSADRAIN, &terminal->found);
}

/* A pipe that nobody reads: curses may write there as much as it wants, and it needs no
   file that a fence could hide. */
static FILE *open_sink(void)
{
	FILE *sink;
	int ends[2];

	if (pipe(ends) != 0)
		return NULL;
	close(ends[0]);
	fcntl(ends[1], F_SETFD, FD_CLOEXEC);
	sink = fdopen(ends[1], "w");
	if (!sink)
		close(ends[1]);
	return sink;
}

bool terminal_start_keys(struct terminal *terminal)
{
	terminal_size(&terminal->rows, &terminal->columns);
	terminal->sink = open_sink();
	if (!terminal->sink)
		return false;
	terminal->screen = screen_of_size(1, 1, terminal->sink);
	if (!terminal->screen || tcgetattr(STDOUT_FILENO, &terminal->found) != 0) {
		fclose(terminal->sink);
		return false;
	}
	die_set_cleanup(signals_restore);
	signals_prepare_restore(false, "");
	meta(stdscr, TRUE); /* curses saw no terminal that could say so */
	noecho();	    /* not even into the sink: each echo would be a write */
	start_reading();
	enter_keys(terminal);
	return true;
}

void terminal_show(struct terminal *terminal, bool keeps_colours)
{
	struct buffer bytes = {0};

	if (terminal->is_new && keeps_colours && first_frame_append(&bytes))
		terminal_send(&bytes);
	terminal->is_new = false;
	buffer_clear(&bytes);
	doupdate();
}

/* ---- ending, changing -------------------------------------------------------- */

void terminal_stop(struct terminal *terminal)
{
	if (terminal->sink)
		leave_keys(terminal);
	switch_reports(terminal, false);
	endwin();
	die_set_cleanup(NULL);
	delscreen(terminal->screen);
	terminal->screen = NULL;
	if (terminal->sink)
		fclose(terminal->sink);
}

void terminal_resize(struct terminal *terminal)
{
	terminal_size(&terminal->rows, &terminal->columns);
	if (terminal->sink)
		return;
	terminal->is_new = false;
	resizeterm(terminal->rows, terminal->columns);
	shrink_window();
	werase(newscr);
	/* Between two sizes the terminal may have had others, and lost what it showed. */
	clearok(curscr, TRUE);
}

void terminal_suspend(struct terminal *terminal)
{
	switch_reports(terminal, false);
	if (terminal->sink)
		leave_keys(terminal);
	else
		endwin();
	signals_suspend();
	terminal_resize(terminal);
	switch_reports(terminal, true);
	if (terminal->sink)
		enter_keys(terminal);
}

void terminal_forget_output(void)
{
	tcflush(STDOUT_FILENO, TCOFLUSH);
}
