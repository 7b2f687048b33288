/* SPDX-License-Identifier: EUPL-1.2 */
/* What a program in a terminal costs: runs it on a pty, reads it into an emulator, types
   keys, and prints a line "what value" for each count. For make bench and make test-economy.

     measure [-s ROWSxCOLUMNS] [-n SESSIONS] [-v] [STEP…] -- PROGRAM [ARGUMENT…]

   A step is NAME:TEXT*N, a key or text sent N times and waited for each time; NAME:TEXT+N
   sends it N times at once; NAME:TEXT@N waits until what follows a rest has come, too, and
   counts how often the program wakes when that is over. Keys are \D \U \N \P (down, up,
   next, previous page), \F (F6), \t, \n. NAME:=ROWSxCOLUMNS gives the terminal another
   size.
   -v counts instructions with valgrind, those of the end included in the first frame. */
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "make/counts.h"
#include "make/terminal.h"

enum { SESSIONS_MAX = 1000, STEPS_MAX = 32, REST_MS = 900 };

struct step {
	char name[32];
	char text[64];
	int n;
	bool is_at_once;
	bool rests;	   /* what comes when the key has rested is counted, too */
	int rows, columns; /* of another size; 0: no other one */
};

struct wish {
	int rows, columns;
	int n_sessions;
	bool counts_instructions;
	int n_steps;
	struct step steps[STEPS_MAX];
	char **program;
};

static void start(struct terminal *terminal, const struct wish *wish)
{
	terminal_start(terminal, wish->rows, wish->columns, wish->program,
		       wish->counts_instructions);
}

static void say(const char *name, const char *what, double value)
{
	printf("%s.%s %.10g\n", name, what, value);
}

/* ---- what is asked --------------------------------------------------------------- */

/* What one occasion costs; counted from the moment that it begins. */
struct cost {
	unsigned long bytes, clears, writes;
	double ms;
};

static struct cost cost_of(const struct terminal *terminal, double since)
{
	return (struct cost){.bytes = terminal->bytes,
			     .clears = terminal->clears,
			     .writes = counts_of(terminal->process, "io", "syscw:"),
			     .ms = terminal->last_byte - since};
}

static void act(struct terminal *terminal, const struct step *step)
{
	if (step->rows)
		terminal_resize(terminal, step->rows, step->columns);
	else
		terminal_type(terminal, step->text, step->is_at_once ? step->n : 1);
}

static void play(struct terminal *terminal, const struct step *step)
{
	act(terminal, step);
	terminal_settle(terminal);
	if (step->rests)
		poll(NULL, 0, REST_MS);
	terminal_settle(terminal);
}

/* How often it wakes while nothing is typed. */
static unsigned long count_wakeups(struct terminal *terminal)
{
	unsigned long before = counts_switches(terminal->process);

	poll(NULL, 0, REST_MS);
	terminal_settle(terminal);
	return counts_switches(terminal->process) - before;
}

static struct cost take_once(struct terminal *terminal, const struct step *step)
{
	double began = terminal->last_byte = terminal_now();
	struct cost before = cost_of(terminal, began), after;

	play(terminal, step);
	after = cost_of(terminal, began);
	return (struct cost){after.bytes - before.bytes, after.clears - before.clears,
			     after.writes - before.writes, after.ms};
}

static void take_step(struct terminal *terminal, const struct step *step)
{
	struct cost sum = {0};
	unsigned long most = 0;
	int n = step->is_at_once ? 1 : step->n, cells = 0;

	for (int i = 0; i < n; i++) {
		struct cost cost = take_once(terminal, step);

		cells += terminal_cells_changed(terminal);
		most = cost.writes > most ? cost.writes : most;
		sum = (struct cost){sum.bytes + cost.bytes, sum.clears + cost.clears,
				    sum.writes + cost.writes, sum.ms + cost.ms};
	}
	say(step->name, "bytes", (double)sum.bytes / n);
	say(step->name, "cells", (double)cells / n);
	say(step->name, "written", terminal_cells_written(terminal));
	say(step->name, "writes", (double)sum.writes / n);
	say(step->name, "most_writes", (double)most);
	say(step->name, "clears", (double)sum.clears);
	say(step->name, "ms", sum.ms / n);
	if (step->rests)
		say(step->name, "wakeups", (double)count_wakeups(terminal));
}

