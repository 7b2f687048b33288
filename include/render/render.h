/* SPDX-License-Identifier: EUPL-1.2 */
/* Pages as text that is written once: plain, Markdown, HTML, spoken lines. Each writer
   takes a page block by block, so that a caller can write what is done and go on; none
   knows terminals or catalogs. */
#ifndef RENDER_RENDER_H
#define RENDER_RENDER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/language.h"
#include "base/text.h"
#include "page/page.h"

enum render_format { RENDER_TEXT, RENDER_MARKDOWN, RENDER_HTML };

/* An entry of the table of contents. */
struct render_section {
	struct text title;
	struct text address; /* as in render_anchor */
};

/* What it points to must live as long as the renderer. */
struct render_options {
	int width;	   /* cells of a line; 0: a paragraph is a line (text only) */
	bool ascii;	   /* markers in plain characters (text only) */
	bool plain_words;  /* in the spoken forms below */
	struct text title; /* of the document (HTML) */
	enum language language;
	const struct render_section *sections; /* what HTML begins with; may be none */
	size_t n_sections;
	/* Is the target of a link in this document, and so an anchor in it? NULL: none is. */
	bool (*has_anchor)(const void *ctx, struct text target);
	const void *ctx;
};

struct renderer;

struct renderer *render_new(enum render_format format, const struct render_options *options);
void render_free(struct renderer *renderer);

/* What stands before everything and behind it (HTML: head and foot). */
void render_begin(struct renderer *renderer, struct buffer *out);
/* What follows, from its first heading on, is what is said at this address: links to it
   lead there. Each further call before that heading names one heading more. The address
   lives until those headings are written. */
void render_anchor(struct renderer *renderer, struct text address);
/* All blocks of a page, or of a part of one: call it for each part in order. A link's
   target is written with it, as an anchor if it has one in this document. */
void render_page(struct renderer *renderer, const struct page *page, struct buffer *out);
/* The same in pieces: the blocks from BEGIN up to END, in order. */
void render_blocks(struct renderer *renderer, const struct page *page, size_t begin, size_t end,
		   struct buffer *out);
void render_end(struct renderer *renderer, struct buffer *out);

/* ---- spoken: for the linear mode ------------------------------------------ */

/* How words are said. */
struct spoken_options {
	int width;	   /* cells of a line; 0: not wrapped */
	bool plain_words;  /* in the spoken forms below; false: as they are written */
	bool by_sentences; /* each begins a line */
	/* The number that a link is chosen by, or 0 to say none; NULL: its own. */
	size_t (*number_of)(void *ctx, size_t link);
	void *ctx;
};

/* Appends one block as lines for ear and braille: no ornament, no leading blanks, "3:
   Titel" for rows, "Feld: Wert." for facts, a sentence and such lines for charts, with the
   number before a point that is a link; wrapped at blanks, each line with its \n and none
   empty. Other links inside are said plainly; they are listed with their numbers by the
   caller. A row's number is its position, or its link's where it has none. */
void render_spoken_block(struct buffer *out, const struct page *page, size_t block,
			 const struct spoken_options *options);
/* Of how many parts a block is: a chart of its caption and its rows or points, any other of
   one. */
size_t render_spoken_parts(const struct page *page, size_t block);
/* The part of its block that a link is in, from 1. */
size_t render_spoken_part_of_link(const struct page *page, size_t link);
/* The same for one part, counted from 1. *LINK receives the first link in it, 0: none. */
void render_spoken_part(struct buffer *out, const struct page *page, size_t block, size_t part,
			const struct spoken_options *options, size_t *link);
/* Appends a text as it is, wrapped to WIDTH cells (0: not), with \n at its end. */
void render_spoken_text(struct buffer *out, struct text text, int width);
/* Appends a text in its spoken form: the table of characters and abbreviations of
   LANGUAGE. Said twice it is the same, unless signs stand side by side that stand for
   nothing: "-&". */
void render_spoken_form(struct buffer *out, struct text text, enum language language);
/* The same for a title: a dash between words is a comma. */
void render_spoken_title(struct buffer *out, struct text text, enum language language);

#endif
