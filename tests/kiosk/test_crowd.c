/* SPDX-License-Identifier: EUPL-1.2 */
/* Five hundred visitors at once: all see the start, cost next to nothing while they think,
   all get new data, and leave nothing behind when the line goes down. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <setjmp.h>

#include <cmocka.h>
#include <fcntl.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "helper/process.h"

enum {
	N_VISITORS = 500,
	PATIENCE_MS = 60000,
	QUIET_MS = 3000,
	GONE_MS = 2000,
	MOST_PSS_KIB = 1536,
	OUTPUT_MAX = 32768
};

struct visitor {
	int line;
	pid_t process;
	char output[OUTPUT_MAX];
	size_t len;
};

static struct visitor *visitors;
static char folder[] = "/tmp/steuerrad-crowd-XXXXXX";
static char data[64], next_data[64];

static void write_data(const char *path, const char *title)
{
	char line[256];
	FILE *from = fopen("tests/data/klein.yaml", "r");
	FILE *to = fopen(path, "w");
	assert_non_null(from);
	assert_non_null(to);
	while (fgets(line, sizeof(line), from)) {
		if (strncmp(line, "  title: {de: Die Bochum Strategie", 34) == 0)
			fprintf(to, "  title: %s\n", title);
		else
			fputs(line, to);
	}
	fclose(from);
	assert_int_equal(fclose(to), 0);
}

static void come(struct visitor *visitor)
{
	struct winsize size = {.ws_row = 24, .ws_col = 80};
	const char *build = getenv("BUILD");
	char program[4096];
	snprintf(program, sizeof(program), "%s/steuerrad", build ? build : "build");
	visitor->line = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
	assert_true(visitor->line >= 0 && grantpt(visitor->line) == 0 &&
		    unlockpt(visitor->line) == 0);
	ioctl(visitor->line, TIOCSWINSZ, &size);
	fcntl(visitor->line, F_SETFL, O_NONBLOCK);
	visitor->process = fork();
	assert_true(visitor->process >= 0);
	if (visitor->process > 0)
		return;
	setsid();
	int terminal = open(ptsname(visitor->line), O_RDWR);
	ioctl(terminal, TIOCSCTTY, 0);
	dup2(terminal, STDIN_FILENO);
	dup2(terminal, STDOUT_FILENO);
	dup2(terminal, STDERR_FILENO);
	setenv("TERM", "xterm-256color", 1);
	execl(program, "steuerrad", "--kiosk", "--no-config", data, (char *)NULL);
	_exit(127);
}

/* Takes what there is from all lines, waiting at most so long; how many bytes it was. */
static size_t listen_to_all(int milliseconds)
{
	static struct pollfd lines[N_VISITORS];
	size_t n_bytes = 0;
	for (int i = 0; i < N_VISITORS; i++)
		lines[i] = (struct pollfd){visitors[i].line, POLLIN, 0};
	if (poll(lines, N_VISITORS, milliseconds) <= 0)
		return 0;
	for (int i = 0; i < N_VISITORS; i++) {
		struct visitor *visitor = &visitors[i];
		if (!(lines[i].revents & POLLIN))
			continue;
		if (visitor->len + 4096 >= OUTPUT_MAX)
			visitor->len = 0; /* a long talk: only its end is of interest */
		ssize_t got = read(visitor->line, visitor->output + visitor->len, 4095);
		if (got > 0) {
			visitor->len += (size_t)got;
			visitor->output[visitor->len] = '\0';
			n_bytes += (size_t)got;
		}
	}
	return n_bytes;
}

static int count_who_see(const char *text)
{
	int n = 0;
	for (int i = 0; i < N_VISITORS; i++)
		n += strstr(visitors[i].output, text) != NULL;
	return n;
}

/* Waits until everybody has been shown the text. */
static bool all_see(const char *text)
{
	while (count_who_see(text) < N_VISITORS)
		if (listen_to_all(PATIENCE_MS) == 0) {
			fprintf(stderr, "# only %d see %s\n", count_who_see(text), text);
			return false;
		}
	return true;
}