static void count_costs(const struct wish *wish)
{
	struct terminal terminal = {0};
	double started = terminal_now();
	unsigned long woken, bytes;

	start(&terminal, wish);
	terminal_settle(&terminal);
	say("first", "ms", terminal.last_byte - started);
	say("first", "byte_ms", terminal.first_byte - started);
	say("first", "bytes", (double)terminal.bytes);
	say("first", "clears", (double)terminal.clears);
	terminal_cells_changed(&terminal);
	woken = counts_switches(terminal.process);
	bytes = terminal.bytes;
	poll(NULL, 0, 1500);
	terminal_settle(&terminal);
	say("idle", "wakeups", (double)(counts_switches(terminal.process) - woken));
	say("idle", "bytes", (double)(terminal.bytes - bytes));
	say("idle", "private", (double)counts_of(terminal.process, "smaps_rollup", "Private_"));
	for (int i = 0; i < wish->n_steps; i++)
		take_step(&terminal, &wish->steps[i]);
	say("last", "private", (double)counts_of(terminal.process, "smaps_rollup", "Private_"));
	terminal_end(&terminal);
}

static void repeat(struct terminal *terminal, const struct step *step)
{
	for (int key = 0; key < (step->is_at_once ? 1 : step->n); key++) {
		play(terminal, step);
	}
}

/* By difference: a run with the step, and one that ends before it. */
static void count_instructions(const struct wish *wish)
{
	unsigned long before = 0;

	for (int n_steps = 0; n_steps <= wish->n_steps; n_steps++) {
		const struct step *last = n_steps ? &wish->steps[n_steps - 1] : NULL;
		struct terminal terminal = {0};
		unsigned long instructions;

		start(&terminal, wish);
		terminal_settle(&terminal);
		for (int i = 0; i < n_steps; i++)
			repeat(&terminal, &wish->steps[i]);
		instructions = terminal_end(&terminal);
		say(last ? last->name : "first", "instructions",
		    last ? ((double)instructions - (double)before) / last->n
			 : (double)instructions);
		before = instructions;
	}
}

static void count_sessions(const struct wish *wish)
{
	static struct terminal sessions[SESSIONS_MAX];
	unsigned long pss = 0, private = 0, woken = 0;
	int n = wish->n_sessions < SESSIONS_MAX ? wish->n_sessions : SESSIONS_MAX;

	for (int i = 0; i < n; i++) {
		start(&sessions[i], wish);
		terminal_settle(&sessions[i]);
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
		terminal_end(&sessions[i]);
}

/* "24x80" */
static bool read_size(const char *written, int *rows, int *columns)
{
	char *end;

	*rows = (int)strtoul(written, &end, 10);
	if (*end != 'x')
		return false;
	*columns = (int)strtoul(end + 1, &end, 10);
	return *end == '\0' && *rows > 0 && *columns > 0 &&
	       *rows * *columns <= TERMINAL_CELLS_MAX;
}

/* "NAME:KEYS", "NAME:KEYS*TIMES", "NAME:KEYS+TIMES" (all at once), "…@TIMES" (with rests),
   "NAME:=ROWSxCOLUMNS" */
static bool read_step(struct step *step, const char *written)
{
	size_t name_len = strcspn(written, ":");
	const char *text = written + name_len + 1;
	size_t text_len = written[name_len] ? strcspn(text, "*+@") : 0;

	if (!name_len || name_len >= sizeof(step->name) || !text_len ||
	    text_len >= sizeof(step->text))
		return false;
	step->n = 1;
	snprintf(step->name, sizeof(step->name), "%.*s", (int)name_len, written);
	if (text[0] == '=')
		return read_size(text + 1, &step->rows, &step->columns);
	snprintf(step->text, sizeof(step->text), "%.*s", (int)text_len, text);
	step->is_at_once = text[text_len] == '+';
	step->rests = text[text_len] == '@';
	step->n = text[text_len] ? (int)strtol(text + text_len + 1, NULL, 10) : 1;
	return step->n > 0;
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
		else if (option != 's' || !read_size(optarg, &wish.rows, &wish.columns))
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
