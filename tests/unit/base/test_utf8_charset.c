/* SPDX-License-Identifier: EUPL-1.2 */
/* Terminals that are not UTF-8 get what they can show. */
#include "base/utf8.h"

#include <locale.h>

#include "unit/base/expect.h"

static void check_encoded(const char *text, enum utf8_charset charset, const char *expected)
{
	struct buffer out = {0};
	utf8_encode(&out, text_of(text), charset);
	expect_buffer(&out, expected);
}

static void ascii_is_readable(void **state)
{
	(void)state;
	check_encoded("Über Größe, Straße", CHARSET_ASCII, "Ueber Groesse, Strasse");
	check_encoded("„Ja“ – ‚nein‘ …", CHARSET_ASCII, "\"Ja\" - 'nein' ...");
	check_encoded("5\u00A0€, Stadt\u00ADteil", CHARSET_ASCII, "5 EUR, Stadtteil");
	check_encoded("Café Šibenik Ngũ Łódź", CHARSET_ASCII, "Cafe Sibenik Ngu Lodz");
	check_encoded("CO₂, 5 m², ÄRZTE, Ärzte, ÜBER, Öl, Ä", CHARSET_ASCII,
		      "CO2, 5 m2, AERZTE, Aerzte, UEBER, Oel, Ae");
	check_encoded("漢 → Київ", CHARSET_ASCII, "?? -> ????");
	check_encoded("▓▓░ ─┼│ • ✓", CHARSET_ASCII, "### -+| * x");
	check_encoded("x\u0301\uFE0F", CHARSET_ASCII, "x");
}

static void latin_keeps_what_it_has(void **state)
{
	(void)state;
	check_encoded("Größe: 5 €", CHARSET_LATIN9,
		      "Gr\xF6\xDF"
		      "e: 5 \xA4");
	check_encoded("Größe: 5 €", CHARSET_LATIN1,
		      "Gr\xF6\xDF"
		      "e: 5 EUR");
	check_encoded("Šibenik ¤", CHARSET_LATIN9,
		      "\xA6"
		      "ibenik ?");
	check_encoded("Šibenik ¤", CHARSET_LATIN1, "Sibenik \xA4");
	check_encoded("„ö“", CHARSET_LATIN1, "\"\xF6\"");
}

static void utf8_is_left_alone(void **state)
{
	(void)state;
	check_encoded("„Größe“ 漢", CHARSET_UTF8, "„Größe“ 漢");
}

static void nothing_but_the_charset_comes_out(void **state)
{
	(void)state;
	static const enum utf8_charset charsets[] = {CHARSET_LATIN9, CHARSET_LATIN1,
						     CHARSET_ASCII};
	struct buffer in = {0}, out = {0};
	for (uint32_t c = 0xA0; c <= 0x2FFFF; c++)
		for (size_t i = 0; i < ARRAY_LEN(charsets); i++) {
			buffer_reset(&in);
			buffer_reset(&out);
			utf8_append(&in, c);
			utf8_encode(&out, buffer_text(&in), charsets[i]);
			for (size_t j = 0; j < out.len; j++) {
				unsigned char byte = (unsigned char)out.bytes[j];
				bool high = byte >= 0xA0 && charsets[i] != CHARSET_ASCII;
				assert_true((byte >= ' ' && byte < 0x7F) || high);
			}
		}
	buffer_clear(&in);
	buffer_clear(&out);
}

static void check_decoded(const char *bytes, enum utf8_charset charset, const char *expected)
{
	struct buffer out = {0};
	utf8_decode(&out, text_of(bytes), charset);
	expect_buffer(&out, expected);
}

static void typed_bytes_become_utf8(void **state)
{
	(void)state;
	check_decoded("Gr\xF6\xDF"
		      "e \xA4",
		      CHARSET_LATIN9, "Größe €");
	check_decoded("Gr\xF6\xDF"
		      "e \xA4",
		      CHARSET_LATIN1, "Größe ¤");
	check_decoded("Gr\xF6", CHARSET_ASCII, "Gr\uFFFD");
	check_decoded("Größe", CHARSET_ASCII, "Größe");
	check_decoded("a\x9B", CHARSET_LATIN1, "a\uFFFD");
	check_decoded("Größe\xFF", CHARSET_UTF8, "Größe\uFFFD");
}

static void every_latin_byte_survives(void **state)
{
	(void)state;
	static const enum utf8_charset charsets[] = {CHARSET_LATIN9, CHARSET_LATIN1};
	for (size_t i = 0; i < ARRAY_LEN(charsets); i++)
		for (int byte = 0xA0; byte <= 0xFF; byte++) {
			char string[] = {(char)byte, '\0'};
			struct buffer utf8 = {0}, back = {0};
			utf8_decode(&utf8, text_of(string), charsets[i]);
			utf8_encode(&back, buffer_text(&utf8), charsets[i]);
			expect_buffer(&back, string);
			buffer_clear(&utf8);
		}
}

static void the_locale_tells_the_charset(void **state)
{
	(void)state;
	assert_non_null(setlocale(LC_ALL, "C.UTF-8"));
	assert_int_equal(utf8_charset_of_locale(), CHARSET_UTF8);
	assert_non_null(setlocale(LC_ALL, "C"));
	assert_int_equal(utf8_charset_of_locale(), CHARSET_ASCII);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ascii_is_readable),
		cmocka_unit_test(latin_keeps_what_it_has),
		cmocka_unit_test(utf8_is_left_alone),
		cmocka_unit_test(nothing_but_the_charset_comes_out),
		cmocka_unit_test(typed_bytes_become_utf8),
		cmocka_unit_test(every_latin_byte_survives),
		cmocka_unit_test(the_locale_tells_the_charset),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
