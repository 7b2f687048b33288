/* SPDX-License-Identifier: EUPL-1.2 */
/* What the pages of a small strategy say. Pages are compared as their leaf texts, links
   as "number target". */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/messages.h"
#include "unit/page/small_catalog.h"

static const struct page *build(struct fixture *fixture, const char *address)
{
	struct place place;
	assert_true(place_parse(text_of(address), &place));
	return page_build(&fixture->source, &place, &fixture->arena);
}

/* Appends every leaf from block BEGIN on, and every link that stands there. */
static void append_page(struct buffer *out, const struct page *page, size_t begin)
{
	struct arena scratch = {0};
	for (size_t i = begin; i < page_n_blocks(page); i++)
		page_append_leaves(out, page, i, &scratch);
	arena_clear(&scratch);
}

static void append_links(struct buffer *out, const struct page *page, size_t before)
{
	struct arena scratch = {0};
	for (size_t i = before + 1; i <= before + page_n_links(page); i++) {
		struct link link = page_link(page, i, &scratch);
		buffer_format(out, "%zu " TEXT_FORMAT "%s\n", i, TEXT_ARGS(link.target),
			      link.is_external ? " (web)" : "");
	}
	arena_clear(&scratch);
}

static void assert_written(struct buffer *buffer, const char *expected)
{
	buffer_append_char(buffer, '\0');
	assert_string_equal(buffer->bytes, expected);
	buffer_clear(buffer);
}

static void check_page(struct fixture *fixture, const char *address, const char *expected)
{
	struct buffer out = {0};
	append_page(&out, build(fixture, address), 0);
	assert_written(&out, expected);
}

static void check_links(struct fixture *fixture, const char *address, const char *expected)
{
	struct buffer out = {0};
	append_links(&out, build(fixture, address), 0);
	assert_written(&out, expected);
}

/* Does the page say this, anywhere? */
static bool says(struct fixture *fixture, const char *address, const char *words)
{
	struct buffer out = {0};
	append_page(&out, build(fixture, address), 0);
	bool found = text_find(buffer_text(&out), text_of(words)) != SIZE_MAX;
	buffer_clear(&out);
	return found;
}

static void test_start(void **state)
{
	check_page(*state, "start",
		   "Die Strategie\n"
		   "Formel, 1 Eintrag\n"
		   "Kompetenzen, 1 Eintrag\n"
		   "Projekte, 2 Einträge\n"
		   "Quellen, 1 Eintrag\n"
		   "Projekte filtern, nach Ort, Status, Jahr, Thema und mehr\n"
		   "Steuerrad\nZeitleiste\nMatrix\nDie ganze Strategie\n"
		   "Hilfe\n"
		   "Barrierefreiheit\n"
		   "Ein Kompass.\n"
		   "Beschlossen\n2017\n"
		   "Weg\n"
		   "In der Mitte Wissen.\n"
		   "Angaben und Zahlen\n"
		   "Verantwortlich\nDer Rat\n"
		   "Projekte nach Orten\n"
		   "Wattenscheid\nganzer Stadtbezirk, Günnigfeld, Wattenscheid-Mitte\n");
	check_links(*state, "start",
		    "1 formel\n2 kompetenzen\n3 projekte\n4 quellen\n5 filter/projekte\n6 rad\n"
		    "7 zeitleiste\n8 matrix\n9 alles\n10 hilfe\n"
		    "11 barrierefreiheit\n12 formel/wissen\n13 projekte?ort=wattenscheid\n"
		    "14 projekte?ort=guennigfeld\n15 projekte?ort=wattenscheid-mitte\n");
}

static void test_an_entry_says_everything(void **state)
{
	struct fixture *fixture = *state;
	check_page(fixture, "projekte/haus",
		   "Haus des Wissens\n"
		   "Projekt 1 von 2\n"
		   "Status\nim Bau, Stand Oktober 2024\n"
		   "Zeitraum\n2017 bis 2027\n"
		   "Kosten\n153 Mio. Euro (Stand 2024, Angabe der WAZ, Quelle: WAZ 2024)\n"
		   "Ort\nGünnigfeld\n"
		   "Kompetenz\nGroßstadt mit Lebensgefühl (aus dem Thema abgeleitet)\n"
		   "Ein schönes Haus mit Dach, kein (Verweis ohne Ziel), Netz.\n"
		   "Eins\n"
		   "Meilensteine\n"
		   "19. September 2024\nGrundstein (Mit Fest. – Quelle: WAZ 2024)\n"
		   "Was nicht gesichert ist\n"
		   "Quellen sagen Verschiedenes\nKosten strittig. (Quelle: WAZ 2024)\n"
		   "Quellen\n"
		   "Das Haus wird teurer, WAZ, 2024\n");
	check_links(fixture, "projekte/haus",
		    "1 quellen/q-waz\n2 projekte?ort=guennigfeld\n3 kompetenzen/stadt\n"
		    "4 kompetenzen/stadt\n5 https://example.org (web)\n6 quellen/q-waz\n"
		    "7 quellen/q-waz\n8 quellen/q-waz\n");
	struct link link = page_link(build(fixture, "projekte/haus"), 4, &fixture->arena);
	assert_memory_equal(link.label.bytes, "Haus mit Dach", link.label.len);
}

