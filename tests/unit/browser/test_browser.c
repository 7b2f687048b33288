/* SPDX-License-Identifier: EUPL-1.2 */
/* What each command does to the place, the focus and the message; what visitors of a
   kiosk may do. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "browser/browser.h"
#include "browser/policy.h"
#include "unit/browser/klein.h"

struct fixture {
	struct klein klein;
	struct diagnostics problems;
	struct browser *browser;
};

static void set_up(struct fixture *fixture, bool is_kiosk)
{
	*fixture = (struct fixture){.klein = klein_new()};
	const struct source source = {.catalog = &fixture->klein.catalog,
				      .problems = &fixture->problems,
				      .language = LANGUAGE_DE,
				      .is_kiosk = is_kiosk,
				      .version = TEXT("test")};
	struct place home = is_kiosk ? place_of_list(KIND_PROJECT) : place_start();
	fixture->browser = browser_new(&source, &home);
}

static void tear_down(struct fixture *fixture)
{
	browser_free(fixture->browser);
	diagnostics_clear(&fixture->problems);
	free(fixture->klein.block);
}

static enum effect obey(struct fixture *fixture, enum command command, const char *argument)
{
	return browser_do(fixture->browser, command, text_of(argument));
}

static void assert_at(const struct fixture *fixture, const char *expected)
{
	struct buffer here = {0};
	place_append(&here, browser_place(fixture->browser));
	buffer_append_char(&here, '\0');
	assert_string_equal(here.bytes, expected);
	buffer_clear(&here);
}

static void assert_says(const struct fixture *fixture, const char *part)
{
	struct text message = browser_message(fixture->browser);
	if (text_find(message, text_of(part)) == SIZE_MAX)
		fail_msg("\"" TEXT_FORMAT "\" does not say \"%s\"", TEXT_ARGS(message), part);
}

static void test_open_and_back_keep_the_focus(void **state)
{
	struct fixture fixture;
	(void)state;
	set_up(&fixture, false);
	assert_int_equal(obey(&fixture, COMMAND_GO, "projekte"), EFFECT_PAGE);
	assert_int_equal(obey(&fixture, COMMAND_NEXT, ""), EFFECT_FOCUS);
	size_t focus = browser_focus(fixture.browser);
	assert_int_equal(focus, 2);
	assert_int_equal(obey(&fixture, COMMAND_OPEN, ""), EFFECT_PAGE);
	assert_int_equal(browser_place(fixture.browser)->what, PLACE_ENTRY);
	assert_int_equal(obey(&fixture, COMMAND_BACK, ""), EFFECT_PAGE);
	assert_at(&fixture, "projekte");
	assert_int_equal(browser_focus(fixture.browser), focus);
	assert_int_equal(obey(&fixture, COMMAND_FORWARD, ""), EFFECT_PAGE);
	assert_int_equal(browser_place(fixture.browser)->what, PLACE_ENTRY);
	assert_int_equal(obey(&fixture, COMMAND_FORWARD, ""), EFFECT_ERROR);
	/* what the focus was when one went back is known on the way forward, too */
	assert_int_equal(obey(&fixture, COMMAND_GO, "projekte"), EFFECT_PAGE);
	assert_int_equal(obey(&fixture, COMMAND_LAST, ""), EFFECT_FOCUS);
	focus = browser_focus(fixture.browser);
	assert_int_equal(obey(&fixture, COMMAND_BACK, ""), EFFECT_PAGE);
	assert_int_equal(obey(&fixture, COMMAND_FORWARD, ""), EFFECT_PAGE);
	assert_int_equal(browser_focus(fixture.browser), focus);
	tear_down(&fixture);
}

static void test_focus_stays_on_the_page(void **state)
{
	struct fixture fixture;
	(void)state;
	set_up(&fixture, false);
	obey(&fixture, COMMAND_GO, "projekte");
	size_t n = page_n_links(browser_page(fixture.browser));
	assert_int_equal(obey(&fixture, COMMAND_PREVIOUS, ""), EFFECT_NOTHING);
	assert_int_equal(obey(&fixture, COMMAND_LAST, ""), EFFECT_FOCUS);
	assert_int_equal(browser_focus(fixture.browser), n);
	assert_int_equal(obey(&fixture, COMMAND_NEXT, ""), EFFECT_NOTHING);
	assert_int_equal(obey(&fixture, COMMAND_FIRST, ""), EFFECT_FOCUS);
	assert_int_equal(browser_focus(fixture.browser), 1);
	assert_int_equal(browser_set_focus(fixture.browser, n + 10), EFFECT_FOCUS);
	assert_int_equal(browser_focus(fixture.browser), n);
	tear_down(&fixture);
}

