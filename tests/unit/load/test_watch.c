/* SPDX-License-Identifier: EUPL-1.2 */
/* Changes of data are noticed however they come about, once, and not before they are
   complete. The clock is the test's. */
#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "load/watch.h"

enum { ALL_EARS = 0, WITHOUT_INOTIFY = 1, DEAF = 2 };

struct place {
	char folder[64];
	char path[128]; /* of the data */
	char other[128];
	struct watch *watch;
	int n_lost; /* ways of the kernel to tell */
	int64_t now;
};

static void write_file(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	fputs(text, file);
	assert_int_equal(fclose(file), 0);
}

static void place_make(struct place *place, const char *data, int n_lost)
{
	*place = (struct place){.folder = "/tmp/steuerrad-watch-XXXXXX", .n_lost = n_lost};
	assert_non_null(mkdtemp(place->folder));
	snprintf(place->path, sizeof(place->path), "%s/%s", place->folder, data);
	snprintf(place->other, sizeof(place->other), "%s/other", place->folder);
}

static void place_watch(struct place *place)
{
	place->watch = watch_new(place->path, place->now);
	for (int i = 0; i < place->n_lost; i++)
		watch_hear_less(place->watch, place->now);
	if (place->n_lost < DEAF && watch_descriptor(place->watch) < 0)
		skip();
}

static void place_clear(struct place *place)
{
	char command[128];
	watch_free(place->watch);
	snprintf(command, sizeof(command), "rm -rf '%s'", place->folder);
	assert_int_equal(system(command), 0);
}

/* Goes on in time as a front end does: until it is readable or the time comes. */
static bool next_look(struct place *place)
{
	struct pollfd waited = {watch_descriptor(place->watch), POLLIN, 0};
	int wait = watch_wait(place->watch, place->now);
	if (poll(&waited, 1, 0) == 0) {
		if (wait < 0)
			return false;
		place->now += wait;
	}
	return true;
}

/* Is a change reported, exactly once? */
static void expect_change(struct place *place, const char *what)
{
	int64_t begin = place->now;
	int n = 0;
	for (int i = 0; i < 10 && next_look(place); i++)
		n += watch_changed(place->watch, place->now);
	if (n != 1)
		fail_msg("%s: reported %d times", what, n);
	assert_true(place->now >= begin + WATCH_QUIET_MS);
	assert_int_equal(watch_wait(place->watch, place->now) < 0, place->n_lost < DEAF);
}

static void expect_nothing(struct place *place, const char *what)
{
	for (int i = 0; i < 10 && next_look(place); i++)
		if (watch_changed(place->watch, place->now))
			fail_msg("%s is reported", what);
}

static void change_a_file(int n_lost)
{
	struct place place;
	place_make(&place, "data.yaml", n_lost);
	write_file(place.path, "a");
	place_watch(&place);
	expect_nothing(&place, "nothing");
	write_file(place.path, "in place");
	expect_change(&place, "in place");
	write_file(place.other, "renamed over");
	assert_int_equal(rename(place.other, place.path), 0);
	expect_change(&place, "renamed over");
	write_file(place.path, "in place again");
	expect_change(&place, "in place, after it was renamed over");
	assert_int_equal(unlink(place.path), 0);
	expect_change(&place, "deleted");
	write_file(place.path, "there again");
	expect_change(&place, "there again");
	write_file(place.other, "of no concern");
	expect_nothing(&place, "another file");
	assert_int_equal(unlink(place.path), 0);
	assert_int_equal(mkdir(place.path, 0755), 0);
	expect_change(&place, "a folder in its place");
	place_clear(&place);
}

static void test_a_file(void **state)
{
	(void)state;
	change_a_file(ALL_EARS);
}

static void test_a_file_without_inotify(void **state)
{
	(void)state;
	change_a_file(WITHOUT_INOTIFY);
}

static void test_a_file_without_the_kernels_help(void **state)
{
	(void)state;
	change_a_file(DEAF);
}

static void change_a_folder(int n_lost)
{
	struct place place;
	char name[160];
	place_make(&place, "data", n_lost);
	assert_int_equal(mkdir(place.path, 0755), 0);
	snprintf(name, sizeof(name), "%s/a.yaml", place.path);
	write_file(name, "a");
	place_watch(&place);
	write_file(name, "in place");
	expect_change(&place, "a file in the folder");
	snprintf(name, sizeof(name), "%s/b.yaml", place.path);
	write_file(name, "b");
	expect_change(&place, "a new file");
	snprintf(name, sizeof(name), "%s/b.yaml~", place.path);
	write_file(name, "b");
	expect_nothing(&place, "a copy that an editor left");
	place_clear(&place);
}

static void test_a_folder(void **state)
{
	(void)state;
	for (int n_lost = ALL_EARS; n_lost <= DEAF; n_lost++)
		change_a_folder(n_lost);
}

/* Releases are often folders, and a link says which one counts. */
static void lead_a_link_elsewhere(int n_lost)
{
	struct place place;
	char link[128], first[128], second[128], file[192];
	place_make(&place, "current/data.yaml", n_lost);
	snprintf(link, sizeof(link), "%s/current", place.folder);
	snprintf(first, sizeof(first), "%s/1", place.folder);
	snprintf(second, sizeof(second), "%s/2", place.folder);
	assert_int_equal(mkdir(first, 0755) | mkdir(second, 0755), 0);
	snprintf(file, sizeof(file), "%s/data.yaml", first);
	write_file(file, "a");
	snprintf(file, sizeof(file), "%s/data.yaml", second);
	write_file(file, "b");
	assert_int_equal(symlink("1", link), 0);
	place_watch(&place);
	assert_int_equal(symlink("2", place.other), 0);
	assert_int_equal(rename(place.other, link), 0);
	expect_change(&place, "the link");
	write_file(file, "changed");
	expect_change(&place, "the file behind the new link");
	place_clear(&place);
}

static void test_a_link_in_the_path_is_led_elsewhere(void **state)
{
	(void)state;
	for (int n_lost = ALL_EARS; n_lost <= DEAF; n_lost++)
		lead_a_link_elsewhere(n_lost);
}

static void test_waits_for_quiet_but_not_for_ever(void **state)
{
	(void)state;
	struct place place;
	place_make(&place, "data.yaml", ALL_EARS);
	write_file(place.path, "a");
	place_watch(&place);
	int64_t began = place.now;
	bool is_reported = false;
	while (!is_reported && place.now < began + 10000) {
		write_file(place.path, "written all the time");
		is_reported = watch_changed(place.watch, place.now);
		place.now += WATCH_QUIET_MS / 2;
	}
	assert_in_range(place.now - began, 1000, 3000);
	place_clear(&place);
}

static void test_at_once(void **state)
{
	(void)state;
	struct place place;
	place_make(&place, "data.yaml", ALL_EARS);
	write_file(place.path, "a");
	place_watch(&place);
	assert_false(watch_changed_already(place.watch, 0));
	write_file(place.path, "other");
	assert_true(watch_changed_already(place.watch, 0));
	assert_false(watch_changed_already(place.watch, 0));
	assert_int_equal(watch_wait(place.watch, 0), -1);
	place_clear(&place);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_file),
		cmocka_unit_test(test_a_file_without_inotify),
		cmocka_unit_test(test_a_file_without_the_kernels_help),
		cmocka_unit_test(test_a_folder),
		cmocka_unit_test(test_a_link_in_the_path_is_led_elsewhere),
		cmocka_unit_test(test_waits_for_quiet_but_not_for_ever),
		cmocka_unit_test(test_at_once),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
