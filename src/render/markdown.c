/* SPDX-License-Identifier: EUPL-1.2 */
/* A page as CommonMark. Facts, rows and points of charts are tight lists; two lists that
   follow each other differ in their mark, so that they stay two. A place that links in the
   document lead to is an empty <a id> above its heading, and what is not in the language of
   the document stands in a <span lang>: the two things that CommonMark has no word for. */
#include <stdio.h>

#include "base/utf8.h"
#include "render/commonmark.h"
#include "render/compose.h"
#include "render/renderer.h"

/* ---- runs ------------------------------------------------------------------ */

/* The end of the runs from BEGIN that have the same link, and the same style too if
   SAME_STYLE. */
static size_t run_group(const struct block *block, size_t begin, size_t end, bool same_style)
{
	size_t i = begin + 1;
	while (i < end && block->runs[i].link == block->runs[begin].link &&
	       (!same_style || block->runs[i].style == block->runs[begin].style))
		i++;
	return i;
}

/* The character that the run INDEX will begin with in Markdown. */
static uint32_t next_character(const struct block *block, size_t index, size_t link)
{
	if (link && (index == block->n_runs || block->runs[index].link != link))
		return ']';
	if (index == block->n_runs)
		return ' ';
	const struct run *run = &block->runs[index];
	if (run->link != link)
		return '[';
	struct text text = run->text;
	if (text.len == 0)
		return ' ';
	return run->style && text.bytes[0] != ' ' ? '*' : utf8_next(&text);
}

/* AFTER: the character that will follow the last of them; 0: that of the next run. */
static void write_styled(struct renderer *renderer, const struct block *block, size_t begin,
			 size_t end, bool begins_line, uint32_t after, struct buffer *out)
{
	for (size_t i = begin; i < end;) {
		size_t next = run_group(block, i, end, true);
		buffer_reset(&renderer->work);
		for (size_t j = i; j < next; j++)
			buffer_append(&renderer->work, block->runs[j].text);
		commonmark_styled(out, buffer_text(&renderer->work), block->runs[i].style,
				  next == end && after
					  ? after
					  : next_character(block, next, block->runs[i].link),
				  begins_line && i == begin);
		i = next;
	}
}

static void write_target(struct renderer *renderer, const struct page *page, size_t link,
			 struct buffer *out)
{
	struct link to = page_link(page, link, &renderer->scratch);
	bool is_anchor = !to.is_external && renderer_has_anchor(renderer, to.target);
	buffer_append_string(out, "](");
	commonmark_destination(out, is_anchor, to.target);
	buffer_append_char(out, ')');
}

/* Says the language of what follows, if it is another one than that around it. */
static bool begin_language(enum language language, enum language around, struct buffer *out)
{
	if (language == around)
		return false;
	buffer_append_string(out, "<span");
	html_attribute(out, "lang", language_html_tag(language));
	buffer_append_char(out, '>');
	return true;
}

static void end_language(bool has_language, struct buffer *out)
{
	buffer_append_string(out, has_language ? "</span>" : "");
}

/* The runs from BEGIN in one language and link; gives their end. */
static size_t write_language(struct renderer *renderer, const struct block *block, size_t begin,
			     bool begins_line, struct buffer *out)
{
	enum language whole = renderer_block_language(renderer, block), language;
	size_t end = block_same_language(block, begin, whole, &language);
	bool is_followed =
		end < block->n_runs && block->runs[end].link == block->runs[begin].link;
	bool has_language = begin_language(language, whole, out);
	write_styled(renderer, block, begin, end, begins_line && !has_language,
		     has_language || is_followed ? '<' : 0, out);
	end_language(has_language, out);
	return end;
}

