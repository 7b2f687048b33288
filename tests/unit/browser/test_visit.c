/* SPDX-License-Identifier: EUPL-1.2 */
/* The life of a visit, on a clock of the test's own. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "browser/visit.h"

static const int64_t second = 1000, minute = 60000;

/* Goes on to the next moment at which something is due; what that is. */
static enum visit_event go_on(struct visit *visit, int64_t *now)
{
	int wait = visit_wait(visit, *now);
	assert_true(wait >= 0);
	if (wait > 0)
		assert_int_equal(visit_next(visit, *now + wait - 1), VISIT_NOTHING);
	*now += wait;
	return visit_next(visit, *now);
}

static void test_warns_in_time_and_resets(void **state)
{
	(void)state;
	const struct visit_rules rules = {.idle_ms = 5 * minute, .is_remote = true};
	int64_t now = 77;
	struct visit visit = visit_begin(&rules, now);
	assert_int_equal(go_on(&visit, &now), VISIT_WARN_IDLE);
	assert_int_equal(visit_seconds_left(&visit, now), 30);
	assert_int_equal(visit_next(&visit, now), VISIT_NOTHING);
	assert_int_equal(go_on(&visit, &now), VISIT_RESET);
	assert_int_equal(now, 77 + 5 * minute);
	assert_int_equal(go_on(&visit, &now), VISIT_END);
	assert_int_equal(now, 77 + 10 * minute);
}

static void test_any_key_extends_as_often_as_one_likes(void **state)
{
	(void)state;
	const struct visit_rules rules = {.idle_ms = minute};
	int64_t now = 0;
	struct visit visit = visit_begin(&rules, now);
	visit_touch(&visit, now);
	for (int i = 0; i < 20; i++) {
		assert_int_equal(go_on(&visit, &now), VISIT_WARN_IDLE);
		assert_true(visit_seconds_left(&visit, now) >= 20);
		now += 29 * second;
		assert_int_equal(visit_next(&visit, now), VISIT_NOTHING);
		visit_touch(&visit, now);
	}
	assert_int_equal(go_on(&visit, &now), VISIT_WARN_IDLE);
	assert_int_equal(go_on(&visit, &now), VISIT_RESET);
}

static void test_a_console_sleeps_while_nobody_is_there(void **state)
{
	(void)state;
	const struct visit_rules rules = {.idle_ms = minute, .limit_ms = 5 * minute};
	int64_t now = 0;
	struct visit visit = visit_begin(&rules, now);
	assert_int_equal(visit_wait(&visit, now), -1);
	now = 600 * minute;
	assert_int_equal(visit_next(&visit, now), VISIT_NOTHING);
	visit_touch(&visit, now);
	assert_int_equal(go_on(&visit, &now), VISIT_WARN_IDLE);
	assert_int_equal(go_on(&visit, &now), VISIT_RESET);
	assert_int_equal(now, 601 * minute);
	assert_int_equal(visit_wait(&visit, now), -1);
}

static void test_the_limit_cannot_be_extended(void **state)
{
	(void)state;
	struct visit_rules rules = {
		.idle_ms = 2 * minute, .limit_ms = 10 * minute, .is_remote = true};
	for (int turn = 0; turn < 2; turn++) {
		int64_t now = 0, warned = -1;
		enum visit_event event;
		struct visit visit = visit_begin(&rules, now);
		visit_touch(&visit, now);
		for (;; now += second) {
			visit_touch(&visit, now);
			event = visit_next(&visit, now);
			if (event == VISIT_WARN_LIMIT) {
				assert_int_equal(warned, -1);
				warned = now;
			} else if (event != VISIT_NOTHING) {
				break;
			}
		}
		assert_int_equal(event, rules.is_remote ? VISIT_END : VISIT_RESET);
		assert_int_equal(now, 10 * minute);
		assert_int_equal(now - warned, 30 * second);
		rules.is_remote = false;
	}
}

static void test_a_new_visitor_on_a_console_has_the_whole_limit(void **state)
{
	(void)state;
	const struct visit_rules rules = {.limit_ms = 10 * minute};
	int64_t now = 0;
	struct visit visit = visit_begin(&rules, now);
	visit_touch(&visit, now);
	assert_int_equal(go_on(&visit, &now), VISIT_WARN_LIMIT);
	visit_reset(&visit, now); /* the visitor left by himself */
	now += 3 * minute;
	visit_touch(&visit, now);
	int64_t began = now;
	assert_int_equal(go_on(&visit, &now), VISIT_WARN_LIMIT);
	assert_int_equal(go_on(&visit, &now), VISIT_RESET);
	assert_int_equal(now - began, 10 * minute);
}

static void test_attracts_once_a_minute_until_somebody_comes(void **state)
{
	(void)state;
	const struct visit_rules rules = {.idle_ms = 5 * minute, .attracts = true};
	int64_t now = 0;
	struct visit visit = visit_begin(&rules, now);
	for (int i = 1; i <= 3; i++) {
		assert_int_equal(go_on(&visit, &now), VISIT_TURN);
		assert_int_equal(now, i * minute);
	}
	visit_touch(&visit, now);
	assert_int_equal(go_on(&visit, &now), VISIT_WARN_IDLE);
	assert_int_equal(go_on(&visit, &now), VISIT_RESET);
	assert_int_equal(go_on(&visit, &now), VISIT_TURN);
}

static void test_without_limits_nothing_is_ever_due(void **state)
{
	(void)state;
	const struct visit_rules rules = {.is_remote = true};
	struct visit visit = visit_begin(&rules, 0);
	visit_touch(&visit, 5);
	assert_int_equal(visit_wait(&visit, 1000 * minute), -1);
	assert_int_equal(visit_next(&visit, 1000 * minute), VISIT_NOTHING);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_warns_in_time_and_resets),
		cmocka_unit_test(test_any_key_extends_as_often_as_one_likes),
		cmocka_unit_test(test_a_console_sleeps_while_nobody_is_there),
		cmocka_unit_test(test_the_limit_cannot_be_extended),
		cmocka_unit_test(test_a_new_visitor_on_a_console_has_the_whole_limit),
		cmocka_unit_test(test_attracts_once_a_minute_until_somebody_comes),
		cmocka_unit_test(test_without_limits_nothing_is_ever_due),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
