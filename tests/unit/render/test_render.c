/* SPDX-License-Identifier: EUPL-1.2 */
/* The sample page as text, Markdown and HTML, and the traps of each. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "render/render.h"
#include "unit/render/golden.h"
#include "unit/render/sample_page.h"

static bool only_competencies(const void *ctx, struct text target)
{
	(void)ctx;
	return text_equal(target, TEXT("kompetenzen"));
}

static void write_document(struct buffer *out, enum render_format format, int width)
{
	static const struct render_section section = {{"Kompetenzen", 11}, {"kompetenzen", 11}};
	struct arena arena = {0};
	const struct page *page = sample_page(&arena);
	struct render_options options = {.width = width,
					 .title = TEXT("Haus & Hof"),
					 .language = LANGUAGE_DE,
					 .sections = &section,
					 .n_sections = 1,
					 .has_anchor = only_competencies};
	struct renderer *renderer = render_new(format, &options);
	render_begin(renderer, out);
	render_anchor(renderer, TEXT("projekte/haus"));
	/* in pieces, as export does */
	for (size_t i = 0; i < page_n_blocks(page); i++)
		render_blocks(renderer, page, i, i + 1, out);
	render_end(renderer, out);
	render_free(renderer);
	arena_clear(&arena);
}

static void writes_as_agreed(void **state)
{
	(void)state;
	static const struct {
		enum render_format format;
		int width;
		const char *golden;
	} documents[] = {
		{RENDER_TEXT, 0, "text.txt"},
		{RENDER_TEXT, 40, "text-40.txt"},
		{RENDER_MARKDOWN, 0, "page.md"},
		{RENDER_HTML, 0, "page.html"},
	};
	for (size_t i = 0; i < ARRAY_LEN(documents); i++) {
		struct buffer out = {0};
		write_document(&out, documents[i].format, documents[i].width);
		check_golden(documents[i].golden, buffer_text(&out));
		buffer_clear(&out);
	}
}

/* One paragraph as it is written, without its line end. */
static void check_paragraph(enum render_format format, struct text said, unsigned style,
			    const char *wanted)
{
	struct arena arena = {0};
	struct buffer out = {0};
	struct render_options options = {.language = LANGUAGE_DE};
	struct page_builder *builder = page_begin(&arena, LANGUAGE_DE);
	page_paragraph(builder);
	page_say_styled(builder, said, style);
	struct renderer *renderer = render_new(format, &options);
	render_page(renderer, page_end(builder), &out);
	assert_true(out.len > 0);
	out.bytes[out.len - 1] = '\0';
	assert_string_equal(out.bytes, wanted);
	render_free(renderer);
	buffer_clear(&out);
	arena_clear(&arena);
}

static void escapes_what_markdown_would_read(void **state)
{
	(void)state;
	static const struct {
		struct text said;
		unsigned style;
		const char *wanted;
	} cases[] = {
		{{"# kein Titel", 12}, 0, "\\# kein Titel"},
		{{"- keine Liste", 13}, 0, "\\- keine Liste"},
		{{"-5 Grad", 7}, 0, "-5 Grad"},
		{{"12. Mai", 7}, 0, "12\\. Mai"},
		{{"12.000 Euro", 11}, 0, "12.000 Euro"},
		{{"> kein Zitat", 12}, 0, "\\> kein Zitat"},
		{{"a*b_c`d", 7}, 0, "a\\*b\\_c\\`d"},
		{{"[x](y)", 6}, 0, "\\[x\\](y)"},
		{{"<b>&amp; & so", 13}, 0, "\\<b>\\&amp; & so"},
		{{"\\ !", 3}, 0, "\\\\ \\!"},
		{{" fett ", 6}, RUN_STRONG, "**fett**"},
		{{"beides", 6}, RUN_STRONG | RUN_EMPHASIS, "**_beides_**"},
		{{"a`b", 3}, RUN_CODE, "``a`b``"},
		{{"`", 1}, RUN_CODE, "`` ` ``"},
	};
	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		check_paragraph(RENDER_MARKDOWN, cases[i].said, cases[i].style,
				cases[i].wanted);
}

static void escapes_html(void **state)
{
	(void)state;
	check_paragraph(RENDER_HTML, TEXT("<script>\"&\"</script> Stadt\u00ADbücherei"), 0,
			"<p>&lt;script&gt;&quot;&amp;&quot;&lt;/script&gt; Stadtbücherei</p>");
	check_paragraph(RENDER_HTML, TEXT("x"), RUN_STRONG | RUN_EMPHASIS | RUN_CODE,
			"<p><strong><em><code>x</code></em></strong></p>");
}

/* What claims to be an address of the web and is none leads nowhere. */
static void say_in(struct page_builder *builder, enum language language, const char *words,
		   unsigned style)
{
	page_say_in(builder, language);
	page_say_styled(builder, text_of(words), style);
	page_say_in(builder, LANGUAGE_EN);
}

