/* SPDX-License-Identifier: EUPL-1.2 */
/* Problems: collected, sorted, shown; and the nearest word as a way out. */
#include "base/diagnostics.h"

#include "unit/base/expect.h"

static void expect_shown(const struct diagnostics *diagnostics, size_t index,
			 enum language language, const char *expected)
{
	struct buffer out = {0};
	diagnostics_append(&out, diagnostics, index, language);
	expect_buffer(&out, expected);
}

/* N_ENTRIES stands for any message with a gap: the tables of others may change. */
static const enum message any = MESSAGE_N_ENTRIES;

static void problems_are_shown_for_editors(void **state)
{
	(void)state;
	struct diagnostics diagnostics = {0};
	uint32_t file = diagnostics_file(&diagnostics, TEXT("data.yaml"));
	struct mark mark = {file, 12, 5};
	assert_false(diagnostics_error(&diagnostics, mark, any, MESSAGE_ARGS(TEXT("7"))));
	diagnostics_warning(&diagnostics, (struct mark){file, 0, 0}, any,
			    MESSAGE_ARGS(TEXT("8")));
	diagnostics_hint(&diagnostics, any, TEXT("9"));
	assert_int_equal(diagnostics.n_items, 2);
	assert_int_equal(diagnostics.n_errors, 1);
	expect_shown(&diagnostics, 0, LANGUAGE_DE,
		     "data.yaml:12:5: error: 7 Eintrag|7 Einträge");
	expect_shown(&diagnostics, 1, LANGUAGE_EN,
		     "data.yaml: warning: 8 entry|8 entries\n"
		     "data.yaml: hint: 9 entry|9 entries");
	diagnostics_clear(&diagnostics);
	assert_int_equal(diagnostics.n_items, 0);
}

static void parts_can_be_shown_alone(void **state)
{
	(void)state;
	struct diagnostics diagnostics = {0};
	diagnostics_file(&diagnostics, TEXT("a.yaml"));
	uint32_t file = diagnostics_file(&diagnostics, TEXT("b.yaml"));
	diagnostics_error(&diagnostics, (struct mark){file, 1, 2}, any, NULL, 0);
	struct buffer out = {0};
	diagnostics_append_hint(&out, &diagnostics.items[0], LANGUAGE_EN);
	assert_int_equal(out.len, 0);
	diagnostics_append_what(&out, &diagnostics.items[0], LANGUAGE_EN);
	expect_buffer(&out, " entry| entries");
	diagnostics_append_mark(&out, &diagnostics, diagnostics.items[0].mark);
	expect_buffer(&out, "b.yaml:1:2");
	diagnostics_clear(&diagnostics);
}

static void nothing_from_outside_reaches_the_terminal_raw(void **state)
{
	(void)state;
	struct diagnostics diagnostics = {0};
	char name[] = "x\x1B[2J.yaml", arg[] = "\u202Eevil\n";
	uint32_t file = diagnostics_file(&diagnostics, text_of(name));
	diagnostics_error(&diagnostics, (struct mark){file, 1, 1}, any,
			  MESSAGE_ARGS(text_of(arg)));
	/* copied: what the caller does with his texts is his affair */
	memset(name, 'z', sizeof(name) - 1);
	memset(arg, 'z', sizeof(arg) - 1);
	expect_shown(&diagnostics, 0, LANGUAGE_EN,
		     "x\uFFFD[2J.yaml:1:1: error: \uFFFDevil  entry|\uFFFDevil  entries");
	diagnostics_clear(&diagnostics);
}

static void problems_are_sorted_and_equals_keep_their_order(void **state)
{
	(void)state;
	enum { N = 100 };
	struct diagnostics diagnostics = {0};
	diagnostics_file(&diagnostics, TEXT("a"));
	diagnostics_file(&diagnostics, TEXT("b"));
	for (uint32_t i = 0; i < N; i++) {
		struct mark mark = {(i * 7) % 2, (i * 13) % 3, (i * 5) % 2};
		struct buffer number = {0};
		buffer_format(&number, "%03u", (unsigned)i);
		if (i % 5 == 0)
			diagnostics_warning(&diagnostics, mark, any,
					    MESSAGE_ARGS(buffer_text(&number)));
		else
			diagnostics_error(&diagnostics, mark, any,
					  MESSAGE_ARGS(buffer_text(&number)));
		buffer_clear(&number);
	}
	diagnostics_sort(&diagnostics);
	assert_int_equal(diagnostics.n_items, N);
	for (size_t i = 1; i < N; i++) {
		const struct diagnostic *a = &diagnostics.items[i - 1], *b = a + 1;
		long order[] = {(long)b->mark.file - (long)a->mark.file,
				(long)b->mark.line - (long)a->mark.line,
				(long)b->mark.column - (long)a->mark.column,
				(long)b->severity - (long)a->severity,
				text_compare(b->args[0], a->args[0])};
		size_t first = 0;
		while (first < ARRAY_LEN(order) - 1 && order[first] == 0)
			first++;
		assert_true(order[first] > 0);
	}
	/* and it goes on growing after that */
	diagnostics_error(&diagnostics, (struct mark){0, 1, 1}, any, NULL, 0);
	assert_int_equal(diagnostics.n_items, N + 1);
	diagnostics_clear(&diagnostics);
}

static void few_problems_are_sorted_too(void **state)
{
	(void)state;
	struct diagnostics diagnostics = {0};
	diagnostics_sort(&diagnostics);
	assert_int_equal(diagnostics.n_items, 0);
	diagnostics_error(&diagnostics, (struct mark){0, 2, 1}, any, NULL, 0);
	diagnostics_sort(&diagnostics);
	assert_int_equal(diagnostics.items[0].mark.line, 2);
	diagnostics_error(&diagnostics, (struct mark){0, 1, 1}, any, NULL, 0);
	diagnostics_sort(&diagnostics);
	assert_int_equal(diagnostics.items[0].mark.line, 1);
	diagnostics_clear(&diagnostics);
}

static void check_nearest(struct text word, const char *expected)
{
	static const struct text words[] = {
		{"title", 5},	   {"status", 6},	    {"status_note", 11},
		{"start", 5},	   {"core_activities", 15}, {"id", 2},
		{"großstadt", 10},
	};
	struct text nearest = diagnostics_nearest(word, words, ARRAY_LEN(words));
	if (!text_equal(nearest, text_of(expected)))
		fail_msg("%s is not near, but \"" TEXT_FORMAT "\"", expected,
			 TEXT_ARGS(nearest));
}

static void the_nearest_word_is_found(void **state)
{
	(void)state;
	check_nearest(TEXT("titel"), "title");
	check_nearest(TEXT("Status"), "status");
	check_nearest(TEXT("statsu"), "status");
	check_nearest(TEXT("statusnote"), "status_note");
	check_nearest(TEXT("stat"), "start");
	check_nearest(TEXT("core_activity"), "core_activities");
	check_nearest(TEXT("GROSSSTADT"), "großstadt");
	check_nearest(TEXT("ID"), "id");
	check_nearest(TEXT("ix"), "");
	check_nearest(TEXT("banana"), "");
	check_nearest(TEXT(""), "");
	assert_int_equal(diagnostics_nearest(TEXT("x"), NULL, 0).len, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(problems_are_shown_for_editors),
		cmocka_unit_test(parts_can_be_shown_alone),
		cmocka_unit_test(nothing_from_outside_reaches_the_terminal_raw),
		cmocka_unit_test(problems_are_sorted_and_equals_keep_their_order),
		cmocka_unit_test(few_problems_are_sorted_too),
		cmocka_unit_test(the_nearest_word_is_found),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
