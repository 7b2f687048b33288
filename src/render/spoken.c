/* SPDX-License-Identifier: EUPL-1.2 */
/* Blocks as sentences, for the ear and for a braille line. Nothing is cut, indented or
   ornamented; lines end at blanks, and a word that is longer than a line stays whole. */
#include "base/utf8.h"
#include "render/compose.h"
#include "render/render.h"
#include "render/sentence.h"

/* The next word, taken off the text; empty at its end. */
static struct text next_word(struct text *text)
{
	*text = text_trim(*text);
	size_t len = 0;
	while (len < text->len && text->bytes[len] != ' ' && text->bytes[len] != '\n')
		len++;
	struct text word = text_slice(*text, 0, len);
	*text = text_slice(*text, len, text->len);
	return word;
}

/* Appends the words of a text as lines. */
static void append_lines(struct buffer *out, struct text text, int width, bool by_sentences)
{
	int used = 0;
	struct text last = {0};
	for (struct text word = next_word(&text); word.len; word = next_word(&text)) {
		int cells = utf8_width(word);
		if (used > 0) {
			bool fits = (width == 0 || used + 1 + cells <= width) &&
				    !(by_sentences && sentence_ends_between(last, word));
			buffer_append_char(out, fits ? ' ' : '\n');
			used = fits ? used + 1 : 0;
		}
		utf8_visible(out, word);
		used += cells;
		last = word;
	}
	if (used > 0)
		buffer_append_char(out, '\n');
}

void render_spoken_text(struct buffer *out, struct text text, int width)
{
	append_lines(out, text, width, false);
}

/* ---- sentences -------------------------------------------------------------------- */

static bool ends_sentence(struct text text)
{
	static const char *const quotes[] = {"“", "”", "‘", ")"};
	for (size_t i = 0; i < ARRAY_LEN(quotes); i++) {
		struct text quote = text_of(quotes[i]);
		if (text.len > quote.len &&
		    text_equal(text_slice(text, text.len - quote.len, text.len), quote))
			text.len -= quote.len;
	}
	if (text.len == 0)
		return true;
	char last = text.bytes[text.len - 1];
	return last == '.' || last == '!' || last == '?' || last == ':';
}

static void append_runs(struct buffer *out, const struct block *block)
{
	for (size_t i = 0; i < block->n_runs; i++)
		buffer_append(out, block->runs[i].text);
}

/* What one block is said with. */
struct saying {
	struct buffer *out;
	const struct spoken_options *options;
	enum language language;
	bool is_title;
};

static void append_form(struct buffer *line, const struct saying *saying, struct text text)
{
	if (!saying->options->plain_words)
		buffer_append(line, text);
	else if (saying->is_title)
		render_spoken_title(line, text, saying->language);
	else
		render_spoken_form(line, text, saying->language);
}

static size_t number_of(const struct saying *saying, size_t link)
{
	const struct spoken_options *options = saying->options;
	return link && options->number_of ? options->number_of(options->ctx, link) : link;
}

/* "LABEL: VALUE." as one line, with the number before it if there is one. */
static void say_fact(const struct saying *saying, size_t number, struct text label,
		     struct text value)
{
	struct buffer line = {0};
	if (number)
		buffer_format(&line, "%zu: ", number);
	append_form(&line, saying, label);
	buffer_append_string(&line, ends_sentence(label) ? " " : ": ");
	append_form(&line, saying, value);
	if (!ends_sentence(buffer_text(&line)))
		buffer_append_char(&line, '.');
	append_lines(saying->out, buffer_text(&line), saying->options->width,
		     saying->options->by_sentences);
	buffer_clear(&line);
}

/* The runs of a block as one text, with a number before those that have one. */
static void say_line(const struct saying *saying, const struct block *block)
{
	struct buffer runs = {0}, line = {0};
	if (block->kind == BLOCK_ROW)
		buffer_format(&line, "%zu: ", row_number(block));
	if (block->kind == BLOCK_ITEM && block->ordinal)
		buffer_format(&line, "%u. ", block->ordinal);
	append_runs(&runs, block);
	append_form(&line, saying, buffer_text(&runs));
	append_lines(saying->out, buffer_text(&line), saying->options->width,
		     saying->options->by_sentences && block->kind != BLOCK_ROW &&
			     !saying->is_title);
	buffer_clear(&runs);
	buffer_clear(&line);
}

