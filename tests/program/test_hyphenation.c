/* SPDX-License-Identifier: EUPL-1.2 */
/* Where German words are parted: a list checked by hand, what is never parted, and the
   promise that all long words of the built-in data were reviewed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/diagnostics.h"
#include "base/hyphen.h"
#include "base/hyphen_word.h"
#include "base/utf8.h"
#include "builtin.h"
#include "page/build.h"
#include "render/layout.h"

static const char *const no_patterns[] = {"tests/data/none.dic", NULL};

static struct hyphenator *new_hyphenator(const char *const *patterns)
{
	const struct hyphenator_options options = {.reviewed = &builtin_hyphen_reviewed,
						   .known = &builtin_hyphen_known,
						   .patterns = patterns};
	return hyphenator_new(&options);
}

/* The token with "-" where it may be parted. */
static void append_parted(struct buffer *out, struct hyphenator *hyphenator, struct text token)
{
	char *breaks = calloc(token.len + 1, 1);
	assert_non_null(breaks);
	hyphenator_mark(hyphenator, token, breaks);
	for (size_t i = 0; i < token.len; i++) {
		if (breaks[i] == UTF8_HYPHEN)
			buffer_append_char(out, '-');
		buffer_append_char(out, token.bytes[i]);
	}
	free(breaks);
}

static void expect_parted(struct hyphenator *hyphenator, const char *token,
			  const char *expected)
{
	struct buffer found = {0};
	append_parted(&found, hyphenator, text_of(token));
	buffer_append_char(&found, '\0');
	assert_string_equal(found.bytes, expected);
	buffer_clear(&found);
}

static void expect_whole(struct hyphenator *hyphenator, const char *token)
{
	expect_parted(hyphenator, token, token);
}

static void append_letters(struct buffer *out, struct text parted)
{
	for (size_t i = 0; i < parted.len; i++)
		if (parted.bytes[i] != '-')
			buffer_append_char(out, parted.bytes[i]);
}

static void words_are_parted_as_checked_by_hand(void **state)
{
	(void)state;
	struct hyphenator *hyphenator = new_hyphenator(hyphen_system_patterns);
	if (!hyphenator_open(hyphenator)) {
		hyphenator_free(hyphenator);
		print_message("# SKIP no German patterns on this machine\n");
		skip();
	}
	FILE *file = fopen("tests/data/trennungen.txt", "r");
	assert_non_null(file);
	char line[256];
	size_t n_words = 0;
	while (fgets(line, sizeof(line), file)) {
		struct buffer word = {0}, found = {0};
		struct text parted = text_trim(text_of(line));
		if (parted.len && parted.bytes[0] != '#') {
			append_letters(&word, parted);
			append_parted(&found, hyphenator, buffer_text(&word));
			if (!text_equal(buffer_text(&found), parted))
				fail_msg("%.*s instead of " TEXT_FORMAT, (int)found.len,
					 found.bytes, TEXT_ARGS(parted));
			n_words++;
		}
		buffer_clear(&word);
		buffer_clear(&found);
	}
	fclose(file);
	assert_true(n_words >= 200);
	hyphenator_free(hyphenator);
}

static void without_patterns_only_listed_words_are_parted(void **state)
{
	(void)state;
	const struct hyphenator_options options = {.reviewed = &builtin_hyphen_reviewed,
						   .patterns = no_patterns};
	struct hyphenator *hyphenator = hyphenator_new(&options);
	assert_false(hyphenator_open(hyphenator));
	expect_parted(hyphenator, "„Nachhaltigkeitsstrategie“,",
		      "„Nach-hal-tig-keits-stra-te-gie“,");
	expect_parted(hyphenator, "NACHHALTIGKEITSSTRATEGIEN",
		      "NACH-HAL-TIG-KEITS-STRA-TE-GIEN");
	expect_whole(hyphenator, "Partizipation");
	hyphenator_free(hyphenator);
	hyphenator = hyphenator_new(&(struct hyphenator_options){0});
	expect_whole(hyphenator, "Nachhaltigkeitsstrategie");
	hyphenator_free(hyphenator);
}

