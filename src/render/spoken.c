/* SPDX-License-Identifier: EUPL-1.2 */
/* Blocks as sentences, for the ear and for a braille line. Nothing is cut, indented or
   ornamented; lines end at blanks, and a word that is longer than a line stays whole. */
#include "base/utf8.h"
#include "render/compose.h"
#include "render/render.h"

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

void render_spoken_text(struct buffer *out, struct text text, int width)
{
	int used = 0;
	for (struct text word = next_word(&text); word.len; word = next_word(&text)) {
		int cells = utf8_width(word);
		if (used > 0) {
			bool fits = width == 0 || used + 1 + cells <= width;
			buffer_append_char(out, fits ? ' ' : '\n');
			used = fits ? used + 1 : 0;
		}
		utf8_visible(out, word);
		used += cells;
	}
	if (used > 0)
		buffer_append_char(out, '\n');
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

/* "LABEL: VALUE." as one line. */
static void say_fact(struct buffer *out, struct text label, struct text value,
		     enum language language, int width)
{
	struct buffer line = {0};
	render_spoken_form(&line, label, language);
	buffer_append_string(&line, ends_sentence(label) ? " " : ": ");
	render_spoken_form(&line, value, language);
	if (!ends_sentence(buffer_text(&line)))
		buffer_append_char(&line, '.');
	render_spoken_text(out, buffer_text(&line), width);
	buffer_clear(&line);
}

/* The runs of a block as one text, with a number before those that have one. */
static void say_line(struct buffer *out, const struct block *block, int width)
{
	struct buffer runs = {0}, line = {0};
	if (block->kind == BLOCK_ROW)
		buffer_format(&line, "%zu: ", row_number(block));
	if (block->kind == BLOCK_ITEM && block->ordinal)
		buffer_format(&line, "%u. ", block->ordinal);
	append_runs(&runs, block);
	render_spoken_form(&line, buffer_text(&runs), block->language);
	render_spoken_text(out, buffer_text(&line), width);
	buffer_clear(&runs);
	buffer_clear(&line);
}

/* Code is said as it is: its characters are what it means. */
static void say_code(struct buffer *out, const struct block *block, int width)
{
	struct buffer code = {0};
	append_runs(&code, block);
	struct text rest = buffer_text(&code);
	while (rest.len)
		render_spoken_text(out, text_split(rest, '\n', &rest), width);
	buffer_clear(&code);
}

static void say_chart(struct buffer *out, const struct block *block, int width)
{
	struct run run = {.text = block->chart->caption};
	struct block caption = {.kind = BLOCK_PARAGRAPH,
				.runs = &run,
				.n_runs = 1,
				.language = block->language};
	say_line(out, &caption, width);
	for (size_t i = 0; i < block->chart->n_points; i++) {
		const struct chart_point *point = &block->chart->points[i];
		say_fact(out, point->label, point->value, block->language, width);
	}
}

static void say_fact_block(struct buffer *out, const struct block *block, int width)
{
	struct buffer value = {0};
	append_runs(&value, block);
	say_fact(out, block->label, buffer_text(&value), block->language, width);
	buffer_clear(&value);
}

void render_spoken_block(struct buffer *out, const struct page *page, size_t index, int width)
{
	struct arena scratch = {0};
	struct block block = page_block(page, index, &scratch);
	switch (block.kind) {
	case BLOCK_FACT:
		say_fact_block(out, &block, width);
		break;
	case BLOCK_CHART:
		say_chart(out, &block, width);
		break;
	case BLOCK_CODE:
		say_code(out, &block, width);
		break;
	case BLOCK_HEADING:
	case BLOCK_PARAGRAPH:
	case BLOCK_ITEM:
	case BLOCK_QUOTE:
	case BLOCK_ROW:
	case BLOCK_NOTE:
		say_line(out, &block, width);
		break;
	}
	arena_clear(&scratch);
}
