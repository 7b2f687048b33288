/* SPDX-License-Identifier: EUPL-1.2 */
/* Lines that go down, that take nothing, that never wait: the program goes on rightly or is
   gone within a second, and it never spins. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <setjmp.h>

#include <cmocka.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/attr.h"
#include "helper/big_data.h"
#include "helper/process.h"
#include "helper/rows.h"
#include "helper/screen.h"

/* Sanitizers look through all memory at the end, which takes them seconds. */
#ifdef __SANITIZE_ADDRESS__
enum { SLOWER = 60 };
#else
enum { SLOWER = 1 };
#endif

enum {
	GONE_MS = 1000 * SLOWER,
	TOLD_MS = 2000,	  /* until a process that was told to end is gone */
	WATCHED_MS = 500, /* that a process is watched for spinning */
	MOST_TICKS = 2,	  /* of 50 then */
	N_SIZES = 600,
	N_ENTRIES = 60000, /* they take six tenths of a second of processor time */
	LOADING_KIB = 8 * 1024,
	PATH_LEN = 4096
};

static const char *const modes[] = {"--screen", "--calm", "--linear"};
/* What precedes the program in a shell: nothing, hang-ups ignored, no controlling tty. */
static const char *const ways[] = {"exec", "trap '' HUP; exec", "trap '' HUP; exec setsid -w"};

static const char *program_path(void)
{
	static char path[PATH_LEN + 16];
	char folder[PATH_LEN];
	const char *build = getenv("BUILD");
	assert_non_null(realpath(build ? build : "build", folder));
	snprintf(path, sizeof(path), "%s/steuerrad", folder);
	return path;
}

/* The program itself, which setsid may have put into a process of its own. */
static pid_t program_of(const struct emulator *emulator)
{
	pid_t process = process_wait_below(emulator_process(emulator), program_path());
	assert_true(process > 0);
	return process;
}

static bool has_begun(struct emulator *emulator, const void *ctx)
{
	(void)ctx;
	return strstr(emulator_bytes(emulator, NULL), "Strategie") != NULL;
}

static struct emulator *start_by(const char *way, const char *mode, const char *data)
{
	char command[2 * PATH_LEN];
	snprintf(command, sizeof(command),
		 "%s '%s' --kiosk --no-config --lang=de --log=/dev/null %s %s", way,
		 program_path(), mode, data);
	const struct emulator_options options = {
		.rows = 24,
		.columns = 80,
		.program = "/bin/sh",
		.name = "sh",
		.arguments = (const char *const[]){"-c", command, NULL}};
	return emulator_start(&options);
}

static struct emulator *start_reading_by(const char *way, const char *mode)
{
	struct emulator *emulator = start_by(way, mode, "");
	assert_true(emulator_wait(emulator, has_begun, NULL));
	return emulator;
}

/* Gone within a second, and not busy in it. */
static void hang_up(struct emulator *emulator, const char *way, const char *mode)
{
	pid_t process = program_of(emulator);
	long before = process_ticks(process), last = before, now;
	emulator_hang_up(emulator);
	for (int i = 0; (now = process_ticks(process)) >= 0 && i < GONE_MS / 5; i++) {
		last = now;
		if (process_wait_gone(process, 5))
			break;
	}
	if (!process_wait_gone(process, 5))
		fail_msg("%s %s stays", way, mode);
	assert_true(last - before <= SLOWER * sysconf(_SC_CLK_TCK) / 10);
	emulator_free(emulator);
}

static void a_line_that_goes_down_leaves_nobody(void **state)
{
	(void)state;
	for (size_t way = 0; way < ARRAY_LEN(ways); way++) {
		struct emulator *emulator;
		for (size_t mode = 0; mode < ARRAY_LEN(modes); mode++)
			hang_up(start_reading_by(ways[way], modes[mode]), ways[way],
				modes[mode]);
		emulator = start_by(ways[way], "--print", "");
		emulator_stop_reading(emulator); /* or it would have ended by now */
		hang_up(emulator, ways[way], "--print");
	}
}

static void a_line_that_goes_down_in_a_word_leaves_nobody(void **state)
{
	(void)state;
	for (size_t mode = 0; mode < ARRAY_LEN(modes); mode++)
		for (size_t way = 0; way < ARRAY_LEN(ways); way++) {
			struct emulator *emulator = start_reading_by(ways[way], modes[mode]);
			emulator_type(emulator, "\f\f?\f:gehe\r\f");
			hang_up(emulator, ways[way], modes[mode]);
		}
}

static bool is_loading(struct emulator *emulator, const void *ctx)
{
	(void)ctx;
	return process_memory(program_of(emulator)) > LOADING_KIB;
}

/* Nobody waits for these data any more. */
static void a_line_that_goes_down_while_data_load_leaves_nobody(void **state)
{
	char path[] = "/tmp/steuerrad-strain-XXXXXX";
	int descriptor = mkstemp(path);
	(void)state;
	assert_true(descriptor >= 0);
	close(descriptor);
	big_data_write(path, N_ENTRIES);
	for (size_t mode = 0; mode < ARRAY_LEN(modes); mode++)
		for (size_t way = 0; way < ARRAY_LEN(ways); way++) {
			struct emulator *emulator = start_by(ways[way], modes[mode], path);
			assert_true(emulator_wait_outside(emulator, is_loading, NULL));
			hang_up(emulator, ways[way], modes[mode]);
		}
	unlink(path);
}

