/* SPDX-License-Identifier: EUPL-1.2 */
/* What a block says, piece by piece, in three growing tables that the next block reuses. */
#include "render/flow.h"

#include <stdint.h>
#include <stdlib.h>

#include "base/die.h"

static void *grown(void *items, size_t n, size_t *capacity, size_t len)
{
	if (n < *capacity)
		return items;
	*capacity = *capacity ? *capacity * 2 : 16;
	if (*capacity > SIZE_MAX / 2 / len)
		die("out of memory");
	return die_realloc(items, *capacity * len);
}

struct flow *flow_begin(struct flows *flows, int indent, int hanging)
{
	flows->items = grown(flows->items, flows->n_items, &flows->items_capacity,
			     sizeof(*flows->items));
	struct flow *flow = &flows->items[flows->n_items++];
	*flow = (struct flow){.begin = flows->raw.len,
			      .end = flows->raw.len,
			      .indent = indent,
			      .hanging = hanging};
	return flow;
}

struct segment *flows_add_segment(struct flows *flows)
{
	flows->segments = grown(flows->segments, flows->n_segments, &flows->segments_capacity,
				sizeof(*flows->segments));
	return &flows->segments[flows->n_segments++];
}

void flow_say(struct flows *flows, struct text text, enum span_role role, unsigned style,
	      size_t link)
{
	if (text.len == 0)
		return;
	size_t begin = flows->raw.len;
	utf8_transcribe(&flows->raw, text, flows->charset);
	*flows_add_segment(flows) = (struct segment){.begin = begin,
						     .end = flows->raw.len,
						     .role = role,
						     .style = style,
						     .link = link};
	flows->items[flows->n_items - 1].end = flows->raw.len;
}

void flows_indent(struct flows *flows, int indent)
{
	for (size_t i = 0; i < flows->n_items; i++)
		flows->items[i].indent = flows->items[i].hanging = indent;
}

void flows_add_line(struct flows *flows, struct broken_line line)
{
	flows->lines = grown(flows->lines, flows->n_lines, &flows->lines_capacity,
			     sizeof(*flows->lines));
	flows->lines[flows->n_lines++] = line;
}

void flows_reset(struct flows *flows)
{
	buffer_reset(&flows->raw);
	flows->n_segments = 0;
	flows->n_items = 0;
	flows->n_lines = 0;
}

void flows_clear(struct flows *flows)
{
	buffer_clear(&flows->raw);
	buffer_clear(&flows->breaks);
	free(flows->segments);
	free(flows->items);
	free(flows->lines);
	*flows = (struct flows){.charset = flows->charset};
}
