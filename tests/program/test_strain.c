/* SPDX-License-Identifier: EUPL-1.2 */
/* Lines that go down, windows that change two thousand times, terminals of odd names and
   talkative ones: the program goes on rightly, or is gone within a second. */
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

#include "helper/process.h"
#include "helper/screen.h"

enum { GONE_MS = 1000, N_SIZES = 2000, MOST_MEMORY_KIB = 80 * 1024, PATH_LEN = 4096 };

static const char *const modes[] = {"--screen", "--calm", "--linear"};
/* What precedes the program in a shell: nothing, hang-ups ignored, no controlling tty. */
static const char *const ways[] = {"exec", "trap '' HUP; exec", "trap '' HUP; exec setsid -w"};

static bool has_begun(struct emulator *emulator, const void *ctx)
{
	(void)ctx;
	return strstr(emulator_bytes(emulator, NULL), "Strategie") != NULL;
}

static struct emulator *start_by(const char *way, const char *mode)
{
	char command[PATH_LEN];
	const char *build = getenv("BUILD");
	snprintf(command, sizeof(command),
		 "%s '%s/steuerrad' --kiosk --no-config --log=/dev/null %s", way,
		 build ? build : "build", mode);
	const struct emulator_options options = {
		.rows = 24,
		.columns = 80,
		.program = "/bin/sh",
		.name = "sh",
		.arguments = (const char *const[]){"-c", command, NULL}};
	struct emulator *emulator = emulator_start(&options);
	assert_true(emulator_wait(emulator, has_begun, NULL));
	return emulator;
}

static void a_line_that_goes_down_leaves_nobody(void **state)
{
	(void)state;
	for (size_t mode = 0; mode < 3; mode++)
		for (size_t way = 0; way < 3; way++) {
			struct emulator *emulator = start_by(ways[way], modes[mode]);
			pid_t process = emulator_process(emulator);
			emulator_hang_up(emulator);
			if (!process_wait_gone(process, GONE_MS))
				fail_msg("%s %s stays", ways[way], modes[mode]);
			emulator_free(emulator);
		}
}

static void a_line_that_goes_down_in_a_word_leaves_nobody(void **state)
{
	(void)state;
	for (size_t mode = 0; mode < 3; mode++) {
		struct emulator *emulator = start_by(ways[1], modes[mode]);
		pid_t process = emulator_process(emulator);
		emulator_type(emulator, "\f\f?\f:gehe\r\f");
		emulator_hang_up(emulator);
		assert_true(process_wait_gone(process, GONE_MS));
		emulator_free(emulator);
	}
}

static struct emulator *start_screen(const char *const *environment)
{
	static const char *const arguments[] = {"--kiosk",     "--no-config",	  "--lang=de",
						"--hints=off", "--log=/dev/null", NULL};
	const struct emulator_options options = {
		.rows = 24, .columns = 80, .arguments = arguments, .environment = environment};
	return emulator_start(&options);
}

struct rows {
	char text[24][512];
};

static void keep_rows(struct emulator *emulator, struct rows *rows)
{
	for (int row = 0; row < 24; row++)
		snprintf(rows->text[row], sizeof(rows->text[row]), "%s",
			 emulator_row(emulator, row));
}

static bool shows_rows(struct emulator *emulator, const void *ctx)
{
	const struct rows *rows = ctx;
	for (int row = 0; row < 24; row++)
		if (strcmp(rows->text[row], emulator_row(emulator, row)) != 0)
			return false;
	return true;
}

static void a_storm_of_sizes_leaves_the_screen_right(void **state)
{
	static struct rows fresh;
	uint32_t seed = 7;
	(void)state;
	struct emulator *emulator = start_screen(NULL);
	assert_true(emulator_wait_text(emulator, "1 Formel"));
	keep_rows(emulator, &fresh);
	for (int i = 0; i < N_SIZES; i++) {
		seed = seed * 1664525 + 1013904223;
		emulator_claim_size(emulator, (int)(seed >> 16) % 500 + 1,
				    (int)(seed >> 8) % 1000 + 1);
	}
	emulator_claim_size(emulator, 65535, 65535);
	emulator_claim_size(emulator, 0, 0);
	emulator_resize(emulator, 24, 80);
	assert_true(emulator_wait(emulator, shows_rows, &fresh));
	assert_true(process_memory(emulator_process(emulator)) < MOST_MEMORY_KIB);
	emulator_free(emulator);
}

