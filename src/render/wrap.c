/* SPDX-License-Identifier: EUPL-1.2 */
/* Lines are filled greedily. A line is looked at only as far as it can reach, so that a
   text without any blank costs no more than another. A word is parted where the line would
   else stay rather empty; more so where the line before ends with a hyphen already, so that
   hyphens stay few. A word wider than a line is parted even where words are not, on the calm
   screen, because it must be: at a hyphenation point, else behind any whole character, with
   a mark. Print lets it be wider. */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "render/flow.h"

enum {
	MAX_TOKEN = 512, /* bytes; what is longer is no word */
	MAX_HYPHENS_IN_ROW = 2
};

/* One flow being broken; offsets count in its text. */
struct breaker {
	struct flows *flows;
	const struct flow *flow;
	const struct parting *parting;
	struct text text;
	char *breaks;
	int width;
	int n_hyphens; /* lines in a row that end with one */
};

struct line_end {
	size_t at;
	char mark;
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\n';
}

static void add_line(struct breaker *breaker, size_t begin, struct line_end end, int indent)
{
	size_t at = end.at;
	while (at > begin && is_blank(breaker->text.bytes[at - 1]))
		at--;
	breaker->n_hyphens = end.mark == '-' ? breaker->n_hyphens + 1 : 0;
	flows_add_line(breaker->flows,
		       (struct broken_line){.begin = breaker->flow->begin + begin,
					    .end = breaker->flow->begin + at,
					    .indent = indent,
					    .mark = end.mark});
}

/* ---- parting words ----------------------------------------------------------- */

/* What stands between the blanks around AT, in [BEGIN, END); the empty text if that is far
   too long. */
static struct text token_around(const struct breaker *breaker, size_t begin, size_t end,
				size_t at)
{
	const char *bytes = breaker->text.bytes;
	size_t first = at, last = at;
	while (first > begin && !is_blank(bytes[first - 1]) && at - first < MAX_TOKEN)
		first--;
	while (last < end && !is_blank(bytes[last]) && last - at < MAX_TOKEN)
		last++;
	bool is_too_long = at - first == MAX_TOKEN || last - at == MAX_TOKEN;
	return text_slice(breaker->text, is_too_long ? last : first, last);
}

static bool is_code(const struct breaker *breaker, struct text token)
{
	const struct flows *flows = breaker->flows;
	size_t begin = breaker->flow->begin + (size_t)(token.bytes - breaker->text.bytes);
	for (size_t i = 0; i < flows->n_segments; i++) {
		const struct segment *segment = &flows->segments[i];
		if (segment->style & RUN_CODE && segment->begin < begin + token.len &&
		    segment->end > begin)
			return true;
	}
	return false;
}

/* The last place in (WHOLE, LIMIT] where the word there may be parted and a hyphen fits;
   else WHOLE. */
static size_t last_point(const struct breaker *breaker, size_t begin, size_t end, size_t whole,
			 size_t limit, int room)
{
	struct text token = token_around(breaker, begin, end, limit);
	if (token.len == 0 || is_code(breaker, token))
		return whole;
	char *breaks = breaker->breaks + (token.bytes - breaker->text.bytes);
	if (breaker->parting->hyphenator)
		hyphenator_mark(breaker->parting->hyphenator, token, breaks);
	size_t fits = begin + utf8_fit(text_slice(breaker->text, begin, end), room - 1, NULL);
	for (size_t at = fits; at > whole; at--)
		if (breaker->breaks[at] == UTF8_HYPHEN)
			return at;
	return whole;
}

/* Would the last line hold nothing but the end of a word, which fits into it whole? */
static bool leaves_little(const struct breaker *breaker, size_t whole, size_t at, size_t end,
			  int room)
{
	return !memchr(breaker->text.bytes + at, ' ', end - at) &&
	       utf8_width(text_slice(breaker->text, whole, end)) <= room;
}

/* Is the line too empty without a part of the word that begins at WHOLE, by more than an
   eighth, and twice that for each hyphen above? Words with hyphens of their own break at
   these. */
static bool is_too_empty(const struct breaker *breaker, size_t begin, size_t whole, int room)
{
	size_t end = whole;
	while (end > begin && is_blank(breaker->text.bytes[end - 1]))
		end--;
	if (!breaker->parting->is_wanted || end == whole ||
	    breaker->n_hyphens >= MAX_HYPHENS_IN_ROW)
		return false;
	int empty = room - utf8_width(text_slice(breaker->text, begin, end));
	return empty * 8 > room << breaker->n_hyphens;
}

/* ---- cutting ------------------------------------------------------------------- */

