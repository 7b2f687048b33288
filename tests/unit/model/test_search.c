/* SPDX-License-Identifier: EUPL-1.2 */
/* Searching again and again: the same is found whether a word was typed letter by letter
   or all at once, in one go or in small steps. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "model/builder.h"
#include "model/search.h"

struct fixture {
	struct catalog catalog;
	void *block;
	struct arena arena;
	struct search *search;
};

static void add(struct catalog_builder *builder, enum kind kind, const char *id,
		const char *title, const char *summary, const char *text)
{
	const uint16_t none = SLOT_UNMARKED;
	struct slot slots[] = {
		{FIELD_TITLE, none, builder_text(builder, text_of(title))},
		{FIELD_SUMMARY, none, builder_text(builder, text_of(summary))},
		{FIELD_TEXT, none, builder_text(builder, text_of(text))},
	};
	uint32_t object = builder_object(builder, slots, 3);
	uint32_t entry, first;
	assert_true(builder_entry(builder, kind, text_of(id), object, &entry, &first));
}

static void add_in_two_languages(struct catalog_builder *builder, const char *id,
				 const char *german, const char *english)
{
	struct slot slots[] = {
		{FIELD_TITLE, LANGUAGE_DE, builder_text(builder, text_of(german))},
		{FIELD_TITLE, LANGUAGE_EN, builder_text(builder, text_of(english))},
	};
	uint32_t object = builder_object(builder, slots, 2);
	uint32_t entry, first;
	assert_true(builder_entry(builder, KIND_PROJECT, text_of(id), object, &entry, &first));
}

static int set_up(void **state)
{
	struct fixture *fixture = calloc(1, sizeof(*fixture));
	struct catalog_builder *builder = catalog_builder_new();
	add(builder, KIND_TERM, "rad", "Radweg", "Ein Weg", "Für Räder");
	add(builder, KIND_PROJECT, "nord", "Weg am Ufer", "Neuer Radweg", "Grün");
	add(builder, KIND_PROJECT, "sued", "Park", "Ein Park",
	    "Mit **Rad**weg\n\nund [Bänken](projekte/uferpark) am Ufer");
	add(builder, KIND_PROJECT, "ost", "Uferradweg", "Ein langer Weg", "Müller Straße");
	add(builder, KIND_PROJECT, "west", "Halle", "Wir Gefühl", "Weg");
	add(builder, KIND_SOURCE, "quelle", "Radweg", "", "");
	add_in_two_languages(builder, "anlage", "Hafen", "Harbour");
	size_t len;
	fixture->block = catalog_builder_finish(builder, &len);
	catalog_builder_free(builder);
	assert_true(catalog_open(&fixture->catalog, fixture->block, len));
	fixture->search = search_new(&fixture->catalog);
	*state = fixture;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;
	search_free(fixture->search);
	arena_clear(&fixture->arena);
	free(fixture->block);
	free(fixture);
	return 0;
}

/* The ids found, parted by blanks, in the fixture's arena. */
static struct text found(struct fixture *fixture)
{
	struct hits hits = search_hits(fixture->search, &fixture->arena);
	struct buffer ids = {0};
	for (size_t i = 0; i < hits.n_items; i++) {
		if (i > 0)
			buffer_append_char(&ids, ' ');
		buffer_append(&ids, catalog_id(&fixture->catalog, hits.items[i].entry));
	}
	struct text copy = arena_copy(&fixture->arena, buffer_text(&ids));
	buffer_clear(&ids);
	return copy;
}

static void look_for(struct fixture *fixture, const char *words)
{
	search_set(fixture->search, text_of(words), LANGUAGE_DE);
	while (!search_step(fixture->search, SIZE_MAX))
		;
}

static void expect_text(struct text text, const char *expected)
{
	if (!text_equal(text, text_of(expected)))
		fail_msg(TEXT_FORMAT " instead of %s", TEXT_ARGS(text), expected);
}

static void expect_found(struct fixture *fixture, const char *words, const char *expected)
{
	look_for(fixture, words);
	expect_text(found(fixture), expected);
}

