/* SPDX-License-Identifier: EUPL-1.2 */
/* A17: data that come slowly. One line says so, the next ones how far it is; what is typed
   meanwhile is kept, and the word for the end ends it. The work lasts until what is waited
   for has happened: no clock is asked. */
#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/text.h"
#include "linear/waiting.h"

enum { PIECE_MS = 5, PIECES_MAX = 4000 };

struct slow_work {
	int said; /* what the mode has written can be read there */
	bool goes_on;
	int n_pieces;
};

/* A piece: it was the last one if something has been said, or nothing ever is. */
static bool step(void *ctx)
{
	struct slow_work *work = ctx;
	struct pollfd waited = {work->goes_on ? -1 : work->said, POLLIN, 0};
	return poll(&waited, 1, PIECE_MS) > 0 || ++work->n_pieces == PIECES_MAX;
}

static int percent(const void *ctx)
{
	(void)ctx;
	return 40;
}

struct fixture {
	int typed[2], said[2];
	struct slow_work slow;
	struct buffer kept;
};

static enum waited wait_with(struct fixture *fixture, const char *typed, bool goes_on)
{
	*fixture = (struct fixture){.kept = {0}};
	assert_int_equal(pipe(fixture->typed), 0);
	assert_int_equal(pipe(fixture->said), 0);
	assert_int_equal(write(fixture->typed[1], typed, strlen(typed)), strlen(typed));
	fixture->slow = (struct slow_work){.said = fixture->said[0], .goes_on = goes_on};
	const struct work work = {&fixture->slow, step, percent};
	return linear_wait(&work, fixture->typed[0], fixture->said[1], LANGUAGE_DE,
			   &fixture->kept);
}

static void end(struct fixture *fixture)
{
	for (int i = 0; i < 2; i++) {
		close(fixture->typed[i]);
		close(fixture->said[i]);
	}
	buffer_clear(&fixture->kept);
}

static void slow_data_are_announced_in_one_line(void **state)
{
	struct fixture fixture;
	char said[200] = "";
	(void)state;
	assert_int_equal(wait_with(&fixture, "2\n", false), WAITED_DONE);
	assert_true(fixture.slow.n_pieces < PIECES_MAX);
	assert_true(read(fixture.said[0], said, sizeof(said) - 1) > 0);
	assert_string_equal(said, "Daten werden gelesen: 40 %.\n");
	assert_true(text_equal(buffer_text(&fixture.kept), TEXT("2\n")));
	end(&fixture);
}

static void the_word_for_the_end_ends_it(void **state)
{
	struct fixture fixture;
	(void)state;
	assert_int_equal(wait_with(&fixture, "2\nende\n", true), WAITED_QUIT);
	end(&fixture);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(slow_data_are_announced_in_one_line),
		cmocka_unit_test(the_word_for_the_end_ends_it),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
