/* SPDX-License-Identifier: EUPL-1.2 */
/* Lines of typing, help, and what must not act as keys. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "helper/screen.h"

/* ---- asking ---------------------------------------------------------------------- */

static void asks_for_a_place(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);

	(void)state;
	screen_type(emulator, ":", "gehe zu (");
	emulator_type(emulator, "formel/wir-gefuhl\033OD\033ODe");
	assert_true(emulator_wait_text(emulator, "formel/wir-gefuehl"));
	emulator_type(emulator, "\r");
	screen_expect_focus(emulator, "Wir-Gefühl");
	screen_type(emulator, ":", "gehe zu (");
	screen_type(emulator, "xyzzyq", "xyzzyq");
	emulator_type(emulator, "\r");
	assert_true(emulator_wait_no_text(emulator, "gehe zu ("));
	screen_expect_focus(emulator, "Wir-Gefühl");
	emulator_free(emulator);
}

static void searches(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);

	(void)state;
	screen_type(emulator, "/", "suchen (");
	emulator_type(emulator, "Wandex\177l");
	assert_true(emulator_wait_text(emulator, "): Wandel"));
	emulator_type(emulator, "\r");
	screen_expect_focus(emulator, "Wandel");
	screen_type(emulator, "/", "suchen (");
	emulator_type(emulator, "\033");
	assert_true(emulator_wait_no_text(emulator, "suchen ("));
	emulator_free(emulator);
}

static void shows_help_and_leaves_it(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);
	int status;

	(void)state;
	emulator_type(emulator, "\033OP");
	screen_expect_focus(emulator, "Hilfe");
	assert_true(emulator_wait(emulator, screen_cursor_is_in_place, NULL));
	emulator_type(emulator, "q");
	assert_true(emulator_wait_text(emulator, "1 Formel"));
	emulator_type(emulator, "Q");
	assert_true(emulator_wait_end(emulator, &status));
	assert_int_equal(status, 0);
	emulator_free(emulator);
}

static void a_new_picture_is_no_answer(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);

	(void)state;
	screen_type(emulator, "/klimaw", "5 Suche nach klimaw");
	emulator_type(emulator, "\f\033");
	screen_expect_focus(emulator, "5 Startseite");
	emulator_free(emulator);
}

/* The end of a line in it is no Enter, and letters are no commands. */
static void takes_what_is_pasted_as_text(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);
	int status;

	(void)state;
	emulator_type(emulator, "\033[200~q\rQ\033[201~");
	screen_type(emulator, ":", ":");
	emulator_type(emulator, "\033[200~haus\rdes\twis\033[201~");
	assert_true(emulator_wait_text(emulator, "haus des wis"));
	assert_non_null(strstr(emulator_bytes(emulator, NULL), "\033[?2004h"));
	emulator_type(emulator, "sens\r");
	screen_expect_focus(emulator, "Haus des Wissens");
	emulator_type(emulator, "Q");
	assert_true(emulator_wait_end(emulator, &status));
	assert_non_null(strstr(emulator_bytes(emulator, NULL), "\033[?2004l"));
	emulator_free(emulator);
}

/* What no table knows must not act as single letters: "q" in it would end the program. */
static void swallows_unknown_sequences(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);

	(void)state;
	emulator_type(emulator, "\033[1;9q\033[?62;c\033]11;rgb:q/q/q\a\033[<0;10;20M");
	emulator_type(emulator, "\033P1$r0q\033\\");
	emulator_type(emulator, "1");
	screen_expect_focus(emulator, "1 Formel");
	assert_true(emulator_wait_cursor_on(emulator, "Wissen"));
	emulator_free(emulator);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(asks_for_a_place),
		cmocka_unit_test(searches),
		cmocka_unit_test(shows_help_and_leaves_it),
		cmocka_unit_test(a_new_picture_is_no_answer),
		cmocka_unit_test(takes_what_is_pasted_as_text),
		cmocka_unit_test(swallows_unknown_sequences),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
