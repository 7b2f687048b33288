/* SPDX-License-Identifier: EUPL-1.2 */
/* A kiosk as its visitors have it: by whatever way they come in, they read, and nothing
   else; who leaves a console leaves it as he found it. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/attr.h"
#include "helper/screen.h"

#define LIST(...) ((const char *const[]){__VA_ARGS__, NULL})

static struct emulator *start(const char *name, const char *const *arguments,
			      const char *const *environment)
{
	const struct emulator_options options = {.rows = SCREEN_ROWS,
						 .columns = SCREEN_COLUMNS,
						 .name = name,
						 .arguments = arguments,
						 .environment = environment};
	return emulator_start(&options);
}

static struct emulator *start_kiosk(void)
{
	struct emulator *emulator =
		start(NULL, LIST("--kiosk", "--lang=de", "--log=/dev/null"), NULL);
	assert_true(emulator_wait_text(emulator, "1 Formel"));
	return emulator;
}

static void a_shell_is_a_kiosk_whatever_it_is_given(void **state)
{
	(void)state;
	const char *const names[] = {"-steuerrad", "steuerrad"};
	const char *const *const arguments[] = {LIST("--version"),
						LIST("-c", "echo evil; --help")};
	for (size_t i = 0; i < 2; i++) {
		struct emulator *emulator =
			start(names[i], arguments[i], LIST("STEUERRAD_MODE=screen"));
		assert_true(emulator_wait_text(emulator, "1 Formel"));
		assert_false(emulator_shows(emulator, "evil"));
		screen_type(emulator, "!", "ist hier nicht erlaubt");
		emulator_free(emulator);
	}
}

static void a_place_may_be_asked_for_and_nothing_else(void **state)
{
	(void)state;
	struct emulator *emulator =
		start(NULL, LIST("--kiosk", "--lang=de", "--log=/dev/null"),
		      LIST("SSH_ORIGINAL_COMMAND=formel/wandel", "SSH_CONNECTION=a"));
	screen_expect_focus(emulator, "Wandel");
	emulator_free(emulator);
	emulator = start(NULL, LIST("--kiosk", "--lang=de", "--log=/dev/null"),
			 LIST("SSH_ORIGINAL_COMMAND=rm -rf /", "SSH_CONNECTION=a"));
	assert_true(emulator_wait_text(emulator, "Hier sind nur Adressen von Seiten möglich"));
	assert_false(emulator_shows(emulator, "rm -rf"));
	emulator_free(emulator);
	emulator = start(NULL, LIST("--kiosk", "--lang=de", "--log=/dev/null"),
			 LIST("SSH_ORIGINAL_COMMAND=probleme", "SSH_CONNECTION=a"));
	assert_true(emulator_wait_text(emulator, "Hier sind nur Adressen von Seiten möglich"));
	emulator_free(emulator);
}

/* Ctrl-\, Z, S, Q, D, and what a break on a line sends; Ctrl-C leads to the start. */
static void keys_of_signals_do_not_end_it(void **state)
{
	static const char *const modes[] = {"--screen", "--calm"};
	static const int signals[] = {SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU};
	(void)state;
	for (size_t mode = 0; mode < ARRAY_LEN(modes); mode++) {
		int status;
		struct emulator *emulator = start(
			NULL, LIST("--kiosk", "--lang=de", "--log=/dev/null", modes[mode]),
			NULL);
		assert_true(emulator_wait_text(emulator, "Formel"));
		screen_type(emulator, ":", "gehe zu (");
		emulator_type(emulator, "formel/wandel\r");
		assert_true(emulator_wait_text(emulator, "Begriff der Formel"));
		emulator_type(emulator, "\034\032\023\021\004");
		for (size_t i = 0; i < ARRAY_LEN(signals); i++)
			emulator_signal(emulator, signals[i]);
		emulator_type(emulator, "w");
		assert_true(emulator_wait_text(emulator, "Sie sind hier: Startseite, Formel"));
		emulator_type(emulator, "\003");
		assert_true(emulator_wait_no_text(emulator, "Begriff der Formel"));
		assert_true(emulator_wait_text(emulator, "Kompetenzen"));
		assert_false(emulator_has_ended(emulator, &status));
		emulator_free(emulator);
	}
}