static bool is_letter(unsigned char c)
{
	return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_word(struct text token)
{
	for (size_t i = 0; i < token.len; i++)
		if (strchr("/.:@_=#&?%\\", token.bytes[i]) && i + 1 < token.len)
			return false;
	return true;
}

/* Behind the last whole character that leaves room for a mark. */
static struct line_end cut(const struct breaker *breaker, size_t begin, size_t end, int room)
{
	struct text rest = text_slice(breaker->text, begin, end);
	const unsigned char *bytes = (const unsigned char *)breaker->text.bytes;
	size_t at = room > 1 ? begin + utf8_fit(rest, room - 1, NULL) : begin;
	if (at == begin) {
		size_t fits = utf8_fit(rest, room, NULL);
		return (struct line_end){begin + (fits ? fits : utf8_cluster(rest)), '\0'};
	}
	bool has_hyphen = !breaker->flow->keeps_lines && is_letter(bytes[at - 1]) &&
			  is_letter(bytes[at]) &&
			  is_word(token_around(breaker, begin, end, at));
	return (struct line_end){at, has_hyphen ? '-' : '\\'};
}

/* ---- lines ----------------------------------------------------------------------- */

/* The last place up to LIMIT where a line may end between words, or BEGIN. */
static size_t last_break(const struct breaker *breaker, size_t begin, size_t end, size_t limit)
{
	if (breaker->flow->keeps_lines)
		return begin;
	while (limit < end && breaker->text.bytes[limit] == ' ')
		limit++;
	for (size_t at = limit; at > begin; at--)
		if (breaker->breaks[at] == UTF8_MAY)
			return at;
	return begin;
}

/* The last blank up to LIMIT where a line may end, or else the first one behind it. */
static struct line_end end_at_blank(const struct breaker *breaker, size_t begin, size_t end,
				    size_t limit)
{
	if (breaker->flow->keeps_lines)
		return (struct line_end){end, '\0'};
	while (limit < end && breaker->text.bytes[limit] == ' ')
		limit++;
	for (size_t at = limit; at > begin; at--)
		if (breaker->breaks[at] == UTF8_MAY && is_blank(breaker->text.bytes[at - 1]))
			return (struct line_end){at, '\0'};
	for (size_t at = limit + 1; at < end; at++)
		if (breaker->breaks[at] == UTF8_MAY && is_blank(breaker->text.bytes[at - 1]))
			return (struct line_end){at, '\0'};
	return (struct line_end){end, '\0'};
}

/* The end of the line that begins at BEGIN and has ROOM, the next one NEXT_ROOM; the text up
   to END holds no \n. */
static struct line_end find_end(const struct breaker *breaker, size_t begin, size_t end,
				int room, int next_room)
{
	size_t limit = begin + utf8_fit(text_slice(breaker->text, begin, end), room, NULL);
	if (limit >= end)
		return (struct line_end){end, '\0'};
	if (breaker->parting->is_forbidden)
		return end_at_blank(breaker, begin, end, limit);
	size_t whole = last_break(breaker, begin, end, limit);
	bool must = whole == begin && !breaker->flow->keeps_lines;
	if (must || is_too_empty(breaker, begin, whole, room)) {
		size_t at = last_point(breaker, begin, end, whole, limit, room);
		if (at > whole && (must || !leaves_little(breaker, whole, at, end, next_room)))
			return (struct line_end){at, '-'};
	}
	return whole > begin ? (struct line_end){whole, '\0'} : cut(breaker, begin, end, room);
}

/* In narrow lines an indent must not take the room of the text. */
static int usable_indent(const struct breaker *breaker, int indent)
{
	int most = breaker->width / 3;
	return breaker->width && indent > most ? most : indent;
}

/* Breaks what ends where the text itself has a line end. */
static void break_hard_line(struct breaker *breaker, size_t begin, size_t end, int indent)
{
	while (end > begin && is_blank(breaker->text.bytes[end - 1]))
		end--;
	int hanging = usable_indent(breaker, breaker->flow->hanging);
	indent = usable_indent(breaker, indent);
	breaker->n_hyphens = 0;
	if (breaker->width == 0 || begin == end) {
		add_line(breaker, begin, (struct line_end){end, '\0'}, indent);
		return;
	}
	while (begin < end) {
		struct line_end found = find_end(breaker, begin, end, breaker->width - indent,
						 breaker->width - hanging);
		add_line(breaker, begin, found, indent);
		begin = found.at;
		indent = hanging;
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

static void break_flow(struct breaker *breaker)
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

void flows_break(struct flows *flows, int width, const struct parting *parting)
{
	for (size_t i = 0; i < flows->n_items; i++) {
		const struct flow *flow = &flows->items[i];
		struct breaker breaker = {
			.flows = flows,
			.flow = flow,
			.parting = parting,
			.text = text_slice(buffer_text(&flows->raw), flow->begin, flow->end),
			.width = width,
		};
		if (width) {
			buffer_reset(&flows->breaks);
			breaker.breaks = buffer_reserve(&flows->breaks, breaker.text.len + 1);
			utf8_breaks(breaker.text, breaker.breaks);
			keep_markers(flows, flow, breaker.breaks);
		}
		break_flow(&breaker);
	}
}
