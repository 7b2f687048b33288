/* SPDX-License-Identifier: EUPL-1.2 */
/* What the program writes goes into an emulator, which answers as a terminal does; what is
   counted of it stands in the struct. */
#include "make/terminal.h"

#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "make/counts.h"

enum { QUIET_MS = 60, WAITS_MAX = 10000, LOG_FD = 9, F6 = 6 };

double terminal_now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void run(char **program, int log)
{
	static const char *const valgrind[] = {"valgrind", "--tool=callgrind",
					       "--callgrind-out-file=/dev/null", "--log-fd=9"};
	char *arguments[64] = {NULL};
	int n = 0;

	unsetenv("LINES");
	unsetenv("COLUMNS");
	unsetenv("COLORTERM");
	setenv("TERM", "xterm-256color", 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	setenv("XDG_CONFIG_HOME", "/dev/null/none", 1);
	for (; log >= 0 && n < 4; n++)
		arguments[n] = strdup(valgrind[n]);
	for (int i = 0; program[i] && n < 62; i++)
		arguments[n++] = program[i];
	if (log >= 0)
		dup2(log, LOG_FD);
	if (arguments[0])
		execvp(arguments[0], arguments);
	_exit(127);
}

void terminal_start(struct terminal *terminal, int rows, int columns, char **program,
		    bool counts_instructions)
{
	struct winsize size = {.ws_row = (unsigned short)rows,
			       .ws_col = (unsigned short)columns};
	int log[2] = {-1, -1};

	if (counts_instructions && pipe(log) != 0)
		exit(2);
	terminal->process = forkpty(&terminal->line, NULL, NULL, &size);
	if (terminal->process < 0)
		exit(2);
	if (terminal->process == 0)
		run(program, log[1]);
	if (log[1] >= 0)
		close(log[1]);
	terminal->rows = rows;
	terminal->columns = columns;
	terminal->log = log[0];
	terminal->emulator = vterm_new(rows, columns);
	vterm_set_utf8(terminal->emulator, 1);
	vterm_screen_enable_altscreen(vterm_obtain_screen(terminal->emulator), 1);
	vterm_screen_reset(vterm_obtain_screen(terminal->emulator), 1);
}

static void take(struct terminal *terminal)
{
	char bytes[65536 + 1], answer[256];
	ssize_t len = read(terminal->line, bytes, sizeof(bytes) - 1);
	size_t answer_len;

	if (len <= 0)
		return;
	bytes[len] = '\0';
	for (const char *at = bytes; (at = strstr(at, "\033[2J")); at++)
		terminal->clears++;
	terminal->last_byte = terminal_now();
	if (!terminal->bytes)
		terminal->first_byte = terminal->last_byte;
	terminal->bytes += (unsigned long)len;
	vterm_input_write(terminal->emulator, bytes, (size_t)len);
	answer_len = vterm_output_read(terminal->emulator, answer, sizeof(answer));
	if (answer_len && write(terminal->line, answer, answer_len) < 0)
		terminal->last_byte = terminal_now();
}

void terminal_settle(struct terminal *terminal)
{
	for (int n_waits = 0; n_waits < WAITS_MAX; n_waits++) {
		struct pollfd waited = {terminal->line, POLLIN, 0};
		int n = poll(&waited, 1, QUIET_MS);

		if (waited.revents & POLLIN)
			take(terminal);
		else if (n != 0 || (terminal->bytes && counts_sleeps(terminal->process)))
			return;
	}
}

/* ---- what a person does ------------------------------------------------------------ */

static void press(struct terminal *terminal, char name)
{
	VTerm *emulator = terminal->emulator;

	switch (name) {
	case 'D':
		vterm_keyboard_key(emulator, VTERM_KEY_DOWN, 0);
		break;
	case 'U':
		vterm_keyboard_key(emulator, VTERM_KEY_UP, 0);
		break;
	case 'N':
		vterm_keyboard_key(emulator, VTERM_KEY_PAGEDOWN, 0);
		break;
	case 'P':
		vterm_keyboard_key(emulator, VTERM_KEY_PAGEUP, 0);
		break;
	case 'F':
		vterm_keyboard_key(emulator, VTERM_KEY_FUNCTION(F6), 0);
		break;
	case 't':
		vterm_keyboard_unichar(emulator, '\t', 0);
		break;
	default:
		vterm_keyboard_unichar(emulator, '\n', 0);
		break;
	}
}

/* In one piece: a key that is held down comes so over a slow line. */
void terminal_type(struct terminal *terminal, const char *text, int n)
{
	char bytes[4096]; /* as much as the emulator keeps */
	size_t len;

	for (int i = 0; i < n; i++) {
		for (const char *at = text; *at; at++) {
			if (at[0] == '\\' && at[1])
				press(terminal, *++at);
			else
				vterm_keyboard_unichar(terminal->emulator, (uint32_t)*at, 0);
		}
	}
	len = vterm_output_read(terminal->emulator, bytes, sizeof(bytes));
	if (len && write(terminal->line, bytes, len) < 0)
		terminal->last_byte = terminal_now();
}

void terminal_resize(struct terminal *terminal, int rows, int columns)
{
	struct winsize size = {.ws_row = (unsigned short)rows,
			       .ws_col = (unsigned short)columns};

	terminal->rows = rows;
	terminal->columns = columns;
	vterm_set_size(terminal->emulator, rows, columns);
	(void)ioctl(terminal->line, TIOCSWINSZ, &size);
}

/* ---- what is seen ------------------------------------------------------------------ */

static VTermScreenCell cell_at(const struct terminal *terminal, int i)
{
	VTermPos at = {i / terminal->columns, i % terminal->columns};
	VTermScreenCell cell;

	memset(&cell, 0, sizeof(cell));
	vterm_screen_get_cell(vterm_obtain_screen(terminal->emulator), at, &cell);
	return cell;
}

static int n_cells(const struct terminal *terminal)
{
	int n = terminal->rows * terminal->columns;

	return n < TERMINAL_CELLS_MAX ? n : TERMINAL_CELLS_MAX;
}

int terminal_cells_changed(const struct terminal *terminal)
{
	static VTermScreenCell shown[TERMINAL_CELLS_MAX];
	int n = 0;

	for (int i = 0; i < n_cells(terminal); i++) {
		VTermScreenCell cell = cell_at(terminal, i);

		n += memcmp(cell.chars, shown[i].chars, sizeof(cell.chars)) != 0 ||
		     cell.attrs.bold != shown[i].attrs.bold ||
		     cell.attrs.underline != shown[i].attrs.underline ||
		     cell.attrs.reverse != shown[i].attrs.reverse ||
		     !vterm_color_is_equal(&cell.fg, &shown[i].fg) ||
		     !vterm_color_is_equal(&cell.bg, &shown[i].bg);
		shown[i] = cell;
	}
	return n;
}

int terminal_cells_written(const struct terminal *terminal)
{
	int n = 0;

	for (int i = 0; i < n_cells(terminal); i++) {
		VTermScreenCell cell = cell_at(terminal, i);

		n += (cell.chars[0] && cell.chars[0] != ' ') || cell.attrs.reverse;
	}
	return n;
}

unsigned long terminal_end(struct terminal *terminal)
{
	char said[4096] = "";
	const char *at;
	size_t len = 0;
	ssize_t n;

	kill(terminal->process, terminal->log >= 0 ? SIGTERM : SIGHUP);
	while (terminal->log >= 0 &&
	       (n = read(terminal->log, said + len, sizeof(said) - 1 - len)) > 0)
		len += (size_t)n;
	said[len] = '\0';
	at = strstr(said, "Collected : ");
	if (terminal->log >= 0)
		close(terminal->log);
	close(terminal->line);
	waitpid(terminal->process, NULL, 0);
	vterm_free(terminal->emulator);
	return at ? strtoul(at + strlen("Collected : "), NULL, 10) : 0;
}
