/* SPDX-License-Identifier: EUPL-1.2 */
/* A handler does no more than write down what came and wake the loop. Two exceptions:
   the watchdog ends a process whose terminal takes no output, and a crash writes bytes
   that were prepared for it. Neither touches curses, which is not made for handlers.

   Handlers get no argument of ours, so this file keeps the one state of the process that
   is not handed down. */
#include "tui/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "base/attr.h"
#include "tui/capability.h"

enum {
	RESTORE_MAX = 256,
	CRASH_STACK = 16384,
	WATCHDOG_SECONDS = 1,
	GUARD_SECONDS = 60,
	SIGNAL_EXIT = 128
};

static const int caught[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM,
			     SIGALRM,  SIGPIPE, SIGSEGV, SIGBUS, SIGFPE, SIGILL,  SIGABRT};

static struct {
	volatile sig_atomic_t ending;
	volatile sig_atomic_t resize;
	volatile sig_atomic_t suspend;
	int wake[2];
	bool has_modes;
	struct termios modes; /* as they were found */
	struct buffer room;   /* for what restores, until that is prepared */
	char restore[RESTORE_MAX];
	size_t restore_len;
	struct sigaction before[ARRAY_LEN(caught)];
	stack_t stack_before;
	char crash_stack[CRASH_STACK];
} state;

static void wake(void)
{
	int error = errno;

	/* a full pipe has been woken already */
	if (write(state.wake[1], "", 1) < 0)
		errno = error;
}

static void on_ending(int number)
{
	if (!state.ending)
		alarm(WATCHDOG_SECONDS);
	state.ending = number;
	wake();
}

static void on_resize(int number)
{
	(void)number;
	state.resize = 1;
	wake();
}

static void on_suspend(int number)
{
	(void)number;
	state.suspend = 1;
	wake();
}

static void restore_modes(void)
{
	if (state.has_modes)
		tcsetattr(STDOUT_FILENO, TCSANOW, &state.modes);
}

static void on_watchdog(int number)
{
	(void)number;
	tcflush(STDOUT_FILENO, TCOFLUSH);
	restore_modes();
	_exit(SIGNAL_EXIT + (state.ending ? state.ending : SIGHUP));
}

static void on_crash(int number)
{
	signals_restore();
	signal(number, SIG_DFL);
	raise(number);
}

static void catch_signal(int number, void (*handler)(int), int flags)
{
	struct sigaction action = {.sa_flags = flags};

	action.sa_handler = handler;
	sigemptyset(&action.sa_mask);
	sigaction(number, &action, NULL);
}

static void catch_crashes(void)
{
	stack_t stack = {.ss_sp = state.crash_stack, .ss_size = sizeof(state.crash_stack)};
	const int crashes[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};

	sigaltstack(&stack, &state.stack_before);
	for (size_t i = 0; i < ARRAY_LEN(crashes); i++)
		catch_signal(crashes[i], on_crash, SA_ONSTACK | SA_NODEFER | (int)SA_RESETHAND);
}

void signals_start(bool is_kiosk)
{
	state.ending = state.resize = state.suspend = 0;
	state.restore_len = 0;
	/* when the terminal has changed it is too late to run out of memory */
	buffer_append_repeated(&state.room, ' ', RESTORE_MAX);
	buffer_reset(&state.room);
	if (pipe(state.wake) == 0) {
		for (int i = 0; i < 2; i++) {
			fcntl(state.wake[i], F_SETFL, O_NONBLOCK);
			fcntl(state.wake[i], F_SETFD, FD_CLOEXEC);
		}
	} else {
		state.wake[0] = state.wake[1] = -1;
	}
	state.has_modes = tcgetattr(STDOUT_FILENO, &state.modes) == 0;
	for (size_t i = 0; i < ARRAY_LEN(caught); i++)
		sigaction(caught[i], NULL, &state.before[i]);
	catch_signal(SIGWINCH, on_resize, 0);
	catch_signal(SIGCONT, on_resize, 0);
	catch_signal(SIGALRM, on_watchdog, 0);
	catch_signal(SIGPIPE, SIG_IGN, 0);
	catch_signal(SIGTERM, on_ending, 0);
	catch_signal(SIGHUP, on_ending, 0);
	catch_signal(SIGTSTP, is_kiosk ? SIG_IGN : on_suspend, 0);
	catch_signal(SIGINT, is_kiosk ? SIG_IGN : on_ending, 0);
	catch_signal(SIGQUIT, is_kiosk ? SIG_IGN : on_ending, 0);
	catch_crashes();
}

void signals_prepare_restore(bool has_own_screen, const char *first)
{
	static const char *const names[] = {"sgr0", "rmkx", "BD", "rmcup", "cnorm"};
	struct buffer *restore = &state.room;

	if (first)
		buffer_append_string(restore, first);
	else
		capability_append(restore, "smcup");
	if (has_own_screen) {
		for (size_t i = 0; i < ARRAY_LEN(names); i++)
			capability_append(restore, names[i]);
	} else {
		capability_append(restore, "rmkx");
	}
	state.restore_len = restore->len < RESTORE_MAX ? restore->len : 0;
	if (state.restore_len)
		memcpy(state.restore, restore->bytes, state.restore_len);
	buffer_clear(restore);
}

void signals_restore(void)
{
	if (state.restore_len && write(STDOUT_FILENO, state.restore, state.restore_len) < 0)
		errno = 0;
	restore_modes();
}

void signals_stop(void)
{
	alarm(0);
	buffer_clear(&state.room);
	for (size_t i = 0; i < ARRAY_LEN(caught); i++)
		sigaction(caught[i], &state.before[i], NULL);
	sigaltstack(&state.stack_before, NULL);
	for (int i = 0; i < 2; i++) {
		if (state.wake[i] >= 0)
			close(state.wake[i]);
	}
}

int signals_fd(void)
{
	return state.wake[0];
}

void signals_drain(void)
{
	char bytes[64];

	while (read(state.wake[0], bytes, sizeof(bytes)) > 0)
		continue;
}

void signals_guard(void)
{
	if (!state.ending)
		alarm(GUARD_SECONDS);
}

void signals_unguard(void)
{
	if (!state.ending)
		alarm(0);
}

int signals_ending(void)
{
	return state.ending;
}

bool signals_take_resize(void)
{
	bool was = state.resize;

	state.resize = 0;
	return was;
}

bool signals_take_suspend(void)
{
	bool was = state.suspend;

	state.suspend = 0;
	return was;
}

void signals_suspend(void)
{
	catch_signal(SIGTSTP, SIG_DFL, 0);
	raise(SIGTSTP);
	catch_signal(SIGTSTP, on_suspend, 0);
}
