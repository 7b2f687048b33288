/* SPDX-License-Identifier: EUPL-1.2 */
/* A hundred thousand keys, by chance but always the same ones, and strace looks on: from
   behind the fence nothing is opened but descriptions of terminals, nothing is run, no
   path is shown, and who leaves, leaves in good order. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <setjmp.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "helper/terminal.h"

enum { N_KEYS = 100000, AT_ONCE = 250, BATCHES = 20, PATH_LEN = 4096, LINE_LEN = 8192 };

static const char strace[] = "/usr/bin/strace";

/* What terminals send beside letters, answers to questions nobody asked, and half ones. */
static const char *const sequences[] = {"\033[A",
					"\033[B",
					"\033[C",
					"\033[D",
					"\033OA",
					"\033OB",
					"\033[5~",
					"\033[6~",
					"\033[H",
					"\033[F",
					"\033[Z",
					"\033OP",
					"\033[15~",
					"\033[1;3C",
					"\033[M !!",
					"\033[<0;5;5M",
					"\033[<64;9;9M",
					"\033[?1;2c",
					"\033[24;80R",
					"\033]11;rgb:00/00/00\007",
					"\033P1$r0m\033\\",
					"\033[200~evil\033[201~",
					"\033[",
					"\033]52;c;",
					"\033",
					"\033[>0;276;0c",
					"\303\244",
					"\303",
					"\342\202\254",
					"\377"};

static uint32_t random_next(uint32_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 17;
	*state ^= *state << 5;
	return *state;
}

static size_t append_key(char *keys, uint32_t *state)
{
	uint32_t number = random_next(state);
	if (number % 5 == 0) {
		const char *sequence =
			sequences[(number / 5) % (sizeof(sequences) / sizeof(sequences[0]))];
		return (size_t)sprintf(keys, "%s", sequence);
	}
	char key = (char)(1 + (number / 5) % 127);
	bool leaves = strchr("lc", key) != NULL;
	keys[0] = leaves && (number / 700) % 200 ? '\r' : key;
	return 1;
}

static const char traced[] = "trace=open,openat,creat,execve,execveat,socket,connect,fork,"
			     "vfork,clone,clone3,seccomp,unlink,rename";

static struct emulator *start(const char *trace, const char *mode)
{
	static char program[PATH_LEN];
	const char *build = getenv("BUILD");
	snprintf(program, sizeof(program), "%s/steuerrad", build ? build : "build");
	/* -I4: keys that stop programs are not meant for strace */
	const char *const arguments[] = {
		"-f",	   "-I4",	  "--seccomp-bpf",   "-e", traced, "-o", trace, program,
		"--kiosk", "--no-config", "--log=/dev/null", mode, NULL};
	const struct emulator_options options = {.rows = 24,
						 .columns = 80,
						 .program = strace,
						 .name = "strace",
						 .arguments = arguments};
	struct emulator *visitor = emulator_start(&options);
	assert_true(emulator_wait_text(visitor, "Bochum Strategie"));
	return visitor;
}

static bool is_terminfo(const char *line)
{
	return strstr(line, "/terminfo") && !strstr(line, "O_WRONLY") &&
	       !strstr(line, "O_RDWR") && !strstr(line, "O_CREAT");
}

/* Before the fence: nothing is run, made or talked to, and nothing is opened for writing
   but the terminal and the log. */
static bool is_of_the_start(const char *line, bool is_first)
{
	if (strstr(line, "open"))
		return (!strstr(line, "O_WRONLY") && !strstr(line, "O_RDWR") &&
			!strstr(line, "O_CREAT")) ||
		       strstr(line, "\"/dev/pts/") || strstr(line, "\"/dev/null\"");
	return strstr(line, "execve(") ? is_first : strstr(line, "seccomp(") != NULL;
}

