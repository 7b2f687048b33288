/* SPDX-License-Identifier: EUPL-1.2 */
/* Two states of a strategy: what is new, changed and gone, in which order, and that every
   type of field is compared by what it says, not by where it lies. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "load/load.h"
#include "model/changes.h"

struct states {
	struct dataset before, after;
	struct diagnostics diagnostics;
	struct arena arena;
	struct changes changes;
};

static void compare(struct states *states, const char *before, const char *after)
{
	*states = (struct states){0};
	assert_int_equal(load_text(&states->before, text_of(before), TEXT("before"),
				   &states->diagnostics),
			 LOAD_FINE);
	assert_int_equal(
		load_text(&states->after, text_of(after), TEXT("after"), &states->diagnostics),
		LOAD_FINE);
	states->changes =
		changes_find(&states->before.catalog, &states->after.catalog, &states->arena);
}

static void end(struct states *states)
{
	arena_clear(&states->arena);
	diagnostics_clear(&states->diagnostics);
	dataset_clear(&states->before);
	dataset_clear(&states->after);
}

static const char *head = "strategy: {title: T}\n";

static void test_kinds_in_order_and_what_is_gone_at_the_end(void **state)
{
	(void)state;
	static const struct {
		enum change_what what;
		const char *id;
	} expected[] = {{CHANGE_NEW, "k"},
			{CHANGE_EDITED, "b"},
			{CHANGE_NEW, "d"},
			{CHANGE_GONE, "a"},
			{CHANGE_GONE, "c"}};
	struct states states;
	compare(&states,
		"strategy: {title: T}\nprojects: [{id: a, title: A}, {id: b, title: B}, "
		"{id: c, title: C}, {id: e, title: E}]\n",
		"strategy: {title: T}\nprojects: [{id: e, title: E}, {id: b, title: Be}, "
		"{id: d, title: D}]\ncompetencies: [{id: k, title: K}]\n");
	assert_int_equal(states.changes.n_items, 5);
	assert_int_equal(states.changes.n_of[CHANGE_NEW], 2);
	assert_int_equal(states.changes.n_of[CHANGE_EDITED], 1);
	assert_int_equal(states.changes.n_of[CHANGE_GONE], 2);
	for (size_t i = 0; i < 5; i++) {
		const struct change *change = &states.changes.items[i];
		bool is_gone = change->what == CHANGE_GONE;
		assert_int_equal(change->what, expected[i].what);
		assert_true(
			text_equal(is_gone ? catalog_id(&states.before.catalog, change->before)
					   : catalog_id(&states.after.catalog, change->after),
				   text_of(expected[i].id)));
		assert_int_equal(change->before == ENTRY_NONE, change->what == CHANGE_NEW);
		assert_int_equal(change->after == ENTRY_NONE, is_gone);
	}
	end(&states);
}

/* The same id in another section is another entry. */
static void test_an_entry_that_moves_is_gone_and_new(void **state)
{
	(void)state;
	struct states states;
	compare(&states, "strategy: {title: T}\nprojects: [{id: a, title: A}]\n",
		"strategy: {title: T}\ntopics: [{id: a, title: A}]\n");
	assert_int_equal(states.changes.n_of[CHANGE_NEW], 1);
	assert_int_equal(states.changes.n_of[CHANGE_GONE], 1);
	end(&states);
}

/* Another order of sections and entries, other entries before it, other numbers: the same. */
static void test_what_says_the_same_is_the_same(void **state)
{
	(void)state;
	const char *entry =
		"{id: a, title: {de: A, en: An A}, status: done, end: 2024-10,\n"
		"  cost: {amount: 5, note: viel, sources: [q]}, districts: [X, Y],\n"
		"  competencies: [k], related: [quellen/q], derived: [end],\n"
		"  partners: [{de: Wir, en: We}], text: Ein Text.}";
	char before[1024], after[1024];
	struct states states;
	snprintf(before, sizeof(before),
		 "strategy: {title: T, boroughs: {N: [X, Y]}}\nprojects: [%s]\n"
		 "competencies: [{id: k, title: K}]\nsources: [{id: q, title: Q}]\n",
		 entry);
	snprintf(after, sizeof(after),
		 "sources: [{id: p, title: P}, {id: q, title: Q}]\n"
		 "competencies: [{id: j, title: J}, {id: k, title: K}]\n"
		 "projects: [%s]\nstrategy: {title: T, boroughs: {N: [X, Y]}}\n",
		 entry);
	compare(&states, before, after);
	assert_int_equal(states.changes.n_of[CHANGE_NEW], 2);
	assert_int_equal(states.changes.n_items, 2);
	end(&states);
}

