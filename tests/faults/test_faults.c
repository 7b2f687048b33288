/* SPDX-License-Identifier: EUPL-1.2 */
/* One call after the other fails, once and for good, until a run needs no further one. Out
   of memory is status 70 and a sentence; what cannot be read or written has its own status;
   interrupted and short calls are nobody's business, and change nothing. */
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/attr.h"
#include "faults/faulty.h"

enum { MOST_STATUSES = 4 };

#define SMALL "tests/data/klein.yaml"

/* Status 4 if it cannot write. */
static const struct scenario {
	const char *name;
	const char *arguments[8];
	const char *typed;
	int status; /* without a fault */
	int unread; /* if its data cannot be read, or 0 */
	int gone;   /* if its terminal is, or 0 */
} scenarios[] = {
	{.name = "a check of sound data", .arguments = {"--check", SMALL}, .unread = 3},
	{.name = "a check of a folder",
	 .arguments = {"--check", "tests/errors/folder-two-broken/in"},
	 .status = 1,
	 .unread = 3},
	{.name = "a check of bad data",
	 .arguments = {"--check", "tests/errors/sorted/in.yaml"},
	 .status = 1,
	 .unread = 3},
	{.name = "text", .arguments = {"--print", "--at=projekte", SMALL}, .unread = 3},
	{.name = "Markdown",
	 .arguments = {"--print=markdown", "--at=projekte", SMALL},
	 .unread = 3},
	{.name = "HTML", .arguments = {"--print=html", SMALL}, .unread = 3},
	{.name = "JSON", .arguments = {"--print=json", SMALL}, .unread = 3},
	{.name = "CSV", .arguments = {"--print=csv", "--at=projekte", SMALL}, .unread = 3},
	{.name = "a search",
	 .arguments = {"--print", "--at=suche?wort=Haus Laer", SMALL},
	 .unread = 3},
	{.name = "built-in data", .arguments = {"--print", "--at=projekte/haus-des-wissens"}},
	{.name = "help", .arguments = {"--help"}},
	{.name = "settings",
	 .arguments = {"--print-config", "--config=tests/faults/config.yaml"},
	 .unread = 2},
	{.name = "lines",
	 .arguments = {"--linear", "--width=60", SMALL},
	 .typed = "p\n1\nz\nsuche Haus\nneu laden\nfilter laer\nm\nleicht\nhilfe\n99\ne\n",
	 .unread = 3,
	 .gone = 129},
};

static struct fault_counts *counts;

struct expected {
	int statuses[MOST_STATUSES];
	size_t n_statuses;
	bool is_same; /* what it writes, if it ends as without a fault */
};

static bool is_expected(const struct expected *expected, int status)
{
	for (size_t i = 0; i < expected->n_statuses; i++)
		if (expected->statuses[i] == status)
			return true;
	return false;
}

static int n_bad;

/* The C library that has no memory for a locale may say that there is none such; then what
   is not in a file for programs comes in ASCII, for there nobody knows better. */
static bool is_transcribed(struct text output)
{
	for (size_t i = 0; i < output.len; i++)
		if ((unsigned char)output.bytes[i] >= 0x80)
			return false;
	return output.len > 0;
}

static void check(const struct scenario *scenario, const struct fault *fault,
		  const struct outcome *outcome, const struct outcome *usual,
		  const struct expected *expected)
{
	bool is_same = text_equal(buffer_text(&outcome->output), buffer_text(&usual->output)) ||
		       is_transcribed(buffer_text(&outcome->output));
	bool is_bad = !is_expected(expected, outcome->status) ||
		      (expected->is_same && outcome->status == scenario->status && !is_same);
	if (!is_bad)
		return;
	n_bad++;
	print_message("# %s: %s: status %d, %s; " TEXT_FORMAT "\n", scenario->name,
		      fault_name(fault), outcome->status, is_same ? "the same" : "other words",
		      TEXT_ARGS(text_slice(buffer_text(&outcome->complaint), 0, 200)));
}