static void titles_come_before_summaries_before_texts(void **state)
{
	expect_found(*state, "radweg", "rad ost nord sued quelle");
	expect_found(*state, "weg", "nord ost west sued rad quelle");
	expect_found(*state, "ufer", "nord ost sued");
	expect_found(*state, "wirgefühl", "west");
}

static void all_words_must_occur(void **state)
{
	expect_found(*state, "radweg ufer", "ost nord sued");
	expect_found(*state, "mueller strasse", "ost");
	expect_found(*state, "radweg schloss", "");
	expect_found(*state, "", "");
	expect_found(*state, " – ", "");
}

static void addresses_are_no_text(void **state)
{
	expect_found(*state, "uferpark", "");
	expect_found(*state, "banken", "sued");
}

/* Every beginning of the words, forward and back, finds what a new search finds. */
static void typing_finds_what_a_new_search_finds(void **state)
{
	struct fixture *fixture = *state;
	static const char *const typed[] = {"radweg ufer", "Wirgefühl", "mueller", "müller",
					    "straße rad"};
	for (size_t i = 0; i < ARRAY_LEN(typed); i++) {
		size_t len = text_of(typed[i]).len;
		for (size_t n = 1; n <= 2 * len; n++) {
			struct text words =
				text_slice(text_of(typed[i]), 0, n <= len ? n : 2 * len - n);
			search_set(fixture->search, words, LANGUAGE_DE);
			search_step(fixture->search, SIZE_MAX);
			struct text narrowed = found(fixture);
			struct search *kept = fixture->search;
			fixture->search = search_new(&fixture->catalog);
			search_set(fixture->search, words, LANGUAGE_DE);
			search_step(fixture->search, SIZE_MAX);
			if (!text_equal(narrowed, found(fixture)))
				fail_msg("\"" TEXT_FORMAT "\" finds " TEXT_FORMAT,
					 TEXT_ARGS(words), TEXT_ARGS(narrowed));
			search_free(fixture->search);
			fixture->search = kept;
		}
	}
}

static void small_steps_end_where_a_large_one_does(void **state)
{
	struct fixture *fixture = *state;
	size_t n_steps = 1;
	search_set(fixture->search, TEXT("weg"), LANGUAGE_DE);
	while (!search_step(fixture->search, 1))
		n_steps++;
	assert_int_equal(n_steps, catalog_total(&fixture->catalog));
	expect_text(found(fixture), "nord ost west sued rad quelle");
}

static void a_newer_search_takes_the_place_of_one_under_way(void **state)
{
	struct fixture *fixture = *state;
	search_set(fixture->search, TEXT("weg"), LANGUAGE_DE);
	assert_false(search_step(fixture->search, 1));
	expect_found(fixture, "wegx", "");
	expect_found(fixture, "weg am", "nord sued");
}

/* ---- ahead of the words ----------------------------------------------------------------- */

static void prepares_piece_by_piece_and_then_rests(void **state)
{
	struct fixture *fixture = *state;
	size_t n_pieces = 1;
	assert_false(search_prepare(fixture->search, LANGUAGE_DE, 0));
	while (!search_prepare(fixture->search, LANGUAGE_DE, 1))
		n_pieces++;
	assert_int_equal(n_pieces, catalog_total(&fixture->catalog));
	assert_true(search_prepare(fixture->search, LANGUAGE_DE, 0));
	expect_found(fixture, "radweg", "rad ost nord sued quelle");
	assert_true(search_prepare(fixture->search, LANGUAGE_DE, 0));
}

/* However far it was when the words came, they find the same, and nothing is left then. */
static void finds_the_same_prepared_or_not(void **state)
{
	struct fixture *fixture = *state;
	static const char *const words[] = {"r", "weg", "ufer radweg", "banken", "wirgefühl"};
	for (size_t i = 0; i < ARRAY_LEN(words); i++) {
		look_for(fixture, words[i]);
		struct text expected = found(fixture);
		for (size_t n_pieces = 0; n_pieces <= catalog_total(&fixture->catalog);
		     n_pieces++) {
			search_free(fixture->search);
			fixture->search = search_new(&fixture->catalog);
			for (size_t n = 0; n < n_pieces; n++)
				search_prepare(fixture->search, LANGUAGE_DE, 1);
			look_for(fixture, words[i]);
			if (!text_equal(found(fixture), expected))
				fail_msg("%s, %zu pieces ahead", words[i], n_pieces);
			assert_true(search_prepare(fixture->search, LANGUAGE_DE, 0));
		}
	}
}

