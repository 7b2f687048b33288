/* SPDX-License-Identifier: EUPL-1.2 */
/* What the writers of text, Markdown and HTML share: where they are in a document. */
#ifndef RENDER_RENDERER_H
#define RENDER_RENDERER_H

#include "base/arena.h"
#include "page/page.h"
#include "render/flow.h"
#include "render/render.h"

enum { ITEM_LEVELS = 8, ANCHORS_PENDING = 4 };

/* A list that is open in Markdown or HTML. */
struct open_item {
	bool is_ordered;
	unsigned ordinal;
	size_t indent; /* of what belongs to the item, in Markdown */
	char mark;     /* of Markdown: - * . ) */
};

struct renderer {
	enum render_format format;
	struct render_options options;
	struct arena scratch;
	struct buffer work;
	struct flows flows;  /* of the block in hand, in plain text */
	bool has_blocks;     /* at least one is written */
	struct block before; /* the one written last; only kind, level, ordinal */
	int heading_level;   /* of the last heading, without gaps */
	char mark;	     /* of the Markdown list written last */
	struct open_item items[ITEM_LEVELS];
	int n_items; /* depth of the open lists of items */
	struct text anchors[ANCHORS_PENDING];
	size_t n_anchors;
};

/* The level of a heading that leaves no gap below the last one; notes it. */
int renderer_heading_level(struct renderer *renderer, int level);
/* The address that the next heading is to be found by; empty if there is none. */
struct text renderer_take_anchor(struct renderer *renderer);
bool renderer_has_anchor(const struct renderer *renderer, struct text target);
/* The level that an item can have: one below the last at most. */
int renderer_item_level(const struct renderer *renderer, const struct block *block);
/* Is it an item, or a paragraph that belongs to one? */
bool block_is_of_list(const struct block *block);

/* What the block as a whole is marked with: the language of all its words, or, if they are in
   several, the document's. */
enum language renderer_block_language(const struct renderer *renderer,
				      const struct block *block);
/* The end of the runs from BEGIN that have the same link and are in one language, *language; a
   run without words is in that of the block. */
size_t block_same_language(const struct block *block, size_t begin, enum language whole,
			   enum language *language);

/* Is there no empty line between the two? A heading has one on each side. */
bool blocks_stand_together(const struct block *above, const struct block *below);

/* Each writes one block; the switch over formats is in render.c. */
void text_block(struct renderer *renderer, const struct page *page, size_t index,
		const struct block *block, struct buffer *out);
void markdown_block(struct renderer *renderer, const struct page *page,
		    const struct block *block, struct buffer *out);
void html_begin(struct renderer *renderer, struct buffer *out);
void html_block(struct renderer *renderer, const struct page *page, const struct block *block,
		struct buffer *out);
void html_end(struct renderer *renderer, struct buffer *out);
/* Escapes text for an element or an attribute. */
void html_escape(struct buffer *out, struct text text);
/* Writes " NAME="VALUE"". */
void html_attribute(struct buffer *out, const char *name, struct text value);

#endif
