/* SPDX-License-Identifier: EUPL-1.2 */
/* The promise of the whole program: every leaf text of every page appears, in order, in
   every mode. The crawl starts at "start", follows every link, and holds each page against
   text, Markdown, HTML, the lines of the screen at four widths, and the linear mode. */
#include <locale.h>
#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/diagnostics.h"
#include "base/utf8.h"
#include "browser/browser.h"
#include "builtin.h"
#include "helper/older_state.h"
#include "helper/spoken_checks.h"
#include "linear/linear.h"
#include "page/build.h"
#include "render/layout.h"
#include "render/render.h"

enum { PLACES_MAX = 20000 };

struct crawl {
	struct catalog catalog;
	struct diagnostics problems;
	struct source source;
	struct arena arena; /* the places' texts */
	struct text *places;
	size_t n_places;
	size_t *hash; /* place + 1 */
};

enum { HASH_PLACES = 1 << 16 };

static size_t hash_of(struct text text)
{
	size_t hash = 5381;
	for (size_t i = 0; i < text.len; i++)
		hash = hash * 33 + (unsigned char)text.bytes[i];
	return hash % HASH_PLACES;
}

static void add_place(struct crawl *crawl, struct text text)
{
	size_t at = hash_of(text);
	for (; crawl->hash[at]; at = (at + 1) % HASH_PLACES)
		if (text_equal(crawl->places[crawl->hash[at] - 1], text))
			return;
	assert_true(crawl->n_places < PLACES_MAX);
	crawl->places[crawl->n_places] = arena_copy(&crawl->arena, text);
	crawl->hash[at] = ++crawl->n_places;
}

/* ---- what is compared ---------------------------------------------------------- */

static bool is_dropped(uint32_t c)
{
	/* blanks and hyphens come and go where lines end, backslashes escape */
	return c <= ' ' || c == '-' || c == 0xad || c == 0xa0 || c == 0x202f || c == 0x2011 ||
	       c == '\\';
}

/* The characters that every mode must show, without what it may change; small ones if it
   speaks: there a sentence within another begins small. */
static void append_essence(struct buffer *out, struct text text, bool speaks)
{
	while (text.len) {
		uint32_t c = utf8_next(&text);
		c += speaks && c >= 'A' && c <= 'Z' ? 'a' - 'A' : 0;
		if (!is_dropped(c))
			utf8_append(out, c);
	}
}

static void fail_leaf(struct text place, const char *mode, struct text leaf, struct text rest)
{
	fail_msg(TEXT_FORMAT " as %s lacks, or has elsewhere: \"" TEXT_FORMAT
			     "\"; what follows there: \"%.300s\"",
		 TEXT_ARGS(place), mode, TEXT_ARGS(leaf), rest.bytes ? rest.bytes : "");
}

/* Takes the characters of LEAF off the text in order; between two of them at most GAP
   bytes may stand (markup, numbers of links). False if that fails. */
static bool take_leaf(struct text *text, struct text leaf, size_t gap)
{
	struct text from = *text;
	/* Where it begins: any place from here on whose continuation fits. */
	for (struct text begin = from; begin.len; begin = text_slice(begin, 1, begin.len)) {
		if (begin.bytes[0] != leaf.bytes[0])
			continue;
		struct text rest = begin, wanted = leaf;
		size_t skipped = 0;
		while (wanted.len && rest.len && skipped <= gap) {
			bool is_same = wanted.bytes[0] == rest.bytes[0];
			if (is_same)
				wanted = text_slice(wanted, 1, wanted.len);
			skipped = is_same ? 0 : skipped + 1;
			rest = text_slice(rest, 1, rest.len);
		}
		if (wanted.len == 0) {
			*text = rest;
			return true;
		}
	}
	return false;
}

/* Every leaf of the page appears in OUTPUT, in order. SPOKEN compares spoken forms. */
static void check_leaves(const struct page *page, struct text place, const char *mode,
			 struct text output, size_t gap, bool speaks)
{
	struct arena scratch = {0};
	struct buffer leaves = {0}, leaf = {0}, essence = {0}, spoken = {0};
	append_essence(&essence, output, speaks);
	struct text rest = buffer_text(&essence);
	for (size_t i = 0; i < page_n_blocks(page); i++) {
		buffer_reset(&leaves);
		page_append_leaves(&leaves, page, i, &scratch);
		for (struct text lines = buffer_text(&leaves), line; lines.len;) {
			line = text_split(lines, '\n', &lines);
			buffer_reset(&spoken);
			struct block block = page_block(page, i, &scratch);
			if (speaks && block.kind == BLOCK_HEADING)
				render_spoken_title(&spoken, line, block.language);
			else if (speaks)
				render_spoken_form(&spoken, line, block.language);
			buffer_reset(&leaf);
			append_essence(&leaf, speaks ? buffer_text(&spoken) : line, speaks);
			if (leaf.len && !take_leaf(&rest, buffer_text(&leaf), gap))
				fail_leaf(place, mode, line, rest);
		}
		arena_reset(&scratch);
	}
	buffer_clear(&leaves);
	buffer_clear(&leaf);
	buffer_clear(&essence);
	buffer_clear(&spoken);
	arena_clear(&scratch);
}

