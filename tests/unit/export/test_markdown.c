/* SPDX-License-Identifier: EUPL-1.2 */
/* What is written as Markdown is read back by CommonMark's rules: the same blocks, the
   same words, the same emphasis, however they are mixed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/body.h"
#include "page/builder.h"
#include "render/render.h"

/* An outline of what was read: "p one *two*|i1 three|". */
static void begin(void *ctx, enum body_block block, int level, unsigned ordinal)
{
	static const char names[] = {'p', 'h', 'i', 'q', 'c'};
	struct buffer *outline = ctx;
	buffer_append_char(outline, names[block]);
	if (block == BODY_ITEM || block == BODY_HEADING || level)
		buffer_format(outline, "%d", level);
	if (ordinal)
		buffer_format(outline, "#%u", ordinal);
	buffer_append_char(outline, ' ');
}

static void run(void *ctx, struct text text, unsigned style, struct text link)
{
	struct buffer *outline = ctx;
	buffer_append_string(outline, style & BODY_STRONG ? "{S" : "");
	buffer_append_string(outline, style & BODY_EMPHASIS ? "{E" : "");
	buffer_append_string(outline, style & BODY_CODE_SPAN ? "{C" : "");
	buffer_append(outline, text);
	buffer_append_string(outline, style & BODY_CODE_SPAN ? "}" : "");
	buffer_append_string(outline, style & BODY_EMPHASIS ? "}" : "");
	buffer_append_string(outline, style & BODY_STRONG ? "}" : "");
	if (link.bytes)
		buffer_format(outline, "<" TEXT_FORMAT ">", TEXT_ARGS(link));
}

static void end(void *ctx)
{
	buffer_append_char(ctx, '|');
}

static void check_read_back(struct arena *arena, struct page_builder *builder,
			    const char *wanted)
{
	static const struct body_visitor visitor = {begin, run, end};
	struct buffer markdown = {0}, outline = {0};
	struct render_options options = {.language = LANGUAGE_DE};
	struct renderer *renderer = render_new(RENDER_MARKDOWN, &options);
	render_page(renderer, page_end(builder), &markdown);
	body_walk(buffer_text(&markdown), &visitor, &outline);
	buffer_append_char(&outline, '\0');
	assert_string_equal(outline.bytes, wanted);
	render_free(renderer);
	buffer_clear(&markdown);
	buffer_clear(&outline);
	arena_clear(arena);
}

/* Texts that look like markup, each in a paragraph and in an item. */
static void reads_back_what_looks_like_markup(void **state)
{
	(void)state;
	static const char *const texts[] = {
		"# a",
		"#",
		"- a",
		"+ a",
		"* a",
		"---",
		"***",
		"1. a",
		"1) a",
		"123456789. a",
		"> a",
		"=== a",
		"```",
		"~~~",
		"    a",
		"a*b*c",
		"a _b_ c",
		"[a](b)",
		"![a](b)",
		"[a]: b",
		"<b>a</b>",
		"<https://a.de>",
		"&amp; &#65; & a",
		"a\\b \\* \\",
		"`a` ``b``",
		"| a | b |",
		"a ~~b~~",
		"Ende #",
		"a!",
		"a  ",
		"__a__",
		"-",
		"+",
		"1.",
		"«a»*b*",
	};
	for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
		struct arena arena = {0};
		struct buffer wanted = {0};
		struct text said = text_of(texts[i]), trimmed = text_trim(said);
		struct page_builder *builder = page_begin(&arena, LANGUAGE_DE);
		page_paragraph(builder);
		page_say(builder, said);
		page_item(builder, 1, 0);
		page_say(builder, said);
		page_heading(builder, 1);
		page_say(builder, trimmed);
		buffer_format(&wanted, "p %.*s|i1 %.*s|h1 %.*s|%c", TEXT_ARGS(trimmed),
			      TEXT_ARGS(trimmed), TEXT_ARGS(trimmed), '\0');
		check_read_back(&arena, builder, wanted.bytes);
		buffer_clear(&wanted);
	}
}

static void reads_back_blocks(void **state)
{
	(void)state;
	struct arena arena = {0};
	struct place place = place_of_list(KIND_PROJECT);
	struct page_builder *builder = page_begin(&arena, LANGUAGE_DE);
	page_heading(builder, 1);
	page_say(builder, TEXT("Titel"));
	page_fact(builder, TEXT("Status"));
	page_say(builder, TEXT("im Bau"));
	page_item(builder, 1, 0);
	page_say(builder, TEXT("a"));
	page_item(builder, 2, 3);
	page_say(builder, TEXT("b"));
	page_item(builder, 1, 0);
	page_say(builder, TEXT("c"));
	page_block_begin(builder, BLOCK_PARAGRAPH, 1);
	page_say(builder, TEXT("d"));
	page_block_begin(builder, BLOCK_QUOTE, 0);
	page_say(builder, TEXT("e"));
	page_block_begin(builder, BLOCK_CODE, 0);
	page_say_styled(builder, TEXT("```\n  f"), RUN_CODE);
	page_paragraph(builder);
	page_say_link(builder, TEXT("g"), &place);
	page_chart(builder, TEXT("Satz."));
	page_chart_point(builder, TEXT("h"), TEXT("1"), 1, &place);
	check_read_back(&arena, builder,
			"h1 Titel|i1 {SStatus:} im Bau|i1 a|i2#3 b|i1 c|p1 d|q e|c ```\n  f|"
			"p g<projekte>|p Satz.|i1 h<projekte>: 1|");
}

/* All pairs of styles, side by side with and without blanks: no word is lost, and no star
   is left over. */
static void reads_back_mixed_styles(void **state)
{
	(void)state;
	static const char *const parts[] = {"wort", " wort ", "„wort“", "(wort)"};
	for (unsigned styles = 0; styles < 64; styles++)
		for (size_t part = 0; part < ARRAY_LEN(parts) * ARRAY_LEN(parts); part++) {
			struct arena arena = {0};
			struct buffer markdown = {0}, outline = {0};
			const char *first = parts[part % ARRAY_LEN(parts)];
			const char *second = parts[part / ARRAY_LEN(parts)];
			struct page_builder *builder = page_begin(&arena, LANGUAGE_DE);
			page_paragraph(builder);
			page_say(builder, TEXT("x"));
			page_say_styled(builder, text_of(first), styles % 8);
			page_say_styled(builder, text_of(second), styles / 8);
			page_say(builder, TEXT("y"));
			struct render_options options = {.language = LANGUAGE_DE};
			struct renderer *renderer = render_new(RENDER_MARKDOWN, &options);
			render_page(renderer, page_end(builder), &markdown);
			static const struct body_visitor visitor = {begin, run, end};
			body_walk(buffer_text(&markdown), &visitor, &outline);
			buffer_append_char(&markdown, '\0');
			if (text_find(buffer_text(&outline), TEXT("*")) < outline.len ||
			    text_find(buffer_text(&outline), TEXT("_")) < outline.len ||
			    text_find(buffer_text(&outline), TEXT("`")) < outline.len)
				fail_msg("styles %u: %s", styles, markdown.bytes);
			render_free(renderer);
			buffer_clear(&markdown);
			buffer_clear(&outline);
			arena_clear(&arena);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_back_what_looks_like_markup),
		cmocka_unit_test(reads_back_blocks),
		cmocka_unit_test(reads_back_mixed_styles),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
