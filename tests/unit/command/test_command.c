/* SPDX-License-Identifier: EUPL-1.2 */
/* The table of commands is complete and says everything once. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "command/command.h"

static void test_every_row_is_complete(void **state)
{
	(void)state;
	for (size_t i = 0; i < COMMAND_COUNT; i++) {
		const struct command_info *info = command_info((enum command)i);
		enum command found;
		assert_true(info->name.len && info->modes);
		for (size_t language = 0; language < 2; language++) {
			assert_true(info->title[language].len && info->help[language].len);
			bool has_word = info->words[language][0].len;
			assert_int_equal(has_word, (info->modes & MODE_LINEAR) != 0);
		}
		assert_int_equal(info->argument[0].len > 0, info->argument[1].len > 0);
		bool needs_key = (info->modes & MODE_SCREEN);
		assert_int_equal(info->keys[0].len > 0, needs_key);
		assert_true(command_by_name(info->name, &found));
		assert_int_equal(found, i);
	}
}

static void test_no_key_does_two_things(void **state)
{
	(void)state;
	for (size_t a = 0; a < COMMAND_COUNT; a++)
		for (size_t b = a + 1; b < COMMAND_COUNT; b++)
			for (size_t i = 0; i < COMMAND_KEYS; i++)
				for (size_t j = 0; j < COMMAND_KEYS; j++) {
					struct text key =
						command_info((enum command)a)->keys[i];
					if (key.len)
						assert_false(text_equal(
							key, command_info((enum command)b)
								     ->keys[j]));
				}
}

static void test_no_word_does_two_things(void **state)
{
	(void)state;
	for (size_t language = 0; language < 2; language++)
		for (size_t i = 0; i < COMMAND_COUNT; i++)
			for (size_t w = 0; w < COMMAND_WORDS; w++) {
				enum command found;
				struct text word =
					command_info((enum command)i)->words[language][w];
				if (!word.len)
					continue;
				assert_true(command_by_word(
					word, language ? LANGUAGE_EN : LANGUAGE_DE, &found));
				assert_int_equal(found, i);
			}
}

static void test_words_of_both_languages_in_any_case(void **state)
{
	(void)state;
	enum command found;
	assert_true(command_by_word(TEXT("ZURÜCK"), LANGUAGE_DE, &found));
	assert_int_equal(found, COMMAND_BACK);
	assert_true(command_by_word(TEXT("ZURUECK"), LANGUAGE_EN, &found));
	assert_int_equal(found, COMMAND_BACK);
	assert_true(command_by_word(TEXT("b"), LANGUAGE_DE, &found));
	assert_int_equal(found, COMMAND_ACCESSIBILITY);
	assert_true(command_by_word(TEXT("b"), LANGUAGE_EN, &found));
	assert_int_equal(found, COMMAND_BACK);
	assert_true(command_by_word(TEXT("Ende"), LANGUAGE_DE_SIMPLE, &found));
	assert_int_equal(found, COMMAND_QUIT);
	assert_false(command_by_word(TEXT(""), LANGUAGE_DE, &found));
	assert_false(command_by_word(TEXT("x"), LANGUAGE_DE, &found));
}

/* Ways for the visitor of a kiosk to leave or to see paths must stay shut. */
static void test_visitors_may_not(void **state)
{
	(void)state;
	for (size_t i = 0; i < COMMAND_COUNT; i++) {
		bool is_shut = i == COMMAND_SUSPEND || i == COMMAND_PROBLEMS ||
			       i == COMMAND_SAVE || i == COMMAND_RELOAD || i == COMMAND_COPY;
		assert_int_equal(command_info((enum command)i)->for_visitors, !is_shut);
	}
}

static void test_keys_have_names(void **state)
{
	(void)state;
	assert_true(
		text_equal(command_key_name(TEXT("Enter"), LANGUAGE_DE), TEXT("Eingabetaste")));
	assert_true(text_equal(command_key_name(TEXT("j"), LANGUAGE_DE), TEXT("j")));
	for (size_t i = 0; i < COMMAND_COUNT; i++)
		for (size_t k = 0; k < COMMAND_KEYS; k++) {
			struct text key = command_info((enum command)i)->keys[k];
			if (key.len > 2)
				assert_false(
					text_equal(command_key_name(key, LANGUAGE_DE), key));
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_row_is_complete),
		cmocka_unit_test(test_no_key_does_two_things),
		cmocka_unit_test(test_no_word_does_two_things),
		cmocka_unit_test(test_words_of_both_languages_in_any_case),
		cmocka_unit_test(test_visitors_may_not),
		cmocka_unit_test(test_keys_have_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
