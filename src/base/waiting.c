/* SPDX-License-Identifier: EUPL-1.2 */
/* A clock of the system interrupts the work, and the handler writes what was prepared for
   it. Handlers get no argument of ours, so this file keeps a state. */
#include "base/waiting.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

enum { SENTENCE_MAX = 255, WAIT_MICROSECONDS = 700000 };

static struct {
	int output;
	char sentence[SENTENCE_MAX];
	size_t len;
	struct sigaction before;
} state;

static void on_alarm(int number)
{
	int error = errno;

	(void)number;
	if (write(state.output, state.sentence, state.len) < 0)
		errno = 0; /* whoever writes next will notice */
	errno = error;
}

void waiting_begin(int output, struct text sentence)
{
	const struct itimerval after = {.it_value = {.tv_usec = WAIT_MICROSECONDS}};
	struct sigaction action = {.sa_flags = SA_RESTART};

	state.output = output;
	state.len = sentence.len < SENTENCE_MAX ? sentence.len : SENTENCE_MAX;
	if (state.len)
		memcpy(state.sentence, sentence.bytes, state.len);
	action.sa_handler = on_alarm;
	sigemptyset(&action.sa_mask);
	sigaction(SIGALRM, &action, &state.before);
	setitimer(ITIMER_REAL, &after, NULL);
}

void waiting_end(void)
{
	const struct itimerval never = {0};

	setitimer(ITIMER_REAL, &never, NULL);
	sigaction(SIGALRM, &state.before, NULL);
}