static void test_a_competency_shows_how_its_projects_stand(void **state)
{
	struct fixture *fixture = *state;
	check_page(fixture, "kompetenzen/stadt",
		   "Großstadt mit Lebensgefühl\n"
		   "Kompetenz 1 von 1\n"
		   "2 Projekte: 1 läuft, 1 ist abgeschlossen.\n"
		   "läuft\n1\nabgeschlossen\n1\n"
		   "Projekte dieser Kompetenz, 2 Einträge\n"
		   "Haus des Wissens\n"
		   "Plan\n");
	check_links(fixture, "kompetenzen/stadt",
		    "1 projekte?kompetenz=stadt&status=laeuft\n"
		    "2 projekte?kompetenz=stadt&status=abgeschlossen\n"
		    "3 projekte/haus\n4 projekte/plan\n");
}

static void test_a_source_says_what_it_supports(void **state)
{
	check_page(*state, "quellen/q-waz",
		   "Das Haus wird teurer\n"
		   "Quelle 1 von 1\n"
		   "Herausgegeben von\nWAZ\n"
		   "Datum\n2024\n"
		   "Adresse\nhttps://example.org/haus\n"
		   "Mit dieser Quelle belegt, 1 Eintrag\n"
		   "Haus des Wissens, Projekt\n");
	check_links(*state, "quellen/q-waz",
		    "1 https://example.org/haus (web)\n2 projekte/haus\n");
}

static void test_lists_keep_their_numbers(void **state)
{
	struct fixture *fixture = *state;
	check_page(fixture, "projekte", "Projekte\nHaus des Wissens\nPlan\n");
	check_page(fixture, "projekte?status=abgeschlossen",
		   "Projekte\nFilter abgeschlossen, 1 von 2 Einträgen.\nPlan\n");
	check_page(fixture, "themen",
		   "Querschnittsthemen\nHier gibt es noch keine Einträge.\n");
	check_page(fixture, "projekte?jahr=1066",
		   "Projekte\nFilter 1066, 0 von 2 Einträgen.\n"
		   "Kein Eintrag passt zu diesen Filtern.\n");
	const struct page *page = build(fixture, "projekte?status=abgeschlossen");
	size_t first, n;
	assert_true(page_rows(page, &first, &n));
	struct block row = page_block(page, first, &fixture->arena);
	assert_int_equal(row.position, 2);
	assert_int_equal(row.total, 2);
	page = build(fixture, "projekte?ordnung=status");
	assert_true(page_rows(page, &first, &n));
	assert_int_equal(page_block(page, first + 1, &fixture->arena).position, 2);
}

static void test_search(void **state)
{
	check_page(*state, "suche?wort=haus",
		   "Suche nach haus, 2 Treffer\nProjekt, 1 Treffer\nHaus des Wissens\n"
		   "Quelle, 1 Treffer\nDas Haus wird teurer\n");
	check_page(*state, "suche?wort=Wisen",
		   "Suche nach Wisen, kein Treffer\nÄhnliche Wörter in den Texten:\n"
		   "Wissen, 3 Treffer\n");
	check_links(*state, "suche?wort=Wisen", "1 suche?wort=Wissen\n");
	assert_true(says(*state, "suche?wort=xyzzy", "kommt das nicht vor"));
	assert_true(says(*state, "suche", "Gesucht wird in allen Texten"));
}

static void test_missing_languages_say_so_once(void **state)
{
	struct fixture *fixture = *state;
	fixture->source.language = LANGUAGE_EN;
	assert_true(says(fixture, "start", "A compass."));
	assert_true(
		says(fixture, "start", "Part of this page is not yet available in English"));
	assert_true(says(fixture, "projekte/haus",
			 "This page is not yet available in English. It is shown in German."));
	assert_true(says(fixture, "projekte", "Some of these titles"));
	assert_false(says(fixture, "kompetenzen", "Some of these titles"));
	assert_true(says(fixture, "alles", "What is not yet available in English is shown in"));
	assert_true(says(fixture, "projekte/haus", "EUR 153 million (as of 2024"));
	const struct page *page = build(fixture, "projekte/haus");
	assert_int_equal(page_language(page), LANGUAGE_EN);
	assert_int_equal(page_block(page, 0, &fixture->arena).language, LANGUAGE_DE);
	assert_int_equal(page_block(page, 1, &fixture->arena).language, LANGUAGE_EN);
	fixture->source.language = LANGUAGE_DE_SIMPLE;
	assert_true(says(fixture, "projekte/haus", "noch nicht in Leichter Sprache"));
	assert_true(says(fixture, "projekte/plan", "Geprüft von Lea."));
	fixture->source.language = LANGUAGE_DE;
	assert_false(says(fixture, "projekte/haus", "noch nicht"));
	assert_false(says(fixture, "projekte/plan", "Geprüft von Lea."));
	assert_false(says(fixture, "alles", "noch nicht"));
}