static void test_numbers_that_do_not_exist(void **state)
{
	static const char *const wrong[] = {"0", "99", "99999999999999999999999", "1a", "-1"};
	struct fixture fixture;
	(void)state;
	set_up(&fixture, false);
	obey(&fixture, COMMAND_GO, "projekte");
	for (size_t i = 0; i < ARRAY_LEN(wrong); i++) {
		assert_int_equal(obey(&fixture, COMMAND_OPEN, wrong[i]), EFFECT_ERROR);
		assert_says(&fixture, wrong[i]);
		assert_at(&fixture, "projekte");
	}
	tear_down(&fixture);
}

static void test_filter_words(void **state)
{
	static const struct {
		const char *typed, *place;
	} cases[] = {
		{"Klima", "projekte?suche=Klima"},
		{"laer", "projekte?ort=laer"},
		{"ort Gerthe", "projekte?ort=gerthe"},
		{"ort=Gerthe", "projekte?ort=gerthe"},
		{"LÄUFT", "projekte?status=laeuft"},
		{"status laeuft", "projekte?status=laeuft"},
		{"Grossstadt", "projekte?kompetenz=grossstadt"},
		{"kompetenz Großstadt", "projekte?kompetenz=grossstadt"},
		{"2027", "projekte?jahr=2027"},
		{"suche 2027", "projekte?suche=2027"},
		{"ort", "projekte?suche=ort"},
	};
	struct fixture fixture;
	(void)state;
	set_up(&fixture, false);
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		obey(&fixture, COMMAND_GO, "projekte");
		assert_int_equal(obey(&fixture, COMMAND_FILTER, cases[i].typed), EFFECT_PAGE);
		assert_at(&fixture, cases[i].place);
	}
	obey(&fixture, COMMAND_GO, "projekte");
	assert_int_equal(obey(&fixture, COMMAND_FILTER, "ort laehr"), EFFECT_ERROR);
	assert_says(&fixture, "Laer");
	assert_at(&fixture, "projekte");
	tear_down(&fixture);
}

static void test_filters_combine_and_are_lifted(void **state)
{
	struct fixture fixture;
	(void)state;
	set_up(&fixture, false);
	assert_int_equal(obey(&fixture, COMMAND_FILTER, "laer"), EFFECT_PAGE);
	assert_int_equal(obey(&fixture, COMMAND_FILTER, "läuft"), EFFECT_PAGE);
	assert_int_equal(browser_place(fixture.browser)->n_filters, 2);
	assert_int_equal(obey(&fixture, COMMAND_UNFILTER, ""), EFFECT_PAGE);
	assert_at(&fixture, "projekte?ort=laer");
	assert_int_equal(obey(&fixture, COMMAND_FILTER, "läuft"), EFFECT_PAGE);
	assert_int_equal(obey(&fixture, COMMAND_FILTER, ""), EFFECT_PAGE);
	assert_says(&fixture, "aufgehoben");
	assert_at(&fixture, "projekte");
	assert_int_equal(obey(&fixture, COMMAND_FILTER, ""), EFFECT_ASK);
	assert_int_equal(obey(&fixture, COMMAND_UNFILTER, ""), EFFECT_ERROR);
	/* what a list cannot be asked for is asked of the projects */
	assert_int_equal(obey(&fixture, COMMAND_GO, "kompetenzen"), EFFECT_PAGE);
	assert_int_equal(obey(&fixture, COMMAND_FILTER, "läuft"), EFFECT_PAGE);
	assert_at(&fixture, "projekte?status=laeuft");
	tear_down(&fixture);
}

static size_t n_rows(const struct page *page)
{
	size_t first, n;
	return page_rows(page, &first, &n) ? n : 0;
}

static void test_index_panes_follow_the_filters(void **state)
{
	struct fixture fixture;
	(void)state;
	set_up(&fixture, false);
	assert_int_equal(n_rows(browser_index(fixture.browser, 3)), 4);
	obey(&fixture, COMMAND_FILTER, "laer");
	assert_int_equal(n_rows(browser_index(fixture.browser, 3)), 2);
	assert_int_equal(n_rows(browser_index(fixture.browser, 1)), 2);
	obey(&fixture, COMMAND_OPEN, "1");
	assert_int_equal(browser_place(fixture.browser)->what, PLACE_ENTRY);
	assert_int_equal(n_rows(browser_index(fixture.browser, 3)), 2);
	assert_int_equal(browser_index_total(fixture.browser, 3), 4);
	assert_int_equal(obey(&fixture, COMMAND_UNFILTER, ""), EFFECT_PAGE);
	assert_int_equal(browser_place(fixture.browser)->what, PLACE_ENTRY);
	assert_int_equal(n_rows(browser_index(fixture.browser, 3)), 4);
	tear_down(&fixture);
}

