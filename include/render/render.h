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

struct render_options {
	int width;           /* cells of a line; 0: a paragraph is a line (text only) */
	bool ascii;          /* markers in plain characters */
	struct text title;   /* of the document (HTML) */
	enum language language;
};

struct renderer;

struct renderer *render_new(enum render_format format, const struct render_options *options);
void render_free(struct renderer *renderer);

/* What stands before everything and behind it (HTML: head and foot). */
void render_begin(struct renderer *renderer, struct buffer *out);
/* All blocks of a page, or of a part of one: call it for each part in order. Links
   are anchors or numbers within the document; a link's target is written with it. */
void render_page(struct renderer *renderer, const struct page *page, struct buffer *out);
void render_end(struct renderer *renderer, struct buffer *out);

/* ---- spoken: for the linear mode ------------------------------------------ */

/* Appends one block as lines for ear and braille: no ornament, no leading blanks, "3:
   Titel" for rows, "Feld: Wert." for facts, sentences for charts; wrapped at blanks to
   WIDTH cells (0: not), each line with its \n. Links inside are said plainly; they are
   listed with their numbers by the caller. */
void render_spoken_block(struct buffer *out, const struct page *page, size_t block, int width);
/* Appends a text wrapped the same way, with \n at its end. */
void render_spoken_text(struct buffer *out, struct text text, int width);
/* Appends a text in its spoken form: the table of characters and abbreviations. */
void render_spoken_form(struct buffer *out, struct text text);

#endif
