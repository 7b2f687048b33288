/* SPDX-License-Identifier: EUPL-1.2 */
/* Rows of entries of one kind, for the pages that list them. */
#ifndef PAGE_LIST_H
#define PAGE_LIST_H

#include "page/making.h"

struct list_rows {
	const struct catalog *catalog;
	const uint32_t *entries; /* NULL: all of the kind */
	uint32_t first, total;
	enum language language;
};

/* Says what stands above the rows: title, filters, order, that there are none. Gives the
   rows and how many they are. */
struct list_rows *list_head(struct making *making, const struct place *place, size_t *n);
uint32_t list_rows_entry(const struct list_rows *rows, size_t index);
/* A row as page_rows_add wants it; CTX are list_rows. */
void list_row(const void *ctx, size_t index, struct arena *scratch, struct row *row);

#endif
