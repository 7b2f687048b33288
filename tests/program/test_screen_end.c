/* SPDX-License-Identifier: EUPL-1.2 */
/* However the screen ends, the terminal is as it was found. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

#include "helper/terminal.h"

static struct emulator *start(const char *mode, const char *kiosk)
{
	const char *const arguments[] = {mode,	"--lang=de",	   "--hints=off",
					 kiosk, "--log=/dev/null", NULL};
	struct emulator_options options = {.rows = 24, .columns = 80, .arguments = arguments};

	return emulator_start(&options);
}

static bool is_left(struct emulator *emulator, const void *ctx)
{
	(void)ctx;
	return !emulator_is_alternate(emulator) && emulator_cursor_is_visible(emulator);
}

static void assert_restored(struct emulator *emulator)
{
	struct termios now = emulator_modes(emulator);
	struct termios before = emulator_modes_before(emulator);

	assert_true(emulator_wait(emulator, is_left, NULL));
	assert_int_equal(now.c_iflag, before.c_iflag);
	assert_int_equal(now.c_oflag, before.c_oflag);
	assert_int_equal(now.c_lflag, before.c_lflag);
	assert_memory_equal(now.c_cc, before.c_cc, sizeof(now.c_cc));
}

static struct emulator *start_running(void)
{
	struct emulator *emulator = start("--screen", "--no-config");

	assert_true(emulator_wait_text(emulator, "beenden"));
	assert_true(emulator_is_alternate(emulator));
	return emulator;
}

static void quits_by_key(void **state)
{
	struct emulator *emulator = start_running();
	int status;

	(void)state;
	emulator_type(emulator, "q");
	assert_true(emulator_wait_end(emulator, &status));
	assert_int_equal(status, 0);
	assert_restored(emulator);
	emulator_free(emulator);
}

static bool ended_by(int status, int number)
{
	if (WIFSIGNALED(status))
		return WTERMSIG(status) == number;
	return WIFEXITED(status) && WEXITSTATUS(status) == 128 + number;
}

static void is_interrupted(void **state)
{
	struct emulator *emulator = start_running();
	int status;

	(void)state;
	emulator_type(emulator, "\003");
	assert_true(emulator_wait_end(emulator, &status));
	assert_true(ended_by(status, SIGINT));
	assert_restored(emulator);
	emulator_free(emulator);
}

static void restores_after_signals(void **state)
{
	static const int signals[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};

	(void)state;
	for (size_t i = 0; i < sizeof(signals) / sizeof(signals[0]); i++) {
		struct emulator *emulator = start_running();
		int status;

		emulator_signal(emulator, signals[i]);
		assert_true(emulator_wait_end(emulator, &status));
		assert_true(ended_by(status, signals[i]));
		assert_restored(emulator);
		emulator_free(emulator);
	}
}

/* What was prepared is written, and curses is not asked: on the calm screen, and behind the
   fence of a kiosk, too. A signal that comes from a defect ends it as a defect. */
static void restores_after_crashes(void **state)
{
	static const int crashes[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
	static const char *const modes[] = {"--screen", "--calm"};
	static const char *const kiosks[] = {"--no-config", "--kiosk"};

	(void)state;
	for (size_t i = 0; i < 4 * sizeof(crashes) / sizeof(crashes[0]); i++) {
		struct emulator *emulator = start(modes[i % 2], kiosks[i / 2 % 2]);
		int status;

		assert_true(emulator_wait_text(emulator, "Barrierefreiheit"));
		emulator_signal(emulator, crashes[i / 4]);
		assert_true(emulator_wait_end(emulator, &status));
		assert_true(WIFSIGNALED(status) && WTERMSIG(status) == crashes[i / 4]);
		assert_restored(emulator);
		emulator_free(emulator);
	}
}

static void ends_when_the_terminal_is_gone(void **state)
{
	struct emulator *emulator = start_running();
	int status;

	(void)state;
	emulator_hang_up(emulator);
	assert_true(emulator_wait_end(emulator, &status));
	assert_true(ended_by(status, SIGHUP));
	emulator_free(emulator);
}

/* Nobody reads what it writes, and it is told to end: the watchdog sees to it. A signal
   that comes before the frame does is obeyed without it; that is fine, too. */
static void ends_when_the_terminal_takes_no_output(void **state)
{
	struct emulator *emulator = start_running();
	struct termios now, before = emulator_modes_before(emulator);
	int status;

	(void)state;
	emulator_type(emulator, "1");
	assert_true(emulator_wait_cursor_on(emulator, "Wissen"));
	emulator_stop_reading(emulator);
	emulator_type(emulator, "\f");
	assert_true(emulator_wait_keys_taken(emulator));
	emulator_signal(emulator, SIGTERM);
	assert_true(emulator_wait_end(emulator, &status));
	assert_true(ended_by(status, SIGTERM));
	now = emulator_modes(emulator);
	assert_int_equal(now.c_lflag, before.c_lflag);
	emulator_free(emulator);
}

static void stops_and_goes_on(void **state)
{
	struct emulator *emulator = start_running();
	struct termios now, before = emulator_modes_before(emulator);

	(void)state;
	emulator_type(emulator, "1");
	assert_true(emulator_wait_cursor_on(emulator, "Wissen"));
	emulator_type(emulator, "\032");
	assert_true(emulator_wait_stopped(emulator));
	assert_true(emulator_wait(emulator, is_left, NULL));
	now = emulator_modes(emulator);
	assert_int_equal(now.c_lflag, before.c_lflag);
	emulator_forget_bytes(emulator);
	emulator_resize(emulator, 30, 110);
	emulator_signal(emulator, SIGCONT);
	assert_true(emulator_wait_text(emulator, "4 Projekte"));
	assert_true(emulator_wait_cursor_on(emulator, "Wissen"));
	assert_true(emulator_is_alternate(emulator));
	emulator_free(emulator);
}

static void stops_by_signal_too(void **state)
{
	struct emulator *emulator = start_running();
	int status;

	(void)state;
	emulator_signal(emulator, SIGTSTP);
	assert_true(emulator_wait_stopped(emulator));
	assert_true(emulator_wait(emulator, is_left, NULL));
	emulator_signal(emulator, SIGCONT);
	assert_true(emulator_wait_text(emulator, "beenden"));
	emulator_type(emulator, "Q");
	assert_true(emulator_wait_end(emulator, &status));
	assert_int_equal(status, 0);
	assert_restored(emulator);
	emulator_free(emulator);
}

/* Claimed, not real: it must neither crash nor take gigabytes. */
static void survives_a_giant_window(void **state)
{
	struct emulator *emulator = start_running();
	int status;

	(void)state;
	emulator_resize(emulator, 500, 1000);
	emulator_type(emulator, "j\t");
	emulator_resize(emulator, 24, 80);
	emulator_type(emulator, "1");
	assert_true(emulator_wait_cursor_on(emulator, "Wissen"));
	emulator_type(emulator, "Q");
	assert_true(emulator_wait_end(emulator, &status));
	assert_int_equal(status, 0);
	emulator_free(emulator);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(quits_by_key),
		cmocka_unit_test(is_interrupted),
		cmocka_unit_test(restores_after_signals),
		cmocka_unit_test(restores_after_crashes),
		cmocka_unit_test(ends_when_the_terminal_is_gone),
		cmocka_unit_test(ends_when_the_terminal_takes_no_output),
		cmocka_unit_test(stops_and_goes_on),
		cmocka_unit_test(stops_by_signal_too),
		cmocka_unit_test(survives_a_giant_window),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