/* A fact with a note in another language, a link in both, and a fact that is wholly in the
   other one, label and all; figures and commas are in none. */
static const struct page *page_in_two_languages(struct arena *arena)
{
	struct place competency = place_of_list(KIND_COMPETENCY);
	struct page_builder *builder = page_begin(arena, LANGUAGE_EN);
	page_fact(builder, TEXT("Cost"));
	page_say(builder, TEXT("EUR 5 (as of 2024, "));
	say_in(builder, LANGUAGE_DE, "etwas ", 0);
	say_in(builder, LANGUAGE_DE, "weniger", RUN_STRONG);
	page_say(builder, TEXT("), source: "));
	page_link_begin(builder, &competency);
	say_in(builder, LANGUAGE_DE, "Die Stadt", 0);
	page_say(builder, TEXT(" 2024, "));
	say_in(builder, LANGUAGE_EN, "first", RUN_EMPHASIS);
	page_link_end(builder);
	page_fact(builder, TEXT("Fläche"));
	page_label_language(builder, LANGUAGE_DE);
	say_in(builder, LANGUAGE_DE, "Halle", 0);
	page_say(builder, TEXT(", 2024, "));
	say_in(builder, LANGUAGE_DE, "Hof", 0);
	return page_end(builder);
}

static void marks_only_what_is_in_another_language(void **state)
{
	static const char *const wanted[] = {
		[RENDER_MARKDOWN] =
			"- **Cost:** EUR 5 (as of 2024, <span lang=\"de\">etwas "
			"**weniger**</span>), source: [<span lang=\"de\">Die Stadt</span> "
			"2024, _first_](kompetenzen)\n"
			"- **<span lang=\"de\">Fläche</span>:** <span lang=\"de\">Halle, 2024, "
			"Hof</span>\n",
		[RENDER_HTML] =
			"<dl>\n<dt>Cost</dt>\n<dd>EUR 5 (as of 2024, <span lang=\"de\">etwas "
			"<strong>weniger</strong></span>), source: <span lang=\"de\">Die "
			"Stadt</span> 2024, <em>first</em> <small>(kompetenzen)</small></dd>\n"
			"<dt lang=\"de\">Fläche</dt>\n<dd lang=\"de\">Halle, 2024, Hof</dd>\n",
	};
	(void)state;
	for (int format = RENDER_MARKDOWN; format <= RENDER_HTML; format++) {
		struct arena arena = {0};
		struct buffer out = {0};
		const struct render_options options = {.language = LANGUAGE_EN};
		struct renderer *renderer = render_new((enum render_format)format, &options);
		render_page(renderer, page_in_two_languages(&arena), &out);
		buffer_append_char(&out, '\0');
		assert_string_equal(out.bytes, wanted[format]);
		render_free(renderer);
		buffer_clear(&out);
		arena_clear(&arena);
	}
}

static void links_to_the_web_only(void **state)
{
	(void)state;
	struct arena arena = {0};
	struct buffer out = {0};
	struct render_options options = {.language = LANGUAGE_DE};
	struct page_builder *builder = page_begin(&arena, LANGUAGE_DE);
	page_paragraph(builder);
	page_say_web_link(builder, TEXT("Klick"), TEXT("javascript:alert(1)"));
	struct renderer *renderer = render_new(RENDER_HTML, &options);
	render_page(renderer, page_end(builder), &out);
	assert_true(text_find(buffer_text(&out), TEXT("href")) > out.len);
	assert_true(text_find(buffer_text(&out), TEXT("javascript:alert(1)")) < out.len);
	render_free(renderer);
	buffer_clear(&out);
	arena_clear(&arena);
}

/* Levels jump in data; a document must not. */
static void leaves_no_gap_between_headings(void **state)
{
	(void)state;
	static const int levels[] = {1, 4, 6, 2, 3};
	struct arena arena = {0};
	struct buffer out = {0};
	struct render_options options = {.language = LANGUAGE_DE};
	struct page_builder *builder = page_begin(&arena, LANGUAGE_DE);
	for (size_t i = 0; i < ARRAY_LEN(levels); i++) {
		page_heading(builder, levels[i]);
		page_say(builder, TEXT("x"));
	}
	struct renderer *renderer = render_new(RENDER_HTML, &options);
	render_page(renderer, page_end(builder), &out);
	buffer_append_char(&out, '\0');
	assert_string_equal(out.bytes,
			    "<h1>x</h1>\n<h2>x</h2>\n<h3>x</h3>\n<h2>x</h2>\n<h3>x</h3>\n");
	render_free(renderer);
	buffer_clear(&out);
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_as_agreed),
		cmocka_unit_test(escapes_what_markdown_would_read),
		cmocka_unit_test(escapes_html),
		cmocka_unit_test(marks_only_what_is_in_another_language),
		cmocka_unit_test(links_to_the_web_only),
		cmocka_unit_test(leaves_no_gap_between_headings),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
