/* SPDX-License-Identifier: EUPL-1.2 */
/* Lines are filled greedily. A line is looked at only as far as it can reach, so that a
   text without any blank costs no more than another. Where a word is wider than a line it
   is cut: at a soft hyphen that fits, else between characters. Points of hyphenation that
   a language has are a matter of utf8_breaks; what it allows is used here. */
#include "render/flow.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "base/utf8.h"

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

void flow_say(struct flows *flows, struct text text, enum span_role role, unsigned style,
	      size_t link)
{
	if (text.len == 0)
		return;
	flows->segments = grown(flows->segments, flows->n_segments, &flows->segments_capacity,
				sizeof(*flows->segments));
	size_t begin = flows->raw.len;
	buffer_append(&flows->raw, text);
	flows->segments[flows->n_segments++] = (struct segment){.begin = begin,
								.end = flows->raw.len,
								.role = role,
								.style = style,
								.link = link};
	flows->items[flows->n_items - 1].end = flows->raw.len;
}

/* ---- breaking ----------------------------------------------------------- */

/* One flow being broken; offsets count in its text. */
struct breaker {
	struct flows *flows;
	const struct flow *flow;
	struct text text;
	const char *breaks;
	int width;
	bool hyphenates;
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\n';
}

static void add_line(const struct breaker *breaker, size_t begin, size_t end, int indent,
		     bool has_hyphen)
{
	struct flows *flows = breaker->flows;
	while (end > begin && is_blank(breaker->text.bytes[end - 1]))
		end--;
	flows->lines = grown(flows->lines, flows->n_lines, &flows->lines_capacity,
			     sizeof(*flows->lines));
	flows->lines[flows->n_lines++] =
		(struct broken_line){.begin = breaker->flow->begin + begin,
				     .end = breaker->flow->begin + end,
				     .indent = indent,
				     .has_hyphen = has_hyphen};
}

static bool is_letter(unsigned char c)
{
	return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The last place up to LIMIT where a line end is allowed, or BEGIN. */
static size_t last_break(const struct breaker *breaker, size_t begin, size_t end, size_t limit,
			 int room, bool *has_hyphen)
{
	if (breaker->flow->keeps_lines)
		return begin;
	while (limit < end && breaker->text.bytes[limit] == ' ')
		limit++;
	for (size_t at = limit; at > begin; at--) {
		char allowed = breaker->breaks[at];
		if (allowed == UTF8_MAY)
			return at;
		struct text before = text_slice(breaker->text, begin, at);
		if (allowed == UTF8_HYPHEN && breaker->hyphenates &&
		    utf8_width(before) < room) {
			*has_hyphen = true;
			return at;
		}
	}
	return begin;
}

/* Where to cut what has no place for a line end before LIMIT. */
static size_t cut(const struct breaker *breaker, size_t begin, size_t end, size_t limit,
		  int room, bool *has_hyphen)
{
	struct text rest = text_slice(breaker->text, begin, end);
	if (!breaker->hyphenates || breaker->flow->keeps_lines) {
		for (size_t at = limit; at > begin; at--)
			if (breaker->breaks[at] == UTF8_HYPHEN)
				return at;
	} else if (room > 1) {
		size_t at = begin + utf8_fit(rest, room - 1, NULL);
		const unsigned char *bytes = (const unsigned char *)breaker->text.bytes;
		if (at > begin && is_letter(bytes[at - 1]) && is_letter(bytes[at])) {
			*has_hyphen = true;
			return at;
		}
	}
	return limit > begin ? limit : begin + utf8_cluster(rest);
}

/* The end of the line that begins at BEGIN; the text up to END holds no \n. */
static size_t line_end(const struct breaker *breaker, size_t begin, size_t end, int room,
		       bool *has_hyphen)
{
	size_t limit = begin + utf8_fit(text_slice(breaker->text, begin, end), room, NULL);
	if (limit >= end)
		return end;
	size_t at = last_break(breaker, begin, end, limit, room, has_hyphen);
	return at > begin ? at : cut(breaker, begin, end, limit, room, has_hyphen);
}

/* In narrow lines an indent must not take the room of the text. */
static int usable_indent(const struct breaker *breaker, int indent)
{
	int most = breaker->width / 3;
	return breaker->width && indent > most ? most : indent;
}

/* Breaks what ends where the text itself has a line end. */
static void break_hard_line(const struct breaker *breaker, size_t begin, size_t end, int indent)
{
	while (end > begin && is_blank(breaker->text.bytes[end - 1]))
		end--;
	indent = usable_indent(breaker, indent);
	if (breaker->width == 0 || begin == end) {
		add_line(breaker, begin, end, indent, false);
		return;
	}
	while (begin < end) {
		bool has_hyphen = false;
		size_t at = line_end(breaker, begin, end, breaker->width - indent, &has_hyphen);
		add_line(breaker, begin, at, indent, has_hyphen);
		begin = at;
		indent = usable_indent(breaker, breaker->flow->hanging);
	}
}

/* A marker and what it marks stay on one line. */
static void keep_markers(const struct flows *flows, const struct flow *flow, char *breaks)
{
	for (size_t i = 0; i < flows->n_segments; i++) {
		const struct segment *segment = &flows->segments[i];
		if (segment->role != SPAN_MARKER || segment->begin < flow->begin)
			continue;
		for (size_t at = segment->begin + 1; at <= segment->end && at < flow->end; at++)
			breaks[at - flow->begin] = UTF8_KEEP;
	}
}

static void break_flow(const struct breaker *breaker)
{
	struct text text = breaker->text;
	int indent = breaker->flow->indent;
	size_t begin = 0;
	while (begin < text.len) {
		const char *found = memchr(text.bytes + begin, '\n', text.len - begin);
		size_t end = found ? (size_t)(found - text.bytes) : text.len;
		break_hard_line(breaker, begin, end, indent);
		indent = breaker->flow->hanging;
		begin = found ? end + 1 : end;
	}
}

void flows_indent(struct flows *flows, int indent)
{
	for (size_t i = 0; i < flows->n_items; i++)
		flows->items[i].indent = flows->items[i].hanging = indent;
}

void flows_break(struct flows *flows, int width, bool hyphenates)
{
	for (size_t i = 0; i < flows->n_items; i++) {
		const struct flow *flow = &flows->items[i];
		struct breaker breaker = {
			.flows = flows,
			.flow = flow,
			.text = text_slice(buffer_text(&flows->raw), flow->begin, flow->end),
			.width = width,
			.hyphenates = hyphenates,
		};
		if (width) {
			buffer_reset(&flows->breaks);
			char *breaks = buffer_reserve(&flows->breaks, breaker.text.len + 1);
			utf8_breaks(breaker.text, breaks);
			keep_markers(flows, flow, breaks);
			breaker.breaks = breaks;
		}
		break_flow(&breaker);
	}
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
	*flows = (struct flows){0};
}
