/* SPDX-License-Identifier: EUPL-1.2 */
/* What a program in a terminal costs: runs it on a pty, reads it into an emulator, types
   keys, and prints a line "what value" for each count. For make bench and make test-economy.

     measure [-s ROWSxCOLUMNS] [-n SESSIONS] [-v] [STEP…] -- PROGRAM [ARGUMENT…]

   A step is NAME:TEXT*N, a key or text sent N times and waited for each time; NAME:TEXT+N
   sends it N times at once; NAME:TEXT@N waits until what follows a rest has come, too. Keys
   are \D \U \N \P (down, up, next, previous page), \t, \n.
   -v counts instructions with valgrind, those of the end included in the first frame. */
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <vterm.h>

#include "make/counts.h"

enum { SESSIONS_MAX = 1000, STEPS_MAX = 32, CELLS_MAX = 300 * 100, LOG_FD = 9 };
enum { QUIET_MS = 60, REST_MS = 900, WAITS_MAX = 10000 };

struct session {
	pid_t process;
	int line; /* the master's end of the pty */
	int log;  /* what valgrind says */
	VTerm *emulator;
	unsigned long bytes, clears;
	double first_byte, last_byte; /* when they came, in ms */
};

struct step {
	char name[32];
	char text[64];
	int n;
	bool is_at_once, rests;
};

struct wish {
	unsigned short rows, columns;
	int n_sessions;
	bool counts_instructions;
	int n_steps;
	struct step steps[STEPS_MAX];
	char **program;
};

static void say(const char *name, const char *what, double value)
{
	printf("%s.%s %.10g\n", name, what, value);
}

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

/* ---- a session ------------------------------------------------------------------- */

static void run(const struct wish *wish, int log)
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
	setenv("XDG_CONFIG_HOME", "/nonexistent", 1);
	for (; wish->counts_instructions && n < 4; n++)
		arguments[n] = strdup(valgrind[n]);
	for (int i = 0; wish->program[i] && n < 62; i++)
		arguments[n++] = wish->program[i];
	if (log >= 0)
		dup2(log, LOG_FD);
	if (arguments[0])
		execvp(arguments[0], arguments);
	_exit(127);
}

static void start(struct session *session, const struct wish *wish)
{
	struct winsize size = {.ws_row = wish->rows, .ws_col = wish->columns};
	int log[2] = {-1, -1};

	if (wish->counts_instructions && pipe(log) != 0)
		exit(2);
	session->process = forkpty(&session->line, NULL, NULL, &size);
	if (session->process < 0)
		exit(2);
	if (session->process == 0)
		run(wish, log[1]);
	if (log[1] >= 0)
		close(log[1]);
	session->log = log[0];
	session->emulator = vterm_new(wish->rows, wish->columns);
	vterm_set_utf8(session->emulator, 1);
	vterm_screen_enable_altscreen(vterm_obtain_screen(session->emulator), 1);
	vterm_screen_reset(vterm_obtain_screen(session->emulator), 1);
}

static void take(struct session *session)
{
	char bytes[65536 + 1], answer[256];
	ssize_t len = read(session->line, bytes, sizeof(bytes) - 1);
	size_t answer_len;

	if (len <= 0)
		return;
	bytes[len] = '\0';
	for (const char *at = bytes; (at = strstr(at, "\033[2J")); at++)
		session->clears++;
	session->last_byte = now();
	if (!session->bytes)
		session->first_byte = session->last_byte;
	session->bytes += (unsigned long)len;
	vterm_input_write(session->emulator, bytes, (size_t)len);
	answer_len = vterm_output_read(session->emulator, answer, sizeof(answer));
	if (answer_len && write(session->line, answer, answer_len) < 0)
		session->last_byte = now();
}

/* Until it has begun, is silent, and sleeps: then nothing comes any more. */
static void settle(struct session *session)
{
	for (int n_waits = 0; n_waits < WAITS_MAX; n_waits++) {
		struct pollfd waited = {session->line, POLLIN, 0};
		int n = poll(&waited, 1, QUIET_MS);

		if (waited.revents & POLLIN)
			take(session);
		else if (n != 0 || (session->bytes && counts_sleeps(session->process)))
			return;
	}
}

