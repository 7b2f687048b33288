/* SPDX-License-Identifier: EUPL-1.2 */
/* Every word of tests/search/words.txt finds its entry on the screen, in one session. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "helper/screen.h"

/* Searches, opens the first hit and asks for its address. */
static void expect_first_hit(struct emulator *emulator, const char *words, const char *place)
{
	screen_type(emulator, "/", "suchen (");
	assert_true(emulator_wait_no_text(emulator, place));
	emulator_type(emulator, words);
	emulator_type(emulator, "\r");
	screen_expect_focus(emulator, "Suche nach");
	emulator_type(emulator, "\ry");
	if (!emulator_wait_text(emulator, place))
		fail_msg("%s does not find %s", words, place);
}

static void every_word_finds_its_entry(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);
	FILE *table = fopen("tests/search/words.txt", "r");
	char line[512];
	int n = 0;
	(void)state;
	assert_non_null(table);
	while (fgets(line, sizeof(line), table)) {
		char *place = strchr(line, '\t');
		assert_non_null(place);
		*place++ = '\0';
		place[strcspn(place, "\n")] = '\0';
		expect_first_hit(emulator, line, place);
		n++;
	}
	fclose(table);
	assert_true(n >= 60);
	emulator_free(emulator);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_word_finds_its_entry),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
