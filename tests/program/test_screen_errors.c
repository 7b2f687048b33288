/* SPDX-License-Identifier: EUPL-1.2 */
/* A15 on both screens: an error says that it is one, names the fault and, where there is
   one, the way out; nothing is lost by it, and the next key is obeyed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "helper/screen.h"

static const struct mistake {
	const char *keys, *german, *english;
} mistakes[] = {
	{":quat\r",
	 "Fehler: Die Seite „quat“ gibt es nicht. Alle Listen nennt die Startseite (start).",
	 "Error: There is no place “quat”. The start page (start) lists everything there is."},
	{"\033", "Fehler: Es gibt keinen Filter, der aufzuheben wäre.",
	 "Error: There is no filter to remove."},
	{">", "Fehler: Diese Seite gehört zu keiner Liste.",
	 "Error: This page belongs to no list."},
	{"n", "Fehler: Es wurde noch nichts gesucht.", "Error: Nothing has been searched for."},
	{"u", "Fehler: Höher geht es nicht.", "Error: There is nothing above."},
};

static void make_mistakes(const char *mode, const char *language, bool is_german)
{
	const char *arguments[] = {mode, language, "--hints=off", NULL};
	struct emulator *emulator = emulator_start(&(struct emulator_options){
		.rows = SCREEN_ROWS, .columns = SCREEN_COLUMNS, .arguments = arguments});
	const char *where = is_german ? "Sie sind hier: Startseite, Nummer 2 von 16."
				      : "You are here: Start page, number 2 of 16.";

	assert_true(
		emulator_wait_text(emulator, is_german ? "Projekte, 158" : "Projects, 158"));
	emulator_type(emulator, "j");
	for (size_t i = 0; i < sizeof(mistakes) / sizeof(mistakes[0]); i++) {
		const char *says = is_german ? mistakes[i].german : mistakes[i].english;

		emulator_type(emulator, mistakes[i].keys);
		if (!emulator_wait_text(emulator, says))
			fail_msg("%s: not \"%s\"", mode, says);
		emulator_type(emulator, "w");
		if (!emulator_wait_text(emulator, where))
			fail_msg("%s: not \"%s\" after \"%s\"", mode, where, says);
	}
	emulator_free(emulator);
}

static void errors_say_that_they_are(void **state)
{
	(void)state;
	make_mistakes("--screen", "--lang=de", true);
	make_mistakes("--screen", "--lang=en", false);
	make_mistakes("--calm", "--lang=de", true);
	make_mistakes("--calm", "--lang=en", false);
}

static void a_line_without_a_link_opens_nothing(void **state)
{
	const char *arguments[] = {"--calm", "--lang=de", "--at=formel/wandel", NULL};
	struct emulator *emulator = emulator_start(&(struct emulator_options){
		.rows = SCREEN_ROWS, .columns = SCREEN_COLUMNS, .arguments = arguments});

	(void)state;
	assert_true(emulator_wait_cursor_on(emulator, "Wandel"));
	emulator_type(emulator, "\r");
	assert_true(
		emulator_wait_text(emulator, "Fehler: In dieser Zeile steht kein Verweis."));
	assert_true(emulator_wait_cursor_on(emulator, "Wandel"));
	emulator_free(emulator);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(errors_say_that_they_are),
		cmocka_unit_test(a_line_without_a_link_opens_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
