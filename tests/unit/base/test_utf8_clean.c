/* SPDX-License-Identifier: EUPL-1.2 */
/* What outside text becomes: every class of the table, and every code point there is. */
#include "base/utf8.h"

#include <locale.h>
#include <stdio.h>
#include <unictype.h>
#include <wchar.h>

#include "unit/base/expect.h"

struct expectation {
	const char *input, *output;
	unsigned found;
	uint32_t code_point;
	size_t offset;
};

static void check(const struct expectation *expectation, bool keep_lines)
{
	struct buffer out = {0};
	struct utf8_report report;
	utf8_clean(&out, text_of(expectation->input), keep_lines, &report);
	expect_buffer(&out, expectation->output);
	assert_int_equal(report.found, expectation->found);
	if (expectation->found) {
		assert_int_equal(report.code_point, expectation->code_point);
		assert_int_equal(report.offset, expectation->offset);
	}
}

#define CHECK_ALL(expectations, keep_lines)                                                    \
	for (size_t i = 0; i < ARRAY_LEN(expectations); i++)                                   \
	check(&(expectations)[i], keep_lines)

static void german_text_is_unchanged(void **state)
{
	(void)state;
	static const char *const texts[] = {
		"",
		"Großstadt mit Lebensgefühl",
		"„Wir-Gefühl“ – ‚Übermut‘ tut selten gut … 153 Mio. €",
		"§\u00A05 Abs.\u00A02, 20\u202F%, 10°, ½, CO₂, m²",
		"Stadt\u00ADbücherei, Wir\u2011Gefühl",
		"Łódź, Çelik, Ðorđe, ẞ, Ώρα, Київ, 漢字",
		"\u05E9\u05DC\u05D5\u05DD \u0633\u0644\u0627\u0645",
		"„Ja“, sagte sie; → weiter ≥ 10 × 2 ✓ █▓▒░",
	};
	for (size_t i = 0; i < ARRAY_LEN(texts); i++)
		check(&(struct expectation){texts[i], texts[i], 0, 0, 0}, false);
}

static void decomposed_letters_are_composed(void **state)
{
	(void)state;
	static const struct expectation expectations[] = {
		{"Mu\u0308ller", "Müller", 0, 0, 0},
		{"U\u0308bergro\u0308ße", "Übergröße", 0, 0, 0},
		{"5 \u2126", "5 Ω", 0, 0, 0},
		/* what stood between is removed first */
		{"Mu\u200C\u0308ller", "Müller", UTF8_INVISIBLE, 0x200C, 2},
	};
	CHECK_ALL(expectations, false);
}

static void controls_are_shown(void **state)
{
	(void)state;
	static const struct expectation expectations[] = {
		{"a\x1B[31mb", "a\uFFFD[31mb", UTF8_CONTROL, 0x1B, 1},
		{"\x1B]0;x\x07", "\uFFFD]0;x\uFFFD", UTF8_CONTROL, 0x1B, 0},
		{"ä\x7F", "ä\uFFFD", UTF8_CONTROL, 0x7F, 2},
		{"a\xC2\x9Bx", "a\uFFFDx", UTF8_CONTROL, 0x9B, 1},
		{"a\tb", "a b", 0, 0, 0},
		{"a\rb", "a\uFFFDb", UTF8_CONTROL, '\r', 1},
	};
	CHECK_ALL(expectations, false);
	CHECK_ALL(expectations, true);
	struct buffer out = {0};
	struct utf8_report report;
	utf8_clean(&out, TEXT("a\0b"), true, &report);
	expect_buffer(&out, "a\uFFFDb");
	assert_int_equal(report.found, UTF8_NUL);
	assert_int_equal(report.offset, 1);
}

static void line_ends_stay_where_lines_are(void **state)
{
	(void)state;
	static const struct expectation lines[] = {
		{"a\nb", "a\nb", 0, 0, 0},
		{"a\r\nb", "a\nb", 0, 0, 0},
		{"a\xC2\x85"
		 "b",
		 "a\nb", UTF8_SEPARATOR, 0x85, 1},
		{"a\u2028b", "a\nb", UTF8_SEPARATOR, 0x2028, 1},
		{"a\u2029b", "a\nb", UTF8_SEPARATOR, 0x2029, 1},
	};
	CHECK_ALL(lines, true);
	static const struct expectation one_line[] = {
		{"a\nb", "a b", 0, 0, 0},
		{"a\r\nb", "a b", 0, 0, 0},
		{"a\u2028b", "a b", UTF8_SEPARATOR, 0x2028, 1},
	};
	CHECK_ALL(one_line, false);
}

static void directions_are_taken_out(void **state)
{
	(void)state;
	static const struct expectation expectations[] = {
		{"a\u202Eb", "a\uFFFDb", UTF8_BIDI, 0x202E, 1},
		{"a\u202Ab\u202C", "ab", UTF8_BIDI, 0x202A, 1},
		{"a\u2066b\u2069", "a\uFFFDb\uFFFD", UTF8_BIDI, 0x2066, 1},
		{"a\u200Eb\u200F\u061C", "ab", UTF8_BIDI, 0x200E, 1},
	};
	CHECK_ALL(expectations, false);
}

