/* SPDX-License-Identifier: EUPL-1.2 */
/* A visit on the screen with calls that fail: it goes on, or ends with the status for it
   and leaves the terminal as it was found. The program is watched, not waited for: whatever
   it does, it does something in time. */
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/attr.h"
#include "faults/faulty.h"
#include "helper/visit.h"

static struct fault_counts *counts;
static int n_bad;

static bool is_one_of(int status, const int *statuses)
{
	for (; *statuses >= 0; statuses++)
		if (*statuses == status)
			return true;
	return false;
}

/* One visit; false if no call failed. */
static bool try_one(const char *mode, const struct fault *fault, const int *statuses)
{
	const char *arguments[] = {
		"--no-config",		 mode, "--lang=de", "--hints=off", "--at=projekte",
		"tests/data/klein.yaml", NULL};
	const struct emulator_options options = {.rows = VISIT_ROWS,
						 .columns = VISIT_COLUMNS,
						 .arguments = arguments,
						 .environment =
							 fault_environment(fault, counts)};
	struct emulator *emulator = emulator_start(&options);
	int status = -1;
	bool was_taken = visit_take(emulator);
	bool has_ended = emulator_has_ended(emulator, &status);
	bool is_good = was_taken && has_ended && is_one_of(visit_status(status), statuses);
	if (!is_good || !visit_is_undone(emulator)) {
		n_bad++;
		print_message("# %s: %s: %s, status %d%s\n", mode, fault_name(fault),
			      has_ended ? "ended" : "hangs", visit_status(status),
			      visit_is_undone(emulator) ? ""
							: ", the terminal is not restored");
	}
	emulator_free(emulator);
	return counts->counts[1] > 0;
}

static void try_all(const char *call, const char *error, bool is_lasting, const int *statuses)
{
	static const char *const modes[] = {"--screen", "--calm"};
	for (size_t i = 0; i < ARRAY_LEN(modes); i++) {
		struct fault fault = {call, error, is_lasting, 0};
		int good[] = {0, -1};
		(void)try_one(modes[i], &fault, good);
		print_message("# %s: %ld calls of %s\n", modes[i], counts->counts[0], call);
		for (fault.first = 1; try_one(modes[i], &fault, statuses);)
			fault.first = fault_next_of_few(fault.first);
	}
}

/* ---- the tests ------------------------------------------------------------------------- */

static void expect(const char *call, int error, bool is_lasting, const int *statuses)
{
	char number[16];
	snprintf(number, sizeof(number), "%d", error);
	n_bad = 0;
	try_all(call, error < 0 ? "short" : number, is_lasting, statuses);
	assert_int_equal(n_bad, 0);
}

static void memory_runs_out(void **state)
{
	static const int statuses[] = {0, 5, 70, -1};
	(void)state;
	expect("alloc", 0, true, statuses);
	expect("alloc", 0, false, statuses);
}

static void calls_are_interrupted(void **state)
{
	static const int statuses[] = {0, -1};
	(void)state;
	expect("poll", EINTR, false, statuses);
	expect("read", EINTR, false, statuses);
	expect("write", EINTR, false, statuses);
	expect("write", -1, false, statuses);
	expect("write", EAGAIN, false, statuses);
}

static void the_line_fails(void **state)
{
	static const int statuses[] = {0, 3, 129, -1};
	(void)state;
	expect("read", EIO, true, statuses);
	expect("poll", EIO, true, statuses);
	expect("open", EIO, false, statuses);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(memory_runs_out),
		cmocka_unit_test(calls_are_interrupted),
		cmocka_unit_test(the_line_fails),
	};
	counts = fault_counts_new();
	int n_failed = cmocka_run_group_tests_name("faults: screen", tests, NULL, NULL);
	fault_counts_free(counts);
	return n_failed;
}
