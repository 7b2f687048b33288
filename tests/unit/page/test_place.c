/* SPDX-License-Identifier: EUPL-1.2 */
/* Addresses are read as people type them and written in one form; what does not exist is
   answered with what is near. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "page/place.h"
#include "unit/page/small_catalog.h"

static struct place parse(const char *text)
{
	struct place place;
	if (!place_parse(text_of(text), &place))
		fail_msg("is no place: %s", text);
	return place;
}

static void assert_written(struct buffer *buffer, const char *expected)
{
	buffer_append_char(buffer, '\0');
	assert_string_equal(buffer->bytes, expected);
	buffer_clear(buffer);
}

/* TYPED is read, and written as CANONICAL, which gives the same place again. */
static void check(const char *typed, const char *canonical)
{
	struct place place = parse(typed), again = parse(canonical);
	struct buffer out = {0};
	assert_true(place_equal(&place, &again));
	place_append(&out, &place);
	assert_written(&out, canonical);
}

static void test_all_forms_come_back(void **state)
{
	static const char *const forms[] = {
		"start",
		"alles",
		"formel",
		"kompetenzen",
		"kernaktivitaeten",
		"projekte",
		"themen",
		"herausforderungen",
		"ziele",
		"glossar",
		"quellen",
		"projekte/haus-des-wissens",
		"quellen/q-waz24",
		"suche",
		"suche?wort=Kultur",
		"hilfe",
		"hilfe/oeffnen",
		"barrierefreiheit",
		"probleme",
		"projekte?kompetenz=grossstadt&ort=laer&jahr=2024",
		"projekte?status=laeuft&ordnung=ende",
		"projekte?ordnung=name",
		"projekte?suche=Klima&thema=klima&ziel=11",
		"kernaktivitaeten?kompetenz=stadt",
		"projekte?formel=wissen",
		"filter/projekte",
		"filter/kernaktivitaeten?kompetenz=stadt&ordnung=name",
	};
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(forms); i++)
		check(forms[i], forms[i]);
}

static void test_spellings_do_not_matter(void **state)
{
	(void)state;
	check("  START ", "start");
	check("Kernaktivitäten", "kernaktivitaeten");
	check("Projekte/Haus des Wissens", "projekte/haus-des-wissens");
	check("HILFE/Öffnen", "hilfe/oeffnen");
	check("projekte?Ort=G%C3%BCnnigfeld", "projekte?ort=guennigfeld");
	check("projekte?status=running", "projekte?status=laeuft");
	check("projekte?status=L%c3%a4uft", "projekte?status=laeuft");
	check("projekte?ort=laer&ort=linden", "projekte?ort=linden");
	check("projekte?ordnung=daten", "projekte");
	check("Filter", "filter/projekte");
	check("filter?ort=laer", "filter/projekte?ort=laer");
	check("suche?wort=  Haus des Wissens", "suche?wort=Haus%20des%20Wissens");
	check("suche?wort=50%25 & mehr", "suche?wort=50%25%20%26%20mehr");
	check("suche?wort=100%", "suche?wort=100%25");
	check("suche?wort=ab%4", "suche?wort=ab%254");
	check("suche?wort=ab%", "suche?wort=ab%25");
	check("suche?wort=%4x%zz", "suche?wort=%254x%25zz");
	check("suche?wort=%41%6a%6A", "suche?wort=Ajj");
	check("suche?wort=Müller=Meier", "suche?wort=Müller%3DMeier");
	check("suche?wort=$a;b|c`d'e", "suche?wort=%24a%3Bb%7Cc%60d%27e");
}