/* Code is said as it is: its characters are what it means. */
static void say_code(const struct saying *saying, const struct block *block)
{
	struct buffer code = {0};
	append_runs(&code, block);
	struct text rest = buffer_text(&code);
	while (rest.len)
		render_spoken_text(saying->out, text_split(rest, '\n', &rest),
				   saying->options->width);
	buffer_clear(&code);
}

/* "Großstadt: 31 Projekte, 12 laufen, 3 sind geplant." */
static void say_matrix_row(const struct saying *saying, const struct chart *chart, size_t row)
{
	struct buffer values = {0};
	for (size_t i = 0; i < chart->n_columns; i++) {
		struct text value = chart->points[row * chart->n_columns + i].value;
		buffer_append_string(&values, i && value.len ? ", " : "");
		buffer_append(&values, value);
	}
	say_fact(saying, 0, chart->rows[row], buffer_text(&values));
	buffer_clear(&values);
}

static size_t chart_parts(const struct chart *chart)
{
	return 1 + (chart->n_rows ? chart->n_rows : chart->n_points);
}

/* The caption is part 0, then its rows or points; gives the first link in it. */
static size_t say_chart_part(const struct saying *saying, const struct chart *chart,
			     size_t part)
{
	struct run run = {.text = chart->caption};
	if (part == 0) {
		say_line(saying,
			 &(struct block){.kind = BLOCK_PARAGRAPH, .runs = &run, .n_runs = 1});
		return 0;
	}
	if (chart->n_rows) {
		say_matrix_row(saying, chart, part - 1);
		return chart->points[(part - 1) * chart->n_columns].link;
	}
	const struct chart_point *point = &chart->points[part - 1];
	say_fact(saying, number_of(saying, point->link), point->label, point->value);
	return point->link;
}

static void say_chart(const struct saying *saying, const struct chart *chart)
{
	for (size_t part = 0; part < chart_parts(chart); part++)
		(void)say_chart_part(saying, chart, part);
}

static void say_fact_block(const struct saying *saying, const struct block *block)
{
	struct buffer value = {0};
	append_runs(&value, block);
	say_fact(saying, 0, block->label, buffer_text(&value));
	buffer_clear(&value);
}

void render_spoken_block(struct buffer *out, const struct page *page, size_t index,
			 const struct spoken_options *options)
{
	struct arena scratch = {0};
	struct block block = page_block(page, index, &scratch);
	const struct saying saying = {.out = out,
				      .options = options,
				      .language = block.language,
				      .is_title = block.kind == BLOCK_HEADING};
	switch (block.kind) {
	case BLOCK_FACT:
		say_fact_block(&saying, &block);
		break;
	case BLOCK_CHART:
		say_chart(&saying, block.chart);
		break;
	case BLOCK_CODE:
		say_code(&saying, &block);
		break;
	case BLOCK_HEADING:
	case BLOCK_PARAGRAPH:
	case BLOCK_ITEM:
	case BLOCK_QUOTE:
	case BLOCK_ROW:
	case BLOCK_NOTE:
		say_line(&saying, &block);
		break;
	}
	arena_clear(&scratch);
}

size_t render_spoken_parts(const struct page *page, size_t index)
{
	struct arena scratch = {0};
	struct block block = page_block(page, index, &scratch);
	size_t n = block.kind == BLOCK_CHART ? chart_parts(block.chart) : 1;
	arena_clear(&scratch);
	return n;
}

static size_t part_of_link(const struct chart *chart, size_t link)
{
	for (size_t i = 0; i < chart->n_points; i++)
		if (chart->points[i].link == link)
			return 2 + (chart->n_rows ? i / chart->n_columns : i);
	return 1;
}

size_t render_spoken_part_of_link(const struct page *page, size_t link)
{
	struct arena scratch = {0};
	struct block block = page_block(page, page_block_of_link(page, link), &scratch);
	size_t part = block.kind == BLOCK_CHART ? part_of_link(block.chart, link) : 1;
	arena_clear(&scratch);
	return part;
}

void render_spoken_part(struct buffer *out, const struct page *page, size_t index, size_t part,
			const struct spoken_options *options, size_t *link)
{
	struct arena scratch = {0};
	struct block block = page_block(page, index, &scratch);
	const struct saying saying = {
		.out = out, .options = options, .language = block.language};
	if (block.kind == BLOCK_CHART) {
		*link = say_chart_part(&saying, block.chart, part - 1);
	} else {
		*link = page_link_from_block(page, index);
		if (*link && page_block_of_link(page, *link) != index)
			*link = 0;
		render_spoken_block(out, page, index, options);
	}
	arena_clear(&scratch);
}
