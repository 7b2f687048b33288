/* SPDX-License-Identifier: EUPL-1.2 */
/* A page as HTML that can be published as it is: one file, nothing from elsewhere, no
   script. Lists stay open until a block comes that does not continue them. A link to a
   place that is not in this document would lead nowhere; its address is said instead. */
#include "base/utf8.h"
#include "render/compose.h"
#include "render/renderer.h"

void html_escape(struct buffer *out, struct text text)
{
	static const bool stops[256] = {['&'] = true, ['<'] = true, ['>'] = true, ['"'] = true};
	for (size_t i = 0; i < text.len; i++) {
		i += utf8_append_written_until(out, text_slice(text, i, text.len), stops);
		if (i == text.len)
			break;
		switch (text.bytes[i]) {
		case '&':
			buffer_append_string(out, "&amp;");
			break;
		case '<':
			buffer_append_string(out, "&lt;");
			break;
		case '>':
			buffer_append_string(out, "&gt;");
			break;
		case '"':
			buffer_append_string(out, "&quot;");
			break;
		default:
			buffer_append_char(out, text.bytes[i]);
		}
	}
}

void html_attribute(struct buffer *out, const char *name, struct text value)
{
	buffer_format(out, " %s=\"", name);
	html_escape(out, value);
	buffer_append_char(out, '"');
}

/* "<TAG", with the language if it is not the document's; the caller closes it. */
static void open_tag_in(const struct renderer *renderer, enum language language,
			const char *tag, struct buffer *out)
{
	buffer_format(out, "<%s", tag);
	if (language != renderer->options.language)
		html_attribute(out, "lang", language_html_tag(language));
}

static void open_tag(const struct renderer *renderer, const struct block *block,
		     const char *tag, struct buffer *out)
{
	open_tag_in(renderer, renderer_block_language(renderer, block), tag, out);
}

/* ---- runs ------------------------------------------------------------------------ */

static bool is_web_address(struct text address)
{
	return text_starts_with(address, TEXT("https://")) ||
	       text_starts_with(address, TEXT("http://"));
}

/* An address as the standard of the web has it: other letters as %XX. */
static void write_address(struct buffer *out, struct text address)
{
	for (size_t i = 0; i < address.len; i++) {
		unsigned char c = (unsigned char)address.bytes[i];
		if (c >= 0x80 || c == ' ')
			buffer_format(out, "%%%02X", c);
		else
			html_escape(out, text_slice(address, i, i + 1));
	}
}

/* True if the link leads somewhere: "<a …>" is written then. */
static bool open_link(struct renderer *renderer, const struct link *link, struct buffer *out)
{
	bool is_anchor = !link->is_external && renderer_has_anchor(renderer, link->target);
	if (!is_anchor && !(link->is_external && is_web_address(link->target)))
		return false;
	buffer_append_string(out, is_anchor ? "<a href=\"#" : "<a href=\"");
	write_address(out, link->target);
	buffer_append_string(out, "\">");
	return true;
}

static void write_styled(struct buffer *out, const struct run *run)
{
	buffer_append_string(out, run->style & RUN_STRONG ? "<strong>" : "");
	buffer_append_string(out, run->style & RUN_EMPHASIS ? "<em>" : "");
	buffer_append_string(out, run->style & RUN_CODE ? "<code>" : "");
	html_escape(out, run->text);
	buffer_append_string(out, run->style & RUN_CODE ? "</code>" : "");
	buffer_append_string(out, run->style & RUN_EMPHASIS ? "</em>" : "");
	buffer_append_string(out, run->style & RUN_STRONG ? "</strong>" : "");
}

/* Adds the address of a link without anchor to those said behind the block. */
static void note_address(struct renderer *renderer, const struct link *link)
{
	if (text_equal(link->target, link->label))
		return;
	buffer_append_string(&renderer->work, renderer->work.len ? ", " : " <small>(");
	html_escape(&renderer->work, link->target);
}

static void end_addresses(struct renderer *renderer, struct buffer *out)
{
	if (renderer->work.len)
		buffer_append_string(&renderer->work, ")</small>");
	buffer_append(out, buffer_text(&renderer->work));
	buffer_reset(&renderer->work);
}

/* The runs from BEGIN in one language and link, marked if the block is not; gives their end. */
static size_t write_language(const struct renderer *renderer, const struct block *block,
			     size_t begin, struct buffer *out)
{
	enum language whole = renderer_block_language(renderer, block), language;
	size_t end = block_same_language(block, begin, whole, &language);
	if (language != whole) {
		open_tag_in(renderer, language, "span", out);
		buffer_append_char(out, '>');
	}
	for (size_t i = begin; i < end; i++)
		write_styled(out, &block->runs[i]);
	buffer_append_string(out, language != whole ? "</span>" : "");
	return end;
}