/* On a console the end is the beginning of the next visit, over a line it is the end. */
static void who_leaves_a_console_leaves_nothing(void **state)
{
	(void)state;
	int status;
	struct emulator *emulator = start_kiosk();
	screen_type(emulator, ":", "gehe zu (");
	emulator_type(emulator, "formel/wandel\r");
	screen_expect_focus(emulator, "Wandel");
	emulator_type(emulator, "Q");
	assert_true(emulator_wait_text(emulator, "Willkommen. Hier beginnt ein neuer Besuch."));
	assert_false(emulator_shows(emulator, "Formel › Wandel"));
	screen_type(emulator, "[", "Weiter zurück geht es nicht.");
	emulator_free(emulator);
	emulator = start(NULL, LIST("--kiosk", "--lang=de", "--log=/dev/null"),
			 LIST("SSH_CONNECTION=a"));
	assert_true(emulator_wait_text(emulator, "1 Formel"));
	emulator_type(emulator, "Q");
	assert_true(emulator_wait_end(emulator, &status));
	assert_int_equal(WEXITSTATUS(status), 0);
	emulator_free(emulator);
}

static void keys_of_signals_do_not_end_lines(void **state)
{
	(void)state;
	struct emulator *emulator =
		start(NULL, LIST("--kiosk", "--linear", "--lang=de", "--log=/dev/null"), NULL);
	assert_true(emulator_wait_text(emulator, "Eingabe:"));
	emulator_type(emulator, "gehe formel/wandel\r");
	assert_true(emulator_wait_text(emulator, "Begriff der Formel"));
	emulator_signal(emulator, SIGQUIT);
	emulator_signal(emulator, SIGTSTP);
	emulator_type(emulator, "\034\032\023\025"); /* the last empties the line */
	emulator_type(emulator, "w\r");
	assert_true(emulator_wait_text(emulator, "Sie sind hier: Startseite, Formel"));
	emulator_type(emulator, "\003");
	assert_true(emulator_wait_text(emulator, "Startseite, 1"));
	emulator_type(emulator, "w\r");
	emulator_type(emulator, "\004"); /* the end of input, as the word for it */
	assert_true(emulator_wait_text(emulator, "Willkommen. Hier beginnt ein neuer Besuch."));
	emulator_free(emulator);
}

static int count_rows(struct emulator *emulator, const char *text)
{
	int n = 0;
	for (int row = 0; row < emulator_rows(emulator); row++)
		n += strstr(emulator_row(emulator, row), text) != NULL;
	return n;
}

/* Help, the palette and the list of what can be done here say nothing of what is refused. */
static void help_shows_what_works_here(void **state)
{
	(void)state;
	struct emulator *emulator = start_kiosk();
	screen_type(emulator, "?", "Was geht hier?");
	assert_true(emulator_wait_text(emulator, "suchen"));
	assert_false(emulator_shows(emulator, "anhalten"));
	emulator_type(emulator, "neu");
	assert_true(emulator_wait_no_text(emulator, "suchen"));
	assert_false(emulator_shows(emulator, "neu lesen"));
	emulator_type(emulator, "\003");
	screen_type(emulator, "\020", "Eintr");
	emulator_type(emulator, "anhalten");
	assert_true(emulator_wait_text(emulator, "anhalten"));
	assert_int_equal(count_rows(emulator, "anhalten"), 1); /* what was typed */
	emulator_type(emulator, "\003");
	screen_type(emulator, "\033OP", "5 Hilfe");
	assert_true(emulator_wait_no_text(emulator, "anhalten"));
	emulator_free(emulator);
}

static void no_configuration_is_read(void **state)
{
	(void)state;
	char folder[] = "/tmp/steuerrad-kiosk-XXXXXX", path[128], variable[160];
	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof(path),
		 "mkdir '%s/steuerrad'; echo 'mode: linear' >'%s/steuerrad/config.yaml'",
		 folder, folder);
	assert_int_equal(system(path), 0);
	snprintf(variable, sizeof(variable), "XDG_CONFIG_HOME=%s", folder);
	struct emulator *emulator =
		start(NULL, LIST("--kiosk", "--lang=de", "--log=/dev/null"), LIST(variable));
	assert_true(emulator_wait_text(emulator, "1 Formel"));
	emulator_free(emulator);
	snprintf(path, sizeof(path), "rm -r '%s'", folder);
	assert_int_equal(system(path), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_shell_is_a_kiosk_whatever_it_is_given),
		cmocka_unit_test(a_place_may_be_asked_for_and_nothing_else),
		cmocka_unit_test(keys_of_signals_do_not_end_it),
		cmocka_unit_test(who_leaves_a_console_leaves_nothing),
		cmocka_unit_test(keys_of_signals_do_not_end_lines),
		cmocka_unit_test(help_shows_what_works_here),
		cmocka_unit_test(no_configuration_is_read),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
