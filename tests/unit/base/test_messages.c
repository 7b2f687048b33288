/* SPDX-License-Identifier: EUPL-1.2 */
/* The table of sentences: complete in both languages, filled as it says. */
#include "base/messages.h"

#include "base/utf8.h"
#include "unit/base/expect.h"

static const struct {
	const char *name, *german, *english;
} rows[] = {
#define MESSAGE(name, german, english) {#name, german, english},
#include "base/messages.def"
#undef MESSAGE
};

/* Bits for {1} to {9}, and bit 0 for two halves. */
static unsigned gaps(const char *sentence)
{
	unsigned found = strchr(sentence, '|') != NULL;
	for (const char *at = strchr(sentence, '{'); at; at = strchr(at + 1, '{'))
		if (at[1] >= '1' && at[1] <= '9' && at[2] == '}')
			found |= 1u << (at[1] - '0');
	return found;
}

static void both_languages_say_the_same(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		bool none = i == MESSAGE_NONE;
		if ((*rows[i].german == '\0') != none || (*rows[i].english == '\0') != none)
			fail_msg("%s is missing in a language", rows[i].name);
		if (gaps(rows[i].german) != gaps(rows[i].english))
			fail_msg("%s has other gaps in English", rows[i].name);
	}
}

static void sentences_are_fit_to_be_written(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(rows); i++)
		for (int english = 0; english < 2; english++) {
			struct text text = text_of(english ? rows[i].english : rows[i].german);
			struct buffer clean = {0};
			struct utf8_report report;
			utf8_clean(&clean, text, true, &report);
			if (!text_equal(buffer_text(&clean), text))
				fail_msg("%s is not clean", rows[i].name);
			buffer_clear(&clean);
		}
}

static void the_language_is_that_of_the_interface(void **state)
{
	(void)state;
	struct text de = message(LANGUAGE_DE, MESSAGE_N_ENTRIES);
	assert_true(text_equal(de, TEXT("{1} Eintrag|{1} Einträge")));
	assert_true(text_equal(de, message(LANGUAGE_DE_SIMPLE, MESSAGE_N_ENTRIES)));
	assert_true(text_equal(message(LANGUAGE_EN, MESSAGE_N_ENTRIES),
			       TEXT("{1} entry|{1} entries")));
}

static void gaps_are_filled(void **state)
{
	(void)state;
	struct buffer out = {0};
	message_append(&out, LANGUAGE_EN, MESSAGE_N_ENTRIES, MESSAGE_ARGS(TEXT("{1}")));
	expect_buffer(&out, "{1} entry|{1} entries");
	message_append(&out, LANGUAGE_EN, MESSAGE_N_ENTRIES,
		       MESSAGE_ARGS(TEXT("an"), TEXT("x")));
	expect_buffer(&out, "an entry|an entries");
	message_append(&out, LANGUAGE_EN, MESSAGE_N_ENTRIES, NULL, 0);
	expect_buffer(&out, " entry| entries");
	message_append(&out, LANGUAGE_EN, MESSAGE_NONE, NULL, 0);
	assert_int_equal(out.len, 0);
	buffer_clear(&out);
}

static void check_count(enum language language, size_t n, const char *expected)
{
	struct buffer out = {0};
	message_append_count(&out, language, MESSAGE_N_ENTRIES, n);
	expect_buffer(&out, expected);
}

static void counts_take_the_half_that_fits(void **state)
{
	(void)state;
	check_count(LANGUAGE_DE, 0, "0 Einträge");
	check_count(LANGUAGE_DE, 1, "1 Eintrag");
	check_count(LANGUAGE_DE_SIMPLE, 1200, "1.200 Einträge");
	check_count(LANGUAGE_EN, 1, "1 entry");
	check_count(LANGUAGE_EN, 100000, "100,000 entries");
}

static void check_number(enum language language, long long number, const char *expected)
{
	struct buffer out = {0};
	message_append_number(&out, language, number);
	expect_buffer(&out, expected);
}

static void numbers_have_the_separators_of_the_language(void **state)
{
	(void)state;
	check_number(LANGUAGE_DE, 0, "0");
	check_number(LANGUAGE_DE, 999, "999");
	check_number(LANGUAGE_DE, 1000, "1.000");
	check_number(LANGUAGE_DE, 153000000, "153.000.000");
	check_number(LANGUAGE_EN, 153000000, "153,000,000");
	check_number(LANGUAGE_DE, -100, "-100");
	check_number(LANGUAGE_DE, -12345, "-12.345");
	check_number(LANGUAGE_EN, (-9223372036854775807LL) - 1, "-9,223,372,036,854,775,808");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(both_languages_say_the_same),
		cmocka_unit_test(sentences_are_fit_to_be_written),
		cmocka_unit_test(the_language_is_that_of_the_interface),
		cmocka_unit_test(gaps_are_filled),
		cmocka_unit_test(counts_take_the_half_that_fits),
		cmocka_unit_test(numbers_have_the_separators_of_the_language),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
