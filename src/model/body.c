/* SPDX-License-Identifier: EUPL-1.2 */
/* md4c reports nested blocks; readers of a page want a flat sequence. Lists and
   quotations therefore only count how deep they are, and a block begins when the first
   text in it arrives: that also serves tight lists, whose items have no paragraph. */
#include "model/body.h"

#include <md4c.h>
#include <stdint.h>
#include <string.h>

#include "base/die.h"
#include "base/utf8.h"
#include "model/plain_body.h"

enum { LISTS_MAX = 32 };

struct walk {
	const struct body_visitor *visitor;
	void *ctx;
	struct {
		bool is_ordered;
		unsigned next;
	} lists[LISTS_MAX];
	int n_lists, n_quotes;
	bool item_is_pending;  /* an item has begun, but no text of it was seen */
	bool is_open;	       /* a block of the visitor's is open */
	enum body_block block; /* what the next text opens */
	int level;
	unsigned ordinal;
	unsigned style;
	struct buffer link; /* destination of the open link */
	bool is_link;
	struct buffer code; /* of the open code block */
	struct buffer text; /* scratch for entities */
};

static void close_block(struct walk *walk)
{
	if (!walk->is_open)
		return;
	if (walk->code.len) {
		struct text code = buffer_text(&walk->code);
		if (code.bytes[code.len - 1] == '\n')
			code.len--;
		walk->visitor->run(walk->ctx, code, 0, (struct text){0});
		buffer_reset(&walk->code);
	}
	walk->visitor->end(walk->ctx);
	walk->is_open = false;
}

/* Begins the visitor's block for the text that is about to come. */
static void open_block(struct walk *walk)
{
	if (walk->is_open)
		return;
	enum body_block block = walk->block;
	if (block == BODY_PARAGRAPH && walk->item_is_pending)
		block = BODY_ITEM;
	else if (block == BODY_PARAGRAPH && walk->n_lists == 0 && walk->n_quotes > 0)
		block = BODY_QUOTE;
	bool is_heading = block == BODY_HEADING;
	walk->visitor->begin(walk->ctx, block, is_heading ? walk->level : walk->n_lists,
			     block == BODY_ITEM ? walk->ordinal : 0);
	walk->item_is_pending = false;
	walk->is_open = true;
}

static void enter_item(struct walk *walk)
{
	int depth = walk->n_lists < LISTS_MAX ? walk->n_lists : LISTS_MAX;
	walk->item_is_pending = true;
	walk->block = BODY_PARAGRAPH;
	walk->ordinal = walk->lists[depth - 1].is_ordered ? walk->lists[depth - 1].next++ : 0;
}

static void enter_list(struct walk *walk, bool is_ordered, unsigned start)
{
	if (walk->n_lists < LISTS_MAX) {
		walk->lists[walk->n_lists].is_ordered = is_ordered;
		walk->lists[walk->n_lists].next = start;
	}
	walk->n_lists++;
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *userdata)
{
	struct walk *walk = userdata;
	close_block(walk);
	walk->block = BODY_PARAGRAPH;
	if (type == MD_BLOCK_QUOTE)
		walk->n_quotes++;
	else if (type == MD_BLOCK_UL)
		enter_list(walk, false, 0);
	else if (type == MD_BLOCK_OL)
		enter_list(walk, true, ((MD_BLOCK_OL_DETAIL *)detail)->start);
	else if (type == MD_BLOCK_LI)
		enter_item(walk);
	else if (type == MD_BLOCK_H) {
		walk->block = BODY_HEADING;
		walk->level = (int)((MD_BLOCK_H_DETAIL *)detail)->level;
	} else if (type == MD_BLOCK_CODE)
		walk->block = BODY_CODE;
	return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *userdata)
{
	struct walk *walk = userdata;
	(void)detail;
	close_block(walk);
	walk->block = BODY_PARAGRAPH;
	if (type == MD_BLOCK_QUOTE)
		walk->n_quotes--;
	else if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
		walk->n_lists--;
	else if (type == MD_BLOCK_LI)
		walk->item_is_pending = false;
	return 0;
}

static unsigned style_of(MD_SPANTYPE type)
{
	return type == MD_SPAN_EM	? BODY_EMPHASIS
	       : type == MD_SPAN_STRONG ? BODY_STRONG
	       : type == MD_SPAN_CODE	? BODY_CODE_SPAN
					: 0u;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *userdata)
{
	struct walk *walk = userdata;
	walk->style |= style_of(type);
	if (type == MD_SPAN_A) {
		const MD_SPAN_A_DETAIL *link = detail;
		buffer_reset(&walk->link);
		buffer_append(&walk->link, (struct text){link->href.text, link->href.size});
		walk->is_link = true;
	}
	return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *userdata)
{
	struct walk *walk = userdata;
	(void)detail;
	walk->style &= ~style_of(type);
	if (type == MD_SPAN_A)
		walk->is_link = false;
	return 0;
}

