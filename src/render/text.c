/* SPDX-License-Identifier: EUPL-1.2 */
/* Plain text is the layout without columns and bars. A heading is a line with an empty one
   on each side; the addresses that links lead to stand behind what holds them. */
#include "base/utf8.h"
#include "render/layout.h"
#include "render/renderer.h"

static void write_line(struct renderer *renderer, struct line line, struct buffer *out)
{
	if (line.n_spans)
		buffer_append_repeated(out, ' ', (size_t)line.spans[0].column);
	struct buffer *work = &renderer->work;
	buffer_reset(work);
	for (size_t i = 0; i < line.n_spans; i++)
		buffer_append(work, line.spans[i].text);
	struct text text = buffer_text(work);
	while (text.len && text.bytes[text.len - 1] == ' ')
		text.len--;
	buffer_append(out, text);
	buffer_append_char(out, '\n');
}

static void write_block(struct renderer *renderer, struct layout *layout, size_t index,
			enum block_kind kind, struct buffer *out)
{
	struct layout_at at = {.block = index};
	size_t n_lines = layout_block_lines(layout, index);
	while (at.line < n_lines && layout_line(layout, at).n_spans == 0)
		at.line++;
	bool after_heading = renderer->before.kind == BLOCK_HEADING;
	if (renderer->has_blocks && (index == 0 || at.line > 0 || after_heading))
		buffer_append_char(out, '\n');
	for (; at.line < n_lines; at.line++)
		write_line(renderer, layout_line(layout, at), out);
	renderer->before = (struct block){.kind = kind};
	renderer->has_blocks = true;
}

void text_blocks(struct renderer *renderer, const struct page *page, size_t begin, size_t end,
		 struct buffer *out)
{
	unsigned options = LAYOUT_PLAIN | LAYOUT_TARGETS | LAYOUT_WHOLE_WORDS;
	if (renderer->options.ascii)
		options |= LAYOUT_ASCII;
	if (renderer->options.plain_words)
		options |= LAYOUT_PLAIN_WORDS;
	struct layout *layout =
		layout_new(page, &(struct layout_options){.width = renderer->options.width,
							  .flags = options});
	for (size_t i = begin; i < end; i++) {
		arena_reset(&renderer->scratch);
		enum block_kind kind = page_block(page, i, &renderer->scratch).kind;
		write_block(renderer, layout, i, kind, out);
	}
	layout_free(layout);
}
