/* SPDX-License-Identifier: EUPL-1.2 */
/* A pty, an emulator behind it, a keeper before it; and one way to wait for all of them. */
#include "helper/terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "helper/terminal_keeper.h"
#include "helper/terminal_state.h"

/* A program that has ended says no more than what is on its way. */
enum { PATIENCE_MS = 20000, LAST_WORDS_MS = 2000 };

static void give_up(const char *what)
{
	fprintf(stderr, "terminal: %s: %s\n", what, strerror(errno));
	abort();
}

static int set_property(VTermProp property, VTermValue *value, void *user)
{
	struct emulator *emulator = user;

	if (property == VTERM_PROP_ALTSCREEN)
		emulator->is_alternate = value->boolean;
	else if (property == VTERM_PROP_CURSORVISIBLE)
		emulator->cursor_is_visible = value->boolean;
	return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = set_property};

static void start_vterm(struct emulator *emulator)
{
	emulator->vterm = vterm_new(emulator->rows, emulator->columns);
	vterm_set_utf8(emulator->vterm, 1);
	emulator->screen = vterm_obtain_screen(emulator->vterm);
	vterm_screen_set_callbacks(emulator->screen, &callbacks, emulator);
	vterm_screen_enable_altscreen(emulator->screen, 1);
	vterm_screen_reset(emulator->screen, 1);
	emulator->cursor_is_visible = true;
}

static void take_output(struct emulator *emulator, const char *bytes, size_t len)
{
	if (emulator->n_bytes + len + 1 > emulator->capacity) {
		emulator->capacity = 2 * (emulator->n_bytes + len + 1);
		emulator->bytes = realloc(emulator->bytes, emulator->capacity);
		if (!emulator->bytes)
			give_up("realloc");
	}
	memcpy(emulator->bytes + emulator->n_bytes, bytes, len);
	emulator->n_bytes += len;
	emulator->bytes[emulator->n_bytes] = '\0';
	vterm_input_write(emulator->vterm, bytes, len);
}

static void take_report(struct emulator *emulator)
{
	struct report said;
	ssize_t len = read(emulator->reports, &said, sizeof(said));

	if (len != (ssize_t)sizeof(said)) {
		emulator->has_ended = true; /* and the keeper with it */
		close(emulator->reports);
		emulator->reports = -1;
		return;
	}
	emulator->program = said.program;
	if (said.is_first)
		return;
	emulator->status = said.status;
	emulator->is_stopped = WIFSTOPPED(said.status);
	emulator->has_ended = WIFEXITED(said.status) || WIFSIGNALED(said.status);
}

/* Takes what comes next, waiting at most so long; false if nothing came. */
static bool pump(struct emulator *emulator, int milliseconds)
{
	struct pollfd waited[] = {{emulator->is_deaf ? -1 : emulator->line, POLLIN, 0},
				  {emulator->reports, POLLIN, 0}};
	char bytes[65536];

	if (poll(waited, 2, milliseconds) <= 0)
		return false;
	if (waited[0].revents & POLLIN) {
		ssize_t len = read(emulator->line, bytes, sizeof(bytes));

		if (len > 0)
			take_output(emulator, bytes, (size_t)len);
	}
	if (waited[1].revents & (POLLIN | POLLHUP))
		take_report(emulator);
	return true;
}

static int open_line(struct emulator *emulator)
{
	struct winsize size = {.ws_row = (unsigned short)emulator->rows,
			       .ws_col = (unsigned short)emulator->columns};
	int line = posix_openpt(O_RDWR | O_NOCTTY);

	if (line < 0 || grantpt(line) != 0 || unlockpt(line) != 0)
		give_up("pty");
	ioctl(line, TIOCSWINSZ, &size);
	fcntl(line, F_SETFD, FD_CLOEXEC);
	return line;
}

struct emulator *emulator_start(const struct emulator_options *options)
{
	struct emulator *emulator = calloc(1, sizeof(*emulator));
	const char *build = getenv("BUILD");
	char program[4096];
	int reports[2];

	if (!emulator || pipe(reports) != 0)
		give_up("start");
	snprintf(program, sizeof(program), "%s/steuerrad", build ? build : "build");
	emulator->rows = options->rows;
	emulator->columns = options->columns;
	emulator->line = open_line(emulator);
	emulator->reports = reports[0];
	tcgetattr(emulator->line, &emulator->modes_before);
	start_vterm(emulator);
	emulator->keeper = fork();
	if (emulator->keeper == 0) {
		close(reports[0]);
		keeper_run(options, options->program ? options->program : program,
			   ptsname(emulator->line), reports[1]);
	}
	close(reports[1]);
	take_report(emulator); /* the first one: the program's process */
	return emulator;
}

int emulator_process(const struct emulator *emulator)
{
	return (int)emulator->program;
}

void emulator_free(struct emulator *emulator)
{
	if (!emulator->has_ended && emulator->program > 0)
		kill(emulator->program, SIGKILL);
	kill(emulator->keeper, SIGKILL);
	waitpid(emulator->keeper, NULL, 0);
	emulator_hang_up(emulator);
	if (emulator->reports >= 0)
		close(emulator->reports);
	vterm_free(emulator->vterm);
	free(emulator->bytes);
	free(emulator);
}

/* ---- what a person does --------------------------------------------------------------- */

void emulator_type(struct emulator *emulator, const char *keys)
{
	size_t len = strlen(keys);

	while (len) {
		ssize_t written = write(emulator->line, keys, len);

		if (written < 0)
			give_up("typing");
		keys += written;
		len -= (size_t)written;
	}
}

