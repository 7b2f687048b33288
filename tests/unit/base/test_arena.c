/* SPDX-License-Identifier: EUPL-1.2 */
/* Memory with one lifetime: apart while it is used, the same again after a reset. */
#include "base/arena.h"

#include <limits.h>

#include "unit/base/expect.h"

enum { N = 100, PIECE = 1000 };

static void pieces_are_apart_and_zeroed(void **state)
{
	(void)state;
	struct arena arena = {0};
	char *pieces[N], zeroes[PIECE] = {0};
	for (int i = 0; i < N; i++) {
		pieces[i] = arena_alloc(&arena, PIECE);
		assert_memory_equal(pieces[i], zeroes, PIECE);
		assert_int_equal((uintptr_t)pieces[i] % 16, 0);
		memset(pieces[i], i + 1, PIECE);
	}
	for (int i = 0; i < N; i++) {
		assert_int_equal(pieces[i][0], i + 1);
		assert_int_equal(pieces[i][PIECE - 1], i + 1);
	}
	arena_clear(&arena);
	assert_null(arena.chunk);
}

static void a_reset_gives_the_same_memory_again(void **state)
{
	(void)state;
	struct arena arena = {0};
	arena_reset(&arena);
	char *first = arena_alloc(&arena, PIECE);
	memset(first, 'x', PIECE);
	arena_reset(&arena);
	char *again = arena_alloc(&arena, PIECE);
	assert_ptr_equal(again, first);
	assert_int_equal(again[PIECE - 1], 0);
	arena_clear(&arena);
}

static void texts_are_copied_with_an_end(void **state)
{
	(void)state;
	struct arena arena = {0};
	char typed[] = "Laer";
	struct text copy = arena_copy(&arena, text_of(typed));
	typed[0] = 'x';
	assert_string_equal(copy.bytes, "Laer");
	assert_int_equal(copy.len, 4);
	assert_string_equal(arena_copy(&arena, (struct text){0}).bytes, "");
	assert_string_equal(arena_format(&arena, "%d von %d", 3, 12).bytes, "3 von 12");
	arena_clear(&arena);
}

static void numbers_are_written_in_digits(void **state)
{
	(void)state;
	static const long long numbers[] = {0,	 9,   10,	 153000000, -1,
					    -20, 999, LLONG_MAX, LLONG_MIN};
	struct arena arena = {0};
	for (size_t i = 0; i < ARRAY_LEN(numbers); i++)
		assert_string_equal(arena_number(&arena, numbers[i]).bytes,
				    arena_format(&arena, "%lld", numbers[i]).bytes);
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pieces_are_apart_and_zeroed),
		cmocka_unit_test(a_reset_gives_the_same_memory_again),
		cmocka_unit_test(texts_are_copied_with_an_end),
		cmocka_unit_test(numbers_are_written_in_digits),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
