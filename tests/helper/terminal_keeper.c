/* SPDX-License-Identifier: EUPL-1.2 */
/* The keeper is the leader of the session, as a shell is, so that the program can be
   stopped; it keeps the terminal open when the program has ended, so that its modes can
   be looked at; and it reports every change of the program's state through a pipe, so
   that the test can wait for output and for an end in one poll. */
#include "helper/terminal_keeper.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ARGUMENTS_MAX = 32, OTHERS_MAX = 256 };

static void run_program(const struct emulator_options *options, const char *program)
{
	char *arguments[ARGUMENTS_MAX + 2] = {
		strdup(options->name ? options->name : "steuerrad")};
	char *environment[ARGUMENTS_MAX + 5] = {strdup("TERM=xterm-256color"),
						strdup("LC_ALL=C.UTF-8"), strdup("TZ=UTC"),
						strdup("PATH=/usr/bin:/bin")};

	const char *sandbox = getenv("TEST_SANDBOX"); /* see kiosk/fenced.sh */
	int n = 1;

	for (int i = 0; options->arguments && options->arguments[i] && i < ARGUMENTS_MAX; i++)
		arguments[n++] = strdup(options->arguments[i]);
	if (sandbox && !options->program && n <= ARGUMENTS_MAX)
		arguments[n] = strdup(sandbox);
	for (int i = 0; options->environment && options->environment[i] && i < ARGUMENTS_MAX;
	     i++) {
		size_t name_len = strcspn(options->environment[i], "=") + 1;
		int at = 0;

		while (environment[at] &&
		       strncmp(environment[at], options->environment[i], name_len) != 0)
			at++;
		environment[at] = strdup(options->environment[i]);
	}
	execve(program, arguments, environment);
	_exit(127);
}

static void report(int to, pid_t program, int status, bool is_first)
{
	struct report said = {program, status, is_first};

	if (write(to, &said, sizeof(said)) != (ssize_t)sizeof(said))
		_exit(1);
}

void keeper_run(const struct emulator_options *options, const char *program, const char *tty,
		int reports)
{
	int terminal;
	pid_t child;
	int status;

	/* what belongs to other terminals of the test must not be held open here */
	for (int other = STDERR_FILENO + 1; other < OTHERS_MAX; other++) {
		if (other != reports)
			close(other);
	}
	setsid();
	signal(SIGHUP, SIG_IGN);
	signal(SIGTTOU, SIG_IGN);
	terminal = open(tty, O_RDWR);
	if (terminal < 0 || ioctl(terminal, TIOCSCTTY, 0) < 0)
		_exit(1);
	child = fork();
	if (child == 0) {
		setpgid(0, 0);
		tcsetpgrp(terminal, getpid());
		signal(SIGHUP, SIG_DFL);
		signal(SIGTTOU, SIG_DFL);
		dup2(terminal, 0);
		dup2(terminal, 1);
		dup2(terminal, 2);
		close(terminal);
		close(reports);
		run_program(options, program);
	}
	report(reports, child, 0, true);
	do {
		if (waitpid(child, &status, WUNTRACED | WCONTINUED) < 0)
			_exit(1);
		report(reports, child, status, false);
	} while (!WIFEXITED(status) && !WIFSIGNALED(status));
	/* until the test takes its end of the pipe away, or is gone itself */
	poll(&(struct pollfd){reports, 0, 0}, 1, -1);
	_exit(0);
}
