/* SPDX-License-Identifier: EUPL-1.2 */
/* Data that change while they are read: on the screen at once and with everything kept
   that can be, line by line with the next answer. */
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

#include "helper/screen.h"

struct data {
	char folder[64], path[96], next[96];
};

/* Replaces the data in one step, as editors do. */
static void data_write(const struct data *data, const char *yaml)
{
	FILE *file = fopen(data->next, "w");
	assert_non_null(file);
	fputs(yaml, file);
	assert_int_equal(fclose(file), 0);
	assert_int_equal(rename(data->next, data->path), 0);
}

#define HEAD		 "strategy: {title: Probe}\nprojects:\n"
#define ENTRY(id, title) "  - {id: " id ", title: " title "}\n"

static const char three[] =
	HEAD ENTRY("a", "Erstes") ENTRY("b", "Zweites") ENTRY("c", "Drittes");
static const char four[] = HEAD ENTRY("n", "Neues") ENTRY("a", "Erstes") ENTRY("b", "Zweites")
	ENTRY("c", "Drittes");
static const char two[] = HEAD ENTRY("a", "Erstes") ENTRY("c", "Drittes");
static const char broken[] = HEAD "  - {id: a}\n  - {title: B}\n";

static struct data data_new(void)
{
	struct data data = {.folder = "/tmp/steuerrad-reload-XXXXXX"};
	assert_non_null(mkdtemp(data.folder));
	snprintf(data.path, sizeof(data.path), "%s/data.yaml", data.folder);
	snprintf(data.next, sizeof(data.next), "%s/next", data.folder);
	data_write(&data, three);
	return data;
}

static void data_clear(const struct data *data)
{
	unlink(data->path);
	unlink(data->next);
	assert_int_equal(rmdir(data->folder), 0);
}

static struct emulator *start(const struct data *data, const char *mode, const char *place)
{
	const char *arguments[] = {mode, "--lang=de", place, data->path, NULL};
	const struct emulator_options options = {
		.rows = SCREEN_ROWS, .columns = SCREEN_COLUMNS, .arguments = arguments};
	return emulator_start(&options);
}

static void shows_new_data_with_the_selection_kept(void **state)
{
	struct data data = data_new();
	struct emulator *emulator = start(&data, "--screen", "--at=projekte");
	(void)state;
	assert_true(emulator_wait_text(emulator, "4 Projekte"));
	emulator_type(emulator, "4j");
	assert_true(emulator_wait_cursor_on(emulator, "Zweites"));
	data_write(&data, four);
	assert_true(emulator_wait_text(emulator, "Die Daten wurden neu gelesen."));
	assert_true(emulator_shows(emulator, "Neues"));
	assert_true(emulator_wait_cursor_on(emulator, "Zweites"));
	emulator_type(emulator, "\r");
	screen_expect_focus(emulator, "Zweites");
	data_write(&data, three);
	assert_true(emulator_wait_text(emulator, "Die Daten wurden neu gelesen."));
	screen_expect_focus(emulator, "Zweites");
	emulator_free(emulator);
	data_clear(&data);
}

static void a_search_finds_what_is_new(void **state)
{
	struct data data = data_new();
	struct emulator *emulator = start(&data, "--screen", "--at=suche?wort=eues");
	(void)state;
	assert_true(emulator_wait_text(emulator, "5 Suche nach eues"));
	assert_false(emulator_shows(emulator, "Neues"));
	data_write(&data, four);
	assert_true(emulator_wait_text(emulator, "Die Daten wurden neu gelesen."));
	assert_true(emulator_wait_text(emulator, "Neues"));
	emulator_free(emulator);
	data_clear(&data);
}

static void an_entry_that_vanished_gives_way_to_its_list(void **state)
{
	struct data data = data_new();
	struct emulator *emulator = start(&data, "--screen", "--at=projekte/b");
	(void)state;
	assert_true(emulator_wait_text(emulator, "Projekte › Zweites"));
	data_write(&data, two);
	assert_true(emulator_wait_text(
		emulator, "„Zweites“ gibt es darin nicht mehr; hier ist: Projekte."));
	assert_true(emulator_wait_no_text(emulator, "Projekte › Zweites"));
	data_write(&data, three);
	assert_true(emulator_wait_no_text(emulator, "gibt es darin nicht mehr"));
	emulator_type(emulator, "\177");
	assert_true(emulator_wait_text(emulator, "Projekte › Zweites"));
	emulator_free(emulator);
	data_clear(&data);
}