/* Nobody reads, and the window changes all the time: that costs nothing, and who is told to
   end does so. */
static void a_terminal_that_takes_no_output_costs_nothing(void **state)
{
	(void)state;
	for (size_t mode = 0; mode < ARRAY_LEN(modes); mode++) {
		struct emulator *emulator = start_reading_by(ways[0], modes[mode]);
		pid_t process = emulator_process(emulator);
		emulator_stop_reading(emulator);
		emulator_type(emulator, "\fh\r");
		for (int i = 0; i < N_SIZES; i++)
			emulator_claim_size(emulator, 10 + i % 40, 40 + i % 90);
		assert_true(process_ticks_within(process, WATCHED_MS) <= MOST_TICKS);
		emulator_signal(emulator, SIGTERM);
		if (!process_wait_gone(process, TOLD_MS))
			fail_msg("%s does not end", modes[mode]);
		emulator_free(emulator);
	}
}

/* Ctrl-S is a key like others; nobody is held by it who is told to end. */
static void flow_control_holds_nobody(void **state)
{
	(void)state;
	for (size_t mode = 0; mode < ARRAY_LEN(modes); mode++) {
		struct emulator *emulator = start_reading_by(ways[0], modes[mode]);
		pid_t process = emulator_process(emulator);
		emulator_type(emulator, "\023");
		assert_true(emulator_wait_keys_taken(emulator));
		emulator_forget_bytes(emulator);
		emulator_type(emulator, mode == 2 ? "\025hilfe\r" : "\020hilfe");
		assert_true(emulator_wait_text(emulator, "ilfe"));
		emulator_type(emulator, "\023");
		emulator_signal(emulator, SIGTERM);
		if (!process_wait_gone(process, GONE_MS))
			fail_msg("%s does not end", modes[mode]);
		emulator_free(emulator);
	}
}

static const char *own_path(void)
{
	static char path[PATH_LEN];
	ssize_t len = readlink("/proc/self/exe", path, sizeof(path) - 1);
	assert_true(len > 0);
	path[len] = '\0';
	return path;
}

static bool never_waits(struct emulator *emulator, const void *ctx)
{
	(void)ctx;
	return process_flags(emulator_process(emulator), STDIN_FILENO) & O_NONBLOCK;
}

/* The other process of the session sees to it that nothing waits on this line; then nobody
   reads it, and then somebody does. */
static void a_line_that_never_waits_is_waited_for(void **state)
{
	static struct rows before;
	(void)state;
	for (size_t mode = 0; mode < 2; mode++) {
		int status;
		const struct emulator_options options = {
			.rows = 24,
			.columns = 80,
			.program = own_path(),
			.name = "without-waiting",
			.arguments = (const char *const[]){program_path(), modes[mode], NULL}};
		struct emulator *emulator = emulator_start(&options);
		assert_true(emulator_wait(emulator, has_begun, NULL));
		pid_t process = program_of(emulator);
		emulator_type(emulator, "\f");
		assert_true(emulator_wait_keys_taken(emulator));
		rows_keep_at_rest(emulator, &before);
		emulator_signal(emulator, SIGUSR1);
		assert_true(emulator_wait_outside(emulator, never_waits, NULL));
		emulator_stop_reading(emulator);
		emulator_type(emulator, "\f\f");
		assert_true(process_ticks_within(process, WATCHED_MS) <= MOST_TICKS);
		emulator_read_again(emulator);
		emulator_type(emulator, "\f");
		assert_true(emulator_wait(emulator, rows_are_shown, &before));
		emulator_type(emulator, "Q");
		assert_true(emulator_wait_end(emulator, &status));
		assert_int_equal(status, 0);
		emulator_free(emulator);
	}
}

static void stop_waiting(int number)
{
	(void)number;
	fcntl(STDIN_FILENO, F_SETFL, fcntl(STDIN_FILENO, F_GETFL) | O_NONBLOCK);
}

/* The program beside a process that shares its line, and at SIGUSR1 switches the waiting
   off. ARGUMENTS: the program, and its mode. */
static int run_without_waiting(char *arguments[])
{
	int status = 0;
	pid_t child;
	signal(SIGUSR1, stop_waiting);
	child = fork();
	if (child == 0) {
		execl(arguments[0], "steuerrad", arguments[1], "--no-config", "--lang=de",
		      "--hints=off", (char *)NULL);
		_exit(127);
	}
	while (waitpid(child, &status, 0) < 0)
		continue;
	return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

int main(int argc, char *argv[])
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_that_goes_down_leaves_nobody),
		cmocka_unit_test(a_line_that_goes_down_in_a_word_leaves_nobody),
		cmocka_unit_test(a_line_that_goes_down_while_data_load_leaves_nobody),
		cmocka_unit_test(a_terminal_that_takes_no_output_costs_nothing),
		cmocka_unit_test(flow_control_holds_nobody),
		cmocka_unit_test(a_line_that_never_waits_is_waited_for),
	};
	if (argc > 2)
		return run_without_waiting(argv + 1);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
