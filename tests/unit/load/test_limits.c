/* SPDX-License-Identifier: EUPL-1.2 */
/* Each limit of strategy(5): what reaches it loads, one more is refused with the place. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unistd.h>

#include <cmocka.h>

#include "load/limits.h"
#include "load/load.h"

#define HEAD "strategy:\n  title: T\n"

/* Loads what is in the buffer, empties it, and checks that the only error is WHAT
   (MESSAGE_NONE: that there is none). Warnings do not count. Returns its line. */
static uint32_t expect(struct buffer *yaml, enum message what)
{
	struct dataset dataset;
	struct diagnostics diagnostics = {0};
	uint32_t line = 0;
	enum load_result result =
		load_text(&dataset, buffer_text(yaml), TEXT("test.yaml"), &diagnostics);
	for (size_t i = 0; i < diagnostics.n_items; i++)
		if (diagnostics.items[i].severity == SEVERITY_ERROR) {
			assert_int_equal(diagnostics.items[i].what, what);
			line = diagnostics.items[i].mark.line;
		}
	assert_int_equal(diagnostics.n_errors, what == MESSAGE_NONE ? 0 : 1);
	assert_int_equal(result, what == MESSAGE_NONE ? LOAD_FINE : LOAD_REJECTED);
	dataset_clear(&dataset);
	diagnostics_clear(&diagnostics);
	buffer_clear(yaml);
	return line;
}

/* An unknown field of the head holds whatever is to be counted. */
static void begin(struct buffer *yaml)
{
	buffer_append_string(yaml, HEAD "  x-test:");
}

static void nest(struct buffer *yaml, size_t depth)
{
	begin(yaml);
	buffer_append_char(yaml, ' ');
	buffer_append_repeated(yaml, '[', depth);
	buffer_append_repeated(yaml, ']', depth);
	buffer_append_char(yaml, '\n');
}

static void test_depth(void **state)
{
	struct buffer yaml = {0};
	(void)state;
	nest(&yaml, LIMIT_DEPTH - 2);
	expect(&yaml, MESSAGE_NONE);
	nest(&yaml, LIMIT_DEPTH - 1);
	assert_int_equal(expect(&yaml, MESSAGE_LOAD_TOO_DEEP), 3);
}

static void nest_behind_alias(struct buffer *yaml, size_t outer)
{
	begin(yaml);
	buffer_append_string(yaml, " &a ");
	buffer_append_repeated(yaml, '[', 10);
	buffer_append_repeated(yaml, ']', 10);
	buffer_append_string(yaml, "\n  x-deeper: ");
	buffer_append_repeated(yaml, '[', outer);
	buffer_append_string(yaml, "*a");
	buffer_append_repeated(yaml, ']', outer);
	buffer_append_char(yaml, '\n');
}

static void test_depth_behind_alias(void **state)
{
	struct buffer yaml = {0};
	(void)state;
	nest_behind_alias(&yaml, LIMIT_DEPTH - 2 - 10);
	expect(&yaml, MESSAGE_NONE);
	nest_behind_alias(&yaml, LIMIT_DEPTH - 2 - 10 + 1);
	assert_int_equal(expect(&yaml, MESSAGE_LOAD_TOO_DEEP), 4);
}

/* Without a limit each of these would take minutes: libyaml is quadratic in depth. */
static void test_endless_depth(void **state)
{
	static const char *const openings[] = {"[", "{", "- ", "? ", "{\"\":[", "[? "};
	struct buffer yaml = {0};
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(openings); i++) {
		begin(&yaml);
		buffer_append_string(&yaml, "\n    ");
		while (yaml.len < 1 << 20)
			buffer_append_string(&yaml, openings[i]);
		expect(&yaml, MESSAGE_LOAD_TOO_DEEP);
	}
}

static void text_of_len(struct buffer *yaml, size_t len)
{
	buffer_append_string(yaml, HEAD "  text: ");
	buffer_append_repeated(yaml, 'a', len);
	buffer_append_char(yaml, '\n');
}

