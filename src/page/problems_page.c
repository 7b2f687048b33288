/* SPDX-License-Identifier: EUPL-1.2 */
/* What was noticed when the data was read: where, what, and the way out. */
#include "page/making.h"

static void say_problem(struct making *making, const struct diagnostics *problems, size_t index)
{
	const struct diagnostic *problem = &problems->items[index];
	struct buffer words = {0};
	diagnostics_append_mark(&words, problems, problem->mark);
	buffer_append(&words, TEXT(": "));
	diagnostics_append_what(&words, problem, making->language);
	page_item(making->page, 1, 0);
	page_say_styled(making->page, making_keep(making, &words), 0);
	diagnostics_append_hint(&words, problem, making->language);
	if (words.len) {
		page_block_begin(making->page, BLOCK_PARAGRAPH, 1);
		page_say_styled(making->page, making_keep(making, &words), 0);
	}
	buffer_clear(&words);
}

void problems_page(struct making *making)
{
	const struct diagnostics *problems = making->source->problems;
	making_heading(making, 1, MESSAGE_PAGE_PROBLEMS);
	if (!problems || problems->n_items == 0) {
		making_paragraph(making, MESSAGE_PAGE_NO_PROBLEMS);
		return;
	}
	making_paragraph(making, MESSAGE_PAGE_PROBLEMS_INTRO);
	for (size_t i = 0; i < problems->n_items; i++)
		say_problem(making, problems, i);
}
