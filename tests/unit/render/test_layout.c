/* SPDX-License-Identifier: EUPL-1.2 */
/* Lines hold what the page says, whole, in order and within their width. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "render/layout.h"
#include "unit/render/golden.h"
#include "unit/render/sample_page.h"

static bool is_dropped(char c)
{
	return c == ' ' || c == '-' || c == '\n' || c == '\\';
}

/* Without blanks, hyphens and marks of cut words, which come and go where lines end. */
static void append_letters(struct buffer *out, struct text text)
{
	struct buffer visible = {0};
	utf8_visible(&visible, text);
	for (size_t i = 0; i < visible.len; i++)
		if (!is_dropped(visible.bytes[i]))
			buffer_append_char(out, visible.bytes[i]);
	buffer_clear(&visible);
}

/* All lines, each with its \n, with their indents. */
static void append_lines(struct buffer *out, struct layout *layout)
{
	struct layout_at at = {0, 0};
	do {
		struct line line = layout_line(layout, at);
		if (line.n_spans)
			buffer_append_repeated(out, ' ', (size_t)line.spans[0].column);
		for (size_t i = 0; i < line.n_spans; i++)
			buffer_append(out, line.spans[i].text);
		buffer_append_char(out, '\n');
	} while (layout_move(layout, &at, 1) == 1);
}

static void check_spans(struct line line, int width)
{
	int column = line.n_spans ? line.spans[0].column : 0;
	for (size_t i = 0; i < line.n_spans; i++) {
		assert_int_equal(line.spans[i].column, column);
		assert_int_equal(line.spans[i].width, utf8_width(line.spans[i].text));
		column += line.spans[i].width;
	}
	assert_int_equal(line.width, column);
	/* a wide character cannot be in one cell */
	assert_true(line.width <= width || (width == 1 && line.width == 2));
}

static void check_block(const struct page *page, struct layout *layout, size_t block, int width)
{
	struct arena scratch = {0};
	struct buffer leaves = {0}, wanted = {0}, found = {0};
	page_append_leaves(&leaves, page, block, &scratch);
	append_letters(&wanted, buffer_text(&leaves));
	for (size_t i = 0; i < layout_block_lines(layout, block); i++) {
		struct line line = layout_line(layout, (struct layout_at){block, i});
		assert_int_equal(line.block, block);
		check_spans(line, width);
		for (size_t j = 0; j < line.n_spans; j++) {
			enum span_role role = line.spans[j].role;
			bool is_colon =
				role == SPAN_LABEL && line.spans[j].text.bytes[0] == ':';
			if (role != SPAN_MARKER && role != SPAN_BAR && !is_colon)
				append_letters(&found, line.spans[j].text);
		}
	}
	assert_int_equal(found.len, wanted.len);
	assert_memory_equal(found.bytes, wanted.bytes, wanted.len);
	buffer_clear(&leaves);
	buffer_clear(&wanted);
	buffer_clear(&found);
	arena_clear(&scratch);
}

static void says_everything_at_every_width(void **state)
{
	(void)state;
	static const unsigned options[] = {0, LAYOUT_HYPHENATE | LAYOUT_LINK_NUMBERS,
					   LAYOUT_PLAIN, LAYOUT_ASCII | LAYOUT_ROW_NUMBERS};
	struct arena arena = {0};
	const struct page *page = sample_page(&arena);
	for (size_t i = 0; i < ARRAY_LEN(options); i++)
		for (int width = 1; width <= 200; width++) {
			struct layout *layout =
				layout_new(page, &(struct layout_options){.width = width,
									  .flags = options[i]});
			for (size_t block = 0; block < page_n_blocks(page); block++)
				check_block(page, layout, block, width);
			layout_free(layout);
		}
	arena_clear(&arena);
}

static void check_picture(int width, unsigned options, const char *golden)
{
	struct arena arena = {0};
	struct buffer found = {0};
	struct layout *layout =
		layout_new(sample_page(&arena),
			   &(struct layout_options){.width = width, .flags = options});
	append_lines(&found, layout);
	check_golden(golden, buffer_text(&found));
	layout_free(layout);
	buffer_clear(&found);
	arena_clear(&arena);
}

