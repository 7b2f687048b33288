/* SPDX-License-Identifier: EUPL-1.2 */
/* Long work is announced, short work is not (A17). */
#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/waiting.h"

enum { LIMIT_MS = 30000 };

static void says_so_when_it_takes_long(void **state)
{
	char said[64] = "";
	int ends[2];
	struct pollfd waited;

	(void)state;
	assert_int_equal(pipe(ends), 0);
	waiting_begin(ends[1], TEXT("Daten werden gelesen.\n"));
	waited = (struct pollfd){ends[0], POLLIN, 0};
	while (poll(&waited, 1, LIMIT_MS) < 0)
		continue; /* the clock interrupts this, too */
	assert_true(waited.revents & POLLIN);
	waiting_end();
	assert_int_equal(read(ends[0], said, sizeof(said) - 1), 22);
	assert_string_equal(said, "Daten werden gelesen.\n");
	close(ends[0]);
	close(ends[1]);
}

static void is_silent_when_it_is_done(void **state)
{
	int ends[2];
	struct pollfd waited;

	(void)state;
	assert_int_equal(pipe(ends), 0);
	waiting_begin(ends[1], TEXT("Daten werden gelesen.\n"));
	waiting_end();
	close(ends[1]);
	waited = (struct pollfd){ends[0], POLLIN, 0};
	assert_int_equal(poll(&waited, 1, LIMIT_MS), 1);
	assert_int_equal(waited.revents & POLLIN, 0);
	close(ends[0]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(says_so_when_it_takes_long),
		cmocka_unit_test(is_silent_when_it_is_done),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