static void test_search_and_hits(void **state)
{
	struct fixture fixture;
	(void)state;
	set_up(&fixture, false);
	assert_int_equal(obey(&fixture, COMMAND_NEXT_HIT, ""), EFFECT_ERROR);
	assert_int_equal(obey(&fixture, COMMAND_SEARCH, "  "), EFFECT_ASK);
	assert_int_equal(obey(&fixture, COMMAND_SEARCH, "klima"), EFFECT_PAGE);
	assert_int_equal(obey(&fixture, COMMAND_NEXT_HIT, ""), EFFECT_PAGE);
	assert_at(&fixture, "projekte/klimaplan");
	assert_int_equal(obey(&fixture, COMMAND_PREVIOUS_HIT, ""), EFFECT_ERROR);
	assert_int_equal(obey(&fixture, COMMAND_NEXT_HIT, ""), EFFECT_PAGE);
	assert_at(&fixture, "projekte/klima");
	assert_int_equal(obey(&fixture, COMMAND_NEXT_HIT, ""), EFFECT_ERROR);
	assert_int_equal(obey(&fixture, COMMAND_PREVIOUS_HIT, ""), EFFECT_PAGE);
	assert_at(&fixture, "projekte/klimaplan");
	tear_down(&fixture);
}

static void test_quit_goes_out_level_by_level(void **state)
{
	struct fixture fixture;
	(void)state;
	set_up(&fixture, false);
	assert_int_equal(obey(&fixture, COMMAND_QUIT, ""), EFFECT_QUIT);
	obey(&fixture, COMMAND_GO, "projekte/klima");
	assert_int_equal(obey(&fixture, COMMAND_QUIT, "e"), EFFECT_QUIT);
	assert_int_equal(obey(&fixture, COMMAND_QUIT, ""), EFFECT_PAGE);
	assert_at(&fixture, "projekte");
	assert_int_equal(obey(&fixture, COMMAND_QUIT, ""), EFFECT_PAGE);
	assert_at(&fixture, "start");
	assert_int_equal(obey(&fixture, COMMAND_QUIT, ""), EFFECT_QUIT);
	/* the list as it was narrowed when the entry was opened */
	obey(&fixture, COMMAND_FILTER, "gerthe");
	assert_int_equal(obey(&fixture, COMMAND_OPEN, "1"), EFFECT_PAGE);
	assert_int_equal(obey(&fixture, COMMAND_QUIT, ""), EFFECT_PAGE);
	assert_at(&fixture, "projekte?ort=gerthe");
	tear_down(&fixture);
}

static void test_quitting_help_returns_to_where_it_was_asked_for(void **state)
{
	struct fixture fixture;
	(void)state;
	set_up(&fixture, false);
	obey(&fixture, COMMAND_GO, "projekte");
	obey(&fixture, COMMAND_LAST, "");
	size_t focus = browser_focus(fixture.browser);
	obey(&fixture, COMMAND_HELP, "");
	obey(&fixture, COMMAND_HELP, "suchen");
	assert_int_equal(obey(&fixture, COMMAND_QUIT, ""), EFFECT_PAGE);
	assert_at(&fixture, "projekte");
	assert_int_equal(browser_focus(fixture.browser), focus);
	tear_down(&fixture);
}

static void test_language_keeps_the_place(void **state)
{
	struct fixture fixture;
	(void)state;
	set_up(&fixture, false);
	obey(&fixture, COMMAND_GO, "projekte");
	obey(&fixture, COMMAND_LAST, "");
	size_t focus = browser_focus(fixture.browser);
	assert_int_equal(obey(&fixture, COMMAND_LANGUAGE, "en"), EFFECT_PAGE);
	assert_int_equal(browser_language(fixture.browser), LANGUAGE_EN);
	assert_int_equal(browser_focus(fixture.browser), focus);
	assert_at(&fixture, "projekte");
	assert_int_equal(obey(&fixture, COMMAND_LANGUAGE, ""), EFFECT_PAGE);
	assert_int_equal(browser_language(fixture.browser), LANGUAGE_DE);
	assert_int_equal(obey(&fixture, COMMAND_LANGUAGE, "leichte sprache"), EFFECT_PAGE);
	assert_int_equal(browser_language(fixture.browser), LANGUAGE_DE_SIMPLE);
	assert_int_equal(obey(&fixture, COMMAND_LANGUAGE, "fr"), EFFECT_ERROR);
	assert_int_equal(browser_language(fixture.browser), LANGUAGE_DE_SIMPLE);
	tear_down(&fixture);
}

