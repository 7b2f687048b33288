/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "browser/history.h"

static struct place search_for(size_t number)
{
	char words[32];
	snprintf(words, sizeof(words), "wort%zu", number);
	return place_of_search(text_of(words));
}

static void push(struct history *history, size_t number)
{
	struct place place = search_for(number);
	history_push(history, &place);
}

static void assert_moves_to(struct history *history, int step, size_t number, size_t focus)
{
	struct place place, expected = search_for(number);
	size_t seen;
	assert_true(history_move(history, step, &place, &seen));
	assert_true(place_equal(&place, &expected));
	assert_int_equal(seen, focus);
}

static void test_back_and_forward_restore_focus(void **state)
{
	struct history history = {0};
	struct place place;
	size_t focus;
	(void)state;
	push(&history, 1);
	history_set_focus(&history, 7);
	push(&history, 2);
	history_set_focus(&history, 3);
	assert_moves_to(&history, -1, 1, 7);
	assert_false(history_can_move(&history, -1));
	assert_false(history_move(&history, -1, &place, &focus));
	assert_moves_to(&history, 1, 2, 3);
	assert_false(history_can_move(&history, 1));
	history_clear(&history);
}

static void test_push_forgets_what_came_behind(void **state)
{
	struct history history = {0};
	(void)state;
	for (size_t i = 1; i <= 4; i++)
		push(&history, i);
	assert_moves_to(&history, -1, 3, 0);
	assert_moves_to(&history, -1, 2, 0);
	push(&history, 9);
	assert_false(history_can_move(&history, 1));
	assert_moves_to(&history, -1, 2, 0);
	assert_moves_to(&history, 1, 9, 0);
	history_clear(&history);
}

static void test_oldest_are_forgotten(void **state)
{
	struct history history = {0};
	struct place place;
	size_t focus, n = 0;
	(void)state;
	for (size_t i = 1; i <= HISTORY_MAX + 50; i++)
		push(&history, i);
	while (history_move(&history, -1, &place, &focus))
		n++;
	struct place oldest = search_for(51);
	assert_int_equal(n, HISTORY_MAX - 1);
	assert_true(place_equal(&place, &oldest));
	history_clear(&history);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_back_and_forward_restore_focus),
		cmocka_unit_test(test_push_forgets_what_came_behind),
		cmocka_unit_test(test_oldest_are_forgotten),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