static void a_search_in_another_language_begins_again(void **state)
{
	struct fixture *fixture = *state;
	assert_true(search_prepare(fixture->search, LANGUAGE_EN, SIZE_MAX));
	expect_found(fixture, "harbour", "");
	expect_found(fixture, "hafen", "anlage");
	assert_false(search_prepare(fixture->search, LANGUAGE_EN, 1));
	search_set(fixture->search, TEXT("harbour"), LANGUAGE_EN);
	assert_true(search_step(fixture->search, SIZE_MAX));
	expect_text(found(fixture), "anlage");
	/* what was found in the other one is gone, until the words are set again */
	assert_false(search_prepare(fixture->search, LANGUAGE_DE, 1));
	expect_text(found(fixture), "");
	expect_found(fixture, "hafen", "anlage");
}

static void a_search_under_way_goes_on_behind_it(void **state)
{
	struct fixture *fixture = *state;
	search_set(fixture->search, TEXT("weg"), LANGUAGE_DE);
	assert_false(search_step(fixture->search, 1));
	assert_true(search_prepare(fixture->search, LANGUAGE_DE, SIZE_MAX));
	assert_true(search_step(fixture->search, SIZE_MAX));
	expect_text(found(fixture), "nord ost west sued rad quelle");
}

static void the_text_found_is_the_reason(void **state)
{
	struct fixture *fixture = *state;
	struct words words = words_read(TEXT("ufer radweg"), &fixture->arena);
	enum field field;
	uint32_t entry = catalog_find(&fixture->catalog, KIND_PROJECT, TEXT("nord"));
	expect_text(search_text_of_hit(&fixture->catalog, entry, &words, LANGUAGE_DE, &field,
				       &fixture->arena),
		    "Neuer Radweg");
	assert_int_equal(field, FIELD_SUMMARY);
	entry = catalog_find(&fixture->catalog, KIND_PROJECT, TEXT("sued"));
	expect_text(search_text_of_hit(&fixture->catalog, entry, &words, LANGUAGE_DE, &field,
				       &fixture->arena),
		    "Mit Radweg\nund Bänken am Ufer");
	assert_int_equal(field, FIELD_TEXT);
}

static void near_words_are_words_of_the_texts(void **state)
{
	struct fixture *fixture = *state;
	struct text near[4];
	look_for(fixture, "Radwge");
	size_t n = search_near(fixture->search, TEXT("Radwge"), near, 4, &fixture->arena);
	assert_int_equal(n, 1);
	expect_text(near[0], "Radweg");
	n = search_near(fixture->search, TEXT("stasse"), near, 4, &fixture->arena);
	assert_int_equal(n, 1);
	expect_text(near[0], "Straße");
	assert_int_equal(
		search_near(fixture->search, TEXT("Zeppelin"), near, 4, &fixture->arena), 0);
	assert_int_equal(search_near(fixture->search, TEXT("x"), near, 4, &fixture->arena), 0);
}

#define WITH_SEARCH(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_SEARCH(titles_come_before_summaries_before_texts),
		WITH_SEARCH(all_words_must_occur),
		WITH_SEARCH(addresses_are_no_text),
		WITH_SEARCH(typing_finds_what_a_new_search_finds),
		WITH_SEARCH(small_steps_end_where_a_large_one_does),
		WITH_SEARCH(a_newer_search_takes_the_place_of_one_under_way),
		WITH_SEARCH(prepares_piece_by_piece_and_then_rests),
		WITH_SEARCH(finds_the_same_prepared_or_not),
		WITH_SEARCH(a_search_in_another_language_begins_again),
		WITH_SEARCH(a_search_under_way_goes_on_behind_it),
		WITH_SEARCH(the_text_found_is_the_reason),
		WITH_SEARCH(near_words_are_words_of_the_texts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