static void test_text(void **state)
{
	struct buffer yaml = {0};
	(void)state;
	text_of_len(&yaml, LIMIT_TEXT);
	expect(&yaml, MESSAGE_NONE);
	text_of_len(&yaml, LIMIT_TEXT + 1);
	assert_int_equal(expect(&yaml, MESSAGE_LOAD_TEXT_TOO_LONG), 3);
}

/* BEFORE and AFTER around a name of LEN bytes. */
static void name_of_len(struct buffer *yaml, const char *before, size_t len, const char *after)
{
	buffer_append_string(yaml, HEAD);
	buffer_append_string(yaml, before);
	buffer_append_repeated(yaml, 'a', len);
	buffer_append_string(yaml, after);
}

static void test_names(void **state)
{
	static const struct {
		const char *before, *after;
	} names[] = {{"  ? ", "\n  : x\n"}, {"  x-test: &", " x\n"}};
	struct buffer yaml = {0};
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(names); i++) {
		name_of_len(&yaml, names[i].before, LIMIT_NAME, names[i].after);
		expect(&yaml, MESSAGE_NONE);
		name_of_len(&yaml, names[i].before, LIMIT_NAME + 1, names[i].after);
		assert_int_equal(expect(&yaml, MESSAGE_LOAD_NAME_TOO_LONG), 3);
	}
	name_of_len(&yaml, "  x-test: !", LIMIT_NAME - 1, " x\n");
	expect(&yaml, MESSAGE_LOAD_TAG);
	name_of_len(&yaml, "  x-test: !", LIMIT_NAME, " x\n");
	assert_int_equal(expect(&yaml, MESSAGE_LOAD_NAME_TOO_LONG), 3);
	name_of_len(&yaml, "  x-test: *", LIMIT_NAME, "\n");
	expect(&yaml, MESSAGE_LOAD_UNKNOWN_ALIAS);
	name_of_len(&yaml, "  x-test: *", LIMIT_NAME + 1, "\n");
	assert_int_equal(expect(&yaml, MESSAGE_LOAD_NAME_TOO_LONG), 3);
}

static void anchors(struct buffer *yaml, size_t n)
{
	begin(yaml);
	for (size_t i = 0; i < n; i++)
		buffer_format(yaml, "\n    - &a%zu x", i);
	buffer_append_char(yaml, '\n');
}

static void test_anchors(void **state)
{
	struct buffer yaml = {0};
	(void)state;
	anchors(&yaml, LIMIT_ANCHORS);
	expect(&yaml, MESSAGE_NONE);
	anchors(&yaml, LIMIT_ANCHORS + 1);
	assert_int_equal(expect(&yaml, MESSAGE_LOAD_TOO_MANY_ANCHORS), 4 + LIMIT_ANCHORS);
	/* that ends it: one error, however many follow */
	anchors(&yaml, LIMIT_ANCHORS + 3);
	expect(&yaml, MESSAGE_LOAD_TOO_MANY_ANCHORS);
	anchors(&yaml, LIMIT_ANCHORS);
	buffer_append_string(&yaml, "projects: &over\n  - &more {id: a, title: A}\n");
	assert_int_equal(expect(&yaml, MESSAGE_LOAD_TOO_MANY_ANCHORS), 4 + LIMIT_ANCHORS);
}

/* A list of N texts of LEN bytes with an anchor, and as many aliases of it. */
static void aliases(struct buffer *yaml, size_t n, size_t len, size_t n_aliases)
{
	begin(yaml);
	buffer_append_string(yaml, "\n    - &a [");
	for (size_t i = 0; i < n; i++) {
		buffer_append_repeated(yaml, 'a', len);
		buffer_append_char(yaml, ',');
	}
	buffer_append_char(yaml, ']');
	for (size_t i = 0; i < n_aliases; i++)
		buffer_append_string(yaml, "\n    - *a");
	buffer_append_char(yaml, '\n');
}

