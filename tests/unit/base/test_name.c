/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/attr.h"
#include "base/name.h"

static void a_terminal_has_a_name(void **state)
{
	static const char *const good[] = {"xterm", "xterm-256color", "screen.xterm-new",
					   "9term", "linux",	      "tmux+x_y"};
	static const char *const bad[] = {
		"",  "-x", ".",	  "..", "../xterm", "a/b", "x\x1b]0;evil\a",
		"ä", "xä", "x y", "x@y"};
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(good); i++)
		assert_true(name_is_of_terminal(text_of(good[i])));
	for (size_t i = 0; i < ARRAY_LEN(bad); i++)
		assert_false(name_is_of_terminal(text_of(bad[i])));
	assert_false(name_is_of_terminal((struct text){"x\0y", 3}));
	assert_false(name_is_of_terminal((struct text){0}));
}

static void a_name_is_short(void **state)
{
	char name[NAME_MAX_LEN + 1];
	(void)state;
	memset(name, 'x', sizeof(name));
	assert_true(name_is_of_terminal((struct text){name, NAME_MAX_LEN}));
	assert_false(name_is_of_terminal((struct text){name, NAME_MAX_LEN + 1}));
}

static void others_are_allowed_behind_the_first(void **state)
{
	(void)state;
	assert_true(name_is_plain(TEXT("de_DE.ISO-8859-15@euro"), "._-@"));
	assert_false(name_is_plain(TEXT("@euro"), "._-@"));
	assert_false(name_is_plain(TEXT("de_DE"), ""));
	assert_true(name_is_plain(TEXT("C"), ""));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_terminal_has_a_name),
		cmocka_unit_test(a_name_is_short),
		cmocka_unit_test(others_are_allowed_behind_the_first),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