static void test_help_lists_what_visitors_may_do(void **state)
{
	struct fixture *fixture = *state;
	assert_true(says(fixture, "hilfe", "öffnen, Tasten: Eingabetaste"));
	assert_true(says(fixture, "hilfe", "anhalten"));
	assert_true(says(fixture, "hilfe/anhalten", "Strg+Z"));
	fixture->source.is_kiosk = true;
	assert_true(says(fixture, "hilfe", "öffnen, Tasten: Eingabetaste"));
	assert_false(says(fixture, "hilfe", "anhalten"));
	assert_true(says(fixture, "hilfe/anhalten", "Diese Seite gibt es nicht"));
}

static void test_problems(void **state)
{
	struct fixture *fixture = *state;
	assert_true(says(fixture, "probleme", "fiel nichts auf"));
	assert_false(says(fixture, "start", "Probleme"));
	uint32_t file = diagnostics_file(&fixture->problems, TEXT("a.yaml"));
	diagnostics_warning(&fixture->problems, (struct mark){file, 3, 7},
			    MESSAGE_PAGE_NO_PLACE, MESSAGE_ARGS(TEXT("x")));
	diagnostics_hint(&fixture->problems, MESSAGE_PAGE_NEAR, TEXT("y"));
	assert_true(says(fixture, "probleme", "a.yaml:3:7: Die Seite „x“ gibt es nicht."));
	assert_true(says(fixture, "probleme", "Ähnlich: y."));
	assert_true(says(fixture, "start", "Probleme der Daten, 1 Eintrag"));
	fixture->source.is_kiosk = true;
	assert_false(says(fixture, "start", "Probleme"));
}

static void test_unknown_places_lead_on(void **state)
{
	check_page(*state, "projekte/huas",
		   "Diese Seite gibt es nicht\nDie Seite „projekte/huas“ gibt es nicht.\n"
		   "Haus des Wissens, projekte/haus\nStartseite, start\n");
	assert_true(says(*state, "barrierefreiheit", "BITVNRW"));
}

/* The parts of the whole, with their links, are the whole. */
static void test_parts_are_the_whole(void **state)
{
	struct fixture *fixture = *state;
	struct place all = {.what = PLACE_ALL};
	struct buffer whole = {0}, parts = {0}, whole_links = {0}, part_links = {0};
	size_t links = 0, n = page_n_parts(&fixture->source, &all);
	assert_int_equal(n, catalog_total(&fixture->catalog));
	for (size_t i = 0; i < n; i++) {
		const struct page *part =
			page_build_part(&fixture->source, &all, i, links, &fixture->arena);
		append_page(&parts, part, 0);
		append_links(&part_links, part, links);
		links += page_n_links(part);
	}
	const struct page *page = build(fixture, "alles");
	append_page(&whole, page, 0);
	append_links(&whole_links, page, 0);
	buffer_append_char(&parts, '\0');
	buffer_append_char(&part_links, '\0');
	assert_written(&whole, parts.bytes);
	assert_written(&whole_links, part_links.bytes);
	size_t first, rows;
	assert_false(page_rows(page, &first, &rows));
	buffer_clear(&parts);
	buffer_clear(&part_links);
}

static void test_the_whole_has_its_headings_in_order(void **state)
{
	struct fixture *fixture = *state;
	const struct page *page = build(fixture, "alles");
	int level = 0;
	for (size_t i = 0; i < page_n_blocks(page); i++) {
		struct block block = page_block(page, i, &fixture->arena);
		if (block.kind != BLOCK_HEADING)
			continue;
		assert_true(block.level <= level + 1);
		assert_true(i == 0 || block.level > 1);
		level = block.level;
	}
	assert_true(says(fixture, "alles", "Kompetenzen\nGroßstadt mit Lebensgefühl\n"));
}

static void test_the_same_again(void **state)
{
	static const char *const places[] = {
		"start",	   "alles", "projekte/haus", "hilfe", "projekte?ordnung=name",
		"barrierefreiheit"};
	struct fixture *fixture = *state;
	for (size_t i = 0; i < ARRAY_LEN(places); i++) {
		struct buffer once = {0}, again = {0};
		append_page(&once, build(fixture, places[i]), 0);
		append_page(&again, build(fixture, places[i]), 0);
		buffer_append_char(&once, '\0');
		assert_written(&again, once.bytes);
		buffer_clear(&once);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_CATALOG(test_start),
		WITH_CATALOG(test_an_entry_says_everything),
		WITH_CATALOG(test_a_competency_shows_how_its_projects_stand),
		WITH_CATALOG(test_a_source_says_what_it_supports),
		WITH_CATALOG(test_lists_keep_their_numbers),
		WITH_CATALOG(test_search),
		WITH_CATALOG(test_missing_languages_say_so_once),
		WITH_CATALOG(test_help_lists_what_visitors_may_do),
		WITH_CATALOG(test_problems),
		WITH_CATALOG(test_unknown_places_lead_on),
		WITH_CATALOG(test_parts_are_the_whole),
		WITH_CATALOG(test_the_whole_has_its_headings_in_order),
		WITH_CATALOG(test_the_same_again),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
