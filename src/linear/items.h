/* SPDX-License-Identifier: EUPL-1.2 */
/* What Enter steps through: the rows of a list's page, the blocks of a text. */
#ifndef LINEAR_ITEMS_H
#define LINEAR_ITEMS_H

#include "linear/talk.h"

struct items {
	size_t first, n; /* blocks */
	bool are_rows;
};

struct items items_of_page(struct talk *talk);
/* Appends "Ende der Liste, 5 Einträge" or "Anfang des Textes". */
void items_append_edge(struct talk *talk, struct buffer *out, bool is_end);

#endif
