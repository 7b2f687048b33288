/* SPDX-License-Identifier: EUPL-1.2 */
/* Data that are replaced, torn, gone, or something else altogether, a thousand times: who
   reads never sees nothing, and at last sees the data that were valid last. Behind the
   fence of a kiosk, too, whose log says what happened. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/attr.h"
#include "helper/screen.h"

enum { N_CHANGES = 1000, AT_ONCE = 200, N_VISITORS = 5 };

static const char *const modes[] = {"--screen", "--calm", "--linear"};

struct data {
	char folder[64], path[96], next[96], log[96];
	int version;
};

static struct data data;

static void write_text(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	fputs(text, file);
	assert_int_equal(fclose(file), 0);
}

/* "Fassung 7," ends with a sign, so that it is not the beginning of 70. */
static const char *title(void)
{
	static char text[32];
	snprintf(text, sizeof(text), "Fassung %d,", data.version);
	return text;
}

static void write_version(const char *path)
{
	char yaml[256];
	snprintf(yaml, sizeof(yaml),
		 "strategy: {title: Probe}\nprojects:\n  - {id: a, title: \"%s eine\"}\n",
		 title());
	write_text(path, yaml);
}

/* ---- what may stand in the place of the data ------------------------------------------ */

static void clear_place(void)
{
	if (unlink(data.path) != 0)
		rmdir(data.path);
}

static void replace(void)
{
	data.version++;
	write_version(data.next);
	if (rename(data.next, data.path) != 0) { /* over a folder it cannot be */
		clear_place();
		assert_int_equal(rename(data.next, data.path), 0);
	}
}

/* What is no file cannot be written into. */
static void write_in_place(void)
{
	struct stat status;
	if (lstat(data.path, &status) != 0 || !S_ISREG(status.st_mode))
		clear_place();
	data.version++;
	write_version(data.path);
}

static void break_it(void)
{
	clear_place();
	write_text(data.path, "strategy: {title: Probe}\nprojects:\n  - {id: a}\n");
}

static void tear(void)
{
	clear_place();
	write_text(data.path, "strategy: {title: Probe}\nprojects:\n  - {id: a, title: \"Fa");
}

static void empty(void)
{
	clear_place();
	write_text(data.path, "");
}

static void lock_away(void)
{
	clear_place();
	write_version(data.path);
	assert_int_equal(chmod(data.path, 0), 0);
}

static void make_folder(void)
{
	clear_place();
	assert_int_equal(mkdir(data.path, 0755), 0);
}

static void make_pipe(void)
{
	clear_place();
	assert_int_equal(mkfifo(data.path, 0644), 0);
}

static void make_loop(void)
{
	clear_place();
	assert_int_equal(symlink(data.path, data.path), 0);
}

static void lead_astray(void)
{
	clear_place();
	assert_int_equal(symlink("/etc/passwd", data.path), 0);
}

static void (*const bad[])(void) = {break_it,  tear,	  empty,       make_folder,
				    make_pipe, make_loop, lead_astray, clear_place};

/* ---- who reads ------------------------------------------------------------------------- */

static struct emulator *start(const char *mode, bool is_kiosk)
{
	char log[128];
	const char *arguments[] = {
		mode, "--lang=de", "--at=projekte", "--no-config", data.path, NULL, NULL, NULL};
	const struct emulator_options options = {
		.rows = SCREEN_ROWS, .columns = SCREEN_COLUMNS, .arguments = arguments};
	snprintf(log, sizeof(log), "--log=%s", data.log);
	if (is_kiosk) {
		arguments[5] = "--kiosk";
		arguments[6] = log;
	}
	replace();
	struct emulator *emulator = emulator_start(&options);
	assert_true(emulator_wait_text(emulator, title()));
	return emulator;
}

/* Lines hear of new data with the next answer. */
static void ask(struct emulator *emulator, const char *mode)
{
	if (strcmp(mode, "--linear") == 0)
		emulator_type(emulator, "gehe projekte\r");
}

