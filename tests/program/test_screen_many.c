/* SPDX-License-Identifier: EUPL-1.2 */
/* A hundred thousand titles to go to: found while they are typed, each key answered with few
   bytes, and nothing lost by looking. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "helper/screen.h"

enum { MANY = 100000, ANSWER_BYTES = 6000 };

static char path[] = "/tmp/steuerrad-many-XXXXXX";

static int make_data(void **state)
{
	int descriptor = mkstemp(path);
	FILE *file = descriptor < 0 ? NULL : fdopen(descriptor, "w");

	(void)state;
	if (!file)
		return -1;
	fputs("strategy: {title: Probe}\nprojects:\n", file);
	for (int i = 0; i < MANY; i++)
		fprintf(file, "  - {id: p%06d, title: Maßnahme %d zur Straße}\n", i, i);
	return fclose(file);
}

static int remove_data(void **state)
{
	(void)state;
	return unlink(path);
}

static struct emulator *start(void)
{
	const char *arguments[] = {"--screen", "--lang=de", path, NULL};
	struct emulator_options options = {
		.rows = SCREEN_ROWS, .columns = SCREEN_COLUMNS, .arguments = arguments};
	struct emulator *emulator = emulator_start(&options);

	assert_true(emulator_wait_text(emulator, "100.000"));
	assert_true(emulator_wait_text(emulator, "beenden"));
	return emulator;
}

/* Types, waits for the text, and holds the answer against its limit. */
static void expect(struct emulator *emulator, const char *keys, const char *text)
{
	size_t len;

	emulator_forget_bytes(emulator);
	screen_type(emulator, keys, text);
	emulator_bytes(emulator, &len);
	assert_in_range(len, 1, ANSWER_BYTES);
}

static void a_title_is_found_while_it_is_typed(void **state)
{
	struct emulator *emulator = start();

	(void)state;
	emulator_type(emulator, "4jjj");
	assert_true(emulator_wait_cursor_on(emulator, "Maßnahme 3 "));
	expect(emulator, ":", "Gehe zu");
	expect(emulator, "m", "Eingabetaste: Matrix");
	expect(emulator, "assnahme 9999", "Eingabetaste: Maßnahme 9999 ");
	expect(emulator, "9", "Eingabetaste: Maßnahme 99999 ");
	assert_true(emulator_shows(emulator, " 1 Eintrag "));
	expect(emulator, "\177", "Eingabetaste: Maßnahme 9999 ");
	emulator_type(emulator, "\033OB\033OB");
	assert_true(emulator_wait_cursor_on(emulator, "Maßnahme 99990 "));
	expect(emulator, "\r", "Projekt 99.991 von 100.000");
	emulator_free(emulator);
}

/* From end to end of the list, and out of it: everything is as it was. */
static void leaving_loses_nothing(void **state)
{
	struct emulator *emulator = start();

	(void)state;
	emulator_type(emulator, "4jjj");
	assert_true(emulator_wait_cursor_on(emulator, "Maßnahme 3 "));
	expect(emulator, ":p", "Eingabetaste: ");
	emulator_type(emulator, "\177");
	assert_true(emulator_wait_no_text(emulator, "Eingabetaste: "));
	emulator_type(emulator, "\033OB\033OF");
	assert_true(emulator_wait_cursor_on(emulator, "beenden"));
	emulator_type(emulator, "\033OH");
	assert_true(emulator_wait_cursor_on(emulator, "Startseite"));
	emulator_type(emulator, "\033");
	assert_true(emulator_wait_no_text(emulator, "Gehe zu"));
	assert_true(emulator_wait_cursor_on(emulator, "Maßnahme 3 "));
	screen_expect_focus(emulator, "4 Projekte");
	emulator_free(emulator);
}

/* An id is enough, and what does not exist says so. */
static void an_id_leads_there(void **state)
{
	struct emulator *emulator = start();

	(void)state;
	expect(emulator, ":p077777", "Maßnahme 77777 ");
	expect(emulator, "\r", "Projekt 77.778 von 100.000");
	expect(emulator, ":gibtesnicht", "Nichts passt.");
	emulator_type(emulator, "\033");
	assert_true(emulator_wait_no_text(emulator, "Nichts passt."));
	emulator_free(emulator);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_title_is_found_while_it_is_typed),
		cmocka_unit_test(leaving_loses_nothing),
		cmocka_unit_test(an_id_leads_there),
	};

	return cmocka_run_group_tests(tests, make_data, remove_data);
}
