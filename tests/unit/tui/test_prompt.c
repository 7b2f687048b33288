/* SPDX-License-Identifier: EUPL-1.2 */
/* Typing into the one line of a prompt. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "tui/prompt.h"

static enum prompt_result press(struct prompt *prompt, const char *name)
{
	struct key key = {.character = 0};

	strncpy(key.name, name, sizeof(key.name) - 1);
	return prompt_key(prompt, &key);
}

static void type(struct prompt *prompt, const char *words)
{
	struct text rest = text_of(words);

	while (rest.len) {
		struct key key = {.name = "a letter", .character = utf8_next(&rest)};

		assert_int_equal(prompt_key(prompt, &key), PROMPT_EDITING);
	}
}

static void assert_typed(const struct prompt *prompt, const char *expected)
{
	assert_int_equal(prompt->typed.len, strlen(expected));
	assert_memory_equal(prompt->typed.bytes, expected, strlen(expected));
}

static void takes_letters_where_the_cursor_is(void **state)
{
	struct prompt prompt = {0};

	(void)state;
	prompt_open(&prompt, COMMAND_SEARCH);
	type(&prompt, "Wr");
	press(&prompt, "Left");
	type(&prompt, "ä");
	assert_typed(&prompt, "Wär");
	press(&prompt, "Home");
	type(&prompt, "»");
	press(&prompt, "End");
	type(&prompt, "me");
	assert_typed(&prompt, "»Wärme");
	assert_int_equal(press(&prompt, "Enter"), PROMPT_DONE);
	prompt_clear(&prompt);
}

static void takes_away_whole_characters(void **state)
{
	struct prompt prompt = {0};

	(void)state;
	prompt_open(&prompt, COMMAND_SEARCH);
	type(&prompt, "xe\xcc\x81");
	press(&prompt, "Backspace");
	assert_typed(&prompt, "x");
	press(&prompt, "Home");
	press(&prompt, "Delete");
	assert_int_equal(prompt.typed.len, 0);
	assert_int_equal(press(&prompt, "Backspace"), PROMPT_CANCELLED);
	prompt_clear(&prompt);
}

static void is_cancelled_by_escape(void **state)
{
	struct prompt prompt = {0};

	(void)state;
	prompt_open(&prompt, COMMAND_GO);
	type(&prompt, "projekte");
	assert_int_equal(press(&prompt, "Esc"), PROMPT_CANCELLED);
	prompt_open(&prompt, COMMAND_GO);
	assert_int_equal(prompt.typed.len, 0);
	prompt_clear(&prompt);
}

static void shows_the_part_with_the_cursor(void **state)
{
	struct prompt prompt = {0};
	struct text shown;
	int column;

	(void)state;
	prompt_open(&prompt, COMMAND_SEARCH);
	type(&prompt, "Großstadt");
	shown = prompt_visible(&prompt, 5, &column);
	assert_int_equal(column, 4);
	assert_true(text_equal(shown, TEXT("tadt")));
	press(&prompt, "Home");
	shown = prompt_visible(&prompt, 5, &column);
	assert_int_equal(column, 0);
	assert_true(text_equal(shown, TEXT("Großs")));
	prompt_clear(&prompt);
}

static void stops_at_its_limit(void **state)
{
	struct prompt prompt = {0};

	(void)state;
	prompt_open(&prompt, COMMAND_SEARCH);
	for (int i = 0; i < 1000; i++)
		type(&prompt, "x");
	assert_true(prompt.typed.len < 1000);
	assert_int_equal(prompt.cursor, prompt.typed.len);
	prompt_clear(&prompt);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_letters_where_the_cursor_is),
		cmocka_unit_test(takes_away_whole_characters),
		cmocka_unit_test(is_cancelled_by_escape),
		cmocka_unit_test(shows_the_part_with_the_cursor),
		cmocka_unit_test(stops_at_its_limit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
