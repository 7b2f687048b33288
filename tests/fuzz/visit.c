/* SPDX-License-Identifier: EUPL-1.2 */
/* A place in every mode, as the crawl does it with the built-in data; here with whatever
   the fuzzer made of a strategy. */
#include "fuzz/fuzz.h"

#include <signal.h>

#include "base/utf8.h"
#include "browser/browser.h"
#include "export/export.h"
#include "linear/linear.h"
#include "render/layout.h"
#include "render/render.h"

const struct text small_strategy = TEXT_INIT(
	"strategy: {title: Die kleine Strategie, language: de, text: \"# Eins\\n\\nText [Parks]"
	"(projekte/parks).\\n\\n## Zwei\\n\\n- a\\n- b\"}\n"
	"competencies: [{id: stadt, title: Großstadt}, {id: wissen, title: Wissen}]\n"
	"projects:\n"
	"  - {id: parks, title: Parks am Wasser, competencies: stadt, districts: [Laer],\n"
	"     status: running, start: 2024-10, end: 2027, summary: Grün für alle.}\n"
	"  - {id: wege, title: {de: Neue Wege, en: New ways}, competencies: wissen,\n"
	"     status: done, text: \"Ein **Text** mit „Zeichen“ – und Zahlen: 1.000 Euro.\"}\n"
	"terms: [{id: quartier, title: Quartier}]\n");

static const struct {
	int width;
	unsigned flags;
} layouts[] = {
	{1, LAYOUT_PICTURES},
	{7, LAYOUT_PICTURES | LAYOUT_HYPHENATE | LAYOUT_LINK_NUMBERS | LAYOUT_TARGETS},
	{39, LAYOUT_PLAIN | LAYOUT_CALM},
	{80, LAYOUT_PICTURES | LAYOUT_HYPHENATE | LAYOUT_ROW_NUMBERS},
	{120, LAYOUT_PICTURES | LAYOUT_ASCII | LAYOUT_SHADES},
};

/* Spans stand side by side, as wide as they say, and the line is no wider than it may. */
static void check_line(struct line line, int width)
{
	int used = 0;
	size_t n_shown = 0;
	for (size_t i = 0; i < line.n_spans; i++) {
		const struct span *span = &line.spans[i];
		check_clean(span->text, false, "a span is clean");
		require(span->column >= used, "spans do not overlap", span->text);
		require(span->width == utf8_width(span->text), "a span's width is its text's",
			span->text);
		used = span->column + span->width;
		n_shown += text_trim(span->text).len > 0;
	}
	bool is_one = n_shown <= 1 && line.n_spans > 0 &&
		      utf8_cluster(line.spans[line.n_spans - 1].text) ==
			      line.spans[line.n_spans - 1].text.len;
	require(used <= width || is_one, "a line is no wider than asked for",
		line.n_spans ? line.spans[0].text : (struct text){0});
}

static void check_layouts(const struct page *page, struct hyphenator *hyphenator)
{
	for (size_t i = 0; i < ARRAY_LEN(layouts); i++) {
		struct layout_options options = {.width = layouts[i].width,
						 .flags = layouts[i].flags,
						 .hyphenator = hyphenator,
						 .charset =
							 i % 2 ? CHARSET_UTF8 : CHARSET_ASCII};
		struct layout *layout = layout_new(page, &options);
		struct layout_at at = {0, 0};
		bool has_more = page_n_blocks(page) > 0;
		(void)layout_select(layout, page_n_links(page));
		while (has_more) {
			check_line(layout_line(layout, at), layouts[i].width);
			has_more = layout_move(layout, &at, 1) == 1;
		}
		layout_free(layout);
	}
}

