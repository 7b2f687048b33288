/* SPDX-License-Identifier: EUPL-1.2 */
/* The calm screen says what moved, and nothing else: what goes over the line for a key. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "helper/calm.h"

enum { ROWS = 24, COLUMNS = 80, MOVE_BYTES = 16 };

/* Presses a key and expects that the cursor alone was sent. */
static void expect_move(struct emulator *emulator, const char *key, const char *item)
{
	const char *bytes;
	size_t len;

	emulator_forget_bytes(emulator);
	calm_type(emulator, key, item);
	bytes = emulator_bytes(emulator, &len);
	assert_in_range(len, 1, MOVE_BYTES);
	assert_int_equal(bytes[0], '\033');
	assert_int_equal(bytes[len - 1], 'H');
}

/* T2, T3, T4 */
static void moves_nothing_but_the_cursor(void **state)
{
	struct emulator *emulator = calm_start(ROWS, COLUMNS, "kompetenzen");

	(void)state;
	calm_expect(emulator, "Vorreiterin, 1 von 5");
	expect_move(emulator, KEY_DOWN_ARROW, "Großstadt mit Lebensgefühl, 2 von 5");
	expect_move(emulator, "j", "Hotspot der Live-Kultur, 3 von 5");
	expect_move(emulator, KEY_UP_ARROW, "Großstadt mit Lebensgefühl, 2 von 5");
	expect_move(emulator, "k", "Vorreiterin, 1 von 5");
	expect_move(emulator, "G", "Shootingstar der Wissensarbeit, 5 von 5");
	emulator_free(emulator);
}

/* What was said stays while the cursor moves: taking it away would change the screen. */
static void moves_alone_after_an_answer_too(void **state)
{
	struct emulator *emulator = calm_start(ROWS, COLUMNS, "kompetenzen");

	(void)state;
	calm_expect(emulator, "Vorreiterin");
	emulator_type(emulator, "w");
	assert_true(emulator_wait_text(emulator, "Nummer 1 von 5."));
	calm_expect(emulator, "Vorreiterin");
	expect_move(emulator, "j", "Großstadt");
	emulator_free(emulator);
}

/* T7, T8 */
static void scrolls_by_one_row_and_sends_it_whole(void **state)
{
	struct emulator *emulator = calm_start(10, COLUMNS, "kernaktivitaeten");
	const char *bytes;

	(void)state;
	calm_expect(emulator, "Mein Bochum, 1 von 36");
	calm_type(emulator, "jjjjjj", "Bochum-Fonds, 7 von 36");
	emulator_forget_bytes(emulator);
	calm_type(emulator, "j", "BOvelo – Radverkehr, 8 von 36");
	bytes = emulator_bytes(emulator, NULL);
	assert_non_null(strstr(bytes, "BOvelo – Radverkehr, 8 von 36"));
	assert_null(strstr(bytes, "Bochum-Fonds"));
	assert_null(strstr(bytes, "Ehrenamt"));
	assert_true(emulator_shows(emulator, "Kernaktivitäten, 36 Einträge"));
	calm_type(emulator, "kkkkkk", "Bürgerservice 115, 2 von 36");
	emulator_forget_bytes(emulator);
	calm_type(emulator, "k", "Mein Bochum, 1 von 36");
	bytes = emulator_bytes(emulator, NULL);
	assert_non_null(strstr(bytes, "Mein Bochum, 1 von 36"));
	assert_null(strstr(bytes, "Ehrenamt"));
	emulator_free(emulator);
}

/* T12: what is typed goes out as typed, and taking back takes away what is seen. */
static void types_like_a_typewriter(void **state)
{
	struct emulator *emulator = calm_start(ROWS, COLUMNS, "formel");

	(void)state;
	calm_expect(emulator, "Wissen, 1 von 3");
	emulator_type(emulator, "/");
	assert_true(emulator_wait_text(emulator, "suchen (Wort):"));
	emulator_forget_bytes(emulator);
	emulator_type(emulator, "q");
	assert_true(emulator_wait_text(emulator, "suchen (Wort): q"));
	assert_string_equal(emulator_bytes(emulator, NULL), "q");
	emulator_forget_bytes(emulator);
	emulator_type(emulator, "\177");
	assert_true(emulator_wait_no_text(emulator, "suchen (Wort): q"));
	assert_string_equal(emulator_bytes(emulator, NULL), "\b\033[K");
	calm_type(emulator, "Markthalle\r", "Suche nach Markthalle");
	emulator_free(emulator);
}

/* T14: in every pane, and in a text. */
static void says_where(void **state)
{
	struct emulator *emulator = calm_start(ROWS, COLUMNS, "formel/wandel");

	(void)state;
	calm_expect(emulator, "Wandel");
	emulator_type(emulator, "w");
	assert_true(emulator_wait_text(emulator, "Formel, Wandel, Nummer 2 von 3."));
	calm_type(emulator, "t", "Formel, 3 Einträge, 1 von");
	emulator_type(emulator, "jw");
	assert_true(emulator_wait_text(emulator, "Startseite, Nummer 2 von"));
	emulator_free(emulator);
}

