/* SPDX-License-Identifier: EUPL-1.2 */
/* A reader's own keys: which names are keys, what a rebinding gives away, and that two
   commands never share a key unnoticed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "command/keymap.h"

static void test_the_tables_keys_are_keys_without_conflict(void **state)
{
	(void)state;
	struct keymap keymap = keymap_standard();
	for (size_t i = 0; i < COMMAND_COUNT; i++) {
		enum command other;
		struct text key;
		const struct text *keys = keymap_keys(&keymap, (enum command)i);
		for (size_t k = 0; k < COMMAND_KEYS && keys[k].len; k++)
			assert_true(keymap_is_key(keys[k]));
		assert_false(keymap_find_conflict(&keymap, (enum command)i, &key, &other));
		assert_ptr_equal(keymap_keys(NULL, (enum command)i),
				 command_info((enum command)i)->keys);
	}
}

static void test_names_that_terminals_cannot_send_are_no_keys(void **state)
{
	(void)state;
	static const struct text keys[] = {TEXT_INIT("ä"),	TEXT_INIT("F1"),
					   TEXT_INIT("F12"),	TEXT_INIT("Ctrl-A"),
					   TEXT_INIT("Alt-x"),	TEXT_INIT("Alt-Up"),
					   TEXT_INIT("Delete"), TEXT_INIT("Space")};
	static const struct text others[] = {
		TEXT_INIT(""),	     TEXT_INIT(" "),	   TEXT_INIT("F0"),
		TEXT_INIT("F13"),    TEXT_INIT("F1x"),	   TEXT_INIT("FF"),
		TEXT_INIT("Ctrl-a"), TEXT_INIT("Ctrl-M"),  TEXT_INIT("Ctrl-"),
		TEXT_INIT("Alt-"),   TEXT_INIT("Meta-x"),  TEXT_INIT("enter"),
		TEXT_INIT("xy"),     TEXT_INIT("Alt-Home")};
	for (size_t i = 0; i < ARRAY_LEN(keys); i++)
		assert_true(keymap_is_key(keys[i]));
	for (size_t i = 0; i < ARRAY_LEN(others); i++)
		assert_false(keymap_is_key(others[i]));
}

static void test_a_rebound_command_loses_its_old_keys(void **state)
{
	(void)state;
	struct keymap keymap = keymap_standard();
	const struct text keys[] = {TEXT("s"), TEXT("Alt-s")};
	enum command command;
	keymap_bind(&keymap, COMMAND_SEARCH, keys, 2);
	assert_true(keymap_command(&keymap, TEXT("Alt-s"), &command));
	assert_int_equal(command, COMMAND_SEARCH);
	assert_false(keymap_command(&keymap, TEXT("/"), &command));
	assert_true(keymap_command(NULL, TEXT("/"), &command));
}

static void test_a_key_of_two_commands_is_found(void **state)
{
	(void)state;
	struct keymap keymap = keymap_standard();
	const struct text keys[] = {TEXT("Alt-s"), TEXT("q")};
	struct text key;
	enum command other;
	keymap_bind(&keymap, COMMAND_SEARCH, keys, 2);
	assert_true(keymap_find_conflict(&keymap, COMMAND_SEARCH, &key, &other));
	assert_true(text_equal(key, TEXT("q")));
	assert_int_equal(other, COMMAND_QUIT);
	keymap_bind(&keymap, COMMAND_QUIT, NULL, 0);
	assert_false(keymap_find_conflict(&keymap, COMMAND_SEARCH, &key, &other));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_tables_keys_are_keys_without_conflict),
		cmocka_unit_test(test_names_that_terminals_cannot_send_are_no_keys),
		cmocka_unit_test(test_a_rebound_command_loses_its_old_keys),
		cmocka_unit_test(test_a_key_of_two_commands_is_found),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
