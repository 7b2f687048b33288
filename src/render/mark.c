/* SPDX-License-Identifier: EUPL-1.2 */
/* Words are looked for in the text before it is broken, so neither the borders of runs nor
   the ends of lines hide one. */
#include "render/mark.h"

#include <stdlib.h>

#include "page/page.h"

static bool is_said(const struct segment *segment)
{
	return segment->role != SPAN_MARKER && segment->role != SPAN_BAR &&
	       segment->role != SPAN_PICTURE;
}

/* The segments of one text: neighbours that a page says, within one flow. */
static size_t end_of_text(const struct segment *segments, size_t n, size_t first,
			  size_t end_of_flow)
{
	size_t end = first;
	while (end < n && is_said(&segments[end]) && segments[end].begin < end_of_flow)
		end++;
	return end;
}

static void say_part(struct flows *flows, const struct segment *segment, struct stretch part,
		     unsigned style)
{
	if (part.begin >= part.end)
		return;
	struct segment *added = flows_add_segment(flows);
	*added = *segment;
	added->begin = part.begin;
	added->end = part.end;
	added->style |= style;
}

/* One segment in parts; MARKS count from BEGIN, *NEXT is the first that reaches into it. */
static void split(struct flows *flows, const struct segment *segment, struct stretches marks,
		  size_t begin, size_t *next)
{
	size_t at = segment->begin;
	for (; *next < marks.n_items; ++*next) {
		struct stretch mark = {begin + marks.items[*next].begin,
				       begin + marks.items[*next].end};
		if (mark.begin >= segment->end)
			break;
		say_part(flows, segment, (struct stretch){at, mark.begin}, 0);
		at = mark.begin > at ? mark.begin : at;
		size_t end = mark.end < segment->end ? mark.end : segment->end;
		say_part(flows, segment, (struct stretch){at, end}, RUN_HIT);
		at = end;
		if (mark.end > segment->end)
			break;
	}
	say_part(flows, segment, (struct stretch){at, segment->end}, 0);
}

static size_t end_of_flow_at(const struct flows *flows, size_t at)
{
	size_t i = 0;
	while (flows->items[i].end <= at)
		i++;
	return flows->items[i].end;
}

void flows_mark(struct flows *flows, const struct words *words, struct arena *scratch)
{
	struct segment *segments = flows->segments;
	size_t n = flows->n_segments, end;
	flows->segments = NULL;
	flows->n_segments = flows->segments_capacity = 0;
	for (size_t i = 0; i < n; i = end) {
		size_t begin = segments[i].begin;
		end = end_of_text(segments, n, i, end_of_flow_at(flows, begin));
		if (end == i) {
			*flows_add_segment(flows) = segments[end++];
			continue;
		}
		struct text text =
			text_slice(buffer_text(&flows->raw), begin, segments[end - 1].end);
		struct stretches marks = words_mark(words, text, scratch);
		size_t next = 0;
		for (size_t k = i; k < end; k++)
			split(flows, &segments[k], marks, begin, &next);
	}
	free(segments);
}