static void write_runs(struct renderer *renderer, const struct page *page,
		       const struct block *block, struct buffer *out)
{
	buffer_reset(&renderer->work);
	for (size_t i = 0; i < block->n_runs;) {
		size_t link = block->runs[i].link;
		struct link to = {0};
		bool is_open = false;
		if (link) {
			to = page_link(page, link, &renderer->scratch);
			is_open = open_link(renderer, &to, out);
		}
		while (i < block->n_runs && block->runs[i].link == link)
			i = write_language(renderer, block, i, out);
		if (is_open)
			buffer_append_string(out, "</a>");
		else if (link)
			note_address(renderer, &to);
	}
	end_addresses(renderer, out);
}

/* ---- lists ------------------------------------------------------------------------ */

static void close_item_list(struct renderer *renderer, struct buffer *out)
{
	const struct open_item *item = &renderer->items[--renderer->n_items];
	buffer_append_string(out, item->is_ordered ? "</li>\n</ol>\n" : "</li>\n</ul>\n");
}

static void close_lists(struct renderer *renderer, struct buffer *out)
{
	while (renderer->n_items > 0)
		close_item_list(renderer, out);
	if (!renderer->has_blocks)
		return;
	if (renderer->before.kind == BLOCK_FACT)
		buffer_append_string(out, "</dl>\n");
	if (renderer->before.kind == BLOCK_ROW)
		buffer_append_string(out, "</ol>\n");
}

static bool continues_list(const struct renderer *renderer, const struct block *block)
{
	const struct block *before = &renderer->before;
	if (!renderer->has_blocks)
		return false;
	if (block_is_of_list(block))
		return renderer->n_items > 0;
	return before->kind == block->kind &&
	       (block->kind == BLOCK_FACT || block->kind == BLOCK_ROW);
}

static void open_item_list(struct renderer *renderer, const struct block *block,
			   struct buffer *out)
{
	renderer->items[renderer->n_items++] =
		(struct open_item){.is_ordered = block->ordinal > 0};
	if (block->ordinal > 1)
		buffer_format(out, "<ol start=\"%u\">\n", block->ordinal);
	else
		buffer_append_string(out, block->ordinal ? "<ol>\n" : "<ul>\n");
}

static void write_item(struct renderer *renderer, const struct page *page,
		       const struct block *block, struct buffer *out)
{
	int level = renderer_item_level(renderer, block);
	while (renderer->n_items > level)
		close_item_list(renderer, out);
	if (renderer->n_items == level) {
		const struct open_item *item = &renderer->items[level - 1];
		bool is_other = item->is_ordered != (block->ordinal > 0) ||
				(block->ordinal && block->ordinal <= item->ordinal);
		if (is_other)
			close_item_list(renderer, out);
		else
			buffer_append_string(out, "</li>\n");
	} else {
		buffer_append_string(out, level > 1 ? "\n" : "");
	}
	if (renderer->n_items < level)
		open_item_list(renderer, block, out);
	renderer->items[level - 1].ordinal = block->ordinal;
	open_tag(renderer, block, "li", out);
	buffer_append_char(out, '>');
	write_runs(renderer, page, block, out);
}

static void write_paragraph(struct renderer *renderer, const struct page *page,
			    const struct block *block, struct buffer *out)
{
	int level = block->level > 0 ? renderer_item_level(renderer, block) : 0;
	while (renderer->n_items > level)
		close_item_list(renderer, out);
	open_tag(renderer, block, "p", out);
	buffer_append_string(out, block->kind == BLOCK_NOTE ? " class=\"note\">" : ">");
	write_runs(renderer, page, block, out);
	buffer_append_string(out, "</p>\n");
}

static void write_fact(struct renderer *renderer, const struct page *page,
		       const struct block *block, struct buffer *out)
{
	open_tag_in(renderer, block->label_language, "dt", out);
	buffer_append_char(out, '>');
	html_escape(out, block->label);
	buffer_append_string(out, "</dt>\n");
	open_tag(renderer, block, "dd", out);
	buffer_append_char(out, '>');
	write_runs(renderer, page, block, out);
	buffer_append_string(out, "</dd>\n");
}

static void write_row(struct renderer *renderer, const struct page *page,
		      const struct block *block, struct buffer *out)
{
	open_tag(renderer, block, "li", out);
	if (block->position)
		buffer_format(out, " value=\"%zu\"", block->position);
	buffer_append_char(out, '>');
	write_runs(renderer, page, block, out);
	buffer_append_string(out, "</li>\n");
}

