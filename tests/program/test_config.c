/* SPDX-License-Identifier: EUPL-1.2 */
/* The configuration on the screen: the reader's own keys act, and help and the line of
   keys name them. What a configuration may hold, tests/modes/config.sh says. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "helper/screen.h"

/* The screen, configured by this text. */
static struct emulator *start_with(const char *configuration)
{
	char path[] = "/tmp/steuerrad-config-XXXXXX";
	int descriptor = mkstemp(path);
	FILE *file = descriptor < 0 ? NULL : fdopen(descriptor, "w");
	char option[64];
	const char *arguments[] = {option, "--at=start", NULL};
	const struct emulator_options options = {
		.rows = SCREEN_ROWS, .columns = SCREEN_COLUMNS, .arguments = arguments};
	struct emulator *emulator;

	assert_non_null(file);
	fputs(configuration, file);
	assert_int_equal(fclose(file), 0);
	snprintf(option, sizeof(option), "--config=%s", path);
	emulator = emulator_start(&options);
	assert_true(emulator_wait_text(emulator, "1 Formel"));
	unlink(path);
	return emulator;
}

static void own_keys_act_and_are_named(void **state)
{
	struct emulator *emulator = start_with("keys:\n  suchen: [s, Alt-f]\n");

	(void)state;
	assert_true(emulator_wait_text(emulator, " s suchen"));
	screen_type(emulator, "s", "suchen (");
	emulator_type(emulator, "\033");
	assert_true(emulator_wait_no_text(emulator, "suchen ("));
	assert_true(screen_press(emulator, "/"));
	assert_false(emulator_shows(emulator, "suchen ("));
	screen_type(emulator, ":", "gehe zu (");
	emulator_type(emulator, "hilfe/suchen\r");
	screen_expect_focus(emulator, "suchen");
	assert_true(emulator_wait_text(emulator, "s, Alt-f"));
	emulator_free(emulator);
}

static void the_head_names_the_key_for_help(void **state)
{
	struct emulator *emulator = start_with("keys:\n  hilfe: [H, F1]\n");

	(void)state;
	assert_true(emulator_wait_text(emulator, "Deutsch   H Hilfe"));
	emulator_free(emulator);
	emulator = start_with("keys:\n  hilfe: []\n");
	assert_true(emulator_wait_text(emulator, "Deutsch   Hilfe"));
	emulator_free(emulator);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(own_keys_act_and_are_named),
		cmocka_unit_test(the_head_names_the_key_for_help),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