static void check_blocks(const struct page *page)
{
	struct arena scratch = {0};
	struct buffer out = {0}, leaves = {0};
	const struct spoken_options spoken = {.width = 40, .plain_words = true};
	for (size_t i = 0; i < page_n_blocks(page); i++) {
		render_spoken_block(&out, page, i, &spoken);
		buffer_reset(&leaves);
		page_append_leaves(&leaves, page, i, &scratch);
		utf8_visible(&out, buffer_text(&leaves));
	}
	for (size_t number = 1; number <= page_n_links(page); number++) {
		struct link link = page_link(page, number, &scratch);
		utf8_visible(&out, link.label);
		utf8_visible(&out, link.target);
		require(page_block_of_link(page, number) < page_n_blocks(page),
			"a link stands in a block", link.label);
	}
	check_clean(buffer_text(&out), true, "what a page says is clean");
	buffer_clear(&leaves);
	buffer_clear(&out);
	arena_clear(&scratch);
}

static void check_exports(const struct source *source, const struct place *place, int file)
{
	for (int format = 0; format < EXPORT_COUNT; format++) {
		struct buffer out = {0};
		const struct export_options options = {.format = (enum export_format)format,
						       .width = format == EXPORT_TEXT ? 30 : 0,
						       .plain_words = format % 2 == 0,
						       .output = file};
		if (!export_is_possible(options.format, place))
			continue;
		require(export_write(source, place, &options) == 0, "a page is written",
			(struct text){0});
		file_take(file, &out);
		if (format == EXPORT_CSV) /* its lines end with both */
			for (size_t i = 0; i + 1 < out.len; i++)
				if (out.bytes[i] == '\r' && out.bytes[i + 1] == '\n')
					out.bytes[i] = ' ';
		if (options.format == EXPORT_TEXT)
			check_clean(buffer_text(&out), true, "a text is clean");
		else
			check_exported(buffer_text(&out), "an export is clean");
		buffer_clear(&out);
	}
}

void run_linear(const struct source *source, const struct place *home, struct text typed,
		int width, struct buffer *out)
{
	static int input, output;
	if (!input) {
		input = file_new();
		output = file_new();
	}
	file_set(input, typed);
	struct browser *browser = browser_new(source, home);
	const struct linear_options options = {.input = input,
					       .output = output,
					       .width = width,
					       .plain_words = true,
					       .rows = LINEAR_ROWS};
	int number = 0;
	enum linear_result result = linear_run(browser, &options, &number);
	bool is_alarm = number == SIGALRM; /* libFuzzer's clock */
	require(result == LINEAR_QUIT || result == LINEAR_TO_SCREEN ||
			result == LINEAR_TO_CALM || is_alarm,
		"the end of the input ends the linear mode", typed);
	browser_free(browser);
	file_take(output, out);
	check_clean(buffer_text(out), true, "what the linear mode says is clean");
}

/* All of the page, by as many "more" as that may take. */
static void check_said(const struct source *source, const struct place *place, size_t n_blocks)
{
	struct buffer typed = {0}, out = {0};
	for (size_t i = 0; i < n_blocks / 4 + 3; i++)
		buffer_append(&typed, TEXT("m\n"));
	run_linear(source, place, buffer_text(&typed), 40, &out);
	buffer_clear(&typed);
	buffer_clear(&out);
}

void check_place(const struct source *source, const struct place *place)
{
	static const char *const no_patterns[] = {NULL}; /* they take long to read */
	static struct hyphenator *hyphenator;
	static int file;
	struct arena arena = {0};
	struct buffer title = {0}, visible = {0};
	if (!hyphenator) {
		file = file_new();
		hyphenator = hyphenator_new(
			&(struct hyphenator_options){.reviewed = &builtin_hyphen_reviewed,
						     .known = &builtin_hyphen_known,
						     .patterns = no_patterns});
	}
	place_append_title(&title, place, source->catalog, source->language);
	place_append_filters(&title, place, source->catalog, source->language);
	utf8_visible(&visible, buffer_text(&title));
	check_clean(buffer_text(&visible), false, "a title is clean");
	const struct page *page = page_build(source, place, &arena);
	require(page_n_blocks(page) > 0 && page_title(page).len > 0, "a page says something",
		buffer_text(&title));
	check_blocks(page);
	check_layouts(page, hyphenator);
	if (place_exists(place, source->catalog))
		check_exports(source, place, file);
	check_said(source, place, page_n_blocks(page));
	buffer_clear(&title);
	buffer_clear(&visible);
	arena_clear(&arena);
}
