/* SPDX-License-Identifier: EUPL-1.2 */
/* Three hints for who is here for the first time, and never again; none where nobody is at
   home, and always for the visitors of a kiosk, of whom nothing is remembered. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "base/attr.h"
#include "helper/screen.h"

static const char *const plain[] = {"--screen", "--lang=de", NULL};
static const char *const without[] = {"--screen", "--lang=de", "--hints=off", NULL};
static const char *const kiosk[] = {"--kiosk", "--sandbox=off", "--screen", "--lang=de", NULL};

static struct emulator *start(const char *const *arguments, const char *home)
{
	char state[128];
	const char *environment[] = {state, NULL};
	struct emulator_options options = {.rows = SCREEN_ROWS,
					   .columns = SCREEN_COLUMNS,
					   .arguments = arguments,
					   .environment = environment};

	snprintf(state, sizeof(state), "HOME=%s", home);
	return emulator_start(&options);
}

static void assert_hints(const char *const *arguments, const char *home, bool are_shown)
{
	struct emulator *emulator = start(arguments, home);

	assert_true(emulator_wait_text(emulator, are_shown ? "Willkommen!" : "beenden"));
	assert_int_equal(emulator_shows(emulator, "Willkommen!"), are_shown);
	emulator_type(emulator, "j");
	assert_true(emulator_wait_text(emulator, "beenden"));
	assert_true(emulator_wait_no_text(emulator, "Willkommen!"));
	emulator_free(emulator);
}

static void are_shown_once(void **state)
{
	static const char *const made[] = {"/.local/state/steuerrad/hints",
					   "/.local/state/steuerrad", "/.local/state",
					   "/.local", ""};
	char home[] = "/tmp/steuerrad-hints-XXXXXX";
	char path[128];
	struct stat found;

	(void)state;
	assert_non_null(mkdtemp(home));
	assert_hints(kiosk, home, true);
	assert_hints(without, home, false);
	snprintf(path, sizeof(path), "%s/.local/state/steuerrad/hints", home);
	assert_int_not_equal(stat(path, &found), 0);
	assert_hints(plain, home, true);
	assert_int_equal(stat(path, &found), 0);
	assert_int_equal(found.st_size, 0);
	assert_hints(plain, home, false);
	for (size_t i = 0; i < ARRAY_LEN(made); i++) {
		snprintf(path, sizeof(path), "%s%s", home, made[i]);
		assert_int_equal(remove(path), 0);
	}
}

static void none_without_a_home(void **state)
{
	(void)state;
	assert_hints(plain, "", false);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(are_shown_once),
		cmocka_unit_test(none_without_a_home),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
