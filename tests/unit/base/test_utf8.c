/* SPDX-License-Identifier: EUPL-1.2 */
/* Walking, widths, line ends and what is written. */
#include "base/utf8.h"

#include "unit/base/expect.h"

static const char family[] = "\U0001F468\u200D\U0001F469\u200D\U0001F467";
static const char flags[] = "\U0001F1E9\U0001F1EA\U0001F1EA\U0001F1FA";

static void code_points_are_taken_one_by_one(void **state)
{
	(void)state;
	struct text text = TEXT("aß€\U0001F600\xC3z");
	static const uint32_t expected[] = {'a', 0xDF, 0x20AC, 0x1F600, 0xFFFD, 'z'};
	assert_int_equal(utf8_count(text), ARRAY_LEN(expected));
	for (size_t i = 0; i < ARRAY_LEN(expected); i++)
		assert_int_equal(utf8_next(&text), expected[i]);
	assert_int_equal(text.len, 0);
	/* broken bytes are taken alone */
	text = TEXT("\xE2\x80z");
	assert_int_equal(utf8_next(&text), 0xFFFD);
	assert_int_equal(text.len, 2);
}

static void code_points_are_written(void **state)
{
	(void)state;
	struct buffer out = {0};
	utf8_append(&out, 'a');
	utf8_append(&out, 0xDF);
	utf8_append(&out, 0x20AC);
	utf8_append(&out, 0x1F600);
	utf8_append(&out, 0xD800);
	utf8_append(&out, 0x110000);
	expect_buffer(&out, "aß€\U0001F600\uFFFD\uFFFD");
}

static void characters_are_what_people_count(void **state)
{
	(void)state;
	assert_int_equal(utf8_cluster(TEXT("")), 0);
	assert_int_equal(utf8_cluster(TEXT("ab")), 1);
	assert_int_equal(utf8_cluster(TEXT("äb")), 2);
	assert_int_equal(utf8_cluster(TEXT("x\u0301b")), 3);
	assert_int_equal(utf8_cluster(TEXT("ü\u0301“")), 4);
	assert_int_equal(utf8_cluster(TEXT("a“")), 1);
	assert_int_equal(utf8_cluster(text_of(family)), sizeof(family) - 1);
	assert_int_equal(utf8_cluster(text_of(flags)), 8);
	assert_int_equal(utf8_cluster(TEXT("\U0001F44D\U0001F3FDx")), 8);
}

static void widths_are_cells(void **state)
{
	(void)state;
	assert_int_equal(utf8_width(TEXT("")), 0);
	assert_int_equal(utf8_width(TEXT("Übergröße")), 9);
	assert_int_equal(utf8_width(TEXT("Stadt\u00ADbücherei")), 13);
	assert_int_equal(utf8_width(TEXT("„–“ …\u00A0€")), 7);
	assert_int_equal(utf8_width(TEXT("x\u0301\u0302y")), 2);
	assert_int_equal(utf8_width(TEXT("漢字")), 4);
	assert_int_equal(utf8_width(text_of(family)), 6);
	assert_int_equal(utf8_width(TEXT("\u2764\uFE0F")), 1);
	assert_int_equal(utf8_width(TEXT("\uFFFD")), 1);
	/* decomposed: Übergröße */
	assert_int_equal(utf8_width(TEXT("U\u0308bergro\u0308ße")), 9);
	/* half and full width, Hangul made of parts, ambiguous ones: narrow */
	assert_int_equal(utf8_width(TEXT("\uFF76\uFF21")), 3);
	assert_int_equal(utf8_width(TEXT("\u1112\u1161\u11ab")), 2);
	assert_int_equal(utf8_width(TEXT("±×÷§°①★")), 7);
	/* a flag is two letters, a colour of skin stands beside its hand, a key has a cap */
	assert_int_equal(utf8_width(TEXT("\U0001F1E9\U0001F1EA")), 2);
	assert_int_equal(utf8_width(TEXT("\U0001F44D\U0001F3FD")), 4);
	assert_int_equal(utf8_width(TEXT("1\uFE0F\u20E3")), 1);
	assert_int_equal(utf8_width(TEXT("a\u200Bb")), 2);
}

static void check_fit(const char *string, int width, size_t len, int cells)
{
	int used = -1;
	assert_int_equal(utf8_fit(text_of(string), width, &used), len);
	assert_int_equal(used, cells);
}

static void whole_characters_fit(void **state)
{
	(void)state;
	check_fit("Strategie", 5, 5, 5);
	check_fit("Strategie", 20, 9, 9);
	check_fit("Strategie", 0, 0, 0);
	check_fit("Strategie", -1, 0, 0);
	check_fit("Größe", 4, 6, 4);
	check_fit("a漢字", 2, 1, 1);
	check_fit("a漢字", 3, 4, 3);
	/* marks and soft hyphens go with what is before them */
	check_fit("ax\u0301y", 2, 4, 2);
	check_fit("ab\u00ADc", 2, 4, 2);
	check_fit(family, 5, 0, 0);
	check_fit(flags, 3, 8, 2);
	assert_int_equal(utf8_fit(TEXT("abc"), 2, NULL), 2);
}

