/* SPDX-License-Identifier: EUPL-1.2 */
/* Curses is begun so that it does not take signals from us, does not ask for the size
   itself (a claimed 65535 by 65535 would cost gigabytes), does not wait long behind ESC,
   and writes a frame in one piece. */
#include "tui/terminal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "base/die.h"
#include "tui/keys.h"
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
static SCREEN *screen_of_size(int rows, int columns)
{
	char number[16];
	SCREEN *screen;

	snprintf(number, sizeof(number), "%d", rows);
	setenv("LINES", number, 1);
	snprintf(number, sizeof(number), "%d", columns);
	setenv("COLUMNS", number, 1);
	use_env(TRUE);
	use_tioctl(FALSE);
	screen = newterm(NULL, stdout, stdin);
	unsetenv("LINES");
	unsetenv("COLUMNS");
	return screen;
}

static void leave_for_good(void)
{
	endwin();
}

bool terminal_start(struct terminal *terminal)
{
	terminal_size(&terminal->rows, &terminal->columns);
	terminal->screen = screen_of_size(terminal->rows, terminal->columns);
	if (!terminal->screen)
		return false;
	die_set_cleanup(leave_for_good);
	signals_prepare_restore();
	raw();
	noecho();
	nonl();
	intrflush(stdscr, FALSE);
	keypad(stdscr, TRUE);
	set_escdelay(ESCAPE_DELAY_MS);
	keys_start();
	/* Until the first refresh after an endwin, curses writes once per move of the
	   cursor; afterwards once per frame. */
	endwin();
	refresh();
	curs_set(1);
	return true;
}

void terminal_stop(struct terminal *terminal)
{
	endwin();
	die_set_cleanup(NULL);
	delscreen(terminal->screen);
	terminal->screen = NULL;
}

void terminal_resize(struct terminal *terminal)
{
	terminal_size(&terminal->rows, &terminal->columns);
	resizeterm(terminal->rows, terminal->columns);
	erase();
	/* Between two sizes the terminal may have had others, and lost what it showed. */
	clearok(curscr, TRUE);
}

void terminal_suspend(struct terminal *terminal)
{
	endwin();
	signals_suspend();
	terminal_resize(terminal);
}

void terminal_forget_output(void)
{
	tcflush(STDOUT_FILENO, TCOFLUSH);
}