void emulator_resize(struct emulator *emulator, int rows, int columns)
{
	struct winsize size = {.ws_row = (unsigned short)rows,
			       .ws_col = (unsigned short)columns};

	emulator->rows = rows;
	emulator->columns = columns;
	vterm_set_size(emulator->vterm, rows, columns);
	ioctl(emulator->line, TIOCSWINSZ, &size);
}

void emulator_claim_size(struct emulator *emulator, int rows, int columns)
{
	struct winsize size = {.ws_row = (unsigned short)rows,
			       .ws_col = (unsigned short)columns};

	ioctl(emulator->line, TIOCSWINSZ, &size);
}

void emulator_signal(struct emulator *emulator, int number)
{
	kill(emulator->program, number);
}

void emulator_hang_up(struct emulator *emulator)
{
	if (emulator->line >= 0)
		close(emulator->line);
	emulator->line = -1;
}

void emulator_stop_reading(struct emulator *emulator)
{
	char rubbish[1024];
	int terminal = open(ptsname(emulator->line), O_WRONLY | O_NONBLOCK | O_NOCTTY);
	struct pollfd room = {terminal, POLLOUT, 0};

	memset(rubbish, 'x', sizeof(rubbish));
	/* the kernel takes from a full line a little later, and then there is room again */
	while (write(terminal, rubbish, sizeof(rubbish)) > 0 || poll(&room, 1, 50) > 0)
		continue;
	close(terminal);
	emulator->is_deaf = true;
}

void emulator_read_again(struct emulator *emulator)
{
	emulator->is_deaf = false;
}

/* ---- waiting ---------------------------------------------------------------------------- */

static void print_screen(struct emulator *emulator)
{
	int row, column;

	emulator_cursor(emulator, &row, &column);
	fprintf(stderr, "# cursor in row %d, column %d\n", row, column);
	for (row = 0; row < emulator->rows; row++)
		fprintf(stderr, "# |%s\n", emulator_row(emulator, row));
}

bool emulator_wait(struct emulator *emulator, emulator_state *state, const void *ctx)
{
	while (pump(emulator, 0))
		continue;
	while (!state(emulator, ctx)) {
		if (!pump(emulator, PATIENCE_MS)) {
			print_screen(emulator);
			return false;
		}
		while (pump(emulator, 0) && !emulator->has_ended)
			continue;
		if (emulator->has_ended && !state(emulator, ctx) &&
		    !pump(emulator, PATIENCE_MS)) {
			fprintf(stderr, "# ended with status %d\n", emulator->status);
			return false;
		}
	}
	return true;
}

/* The line does not tell when it is read from: so this asks it, time and again. */
bool emulator_wait_keys_taken(struct emulator *emulator)
{
	int terminal = open(ptsname(emulator->line), O_RDONLY | O_NONBLOCK | O_NOCTTY);
	int n_waiting = 1;

	for (int i = 0; i < PATIENCE_MS && !emulator->has_ended; i++) {
		if (ioctl(terminal, FIONREAD, &n_waiting) != 0 || n_waiting == 0)
			break;
		pump(emulator, 1);
	}
	close(terminal);
	return n_waiting == 0;
}

bool emulator_wait_outside(struct emulator *emulator, emulator_state *state, const void *ctx)
{
	for (int i = 0; i < PATIENCE_MS && !emulator->has_ended; i++) {
		if (state(emulator, ctx))
			return true;
		pump(emulator, 1);
	}
	return false;
}

static bool shows_text(struct emulator *emulator, const void *text)
{
	return emulator_shows(emulator, text);
}

static bool shows_no_text(struct emulator *emulator, const void *text)
{
	return !emulator_shows(emulator, text);
}

static bool has_ended(struct emulator *emulator, const void *ctx)
{
	(void)ctx;
	return emulator->has_ended;
}

static bool is_stopped(struct emulator *emulator, const void *ctx)
{
	(void)ctx;
	return emulator->is_stopped;
}

static bool cursor_is_on(struct emulator *emulator, const void *text)
{
	size_t len = strlen(text);
	char found[256] = "";
	size_t used = 0;
	int row, column;

	emulator_cursor(emulator, &row, &column);
	while (column < emulator->columns && used < len && used < 200) {
		struct emulator_cell cell = emulator_cell(emulator, row, column++);

		memcpy(found + used, cell.text, strlen(cell.text) + 1);
		used += strlen(cell.text);
	}
	return len > 0 && strncmp(found, text, len) == 0;
}

bool emulator_wait_text(struct emulator *emulator, const char *text)
{
	return emulator_wait(emulator, shows_text, text);
}

bool emulator_wait_no_text(struct emulator *emulator, const char *text)
{
	return emulator_wait(emulator, shows_no_text, text);
}

bool emulator_wait_end(struct emulator *emulator, int *status)
{
	bool ended = emulator_wait(emulator, has_ended, NULL);

	*status = emulator->status;
	return ended;
}

bool emulator_has_ended(struct emulator *emulator, int *status)
{
	while (pump(emulator, 0) && !emulator->has_ended)
		continue;
	*status = emulator->status;
	return emulator->has_ended;
}

bool emulator_wait_stopped(struct emulator *emulator)
{
	return emulator_wait(emulator, is_stopped, NULL);
}

bool emulator_wait_cursor_on(struct emulator *emulator, const char *text)
{
	return emulator_wait(emulator, cursor_is_on, text);
}