static void what_is_written_has_no_hidden_signs(void **state)
{
	(void)state;
	expect_made(utf8_visible, "Stadt\u00ADbücherei", "Stadtbücherei");
	expect_made(utf8_visible, "§\u00A05,\u202F20\u2007%", "§ 5, 20 %");
	expect_made(utf8_visible, "Wir\u2011Gefühl", "Wir-Gefühl");
	expect_made(utf8_visible, "a\u200Bb", "ab");
	expect_made(utf8_visible, "\u2764\uFE0F \U0001F468\u200D\U0001F469",
		    "\u2764 \U0001F468\U0001F469");
}

/* Shows the breaks of a text: | may, ! must, _ with a hyphen. */
static void append_breaks(struct buffer *out, struct text text)
{
	char *breaks = malloc(text.len);
	assert_non_null(breaks);
	utf8_breaks(text, breaks);
	for (size_t i = 0; i < text.len; i++) {
		if (breaks[i] != UTF8_KEEP)
			buffer_append_char(out, "\0|!_"[(int)breaks[i]]);
		buffer_append_char(out, text.bytes[i]);
	}
	free(breaks);
}

static void lines_end_where_they_may(void **state)
{
	(void)state;
	static const char *const pairs[][2] = {
		{"Haus des Wissens", "Haus |des |Wissens"},
		{"Bochum-Mitte und/oder Laer", "Bochum-|Mitte |und/|oder |Laer"},
		{"§\u00A05, 20\u202F%, Wir\u2011Gefühl",
		 "§\u00A05, |20\u202F%, |Wir\u2011Gefühl"},
		{"Stadt\u00ADbücherei", "Stadt\u00AD_bücherei"},
		{"er sagt „ja gern“, (nein) – …", "er |sagt |„ja |gern“, |(nein) |– |…"},
		{"lang\u200Bwort", "lang\u200B|wort"},
		{"z.\u00A0B. 153\u00A0Mio. 5\u202F%", "z.\u00A0B. |153\u00A0Mio. |5\u202F%"},
		{"z.B. www.bochum.de", "z.B. |www.bochum.de"},
		{"1.200.000,50 Euro", "1.200.000,50 |Euro"},
		{"a\n\nb\n", "a\n!\n!b\n"},
		{"Ende. Anfang", "Ende. |Anfang"},
		{"ja \U0001F468\u200D\U0001F469 \U0001F1E9\U0001F1EA",
		 "ja |\U0001F468\u200D\U0001F469 |\U0001F1E9\U0001F1EA"},
	};
	for (size_t i = 0; i < ARRAY_LEN(pairs); i++)
		expect_made(append_breaks, pairs[i][0], pairs[i][1]);
	utf8_breaks((struct text){0}, NULL);
}

/* Greek letters are broken as ours are, but no shortcut is taken for them. */
static void words_of_letters_are_no_exception(void **state)
{
	(void)state;
	static const char *const signs[] = {
		"a", "ä", " ", " ", " ", ".", ",", "-",	 "„",	   "“",	     "(",     ")",
		"%", "9", "/", "!", "–", ":", "§", "\n", "\u00AD", "\u0308", "\u00A0"};
	uint32_t seed = 1;
	for (int round = 0; round < 20000; round++) {
		struct buffer ours = {0}, greek = {0}, broken = {0}, replaced = {0};
		for (int i = 0; i < 12; i++) {
			seed = seed * 1664525 + 1013904223;
			size_t at = (seed >> 16) % (ARRAY_LEN(signs) + 8) % ARRAY_LEN(signs);
			buffer_append_string(&ours, signs[at]);
			buffer_append_string(&greek, at < 2 ? "α" : signs[at]);
		}
		append_breaks(&broken, buffer_text(&ours));
		for (struct text rest = buffer_text(&broken); rest.len;) {
			uint32_t c = utf8_next(&rest);
			utf8_append(&replaced, c == 'a' || c == 0xE4 ? 0x3B1 : c);
		}
		expect_made(append_breaks, (buffer_append_char(&greek, '\0'), greek.bytes),
			    (buffer_append_char(&replaced, '\0'), replaced.bytes));
		buffer_clear(&ours);
		buffer_clear(&greek);
		buffer_clear(&broken);
		buffer_clear(&replaced);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(code_points_are_taken_one_by_one),
		cmocka_unit_test(code_points_are_written),
		cmocka_unit_test(characters_are_what_people_count),
		cmocka_unit_test(widths_are_cells),
		cmocka_unit_test(whole_characters_fit),
		cmocka_unit_test(what_is_written_has_no_hidden_signs),
		cmocka_unit_test(lines_end_where_they_may),
		cmocka_unit_test(words_of_letters_are_no_exception),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
