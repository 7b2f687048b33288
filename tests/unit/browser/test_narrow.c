/* SPDX-License-Identifier: EUPL-1.2 */
/* Filtering by an entry, and choosing from all filters. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "browser/browser.h"
#include "unit/browser/klein.h"

struct fixture {
	struct klein klein;
	struct browser *browser;
};

static void begin(struct fixture *fixture)
{
	fixture->klein = klein_new();
	const struct source source = {.catalog = &fixture->klein.catalog,
				      .language = LANGUAGE_DE,
				      .version = TEXT("test")};
	struct place home = place_start();
	fixture->browser = browser_new(&source, &home);
}

static void end(struct fixture *fixture)
{
	browser_free(fixture->browser);
	free(fixture->klein.block);
}

static void expect(struct fixture *fixture, enum command command, const char *argument,
		   enum effect effect, const char *place)
{
	struct buffer here = {0};
	assert_int_equal(browser_do(fixture->browser, command, text_of(argument)), effect);
	place_append(&here, browser_place(fixture->browser));
	buffer_append_char(&here, '\0');
	assert_string_equal(here.bytes, place);
	buffer_clear(&here);
}

static bool is_filter(struct fixture *fixture, const char *address)
{
	struct place entry;
	assert_true(place_parse(text_of(address), &entry));
	return browser_filters_by(fixture->browser, &entry);
}

static void filters_by_an_entry_and_lifts_it_again(void **state)
{
	struct fixture fixture;
	(void)state;
	begin(&fixture);
	expect(&fixture, COMMAND_FILTER_BY, "kompetenzen/grossstadt", EFFECT_PAGE,
	       "projekte?kompetenz=grossstadt");
	assert_true(is_filter(&fixture, "kompetenzen/grossstadt"));
	assert_false(is_filter(&fixture, "kompetenzen/vorreiterin"));
	/* another one in its place, beside what else holds */
	expect(&fixture, COMMAND_FILTER, "laer", EFFECT_PAGE,
	       "projekte?kompetenz=grossstadt&ort=laer");
	expect(&fixture, COMMAND_FILTER_BY, "kompetenzen/vorreiterin", EFFECT_PAGE,
	       "projekte?kompetenz=vorreiterin&ort=laer");
	expect(&fixture, COMMAND_FILTER_BY, "kompetenzen/vorreiterin", EFFECT_PAGE,
	       "projekte?ort=laer");
	assert_false(is_filter(&fixture, "kompetenzen/vorreiterin"));
	expect(&fixture, COMMAND_BACK, "", EFFECT_PAGE,
	       "projekte?kompetenz=vorreiterin&ort=laer");
	end(&fixture);
}

static void filters_by_the_link_that_is_meant(void **state)
{
	struct fixture fixture;
	(void)state;
	begin(&fixture);
	expect(&fixture, COMMAND_GO, "kompetenzen", EFFECT_PAGE, "kompetenzen");
	expect(&fixture, COMMAND_FILTER_BY, "2", EFFECT_PAGE, "projekte?kompetenz=vorreiterin");
	expect(&fixture, COMMAND_GO, "kompetenzen", EFFECT_PAGE, "kompetenzen");
	expect(&fixture, COMMAND_FILTER_BY, "", EFFECT_PAGE, "projekte?kompetenz=grossstadt");
	/* not by a project, nor by what is not there */
	expect(&fixture, COMMAND_FILTER_BY, "1", EFFECT_ERROR, "projekte?kompetenz=grossstadt");
	expect(&fixture, COMMAND_FILTER_BY, "9", EFFECT_ERROR, "projekte?kompetenz=grossstadt");
	expect(&fixture, COMMAND_FILTER_BY, "hilfe", EFFECT_ERROR,
	       "projekte?kompetenz=grossstadt");
	end(&fixture);
}