static void test_aliases(void **state)
{
	struct buffer yaml = {0};
	(void)state;
	aliases(&yaml, 1, 1, LIMIT_ALIASES);
	expect(&yaml, MESSAGE_NONE);
	aliases(&yaml, 1, 1, LIMIT_ALIASES + 1);
	assert_int_equal(expect(&yaml, MESSAGE_LOAD_TOO_MANY_ALIASES), 5 + LIMIT_ALIASES);
}

static void test_expanded(void **state)
{
	struct buffer yaml = {0};
	size_t n_whole = LIMIT_EXPANDED / (16 * 1024);
	(void)state;
	aliases(&yaml, 16, 1024, n_whole);
	expect(&yaml, MESSAGE_NONE);
	aliases(&yaml, 16, 1024, n_whole + 1);
	assert_int_equal(expect(&yaml, MESSAGE_LOAD_TOO_MUCH_EXPANDED), 5 + (int)n_whole);
}

/* Seven values come before the list with the anchor (the root, strategy and its map, title
   and T, x-test and its list); with its N items it counts once, and for each alias. */
static void nodes(struct buffer *yaml, size_t n)
{
	enum { N = 9999, N_ALIASES = 998 };
	aliases(yaml, N, 1, N_ALIASES);
	for (size_t i = 7 + (size_t)(N_ALIASES + 1) * (N + 1); i < n; i++)
		buffer_append_string(yaml, "    - x\n");
}

static void test_nodes(void **state)
{
	struct buffer yaml = {0};
	(void)state;
	nodes(&yaml, LIMIT_NODES);
	expect(&yaml, MESSAGE_NONE);
	nodes(&yaml, LIMIT_NODES + 1);
	assert_true(expect(&yaml, MESSAGE_LOAD_TOO_MANY_NODES) > 1003);
	aliases(&yaml, 9999, 1, 999); /* the last alias is too much, and nothing follows */
	assert_int_equal(expect(&yaml, MESSAGE_LOAD_TOO_MANY_NODES), 1003);
}

/* Ten levels of ten: ten thousand million nodes from half a kilobyte. */
static void test_bomb(void **state)
{
	struct buffer yaml = {0};
	(void)state;
	begin(&yaml);
	buffer_append_string(&yaml, "\n    - &a0 [x, x, x, x, x, x, x, x, x, x]\n");
	for (int level = 1; level < 10; level++) {
		buffer_format(&yaml, "    - &a%d [", level);
		for (int i = 0; i < 10; i++)
			buffer_format(&yaml, "*a%d, ", level - 1);
		buffer_append_string(&yaml, "]\n");
	}
	expect(&yaml, MESSAGE_LOAD_TOO_MANY_NODES);
}

/* So many mistakes that keeping them all would cost more than the data. */
static void test_problems(void **state)
{
	struct buffer yaml = {0};
	struct dataset dataset;
	struct diagnostics diagnostics = {0};
	(void)state;
	buffer_append_string(&yaml, HEAD "projects:\n");
	for (size_t i = 0; i < LIMIT_PROBLEMS + 100; i++)
		buffer_format(&yaml, "  - {id: p%zu, title: T, start: x, owners: y}\n", i);
	load_text(&dataset, buffer_text(&yaml), TEXT("test.yaml"), &diagnostics);
	assert_int_equal(diagnostics.n_items, 2 * (LIMIT_PROBLEMS + 1));
	assert_int_equal(diagnostics.items[diagnostics.n_items - 1].what,
			 MESSAGE_LOAD_MORE_PROBLEMS);
	dataset_clear(&dataset);
	diagnostics_clear(&diagnostics);
	buffer_clear(&yaml);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_depth),	      cmocka_unit_test(test_depth_behind_alias),
		cmocka_unit_test(test_endless_depth), cmocka_unit_test(test_text),
		cmocka_unit_test(test_names),	      cmocka_unit_test(test_anchors),
		cmocka_unit_test(test_aliases),	      cmocka_unit_test(test_expanded),
		cmocka_unit_test(test_nodes),	      cmocka_unit_test(test_bomb),
		cmocka_unit_test(test_problems),
	};
	return cmocka_run_group_tests_name("load: limits", tests, NULL, NULL);
}