static void other_encodings_are_understood(void **state)
{
	(void)state;
	static const char *const utf8[] = {"tests/data/utf8.dic", NULL};
	static const char *const unknown[] = {"tests/data/unknown.dic", NULL};
	const struct hyphenator_options options = {.patterns = utf8};
	struct hyphenator *hyphenator = hyphenator_new(&options);
	assert_true(hyphenator_open(hyphenator));
	expect_parted(hyphenator, "Möbelträger", "Mö-bel-trä-ger");
	hyphenator_free(hyphenator);
	hyphenator = hyphenator_new(&(struct hyphenator_options){.patterns = unknown});
	assert_false(hyphenator_open(hyphenator));
	expect_whole(hyphenator, "Möbelträger");
	hyphenator_free(hyphenator);
}

static void some_things_are_never_parted(void **state)
{
	(void)state;
	static const char *const whole[] = {
		"https://www.bochum.de/Nachhaltigkeitsstrategie",
		"Nachhaltigkeitsstrategie@bochum.de",
		"www.Nachhaltigkeitsstrategie.de",
		"projekte/nachhaltigkeitsstrategie",
		"projekte?kompetenz=nachhaltigkeitsstrategie",
		"ÖPNV",
		"UNESCO",
		"KiTaPlatz",
		"1920er",
		"Wasserstoff2030",
		"haus_des_wissens",
		"Schmidt",
		"Strolchs",
		"Straße",
		"über",
		"Nachhaltigkeits\u00ADstrategie",
		"漢字",
	};
	struct hyphenator *hyphenator = new_hyphenator(hyphen_system_patterns);
	for (size_t i = 0; i < ARRAY_LEN(whole); i++)
		expect_whole(hyphenator, whole[i]);
	/* parts of words with hyphens, only the long ones */
	expect_whole(hyphenator, "Bochum-Langendreer");
	expect_parted(hyphenator, "Kinder-Nachhaltigkeitsstrategie",
		      "Kinder-Nach-hal-tig-keits-stra-te-gie");
	hyphenator_free(hyphenator);
}

static void words_of_the_data_set_win(void **state)
{
	(void)state;
	struct hyphenator *hyphenator = new_hyphenator(no_patterns);
	expect_parted(hyphenator, "Klimaanpassung", "Kli-ma-an-pas-sung");
	hyphenator_add(hyphenator, TEXT("Klima-anpassung"));
	hyphenator_add(hyphenator, TEXT("Ämter-haus"));
	hyphenator_add(hyphenator, TEXT("UniverCity"));
	hyphenator_add(hyphenator, TEXT("not a word"));
	expect_parted(hyphenator, "Klimaanpassungen", "Klima-anpassungen");
	expect_parted(hyphenator, "ÄMTERHAUS", "ÄMTER-HAUS");
	expect_whole(hyphenator, "UniverCity");
	hyphenator_free(hyphenator);
}

static void patterns_have_a_form(void **state)
{
	(void)state;
	static const char *const good[] = {"Nach-hal-tig", "Haus", "äh", "Stadt-teil"};
	static const char *const bad[] = {"",	    "a",	"-haus",    "haus-",
					  "a-bend", "Haus-en-", "Ga-re",    "Haus--tür",
					  "Haus 2", "H4us-tür", "Haus=tür", "Haus-tü"};
	for (size_t i = 0; i < ARRAY_LEN(good); i++)
		assert_true(hyphenator_is_pattern(text_of(good[i])));
	for (size_t i = 0; i < ARRAY_LEN(bad); i++)
		assert_false(hyphenator_is_pattern(text_of(bad[i])));
}

/* ---- the built-in data ------------------------------------------------------------ */

enum { LONG_WORD = 14 };

