/* SPDX-License-Identifier: EUPL-1.2 */
/* Search words in a layout: marked where they stand, whatever runs, line ends and spellings
   are in the way, and the text stays as it is. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/arena.h"
#include "page/builder.h"
#include "render/layout.h"

/* A page of one paragraph: an emphasized piece, a plain one, a link. */
static const struct page *make_page(struct arena *arena, const char *strong, const char *plain,
				    const char *link)
{
	struct page_builder *builder = page_begin(arena, LANGUAGE_DE);
	struct place start = place_start();
	page_paragraph(builder);
	page_say_styled(builder, text_of(strong), RUN_STRONG);
	page_say_styled(builder, text_of(plain), 0);
	page_say_link(builder, text_of(link), &start);
	return page_end(builder);
}

static void append_line(struct buffer *out, struct line line)
{
	int column = 0;
	bool was_hit = false;
	for (size_t i = 0; i < line.n_spans; i++) {
		const struct span *span = &line.spans[i];
		bool is_hit = span->style & RUN_HIT;
		assert_int_equal(span->column, column);
		column += span->width;
		if (is_hit != was_hit)
			buffer_append_char(out, is_hit ? '[' : ']');
		buffer_append(out, span->text);
		was_hit = is_hit;
	}
	if (was_hit)
		buffer_append_char(out, ']');
	buffer_append_char(out, '\n');
}

static void expect_marks(const struct page *page, const char *typed, int width,
			 const char *expected)
{
	struct arena arena = {0};
	struct buffer shown = {0};
	struct words words = words_read(text_of(typed), &arena);
	struct layout_options options = {.width = width,
					 .flags = LAYOUT_HYPHENATE | LAYOUT_LINK_NUMBERS,
					 .marked = &words};
	struct layout *layout = layout_new(page, &options);
	for (size_t line = 0; line < layout_block_lines(layout, 0); line++)
		append_line(&shown, layout_line(layout, (struct layout_at){0, line}));
	buffer_append_char(&shown, '\0');
	assert_string_equal(shown.bytes, expected);
	layout_free(layout);
	buffer_clear(&shown);
	arena_clear(&arena);
}

static void expect(const char *text, const char *typed, int width, const char *expected)
{
	struct arena arena = {0};
	expect_marks(make_page(&arena, "", text, ""), typed, width, expected);
	arena_clear(&arena);
}

static void words_are_marked_where_they_stand(void **state)
{
	(void)state;
	expect("Die Straße und Mu\u0308ller", "strasse MULLER", 60,
	       "Die [Straße] und [Mu\u0308ller]\n");
	expect("日本 am Haus", "haus", 60, "日本 am [Haus]\n");
	expect("Haus", "haus", 60, "[Haus]\n");
	expect("Haus an Haus", "haus", 60, "[Haus] an [Haus]\n");
	expect("Ein Hof", "haus", 60, "Ein Hof\n");
}

static void marks_go_over_line_ends(void **state)
{
	(void)state;
	expect("Das Wir Gefühl", "wirgefühl", 8, "Das [Wir]\n[Gefühl]\n");
	expect("Nach\u00ADhal\u00ADtig ist es", "nachhaltig", 8, "[Nachhal-]\n[tig] ist\nes\n");
}

static void marks_go_over_runs(void **state)
{
	struct arena arena = {0};
	(void)state;
	const struct page *page = make_page(&arena, "Rad", "weg am ", "Ufer");
	expect_marks(page, "radweg ufer", 60, "[Radweg] am [1] [Ufer]\n");
	expect_marks(page, "adw 1", 60, "R[adw]eg am [1] Ufer\n");
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_marked_where_they_stand),
		cmocka_unit_test(marks_go_over_line_ends),
		cmocka_unit_test(marks_go_over_runs),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