static void write_runs(struct renderer *renderer, const struct page *page,
		       const struct block *block, bool begins_line, struct buffer *out)
{
	bool has_language = begin_language(renderer_block_language(renderer, block),
					   renderer->options.language, out);
	begins_line = begins_line && !has_language;
	for (size_t i = 0; i < block->n_runs;) {
		size_t link = block->runs[i].link;
		if (link)
			buffer_append_char(out, '[');
		bool is_first = i == 0;
		while (i < block->n_runs && block->runs[i].link == link) {
			i = write_language(renderer, block, i, begins_line && is_first && !link,
					   out);
			is_first = false;
		}
		if (link)
			write_target(renderer, page, link, out);
	}
	while (out->len && out->bytes[out->len - 1] == ' ')
		out->len--;
	end_language(has_language, out);
	buffer_append_char(out, '\n');
}

/* ---- lists ------------------------------------------------------------------ */

static bool is_list(const struct block *block)
{
	return block_is_of_list(block) || block->kind == BLOCK_FACT ||
	       block->kind == BLOCK_ROW || block->kind == BLOCK_CHART;
}

/* The mark of a list that begins here. */
static char begin_list(struct renderer *renderer)
{
	bool follows_list = renderer->has_blocks && is_list(&renderer->before);
	renderer->mark = follows_list && renderer->mark == '-' ? '*' : '-';
	return renderer->mark;
}

static bool continues_list(const struct renderer *renderer, const struct block *block)
{
	const struct block *before = &renderer->before;
	if (!renderer->has_blocks)
		return false;
	if (block_is_of_list(block))
		return block_is_of_list(before);
	return before->kind == block->kind &&
	       (block->kind == BLOCK_FACT || block->kind == BLOCK_ROW);
}

static void begin_item_list(struct renderer *renderer, const struct block *block, int level)
{
	struct open_item *item = &renderer->items[level - 1];
	bool is_new = renderer->n_items < level || item->is_ordered != (block->ordinal > 0);
	if (is_new && block->ordinal)
		item->mark = '.';
	else if (is_new)
		item->mark = level == 1 ? begin_list(renderer) : '-';
	else if (block->ordinal && block->ordinal <= item->ordinal)
		item->mark = item->mark == '.' ? ')' : '.';
	item->is_ordered = block->ordinal > 0;
	item->ordinal = block->ordinal;
	renderer->n_items = level;
}

static void write_item(struct renderer *renderer, const struct page *page,
		       const struct block *block, struct buffer *out)
{
	int level = renderer_item_level(renderer, block);
	bool is_deeper = level > renderer->n_items;
	begin_item_list(renderer, block, level);
	struct open_item *item = &renderer->items[level - 1];
	size_t indent = level > 1 ? renderer->items[level - 2].indent : 0;
	char marker[32];
	if (block->ordinal)
		snprintf(marker, sizeof(marker), "%u%c ", block->ordinal % 1000000000,
			 item->mark);
	else
		snprintf(marker, sizeof(marker), "%c ", item->mark);
	item->indent = indent + text_of(marker).len;
	/* Only a list that begins with 1 may stand directly below a text. */
	if (is_deeper && level > 1 && block->ordinal > 1)
		buffer_append_char(out, '\n');
	buffer_append_repeated(out, ' ', indent);
	buffer_append_string(out, marker);
	write_runs(renderer, page, block, true, out);
}

static void write_item_paragraph(struct renderer *renderer, const struct page *page,
				 const struct block *block, struct buffer *out)
{
	int level = renderer_item_level(renderer, block);
	buffer_append_char(out, '\n');
	if (level > 0) {
		buffer_append_repeated(out, ' ', renderer->items[level - 1].indent);
		renderer->n_items = level;
	}
	write_runs(renderer, page, block, true, out);
}

static void write_fact(struct renderer *renderer, const struct page *page,
		       const struct block *block, struct buffer *out)
{
	buffer_append_char(out, renderer->mark);
	buffer_append_string(out, " **");
	bool has_language =
		begin_language(block->label_language, renderer->options.language, out);
	commonmark_text(out, block->label, false);
	end_language(has_language, out);
	buffer_append_string(out, ":** ");
	write_runs(renderer, page, block, false, out);
}