static void test_nonsense_is_no_place(void **state)
{
	static const char *const nonsense[] = {
		"",
		" ",
		"/",
		"?",
		"=",
		"projekte/",
		"/haus",
		"projekte/a/b?c",
		"start/x",
		"hilfe/unsinn",
		"start?ort=laer",
		"projekte?",
		"projekte?ort",
		"projekte?ort=",
		"projekte?ort=%20",
		"projekte?farbe=rot",
		"projekte?ordnung=rot",
		"projekte&ort=laer",
		"quellen?ort=laer",
		"filter/laer",
		"filter/hilfe",
		"filter/quellen?ort=laer",
		"projekte/haus?ort=laer",
		"suche?",
		"suche?wort=",
		"suche?ort=x",
		"\xff\xfe",
		"suche?wort=\xff\xfe",
		"projekte\n?",
	};
	struct place place = place_start();
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(nonsense); i++)
		if (place_parse(text_of(nonsense[i]), &place))
			fail_msg("is a place: %s", nonsense[i]);
	assert_int_equal(place.what, PLACE_START);
}

static void check_longest(const char *before, size_t longest)
{
	struct buffer text = {0};
	struct place place;
	buffer_append_string(&text, before);
	buffer_append_repeated(&text, 'a', longest);
	assert_true(place_parse(buffer_text(&text), &place));
	buffer_append_char(&text, 'a');
	assert_false(place_parse(buffer_text(&text), &place));
	buffer_append_repeated(&text, 'a', PLACE_TEXT_MAX);
	assert_false(place_parse(buffer_text(&text), &place));
	buffer_clear(&text);
}

static void test_too_long_is_no_place(void **state)
{
	(void)state;
	check_longest("projekte/", PLACE_ID_MAX);
	check_longest("projekte?ort=", PLACE_ID_MAX);
	check_longest("suche?wort=", PLACE_VALUE_MAX);
}

/* Filters of a kind replace each other, so that an address can be longer than it says. */
static void test_an_address_has_a_longest_length(void **state)
{
	struct buffer address = {0};
	struct place place;
	(void)state;
	buffer_append(&address, TEXT("projekte?"));
	while (address.len + strlen("ort=laer&") + strlen("ort=lae") <= PLACE_TEXT_MAX)
		buffer_append(&address, TEXT("ort=laer&"));
	buffer_append(&address, TEXT("ort=lae"));
	while (address.len < PLACE_TEXT_MAX)
		buffer_append_char(&address, 'x');
	assert_true(place_parse(buffer_text(&address), &place));
	buffer_append_char(&address, 'x');
	assert_false(place_parse(buffer_text(&address), &place));
	buffer_clear(&address);
}

static void test_the_longest_place_can_be_read_again(void **state)
{
	struct place place = place_of_list(KIND_PROJECT), again;
	char value[PLACE_VALUE_MAX];
	(void)state;
	memset(value, '&', sizeof(value));
	assert_true(
		place_add_filter(&place, FILTER_SEARCH, (struct text){value, sizeof(value)}));
	memset(value, 'a', sizeof(value));
	const enum filter filters[] = {FILTER_COMPETENCY, FILTER_CORE_ACTIVITY, FILTER_TOPIC,
				       FILTER_GOAL, FILTER_DISTRICT};
	for (size_t i = 0; i < ARRAY_LEN(filters); i++)
		assert_true(place_add_filter(&place, filters[i],
					     (struct text){value, PLACE_ID_MAX}));
	assert_false(place_add_filter(&place, FILTER_YEAR, TEXT("2024")));
	place.order = ORDER_STATUS;
	struct buffer out = {0};
	place_append(&out, &place);
	assert_true(place_parse(buffer_text(&out), &again));
	assert_true(place_equal(&place, &again));
	buffer_clear(&out);
}

static void test_search_words_are_cleaned_and_cut_at_a_character(void **state)
{
	(void)state;
	struct buffer words = {0};
	buffer_append_repeated(&words, 'a', PLACE_VALUE_MAX - 1);
	buffer_append(&words, TEXT("äb"));
	assert_int_equal(strlen(place_of_search(buffer_text(&words)).words),
			 PLACE_VALUE_MAX - 1);
	buffer_clear(&words);
	struct place place = parse("suche?wort=a%1Bb%00c");
	assert_null(strchr(place.words, '\x1b'));
	assert_string_equal(place.words, "a\xef\xbf\xbd"
					 "b\xef\xbf\xbd"
					 "c");
}