static void broken_data_leave_the_old_and_say_where(void **state)
{
	struct data data = data_new();
	struct emulator *emulator = start(&data, "--screen", "--at=projekte/b");
	int status;
	(void)state;
	assert_true(emulator_wait_text(emulator, "Projekte › Zweites"));
	data_write(&data, broken);
	assert_true(emulator_wait_text(emulator, "Die neuen Daten haben 2 Fehler"));
	assert_true(emulator_shows(emulator, "data.yaml:3:5: "));
	assert_true(emulator_shows(emulator, "Projekte › Zweites"));
	unlink(data.path);
	assert_true(emulator_wait_text(emulator, "Die neuen Daten sind nicht lesbar"));
	assert_true(emulator_shows(emulator, "Projekte › Zweites"));
	data_write(&data, four);
	assert_true(emulator_wait_text(emulator, "Neues"));
	/* a sanitizer looks for leaks at the end */
	emulator_type(emulator, "Q");
	assert_true(emulator_wait_end(emulator, &status));
	assert_int_equal(status, 0);
	emulator_free(emulator);
	data_clear(&data);
}

static void the_calm_screen_follows(void **state)
{
	struct data data = data_new();
	struct emulator *emulator = start(&data, "--calm", "--at=projekte");
	(void)state;
	assert_true(emulator_wait_text(emulator, "Drittes"));
	data_write(&data, four);
	assert_true(emulator_wait_text(emulator, "Die Daten wurden neu gelesen."));
	assert_true(emulator_wait_text(emulator, "Neues"));
	emulator_free(emulator);
	data_clear(&data);
}

static void the_reader_may_ask(void **state)
{
	struct data data = data_new();
	struct emulator *emulator = start(&data, "--screen", "--at=projekte");
	(void)state;
	assert_true(emulator_wait_text(emulator, "4 Projekte"));
	screen_type(emulator, "R", "Die Daten haben sich nicht geändert.");
	emulator_type(emulator, "j");
	assert_true(emulator_wait_no_text(emulator, "nicht geändert"));
	screen_type(emulator, "\033[15~", "Die Daten haben sich nicht geändert.");
	emulator_free(emulator);
	data_clear(&data);
	emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);
	screen_type(emulator, "R", "Diese Daten sind ein Teil des Programms");
	emulator_free(emulator);
}

static void nothing_happens_under_a_question(void **state)
{
	struct data data = data_new();
	struct emulator *emulator = start(&data, "--screen", "--at=projekte");
	(void)state;
	assert_true(emulator_wait_text(emulator, "4 Projekte"));
	screen_type(emulator, ":", "gehe zu (");
	data_write(&data, four);
	screen_type(emulator, "projekte/a", "projekte/a");
	assert_false(emulator_shows(emulator, "Neues"));
	emulator_type(emulator, "\r");
	assert_true(emulator_wait_text(emulator, "Die Daten wurden neu gelesen."));
	assert_true(emulator_wait_text(emulator, "Projekte › Erstes"));
	emulator_free(emulator);
	data_clear(&data);
}

static void lines_hear_of_it_with_the_next_answer(void **state)
{
	struct data data = data_new();
	struct emulator *emulator = start(&data, "--linear", "--at=projekte");
	(void)state;
	assert_true(emulator_wait_text(emulator, "Eingabe:"));
	data_write(&data, two);
	emulator_type(emulator, "w\r");
	assert_true(emulator_wait_text(emulator, "Die Daten wurden neu gelesen."));
	assert_true(emulator_wait_text(emulator, "Sie sind hier: "));
	data_write(&data, broken);
	emulator_type(emulator, "w\r");
	assert_true(emulator_wait_text(emulator, "Die neuen Daten haben 2 Fehler"));
	emulator_free(emulator);
	data_clear(&data);
}

/* 2 was „Zweites“ when it was said; it must not open „Drittes“. */
static void a_number_never_opens_what_was_not_chosen(void **state)
{
	struct data data = data_new();
	struct emulator *emulator = start(&data, "--linear", "--at=projekte");
	(void)state;
	assert_true(emulator_wait_text(emulator, "Eingabe:"));
	data_write(&data, two);
	emulator_type(emulator, "2\r");
	assert_true(emulator_wait_text(emulator, "Die Daten wurden neu gelesen."));
	assert_true(emulator_wait_text(emulator, "2 Einträge"));
	emulator_type(emulator, "2\r");
	assert_true(emulator_wait_text(emulator, "Projekt 2 von 2"));
	emulator_free(emulator);
	data_clear(&data);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shows_new_data_with_the_selection_kept),
		cmocka_unit_test(a_search_finds_what_is_new),
		cmocka_unit_test(an_entry_that_vanished_gives_way_to_its_list),
		cmocka_unit_test(broken_data_leave_the_old_and_say_where),
		cmocka_unit_test(the_calm_screen_follows),
		cmocka_unit_test(the_reader_may_ask),
		cmocka_unit_test(nothing_happens_under_a_question),
		cmocka_unit_test(lines_hear_of_it_with_the_next_answer),
		cmocka_unit_test(a_number_never_opens_what_was_not_chosen),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
