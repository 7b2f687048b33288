/* SPDX-License-Identifier: EUPL-1.2 */
/* The memory of libyaml: pieces keep what is in them, and those given back are used again. */
#include "load/yaml_memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void pieces_do_not_overlap(void **state)
{
	(void)state;
	enum { N = 200 };
	unsigned char *pieces[N];
	yaml_memory_begin();
	for (size_t i = 0; i < N; i++) {
		pieces[i] = yaml_memory_malloc(i * 11);
		assert_int_equal((uintptr_t)pieces[i] % _Alignof(max_align_t), 0);
		memset(pieces[i], (int)i, i * 11);
	}
	for (size_t i = 0; i < N; i++)
		for (size_t k = 0; k < i * 11; k++)
			assert_int_equal(pieces[i][k], i);
	for (size_t i = 0; i < N; i++)
		yaml_memory_free(pieces[i]);
	yaml_memory_end();
}

/* As a string of libyaml does: from 16 bytes by doubling, past the largest kept size. */
static void growing_keeps_the_content(void **state)
{
	(void)state;
	yaml_memory_begin();
	char *text = yaml_memory_realloc(NULL, 16);
	memcpy(text, "Zuständigkeit", 15);
	for (size_t len = 32; len <= 1 << 20; len *= 2) {
		text = yaml_memory_realloc(text, len);
		assert_string_equal(text, "Zuständigkeit");
		memset(text + len / 2, 'x', len / 2);
	}
	yaml_memory_free(text);
	yaml_memory_end();
}

static void what_is_given_back_is_used_again(void **state)
{
	(void)state;
	yaml_memory_begin();
	void *first = yaml_memory_malloc(100), *second = yaml_memory_malloc(100);
	yaml_memory_free(first);
	yaml_memory_free(NULL);
	assert_ptr_not_equal(yaml_memory_malloc(200), first);
	assert_ptr_equal(yaml_memory_malloc(128), first);
	assert_ptr_not_equal(yaml_memory_malloc(128), second);
	yaml_memory_end();
}

static void two_parsers_share_it(void **state)
{
	(void)state;
	yaml_memory_begin();
	yaml_memory_begin();
	char *copy = yaml_memory_strdup("Wissen");
	yaml_memory_end();
	assert_string_equal(copy, "Wissen");
	yaml_memory_free(copy);
	yaml_memory_end();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pieces_do_not_overlap),
		cmocka_unit_test(growing_keeps_the_content),
		cmocka_unit_test(what_is_given_back_is_used_again),
		cmocka_unit_test(two_parsers_share_it),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