static void looks_as_agreed(void **state)
{
	(void)state;
	check_picture(60, LAYOUT_HYPHENATE | LAYOUT_LINK_NUMBERS, "wide.txt");
	check_picture(30, LAYOUT_PLAIN | LAYOUT_ASCII, "plain.txt");
	check_picture(16, LAYOUT_HYPHENATE | LAYOUT_ROW_NUMBERS, "narrow.txt");
}

static void moves_over_all_lines_and_back(void **state)
{
	(void)state;
	struct arena arena = {0};
	const struct page *page = sample_page(&arena);
	struct layout *layout =
		layout_new(page, &(struct layout_options){.width = 33, .flags = 0});
	long n_lines = 0;
	for (size_t block = 0; block < page_n_blocks(page); block++)
		n_lines += (long)layout_block_lines(layout, block);
	struct layout_at at = {0, 0};
	assert_int_equal(layout_move(layout, &at, 5), 5);
	assert_int_equal(layout_move(layout, &at, -3), 3);
	assert_int_equal(layout_move(layout, &at, 100000), n_lines - 1 - 2);
	assert_int_equal(at.block, page_n_blocks(page) - 1);
	assert_int_equal(layout_move(layout, &at, 1), 0);
	assert_int_equal(layout_move(layout, &at, -100000), n_lines - 1);
	assert_int_equal(at.block, 0);
	assert_int_equal(at.line, 0);
	layout_free(layout);
	arena_clear(&arena);
}

static void finds_links(void **state)
{
	(void)state;
	struct arena arena = {0};
	const struct page *page = sample_page(&arena);
	for (int width = 1; width < 100; width += 7) {
		struct layout *layout = layout_new(
			page,
			&(struct layout_options){.width = width, .flags = LAYOUT_LINK_NUMBERS});
		for (size_t link = 1; link <= page_n_links(page); link++) {
			int column = -1;
			struct layout_at at = layout_of_link(layout, link, &column);
			struct line line = layout_line(layout, at);
			bool is_there = false;
			for (size_t i = 0; i < line.n_spans; i++)
				is_there |= line.spans[i].link == link &&
					    line.spans[i].column == column;
			assert_true(is_there);
		}
		layout_free(layout);
	}
	arena_clear(&arena);
}

static void long_row(const void *ctx, size_t index, struct arena *scratch, struct row *row)
{
	size_t *n_made = (size_t *)(uintptr_t)ctx;
	++*n_made;
	sample_row(NULL, index, scratch, row);
}

static void makes_only_the_rows_asked_for(void **state)
{
	(void)state;
	struct arena arena = {0};
	size_t n_made = 0;
	struct page_builder *builder = page_begin(&arena, LANGUAGE_DE);
	page_heading(builder, 1);
	page_say(builder, TEXT("Projekte"));
	page_rows_add(builder, 100000, long_row, &n_made);
	const struct page *page = page_end(builder);
	struct layout *layout =
		layout_new(page, &(struct layout_options){.width = 40, .flags = 0});
	struct layout_at at = {.block = 50000};
	for (int i = 0; i < 40; i++) {
		layout_line(layout, at);
		layout_move(layout, &at, 1);
	}
	assert_int_equal(at.block, 50040);
	assert_true(n_made < 100);
	layout_free(layout);
	arena_clear(&arena);
}

/* Time would be quadratic if each line looked at the whole word. */
static void cuts_endless_words(void **state)
{
	(void)state;
	struct arena arena = {0};
	struct buffer word = {0};
	buffer_append_repeated(&word, 'x', (size_t)256 * 1024);
	struct page_builder *builder = page_begin(&arena, LANGUAGE_DE);
	page_heading(builder, 1);
	page_say(builder, buffer_text(&word));
	struct layout *layout =
		layout_new(page_end(builder), &(struct layout_options){.width = 8, .flags = 0});
	/* seven letters and a hyphen in each line */
	assert_int_equal(layout_block_lines(layout, 0), (size_t)256 * 1024 / 7);
	layout_free(layout);
	buffer_clear(&word);
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(says_everything_at_every_width),
		cmocka_unit_test(looks_as_agreed),
		cmocka_unit_test(moves_over_all_lines_and_back),
		cmocka_unit_test(finds_links),
		cmocka_unit_test(makes_only_the_rows_asked_for),
		cmocka_unit_test(cuts_endless_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
