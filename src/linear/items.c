/* SPDX-License-Identifier: EUPL-1.2 */
/* Items lie between two edges, which are said in words: nothing starts over unasked. */
#include "linear/items.h"

#include "linear/numbers.h"

struct items items_of_page(struct talk *talk)
{
	struct rows rows = talk_rows(talk);
	if (rows.n > 0)
		return (struct items){rows.first_block, rows.n, true};
	return (struct items){0, page_n_blocks(browser_page(talk->browser)), false};
}

void items_append_edge(struct talk *talk, struct buffer *out, bool is_end)
{
	struct items items = items_of_page(talk);
	bool is_list = items.are_rows || place_is_list(browser_place(talk->browser));
	if (!is_list) {
		talk_append(talk, out,
			    is_end ? MESSAGE_LINEAR_END_OF_TEXT : MESSAGE_LINEAR_BEGIN_OF_TEXT,
			    NULL, 0);
		return;
	}
	talk_append(talk, out,
		    is_end ? MESSAGE_LINEAR_END_OF_LIST : MESSAGE_LINEAR_BEGIN_OF_LIST, NULL,
		    0);
	buffer_append(out, TEXT(", "));
	message_append_count(out, browser_language(talk->browser), MESSAGE_N_ENTRIES,
			     items.are_rows ? items.n : 0);
}
