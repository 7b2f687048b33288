/* SPDX-License-Identifier: EUPL-1.2 */
/* What pictures add to the lines of a block: glyphs above, beside and below its words. */
#ifndef RENDER_PICTURE_H
#define RENDER_PICTURE_H

#include "page/page.h"
#include "render/canvas.h"

struct picture {
	struct canvas *above, *beside, *below; /* NULL: nothing; beside: one row */
	int beside_column;		       /* words stay to the left of it */
	bool is_selectable;		       /* shows what is selected */
};

/* What there is to know when a picture is drawn. */
struct picture_wish {
	const struct page *page;
	const struct layout_options *options;
	size_t selected;     /* link */
	bool is_first_row;   /* of a list: the scale stands above it */
	struct arena *arena; /* of all canvases */
};

/* Draws what belongs to the block; nothing without LAYOUT_PICTURES. */
struct picture picture_of_block(const struct picture_wish *wish, const struct block *block);

/* The link beside LINK in the chart's picture; LINK at its edge; 0: no such picture. */
size_t picture_neighbour(const struct chart *chart, size_t link,
			 enum layout_direction direction);

/* ---- the pictures ------------------------------------------------------------------ */

void wheel_draw(const struct picture_wish *wish, const struct chart *chart,
		struct picture *picture);
size_t wheel_neighbour(const struct chart *chart, size_t point,
		       enum layout_direction direction);
void matrix_draw(const struct picture_wish *wish, const struct chart *chart,
		 struct picture *picture);
size_t matrix_neighbour(const struct chart *chart, size_t point,
			enum layout_direction direction);
void parts_draw(const struct picture_wish *wish, const struct chart *chart,
		struct picture *picture);
void timebar_draw(const struct picture_wish *wish, const struct block *block,
		  struct picture *picture);

/* ---- what they share ------------------------------------------------------------------ */

int picture_width(const struct picture_wish *wish);
int picture_height(const struct picture_wish *wish);
/* The mark of a cut. */
struct text picture_more(const struct picture_wish *wish);
/* Puts a text in lines of WIDTH cells, at most MOST of them, which end at blanks where
   they can; returns how many it took. */
int picture_put_lines(const struct picture_wish *wish, struct canvas *canvas, int row,
		      int column, int width, int most, struct text text, const struct ink *ink);

#endif