/* ---- every type of field -------------------------------------------------------------- */

static const struct {
	enum field field;
	const char *before, *after;
} edits[] = {
	{FIELD_TITLE, "title: A", "title: B"},
	{FIELD_TITLE, "title: {de: A, en: A}", "title: {de: A, en: B}"},
	{FIELD_TITLE, "title: {de: A}", "title: {de: A, en: B}"},
	{FIELD_TEXT, "title: A, text: Eins.", "title: A, text: Zwei."},
	{FIELD_TEXT, "title: A", "title: A, text: Zwei."},
	{FIELD_TEXT, "title: A, text: Eins.", "title: A"},
	{FIELD_STATUS, "title: A, status: done", "title: A, status: running"},
	{FIELD_START, "title: A, start: 2024", "title: A, start: 2024-01"},
	{FIELD_DISTRICTS, "title: A, districts: [X]", "title: A, districts: [Y]"},
	{FIELD_DISTRICTS, "title: A, districts: [X]", "title: A, districts: [X, Y]"},
	{FIELD_DISTRICTS, "title: A, districts: [X, Y]", "title: A, districts: [Y, X]"},
	{FIELD_PARTNERS, "title: A, partners: [{de: X, en: X}]",
	 "title: A, partners: [{de: X, en: Y}]"},
	{FIELD_COST, "title: A, cost: {amount: 1}", "title: A, cost: {amount: 2}"},
	{FIELD_COST, "title: A, cost: {amount: 1}",
	 "title: A, cost: {amount: 1, currency: USD}"},
	{FIELD_COST, "title: A, cost: {amount: 1}", "title: A, cost: {amount: 1, sources: q}"},
	{FIELD_COST, "title: A, cost: [{amount: 1}]",
	 "title: A, cost: [{amount: 1}, {amount: 1}]"},
	{FIELD_LINKS, "title: A, links: {url: 'https://a.de'}",
	 "title: A, links: {url: 'https://b.de'}"},
	{FIELD_COMPETENCIES, "title: A, competencies: k", "title: A, competencies: l"},
	{FIELD_RELATED, "title: A, related: [kompetenzen/k]", "title: A, related: [themen/k]"},
	{FIELD_DERIVED, "title: A, status: done, end: 2024, derived: [status]",
	 "title: A, status: done, end: 2024, derived: [end]"},
};

static void test_each_type_of_field_is_noticed_alone(void **state)
{
	(void)state;
	const char *rest = "competencies: [{id: k, title: K}, {id: l, title: L}]\n"
			   "topics: [{id: k, title: K}]\nsources: [{id: q, title: Q}]\n";
	for (size_t i = 0; i < ARRAY_LEN(edits); i++) {
		char before[1024], after[1024];
		struct states states;
		snprintf(before, sizeof(before), "%sprojects: [{id: a, %s}]\n%s", head,
			 edits[i].before, rest);
		snprintf(after, sizeof(after), "%sprojects: [{id: a, %s}]\n%s", head,
			 edits[i].after, rest);
		compare(&states, before, after);
		if (states.changes.n_items != 1)
			fail_msg("%s, %s: %zu changes", edits[i].before, edits[i].after,
				 states.changes.n_items);
		struct object old =
			catalog_object(&states.before.catalog, states.changes.items[0].before);
		struct object new =
			catalog_object(&states.after.catalog, states.changes.items[0].after);
		enum field field = changes_next_field(old, new, FIELD_COUNT);
		assert_int_equal(field, edits[i].field);
		assert_int_equal(changes_next_field(old, new, field), FIELD_COUNT);
		end(&states);
	}
}

static void test_the_head_has_fields_of_its_own(void **state)
{
	(void)state;
	static const char *const heads[] = {
		"strategy: {title: T, language: de, boroughs: {N: [X]}}\n",
		"strategy: {title: T, language: de, boroughs: {N: [X, Y]}}\n",
		"strategy: {title: T, language: de, boroughs: {S: [X]}}\n",
		"strategy: {title: T, language: en, boroughs: {N: [X]}}\n",
	};
	for (size_t i = 0; i < ARRAY_LEN(heads); i++) {
		struct states states;
		compare(&states, heads[0], heads[i]);
		assert_int_equal(states.changes.n_items, i > 0);
		end(&states);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_kinds_in_order_and_what_is_gone_at_the_end),
		cmocka_unit_test(test_an_entry_that_moves_is_gone_and_new),
		cmocka_unit_test(test_what_says_the_same_is_the_same),
		cmocka_unit_test(test_each_type_of_field_is_noticed_alone),
		cmocka_unit_test(test_the_head_has_fields_of_its_own),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
