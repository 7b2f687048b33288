/* SPDX-License-Identifier: EUPL-1.2 */
/* Windows that change two thousand times, terminals of odd names and talkative ones: the
   program goes on rightly. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <setjmp.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "helper/process.h"
#include "helper/rows.h"
#include "helper/screen.h"

enum { N_SIZES = 2000, MOST_MEMORY_KIB = 80 * 1024 };

static bool has_begun(struct emulator *emulator, const void *ctx)
{
	(void)ctx;
	return strstr(emulator_bytes(emulator, NULL), "Strategie") != NULL;
}

static struct emulator *start_screen(const char *const *environment)
{
	static const char *const arguments[] = {"--kiosk",     "--no-config",	  "--lang=de",
						"--hints=off", "--log=/dev/null", NULL};
	const struct emulator_options options = {
		.rows = 24, .columns = 80, .arguments = arguments, .environment = environment};
	return emulator_start(&options);
}

static void a_storm_of_sizes_leaves_the_screen_right(void **state)
{
	static struct rows fresh;
	uint32_t seed = 7;
	(void)state;
	struct emulator *emulator = start_screen(NULL);
	assert_true(emulator_wait_text(emulator, "1 Formel"));
	rows_keep_at_rest(emulator, &fresh);
	for (int i = 0; i < N_SIZES; i++) {
		seed = seed * 1664525 + 1013904223;
		emulator_claim_size(emulator, (int)(seed >> 16) % 500 + 1,
				    (int)(seed >> 8) % 1000 + 1);
	}
	emulator_claim_size(emulator, 65535, 65535);
	emulator_claim_size(emulator, 0, 0);
	emulator_resize(emulator, 24, 80);
	assert_true(emulator_wait(emulator, rows_are_shown, &fresh));
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

/* Names that few systems have a description of, and what their terminals understand. */
static void a_terminal_like_a_known_one_has_a_screen(void **state)
{
	(void)state;
	const char *const names[] = {"TERM=foot", "TERM=xterm-kitty", "TERM=screen.nowhere",
				     "TERM=st-meta-256color"};
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		struct emulator *emulator = start_screen((const char *const[]){names[i], NULL});
		assert_true(emulator_wait_text(emulator, "1 Formel"));
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
	rows_keep_at_rest(emulator, &before);
	for (int round = 0; round < 50; round++)
		for (size_t i = 0; i < sizeof(answers) / sizeof(answers[0]); i++)
			emulator_type(emulator, answers[i]);
	assert_true(screen_press(emulator, "\f"));
	assert_true(rows_are_shown(emulator, &before));
	emulator_type(emulator, "\033]11;half of an answer");
	for (int i = 0; i < 1000; i++)
		emulator_type(emulator, "qQ\003:e1234567890\003");
	emulator_type(emulator, "\033\\\007");
	screen_type(emulator, "\003\003:", "gehe zu (");
	emulator_free(emulator);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_storm_of_sizes_leaves_the_screen_right),
		cmocka_unit_test(every_name_of_a_terminal_is_good_for_something),
		cmocka_unit_test(a_terminal_like_a_known_one_has_a_screen),
		cmocka_unit_test(what_terminals_answer_is_no_command),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