static void invisible_characters_are_taken_out(void **state)
{
	(void)state;
	static const struct expectation expectations[] = {
		{"\uFEFFab", "ab", UTF8_INVISIBLE, 0xFEFF, 0},
		/* it says where a line may end, and is taken out when it is written */
		{"a\u200Bb", "a\u200Bb", UTF8_INVISIBLE, 0x200B, 1},
		{"a\u200C\u2060\u2064\u034F\u180E\uFFF9b", "ab", UTF8_INVISIBLE, 0x200C, 1},
		{"a\U000E0041\U000E0100b", "ab", UTF8_INVISIBLE, 0xE0041, 1},
		{"a\u3164\u115F\uFFA0b", "ab", UTF8_INVISIBLE, 0x3164, 1},
	};
	CHECK_ALL(expectations, false);
}

static void joiners_stay_beside_emoji(void **state)
{
	(void)state;
	static const struct expectation expectations[] = {
		{"\U0001F468\u200D\U0001F469\u200D\U0001F467",
		 "\U0001F468\u200D\U0001F469\u200D\U0001F467", 0, 0, 0},
		{"\u2764\uFE0F, 1\uFE0F\u20E3", "\u2764\uFE0F, 1\uFE0F\u20E3", 0, 0, 0},
		{"\U0001F44D\U0001F3FD", "\U0001F44D\U0001F3FD", 0, 0, 0},
		{"a\u200Db", "a\u200Db", UTF8_INVISIBLE, 0x200D, 1},
	};
	CHECK_ALL(expectations, false);
}

static void unknown_characters_are_shown(void **state)
{
	(void)state;
	static const struct expectation expectations[] = {
		{"a\uE000b", "a\uFFFDb", UTF8_UNASSIGNED, 0xE000, 1},
		{"a\uFFFFb", "a\uFFFDb", UTF8_UNASSIGNED, 0xFFFF, 1},
		{"a\u0378b", "a\uFFFDb", UTF8_UNASSIGNED, 0x378, 1},
		{"a\uFFFDb", "a\uFFFDb", 0, 0, 0},
	};
	CHECK_ALL(expectations, false);
}

static void marks_have_a_base_and_a_limit(void **state)
{
	(void)state;
	static const struct expectation expectations[] = {
		{"x\u0301\u0302\u0303\u0304", "x\u0301\u0302\u0303\u0304", 0, 0, 0},
		{"x\u0301\u0301\u0301\u0301\u0301\u0301y", "x\u0301\u0301\u0301\u0301y",
		 UTF8_MARKS, 0x301, 1},
		{"\u0301a", "\u25CC\u0301a", UTF8_MARKS, 0x301, 0},
		{"a \u0308b", "a \u25CC\u0308b", UTF8_MARKS, 0x308, 2},
		{"a\n\u0308", "a \u25CC\u0308", UTF8_MARKS, 0x308, 2},
		{"\x01\u0308", "\uFFFD\u25CC\u0308", UTF8_CONTROL | UTF8_MARKS, 1, 0},
		{"x\u00AD\u0308", "x\u00AD\u25CC\u0308", UTF8_MARKS, 0x308, 3},
	};
	CHECK_ALL(expectations, false);
}

static void each_broken_part_becomes_one_sign(void **state)
{
	(void)state;
	static const struct expectation expectations[] = {
		{"a\xFF", "a\uFFFD", UTF8_INVALID, 0xFFFD, 1},
		/* the example of the Unicode standard, 3.9 */
		{"a\xF1\x80\x80\xE1\x80\xC2"
		 "b\x80"
		 "c\x80\xBF"
		 "d",
		 "a\uFFFD\uFFFD\uFFFDb\uFFFDc\uFFFD\uFFFDd", UTF8_INVALID, 0xFFFD, 1},
		{"\xC0\xAF", "\uFFFD\uFFFD", UTF8_INVALID, 0xFFFD, 0},
		{"\xE0\x80\xAF", "\uFFFD\uFFFD\uFFFD", UTF8_INVALID, 0xFFFD, 0},
		{"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", UTF8_INVALID, 0xFFFD, 0},
		{"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD", UTF8_INVALID, 0xFFFD, 0},
		{"ab\xC3", "ab\uFFFD", UTF8_INVALID, 0xFFFD, 2},
		{"\xE2\x80", "\uFFFD", UTF8_INVALID, 0xFFFD, 0},
	};
	CHECK_ALL(expectations, false);
	assert_true(utf8_is_valid(TEXT("ä€\U0001F600\uFFFD")));
	for (size_t i = 0; i < ARRAY_LEN(expectations); i++)
		assert_false(utf8_is_valid(text_of(expectations[i].input)));
}