static void test_filters(void **state)
{
	struct place place = place_of_list(KIND_PROJECT), other = place;
	(void)state;
	assert_true(place_add_filter(&place, FILTER_DISTRICT, TEXT("Wattenscheid-Mitte")));
	assert_true(place_add_filter(&place, FILTER_STATUS, TEXT("done")));
	assert_string_equal(place_filter(&place, FILTER_STATUS).bytes, "abgeschlossen");
	assert_int_equal(place_filter(&place, FILTER_YEAR).len, 0);
	assert_true(place_add_filter(&other, FILTER_STATUS, TEXT("abgeschlossen")));
	assert_false(place_equal(&place, &other));
	assert_true(place_add_filter(&other, FILTER_DISTRICT, TEXT("wattenscheid-mitte")));
	assert_true(place_equal(&place, &other));
	place_remove_filter(&place, 0);
	assert_int_equal(place.n_filters, 1);
	assert_int_equal(place.filters[0].filter, FILTER_STATUS);
	struct place sources = place_of_list(KIND_SOURCE), start = place_start();
	assert_false(place_add_filter(&sources, FILTER_DISTRICT, TEXT("laer")));
	assert_false(place_add_filter(&start, FILTER_DISTRICT, TEXT("laer")));
}

static void test_what_exists(void **state)
{
	static const char *const there[] = {"projekte/haus",
					    "projekte?ort=guennigfeld",
					    "suche",
					    "projekte?ort=wattenscheid",
					    "projekte?jahr=1066",
					    "projekte?kompetenz=stadt",
					    "hilfe/oeffnen",
					    "themen"};
	static const char *const missing[] = {"projekte/haus2",		 "projekte?ort=koeln",
					      "projekte?jahr=bald",	 "projekte?status=blau",
					      "projekte?kompetenz=land", "formel/stadt"};
	struct fixture *fixture = *state;
	for (size_t i = 0; i < ARRAY_LEN(there); i++) {
		struct place place = parse(there[i]);
		if (!place_exists(&place, &fixture->catalog))
			fail_msg("should exist: %s", there[i]);
	}
	for (size_t i = 0; i < ARRAY_LEN(missing); i++) {
		struct place place = parse(missing[i]);
		if (place_exists(&place, &fixture->catalog))
			fail_msg("should not exist: %s", missing[i]);
	}
}

static void check_title(struct fixture *fixture, const char *text, enum language language,
			const char *expected)
{
	struct place place = parse(text);
	struct buffer title = {0};
	place_append_title(&title, &place, &fixture->catalog, language);
	assert_written(&title, expected);
}

static void test_titles(void **state)
{
	struct fixture *fixture = *state;
	check_title(fixture, "start", LANGUAGE_DE, "Startseite");
	check_title(fixture, "alles", LANGUAGE_EN, "The whole strategy");
	check_title(fixture, "projekte", LANGUAGE_DE, "Projekte");
	check_title(fixture, "projekte?ort=guennigfeld&kompetenz=stadt", LANGUAGE_DE,
		    "Projekte, Filter Günnigfeld, Großstadt mit Lebensgefühl");
	check_title(fixture, "projekte?kompetenz=stadt&status=laeuft&jahr=2024", LANGUAGE_EN,
		    "Projects, filter City, running, 2024");
	check_title(fixture, "projekte?suche=klima", LANGUAGE_DE, "Projekte, Filter klima");
	check_title(fixture, "projekte/plan", LANGUAGE_DE, "Plan");
	check_title(fixture, "suche?wort=Kultur", LANGUAGE_DE, "Suche nach Kultur");
	check_title(fixture, "hilfe/oeffnen", LANGUAGE_DE, "Hilfe: öffnen");
}

