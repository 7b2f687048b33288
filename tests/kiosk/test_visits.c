/* SPDX-License-Identifier: EUPL-1.2 */
/* Visits as long as they last, in the shortest times that are allowed: the warning, the next
   visitor who finds nothing of the last, the end, and what moves while nobody is there. All
   visits run side by side, because each takes half a minute. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <setjmp.h>

#include <cmocka.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/attr.h"
#include "helper/process.h"
#include "helper/screen.h"

enum { BLOCKED_MS = 75000, QUIET_MS = 2000 };

#define LIST(...) ((const char *const[]){__VA_ARGS__, NULL})

static char folder[] = "/tmp/steuerrad-visits-XXXXXX";
static char log_option[96], log_path[64];

/* The times: a warning 20 seconds before the end, the end after 24. */
static struct emulator *start(const char *mode, const char *limit, const char *more,
			      bool is_remote)
{
	const char *const arguments[] = {"--kiosk",  "--no-config", "--lang=de",
					 mode,	     limit,	    "--home=kompetenzen",
					 log_option, more,	    NULL};
	const char *const environment[] = {is_remote ? "SSH_CONNECTION=a" : "A=b", NULL};
	const struct emulator_options options = {.rows = SCREEN_ROWS,
						 .columns = SCREEN_COLUMNS,
						 .arguments = arguments,
						 .environment = environment};
	struct emulator *emulator = emulator_start(&options);
	assert_true(emulator_wait_text(emulator, "Vorreiterin"));
	return emulator;
}

/* Waits for the text as long as a visit takes. */
static void expect(struct emulator *emulator, const char *text)
{
	if (!emulator_shows(emulator, text) && !emulator_wait_text(emulator, text))
		assert_true(emulator_wait_text(emulator, text));
}

static int count_in_log(const char *text)
{
	char line[512];
	int n = 0;
	FILE *file = fopen(log_path, "r");
	assert_non_null(file);
	while (fgets(line, sizeof(line), file))
		n += strstr(line, text) != NULL;
	fclose(file);
	return n;
}

static const char *const modes[] = {"--screen", "--calm"};

/* What a visitor leaves: a search, a filter, English, another mode, places behind him. */
static void leave_traces(struct emulator *emulator)
{
	screen_type(emulator, ":", "gehe zu (");
	emulator_type(emulator, "projekte?ort=laer\r");
	expect(emulator, "Laer");
	screen_type(emulator, "/", "suchen (");
	emulator_type(emulator, "geheimwort\r");
	expect(emulator, "geheimwort");
	screen_type(emulator, ":", "gehe zu (");
	emulator_type(emulator, "sprache en\r");
	expect(emulator, "Search");
	emulator_type(emulator, "l");
	expect(emulator, "Input:");
}

static void expect_no_traces(struct emulator *emulator, bool is_calm)
{
	expect(emulator, "Willkommen. Hier beginnt ein neuer Besuch.");
	assert_true(emulator_is_alternate(emulator) == !is_calm);
	expect(emulator, "Vorreiterin");
	assert_false(emulator_shows(emulator, "geheimwort"));
	screen_type(emulator, "[", "Weiter zurück geht es nicht.");
	emulator_type(emulator, "w");
	expect(emulator, "Sie sind hier: Startseite, Kompetenzen, Nummer 1 von 5.");
	assert_false(emulator_shows(emulator, "Filter:"));
	emulator_type(emulator, "n"); /* the next hit of a search: of none */
	screen_type(emulator, "/", "suchen (");
	assert_false(emulator_shows(emulator, "geheimwort"));
}

static void the_next_visitor_finds_nothing_of_the_last(void **state)
{
	struct emulator *visitors[ARRAY_LEN(modes)];
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(modes); i++) {
		visitors[i] = start(modes[i], "--idle=0.4", "--limit=0", false);
		leave_traces(visitors[i]);
	}
	for (size_t i = 0; i < ARRAY_LEN(modes); i++)
		expect(visitors[i], "seconds everything starts afresh here.");
	for (size_t i = 0; i < ARRAY_LEN(modes); i++) {
		expect_no_traces(visitors[i], i == 1);
		emulator_free(visitors[i]);
	}
	assert_int_equal(count_in_log("]: reset idle, "), ARRAY_LEN(modes));
	assert_int_equal(count_in_log("geheimwort"), 0);
}

/* Any key puts it off; then nobody comes, the next visit begins, and over a line it ends. */
static void a_warning_is_taken_back_by_a_key(void **state)
{
	(void)state;
	int status;
	struct emulator *remote = start("--screen", "--idle=0.4", "--limit=0", true);
	struct emulator *lines = start("--linear", "--idle=0.4", "--limit=0", true);
	emulator_type(remote, "j");
	emulator_type(lines, "w\r");
	expect(remote, "Jede Taste verlängert Ihren Besuch.");
	expect(lines, "Mit der Eingabetaste verlängern");
	screen_type(remote, "j", "Ihr Besuch geht weiter.");
	emulator_type(lines, "\r");
	expect(remote, "Jede Taste verlängert Ihren Besuch.");
	expect(remote, "Willkommen. Hier beginnt ein neuer Besuch.");
	expect(lines, "Willkommen. Hier beginnt ein neuer Besuch.");
	if (!emulator_wait_end(remote, &status))
		assert_true(emulator_wait_end(remote, &status));
	assert_int_equal(WEXITSTATUS(status), 0);
	if (!emulator_wait_end(lines, &status))
		assert_true(emulator_wait_end(lines, &status));
	assert_int_equal(WEXITSTATUS(status), 0);
	emulator_free(remote);
	emulator_free(lines);
}