static void test_where(void **state)
{
	struct fixture fixture;
	struct buffer where = {0};
	(void)state;
	set_up(&fixture, false);
	obey(&fixture, COMMAND_GO, "projekte");
	obey(&fixture, COMMAND_FILTER, "Klima");
	obey(&fixture, COMMAND_LAST, "");
	assert_int_equal(obey(&fixture, COMMAND_WHERE, ""), EFFECT_MESSAGE);
	assert_says(&fixture, "Startseite, Projekte, Nummer 4 von 4. Filter: ");
	obey(&fixture, COMMAND_OPEN, "");
	browser_append_path(&where, fixture.browser);
	assert_true(text_equal(buffer_text(&where), TEXT("Projekte › Klimafreundlich")));
	buffer_clear(&where);
	tear_down(&fixture);
}

/* In a list beside the page, and on a page that is no list. */
static void test_where_beside_the_page(void **state)
{
	struct fixture fixture;
	(void)state;
	set_up(&fixture, false);
	obey(&fixture, COMMAND_GO, "projekte");
	obey(&fixture, COMMAND_FILTER, "Klima");
	assert_int_equal(obey(&fixture, COMMAND_WHERE, "kompetenzen/vorreiterin"),
			 EFFECT_MESSAGE);
	assert_says(&fixture, "Bereich 2, Kompetenzen, Vorreiterin, Nummer 2 von 2. Filter der "
			      "Liste Projekte: ");
	obey(&fixture, COMMAND_WHERE, "kernaktivitaeten");
	assert_says(&fixture,
		    "Sie sind hier: Bereich 3, Kernaktivitäten. Filter der Liste Projekte: ");
	assert_int_equal(browser_place(fixture.browser)->what, PLACE_LIST);
	obey(&fixture, COMMAND_WHEEL, "");
	browser_set_focus(fixture.browser, 2);
	obey(&fixture, COMMAND_WHERE, "");
	assert_says(&fixture, "Startseite, Steuerrad, Nummer 2 von ");
	tear_down(&fixture);
}

/* Every command, for residents and for visitors: nothing that the table does not allow
   comes through, and what it refuses changes nothing and is named. */
static void test_every_command_passes_the_gate(void **state)
{
	(void)state;
	for (unsigned i = 0; i < COMMAND_COUNT; i++) {
		enum command command = (enum command)i;
		struct fixture visitor;
		set_up(&visitor, true);
		bool is_allowed = command_info(command)->for_visitors;
		assert_true(policy_allows(browser_source(visitor.browser), command) ==
			    is_allowed);
		enum effect effect = obey(&visitor, command, "");
		if (!is_allowed) {
			assert_int_equal(effect, EFFECT_ERROR);
			assert_says(&visitor, "nicht erlaubt");
			struct text title = command_title(command, LANGUAGE_DE);
			assert_true(text_find(browser_message(visitor.browser), title) !=
				    SIZE_MAX);
			assert_at(&visitor, "projekte");
		} else {
			struct text message = browser_message(visitor.browser);
			assert_true(text_find(message, TEXT("nicht erlaubt")) == SIZE_MAX);
		}
		tear_down(&visitor);
		struct fixture resident;
		set_up(&resident, false);
		assert_true(policy_allows(browser_source(resident.browser), command));
		tear_down(&resident);
	}
}

static void test_visitors_cannot_type_their_way_round(void **state)
{
	struct fixture visitor;
	(void)state;
	set_up(&visitor, true);
	assert_false(command_info(COMMAND_PROBLEMS)->for_visitors);
	assert_int_equal(obey(&visitor, COMMAND_GO, "probleme"), EFFECT_ERROR);
	assert_at(&visitor, "projekte");
	struct place problems = {.what = PLACE_PROBLEMS};
	assert_int_equal(browser_go(visitor.browser, &problems), EFFECT_ERROR);
	assert_at(&visitor, "projekte");
	/* The start of a kiosk is its home. */
	obey(&visitor, COMMAND_GO, "projekte/klima");
	assert_int_equal(obey(&visitor, COMMAND_START, ""), EFFECT_PAGE);
	assert_at(&visitor, "projekte");
	tear_down(&visitor);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_open_and_back_keep_the_focus),
		cmocka_unit_test(test_focus_stays_on_the_page),
		cmocka_unit_test(test_numbers_that_do_not_exist),
		cmocka_unit_test(test_filter_words),
		cmocka_unit_test(test_filters_combine_and_are_lifted),
		cmocka_unit_test(test_index_panes_follow_the_filters),
		cmocka_unit_test(test_search_and_hits),
		cmocka_unit_test(test_quit_goes_out_level_by_level),
		cmocka_unit_test(test_quitting_help_returns_to_where_it_was_asked_for),
		cmocka_unit_test(test_language_keeps_the_place),
		cmocka_unit_test(test_where),
		cmocka_unit_test(test_where_beside_the_page),
		cmocka_unit_test(test_every_command_passes_the_gate),
		cmocka_unit_test(test_visitors_cannot_type_their_way_round),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