/* ---- the other blocks --------------------------------------------------------------- */

static void write_heading(struct renderer *renderer, const struct page *page,
			  const struct block *block, struct buffer *out)
{
	char tag[3] = {'h', (char)('0' + renderer_heading_level(renderer, block->level)), '\0'};
	struct text address = renderer_take_anchor(renderer);
	open_tag(renderer, block, tag, out);
	if (address.len)
		html_attribute(out, "id", address);
	buffer_append_char(out, '>');
	write_runs(renderer, page, block, out);
	buffer_format(out, "</%s>\n", tag);
}

static void write_cell(struct renderer *renderer, const struct page *page, struct text text,
		       size_t link, struct buffer *out)
{
	const struct run run = {
		.text = text, .language = renderer->options.language, .link = link};
	write_runs(renderer, page, &(struct block){.runs = &run, .n_runs = 1}, out);
}

static void write_point(struct renderer *renderer, const struct page *page,
			const struct chart_point *point, struct buffer *out)
{
	buffer_append_string(out, "<tr><th scope=\"row\">");
	write_cell(renderer, page, point->label, point->link, out);
	buffer_append_string(out, "</th><td>");
	html_escape(out, point->value);
	buffer_append_string(out, "</td></tr>\n");
}

static void write_matrix_row(struct renderer *renderer, const struct page *page,
			     const struct chart *chart, size_t row, struct buffer *out)
{
	const struct chart_point *point = &chart->points[row * chart->n_columns];
	buffer_append_string(out, "<tr><th scope=\"row\">");
	html_escape(out, chart->rows[row]);
	for (size_t i = 0; i < chart->n_columns; i++, point++) {
		buffer_append_string(out, i ? "</td><td>" : "</th><td>");
		write_cell(renderer, page, point->value, point->link, out);
	}
	buffer_append_string(out, "</td></tr>\n");
}

static void write_chart(struct renderer *renderer, const struct page *page,
			const struct block *block, struct buffer *out)
{
	const struct chart *chart = block->chart;
	open_tag_in(renderer, block->language, chart->n_points ? "table" : "p", out);
	buffer_append_string(out, chart->n_points ? ">\n<caption>" : ">");
	html_escape(out, chart->caption);
	buffer_append_string(out, chart->n_points ? "</caption>\n<tbody>\n" : "</p>\n");
	for (size_t i = 0; i < chart->n_rows; i++)
		write_matrix_row(renderer, page, chart, i, out);
	for (size_t i = 0; i < chart->n_points && !chart->n_rows; i++)
		write_point(renderer, page, &chart->points[i], out);
	buffer_append_string(out, chart->n_points ? "</tbody>\n</table>\n" : "");
}

static void write_quote(struct renderer *renderer, const struct page *page,
			const struct block *block, struct buffer *out)
{
	open_tag(renderer, block, "blockquote", out);
	buffer_append_string(out, "><p>");
	write_runs(renderer, page, block, out);
	buffer_append_string(out, "</p></blockquote>\n");
}

static void write_code(const struct renderer *renderer, const struct block *block,
		       struct buffer *out)
{
	open_tag(renderer, block, "pre", out);
	buffer_append_string(out, "><code>");
	for (size_t i = 0; i < block->n_runs; i++)
		html_escape(out, block->runs[i].text);
	buffer_append_string(out, "</code></pre>\n");
}

void html_block(struct renderer *renderer, const struct page *page, const struct block *block,
		struct buffer *out)
{
	if (!continues_list(renderer, block)) {
		close_lists(renderer, out);
		if (block->kind == BLOCK_FACT)
			buffer_append_string(out, "<dl>\n");
		if (block->kind == BLOCK_ROW)
			buffer_append_string(out, "<ol>\n");
	}
	switch (block->kind) {
	case BLOCK_HEADING:
		write_heading(renderer, page, block, out);
		break;
	case BLOCK_PARAGRAPH:
	case BLOCK_NOTE:
		write_paragraph(renderer, page, block, out);
		break;
	case BLOCK_ITEM:
		write_item(renderer, page, block, out);
		break;
	case BLOCK_QUOTE:
		write_quote(renderer, page, block, out);
		break;
	case BLOCK_CODE:
		write_code(renderer, block, out);
		break;
	case BLOCK_FACT:
		write_fact(renderer, page, block, out);
		break;
	case BLOCK_ROW:
		write_row(renderer, page, block, out);
		break;
	case BLOCK_CHART:
		write_chart(renderer, page, block, out);
		break;
	}
}

void html_end(struct renderer *renderer, struct buffer *out)
{
	close_lists(renderer, out);
	buffer_append_string(out, "</main>\n</body>\n</html>\n");
}