/* Whatever is pressed. */
static void the_limit_ends_it(void **state)
{
	static const char *const all[] = {"--screen", "--calm", "--linear"};
	struct emulator *visitors[ARRAY_LEN(all)];
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(all); i++)
		visitors[i] = start(all[i], "--limit=0.4", "--idle=0", true);
	for (size_t i = 0; i < ARRAY_LEN(all); i++)
		expect(visitors[i], "endet die Zeit für diesen Besuch.");
	for (size_t i = 0; i < ARRAY_LEN(all); i++)
		emulator_type(visitors[i], i == 2 ? "w\r" : "jk");
	for (size_t i = 0; i < ARRAY_LEN(all); i++) {
		int status;
		if (!emulator_wait_end(visitors[i], &status))
			assert_true(emulator_wait_end(visitors[i], &status));
		assert_int_equal(WEXITSTATUS(status), 0);
		emulator_free(visitors[i]);
	}
	assert_int_equal(count_in_log("]: end time, 24 s"), ARRAY_LEN(all));
}

/* The first frames have come, and what follows when a selection rests. */
static void wait_quiet(struct emulator *emulator)
{
	size_t before, after;
	int status;
	do {
		(void)emulator_bytes(emulator, &before);
		poll(NULL, 0, QUIET_MS);
		assert_false(emulator_has_ended(emulator, &status)); /* reads what has come */
		(void)emulator_bytes(emulator, &after);
	} while (before != after);
	emulator_forget_bytes(emulator);
}

/* The wheel comes after a minute, turns after another, and a key brings the home place; in
   the calm screen and in lines nothing moves, and without --attract nothing at all. */
static void the_wheel_turns_for_nobody(void **state)
{
	struct emulator *others[3];
	static const char *const all[] = {"--screen", "--calm", "--linear"};
	(void)state;
	struct emulator *attracting = start("--screen", "--idle=0", "--attract", false);
	for (size_t i = 0; i < ARRAY_LEN(all); i++) {
		others[i] =
			start(all[i], "--idle=0", i == 0 ? "--limit=0" : "--attract", false);
		assert_true(emulator_wait_keys_taken(others[i]));
	}
	for (size_t i = 0; i < ARRAY_LEN(all); i++)
		wait_quiet(others[i]);
	for (int i = 0; i < 4 && !emulator_shows(attracting, "5 Steuerrad"); i++)
		emulator_wait_text(attracting, "5 Steuerrad");
	assert_true(emulator_shows(attracting, "5 Steuerrad"));
	emulator_forget_bytes(attracting);
	for (size_t i = 0; i < ARRAY_LEN(all); i++) {
		int status;
		size_t len;
		assert_false(emulator_has_ended(others[i], &status));
		(void)emulator_bytes(others[i], &len);
		assert_int_equal(len, 0);
		emulator_free(others[i]);
	}
	emulator_type(attracting, "j");
	expect(attracting, "5 Kompetenzen");
	screen_type(attracting, "[", "Weiter zurück geht es nicht.");
	emulator_free(attracting);
}

/* A terminal that takes nothing for a minute holds nobody. */
static void who_does_not_read_is_let_go(void **state)
{
	static const char *const all[] = {"--screen", "--calm", "--linear"};
	struct emulator *visitors[ARRAY_LEN(all)];
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(all); i++) {
		visitors[i] = start(all[i], "--idle=0", "--limit=0", true);
		emulator_stop_reading(visitors[i]);
		emulator_type(visitors[i], i == 2 ? "alles\r" : "\f?\f");
	}
	for (size_t i = 0; i < ARRAY_LEN(all); i++) {
		if (!process_wait_gone(emulator_process(visitors[i]), BLOCKED_MS))
			fail_msg("%s stays", all[i]);
		emulator_free(visitors[i]);
	}
}

static int prepare(void **state)
{
	(void)state;
	if (!mkdtemp(folder))
		return -1;
	snprintf(log_path, sizeof(log_path), "%s/log", folder);
	snprintf(log_option, sizeof(log_option), "--log=%s", log_path);
	return 0;
}

static int clean_up(void **state)
{
	(void)state;
	return unlink(log_path) | rmdir(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_next_visitor_finds_nothing_of_the_last),
		cmocka_unit_test(a_warning_is_taken_back_by_a_key),
		cmocka_unit_test(the_limit_ends_it),
		cmocka_unit_test(the_wheel_turns_for_nobody),
		cmocka_unit_test(who_does_not_read_is_let_go),
	};
	return cmocka_run_group_tests(tests, prepare, clean_up);
}