static int count_news(void)
{
	char line[512];
	int n = 0;
	FILE *file = fopen(data.log, "r");
	while (file && fgets(line, sizeof(line), file))
		n += strstr(line, "]: news data broken") ||
		     strstr(line, "]: news data unreadable");
	if (file)
		fclose(file);
	return n;
}

static bool has_news(struct emulator *emulator, const void *ctx)
{
	(void)emulator;
	return count_news() > *(const int *)ctx;
}

static void whatever_stands_there_the_old_data_stay(void **state)
{
	(void)state;
	for (size_t mode = 0; mode < ARRAY_LEN(modes); mode++) {
		struct emulator *emulator = start(modes[mode], true);
		for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
			int n_news = count_news(), status;
			bad[i]();
			ask(emulator, modes[mode]);
			if (!emulator_wait_outside(emulator, has_news, &n_news))
				fail_msg("%s: nothing noticed of change %zu", modes[mode], i);
			assert_false(emulator_has_ended(emulator, &status));
			assert_true(emulator_shows(emulator, title()));
			assert_false(emulator_shows(emulator, "root:x:"));
			assert_false(emulator_shows(emulator, data.folder));
			replace();
			ask(emulator, modes[mode]);
			assert_true(emulator_wait_text(emulator, title()));
		}
		emulator_free(emulator);
	}
}

static void one_visit_notes_it_for_all(void **state)
{
	struct emulator *visitors[N_VISITORS];
	(void)state;
	for (int i = 0; i < N_VISITORS; i++)
		visitors[i] = start("--linear", true);
	int n_news = count_news();
	break_it();
	for (int i = 0; i < N_VISITORS; i++) {
		emulator_forget_bytes(visitors[i]);
		emulator_type(visitors[i], "w\r");
		assert_true(emulator_wait_text(visitors[i], "Sie sind hier"));
	}
	assert_int_equal(count_news(), n_news + 1);
	for (int i = 0; i < N_VISITORS; i++)
		emulator_free(visitors[i]);
}

static void change_by_chance(uint32_t *seed)
{
	*seed = *seed * 1664525 + 1013904223;
	uint32_t number = *seed >> 16;
	if (number % 3 == 0)
		replace();
	else if (number % 3 == 1)
		write_in_place();
	else if (number % 7 == 0)
		lock_away();
	else
		bad[number / 3 % ARRAY_LEN(bad)]();
}

static void storm(const char *mode, bool is_kiosk)
{
	uint32_t seed = 20241019;
	struct emulator *emulator = start(mode, is_kiosk);
	for (int i = 1; i <= N_CHANGES; i++) {
		int status;
		change_by_chance(&seed);
		if (i % 20 == 0)
			ask(emulator, mode);
		assert_false(emulator_has_ended(emulator, &status));
		assert_true(emulator_shows(emulator, "Fassung "));
		if (i % AT_ONCE)
			continue;
		replace();
		ask(emulator, mode);
		if (!emulator_wait_text(emulator, title()))
			fail_msg("%s %d: not the last data", mode, is_kiosk);
	}
	emulator_free(emulator);
}

static void a_storm_of_changes_ends_with_the_last(void **state)
{
	(void)state;
	for (size_t mode = 0; mode < ARRAY_LEN(modes); mode++) {
		storm(modes[mode], false);
		storm(modes[mode], true);
	}
}

static int prepare(void **state)
{
	(void)state;
	data = (struct data){.folder = "/tmp/steuerrad-storm-XXXXXX"};
	if (!mkdtemp(data.folder))
		return -1;
	snprintf(data.path, sizeof(data.path), "%s/data.yaml", data.folder);
	snprintf(data.next, sizeof(data.next), "%s/next", data.folder);
	snprintf(data.log, sizeof(data.log), "%s/log", data.folder);
	return 0;
}

static int clean_up(void **state)
{
	(void)state;
	clear_place();
	unlink(data.next);
	unlink(data.log);
	return rmdir(data.folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whatever_stands_there_the_old_data_stay),
		cmocka_unit_test(one_visit_notes_it_for_all),
		cmocka_unit_test(a_storm_of_changes_ends_with_the_last),
	};
	return cmocka_run_group_tests(tests, prepare, clean_up);
}
