/* SPDX-License-Identifier: EUPL-1.2 */
/* Which mode begins, by option, environment and terminal (A4, A5). Without a terminal:
   tests/modes/options.sh. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "helper/screen.h"

enum { ARGUMENTS = 4, VARIABLES = 4 };

static const struct mode_case {
	const char *arguments[ARGUMENTS];
	const char *environment[VARIABLES];
	const char *sign; /* a text that only this mode shows */
} cases[] = {
#define SCREEN "1 Formel"
#define CALM   "Ruhiger Bildschirm."
#define LINEAR "Eingabe:"
	{{NULL}, {NULL}, SCREEN},
	{{"--screen"}, {NULL}, SCREEN},
	{{"--calm"}, {NULL}, CALM},
	{{"--linear"}, {NULL}, LINEAR},
	/* twice is once, and the last one counts */
	{{"--calm", "--calm"}, {NULL}, CALM},
	{{"--linear", "--linear"}, {NULL}, LINEAR},
	{{"--linear", "--calm"}, {NULL}, CALM},
	{{"--calm", "--screen"}, {NULL}, SCREEN},
	/* our own variable */
	{{NULL}, {"STEUERRAD_MODE=screen"}, SCREEN},
	{{NULL}, {"STEUERRAD_MODE=calm"}, CALM},
	{{NULL}, {"STEUERRAD_MODE=ruhig"}, CALM},
	{{NULL}, {"STEUERRAD_MODE=linear"}, LINEAR},
	{{NULL}, {"STEUERRAD_MODE="}, SCREEN},
	{{NULL}, {"STEUERRAD_MODE=quatsch"}, SCREEN},
	/* the common one */
	{{NULL}, {"ACCESSIBLE=1"}, LINEAR},
	{{NULL}, {"ACCESSIBLE=yes"}, LINEAR},
	{{NULL}, {"ACCESSIBLE=0"}, SCREEN},
	{{NULL}, {"ACCESSIBLE=false"}, SCREEN},
	{{NULL}, {"ACCESSIBLE="}, SCREEN},
	/* option before our variable before the common one */
	{{"--screen"}, {"STEUERRAD_MODE=linear"}, SCREEN},
	{{"--screen"}, {"ACCESSIBLE=1"}, SCREEN},
	{{"--calm"}, {"STEUERRAD_MODE=linear", "ACCESSIBLE=1"}, CALM},
	{{NULL}, {"STEUERRAD_MODE=calm", "ACCESSIBLE=1"}, CALM},
	{{NULL}, {"STEUERRAD_MODE=screen", "ACCESSIBLE=1"}, SCREEN},
	/* a terminal that cannot place the cursor */
	{{NULL}, {"TERM=dumb"}, LINEAR},
	{{NULL}, {"TERM=gibtesnicht"}, LINEAR},
	{{NULL}, {"TERM=dumb", "STEUERRAD_MODE=calm"}, LINEAR},
	{{"--linear"}, {"TERM=dumb"}, LINEAR},
};

static void begins_as_asked_for(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const char *arguments[ARGUMENTS + 2] = {"--lang=de"};
		struct emulator_options options = {.rows = SCREEN_ROWS,
						   .columns = SCREEN_COLUMNS,
						   .arguments = arguments,
						   .environment = cases[i].environment};
		struct emulator *emulator;

		for (size_t j = 0; j < ARGUMENTS && cases[i].arguments[j]; j++)
			arguments[j + 1] = cases[i].arguments[j];
		emulator = emulator_start(&options);
		if (!emulator_wait_text(emulator, cases[i].sign))
			fail_msg("case %zu: not \"%s\"", i, cases[i].sign);
		emulator_free(emulator);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(begins_as_asked_for),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
