/* SPDX-License-Identifier: EUPL-1.2 */
/* L13 D3 D5: the headings of the data are those of the outline in the linear mode, of the
   text, of Markdown and of HTML, in the same order and without a gap in their levels. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/diagnostics.h"
#include "builtin.h"
#include "page/build.h"
#include "render/render.h"

static void append_title(struct buffer *out, const struct block *heading)
{
	for (size_t run = 0; run < heading->n_runs; run++)
		buffer_append(out, heading->runs[run].text);
}

/* Skips what no reader sees: elements of HTML, backslashes and targets of Markdown. */
static void append_seen(struct buffer *out, struct text text, enum render_format format)
{
	for (size_t i = 0; i < text.len; i++) {
		char c = text.bytes[i];
		if (format != RENDER_TEXT && c == '<')
			while (i < text.len && text.bytes[i] != '>')
				i++;
		else if (format == RENDER_HTML && c == '&') {
			buffer_append_string(out, "&"); /* no title has another entity */
			while (i < text.len && text.bytes[i] != ';')
				i++;
		} else if (format != RENDER_MARKDOWN || c != '\\')
			buffer_append_char(out, c);
	}
}

/* The level that a line is a heading of; 0: none. *title is what is behind the mark. */
static int heading_level(struct text line, enum render_format format, struct text *title)
{
	int level = 0;
	if (format == RENDER_HTML) {
		if (line.len > 3 && line.bytes[0] == '<' && line.bytes[1] == 'h' &&
		    line.bytes[2] >= '1' && line.bytes[2] <= '6')
			level = line.bytes[2] - '0';
		*title = line;
		return level;
	}
	while ((size_t)level < line.len && line.bytes[level] == '#')
		level++;
	*title = text_slice(line, (size_t)level + 1, line.len);
	return level;
}

static void append_written(struct buffer *out, struct text text, enum render_format format)
{
	int before = 0;
	for (struct text rest = text, line, title; rest.len;) {
		line = text_split(rest, '\n', &rest);
		int level = heading_level(line, format, &title);
		if (level == 0)
			continue;
		assert_true(level <= before + 1); /* no level is left out */
		before = level;
		append_seen(out, title, format);
		buffer_append_char(out, '\n');
	}
}

/* In text a heading is a line of its own, with an empty one on each side. */
static void take_from_text(struct text *text, struct text title, bool is_first)
{
	struct buffer wanted = {0};
	buffer_format(&wanted, "%s" TEXT_FORMAT "\n\n", is_first ? "" : "\n\n",
		      TEXT_ARGS(title));
	size_t at = text_find(*text, buffer_text(&wanted));
	if (is_first ? at != 0 : at >= text->len)
		fail_msg("no heading \"" TEXT_FORMAT "\"", TEXT_ARGS(title));
	*text = text_slice(*text, at + wanted.len - 2, text->len);
	buffer_clear(&wanted);
}

static void write_page(struct buffer *out, const struct page *page, enum render_format format)
{
	const struct render_options options = {.title = page_title(page),
					       .language = LANGUAGE_DE};
	struct renderer *renderer = render_new(format, &options);
	render_begin(renderer, out);
	render_page(renderer, page, out);
	render_end(renderer, out);
	render_free(renderer);
}

static void check_page(const struct page *page)
{
	struct arena arena = {0};
	struct buffer wanted = {0}, text = {0};
	write_page(&text, page, RENDER_TEXT);
	struct text rest = buffer_text(&text);
	for (size_t i = 0; i < page_n_blocks(page); i++) {
		struct block block = page_block(page, i, &arena);
		struct buffer title = {0};
		if (block.kind != BLOCK_HEADING)
			continue;
		append_title(&title, &block);
		take_from_text(&rest, buffer_text(&title), i == 0);
		buffer_append(&wanted, buffer_text(&title));
		buffer_append_char(&wanted, '\n');
		buffer_clear(&title);
	}
	for (int format = RENDER_MARKDOWN; format <= RENDER_HTML; format++) {
		struct buffer out = {0}, headings = {0};
		write_page(&out, page, (enum render_format)format);
		append_written(&headings, buffer_text(&out), (enum render_format)format);
		buffer_append_char(&headings, '\0');
		buffer_append_char(&wanted, '\0');
		assert_string_equal(headings.bytes, wanted.bytes);
		wanted.len--;
		buffer_clear(&out);
		buffer_clear(&headings);
	}
	buffer_clear(&wanted);
	buffer_clear(&text);
	arena_clear(&arena);
}

static void all_formats_have_the_headings_of_the_page(void **state)
{
	struct catalog catalog;
	struct diagnostics problems = {0};
	(void)state;
	assert_true(catalog_open(&catalog, builtin_catalog, builtin_catalog_len));
	const struct source source = {.catalog = &catalog,
				      .problems = &problems,
				      .language = LANGUAGE_DE,
				      .version = TEXT("test")};
	for (uint32_t entry = 0; entry < catalog_total(&catalog); entry++) {
		struct arena arena = {0};
		struct place place = place_of_entry(&catalog, entry);
		check_page(page_build(&source, &place, &arena));
		arena_clear(&arena);
	}
	static const char *const places[] = {
		"hilfe", "barrierefreiheit",  "matrix", "rad",
		"start", "suche?wort=kultur", "ziele",	"zeitleiste"};
	for (size_t i = 0; i < ARRAY_LEN(places); i++) {
		struct arena arena = {0};
		struct place place;
		assert_true(place_parse(text_of(places[i]), &place));
		check_page(page_build(&source, &place, &arena));
		arena_clear(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		{"L13 D3 D5 all formats have the headings of the page",
		 all_formats_have_the_headings_of_the_page, NULL, NULL, NULL},
	};
	if (!setlocale(LC_CTYPE, "C.UTF-8"))
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
