/* SPDX-License-Identifier: EUPL-1.2 */
/* What is equal, what comes first, what is near, what an address looks like. */
#include "base/utf8.h"

#include <locale.h>

#include "unit/base/expect.h"

static void all_spellings_meet(const char *const *spellings, size_t n)
{
	struct buffer first = {0}, other = {0};
	utf8_fold(&first, text_of(spellings[0]));
	for (size_t i = 1; i < n; i++) {
		buffer_reset(&other);
		utf8_fold(&other, text_of(spellings[i]));
		if (!utf8_folded_same(buffer_text(&first), buffer_text(&other)))
			fail_msg("%s does not meet %s", spellings[i], spellings[0]);
	}
	buffer_clear(&first);
	buffer_clear(&other);
}

#define MEET(...)                                                                              \
	all_spellings_meet((const char *const[]){__VA_ARGS__},                                 \
			   sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))

static void spellings_of_a_word_meet(void **state)
{
	(void)state;
	MEET("Müller", "MÜLLER", "Mueller", "MUELLER", "muller", "Mu\u0308ller");
	MEET("Straße", "STRASSE", "strasse", "STRAẞE", "Stra\u00ADße");
	MEET("Oberfläche", "OBERFLÄCHE", "oberflaeche", "Oberflache");
	MEET("Böe", "Boee", "BÖE", "Bo\u0308e");
	MEET("Israel", "Isra\u00ADel", "ISRAEL");
	MEET("Café", "CAFE", "Cafe\u0301");
	MEET("Zoé", "Zoe\u0301");
	MEET("Säen", "SAEEN", "sa\u0308en");
	MEET("Wirgefühl", "Wir-Gefühl", "„Wir-Gefühl“", "wir'gefuehl");
	MEET("Łódź", "lodz");
	MEET("Kærgård", "kaergard");
	MEET("CO₂", "co2");
	MEET("§\u00A05", "§ 5");
	MEET("Wir\u2011Gefühl", "Wir-Gefühl", "wir\u2013gefuehl");
	MEET("„Wandel“", "\"wandel\"");
	MEET("Haus\ndes Wissens", "haus des wissens");
	MEET("ﬁnden", "finden");
	MEET("Œuvre", "oeuvre");
	MEET("\u2764\uFE0F", "\u2764");
}

static void folding_is_exact(void **state)
{
	(void)state;
	expect_made(utf8_fold, "Übergröße am Ruhrufer", "u\005bergro\005sse am ruhrufer");
	expect_made(utf8_fold, "", "");
	expect_made(utf8_fold, "neue", "neue");
	expect_made(utf8_fold, "Zoé", "zoe");
	expect_made(utf8_fold, "Київ", "киів");
	expect_made(utf8_fold, "  „Wir-Gefühl“ – das (auch) ", "wirgefu\005hl das auch ");
	expect_made(utf8_fold, "1.200 §§ 5/6", "1200 §§ 5 6");
	expect_made(utf8_fold, "u\u0308\u0304", "u\005");
	expect_made(utf8_fold, "u\u0304\u0308", "u\005");
}

static void other_words_do_not_meet(void **state)
{
	static const char *const others[][2] = {{"Haus", "Maus"},     {"neuer", "neu"},
						{"Bär", "Ber"},	      {"Zoé", "Zé"},
						{"Mueller", "Mller"}, {"e", ""}};
	struct buffer a = {0}, b = {0};
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(others); i++) {
		buffer_reset(&a);
		buffer_reset(&b);
		utf8_fold(&a, text_of(others[i][0]));
		utf8_fold(&b, text_of(others[i][1]));
		if (utf8_folded_same(buffer_text(&a), buffer_text(&b)))
			fail_msg("%s meets %s", others[i][0], others[i][1]);
	}
	buffer_clear(&a);
	buffer_clear(&b);
}

static void addresses_are_plain(void **state)
{
	(void)state;
	expect_made(utf8_slug, "Wattenscheid-Mitte", "wattenscheid-mitte");
	expect_made(utf8_slug, "Haus des Wissens", "haus-des-wissens");
	expect_made(utf8_slug, "Großstadt: Ä, Ö & Ü!", "grossstadt-ae-oe-ue");
	expect_made(utf8_slug, "  – Bo\u0308en –  ", "boeen");
	expect_made(utf8_slug, "Café Zoë 4.0", "cafe-zoe-4-0");
	expect_made(utf8_slug, "漢字", "");
	struct buffer place = {0};
	buffer_append(&place, TEXT("projekte/"));
	utf8_slug(&place, TEXT("-Markthalle"));
	expect_buffer(&place, "projekte/markthalle");
}