static void the_filters_hold_on_the_page_of_an_entry(void **state)
{
	struct fixture fixture;
	(void)state;
	begin(&fixture);
	expect(&fixture, COMMAND_FILTER, "laer", EFFECT_PAGE, "projekte?ort=laer");
	expect(&fixture, COMMAND_OPEN, "1", EFFECT_PAGE, "projekte/klimaplan");
	expect(&fixture, COMMAND_FILTER_BY, "kompetenzen/vorreiterin", EFFECT_PAGE,
	       "projekte?ort=laer&kompetenz=vorreiterin");
	end(&fixture);
}

static void the_choice_knows_the_filters_and_is_left_by_escape(void **state)
{
	struct fixture fixture;
	(void)state;
	begin(&fixture);
	expect(&fixture, COMMAND_FILTER_MENU, "", EFFECT_PAGE, "filter/projekte");
	expect(&fixture, COMMAND_UNFILTER, "", EFFECT_PAGE, "start");
	expect(&fixture, COMMAND_FILTER, "laer", EFFECT_PAGE, "projekte?ort=laer");
	expect(&fixture, COMMAND_FILTER_MENU, "", EFFECT_PAGE, "filter/projekte?ort=laer");
	expect(&fixture, COMMAND_UNFILTER, "", EFFECT_PAGE, "projekte?ort=laer");
	/* what cannot be narrowed leads to the choice for the projects */
	expect(&fixture, COMMAND_GO, "quellen", EFFECT_PAGE, "quellen");
	expect(&fixture, COMMAND_FILTER_MENU, "", EFFECT_PAGE, "filter/projekte");
	end(&fixture);
}

static void a_filter_is_lifted_by_its_name_or_number(void **state)
{
	struct fixture fixture;
	(void)state;
	begin(&fixture);
	expect(&fixture, COMMAND_GO, "projekte?ort=laer&kompetenz=vorreiterin&status=laeuft",
	       EFFECT_PAGE, "projekte?ort=laer&kompetenz=vorreiterin&status=laeuft");
	expect(&fixture, COMMAND_UNFILTER, "kompetenz", EFFECT_PAGE,
	       "projekte?ort=laer&status=laeuft");
	expect(&fixture, COMMAND_UNFILTER, "thema", EFFECT_ERROR,
	       "projekte?ort=laer&status=laeuft");
	assert_true(text_find(browser_message(fixture.browser), TEXT("Laer, läuft")) !=
		    SIZE_MAX);
	expect(&fixture, COMMAND_UNFILTER, "3", EFFECT_ERROR,
	       "projekte?ort=laer&status=laeuft");
	expect(&fixture, COMMAND_UNFILTER, "1", EFFECT_PAGE, "projekte?status=laeuft");
	expect(&fixture, COMMAND_FILTER_MENU, "", EFFECT_PAGE, "filter/projekte?status=laeuft");
	expect(&fixture, COMMAND_UNFILTER, "status", EFFECT_PAGE, "filter/projekte");
	end(&fixture);
}

static void an_unknown_status_names_the_known_ones(void **state)
{
	struct fixture fixture;
	(void)state;
	begin(&fixture);
	expect(&fixture, COMMAND_FILTER, "status quatsch", EFFECT_ERROR, "start");
	struct text said = browser_message(fixture.browser);
	assert_true(text_find(said, TEXT("geplant, läuft, abgeschlossen")) != SIZE_MAX);
	expect(&fixture, COMMAND_GO, "projekte?status=quatsch", EFFECT_ERROR, "start");
	said = browser_message(fixture.browser);
	assert_true(text_find(said, TEXT("geplant, läuft, abgeschlossen")) != SIZE_MAX);
	end(&fixture);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(filters_by_an_entry_and_lifts_it_again),
		cmocka_unit_test(filters_by_the_link_that_is_meant),
		cmocka_unit_test(the_filters_hold_on_the_page_of_an_entry),
		cmocka_unit_test(the_choice_knows_the_filters_and_is_left_by_escape),
		cmocka_unit_test(a_filter_is_lifted_by_its_name_or_number),
		cmocka_unit_test(an_unknown_status_names_the_known_ones),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