#define T TEXT_INIT

static const struct {
	struct text name, character;
} entities[] = {
	{T("&amp;"), T("&")},	{T("&lt;"), T("<")},	    {T("&gt;"), T(">")},
	{T("&quot;"), T("\"")}, {T("&nbsp;"), T("\u00a0")}, {T("&shy;"), T("\u00ad")},
	{T("&auml;"), T("ä")},	{T("&ouml;"), T("ö")},	    {T("&uuml;"), T("ü")},
	{T("&Auml;"), T("Ä")},	{T("&Ouml;"), T("Ö")},	    {T("&Uuml;"), T("Ü")},
	{T("&szlig;"), T("ß")}, {T("&euro;"), T("€")},	    {T("&ndash;"), T("–")},
	{T("&mdash;"), T("—")}, {T("&hellip;"), T("…")},    {T("&bdquo;"), T("„")},
	{T("&ldquo;"), T("“")}, {T("&rdquo;"), T("”")},
};

/* "&#228;", "&#xe4;": false if it is no such number. */
static bool parse_numeric_entity(struct text entity, uint32_t *code_point)
{
	struct text digits = text_slice(entity, 2, entity.len - 1);
	unsigned base = 10;
	if (digits.len && (digits.bytes[0] == 'x' || digits.bytes[0] == 'X')) {
		digits = text_slice(digits, 1, digits.len);
		base = 16;
	}
	uint32_t value = 0;
	for (size_t i = 0; i < digits.len; i++) {
		char c = digits.bytes[i];
		unsigned digit =
			c <= '9' ? (unsigned)(c - '0') : (unsigned)((c | 0x20) - 'a' + 10);
		value = value * base + digit;
		if (value > 0x10ffff)
			return false;
	}
	*code_point = value >= 0xd800 && value < 0xe000 ? 0xfffd : value;
	return digits.len > 0;
}

/* An entity may name a control character, so what it gives is cleaned like any text
   from outside. An unknown name stays as it was written. */
static struct text decode_entity(struct walk *walk, struct text entity)
{
	for (size_t i = 0; i < ARRAY_LEN(entities); i++)
		if (text_equal(entities[i].name, entity))
			return entities[i].character;
	uint32_t code_point;
	if (!text_starts_with(entity, TEXT("&#")) || !parse_numeric_entity(entity, &code_point))
		return entity;
	struct buffer raw = {0};
	utf8_append(&raw, code_point);
	buffer_reset(&walk->text);
	utf8_append_clean(&walk->text, buffer_text(&raw));
	buffer_clear(&raw);
	return buffer_text(&walk->text);
}

static int report_text(MD_TEXTTYPE type, const MD_CHAR *bytes, MD_SIZE size, void *userdata)
{
	struct walk *walk = userdata;
	struct text text = {bytes, size};
	if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
		text = TEXT(" ");
	else if (type == MD_TEXT_NULLCHAR)
		text = TEXT("\uFFFD");
	else if (type == MD_TEXT_ENTITY)
		text = decode_entity(walk, text);
	open_block(walk);
	if (walk->block == BODY_CODE)
		buffer_append(&walk->code, text);
	else if (text.len)
		walk->visitor->run(walk->ctx, text, walk->style,
				   walk->is_link ? buffer_text(&walk->link) : (struct text){0});
	return 0;
}

void body_walk(struct text commonmark, const struct body_visitor *visitor, void *ctx)
{
	static const MD_PARSER parser = {.flags = MD_FLAG_NOHTML,
					 .enter_block = enter_block,
					 .leave_block = leave_block,
					 .enter_span = enter_span,
					 .leave_span = leave_span,
					 .text = report_text};
	if (plain_body_walk(commonmark, visitor, ctx))
		return;
	struct walk walk = {.visitor = visitor, .ctx = ctx, .block = BODY_PARAGRAPH};
	if (md_parse(commonmark.bytes ? commonmark.bytes : "", (MD_SIZE)commonmark.len, &parser,
		     &walk) != 0)
		die("out of memory"); /* no text is wrong, and ours ask it for no end */
	close_block(&walk);
	buffer_clear(&walk.link);
	buffer_clear(&walk.code);
	buffer_clear(&walk.text);
}

bool body_entry_link(struct text destination, enum kind *kind, struct text *id)
{
	struct text word = text_split(destination, '/', id);
	return id->len > 0 && !memchr(id->bytes, '/', id->len) && kind_by_place(word, kind);
}

bool body_web_link(struct text destination)
{
	return text_starts_with(destination, TEXT("https://")) ||
	       text_starts_with(destination, TEXT("http://"));
}
