/* SPDX-License-Identifier: EUPL-1.2 */
/* Names of keys, the commands they stand for, and that no rest of an unknown sequence is
   taken for a key. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <curses.h>

#include "base/attr.h"
#include "command/keymap.h"
#include "tui/keys.h"

static void names_keys(void **state)
{
	static const struct {
		long code;
		bool is_code;
		const char *name;
		uint32_t character;
	} cases[] = {
		{KEY_DOWN, true, "Down", 0},	  {KEY_NPAGE, true, "PageDown", 0},
		{KEY_BTAB, true, "Shift-Tab", 0}, {KEY_F(1), true, "F1", 0},
		{KEY_F(12), true, "F12", 0},	  {'\r', false, "Enter", 0},
		{'\n', false, "Enter", 0},	  {'\t', false, "Tab", 0},
		{0x1b, false, "Esc", 0},	  {'\b', false, "Backspace", 0},
		{0x7f, false, "Backspace", 0},	  {12, false, "Ctrl-L", 0},
		{' ', false, "Space", ' '},	  {'/', false, "/", '/'},
		{0xe4, false, "ä", 0xe4},	  {0x1f6a2, false, "🚢", 0x1f6a2},
	};
	struct key key;

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		assert_true(key_of_code(cases[i].code, cases[i].is_code, &key));
		assert_string_equal(key.name, cases[i].name);
		assert_int_equal(key.character, cases[i].character);
	}
}

static void refuses_what_has_no_name(void **state)
{
	struct key key;

	(void)state;
	assert_false(key_of_code(0, false, &key));
	assert_false(key_of_code(0x9b, false, &key));
	assert_false(key_of_code(0xd800, false, &key));
	assert_false(key_of_code(0x110000, false, &key));
	assert_false(key_of_code(KEY_RESIZE, true, &key));
	assert_false(key_of_code(KEY_MOUSE, true, &key));
}

static void finds_commands(void **state)
{
	static const struct {
		long code;
		bool is_code;
		enum command command;
	} cases[] = {
		{KEY_DOWN, true, COMMAND_NEXT}, {'k', false, COMMAND_PREVIOUS},
		{'\r', false, COMMAND_OPEN},	{0x7f, false, COMMAND_BACK},
		{'/', false, COMMAND_SEARCH},	{'\t', false, COMMAND_NEXT_LINK},
		{'3', false, COMMAND_PANE},	{KEY_F(1), true, COMMAND_HELP},
		{26, false, COMMAND_SUSPEND},	{'G', false, COMMAND_LAST},
	};
	enum command command;
	struct key key;

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		assert_true(key_of_code(cases[i].code, cases[i].is_code, &key));
		assert_true(keymap_command(NULL, text_of(key.name), &command));
		assert_int_equal(command, cases[i].command);
	}
	assert_true(key_of_code(0xe4, false, &key));
	assert_false(keymap_command(NULL, text_of(key.name), &command));
}

/* Every key that the table names can be pressed. */
static void knows_every_key_of_the_table(void **state)
{
	static const char *const special[] = {
		"Enter",    "Space",	 "Tab",	      "Esc",	"Backspace", "Up",
		"Down",	    "Left",	 "Right",     "Home",	"End",	     "PageUp",
		"PageDown", "Delete",	 "Shift-Tab", "F1",	"F5",	     "F6",
		"Shift-F6", "Alt-Right", "Alt-Left",  "Alt-Up", "Alt-Down",
	};

	(void)state;
	for (int i = 0; i < COMMAND_COUNT; i++) {
		for (size_t j = 0; j < COMMAND_KEYS; j++) {
			struct text key = command_info((enum command)i)->keys[j];
			bool is_known = key.len == 0 || key.len == 1 ||
					(key.len == 6 && text_starts_with(key, TEXT("Ctrl-")));

			for (size_t k = 0; k < ARRAY_LEN(special); k++)
				is_known = is_known || text_equal(key, text_of(special[k]));
			assert_true(is_known);
		}
	}
}

/* How many characters of SEQUENCE (behind its ESC) are swallowed. */
static size_t swallowed(const char *sequence)
{
	enum sequence_state sequence_is = SEQUENCE_BEGIN;
	size_t n = 0;

	while (sequence[n]) {
		sequence_is = sequence_feed(sequence_is, (unsigned char)sequence[n++]);
		if (sequence_is == SEQUENCE_END || sequence_is == SEQUENCE_ALT)
			break;
	}
	return n;
}

static void swallows_sequences_whole(void **state)
{
	(void)state;
	assert_int_equal(swallowed("[1;9Zq"), 5);
	assert_int_equal(swallowed("[200~q"), 5);
	assert_int_equal(swallowed("[<0;10;20Mq"), 10);
	assert_int_equal(swallowed("[?1;2cq"), 6);
	assert_int_equal(swallowed("Oxq"), 2);
	assert_int_equal(swallowed("]0;title\aq"), 9);
	assert_int_equal(swallowed("P1$r0m\033\\q"), 8);
	assert_int_equal(swallowed("xq"), 1);
	assert_int_equal(sequence_feed(SEQUENCE_BEGIN, 'x'), SEQUENCE_ALT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_keys),
		cmocka_unit_test(refuses_what_has_no_name),
		cmocka_unit_test(finds_commands),
		cmocka_unit_test(knows_every_key_of_the_table),
		cmocka_unit_test(swallows_sequences_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