static void names_become_one_line(void **state)
{
	(void)state;
	expect_made(utf8_append_clean, "data\n\x1B[2J.yaml", "data \uFFFD[2J.yaml");
	expect_made(utf8_append_clean, "a\u00ADb\u200Bc\u200Dd\u00A0e", "abcd e");
}

static bool is_hidden(uint32_t c)
{
	return c == 0xAD || c == 0x200B || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F);
}

/* Independent of the table: what the properties of Unicode say. */
static void assert_may_be_written(uint32_t c)
{
	uint32_t bad = UC_CATEGORY_MASK_Cc | UC_CATEGORY_MASK_Cs | UC_CATEGORY_MASK_Co |
		       UC_CATEGORY_MASK_Cn | UC_CATEGORY_MASK_Zl | UC_CATEGORY_MASK_Zp;
	bool unwritten = is_hidden(c);
	bool wrong = uc_is_general_category_withtable(c, bad) ||
		     uc_is_property_bidi_control(c) ||
		     (uc_is_property_default_ignorable_code_point(c) && !unwritten) ||
		     (wcwidth((wchar_t)c) < 0);
	if (wrong)
		fail_msg("U+%04X came through", (unsigned)c);
}

static void clean_line(struct buffer *out, struct text input)
{
	struct utf8_report ignored;
	utf8_clean(out, input, false, &ignored);
}

static void assert_sound(struct text clean)
{
	int width = 0;
	for (struct text rest = clean; rest.len;) {
		uint32_t c = utf8_next(&rest);
		assert_may_be_written(c);
		width += is_hidden(c) ? 0 : wcwidth((wchar_t)c);
	}
	if (width != utf8_width(clean))
		fail_msg("%s is %d wide, not %d", clean.bytes, width, utf8_width(clean));
	struct buffer again = {0}, visible = {0};
	clean_line(&again, clean);
	if (!text_equal(buffer_text(&again), clean))
		fail_msg("%s changes when it is cleaned again", clean.bytes);
	utf8_visible(&visible, clean);
	assert_int_equal(utf8_width(buffer_text(&visible)), width);
	buffer_clear(&again);
	buffer_clear(&visible);
}

/* Alone and between letters, each code point comes out fit to be written, as wide as
   the terminal thinks, and does not change any more. */
static void every_code_point_is_judged(void **state)
{
	(void)state;
	assert_non_null(setlocale(LC_ALL, "C.UTF-8"));
	struct buffer in = {0}, out = {0};
	for (uint32_t c = 1; c <= 0x10FFFF; c++) {
		if (c >= 0xD800 && c <= 0xDFFF)
			continue;
		buffer_reset(&in);
		buffer_reset(&out);
		utf8_append(&in, c);
		buffer_append(&in, TEXT("xu"));
		utf8_append(&in, c);
		buffer_append(&in, TEXT("\u0308"));
		clean_line(&out, buffer_text(&in));
		buffer_append_char(&out, '\0');
		out.len--;
		assert_sound(buffer_text(&out));
	}
	buffer_clear(&in);
	buffer_clear(&out);
}

/* Strings of difficult characters, made by a fixed generator. */
static void mixtures_are_stable(void **state)
{
	(void)state;
	static const uint32_t odd[] = {
		'a',	 'o',	  ' ',	  '\n',	  '\t',	  0x1B,	  0x85,	  0xAD,
		0xE4,	 0x301,	  0x308,  0x323,  0x345,  0x20DD, 0x1100, 0x1161,
		0x11A8,	 0xAC00,  0x200B, 0x200D, 0xFE0F, 0x202E, 0x3099, 0x304B,
		0x1F468, 0x1F3FD, 0x5D0,  0x5B0,  0xE000, 0x2028,
	};
	assert_non_null(setlocale(LC_ALL, "C.UTF-8"));
	uint32_t random = 2030;
	struct buffer in = {0}, out = {0};
	for (int round = 0; round < 20000; round++) {
		buffer_reset(&in);
		buffer_reset(&out);
		for (int i = 0; i < 12; i++) {
			random = random * 1664525u + 1013904223u;
			utf8_append(&in, odd[(random >> 16) % ARRAY_LEN(odd)]);
		}
		clean_line(&out, buffer_text(&in));
		buffer_append_char(&out, '\0');
		out.len--;
		assert_sound(buffer_text(&out));
	}
	buffer_clear(&in);
	buffer_clear(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(german_text_is_unchanged),
		cmocka_unit_test(decomposed_letters_are_composed),
		cmocka_unit_test(controls_are_shown),
		cmocka_unit_test(line_ends_stay_where_lines_are),
		cmocka_unit_test(directions_are_taken_out),
		cmocka_unit_test(invisible_characters_are_taken_out),
		cmocka_unit_test(joiners_stay_beside_emoji),
		cmocka_unit_test(unknown_characters_are_shown),
		cmocka_unit_test(marks_have_a_base_and_a_limit),
		cmocka_unit_test(each_broken_part_becomes_one_sign),
		cmocka_unit_test(names_become_one_line),
		cmocka_unit_test(every_code_point_is_judged),
		cmocka_unit_test(mixtures_are_stable),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
