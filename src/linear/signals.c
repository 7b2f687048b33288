/* SPDX-License-Identifier: EUPL-1.2 */
/* A handler can only leave a note; this is the one place that has to be global. */
#include "linear/signals.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <sys/time.h>
#include <unistd.h>

#include "base/attr.h"
#include "base/die.h"

static const int caught_signals[] = {SIGINT, SIGTERM, SIGHUP, SIGALRM};
/* What keys of the terminal send beside SIGINT. */
static const int key_signals[] = {SIGQUIT, SIGTSTP};

static volatile sig_atomic_t noted;
/* A read is under way, or about to be: a signal has to end it. */
static volatile sig_atomic_t is_reading;
/* SIGALRM is there to end a read, and means nothing else. */
static volatile sig_atomic_t is_timed;

struct signals {
	struct sigaction old[ARRAY_LEN(caught_signals)];
	struct sigaction old_pipe, old_size;
	struct sigaction old_keys[ARRAY_LEN(key_signals)];
	sigset_t old_mask; /* what was blocked before */
	sigset_t held;	   /* ours, held back but while waiting */
	sigset_t waiting;  /* the mask while waiting */
	bool are_open;
};

static volatile sig_atomic_t has_resized;

static void note_size(int number)
{
	(void)number;
	has_resized = true;
}

static void note(int number)
{
	if (number == SIGALRM && is_timed)
		return;
	if (is_reading) {
		/* it may have come between the look and the read, which then would not know */
		is_timed = true;
		alarm(1);
	}
	if (noted == 0 || noted == SIGINT)
		noted = number;
}

struct signals *signals_catch(bool is_kiosk)
{
	struct signals *signals = die_alloc(sizeof(*signals));
	struct sigaction action;
	memset(&action, 0, sizeof(action));
	action.sa_handler = note; /* without SA_RESTART: a wait has to end */
	sigemptyset(&action.sa_mask);
	sigemptyset(&signals->held);
	for (size_t i = 0; i < ARRAY_LEN(caught_signals); i++)
		sigaddset(&signals->held, caught_signals[i]);
	sigprocmask(SIG_BLOCK, &signals->held, &signals->old_mask);
	signals->waiting = signals->old_mask;
	for (size_t i = 0; i < ARRAY_LEN(caught_signals); i++) {
		sigdelset(&signals->waiting, caught_signals[i]);
		sigaction(caught_signals[i], &action, &signals->old[i]);
	}
	action.sa_handler = note_size;
	action.sa_flags = SA_RESTART; /* no wait ends */
	sigaction(SIGWINCH, &action, &signals->old_size);
	action.sa_flags = 0;
	action.sa_handler = SIG_IGN;
	sigaction(SIGPIPE, &action, &signals->old_pipe);
	for (size_t i = 0; i < ARRAY_LEN(key_signals); i++)
		sigaction(key_signals[i], is_kiosk ? &action : NULL, &signals->old_keys[i]);
	signals->are_open = false;
	noted = 0;
	return signals;
}

void signals_release(struct signals *signals)
{
	for (size_t i = 0; i < ARRAY_LEN(caught_signals); i++)
		sigaction(caught_signals[i], &signals->old[i], NULL);
	sigaction(SIGPIPE, &signals->old_pipe, NULL);
	sigaction(SIGWINCH, &signals->old_size, NULL);
	for (size_t i = 0; i < ARRAY_LEN(key_signals); i++)
		sigaction(key_signals[i], &signals->old_keys[i], NULL);
	sigprocmask(SIG_SETMASK, &signals->old_mask, NULL);
	free(signals);
}

void signals_open(struct signals *signals)
{
	if (!signals->are_open)
		sigprocmask(SIG_UNBLOCK, &signals->held, NULL);
	signals->are_open = true;
}

void signals_close(struct signals *signals)
{
	if (signals->are_open)
		sigprocmask(SIG_BLOCK, &signals->held, NULL);
	signals->are_open = false;
}

ssize_t signals_read(struct signals *signals, int descriptor, void *bytes, size_t size,
		     int timeout_ms)
{
	/* again every second: the first may come before the read does */
	const struct itimerval timer = {
		.it_interval = {.tv_sec = 1},
		.it_value = {timeout_ms / 1000, timeout_ms % 1000 * 1000L}};
	signals_open(signals);
	if (timeout_ms > 0) {
		is_timed = true;
		setitimer(ITIMER_REAL, &timer, NULL);
	}
	is_reading = true;
	errno = EINTR;
	ssize_t n = noted != 0 ? -1 : read(descriptor, bytes, size);
	int error = errno;
	is_reading = false;
	if (is_timed)
		alarm(0);
	is_timed = false;
	errno = error;
	return n;
}

bool signals_wait_readable(struct signals *signals, int descriptor, int timeout_ms)
{
	struct timespec timeout = {timeout_ms / 1000, timeout_ms % 1000 * 1000000L};
	fd_set readable;
	signals_close(signals);
	FD_ZERO(&readable);
	FD_SET(descriptor, &readable);
	if (noted != 0)
		return false;
	int n = pselect(descriptor + 1, &readable, NULL, NULL, timeout_ms < 0 ? NULL : &timeout,
			&signals->waiting);
	return n > 0 || (n < 0 && errno != EINTR);
}

bool signals_wait_writable(struct signals *signals, int descriptor)
{
	fd_set writable;
	signals_close(signals);
	FD_ZERO(&writable);
	FD_SET(descriptor, &writable);
	if (noted != 0)
		return false;
	int n = pselect(descriptor + 1, NULL, &writable, NULL, NULL, &signals->waiting);
	return n > 0 || (n < 0 && errno != EINTR);
}

bool signals_resized(void)
{
	return has_resized;
}

void signals_forget_size(void)
{
	has_resized = false;
}

bool signals_pending(void)
{
	return noted != 0;
}

int signals_take(void)
{
	int number = noted;
	noted = 0;
	return number;
}