static void check_reviewed(struct text token)
{
	struct hyphen_word word;
	if (text_find(token, TEXT("://")) != SIZE_MAX ||
	    text_find(token, TEXT(".de")) != SIZE_MAX)
		return;
	hyphen_word_begin(&word);
	for (bool is_done = false; !is_done;) {
		uint32_t c = token.len ? utf8_next(&token) : 0;
		is_done = c == 0;
		if (hyphen_is_letter(c))
			hyphen_word_add(&word, c);
		if (hyphen_is_letter(c) || c == 0xAD)
			continue;
		if (word.n_letters >= LONG_WORD &&
		    !hyphen_words_find(&builtin_hyphen_reviewed, &word))
			fail_msg("%.*s is not in data/hyphenation.de", (int)word.len,
				 word.bytes);
		hyphen_word_begin(&word);
	}
}

static void each_token(struct text text, void (*check)(struct text token))
{
	while (text.len) {
		size_t len = 0;
		while (len < text.len && text.bytes[len] != ' ' && text.bytes[len] != '\n')
			len++;
		check(text_slice(text, 0, len));
		text = text_slice(text, len < text.len ? len + 1 : len, text.len);
	}
}

/* Calls CHECK with each German token of the whole strategy. */
static void each_german(enum language language, void (*check)(struct text token))
{
	struct catalog catalog;
	struct diagnostics problems = {0};
	struct arena arena = {0}, scratch = {0};
	struct buffer leaves = {0};
	assert_true(catalog_open(&catalog, builtin_catalog, builtin_catalog_len));
	const struct source source = {.catalog = &catalog,
				      .problems = &problems,
				      .language = language,
				      .version = TEXT("0")};
	struct place place;
	assert_true(place_parse(TEXT("alles"), &place));
	const struct page *page = page_build(&source, &place, &arena);
	for (size_t i = 0; i < page_n_blocks(page); i++) {
		struct block block = page_block(page, i, &scratch);
		buffer_reset(&leaves);
		page_append_leaves(&leaves, page, i, &scratch);
		if (block.language != LANGUAGE_EN)
			each_token(buffer_text(&leaves), check);
		arena_reset(&scratch);
	}
	buffer_clear(&leaves);
	arena_clear(&scratch);
	arena_clear(&arena);
}

static void long_words_of_the_data_are_reviewed(void **state)
{
	(void)state;
	each_german(LANGUAGE_DE, check_reviewed);
	each_german(LANGUAGE_DE_SIMPLE, check_reviewed);
}

static struct hyphenator *with_trap, *without;

/* Patterns that part everywhere make no difference: nobody asks them. */
static void check_needs_no_patterns(struct text token)
{
	struct buffer trapped = {0}, free_text = {0};
	append_parted(&trapped, with_trap, token);
	append_parted(&free_text, without, token);
	if (!text_equal(buffer_text(&trapped), buffer_text(&free_text)))
		fail_msg("asks the patterns: %.*s", (int)trapped.len, trapped.bytes);
	buffer_clear(&trapped);
	buffer_clear(&free_text);
}

static void the_built_in_data_opens_no_patterns(void **state)
{
	(void)state;
	static const char *const trap[] = {"tests/data/trap.dic", NULL};
	if (builtin_hyphen_known.n_words == 0) {
		print_message("# SKIP built without German patterns\n");
		skip();
	}
	with_trap = new_hyphenator(trap);
	without = new_hyphenator(no_patterns);
	expect_parted(with_trap, "Flugente", "Fluge-nte");
	each_german(LANGUAGE_DE, check_needs_no_patterns);
	each_german(LANGUAGE_DE_SIMPLE, check_needs_no_patterns);
	hyphenator_free(with_trap);
	hyphenator_free(without);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_parted_as_checked_by_hand),
		cmocka_unit_test(without_patterns_only_listed_words_are_parted),
		cmocka_unit_test(other_encodings_are_understood),
		cmocka_unit_test(some_things_are_never_parted),
		cmocka_unit_test(words_of_the_data_set_win),
		cmocka_unit_test(patterns_have_a_form),
		cmocka_unit_test(long_words_of_the_data_are_reviewed),
		cmocka_unit_test(the_built_in_data_opens_no_patterns),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
