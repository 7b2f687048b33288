/* SPDX-License-Identifier: EUPL-1.2 */
/* Texts that fall into lines: said piece by piece, then broken at a width. */
#ifndef RENDER_FLOW_H
#define RENDER_FLOW_H

#include <stdbool.h>
#include <stddef.h>

#include "base/hyphen.h"
#include "base/text.h"
#include "base/utf8.h"
#include "render/layout.h"

/* A piece of one look; bytes of the raw text, soft hyphens and all. */
struct segment {
	size_t begin, end;
	enum span_role role;
	unsigned style;
	size_t link;
};

/* A text that falls into lines by itself: a paragraph, one point of a chart. */
struct flow {
	size_t begin, end;
	int indent, hanging; /* cells before the first line, and before the others */
	bool keeps_lines;    /* lines end at \n only, and where there is no room */
};

/* Where a line begins and ends in the raw text. */
struct broken_line {
	size_t begin, end;
	int indent;
	char mark; /* shows at its end, but is not in the text: '-', '\\' or none (0) */
};

/* The flows of one block. All zero is empty and ready. */
struct flows {
	enum utf8_charset charset; /* what cannot be shown in it is said as it can be */
	struct buffer raw;
	struct buffer breaks;
	struct segment *segments;
	size_t n_segments, segments_capacity;
	struct flow *items;
	size_t n_items, items_capacity;
	struct broken_line *lines;
	size_t n_lines, lines_capacity;
};

/* Begins a flow; what is said next belongs to it. */
struct flow *flow_begin(struct flows *flows, int indent, int hanging);
void flow_say(struct flows *flows, struct text text, enum span_role role, unsigned style,
	      size_t link);
/* Adds a segment, which the caller fills; for those who split them. */
struct segment *flows_add_segment(struct flows *flows);
/* Gives all flows the same indent, in all lines. */
void flows_indent(struct flows *flows, int indent);
void flows_add_line(struct flows *flows, struct broken_line line);

/* How words are parted. */
struct parting {
	struct hyphenator *hyphenator; /* NULL: only soft hyphens say where */
	bool is_wanted;		       /* else only words wider than a line are parted */
	bool is_forbidden;	       /* not even these: lines end at blanks alone */
};

/* wrap.c: breaks all flows into lines of WIDTH cells; 0: at \n only. */
void flows_break(struct flows *flows, int width, const struct parting *parting);
void flows_reset(struct flows *flows);
void flows_clear(struct flows *flows);

#endif
