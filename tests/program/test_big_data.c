/* SPDX-License-Identifier: EUPL-1.2 */
/* Data that take long to read: how far it is can be seen, keys are obeyed meanwhile, at the
   start and when they are read again. And while their texts are folded for a search that is
   about to be typed. */
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

#include "helper/big_data.h"
#include "helper/screen.h"

/* Entries of about a kilobyte: enough to wait for, and so many that nobody waits. */
enum { SOME = 12000, TOO_MANY = 60000 };

struct data {
	char path[64];
};

static struct data data_new(int n_entries)
{
	struct data data = {.path = "/tmp/steuerrad-big-XXXXXX"};
	int descriptor = mkstemp(data.path);
	assert_true(descriptor >= 0);
	close(descriptor);
	big_data_write(data.path, n_entries);
	return data;
}

static void data_clear(const struct data *data)
{
	assert_int_equal(unlink(data->path), 0);
}

static struct emulator *start(const struct data *data, const char *mode)
{
	const char *arguments[] = {mode, "--lang=de", "--at=projekte", data->path, NULL};
	const struct emulator_options options = {
		.rows = SCREEN_ROWS, .columns = SCREEN_COLUMNS, .arguments = arguments};
	return emulator_start(&options);
}

/* Keys typed while it reads end it; what was read so far is never shown. */
static void quits(const char *mode, const char *progress, const char *keys)
{
	struct data data = data_new(TOO_MANY);
	struct emulator *emulator = start(&data, mode);
	int status;
	if (progress)
		assert_true(emulator_wait_text(emulator, progress));
	emulator_type(emulator, keys);
	assert_true(emulator_wait_end(emulator, &status));
	assert_int_equal(status, 0);
	assert_false(emulator_shows(emulator, "Projekt 1"));
	assert_false(emulator_shows(emulator, "Daten werden gelesen"));
	emulator_free(emulator);
	data_clear(&data);
}

static void the_screen_quits_while_it_reads(void **state)
{
	(void)state;
	quits("--screen", "Daten werden gelesen: ", "q");
	quits("--screen", " %. q beendet.", "\003");
}

static void the_calm_screen_quits_while_it_reads(void **state)
{
	(void)state;
	quits("--calm", "Daten werden gelesen: ", "q");
}

static void the_linear_mode_quits_while_it_reads(void **state)
{
	(void)state;
	quits("--linear", NULL, "ende\n");
}

static void stops_and_goes_on_while_it_reads(void **state)
{
	struct data data = data_new(TOO_MANY);
	struct emulator *emulator = start(&data, "--screen");
	int status;
	(void)state;
	assert_true(emulator_wait_text(emulator, "Daten werden gelesen: "));
	emulator_type(emulator, "\032");
	assert_true(emulator_wait_stopped(emulator));
	emulator_signal(emulator, SIGCONT);
	assert_true(emulator_wait_text(emulator, "Daten werden gelesen: "));
	emulator_signal(emulator, SIGTERM);
	assert_true(emulator_wait_end(emulator, &status));
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 128 + SIGTERM);
	emulator_free(emulator);
	data_clear(&data);
}

static void lines_typed_ahead_are_obeyed(void **state)
{
	struct data data = data_new(SOME);
	struct emulator *emulator = start(&data, "--linear");
	int status;
	(void)state;
	emulator_type(emulator, "2\n");
	assert_true(emulator_wait_text(emulator, "Projekt 1, Projekt 2 von 12.000."));
	emulator_type(emulator, "e\n");
	assert_true(emulator_wait_end(emulator, &status));
	assert_int_equal(status, 0);
	emulator_free(emulator);
	data_clear(&data);
}

static void small_data_are_simply_there(void **state)
{
	struct data data = data_new(3);
	struct emulator *emulator = start(&data, "--calm");
	(void)state;
	assert_true(emulator_wait_text(emulator, "Projekt 2"));
	assert_false(emulator_shows(emulator, "Daten werden gelesen"));
	emulator_free(emulator);
	data_clear(&data);
}

static void keys_are_obeyed_while_it_reads_again(void **state)
{
	struct data data = data_new(SOME);
	struct emulator *emulator = start(&data, "--screen");
	int status;
	(void)state;
	assert_true(emulator_wait_text(emulator, "4 Projekte"));
	screen_type(emulator, "R", "Daten werden gelesen: 0 %.");
	emulator_type(emulator, "4jj");
	assert_true(emulator_wait_cursor_on(emulator, "Projekt 2"));
	assert_false(emulator_shows(emulator, "Die Daten haben sich nicht geändert."));
	assert_true(emulator_wait_text(emulator, "Die Daten haben sich nicht geändert."));
	assert_true(emulator_wait_cursor_on(emulator, "Projekt 2"));
	/* a sanitizer looks for what a load given up leaves behind */
	screen_type(emulator, "R", "Daten werden gelesen: 0 %.");
	emulator_type(emulator, "Q");
	assert_true(emulator_wait_end(emulator, &status));
	assert_int_equal(status, 0);
	emulator_free(emulator);
	data_clear(&data);
}

