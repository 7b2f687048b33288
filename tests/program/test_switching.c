/* SPDX-License-Identifier: EUPL-1.2 */
/* From any mode to any other, as often as one likes: place, selection, filters and history
   are there, and the terminal is as the next mode needs it. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

#include "helper/calm.h"

static void expect_text(struct emulator *emulator, const char *text)
{
	assert_true(emulator_wait_text(emulator, text));
}

static bool is_cooked(struct emulator *emulator, const void *ctx)
{
	tcflag_t flags = emulator_modes(emulator).c_lflag;

	(void)ctx;
	return (flags & (ICANON | ECHO)) == (ICANON | ECHO);
}

static void expect_linear(struct emulator *emulator)
{
	expect_text(emulator, "Eingabe:");
	assert_true(emulator_wait(emulator, is_cooked, NULL));
	assert_false(emulator_is_alternate(emulator));
}

static void keeps_the_selection(void **state)
{
	struct emulator *emulator = calm_start(24, 80, "kernaktivitaeten");

	(void)state;
	calm_type(emulator, "jjj", "Digitales Stadtportal, 4 von 36");
	emulator_type(emulator, "c");
	expect_text(emulator, "1 Formel");
	assert_true(emulator_wait_cursor_on(emulator, "Digitales Stadtportal"));
	assert_true(emulator_is_alternate(emulator));
	emulator_type(emulator, "l");
	expect_linear(emulator);
	emulator_type(emulator, "w\n");
	expect_text(emulator, "Nummer 4 von 36.");
	emulator_type(emulator, "\n");
	expect_text(emulator, "5: Geschäftsprozessoptimierung");
	emulator_type(emulator, "ruhig\n");
	calm_expect(emulator, "Geschäftsprozessoptimierung, 5 von 36");
	emulator_type(emulator, "l");
	expect_linear(emulator);
	emulator_type(emulator, "bildschirm\n");
	assert_true(emulator_wait_cursor_on(emulator, "Geschäftsprozessoptimierung"));
	emulator_free(emulator);
}

/* Whoever began line by line has been on no screen yet, and comes with a selection. */
static void lines_lead_to_what_they_stand_at(const char *word)
{
	static const char *const arguments[] = {"--linear", "--lang=de", "--hints=off",
						"--at=zeitleiste", NULL};
	const struct emulator_options options = {
		.rows = 24, .columns = 100, .arguments = arguments};
	struct emulator *emulator = emulator_start(&options);

	expect_linear(emulator);
	emulator_type(emulator, "\n\n\n");
	expect_text(emulator, "125: Bochum Total, ab 1986, Ende offen,");
	emulator_type(emulator, word);
	assert_true(emulator_wait_cursor_on(emulator, "Bochum Total"));
	emulator_type(emulator, "w");
	expect_text(emulator, "Nummer 125 von 158.");
	emulator_free(emulator);
}

static void keeps_the_selection_of_lines(void **state)
{
	(void)state;
	lines_lead_to_what_they_stand_at("ruhig\n");
	lines_lead_to_what_they_stand_at("bildschirm\n");
}

/* A number of the matrix is a choice of its own, so each can be selected and kept. */
static void keeps_a_number_of_the_matrix(void **state)
{
	struct emulator *emulator = calm_start(24, 80, "matrix");

	(void)state;
	calm_type(emulator, "jjjj", "23 laufen (Verweis),");
	calm_type(emulator, "j", "1 ist abgeschlossen (Verweis),");
	emulator_type(emulator, "c");
	expect_text(emulator, "Vorreiterin: 1 ist abgeschlossen");
	calm_type(emulator, "c", "1 ist abgeschlossen (Verweis),");
	emulator_type(emulator, "\r");
	expect_text(emulator, "Filter Vorreiterin, abgeschlossen, 1 von 158 Einträgen.");
	emulator_free(emulator);
}

