/* SPDX-License-Identifier: EUPL-1.2 */
/* Visits on the screen under memcheck, which ends the program with a status of its own if
   it has found something; what it says stands in $BUILD/valgrind.log then. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "helper/visit.h"

enum { FOUND_SOMETHING = 99 };

static void print_log(const char *path)
{
	char line[512];
	FILE *log = fopen(path, "r");
	while (log && fgets(line, sizeof(line), log))
		print_message("# %s", line);
	if (log)
		fclose(log);
}

/* Over a line, so that the end of a visit is the end of the program in a kiosk, too. */
static void visit(const char *mode, const char *more)
{
	static char program[4096], log[4096], log_option[4200];
	snprintf(program, sizeof(program), "%s/steuerrad", getenv("BUILD"));
	snprintf(log, sizeof(log), "%s/valgrind.log", getenv("BUILD"));
	snprintf(log_option, sizeof(log_option), "--log-file=%s", log);
	const char *arguments[] = {"-q",
				   "--error-exitcode=99",
				   "--leak-check=full",
				   "--errors-for-leak-kinds=definite,possible",
				   "--show-leak-kinds=definite,possible",
				   log_option,
				   program,
				   VISIT_ARGUMENTS,
				   mode,
				   more,
				   NULL};
	static const char *const remote[] = {"SSH_CONNECTION=192.0.2.1 1 192.0.2.2 22", NULL};
	const struct emulator_options options = {.rows = VISIT_ROWS,
						 .columns = VISIT_COLUMNS,
						 .program = "/usr/bin/valgrind",
						 .name = "valgrind",
						 .arguments = arguments,
						 .environment = remote};
	struct emulator *emulator = emulator_start(&options);
	int status = -1;
	bool is_taken = visit_take(emulator);
	(void)emulator_has_ended(emulator, &status);
	if (visit_status(status) == FOUND_SOMETHING)
		print_log(log);
	assert_true(is_taken);
	assert_int_equal(visit_status(status), 0);
	assert_true(visit_is_undone(emulator));
	emulator_free(emulator);
}

static void on_the_screen(void **state)
{
	(void)state;
	visit("--screen", NULL);
}

static void on_the_calm_screen(void **state)
{
	(void)state;
	visit("--calm", NULL);
}

static void in_plain_characters(void **state)
{
	(void)state;
	visit("--screen", "--ascii");
}

static void as_a_visitor(void **state)
{
	(void)state;
	visit("--kiosk", "--sandbox=off");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(on_the_screen),
		cmocka_unit_test(on_the_calm_screen),
		cmocka_unit_test(in_plain_characters),
		cmocka_unit_test(as_a_visitor),
	};
	return cmocka_run_group_tests_name("memcheck: screen", tests, NULL, NULL);
}