static void check_no_control(struct text place, const char *mode, struct text output)
{
	for (struct text rest = output; rest.len;) {
		uint32_t c = utf8_next(&rest);
		bool is_control = (c < ' ' && c != '\n') || (c >= 0x7f && c < 0xa0);
		bool is_invisible = (c >= 0x200b && c <= 0x200f) ||
				    (c >= 0x202a && c <= 0x202e) ||
				    (c >= 0x2066 && c <= 0x2069) || c == 0xfeff || c == 0xad;
		if (is_control || is_invisible)
			fail_msg(TEXT_FORMAT " as %s holds U+%04X", TEXT_ARGS(place), mode,
				 (unsigned)c);
	}
}

/* ---- the modes --------------------------------------------------------------------- */

static void decode_html(struct buffer *out, struct text html)
{
	static const struct {
		struct text name;
		char c;
	} entities[] = {{{"&amp;", 5}, '&'},
			{{"&lt;", 4}, '<'},
			{{"&gt;", 4}, '>'},
			{{"&quot;", 6}, '"'},
			{{"&#39;", 5}, '\''}};
	for (bool is_tag = false; html.len;) {
		size_t len = 1;
		char c = html.bytes[0];
		if (c == '<')
			is_tag = true;
		for (size_t i = 0; c == '&' && i < ARRAY_LEN(entities); i++)
			if (text_starts_with(html, entities[i].name)) {
				len = entities[i].name.len;
				c = entities[i].c;
				break;
			}
		if (!is_tag)
			buffer_append_char(out, c);
		if (len == 1 && c == '>')
			is_tag = false;
		html = text_slice(html, len, html.len);
	}
}

static void check_written(struct crawl *crawl, const struct page *page, struct text place)
{
	static const char *const names[] = {"text", "Markdown", "HTML"};
	for (int format = RENDER_TEXT; format <= RENDER_HTML; format++) {
		const struct render_options options = {.title = page_title(page),
						       .language = crawl->source.language};
		struct renderer *renderer = render_new((enum render_format)format, &options);
		struct buffer out = {0}, decoded = {0};
		render_begin(renderer, &out);
		render_page(renderer, page, &out);
		render_end(renderer, &out);
		check_no_control(place, names[format], buffer_text(&out));
		if (format == RENDER_HTML)
			decode_html(&decoded, buffer_text(&out));
		check_leaves(page, place, names[format],
			     buffer_text(format == RENDER_HTML ? &decoded : &out), 200, false);
		render_free(renderer);
		buffer_clear(&out);
		buffer_clear(&decoded);
	}
}

static void check_layout(const struct page *page, struct text place, int width,
			 unsigned options)
{
	struct layout *layout =
		layout_new(page, &(struct layout_options){.width = width, .flags = options});
	struct buffer out = {0};
	struct layout_at at = {0, 0};
	(void)layout_select(layout, page_n_links(page) ? 1 : 0);
	do {
		struct line line = layout_line(layout, at);
		int used = 0;
		for (size_t i = 0; i < line.n_spans; i++) {
			const struct span *span = &line.spans[i];
			assert_true(span->column >= used);
			assert_int_equal(span->width, utf8_width(span->text));
			used = span->column + span->width;
			if (span->role != SPAN_MARKER && span->role != SPAN_BAR &&
			    span->role != SPAN_PICTURE && !line.is_picture)
				buffer_append(&out, span->text);
		}
		if (used > width)
			fail_msg(TEXT_FORMAT ": a line of %d cells at width %d",
				 TEXT_ARGS(place), used, width);
		buffer_append_char(&out, '\n');
	} while (layout_move(layout, &at, 1) == 1);
	check_no_control(place, "screen", buffer_text(&out));
	check_leaves(page, place, "screen", buffer_text(&out), 0, false);
	layout_free(layout);
	buffer_clear(&out);
}

/* Runs the linear mode on words typed and appends all that it says. Input is written
   whole before it starts; its output goes to a file, so nothing can block. */
static void run_linear(const struct source *source, const struct place *home, struct text typed,
		       int width, struct buffer *out)
{
	int input[2];
	FILE *output = tmpfile();
	assert_non_null(output);
	assert_int_equal(pipe(input), 0);
	assert_int_equal(write(input[1], typed.bytes, typed.len), typed.len);
	close(input[1]);
	struct browser *browser = browser_new(source, home);
	const struct linear_options options = {.input = input[0],
					       .output = fileno(output),
					       .width = width,
					       .plain_words = true,
					       .rows = LINEAR_ROWS};
	int signal_number = 0;
	assert_int_equal(linear_run(browser, &options, &signal_number), LINEAR_QUIT);
	browser_free(browser);
	close(input[0]);
	rewind(output);
	size_t n;
	do {
		n = fread(buffer_reserve(out, BUFSIZ), 1, BUFSIZ, output);
		out->len += n;
	} while (n);
	fclose(output);
}

