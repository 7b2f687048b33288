/* SPDX-License-Identifier: EUPL-1.2 */
/* A text of the data becomes blocks. Its links lead to entries that exist and to the web; of
   others a word says that they were meant, and the page of problems why. */
#include "model/body.h"

#include "page/entry.h"

struct writer {
	struct making *making;
	enum language language;
	struct buffer
		link; /* destination of the open link; runs of one link follow each other */
	bool link_is_open;
	bool link_is_dead; /* it leads nowhere */
};

static enum block_kind kind_of(enum body_block block)
{
	switch (block) {
	case BODY_PARAGRAPH:
		return BLOCK_PARAGRAPH;
	case BODY_HEADING:
		return BLOCK_HEADING;
	case BODY_ITEM:
		return BLOCK_ITEM;
	case BODY_QUOTE:
		return BLOCK_QUOTE;
	case BODY_CODE:
		break;
	}
	return BLOCK_CODE;
}

/* The page's title is its only heading of level 1. */
static void begin_block(void *ctx, enum body_block block, int level, unsigned ordinal)
{
	struct writer *writer = ctx;
	struct page_builder *page = writer->making->page;
	if (block == BODY_ITEM)
		page_item(page, level, ordinal);
	else
		page_block_begin(page, kind_of(block),
				 block == BODY_HEADING && level < 2 ? 2 : level);
	page_block_language(page, writer->language);
}

static void end_link(struct writer *writer)
{
	if (writer->link_is_open)
		page_link_end(writer->making->page);
	if (writer->link_is_dead)
		making_say(writer->making, MESSAGE_PAGE_DEAD_LINK, NULL, 0);
	writer->link_is_open = writer->link_is_dead = false;
	buffer_reset(&writer->link);
}

static void begin_link(struct writer *writer, struct text destination)
{
	const struct catalog *catalog = writer->making->catalog;
	enum kind kind;
	struct text id;
	buffer_append(&writer->link, destination);
	if (body_web_link(destination)) {
		page_web_link_begin(writer->making->page, destination);
		writer->link_is_open = true;
	} else if (body_entry_link(destination, &kind, &id) &&
		   catalog_find(catalog, kind, id) != ENTRY_NONE) {
		struct place place = place_of_entry(catalog, catalog_find(catalog, kind, id));
		page_link_begin(writer->making->page, &place);
		writer->link_is_open = true;
	} else {
		writer->link_is_dead = true;
	}
}

static void say_run(void *ctx, struct text text, unsigned style, struct text link)
{
	static const unsigned styles[][2] = {{BODY_EMPHASIS, RUN_EMPHASIS},
					     {BODY_STRONG, RUN_STRONG},
					     {BODY_CODE_SPAN, RUN_CODE}};
	struct writer *writer = ctx;
	struct page_builder *page = writer->making->page;
	unsigned run_style = 0;
	for (size_t i = 0; i < ARRAY_LEN(styles); i++)
		run_style |= style & styles[i][0] ? styles[i][1] : 0;
	if (!text_equal(link, buffer_text(&writer->link))) {
		end_link(writer);
		if (link.len)
			begin_link(writer, link);
	}
	page_say_in(page, writer->language);
	page_say_styled(page, arena_copy(page_arena(page), text), run_style);
	page_say_in(page, writer->making->language);
}

static void end_block(void *ctx)
{
	end_link(ctx);
}

void entry_text(struct making *making, struct object object)
{
	static const struct body_visitor visitor = {begin_block, say_run, end_block};
	struct writer writer = {.making = making};
	struct text text = object_text(object, FIELD_TEXT, making->language, &writer.language);
	if (text.len)
		body_walk(text, &visitor, &writer);
	buffer_clear(&writer.link);
}
