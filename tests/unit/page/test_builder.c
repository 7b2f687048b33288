/* SPDX-License-Identifier: EUPL-1.2 */
/* Pages as their readers see them: blocks and links in order, rows made on demand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "page/builder.h"

enum { MANY = 100000 };

static void assert_text(struct text text, const char *expected)
{
	assert_int_equal(text.len, text_of(expected).len);
	assert_memory_equal(text.bytes ? text.bytes : "", expected, text.len);
}

/* Counts how often it was asked, in the size_t that CTX points to. */
static void number_row(const void *ctx, size_t index, struct arena *scratch, struct row *row)
{
	size_t *const *n_asked = ctx;
	(**n_asked)++;
	row->title = arena_format(scratch, "Zeile %zu", index + 1);
	row->detail = index == 1 ? TEXT("ein Zusatz") : (struct text){0};
	row->to = place_of_search(row->title);
	row->position = index + 1;
	row->total = MANY;
}

/* Heading, paragraph with a link, many rows, a paragraph with a link in pieces, a chart. */
static const struct page *make(struct arena *arena, size_t *const *n_asked, size_t links_before)
{
	struct page_builder *builder = page_begin(arena, LANGUAGE_DE);
	struct place start = place_start(), help = {.what = PLACE_HELP};
	page_continue_links(builder, links_before);
	page_heading(builder, 1);
	page_say(builder, TEXT("Titel"));
	page_paragraph(builder);
	page_say(builder, TEXT("Zur "));
	page_say_link(builder, TEXT("Startseite"), &start);
	page_rows_add(builder, MANY, number_row, n_asked);
	page_rows_add(builder, 0, number_row, n_asked);
	page_paragraph(builder);
	page_web_link_begin(builder, TEXT("https://example.org"));
	page_say(builder, TEXT("im "));
	page_say_styled(builder, TEXT("Netz"), RUN_STRONG);
	page_link_end(builder);
	page_link_begin(builder, &help);
	page_link_end(builder);
	page_chart(builder, TEXT("Drei und mehr."));
	page_chart_point(builder, TEXT("drei"), TEXT("3"), 3, &help);
	page_chart_point(builder, TEXT("mehr"), TEXT("4"), 4, NULL);
	return page_end(builder);
}

struct fixture {
	struct arena arena, scratch;
	size_t n_asked;
	size_t *counter;
	const struct page *page;
};

static int set_up(void **state)
{
	static struct fixture fixture;
	fixture = (struct fixture){.counter = &fixture.n_asked};
	fixture.page = make(&fixture.arena, &fixture.counter, 0);
	*state = &fixture;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;
	arena_clear(&fixture->arena);
	arena_clear(&fixture->scratch);
	return 0;
}

static void test_rows_are_made_on_demand(void **state)
{
	struct fixture *fixture = *state;
	size_t first, n;
	assert_true(page_rows(fixture->page, &first, &n));
	assert_int_equal(first, 2);
	assert_int_equal(n, MANY);
	assert_int_equal(page_n_blocks(fixture->page), MANY + 4);
	assert_int_equal(page_n_links(fixture->page), MANY + 3);
	assert_int_equal(fixture->n_asked, 0);
	struct block row = page_block(fixture->page, first + 1, &fixture->scratch);
	assert_int_equal(fixture->n_asked, 1);
	assert_int_equal(row.kind, BLOCK_ROW);
	assert_int_equal(row.position, 2);
	assert_int_equal(row.total, MANY);
	assert_int_equal(row.n_runs, 2);
	assert_int_equal(row.runs[0].link, 3);
	assert_text(row.runs[0].text, "Zeile 2");
	assert_text(row.runs[1].text, ", ein Zusatz");
}