/* Enough "more" to come to the end of any page; saying "more" there does no harm. */
static void append_more(struct buffer *typed, const struct page *page)
{
	for (size_t i = 0; i < page_n_blocks(page) / 4 + 4; i++)
		buffer_append(typed, TEXT("m\n"));
	buffer_append(typed, TEXT("e\n"));
}

static void check_linear(struct crawl *crawl, const struct page *page, const struct place *home,
			 struct text place)
{
	struct buffer typed = {0}, out = {0};
	append_more(&typed, page);
	if (typed.len > 60000) /* a pipe holds 64 KiB */
		typed.len = 60000;
	run_linear(&crawl->source, home, buffer_text(&typed), 0, &out);
	check_no_control(place, "linear", buffer_text(&out));
	check_speakable(place, buffer_text(&out));
	check_leaves(page, place, "linear", buffer_text(&out), 200, true);
	buffer_clear(&typed);
	buffer_clear(&out);
}

/* ---- the crawl ----------------------------------------------------------------------- */

static void follow_links(struct crawl *crawl, const struct page *page)
{
	struct arena scratch = {0};
	for (size_t number = 1; number <= page_n_links(page); number++) {
		struct link link = page_link(page, number, &scratch);
		if (!link.is_external)
			add_place(crawl, link.target);
		assert_true(link.label.len > 0);
		assert_true(page_block_of_link(page, number) < page_n_blocks(page));
	}
	arena_clear(&scratch);
}

static void visit(struct crawl *crawl, struct text text)
{
	static const int widths[] = {20, 40, 80, 200};
	struct place place;
	struct arena arena = {0};
	if (!place_parse(text, &place) || !place_exists(&place, &crawl->catalog))
		fail_msg("a link leads to " TEXT_FORMAT ", which is not there",
			 TEXT_ARGS(text));
	const struct page *page = page_build(&crawl->source, &place, &arena);
	assert_true(page_n_blocks(page) > 0 && page_title(page).len > 0);
	follow_links(crawl, page);
	check_written(crawl, page, text);
	for (size_t i = 0; i < ARRAY_LEN(widths); i++)
		check_layout(page, text, widths[i],
			     LAYOUT_PICTURES | (i % 2 ? LAYOUT_HYPHENATE : LAYOUT_ASCII));
	check_layout(page, text, 39, LAYOUT_PLAIN | LAYOUT_CALM);
	check_linear(crawl, page, &place, text);
	for (size_t i = 0; i < ARRAY_LEN(widths); i++)
		check_spoken_width(page, text, widths[i]);
	arena_clear(&arena);
}

static void crawl_in(enum language language)
{
	struct crawl crawl = {.places = calloc(PLACES_MAX, sizeof(struct text)),
			      .hash = calloc(HASH_PLACES, sizeof(size_t))};
	assert_true(catalog_open(&crawl.catalog, builtin_catalog, builtin_catalog_len));
	crawl.source = (struct source){.catalog = &crawl.catalog,
				       .before = older_state(),
				       .problems = &crawl.problems,
				       .language = language,
				       .version = TEXT("test")};
	add_place(&crawl, TEXT("start"));
	for (size_t i = 0; i < crawl.n_places; i++)
		visit(&crawl, crawl.places[i]);

	/* Every entry is reachable. */
	struct buffer text = {0};
	for (uint32_t entry = 1; entry < catalog_total(&crawl.catalog); entry++) {
		buffer_reset(&text);
		struct place place = place_of_entry(&crawl.catalog, entry);
		place_append(&text, &place);
		size_t known = crawl.n_places;
		add_place(&crawl, buffer_text(&text));
		if (crawl.n_places != known)
			fail_msg(TEXT_FORMAT " cannot be reached from start",
				 TEXT_ARGS(buffer_text(&text)));
	}
	print_message("# %zu places in " TEXT_FORMAT "\n", crawl.n_places,
		      TEXT_ARGS(language_tag(language)));
	buffer_clear(&text);
	arena_clear(&crawl.arena);
	diagnostics_clear(&crawl.problems);
	free(crawl.places);
	free(crawl.hash);
}

static void test_crawl_german(void **state)
{
	(void)state;
	crawl_in(LANGUAGE_DE);
}

static void test_crawl_easy_german(void **state)
{
	(void)state;
	crawl_in(LANGUAGE_DE_SIMPLE);
}

static void test_crawl_english(void **state)
{
	(void)state;
	crawl_in(LANGUAGE_EN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_crawl_german),
		cmocka_unit_test(test_crawl_easy_german),
		cmocka_unit_test(test_crawl_english),
	};
	if (!setlocale(LC_CTYPE, "C.UTF-8"))
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