/* A6 */
static void names_the_mode_once(void **state)
{
	struct emulator *emulator = calm_start(ROWS, COLUMNS, "start");

	(void)state;
	assert_string_equal(emulator_row(emulator, 0),
			    "Ruhiger Bildschirm. Hilfe mit Fragezeichen.");
	calm_type(emulator, "\t", "Wissen, 1 von 3");
	assert_string_equal(emulator_row(emulator, 0), "Formel, 3 Einträge");
	calm_type(emulator, "5", "Formel, 3 Einträge, 1 von");
	assert_string_equal(emulator_row(emulator, 0), "Die Bochum Strategie");
	emulator_free(emulator);
	/* nor when the page is another one */
	emulator = calm_start(ROWS, COLUMNS, "start");
	calm_type(emulator, "\r", "Wissen, 1 von 3");
	assert_string_equal(emulator_row(emulator, 0), "Formel, 3 Einträge");
	emulator_free(emulator);
}

/* L14: the spoken forms of the linear mode, if they are asked for */
static void speaks_plainly_if_asked(void **state)
{
	static const char *const arguments[] = {"--calm", "--lang=de", "--plain-words",
						"--at=kernaktivitaeten/baustellenmanagement",
						NULL};
	const struct emulator_options options = {
		.rows = ROWS, .columns = COLUMNS, .arguments = arguments};
	struct emulator *emulator =
		calm_start(ROWS, COLUMNS, "kernaktivitaeten/baustellenmanagement");

	(void)state;
	assert_true(
		emulator_wait_text(emulator, "Baustellenmanagement – Alles aus einer Hand"));
	emulator_free(emulator);
	emulator = emulator_start(&options);
	assert_true(emulator_wait_text(emulator, "Baustellenmanagement, Alles aus einer Hand"));
	emulator_free(emulator);
}

/* A2, A7, A8, A13, T6, T15, T16 */
static void stays_on_the_normal_screen(void **state)
{
	static const char *const never[] = {
		"\033[?1049", "\033[?47", "\033[?1000", "\033[?1002", "\033[?1003",
		"\033[?1006", "\033]",	  "\033[0m",	"\033[1m",    "\033[m",
		"\033(",      "\033[2J",  "\007",	"\033[?25l",  "\016",
	};
	struct emulator *emulator = calm_start(ROWS, COLUMNS, "start");
	int status;

	(void)state;
	calm_expect(emulator, "Formel, 3 Einträge");
	emulator_type(emulator, "\t\t\t?wjjjj/Kultur\rjj\rc");
	assert_true(emulator_wait_text(emulator, "1 Formel"));
	assert_true(emulator_is_alternate(emulator));
	emulator_forget_bytes(emulator);
	emulator_free(emulator);

	emulator = calm_start(ROWS, COLUMNS, "start");
	calm_expect(emulator, "Formel, 3 Einträge");
	emulator_type(emulator, "\t\t\t?wjjjj/Kultur\rjj\r\033[6~yQ");
	assert_true(emulator_wait_end(emulator, &status));
	assert_int_equal(status, 0);
	assert_false(emulator_is_alternate(emulator));
	for (size_t i = 0; i < sizeof(never) / sizeof(never[0]); i++) {
		if (strstr(emulator_bytes(emulator, NULL), never[i]))
			fail_msg("the terminal was sent ESC %s", never[i] + 1);
	}
	assert_null(strstr(emulator_bytes(emulator, NULL), "│"));
	assert_null(strstr(emulator_bytes(emulator, NULL), "•"));
	emulator_free(emulator);
}

/* What is selected in a list is taken from that list, not from the page beside it. */
static void filters_by_what_is_selected_in_a_list(void **state)
{
	struct emulator *emulator = calm_start(ROWS, 120, "formel/wandel");

	(void)state;
	calm_type(emulator, "2", "Vorreiterin, 1 von 5");
	calm_type(emulator, "jjj", "Talentschmiede, 4 von 5");
	emulator_type(emulator, " ");
	assert_true(emulator_wait_text(emulator, "Talentschmiede"));
	emulator_type(emulator, "w");
	assert_true(emulator_wait_text(emulator, ": Talentschmiede."));
	emulator_free(emulator);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(moves_nothing_but_the_cursor),
		cmocka_unit_test(moves_alone_after_an_answer_too),
		cmocka_unit_test(scrolls_by_one_row_and_sends_it_whole),
		cmocka_unit_test(types_like_a_typewriter),
		cmocka_unit_test(says_where),
		cmocka_unit_test(names_the_mode_once),
		cmocka_unit_test(speaks_plainly_if_asked),
		cmocka_unit_test(stays_on_the_normal_screen),
		cmocka_unit_test(filters_by_what_is_selected_in_a_list),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