/* Everything that strace saw must be one of few things. */
static void check_trace(const char *path)
{
	char line[LINE_LEN];
	bool is_fenced = false, is_first = true;
	FILE *trace = fopen(path, "r");
	assert_non_null(trace);
	while (fgets(line, sizeof(line), trace)) {
		bool is_fence = strstr(line, "SECCOMP_SET_MODE_FILTER, 0, {") != NULL;
		bool is_fine =
			strstr(line, "+++ ") || strstr(line, "--- ") ||
			(is_fenced ? is_terminfo(line) : is_of_the_start(line, is_first));
		if (!is_fine) {
			fprintf(stderr, "# %s the fence: %s", is_fenced ? "behind" : "before",
				line);
			fail();
		}
		is_fenced = is_fenced || is_fence;
		is_first = false;
	}
	fclose(trace);
	assert_true(is_fenced);
}

static void check_screen(struct emulator *visitor)
{
	static const char *const paths[] = {"/tmp", "/usr", "/home", "/etc", "/root", ".yaml"};
	for (size_t i = 0; i < sizeof(paths) / sizeof(paths[0]); i++)
		assert_false(emulator_shows(visitor, paths[i]));
}

/* Where is one? In a line, or behind the end of whatever sequence is half; painted anew, in
   case that it stands there. While the mode changes, keys are lost; so it is asked again. */
static bool answers(struct emulator *visitor, const void *ctx)
{
	int *n_looks = *(int *const *)ctx;
	bool has_lines = emulator_modes(visitor).c_lflag & ICANON;
	if ((*n_looks)++ % 512 == 0)
		emulator_type(visitor, has_lines ? "\rw\r" : "\033\\\007\003\003\fw");
	const char *bytes = emulator_bytes(visitor, NULL);
	return strstr(bytes, "Sie sind hier") || strstr(bytes, "You are here");
}

static void ask(struct emulator *visitor)
{
	int n_looks = 0, *ctx = &n_looks;
	assert_true(emulator_wait_keys_taken(visitor));
	emulator_forget_bytes(visitor);
	if (!emulator_wait_outside(visitor, answers, &ctx)) {
		for (int i = 0; i < emulator_rows(visitor); i++)
			fprintf(stderr, "# |%s\n", emulator_row(visitor, i));
		fail();
	}
}

/* A visit of some batches; the seed goes on. On a console no key ends the program. */
static void visit(const char *mode, uint32_t *seed, int n_batches)
{
	char trace[] = "/tmp/steuerrad-keys-XXXXXX";
	int descriptor = mkstemp(trace);
	int status;
	assert_true(descriptor >= 0);
	close(descriptor);
	struct emulator *visitor = start(trace, mode);
	while (n_batches-- > 0) {
		char keys[AT_ONCE * 32] = "";
		size_t len = 0;
		for (int i = 0; i < AT_ONCE; i++)
			len += append_key(keys + len, seed);
		keys[len] = '\0';
		emulator_type(visitor, keys);
		ask(visitor);
		assert_false(emulator_has_ended(visitor, &status));
		check_screen(visitor);
	}
	emulator_free(visitor);
	check_trace(trace);
	unlink(trace);
}

static void press_keys_by_chance(const char *mode, uint32_t seed, int n_keys)
{
	for (; n_keys > 0; n_keys -= BATCHES * AT_ONCE)
		visit(mode, &seed, BATCHES);
}

static void on_the_screen(void **state)
{
	(void)state;
	press_keys_by_chance("--screen", 20241019, N_KEYS);
}

static void on_the_calm_screen(void **state)
{
	(void)state;
	press_keys_by_chance("--calm", 20301231, N_KEYS);
}

static void line_by_line(void **state)
{
	(void)state;
	press_keys_by_chance("--linear", 19210101, N_KEYS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(on_the_screen),
		cmocka_unit_test(on_the_calm_screen),
		cmocka_unit_test(line_by_line),
	};
	if (access(strace, X_OK) != 0) {
		puts("1..1\nok 1 - # SKIP no strace: make deps-kiosk");
		return 0;
	}
	return cmocka_run_group_tests(tests, NULL, NULL);
}