/* In one piece: a key that is held down comes so over a slow line. */
static void type(struct session *session, const struct step *step, int n)
{
	char bytes[4096]; /* as much as the emulator keeps */
	size_t len;

	for (int i = 0; i < n; i++) {
		for (const char *at = step->text; *at; at++) {
			static const char names[] = "DUNP";
			static const VTermKey keys[] = {VTERM_KEY_DOWN, VTERM_KEY_UP,
							VTERM_KEY_PAGEDOWN, VTERM_KEY_PAGEUP};
			const char *key = at[0] == '\\' && at[1] ? strchr(names, at[1]) : NULL;

			if (key)
				vterm_keyboard_key(session->emulator, keys[key - names], 0);
			else if (at[0] == '\\')
				vterm_keyboard_unichar(session->emulator,
						       at[1] == 't' ? '\t' : '\n', 0);
			else
				vterm_keyboard_unichar(session->emulator, (uint32_t)*at, 0);
			at += at[0] == '\\' && at[1];
		}
	}
	len = vterm_output_read(session->emulator, bytes, sizeof(bytes));
	if (len && write(session->line, bytes, len) < 0)
		session->last_byte = now();
}

static void play(struct session *session, const struct step *step)
{
	type(session, step, step->is_at_once ? step->n : 1);
	settle(session);
	if (step->rests)
		poll(NULL, 0, REST_MS);
	settle(session);
}

/* Ends it; how many instructions it took in all. */
static unsigned long end(struct session *session)
{
	char said[4096] = "";
	const char *at;
	size_t len = 0;
	ssize_t n;

	kill(session->process, session->log >= 0 ? SIGTERM : SIGHUP);
	while (session->log >= 0 &&
	       (n = read(session->log, said + len, sizeof(said) - 1 - len)) > 0)
		len += (size_t)n;
	said[len] = '\0';
	at = strstr(said, "Collected : ");
	if (session->log >= 0)
		close(session->log);
	close(session->line);
	waitpid(session->process, NULL, 0);
	vterm_free(session->emulator);
	return at ? strtoul(at + strlen("Collected : "), NULL, 10) : 0;
}

/* ---- what is asked --------------------------------------------------------------- */