static void check_found(struct fixture *fixture, const char *typed, const char *expected)
{
	struct place place;
	struct buffer error = {0}, address = {0};
	if (!place_find(&fixture->catalog, text_of(typed), LANGUAGE_DE, &place, &error))
		fail_msg("not found: %s", typed);
	assert_int_equal(error.len, 0);
	place_append(&address, &place);
	assert_written(&address, expected);
}

static void test_places_are_found_by_address_id_and_title(void **state)
{
	struct fixture *fixture = *state;
	check_found(fixture, "projekte/haus", "projekte/haus");
	check_found(fixture, "haus", "projekte/haus");
	check_found(fixture, "strategie", "start");
	check_found(fixture, "haus des wissens", "projekte/haus");
	check_found(fixture, "Ein sehr langer Plan", "projekte/plan");
	check_found(fixture, "GROSSSTADT MIT LEBENSGEFUEHL", "kompetenzen/stadt");
	check_found(fixture, "Startseite", "start");
	check_found(fixture, "UN-Ziele", "ziele");
}

static void check_error(struct fixture *fixture, const char *typed, const char *expected)
{
	struct place place = place_start();
	struct buffer error = {0};
	assert_false(
		place_find(&fixture->catalog, text_of(typed), LANGUAGE_DE, &place, &error));
	assert_false(place_find(&fixture->catalog, text_of(typed), LANGUAGE_DE, &place, NULL));
	assert_int_equal(place.what, PLACE_START);
	assert_written(&error, expected);
}

static void test_the_error_names_what_is_near(void **state)
{
	struct fixture *fixture = *state;
	check_error(fixture, "projekte/huas",
		    "Die Seite „projekte/huas“ gibt es nicht. Ähnlich: projekte/haus.");
	check_error(fixture, "projekte/ha",
		    "Die Seite „projekte/ha“ gibt es nicht. Ähnlich: projekte/haus.");
	check_error(fixture, "projecte",
		    "Die Seite „projecte“ gibt es nicht. Ähnlich: projekte.");
	check_error(fixture, "projekte?ort=guenigfeld",
		    "„guenigfeld“ gibt es für den Filter ort nicht. Ähnlich: "
		    "projekte?ort=guennigfeld.");
	check_error(fixture, "projekte?status=blau&ort=wattenscheid",
		    "„blau“ gibt es für den Filter status nicht. Möglich ist: Idee, geplant, "
		    "läuft, abgeschlossen, eingestellt, in anderem aufgegangen. Ähnlich: "
		    "projekte?ort=wattenscheid.");
	check_error(
		fixture, "xyzzy",
		"Die Seite „xyzzy“ gibt es nicht. Alle Listen nennt die Startseite (start).");
	check_error(fixture, "",
		    "Die Seite „“ gibt es nicht. Alle Listen nennt die Startseite (start).");
	check_error(
		fixture, "a\x1b[2J\xff",
		"Die Seite „a\xef\xbf\xbd[2J\xef\xbf\xbd“ gibt es nicht. Alle Listen nennt die "
		"Startseite (start).");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_all_forms_come_back),
		cmocka_unit_test(test_spellings_do_not_matter),
		cmocka_unit_test(test_nonsense_is_no_place),
		cmocka_unit_test(test_too_long_is_no_place),
		cmocka_unit_test(test_an_address_has_a_longest_length),
		cmocka_unit_test(test_the_longest_place_can_be_read_again),
		cmocka_unit_test(test_search_words_are_cleaned_and_cut_at_a_character),
		cmocka_unit_test(test_filters),
		WITH_CATALOG(test_what_exists),
		WITH_CATALOG(test_titles),
		WITH_CATALOG(test_places_are_found_by_address_id_and_title),
		WITH_CATALOG(test_the_error_names_what_is_near),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
