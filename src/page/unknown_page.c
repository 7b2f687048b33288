/* SPDX-License-Identifier: EUPL-1.2 */
/* A place that does not exist says so, and leads to those that are near. */
#include "page/making.h"

#include "page/place_near.h"

struct near_rows {
	struct place places[NEAR_MAX + 1];
	struct text titles[NEAR_MAX + 1];
	struct text addresses[NEAR_MAX + 1];
	size_t n;
	enum language language;
};

static void near_row(const void *ctx, size_t index, struct arena *scratch, struct row *row)
{
	const struct near_rows *rows = ctx;
	(void)scratch;
	*row = (struct row){.title = rows->titles[index],
			    .detail = rows->addresses[index],
			    .to = rows->places[index],
			    .language = rows->language};
}

static void add_place(struct making *making, struct near_rows *rows, const struct place *place)
{
	struct buffer words = {0};
	place_append_title(&words, place, making->catalog, making->language);
	rows->titles[rows->n] = making_keep(making, &words);
	place_append(&words, place);
	rows->addresses[rows->n] = making_keep(making, &words);
	rows->places[rows->n++] = *place;
}

static void say_near(struct making *making, struct text address)
{
	struct near_rows *rows = arena_alloc(page_arena(making->page), sizeof(*rows));
	struct place start = place_start();
	struct near near;
	rows->language = making->language;
	place_near(making->catalog, address, making->language, &near);
	for (size_t i = 0; i < near.n; i++)
		if (near.places[i].what != PLACE_START)
			add_place(making, rows, &near.places[i]);
	add_place(making, rows, &start);
	page_rows_add(making->page, rows->n, near_row, rows);
}

void unknown_page(struct making *making, const struct place *place)
{
	struct buffer address = {0};
	place_append(&address, place);
	struct text kept = making_keep(making, &address);
	making_heading(making, 1, MESSAGE_PAGE_UNKNOWN);
	page_paragraph(making->page);
	making_say(making, MESSAGE_PAGE_NO_PLACE, MESSAGE_ARGS(kept));
	say_near(making, kept);
}