static bool has_answered(struct emulator *emulator, const void *ctx)
{
	size_t len;
	(void)ctx;
	return strstr(emulator_bytes(emulator, &len), "Eingabe:");
}

/* Types a line and waits for its answer. Does it say TEXT? */
static bool answers(struct emulator *emulator, const char *line, const char *text)
{
	size_t len;
	emulator_forget_bytes(emulator);
	emulator_type(emulator, line);
	assert_true(emulator_wait(emulator, has_answered, NULL));
	return strstr(emulator_bytes(emulator, &len), text);
}

static void lines_are_answered_while_it_reads_again(void **state)
{
	struct data data = data_new(SOME);
	struct emulator *emulator = start(&data, "--linear");
	int status;
	(void)state;
	assert_true(emulator_wait(emulator, has_answered, NULL));
	assert_true(answers(emulator, "neu-laden\n", "Daten werden gelesen: 0 %."));
	assert_false(answers(emulator, "2\n", "Die Daten haben sich nicht geändert."));
	assert_true(emulator_wait_text(emulator, "Projekt 2 von 12.000"));
	while (!answers(emulator, "wo\n", "Die Daten haben sich nicht geändert."))
		continue;
	assert_true(answers(emulator, "neu-laden\n", "Daten werden gelesen: 0 %."));
	emulator_type(emulator, "ende\n");
	assert_true(emulator_wait_end(emulator, &status));
	assert_int_equal(status, 0);
	emulator_free(emulator);
	data_clear(&data);
}

/* ---- the open field of a search folds ahead ------------------------------------------- */

/* The field is left before all is folded; new data come, and what only they have is found. */
static void finds_new_data_after_a_field_was_left(const char *mode)
{
	struct data data = data_new(SOME);
	struct emulator *emulator = start(&data, mode);
	assert_true(emulator_wait_text(emulator, "Projekt 2"));
	screen_type(emulator, "/", "suchen (");
	emulator_type(emulator, "\033");
	assert_true(emulator_wait_no_text(emulator, "suchen ("));
	big_data_write(data.path, SOME + 1);
	screen_type(emulator, "R", "Die Daten wurden neu gelesen.");
	screen_type(emulator, "/", "suchen (");
	screen_type(emulator, "projekt 12000", "): projekt 12000");
	screen_type(emulator, "\r", "Suche nach projekt 12000, 1 Treffer");
	emulator_free(emulator);
	data_clear(&data);
}

static void the_screen_finds_new_data_after_a_field_was_left(void **state)
{
	(void)state;
	finds_new_data_after_a_field_was_left("--screen");
}

static void the_calm_screen_finds_new_data_after_a_field_was_left(void **state)
{
	(void)state;
	finds_new_data_after_a_field_was_left("--calm");
}

/* Typed at once with the key of the field: nothing is folded then. */
static void letters_are_seen_before_they_are_found(void **state)
{
	struct data data = data_new(SOME);
	struct emulator *emulator = start(&data, "--screen");
	const char *seen, *found;
	size_t len;
	(void)state;
	assert_true(emulator_wait_text(emulator, "Projekt 2"));
	emulator_forget_bytes(emulator);
	screen_type(emulator, "/dessen", "Suche nach dessen");
	seen = strstr(emulator_bytes(emulator, &len), "): ");
	found = strstr(emulator_bytes(emulator, &len), "Suche nach");
	assert_true(seen && found && seen < found);
	screen_type(emulator, "x", "kein Treffer");
	emulator_free(emulator);
	data_clear(&data);
}

static void ends_while_it_folds(void **state)
{
	struct data data = data_new(SOME);
	struct emulator *emulator = start(&data, "--screen");
	int status;
	(void)state;
	assert_true(emulator_wait_text(emulator, "Projekt 2"));
	screen_type(emulator, "/", "suchen (");
	emulator_signal(emulator, SIGTERM);
	assert_true(emulator_wait_end(emulator, &status));
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 128 + SIGTERM);
	emulator_free(emulator);
	data_clear(&data);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_screen_quits_while_it_reads),
		cmocka_unit_test(the_calm_screen_quits_while_it_reads),
		cmocka_unit_test(the_linear_mode_quits_while_it_reads),
		cmocka_unit_test(stops_and_goes_on_while_it_reads),
		cmocka_unit_test(lines_typed_ahead_are_obeyed),
		cmocka_unit_test(small_data_are_simply_there),
		cmocka_unit_test(keys_are_obeyed_while_it_reads_again),
		cmocka_unit_test(lines_are_answered_while_it_reads_again),
		cmocka_unit_test(the_screen_finds_new_data_after_a_field_was_left),
		cmocka_unit_test(the_calm_screen_finds_new_data_after_a_field_was_left),
		cmocka_unit_test(letters_are_seen_before_they_are_found),
		cmocka_unit_test(ends_while_it_folds),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