static void test_links_are_numbered_in_reading_order(void **state)
{
	struct fixture *fixture = *state;
	const struct page *page = fixture->page;
	assert_text(page_link(page, 1, &fixture->scratch).label, "Startseite");
	assert_text(page_link(page, 1, &fixture->scratch).target, "start");
	assert_text(page_link(page, 2, &fixture->scratch).target, "suche?wort=Zeile%201");
	assert_text(page_link(page, MANY + 1, &fixture->scratch).label, "Zeile 100000");
	struct link web = page_link(page, MANY + 2, &fixture->scratch);
	assert_text(web.label, "im Netz");
	assert_true(web.is_external);
	assert_text(page_link(page, MANY + 3, &fixture->scratch).label, "drei");
	for (size_t block = 0; block < page_n_blocks(page); block += 9973) {
		size_t link = page_link_from_block(page, block);
		assert_true(page_block_of_link(page, link) >= block);
		assert_true(link == 1 || page_block_of_link(page, link - 1) < block);
	}
	assert_int_equal(page_block_of_link(page, MANY + 3), MANY + 3);
	assert_int_equal(page_link_from_block(page, MANY + 2), MANY + 2);
	assert_int_equal(page_link_from_block(page, MANY + 4), 0);
}

static void test_no_link_behind_the_last(void **state)
{
	(void)state;
	struct arena arena = {0};
	struct page_builder *builder = page_begin(&arena, LANGUAGE_EN);
	page_heading(builder, 1);
	page_say(builder, TEXT("Title"));
	const struct page *page = page_end(builder);
	size_t first, n;
	assert_int_equal(page_link_from_block(page, 0), 0);
	assert_int_equal(page_n_links(page), 0);
	assert_false(page_rows(page, &first, &n));
	assert_text(page_title(page), "Title");
	assert_int_equal(page_language(page), LANGUAGE_EN);
	arena_clear(&arena);
}

static void test_a_part_continues_the_numbers(void **state)
{
	struct fixture *fixture = *state;
	const struct page *part = make(&fixture->arena, &fixture->counter, 40);
	assert_int_equal(page_n_links(part), MANY + 3);
	assert_text(page_link(part, 41, &fixture->scratch).label, "Startseite");
	assert_int_equal(page_link_from_block(part, 0), 41);
	assert_int_equal(page_block_of_link(part, MANY + 43), MANY + 3);
	assert_int_equal(page_block(part, 2, &fixture->scratch).runs[0].link, 42);
}

static void check_leaves(struct fixture *fixture, size_t block, const char *expected)
{
	struct buffer leaves = {0};
	page_append_leaves(&leaves, fixture->page, block, &fixture->scratch);
	assert_text(buffer_text(&leaves), expected);
	buffer_clear(&leaves);
}

static void test_leaves(void **state)
{
	struct fixture *fixture = *state;
	check_leaves(fixture, 0, "Titel\n");
	check_leaves(fixture, 1, "Zur Startseite\n");
	check_leaves(fixture, 3, "Zeile 2, ein Zusatz\n");
	check_leaves(fixture, MANY + 3, "Drei und mehr.\ndrei\n3\nmehr\n4\n");
}

static void test_headings_are_shifted_and_bounded(void **state)
{
	struct fixture *fixture = *state;
	struct page_builder *builder = page_begin(&fixture->arena, LANGUAGE_DE);
	page_shift_headings(builder, 2);
	page_heading(builder, 1);
	page_fact(builder, TEXT("Status"));
	page_say(builder, TEXT("im Bau"));
	page_block_begin(builder, BLOCK_HEADING, 5);
	page_block_language(builder, LANGUAGE_EN);
	const struct page *page = page_end(builder);
	assert_int_equal(page_block(page, 0, &fixture->scratch).level, 3);
	assert_text(page_block(page, 1, &fixture->scratch).label, "Status");
	assert_int_equal(page_block(page, 2, &fixture->scratch).level, 6);
	assert_int_equal(page_block(page, 2, &fixture->scratch).language, LANGUAGE_EN);
}

#define WITH_PAGE(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_PAGE(test_rows_are_made_on_demand),
		WITH_PAGE(test_links_are_numbered_in_reading_order),
		cmocka_unit_test(test_no_link_behind_the_last),
		WITH_PAGE(test_a_part_continues_the_numbers),
		WITH_PAGE(test_leaves),
		WITH_PAGE(test_headings_are_shifted_and_bounded),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
