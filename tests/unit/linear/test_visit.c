/* SPDX-License-Identifier: EUPL-1.2 */
/* A visitor who types nothing is warned in words, on a clock of the test's own, and the
   line he has not typed is not mistaken for a key. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "linear/linear.h"
#include "unit/browser/klein.h"

enum { WARNING_CALLS = 4, OUTPUT_MAX = 8192 };

static int n_calls;

/* Late enough for the warning at first, and then for what comes after it. */
static int64_t clock_of_test(void)
{
	return n_calls++ < WARNING_CALLS ? 31000 : 61000;
}

static enum linear_result run(const struct visit_rules *rules, char output[OUTPUT_MAX])
{
	struct klein klein = klein_new();
	struct diagnostics problems = {0};
	const struct source source = {.catalog = &klein.catalog,
				      .problems = &problems,
				      .language = LANGUAGE_DE,
				      .is_kiosk = true,
				      .version = TEXT("test")};
	struct place home = place_start();
	struct browser *browser = browser_new(&source, &home);
	struct visit visit = visit_begin(rules, 0);
	int input[2], pipes[2], signal;
	assert_int_equal(pipe(input) | pipe(pipes), 0);
	visit_touch(&visit, 0);
	n_calls = 0;
	const struct linear_options options = {.input = input[0],
					       .output = pipes[1],
					       .width = 79,
					       .rows = LINEAR_ROWS,
					       .visit = &visit,
					       .clock = clock_of_test};
	enum linear_result result = linear_run(browser, &options, &signal);
	ssize_t n = read(pipes[0], output, OUTPUT_MAX - 1);
	assert_true(n > 0);
	output[n] = '\0';
	for (int i = 0; i < 2; i++) {
		close(input[i]);
		close(pipes[i]);
	}
	browser_free(browser);
	free(klein.block);
	return result;
}

static void test_warns_and_resets(void **state)
{
	(void)state;
	char output[OUTPUT_MAX];
	const struct visit_rules rules = {.idle_ms = 60000, .is_remote = true};
	assert_int_equal(run(&rules, output), LINEAR_RESET);
	assert_non_null(
		strstr(output, "Eingabe: \nIn 29 Sekunden beginnt hier alles von vorn."));
	assert_non_null(strstr(output, "Eingabetaste"));
	assert_string_equal(output + strlen(output) - 10, "Eingabe: \n");
}

static void test_says_that_the_time_is_over(void **state)
{
	(void)state;
	char output[OUTPUT_MAX];
	const struct visit_rules rules = {.limit_ms = 60000, .is_remote = true};
	assert_int_equal(run(&rules, output), LINEAR_OVER);
	assert_non_null(strstr(output, "In 29 Sekunden endet die Zeit für diesen Besuch."));
	assert_non_null(strstr(output, "Eingabe: \nDie Zeit für diesen Besuch ist um.\n"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_warns_and_resets),
		cmocka_unit_test(test_says_that_the_time_is_over),
	};
	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
