/* SPDX-License-Identifier: EUPL-1.2 */
/* A list to pick from, without a terminal: what is shown, in which order, what is selected,
   and how few items are made for it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/attr.h"
#include "tui/picker.h"

enum { MANY = 100000 };

/* What is offered, and how often an item was asked for. */
struct offer {
	const struct picker_item *items; /* NULL: "Titel 17" */
	size_t n_items;
	size_t n_made;
	size_t named; /* what a number typed stands for */
};

static const struct picker_item items[] = {
	{.text = TEXT_INIT("Radwege"), .mark = TEXT_INIT("r"), .detail = TEXT_INIT("am Ring")},
	{.text = TEXT_INIT("Zehn Radwege"), .mark = TEXT_INIT("z")},
	{.text = TEXT_INIT("Fahrradwege"), .mark = TEXT_INIT("f")},
	{.text = TEXT_INIT("Müllers Straße"), .mark = TEXT_INIT("m")},
	{.text = TEXT_INIT("Brücken"),
	 .mark = TEXT_INIT("b"),
	 .detail = TEXT_INIT("Radwege auch")},
};

static void make_item(void *ctx, size_t index, struct arena *scratch, struct picker_item *item)
{
	struct offer *offer = ctx;

	assert_true(index < offer->n_items);
	offer->n_made++;
	if (offer->items)
		*item = offer->items[index];
	else
		item->text = arena_format(scratch, "Titel %zu", index);
}

static size_t read_typed(void *ctx, struct text typed, struct arena *scratch,
			 struct picker_item *item)
{
	struct offer *offer = ctx;

	(void)scratch;
	if (text_equal(typed, TEXT("17")))
		return offer->named;
	if (!text_equal(typed, TEXT("wort")))
		return PICKER_NOTHING;
	item->text = TEXT("das Wort selbst");
	return PICKER_LITERAL;
}

struct fixture {
	struct offer offer;
	struct picker picker;
	struct prompt prompt;
};

static void begin(struct fixture *fixture, const struct picker_item *offered, size_t n,
		  bool begins_in_list)
{
	struct picker_source source;

	*fixture = (struct fixture){.offer = {.items = offered, .n_items = n, .named = 3}};
	source = (struct picker_source){
		.ctx = &fixture->offer, .n_items = n, .item = make_item, .literal = read_typed};
	prompt_open(&fixture->prompt, COMMAND_GO);
	picker_open(&fixture->picker, TEXT("Probe"), &source, begins_in_list);
	fixture->picker.height = 10;
}

static void end(struct fixture *fixture)
{
	picker_clear(&fixture->picker);
	prompt_clear(&fixture->prompt);
}

static enum picker_result press(struct fixture *fixture, const char *name)
{
	struct key key = {.character = 0};

	snprintf(key.name, sizeof(key.name), "%s", name);
	return picker_key(&fixture->picker, &fixture->prompt, &key);
}

static void type(struct fixture *fixture, const char *letters)
{
	struct text rest = text_of(letters);

	while (rest.len) {
		struct key key;

		assert_true(key_of_code((long)utf8_next(&rest), false, &key));
		assert_int_equal(picker_key(&fixture->picker, &fixture->prompt, &key),
				 PICKER_OPEN);
	}
}

/* What is shown now, by the marks of the items. */
static void expect_shown(struct fixture *fixture, const char *marks)
{
	char shown[32] = "";

	picker_narrow(&fixture->picker, &fixture->prompt);
	for (size_t i = 0; i < picker_n_shown(&fixture->picker); i++) {
		size_t index = picker_index(&fixture->picker, i);
		struct picker_item item = picker_item(&fixture->picker, index);

		shown[i] = index == PICKER_LITERAL ? '!' : item.mark.bytes[0];
	}
	assert_string_equal(shown, marks);
}

static void the_best_come_first(void **state)
{
	struct fixture fixture;

	(void)state;
	begin(&fixture, items, ARRAY_LEN(items), false);
	expect_shown(&fixture, "rzfmb");
	/* its beginning, a word's, anywhere in the text, elsewhere */
	type(&fixture, "rad");
	expect_shown(&fixture, "rzfb");
	type(&fixture, "wege z");
	expect_shown(&fixture, "z");
	end(&fixture);
}

