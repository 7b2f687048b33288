/* SPDX-License-Identifier: EUPL-1.2 */
/* Each kind of block becomes one flow, code and charts several lines or flows. Indents
   hang: only lines after the first are moved in, so that a marker stands out. */
#include "render/compose.h"

#include <stdio.h>

#include "base/messages.h"
#include "base/utf8.h"

enum { STEP = 2 }; /* cells that a level of a list or a quote is moved in */

static void say_link_number(const struct composer *composer, const struct run *run)
{
	char marker[32];
	snprintf(marker, sizeof(marker), "[%zu] ", run->link);
	flow_say(composer->flows, text_of(marker), SPAN_MARKER, 0, 0);
}

void compose_link_word(const struct composer *composer)
{
	if (!(composer->options & LAYOUT_CALM))
		return;
	flow_say(composer->flows, TEXT(" "), SPAN_TEXT, 0, 0);
	flow_say(composer->flows, message(page_language(composer->page), MESSAGE_RENDER_LINK),
		 SPAN_MARKER, 0, 0);
}

static void say_runs(const struct composer *composer, const struct block *block,
		     enum span_role role)
{
	bool has_numbers = composer->options & LAYOUT_LINK_NUMBERS && block->kind != BLOCK_ROW;
	size_t link = 0, n_links = 0;
	for (size_t i = 0; i < block->n_runs; i++) {
		const struct run *run = &block->runs[i];
		bool begins_link = run->link && run->link != link;
		if (begins_link && n_links++ && composer->options & LAYOUT_CALM)
			flow_begin(composer->flows, 0, 0);
		if (begins_link && has_numbers)
			say_link_number(composer, run);
		link = run->link;
		flow_say(composer->flows, run->text, run->link ? SPAN_LINK : role, run->style,
			 run->link);
		bool ends_link = i + 1 == block->n_runs || block->runs[i + 1].link != link;
		if (link && ends_link && block->kind != BLOCK_ROW)
			compose_link_word(composer);
	}
}

/* Two numbers in a sentence of the table. */
static void say_words(const struct composer *composer, enum message what, size_t a, size_t b)
{
	struct buffer words = {0};
	message_append(&words, page_language(composer->page), what,
		       MESSAGE_ARGS(arena_number(composer->scratch, (long long)a),
				    arena_number(composer->scratch, (long long)b)));
	flow_say(composer->flows, buffer_text(&words), SPAN_NOTE, 0, 0);
	buffer_clear(&words);
}

static void compose_plain(const struct composer *composer, const struct block *block,
			  enum span_role role, int indent)
{
	flow_begin(composer->flows, indent, indent);
	say_runs(composer, block, role);
}

static void compose_item(const struct composer *composer, const struct block *block)
{
	char marker[32];
	if (block->ordinal)
		snprintf(marker, sizeof(marker), "%u. ", block->ordinal);
	else if (composer->options & LAYOUT_ASCII)
		snprintf(marker, sizeof(marker), "- ");
	else
		snprintf(marker, sizeof(marker), "%s ",
			 composer->options & LAYOUT_PLAIN ? "–" : "•");
	int indent = block->level > 1 ? STEP * (block->level - 1) : 0;
	if (composer->options & LAYOUT_CALM && !block->ordinal)
		marker[0] = '\0';
	flow_begin(composer->flows, indent, indent + utf8_width(text_of(marker)));
	flow_say(composer->flows, text_of(marker), SPAN_MARKER, 0, 0);
	say_runs(composer, block, SPAN_TEXT);
}

void compose_repeated(const struct composer *composer, struct text text, enum span_role role,
		      int n)
{
	struct buffer repeated = {0};
	for (int i = 0; i < n; i++)
		buffer_append(&repeated, text);
	flow_say(composer->flows, buffer_text(&repeated), role, 0, 0);
	buffer_clear(&repeated);
}

/* A label too long for the column gets a line of its own. */
static void compose_in_columns(const struct composer *composer, const struct block *block,
			       int column)
{
	int width = utf8_width(block->label);
	bool is_too_long = width > composer->label_width;
	flow_begin(composer->flows, 0, is_too_long ? STEP : column);
	flow_say(composer->flows, block->label, SPAN_LABEL, 0, 0);
	if (is_too_long)
		flow_begin(composer->flows, column, column);
	else
		compose_repeated(composer, TEXT(" "), SPAN_TEXT, column - width);
	say_runs(composer, block, SPAN_TEXT);
}

static void compose_fact(const struct composer *composer, const struct block *block)
{
	if (composer->label_width) {
		compose_in_columns(composer, block, composer->label_width + 2);
		return;
	}
	flow_begin(composer->flows, 0, composer->options & LAYOUT_PLAIN ? 0 : STEP);
	flow_say(composer->flows, block->label, SPAN_LABEL, 0, 0);
	flow_say(composer->flows, TEXT(": "), SPAN_LABEL, 0, 0);
	say_runs(composer, block, SPAN_TEXT);
}

/* In the whole list, or among the choices of a page that is no list of entries. */
static void say_position(const struct composer *composer, const struct block *block)
{
	size_t first, n, position = block->position, total = block->total;
	if (!total && page_only_rows(composer->page, &first, &n) && composer->index >= first &&
	    composer->index < first + n) {
		position = composer->index - first + 1;
		total = n;
	}
	if (total > 1)
		say_words(composer, MESSAGE_RENDER_POSITION, position, total);
}