static void the_order_is_that_of_din_5007(void **state)
{
	(void)state;
	static const char *const sorted[] = {
		"",
		"2 Räder",
		"0010 Räder",
		"10 Räder",
		"Afrika",
		"Apfel",
		"Äpfel",
		"Apfelbaum",
		"Assmann",
		"Aßmann",
		"Astmann",
		"Bochum",
		"Bochum 2",
		"Bochum 10",
		"Bochum-Mitte",
		"Bochum Süd",
		"Bochumer Strategie",
		"Goethe",
		"Göttin",
		"Götz",
		"Hackmann",
		"Haecker",
		"Haus 9",
		"Haus 10",
		"Haus 10a",
		"Haus 99999999999999999999",
		"Haus 100000000000000000000",
		"Öl",
		"Strasse",
		"Straße",
		"Straßenbahn",
		"Über uns",
		"Ufer",
		"„Wandel“",
		"Wissen",
		"Zebra",
		"Київ",
	};
	struct buffer before = {0}, key = {0};
	for (size_t i = 0; i < ARRAY_LEN(sorted); i++) {
		buffer_reset(&key);
		utf8_sort_key(&key, text_of(sorted[i]));
		if (i > 0 && text_compare(buffer_text(&before), buffer_text(&key)) >= 0)
			fail_msg("%s comes before %s", sorted[i], sorted[i - 1]);
		struct buffer old = before;
		before = key;
		key = old;
	}
	buffer_clear(&before);
	buffer_clear(&key);
}

/* The list that DIN 5007 gives for its variant 1, and names with signs. */
static void names_are_in_the_order_of_variant_1(void **state)
{
	static const char *const sorted[] = {
		"D’Angelo", "Göbel",	"Goethe",    "Goldmann", "Göthe",  "Götz",
		"Haus",	    "Haus-Bau", "Haus Café", "Hausbau",	 "Muller", "Müller",
		"Werk 2",   "Werk 10",	"Werk 010a", "Werkhof",
	};
	static const char *const locales[] = {"C", "de_DE.UTF-8", "tr_TR.UTF-8"};
	struct buffer before = {0}, key = {0};
	(void)state;
	for (size_t l = 0; l < ARRAY_LEN(locales); l++) {
		(void)setlocale(LC_ALL, locales[l]);
		buffer_reset(&before);
		for (size_t i = 0; i < ARRAY_LEN(sorted); i++) {
			buffer_reset(&key);
			utf8_sort_key(&key, text_of(sorted[i]));
			if (text_compare(buffer_text(&before), buffer_text(&key)) >= 0)
				fail_msg("%s in %s", sorted[i], locales[l]);
			buffer_reset(&before);
			buffer_append(&before, buffer_text(&key));
		}
	}
	(void)setlocale(LC_ALL, "C");
	buffer_clear(&before);
	buffer_clear(&key);
}

static void a_key_is_appended(void **state)
{
	(void)state;
	struct buffer alone = {0}, behind = {0};
	utf8_sort_key(&alone, TEXT("–Übermut"));
	buffer_append(&behind, TEXT("x"));
	utf8_sort_key(&behind, TEXT("–Übermut"));
	assert_true(text_equal(buffer_text(&alone),
			       text_slice(buffer_text(&behind), 1, behind.len)));
	buffer_clear(&alone);
	buffer_clear(&behind);
}

static void changes_are_counted(void **state)
{
	(void)state;
	assert_int_equal(utf8_distance(TEXT("status"), TEXT("status"), 2), 0);
	assert_int_equal(utf8_distance(TEXT("status"), TEXT("statuss"), 2), 1);
	assert_int_equal(utf8_distance(TEXT("status"), TEXT("sttaus"), 2), 1);
	assert_int_equal(utf8_distance(TEXT("Größe"), TEXT("Große"), 2), 1);
	assert_int_equal(utf8_distance(TEXT("kitten"), TEXT("sitting"), 5), 3);
	assert_int_equal(utf8_distance(TEXT("kitten"), TEXT("sitting"), 2), 3);
	assert_int_equal(utf8_distance(TEXT("kitten"), TEXT("sitting"), 1), 2);
	assert_int_equal(utf8_distance(TEXT("ab"), TEXT("abcdefgh"), 3), 4);
	assert_int_equal(utf8_distance(TEXT(""), TEXT("ab"), 2), 2);
	assert_int_equal(utf8_distance(TEXT("ab"), TEXT(""), 2), 2);
	assert_int_equal(utf8_distance(TEXT(""), TEXT(""), 0), 0);
}

static void long_words_are_equal_or_far(void **state)
{
	(void)state;
	struct buffer a = {0}, b = {0};
	buffer_append_repeated(&a, 'a', 256);
	buffer_append_repeated(&b, 'a', 256);
	assert_int_equal(utf8_distance(buffer_text(&a), buffer_text(&b), 3), 0);
	buffer_append_char(&b, 'a');
	assert_int_equal(utf8_distance(buffer_text(&a), buffer_text(&b), 3), 4);
	buffer_append_char(&a, 'a');
	assert_int_equal(utf8_distance(buffer_text(&a), buffer_text(&b), 3), 0);
	buffer_clear(&a);
	buffer_clear(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(spellings_of_a_word_meet),
		cmocka_unit_test(folding_is_exact),
		cmocka_unit_test(other_words_do_not_meet),
		cmocka_unit_test(addresses_are_plain),
		cmocka_unit_test(the_order_is_that_of_din_5007),
		cmocka_unit_test(names_are_in_the_order_of_variant_1),
		cmocka_unit_test(a_key_is_appended),
		cmocka_unit_test(changes_are_counted),
		cmocka_unit_test(long_words_are_equal_or_far),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