static int cells_changed(struct session *session, const struct wish *wish)
{
	static VTermScreenCell shown[CELLS_MAX];
	VTermScreen *screen = vterm_obtain_screen(session->emulator);
	int n = 0;

	for (int i = 0; i < wish->rows * wish->columns && i < CELLS_MAX; i++) {
		VTermScreenCell cell;
		VTermPos at = {i / wish->columns, i % wish->columns};

		memset(&cell, 0, sizeof(cell));
		vterm_screen_get_cell(screen, at, &cell);
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

static void take_step(struct session *session, const struct wish *wish, const struct step *step)
{
	unsigned long bytes = session->bytes, clears = session->clears, most = 0;
	unsigned long writes = counts_of(session->process, "io", "syscw:");
	int n = step->is_at_once ? 1 : step->n, cells = 0;
	double ms = 0;

	for (int i = 0; i < n; i++) {
		unsigned long before = counts_of(session->process, "io", "syscw:"), after;
		double typed = now();

		session->last_byte = typed;
		play(session, step);
		ms += session->last_byte - typed;
		cells += cells_changed(session, wish);
		after = counts_of(session->process, "io", "syscw:");
		most = after - before > most ? after - before : most;
	}
	writes = counts_of(session->process, "io", "syscw:") - writes;
	say(step->name, "bytes", (double)(session->bytes - bytes) / n);
	say(step->name, "cells", (double)cells / n);
	say(step->name, "writes", (double)writes / n);
	say(step->name, "most_writes", (double)most);
	say(step->name, "clears", (double)(session->clears - clears));
	say(step->name, "ms", ms / n);
}

static void count_costs(const struct wish *wish)
{
	struct session session = {0};
	double started = now();
	unsigned long woken, bytes;

	start(&session, wish);
	settle(&session);
	say("first", "ms", session.last_byte - started);
	say("first", "byte_ms", session.first_byte - started);
	say("first", "bytes", (double)session.bytes);
	say("first", "clears", (double)session.clears);
	cells_changed(&session, wish);
	woken = counts_switches(session.process);
	bytes = session.bytes;
	poll(NULL, 0, 1500);
	settle(&session);
	say("idle", "wakeups", (double)(counts_switches(session.process) - woken));
	say("idle", "bytes", (double)(session.bytes - bytes));
	say("idle", "private", (double)counts_of(session.process, "smaps_rollup", "Private_"));
	for (int i = 0; i < wish->n_steps; i++)
		take_step(&session, wish, &wish->steps[i]);
	say("last", "private", (double)counts_of(session.process, "smaps_rollup", "Private_"));
	end(&session);
}

static void repeat(struct session *session, const struct step *step)
{
	for (int key = 0; key < (step->is_at_once ? 1 : step->n); key++)
		play(session, step);
}

/* By difference: a run with the step, and one that ends before it. */
static void count_instructions(const struct wish *wish)
{
	unsigned long before = 0;

	for (int n_steps = 0; n_steps <= wish->n_steps; n_steps++) {
		const struct step *last = n_steps ? &wish->steps[n_steps - 1] : NULL;
		struct session session = {0};
		unsigned long instructions;

		start(&session, wish);
		settle(&session);
		for (int i = 0; i < n_steps; i++)
			repeat(&session, &wish->steps[i]);
		instructions = end(&session);
		say(last ? last->name : "first", "instructions",
		    last ? ((double)instructions - (double)before) / last->n
			 : (double)instructions);
		before = instructions;
	}
}

static void count_sessions(const struct wish *wish)
{
	static struct session sessions[SESSIONS_MAX];
	unsigned long pss = 0, private = 0, woken = 0;
	int n = wish->n_sessions < SESSIONS_MAX ? wish->n_sessions : SESSIONS_MAX;

	for (int i = 0; i < n; i++) {
		start(&sessions[i], wish);
		settle(&sessions[i]);
	}
	for (int i = 0; i < n; i++) {
		pss += counts_of(sessions[i].process, "smaps_rollup", "Pss:");
		private += counts_of(sessions[i].process, "smaps_rollup", "Private_Dirty:") +
			   counts_of(sessions[i].process, "smaps_rollup", "Private_Clean:");
		woken -= counts_switches(sessions[i].process);
	}
	poll(NULL, 0, 2000);
	for (int i = 0; i < n; i++)
		woken += counts_switches(sessions[i].process);
	say("sessions", "pss", (double)pss / n);
	say("sessions", "private", (double)private / n);
	say("sessions", "wakeups", (double)woken);
	for (int i = 0; i < n; i++)
		end(&sessions[i]);
}

/* "NAME:KEYS", "NAME:KEYS*TIMES", "NAME:KEYS+TIMES" (all at once), "…@TIMES" (with rests) */
static bool read_step(struct step *step, const char *written)
{
	size_t name_len = strcspn(written, ":");
	const char *text = written + name_len + 1;
	size_t text_len = written[name_len] ? strcspn(text, "*+@") : 0;

	if (!name_len || name_len >= sizeof(step->name) || !text_len ||
	    text_len >= sizeof(step->text))
		return false;
	snprintf(step->name, sizeof(step->name), "%.*s", (int)name_len, written);
	snprintf(step->text, sizeof(step->text), "%.*s", (int)text_len, text);
	step->is_at_once = text[text_len] == '+';
	step->rests = text[text_len] == '@';
	step->n = text[text_len] ? (int)strtol(text + text_len + 1, NULL, 10) : 1;
	return step->n > 0;
}

/* "24x80" */
static bool read_size(struct wish *wish, const char *written)
{
	char *end;

	wish->rows = (unsigned short)strtoul(written, &end, 10);
	if (*end != 'x')
		return false;
	wish->columns = (unsigned short)strtoul(end + 1, &end, 10);
	return *end == '\0' && wish->rows && wish->columns;
}

int main(int argc, char *argv[])
{
	struct wish wish = {.rows = 24, .columns = 80};
	int option;

	while ((option = getopt(argc, argv, "+s:n:v")) != -1) {
		if (option == 'v')
			wish.counts_instructions = true;
		else if (option == 'n')
			wish.n_sessions = (int)strtol(optarg, NULL, 10);
		else if (option != 's' || !read_size(&wish, optarg))
			return 2;
	}
	while (strcmp(argv[optind - 1], "--") != 0 && optind < argc &&
	       strcmp(argv[optind], "--") != 0) {
		if (wish.n_steps == STEPS_MAX ||
		    !read_step(&wish.steps[wish.n_steps++], argv[optind++]))
			return 2;
	}
	wish.program = argv + optind + (optind < argc && strcmp(argv[optind], "--") == 0);
	if (!*wish.program)
		return 2;
	if (wish.n_sessions > 0)
		count_sessions(&wish);
	else if (wish.counts_instructions)
		count_instructions(&wish);
	else
		count_costs(&wish);
	return 0;
}