static void compose_row(const struct composer *composer, const struct block *block)
{
	char marker[32] = "";
	if (composer->options & LAYOUT_ROW_NUMBERS)
		snprintf(marker, sizeof(marker), "%zu: ", row_number(block));
	int hanging = composer->options & LAYOUT_PLAIN ? 0 : STEP;
	flow_begin(composer->flows, 0, hanging);
	flow_say(composer->flows, text_of(marker), SPAN_MARKER, 0, 0);
	say_runs(composer, block, SPAN_TEXT);
	if (composer->options & LAYOUT_CALM)
		say_position(composer, block);
}

/* The title of a whole list is followed by how many entries it has; one that is narrowed
   says so in a note. */
static void compose_heading(const struct composer *composer, const struct block *block)
{
	size_t first, n;
	compose_plain(composer, block, SPAN_HEADING, 0);
	if (!(composer->options & LAYOUT_CALM) || block->level > 1 ||
	    !page_rows(composer->page, &first, &n) ||
	    page_block(composer->page, first, composer->scratch).total != n)
		return;
	struct buffer words = {0};
	buffer_append(&words, TEXT(", "));
	message_append_count(&words, page_language(composer->page), MESSAGE_N_ENTRIES, n);
	flow_say(composer->flows, buffer_text(&words), SPAN_NOTE, 0, 0);
	buffer_clear(&words);
}

static void compose_code(const struct composer *composer, const struct block *block)
{
	flow_begin(composer->flows, 0, 0)->keeps_lines = true;
	say_runs(composer, block, SPAN_TEXT);
}

/* ---- addresses of links ---------------------------------------------------- */

void compose_target(const struct composer *composer, size_t link)
{
	struct link to = page_link(composer->page, link, composer->scratch);
	if (text_equal(to.label, to.target))
		return;
	flow_say(composer->flows, TEXT(" ("), SPAN_NOTE, 0, 0);
	flow_say(composer->flows, to.target, SPAN_NOTE, 0, 0);
	flow_say(composer->flows, TEXT(")"), SPAN_NOTE, 0, 0);
}

/* "[2] Haus des Wissens: projekte/haus-des-wissens", a line of its own. The numbers are
   those within the block, so that a change elsewhere changes no other line. The words are
   those of the text, which may be spoken forms. */
static void list_target(const struct composer *composer, const struct block *block,
			size_t number, size_t link)
{
	struct link to = page_link(composer->page, link, composer->scratch);
	if (text_equal(to.label, to.target))
		return;
	char marker[32];
	bool is_spoken = composer->options & LAYOUT_PLAIN_WORDS;
	snprintf(marker, sizeof(marker), is_spoken ? "%zu: " : "[%zu] ", number);
	flow_begin(composer->flows, 0, STEP);
	flow_say(composer->flows, text_of(marker), SPAN_MARKER, 0, 0);
	for (size_t i = 0; i < block->n_runs; i++)
		if (block->runs[i].link == link)
			flow_say(composer->flows, block->runs[i].text, SPAN_NOTE, 0, 0);
	flow_say(composer->flows, TEXT(": "), SPAN_NOTE, 0, 0);
	flow_say(composer->flows, to.target, SPAN_NOTE, 0, 0);
}

/* Behind the text if it ends with its only link, or is a row; else a list below it. */
static void compose_targets(const struct composer *composer, const struct block *block)
{
	size_t n_links = 0, last = 0;
	for (size_t i = 0; i < block->n_runs; i++) {
		n_links += block->runs[i].link && block->runs[i].link != last;
		last = block->runs[i].link ? block->runs[i].link : last;
	}
	if (n_links == 0)
		return;
	bool is_behind = n_links == 1 && (block->kind == BLOCK_ROW ||
					  block->runs[block->n_runs - 1].link == last);
	if (is_behind) {
		compose_target(composer, last);
		return;
	}
	size_t number = 0;
	last = 0;
	for (size_t i = 0; i < block->n_runs; i++) {
		size_t link = block->runs[i].link;
		if (link && link != last)
			list_target(composer, block, ++number, link);
		last = link ? link : last;
	}
}

static void compose_content(const struct composer *composer, const struct block *block)
{
	switch (block->kind) {
	case BLOCK_HEADING:
		compose_heading(composer, block);
		break;
	case BLOCK_PARAGRAPH:
		compose_plain(composer, block, SPAN_TEXT, STEP * block->level);
		break;
	case BLOCK_ITEM:
		compose_item(composer, block);
		break;
	case BLOCK_QUOTE:
		compose_plain(composer, block, SPAN_TEXT, STEP * (block->level + 1));
		break;
	case BLOCK_CODE:
		compose_code(composer, block);
		break;
	case BLOCK_FACT:
		compose_fact(composer, block);
		break;
	case BLOCK_ROW:
		compose_row(composer, block);
		break;
	case BLOCK_CHART:
		compose_chart(composer, block->chart);
		break;
	case BLOCK_NOTE:
		compose_plain(composer, block, SPAN_NOTE, 0);
		break;
	}
}

void compose_block(const struct composer *composer, const struct block *block)
{
	compose_content(composer, block);
	if (composer->options & LAYOUT_TARGETS)
		compose_targets(composer, block);
	if (composer->options & LAYOUT_CALM)
		flows_indent(composer->flows, 0);
}

size_t row_number(const struct block *row)
{
	return row->position ? row->position : row->runs[0].link;
}
