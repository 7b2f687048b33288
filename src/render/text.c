/* SPDX-License-Identifier: EUPL-1.2 */
/* Plain text is what blocks say, broken into lines, without columns and bars: the layout has
   no part in it, because nobody asks for a line twice. A heading is a line with an empty one
   on each side; the addresses that links lead to stand behind what holds them. */
#include "base/utf8.h"
#include "render/compose.h"
#include "render/renderer.h"

static void trim_end(struct buffer *out, size_t begin)
{
	while (out->len > begin && out->bytes[out->len - 1] == ' ')
		out->len--;
}

static void write_line(const struct flows *flows, const struct broken_line *line,
		       struct buffer *out)
{
	size_t begin = out->len, indent = (size_t)line->indent;
	buffer_append_repeated(out, ' ', indent);
	utf8_visible(out, text_slice(buffer_text(&flows->raw), line->begin, line->end));
	if (line->mark)
		buffer_append_char(out, line->mark);
	trim_end(out, out->len > begin + indent ? begin + indent : begin);
	buffer_append_char(out, '\n');
}

static bool is_empty(const struct broken_line *line)
{
	return line->begin == line->end && !line->mark;
}

static void compose(struct renderer *renderer, const struct page *page, size_t index,
		    const struct block *block)
{
	struct flows *flows = &renderer->flows;
	struct composer composer = {
		.flows = flows,
		.page = page,
		.index = index,
		.scratch = &renderer->scratch,
		.width = renderer->options.width,
		.options = LAYOUT_PLAIN | LAYOUT_TARGETS |
			   (renderer->options.ascii ? LAYOUT_ASCII : 0) |
			   (renderer->options.plain_words ? LAYOUT_PLAIN_WORDS : 0),
	};
	static const struct parting never = {.is_forbidden = true};
	flows_reset(flows);
	compose_block(&composer, block);
	flows_break(flows, renderer->options.width, &never);
}

void text_block(struct renderer *renderer, const struct page *page, size_t index,
		const struct block *block, struct buffer *out)
{
	const struct flows *flows = &renderer->flows;
	const struct block *above = &renderer->before;
	size_t line = 0;
	compose(renderer, page, index, block);
	while (line < flows->n_lines && is_empty(&flows->lines[line]))
		line++;
	bool is_apart = index == 0 || line > 0 || !blocks_stand_together(above, block);
	if (renderer->has_blocks && is_apart)
		buffer_append_char(out, '\n');
	for (; line < flows->n_lines; line++)
		write_line(flows, &flows->lines[line], out);
}