/* All faults of a kind, until one is not reached. */
static void try_all(const struct scenario *scenario, struct fault fault,
		    const struct expected *expected)
{
	struct outcome usual, outcome;
	struct text typed = text_of(scenario->typed);
	bool goes_on = true;
	fault.first = 0;
	fault_run(&usual, scenario->arguments, typed, &fault, counts);
	assert_int_equal(usual.status, scenario->status);
	for (fault.first = 1; goes_on; fault.first = fault_next(fault.first)) {
		fault_run(&outcome, scenario->arguments, typed, &fault, counts);
		goes_on = outcome.was_reached;
		check(scenario, &fault, &outcome, &usual, expected);
		outcome_clear(&outcome);
	}
	outcome_clear(&usual);
}

static void try_everywhere(const char *call, int error,
			   void (*expect)(struct expected *expected,
					  const struct scenario *scenario))
{
	char number[16];
	snprintf(number, sizeof(number), "%d", error);
	n_bad = 0;
	for (size_t i = 0; i < ARRAY_LEN(scenarios); i++)
		for (int is_lasting = 0; is_lasting < 2; is_lasting++) {
			struct fault fault = {call, error < 0 ? "short" : number, is_lasting,
					      0};
			struct expected expected = {.is_same = true};
			if (is_lasting && (error == EINTR || error == EAGAIN))
				continue; /* a signal each time, for ever: nothing can end that */
			expect(&expected, &scenarios[i]);
			try_all(&scenarios[i], fault, &expected);
		}
	assert_int_equal(n_bad, 0);
}

static void add(struct expected *expected, int status)
{
	expected->statuses[expected->n_statuses++] = status;
}

static void expect_usual(struct expected *expected, const struct scenario *scenario)
{
	add(expected, scenario->status);
}

static void expect_out_of_memory(struct expected *expected, const struct scenario *scenario)
{
	add(expected, scenario->status);
	add(expected, 70);
}

static void expect_unread(struct expected *expected, const struct scenario *scenario)
{
	add(expected, scenario->status);
	add(expected, scenario->unread);
	add(expected, scenario->gone);
	expected->is_same = false;
}

static void expect_unwritten(struct expected *expected, const struct scenario *scenario)
{
	add(expected, scenario->status);
	add(expected, 4);
	add(expected, scenario->gone);
	expected->is_same = false;
}

static void memory_runs_out(void **state)
{
	(void)state;
	try_everywhere("alloc", 0, expect_out_of_memory);
}

static void calls_are_interrupted(void **state)
{
	static const char *const calls[] = {"read", "write", "open", "poll"};
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(calls); i++)
		try_everywhere(calls[i], EINTR, expect_usual);
}

static void calls_do_a_part(void **state)
{
	(void)state;
	try_everywhere("read", -1, expect_usual);
	try_everywhere("write", -1, expect_usual);
}

static void calls_would_block(void **state)
{
	(void)state;
	try_everywhere("write", EAGAIN, expect_usual);
	try_everywhere("read", EAGAIN, expect_unread); /* no file does, but a terminal may */
}

static void reading_fails(void **state)
{
	static const char *const calls[] = {"read", "open", "fstat"};
	static const int errors[] = {EIO, EACCES};
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(calls); i++)
		for (size_t k = 0; k < ARRAY_LEN(errors); k++)
			try_everywhere(calls[i], errors[k], expect_unread);
}

static void writing_fails(void **state)
{
	(void)state;
	try_everywhere("write", ENOSPC, expect_unwritten);
	try_everywhere("write", EIO, expect_unwritten);
}

static void waiting_fails(void **state)
{
	(void)state;
	try_everywhere("poll", EINVAL, expect_unread);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(memory_runs_out), cmocka_unit_test(calls_are_interrupted),
		cmocka_unit_test(calls_do_a_part), cmocka_unit_test(calls_would_block),
		cmocka_unit_test(reading_fails),   cmocka_unit_test(writing_fails),
		cmocka_unit_test(waiting_fails),
	};
	counts = fault_counts_new();
	int n_failed = cmocka_run_group_tests_name("faults", tests, NULL, NULL);
	fault_counts_free(counts);
	return n_failed;
}