static void keeps_filter_and_history(void **state)
{
	struct emulator *emulator = calm_start(24, 80, "formel/wandel");

	(void)state;
	emulator_type(emulator, "l");
	expect_linear(emulator);
	emulator_type(emulator, "gehe projekte\n");
	expect_text(emulator, "Projekte, 158 Einträge");
	emulator_type(emulator, "f Laer\n");
	expect_text(emulator, "Filter Laer");
	emulator_type(emulator, "ruhig\n");
	expect_text(emulator, "Ruhiger Bildschirm.");
	emulator_type(emulator, "w");
	expect_text(emulator, "Filter: Laer.");
	calm_type(emulator, "\177", "Haus des Wissens, 1 von 158");
	calm_type(emulator, "\177", "Wandel");
	emulator_free(emulator);
}

static void keeps_the_pane(void **state)
{
	struct emulator *emulator = calm_start(24, 80, "start");

	(void)state;
	calm_type(emulator, "\t\tj", "Großstadt mit Lebensgefühl, 2 von 5");
	emulator_type(emulator, "c");
	assert_true(emulator_wait_cursor_on(emulator, "Großstadt mit Lebens"));
	screen_expect_focus(emulator, "2 Kompetenzen");
	emulator_type(emulator, "j");
	assert_true(emulator_wait_cursor_on(emulator, "Hotspot der Live-Kultur"));
	calm_type(emulator, "c", "Hotspot der Live-Kultur, 3 von 5");
	calm_type(emulator, "\t", "Mein Bochum, 1 von 36");
	calm_type(emulator, "5", "Formel, 3 Einträge, 1 von");
	calm_type(emulator, "\033[Z", "Haus des Wissens, 1 von 158");
	calm_type(emulator, "2", "Hotspot der Live-Kultur, 3 von 5");
	calm_type(emulator, "\r", "Hotspot der Live-Kultur");
	calm_type(emulator, "\177", "Hotspot der Live-Kultur, 3 von 5");
	emulator_free(emulator);
}

static bool same_modes(struct emulator *emulator)
{
	struct termios now = emulator_modes(emulator), before = emulator_modes_before(emulator);

	return now.c_lflag == before.c_lflag && now.c_iflag == before.c_iflag &&
	       now.c_oflag == before.c_oflag;
}

/* However the calm screen ends, the terminal is as it was, and keys send plain sequences. */
static void leaves_a_clean_terminal(void **state)
{
	static const int signals[] = {0, SIGTERM, SIGHUP, SIGSEGV};

	(void)state;
	for (size_t i = 0; i < sizeof(signals) / sizeof(signals[0]); i++) {
		struct emulator *emulator = calm_start(24, 80, "formel");
		int status;

		calm_expect(emulator, "Wissen");
		if (signals[i])
			emulator_signal(emulator, signals[i]);
		else
			emulator_type(emulator, "Q");
		assert_true(emulator_wait_end(emulator, &status));
		assert_true(same_modes(emulator));
		assert_non_null(strstr(emulator_bytes(emulator, NULL), "\033[?1l"));
		assert_null(strstr(emulator_bytes(emulator, NULL), "\033[?1049"));
		emulator_free(emulator);
	}
}

static void stops_and_goes_on(void **state)
{
	struct emulator *emulator = calm_start(24, 80, "formel");

	(void)state;
	calm_type(emulator, "j", "Wandel, 2 von 3");
	emulator_type(emulator, "\032");
	assert_true(emulator_wait_stopped(emulator));
	assert_true(same_modes(emulator));
	emulator_signal(emulator, SIGCONT);
	calm_type(emulator, "j", "Wir-Gefühl, 3 von 3");
	emulator_free(emulator);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keeps_the_selection),
		cmocka_unit_test(keeps_the_selection_of_lines),
		cmocka_unit_test(keeps_a_number_of_the_matrix),
		cmocka_unit_test(keeps_filter_and_history),
		cmocka_unit_test(keeps_the_pane),
		cmocka_unit_test(leaves_a_clean_terminal),
		cmocka_unit_test(stops_and_goes_on),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