static void spelling_does_not_matter(void **state)
{
	static const char *const spellings[] = {"müll", "MUELL", "mull", "strasse", "STRAßE"};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(spellings); i++) {
		struct fixture fixture;

		begin(&fixture, items, ARRAY_LEN(items), false);
		type(&fixture, spellings[i]);
		expect_shown(&fixture, "m");
		end(&fixture);
	}
}

static void deleting_brings_back(void **state)
{
	struct fixture fixture;

	(void)state;
	begin(&fixture, items, ARRAY_LEN(items), false);
	type(&fixture, "zehnx");
	expect_shown(&fixture, "");
	assert_int_equal(picker_choice(&fixture.picker), PICKER_NOTHING);
	press(&fixture, "Backspace");
	expect_shown(&fixture, "z");
	for (int i = 0; i < 4; i++)
		press(&fixture, "Backspace");
	expect_shown(&fixture, "rzfmb");
	end(&fixture);
}

static void what_is_named_comes_first(void **state)
{
	struct fixture fixture;

	(void)state;
	begin(&fixture, items, ARRAY_LEN(items), false);
	type(&fixture, "17");
	expect_shown(&fixture, "m");
	assert_int_equal(picker_choice(&fixture.picker), 3);
	end(&fixture);
	begin(&fixture, items, ARRAY_LEN(items), false);
	type(&fixture, "wort");
	expect_shown(&fixture, "!");
	assert_int_equal(picker_choice(&fixture.picker), PICKER_LITERAL);
	assert_true(text_equal(picker_item(&fixture.picker, PICKER_LITERAL).text,
			       TEXT("das Wort selbst")));
	end(&fixture);
}

static void arrows_lead_into_the_list_and_back(void **state)
{
	struct fixture fixture;
	struct picker *picker = &fixture.picker;

	(void)state;
	begin(&fixture, items, ARRAY_LEN(items), false);
	assert_false(picker->is_in_list);
	press(&fixture, "Down");
	assert_true(picker->is_in_list);
	assert_int_equal(picker_choice(picker), 0);
	press(&fixture, "Ctrl-N");
	assert_int_equal(picker_choice(picker), 1);
	press(&fixture, "End");
	assert_int_equal(picker_choice(picker), 4);
	press(&fixture, "Down");
	assert_int_equal(picker_choice(picker), 4);
	press(&fixture, "Home");
	press(&fixture, "Up");
	assert_false(picker->is_in_list);
	/* a letter goes into the field, wherever the cursor is */
	press(&fixture, "Up");
	assert_true(picker->is_in_list);
	assert_int_equal(picker_choice(picker), 4);
	type(&fixture, "b");
	assert_false(picker->is_in_list);
	end(&fixture);
}

static void keys_answer(void **state)
{
	struct fixture fixture;

	(void)state;
	begin(&fixture, items, ARRAY_LEN(items), true);
	assert_true(fixture.picker.is_in_list);
	assert_int_equal(press(&fixture, "Enter"), PICKER_CHOSEN);
	assert_int_equal(press(&fixture, "Tab"), PICKER_COMPLETE);
	assert_int_equal(press(&fixture, "Esc"), PICKER_CANCELLED);
	type(&fixture, "xyz");
	assert_int_equal(press(&fixture, "Tab"), PICKER_OPEN);
	assert_int_equal(press(&fixture, "Enter"), PICKER_TYPED);
	end(&fixture);
}

/* What is not looked at is not made: none to open it, all once for the first letter, and
   then only those that fitted; letters typed fast cost one search. */
