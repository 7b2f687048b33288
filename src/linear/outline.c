/* SPDX-License-Identifier: EUPL-1.2 */
/* Headings are counted anew each time: a page is short, and a question rare. */
#include "linear/outline.h"

static bool is_heading(struct talk *talk, size_t block)
{
	const struct page *page = browser_page(talk->browser);
	return page_block(page, block, &talk->scratch).kind == BLOCK_HEADING;
}

size_t outline_block(struct talk *talk, size_t number)
{
	size_t n_blocks = page_n_blocks(browser_page(talk->browser)), n = 0, block = 0;
	while (block < n_blocks && (n += is_heading(talk, block)) < number)
		block++;
	return block;
}

size_t outline_count(struct talk *talk)
{
	size_t n_blocks = page_n_blocks(browser_page(talk->browser)), n = 0;
	for (size_t block = 0; block < n_blocks; block++)
		n += is_heading(talk, block);
	return n;
}