/* Whatever TERM says, somebody can read, and the name never comes back. */
static void every_name_of_a_terminal_is_good_for_something(void **state)
{
	static char endless[5100] = "TERM=evil";
	(void)state;
	memset(endless + strlen(endless), 'l', 5000);
	const char *const names[] = {
		"TERM=",     "TERM=dumb",    "TERM=unknown", "TERM=evilterm",
		"TERM=vt52", "TERM=../evil", "TERM=/evil",   "TERM=\033]0;evil\007",
		endless};
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		struct emulator *emulator = start_screen((const char *const[]){names[i], NULL});
		assert_true(emulator_wait(emulator, has_begun, NULL));
		assert_null(strstr(emulator_bytes(emulator, NULL), "evil"));
		emulator_free(emulator);
	}
}

/* Nobody asked the terminal, so its answers are no keys. */
static void what_terminals_answer_is_no_command(void **state)
{
	static const char *const answers[] = {"\033[?1;2c",
					      "\033[24;80R",
					      "\033[>41;371;0c",
					      "\033P>|xterm(371)\033\\",
					      "\033]11;rgb:ffff/ffff/ffff\033\\",
					      "\033]52;c;cXVpdA==\007",
					      "\033P1$r0m\033\\",
					      "\033[?2026;2$y"};
	static struct rows before;
	(void)state;
	struct emulator *emulator = start_screen(NULL);
	assert_true(emulator_wait_text(emulator, "1 Formel"));
	keep_rows(emulator, &before);
	for (int round = 0; round < 50; round++)
		for (size_t i = 0; i < sizeof(answers) / sizeof(answers[0]); i++)
			emulator_type(emulator, answers[i]);
	assert_true(screen_press(emulator, "\f"));
	assert_true(shows_rows(emulator, &before));
	emulator_type(emulator, "\033]11;half of an answer");
	for (int i = 0; i < 1000; i++)
		emulator_type(emulator, "qQ\003:e1234567890\003");
	emulator_type(emulator, "\033\\\007");
	screen_type(emulator, "\003\003:", "gehe zu (");
	emulator_free(emulator);
}

static void a_line_that_never_waits_is_waited_for(void **state)
{
	char self[PATH_LEN] = "";
	int status;
	(void)state;
	assert_true(readlink("/proc/self/exe", self, sizeof(self) - 1) > 0);
	const struct emulator_options options = {
		.rows = 24,
		.columns = 80,
		.program = self,
		.name = "without-waiting",
		.arguments = (const char *const[]){"--screen", "--no-config", NULL}};
	struct emulator *emulator = emulator_start(&options);
	assert_true(emulator_wait(emulator, has_begun, NULL));
	emulator_type(emulator, "\f");
	assert_true(emulator_wait_keys_taken(emulator));
	emulator_type(emulator, "Q");
	assert_true(emulator_wait_end(emulator, &status));
	assert_int_equal(status, 0);
	emulator_free(emulator);
}

/* The program on a terminal whose reads and writes never wait. */
static int run_without_waiting(char *arguments[])
{
	char program[PATH_LEN];
	const char *build = getenv("BUILD");
	snprintf(program, sizeof(program), "%s/steuerrad", build ? build : "build");
	fcntl(STDOUT_FILENO, F_SETFL, fcntl(STDOUT_FILENO, F_GETFL) | O_NONBLOCK);
	execv(program, arguments);
	return 127;
}

int main(int argc, char *argv[])
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_that_goes_down_leaves_nobody),
		cmocka_unit_test(a_line_that_goes_down_in_a_word_leaves_nobody),
		cmocka_unit_test(a_storm_of_sizes_leaves_the_screen_right),
		cmocka_unit_test(every_name_of_a_terminal_is_good_for_something),
		cmocka_unit_test(what_terminals_answer_is_no_command),
		cmocka_unit_test(a_line_that_never_waits_is_waited_for),
	};
	if (argc > 1)
		return run_without_waiting(argv);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
