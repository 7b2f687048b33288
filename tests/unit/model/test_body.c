/* SPDX-License-Identifier: EUPL-1.2 */
/* Bodies as a flat sequence of blocks, written down in a small notation. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/body.h"

static void begin(void *ctx, enum body_block block, int level, unsigned ordinal)
{
	static const char *const names[] = {"p", "h", "item", "quote", "code"};
	buffer_format(ctx, "%s%d", names[block], level);
	if (ordinal)
		buffer_format(ctx, "#%u", ordinal);
	buffer_append_char(ctx, '(');
}

static void run(void *ctx, struct text text, unsigned style, struct text link)
{
	static const char *const marks[] = {"", "*", "**", "***", "`", "`", "`", "`"};
	buffer_format(ctx, "%s" TEXT_FORMAT, marks[style], TEXT_ARGS(text));
	if (link.bytes)
		buffer_format(ctx, "<" TEXT_FORMAT ">", TEXT_ARGS(link));
}

static void end(void *ctx)
{
	buffer_append_string(ctx, ")\n");
}

static void assert_body(const char *commonmark, const char *expected)
{
	static const struct body_visitor visitor = {begin, run, end};
	struct buffer seen = {0};
	body_walk(text_of(commonmark), &visitor, &seen);
	buffer_append_char(&seen, '\0');
	assert_string_equal(seen.bytes, expected);
	buffer_clear(&seen);
}

static void test_blocks(void **state)
{
	(void)state;
	assert_body("Ein Satz\nüber zwei Zeilen.\n\nNoch einer.",
		    "p0(Ein Satz über zwei Zeilen.)\np0(Noch einer.)\n");
	assert_body("## Über\n> gesagt", "h2(Über)\nquote0(gesagt)\n");
	assert_body("    a\n    b", "code0(a\nb)\n");
	assert_body("", "");
}

static void test_lists(void **state)
{
	(void)state;
	assert_body("- a\n- b\n  - c\n- d", "item1(a)\nitem1(b)\nitem2(c)\nitem1(d)\n");
	assert_body("3. a\n\n   mehr\n4. b", "item1#3(a)\np1(mehr)\nitem1#4(b)\n");
}

static void test_spans(void **state)
{
	(void)state;
	assert_body("*a* **b** `c` [d](projekte/x)", "p0(*a **b `c d<projekte/x>)\n");
	assert_body("![Bild](b.png)", "p0(Bild)\n");
}

static void test_html_is_text_and_entities_are_clean(void **state)
{
	(void)state;
	assert_body("a <b>c</b>", "p0(a <b>c</b>)\n");
	assert_body("A&amp;B&uuml;&#228;&#xE4;", "p0(A&Büää)\n");
	assert_body("x&#27;y&#x9b;z&#0;", "p0(x\uFFFDy\uFFFDz\uFFFD)\n");
	assert_body("&unfug;", "p0(&unfug;)\n");
}

static void test_destinations(void **state)
{
	(void)state;
	enum kind kind;
	struct text id;
	assert_true(body_entry_link(TEXT("projekte/haus-des-wissens"), &kind, &id));
	assert_int_equal(kind, KIND_PROJECT);
	assert_true(text_equal(id, TEXT("haus-des-wissens")));
	assert_false(body_entry_link(TEXT("projekte"), &kind, &id));
	assert_false(body_entry_link(TEXT("projekte/a/b"), &kind, &id));
	assert_false(body_entry_link(TEXT("https://x.de"), &kind, &id));
	assert_true(body_web_link(TEXT("https://x.de")));
	assert_false(body_web_link(TEXT("javascript:alert(1)")));
}

static struct buffer walked(const char *commonmark)
{
	static const struct body_visitor visitor = {begin, run, end};
	struct buffer seen = {0};
	body_walk(text_of(commonmark), &visitor, &seen);
	return seen;
}

/* Whether a body is read in one look or by the parser, which markup behind it demands. */
static void test_plain_bodies(void **state)
{
	static const char *const bodies[] = {
		"Ein Satz.",
		"Ein Satz.\nNoch einer.",
		"Ein Satz.\n\n\nNoch einer.",
		"\nEin Satz.",
		"Ein Satz.\n",
		"2024 wurde es.",
		"2024. Es",
		"3) x",
		"3 ) x",
		"a\n1. b",
		"a\n2. b",
		"a\n2.b",
		"1234567890. x",
		"- a",
		"-a",
		"a\n- b",
		"+ a",
		"a\n+ b",
		"a\n=",
		"a\n===",
		"a\n---",
		"a\n= b",
		"a  \nb",
		"a \nb",
		" a",
		"    a",
		"a\n    b",
		"a\n b",
		"(a) \"b\" 'c'",
		"\"a\"",
		"'a'",
		"(c)",
		"a: b",
		"http://a.de/b?c=d",
		"a!",
		"!a",
		"![",
		"a [b] c",
		"# a",
		"#a",
		"a # b",
		"> a",
		"a > b",
		"a < b",
		"a & b",
		"a &amp; b",
		"a*b*c",
		"a_b_c",
		"a ~b~ c",
		"a | b",
		"~~~\na",
		"`a`",
		"a\\b",
		"\xc2\xa0x",
		"x\xc2\xa0",
		"äöü\nÄÖÜ",
		"„a“ – b",
		"5",
		"5.",
		"5.\na",
		"a;b/c%d$e=f",
		"100 % und 5 $",
		".a",
		", b",
	};
	(void)state;
	for (size_t i = 0; i < sizeof(bodies) / sizeof(bodies[0]); i++) {
		struct buffer more = {0}, alone = walked(bodies[i]);
		buffer_format(&more, "%s\n\n*x*", bodies[i]);
		buffer_append_char(&more, '\0');
		struct buffer both = walked(more.bytes);
		buffer_append_string(&alone, "p0(*x)\n");
		/* a block that stays open takes in what follows */
		if (text_starts_with(text_of(bodies[i]), TEXT("~~~")))
			assert_true(both.len > 0);
		else
			assert_true(text_equal(buffer_text(&alone), buffer_text(&both)));
		buffer_clear(&alone);
		buffer_clear(&both);
		buffer_clear(&more);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_blocks),
		cmocka_unit_test(test_lists),
		cmocka_unit_test(test_spans),
		cmocka_unit_test(test_html_is_text_and_entities_are_clean),
		cmocka_unit_test(test_destinations),
		cmocka_unit_test(test_plain_bodies),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
