/* SPDX-License-Identifier: EUPL-1.2 */
/* Makes pages, block by block; for page/ itself and for tests of its readers. */
#ifndef PAGE_BUILDER_H
#define PAGE_BUILDER_H

#include <stddef.h>

#include "page/page.h"
#include "page/place.h"

struct page_builder;

/* Begins a page in ARENA; everything it says must live as long: the builder copies
   places, but texts only in page_say. */
struct page_builder *page_begin(struct arena *arena, enum language language);
/* Freezes it. The page and all its blocks live in the arena. */
const struct page *page_end(struct page_builder *builder);
struct arena *page_arena(struct page_builder *builder);
/* Link numbers of this page begin behind N: for a page that continues another. */
void page_continue_links(struct page_builder *builder, size_t n);

/* Headings below are this much deeper: an entry within the whole strategy. */
void page_shift_headings(struct page_builder *builder, int levels);

/* Each begins a block; what follows is said into it, until the next begins. */
void page_heading(struct page_builder *builder, int level);
void page_paragraph(struct page_builder *builder);
void page_item(struct page_builder *builder, int level, unsigned ordinal);
void page_block_begin(struct page_builder *builder, enum block_kind kind, int level);
void page_fact(struct page_builder *builder, struct text label);
/* The label of the open fact is in another language than the page. */
void page_label_language(struct page_builder *builder, enum language language);
void page_note(struct page_builder *builder);
/* The language of the current block, if it is not the page's. */
void page_block_language(struct page_builder *builder, enum language language);

/* The empty text says nothing. */
void page_say(struct page_builder *builder, struct text text); /* copied */
void page_say_styled(struct page_builder *builder, struct text text, unsigned style);
/* What is said until the next call is in this language; at first in the page's. */
void page_say_in(struct page_builder *builder, enum language language);
void page_say_link(struct page_builder *builder, struct text text, const struct place *to);
/* A link to an entry, by its kind (not KIND_STRATEGY) and id. */
void page_say_entry(struct page_builder *builder, struct text text, enum kind kind,
		    struct text id);
void page_say_web_link(struct page_builder *builder, struct text text, struct text url);

/* What is said between begin and end belongs to one link, in several pieces. A link of
   which nothing is said is none. URL is copied. */
void page_link_begin(struct page_builder *builder, const struct place *to);
void page_web_link_begin(struct page_builder *builder, struct text url);
void page_link_end(struct page_builder *builder);

/* Begins a chart of bars. */
void page_chart(struct page_builder *builder, struct text caption);
/* What the open chart is instead. */
void page_chart_kind(struct page_builder *builder, enum chart_kind kind);
/* The open chart is a matrix of these; its points follow row by row. Borrowed. */
void page_chart_matrix(struct page_builder *builder, const struct text *rows, size_t n_rows,
		       const struct text *columns, size_t n_columns);
/* TO may be NULL: no link. */
void page_chart_point(struct page_builder *builder, struct text label, struct text value,
		      double number, const struct place *to);

/* The same with all that pictures need; POINT's link is set here. */
void page_chart_add(struct page_builder *builder, struct chart_point point,
		    const struct place *to);

/* One row made on demand. */
struct row {
	struct text title;  /* the text of its link */
	struct text detail; /* said behind it; may be empty */
	struct text quote;  /* the same, behind a colon: a piece of a text */
	struct place to;
	size_t position, total;
	enum language language; /* of the title */
	struct period period;	/* all 0: none */
};

/* A list of N rows; ROW is called with CTX (which lives as long as the page) and an
   index from 0, and keeps what it makes in SCRATCH. */
void page_rows_add(struct page_builder *builder, size_t n,
		   void (*row)(const void *ctx, size_t index, struct arena *scratch,
			       struct row *row),
		   const void *ctx);
/* The rows have periods; a picture of them shows these years. */
void page_rows_years(struct page_builder *builder, int first, int last);

#endif