static void many_items_cost_what_is_looked_at(void **state)
{
	struct fixture fixture;

	(void)state;
	begin(&fixture, NULL, MANY, false);
	assert_int_equal(fixture.offer.n_made, 0);
	press(&fixture, "Down");
	press(&fixture, "End");
	press(&fixture, "PageUp");
	assert_int_equal(fixture.offer.n_made, 0);
	assert_int_equal(picker_choice(&fixture.picker), MANY - 1 - (10 - 2));
	type(&fixture, "titel 9999");
	assert_int_equal(fixture.offer.n_made, 0);
	picker_narrow(&fixture.picker, &fixture.prompt);
	assert_int_equal(fixture.offer.n_made, MANY);
	assert_int_equal(picker_n_shown(&fixture.picker), 19);
	fixture.offer.n_made = 0;
	type(&fixture, "9");
	picker_narrow(&fixture.picker, &fixture.prompt);
	assert_int_equal(fixture.offer.n_made, 19);
	assert_int_equal(picker_n_shown(&fixture.picker), 1);
	assert_int_equal(picker_choice(&fixture.picker), MANY - 1);
	end(&fixture);
}

/* Piece by piece; until the last one what was shown stands, and a letter gives it up. */
static void many_items_are_looked_at_in_pieces(void **state)
{
	enum { PIECE = 30000 };
	struct fixture fixture;

	(void)state;
	begin(&fixture, NULL, MANY, false);
	assert_false(picker_has_work(&fixture.picker));
	type(&fixture, "9");
	picker_work(&fixture.picker, &fixture.prompt, PIECE);
	assert_int_equal(fixture.offer.n_made, PIECE);
	assert_true(picker_has_work(&fixture.picker));
	assert_int_equal(picker_n_shown(&fixture.picker), MANY);
	type(&fixture, "9998");
	fixture.offer.n_made = 0;
	while (picker_has_work(&fixture.picker))
		picker_work(&fixture.picker, &fixture.prompt, PIECE);
	assert_int_equal(fixture.offer.n_made, MANY);
	assert_int_equal(picker_n_shown(&fixture.picker), MANY);
	picker_narrow(&fixture.picker, &fixture.prompt);
	assert_int_equal(fixture.offer.n_made, MANY);
	assert_int_equal(picker_n_shown(&fixture.picker), 1);
	assert_int_equal(picker_choice(&fixture.picker), 99998);
	assert_false(picker_has_work(&fixture.picker));
	/* given up, it is as far as before; closed in between, nothing of it is left */
	press(&fixture, "Backspace");
	picker_work(&fixture.picker, &fixture.prompt, PIECE);
	type(&fixture, "8");
	fixture.offer.n_made = 0;
	picker_narrow(&fixture.picker, &fixture.prompt);
	assert_int_equal(fixture.offer.n_made, 1);
	press(&fixture, "Backspace");
	picker_work(&fixture.picker, &fixture.prompt, PIECE);
	picker_close(&fixture.picker);
	assert_false(picker_has_work(&fixture.picker));
	end(&fixture);
}

static void nothing_to_pick_from_is_no_trap(void **state)
{
	static const char *const keys[] = {"Down",     "Up",  "End", "Home",
					   "PageDown", "Tab", "Left"};
	struct fixture fixture;

	(void)state;
	begin(&fixture, NULL, 0, true);
	for (size_t i = 0; i < ARRAY_LEN(keys); i++)
		assert_int_equal(press(&fixture, keys[i]), PICKER_OPEN);
	assert_int_equal(picker_choice(&fixture.picker), PICKER_NOTHING);
	assert_int_equal(press(&fixture, "Enter"), PICKER_TYPED);
	assert_int_equal(press(&fixture, "Esc"), PICKER_CANCELLED);
	end(&fixture);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_best_come_first),
		cmocka_unit_test(spelling_does_not_matter),
		cmocka_unit_test(deleting_brings_back),
		cmocka_unit_test(what_is_named_comes_first),
		cmocka_unit_test(arrows_lead_into_the_list_and_back),
		cmocka_unit_test(keys_answer),
		cmocka_unit_test(many_items_cost_what_is_looked_at),
		cmocka_unit_test(many_items_are_looked_at_in_pieces),
		cmocka_unit_test(nothing_to_pick_from_is_no_trap),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