/* A number of /proc/PROCESS/FILE behind NAME. */
static long read_number(pid_t process, const char *name, const char *file)
{
	char path[64], line[256];
	long number = 0;
	size_t len = strlen(name);
	snprintf(path, sizeof(path), "/proc/%d/%s", (int)process, file);
	FILE *stream = fopen(path, "r");
	while (stream && fgets(line, sizeof(line), stream))
		if (strncmp(line, name, len) == 0)
			number = strtol(line + len, NULL, 10);
	if (stream)
		fclose(stream);
	return number;
}

static long sum(const char *name, const char *file)
{
	long total = 0;
	for (int i = 0; i < N_VISITORS; i++)
		total += read_number(visitors[i].process, name, file);
	return total;
}

static long sum_ticks(void)
{
	long total = 0;
	for (int i = 0; i < N_VISITORS; i++)
		total += process_ticks(visitors[i].process);
	return total;
}

static void all_come(void **state)
{
	(void)state;
	for (int i = 0; i < N_VISITORS; i++)
		come(&visitors[i]);
	assert_true(all_see("Erste Fassung"));
}

/* Nobody wakes up: who gets none of the account's watches is told of changes by dnotify. */
static void who_thinks_costs_nothing(void **state)
{
	(void)state;
	while (listen_to_all(200) > 0)
		continue;
	long ticks = sum_ticks();
	long before = sum("voluntary_ctxt_switches:", "status");
	assert_int_equal(listen_to_all(QUIET_MS), 0);
	long after = sum("voluntary_ctxt_switches:", "status");
	printf("# wake-ups in %d s, all together: %ld; ticks of processor time: %ld\n",
	       QUIET_MS / 1000, after - before, sum_ticks() - ticks);
	assert_int_equal(after - before, 0);
	assert_int_equal(sum_ticks() - ticks, 0);
	long pss = sum("Pss:", "smaps_rollup") / N_VISITORS;
	printf("# memory of each: %ld KiB\n", pss);
	assert_true(pss < MOST_PSS_KIB);
}

static void new_data_come_to_all(void **state)
{
	(void)state;
	write_data(next_data, "Zweite Fassung");
	assert_int_equal(rename(next_data, data), 0);
	assert_true(all_see("Zweite Fassung"));
}

static void all_are_gone_when_the_line_is(void **state)
{
	int n_left = N_VISITORS;
	(void)state;
	for (int i = 0; i < N_VISITORS; i++)
		close(visitors[i].line);
	for (int waited = 0; waited < GONE_MS && n_left > 0; waited += 10) {
		while (n_left > 0 && waitpid(-1, NULL, WNOHANG) > 0)
			n_left--;
		poll(NULL, 0, 10);
	}
	printf("# left behind: %d of %d\n", n_left, N_VISITORS);
	assert_int_equal(n_left, 0);
}

static int prepare(void **state)
{
	struct rlimit files;
	(void)state;
	visitors = calloc(N_VISITORS, sizeof(*visitors));
	if (!visitors || !mkdtemp(folder) || getrlimit(RLIMIT_NOFILE, &files) != 0)
		return -1;
	files.rlim_cur = files.rlim_max;
	setrlimit(RLIMIT_NOFILE, &files);
	snprintf(data, sizeof(data), "%s/data.yaml", folder);
	snprintf(next_data, sizeof(next_data), "%s/next", folder);
	write_data(data, "Erste Fassung");
	return 0;
}

static int clean_up(void **state)
{
	(void)state;
	unlink(data);
	rmdir(folder);
	free(visitors);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_come),
		cmocka_unit_test(who_thinks_costs_nothing),
		cmocka_unit_test(new_data_come_to_all),
		cmocka_unit_test(all_are_gone_when_the_line_is),
	};
	return cmocka_run_group_tests(tests, prepare, clean_up);
}
