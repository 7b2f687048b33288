/* SPDX-License-Identifier: EUPL-1.2 */
/* A terminal that is not UTF-8 gets no byte that it does not know, on any page of the whole
   strategy, nor in frames, prompts and messages. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "helper/screen.h"

static struct emulator *start(const char *mode, const char *place)
{
	char at[64] = "--at=";
	const char *const arguments[] = {mode, "--lang=de", at, NULL};
	const char *const environment[] = {"LC_ALL=C", NULL};
	strncat(at, place, sizeof(at) - strlen(at) - 1);
	return emulator_start(&(struct emulator_options){.rows = 200,
							 .columns = 100,
							 .arguments = arguments,
							 .environment = environment});
}

static void expect_ascii(struct emulator *emulator)
{
	size_t len;
	const char *bytes = emulator_bytes(emulator, &len);
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)bytes[i] >= 0x80)
			fail_msg("byte %02x at %zu", (unsigned char)bytes[i], i);
	emulator_forget_bytes(emulator);
}

static void the_whole_strategy_is_ascii(void **state)
{
	struct emulator *emulator = start("--screen", "alles");
	(void)state;
	assert_true(emulator_wait_text(emulator, "Bochum"));
	for (int page = 0; page < 60; page++)
		assert_true(screen_press(emulator, "\033[6~"));
	expect_ascii(emulator);
	emulator_free(emulator);
}

static void what_is_asked_and_answered_is_ascii(void **state)
{
	struct emulator *emulator = start("--screen", "formel/wir-gefuehl");
	(void)state;
	assert_true(emulator_wait_text(emulator, "Wir-Gefuehl"));
	screen_type(emulator, ":", "gehe zu (");
	emulator_type(emulator, "gefuehle\r");
	assert_true(emulator_wait_no_text(emulator, "gehe zu ("));
	screen_type(emulator, "?", "Hilfe");
	expect_ascii(emulator);
	emulator_free(emulator);
}

static void the_calm_screen_is_ascii(void **state)
{
	struct emulator *emulator = start("--calm", "formel/wir-gefuehl");
	(void)state;
	assert_true(emulator_wait_text(emulator, "Wir-Gefuehl"));
	expect_ascii(emulator);
	emulator_free(emulator);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_whole_strategy_is_ascii),
		cmocka_unit_test(what_is_asked_and_answered_is_ascii),
		cmocka_unit_test(the_calm_screen_is_ascii),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
