/* SPDX-License-Identifier: EUPL-1.2 */
/* The conversation as a whole: a socket that keeps writes apart shows that each answer is
   one, complete, and free of everything but text and line ends. */
#include <locale.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/diagnostics.h"
#include "linear/linear.h"
#include "unit/browser/klein.h"

enum { ANSWERS_MAX = 9, ANSWER_BYTES = 4096 }; /* a socket queues ten on some systems */

struct talked {
	enum linear_result result;
	int signal;
	char answers[ANSWERS_MAX][ANSWER_BYTES];
	size_t n_answers;
};

static void receive(struct talked *talked, int descriptor)
{
	ssize_t n;
	while (talked->n_answers < ANSWERS_MAX &&
	       (n = recv(descriptor, talked->answers[talked->n_answers], ANSWER_BYTES - 1,
			 MSG_DONTWAIT)) > 0)
		talked->answers[talked->n_answers++][n] = '\0';
}

/* Runs the mode on typed words; it ends with them, or stays open for a signal. */
static void talk(struct talked *talked, const char *typed, bool stays_open)
{
	struct klein klein = klein_new();
	struct diagnostics problems = {0};
	const struct source source = {.catalog = &klein.catalog,
				      .problems = &problems,
				      .language = LANGUAGE_DE,
				      .version = TEXT("test")};
	struct place home = place_of_list(KIND_PROJECT);
	struct browser *browser = browser_new(&source, &home);
	int input[2], output[2];
	assert_int_equal(pipe(input), 0);
	assert_int_equal(socketpair(AF_UNIX, SOCK_DGRAM, 0, output), 0);
	assert_int_equal(write(input[1], typed, strlen(typed)), strlen(typed));
	if (!stays_open)
		close(input[1]);
	const struct linear_options options = {.input = input[0],
					       .output = output[0],
					       .width = 79,
					       .plain_words = true,
					       .rows = LINEAR_ROWS};
	memset(talked, 0, sizeof(*talked));
	talked->result = linear_run(browser, &options, &talked->signal);
	receive(talked, output[1]);
	close(input[0]);
	if (stays_open)
		close(input[1]);
	close(output[0]);
	close(output[1]);
	browser_free(browser);
	diagnostics_clear(&problems);
	free(klein.block);
}

static bool ends_with(const char *text, const char *end)
{
	size_t len = strlen(text), end_len = strlen(end);
	return len >= end_len && strcmp(text + len - end_len, end) == 0;
}

static void test_each_answer_is_one_write(void **state)
{
	struct talked talked;
	(void)state;
	talk(&talked, "l\nx\n1\nz\nh\ne\n", false);
	assert_int_equal(talked.result, LINEAR_QUIT);
	assert_int_equal(talked.n_answers, 7);
	for (size_t i = 0; i + 1 < talked.n_answers; i++)
		assert_true(ends_with(talked.answers[i], "\nEingabe: "));
	assert_string_equal(talked.answers[2],
			    "Fehler: x ist kein Befehl. Hilfe mit h.\nEingabe: ");
	assert_string_equal(talked.answers[6], "Auf Wiedersehen.\n");
	for (size_t i = 0; i < talked.n_answers; i++)
		for (const char *c = talked.answers[i]; *c; c++)
			assert_true(*c == '\n' || (unsigned char)*c >= ' ');
}

static void test_an_item_is_the_prompt(void **state)
{
	struct talked talked;
	(void)state;
	talk(&talked, "\n\nv\n\n\n\n\n", false);
	assert_int_equal(talked.n_answers, 9);
	assert_true(ends_with(talked.answers[1], ", ") && talked.answers[1][0] == '1');
	assert_true(strncmp(talked.answers[2], "2: Parks am Wasser, ", 20) == 0);
	assert_string_equal(talked.answers[3], talked.answers[1]);
	assert_true(ends_with(talked.answers[6], ", letzter Eintrag, "));
	assert_string_equal(talked.answers[7], "Ende der Liste, 4 Einträge, ");
	assert_string_equal(talked.answers[8], "\nAuf Wiedersehen.\n");
}

static void test_signals(void **state)
{
	static const struct {
		int signal;
		enum linear_result result;
	} cases[] = {{SIGTERM, LINEAR_SIGNAL}, {SIGHUP, LINEAR_HANGUP}};
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct talked talked;
		sigset_t held, old;
		sigemptyset(&held);
		sigaddset(&held, cases[i].signal);
		sigprocmask(SIG_BLOCK, &held, &old);
		raise(cases[i].signal);
		talk(&talked, "", true);
		sigprocmask(SIG_SETMASK, &old, NULL);
		assert_int_equal(talked.result, cases[i].result);
		assert_int_equal(talked.signal, cases[i].signal);
	}
}

/* Ctrl-C gives another prompt, and the mode goes on. */
static void test_interrupt_returns_to_the_prompt(void **state)
{
	struct talked talked;
	sigset_t held, old;
	(void)state;
	sigemptyset(&held);
	sigaddset(&held, SIGINT);
	sigprocmask(SIG_BLOCK, &held, &old);
	raise(SIGINT);
	talk(&talked, "e\n", false);
	sigprocmask(SIG_SETMASK, &old, NULL);
	assert_int_equal(talked.result, LINEAR_QUIT);
	assert_int_equal(talked.n_answers, 2);
	assert_string_equal(talked.answers[0], "\nAbgebrochen.\nEingabe: ");
	assert_string_equal(talked.answers[1], "Auf Wiedersehen.\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each_answer_is_one_write),
		cmocka_unit_test(test_an_item_is_the_prompt),
		cmocka_unit_test(test_signals),
		cmocka_unit_test(test_interrupt_returns_to_the_prompt),
	};
	if (!setlocale(LC_CTYPE, "C.UTF-8"))
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