/* "- **Großstadt:** [12 laufen](…), 3 sind abgeschlossen" */
static void write_matrix_row(struct renderer *renderer, const struct page *page,
			     const struct chart *chart, size_t row, struct buffer *out)
{
	const struct chart_point *points = &chart->points[row * chart->n_columns];
	buffer_append_string(out, "- **");
	commonmark_text(out, chart->rows[row], false);
	buffer_append_string(out, ":**");
	for (size_t i = 0; i < chart->n_columns; i++) {
		if (points[i].value.len == 0)
			continue;
		buffer_append_string(out, i ? ", " : " ");
		buffer_append_string(out, points[i].link ? "[" : "");
		commonmark_text(out, points[i].value, false);
		if (points[i].link)
			write_target(renderer, page, points[i].link, out);
	}
	buffer_append_char(out, '\n');
}

static void write_chart(struct renderer *renderer, const struct page *page,
			const struct chart *chart, struct buffer *out)
{
	commonmark_text(out, chart->caption, true);
	buffer_append_string(out, chart->n_points ? "\n\n" : "\n");
	for (size_t row = 0; row < chart->n_rows; row++)
		write_matrix_row(renderer, page, chart, row, out);
	for (size_t i = 0; i < chart->n_points && !chart->n_rows; i++) {
		const struct chart_point *point = &chart->points[i];
		buffer_append_string(out, point->link ? "- [" : "- ");
		commonmark_text(out, point->label, !point->link);
		if (point->link)
			write_target(renderer, page, point->link, out);
		buffer_append_string(out, ": ");
		commonmark_text(out, point->value, false);
		buffer_append_char(out, '\n');
	}
	renderer->mark = '-';
}

/* ---- the other blocks --------------------------------------------------------- */

static void write_heading(struct renderer *renderer, const struct page *page,
			  const struct block *block, struct buffer *out)
{
	struct text address = renderer_take_anchor(renderer);
	if (address.len) {
		buffer_append_string(out, "<a id=\"");
		html_escape(out, address);
		buffer_append_string(out, "\"></a>\n\n");
	}
	buffer_append_repeated(out, '#',
			       (size_t)renderer_heading_level(renderer, block->level));
	buffer_append_char(out, ' ');
	write_runs(renderer, page, block, false, out);
}

static void write_code(const struct block *block, struct buffer *out)
{
	struct text code = block->n_runs ? block->runs[0].text : (struct text){0};
	size_t ticks = commonmark_fence(code);
	buffer_append_repeated(out, '`', ticks);
	buffer_append_char(out, '\n');
	utf8_append_written(out, code);
	if (code.len == 0 || code.bytes[code.len - 1] != '\n')
		buffer_append_char(out, '\n');
	buffer_append_repeated(out, '`', ticks);
	buffer_append_char(out, '\n');
}

void markdown_block(struct renderer *renderer, const struct page *page,
		    const struct block *block, struct buffer *out)
{
	if (!continues_list(renderer, block)) {
		if (renderer->has_blocks)
			buffer_append_char(out, '\n');
		renderer->n_items = 0;
		if (block->kind == BLOCK_FACT || block->kind == BLOCK_ROW)
			begin_list(renderer);
	}
	switch (block->kind) {
	case BLOCK_HEADING:
		write_heading(renderer, page, block, out);
		break;
	case BLOCK_ITEM:
		write_item(renderer, page, block, out);
		break;
	case BLOCK_QUOTE:
		buffer_append_string(out, "> ");
		write_runs(renderer, page, block, true, out);
		break;
	case BLOCK_CODE:
		write_code(block, out);
		break;
	case BLOCK_FACT:
		write_fact(renderer, page, block, out);
		break;
	case BLOCK_ROW:
		buffer_append_char(out, renderer->mark);
		buffer_append_char(out, ' ');
		write_runs(renderer, page, block, true, out);
		break;
	case BLOCK_CHART:
		write_chart(renderer, page, block->chart, out);
		break;
	case BLOCK_PARAGRAPH:
		if (block->level > 0 && renderer->n_items > 0) {
			write_item_paragraph(renderer, page, block, out);
			break;
		}
		write_runs(renderer, page, block, true, out);
		break;
	case BLOCK_NOTE:
		write_runs(renderer, page, block, true, out);
		break;
	}
}
