/* SPDX-License-Identifier: EUPL-1.2 */
/* The headings of the page as a list of their own: a number jumps there. */
#include "linear/talk.h"

static bool is_heading(struct talk *talk, size_t block)
{
	const struct page *page = browser_page(talk->browser);
	return page_block(page, block, &talk->scratch).kind == BLOCK_HEADING;
}

/* The block of a heading, counted from 1; the number of blocks if there is none. */
static size_t block_of_heading(struct talk *talk, size_t number)
{
	size_t n_blocks = page_n_blocks(browser_page(talk->browser)), n = 0, block = 0;
	while (block < n_blocks && (n += is_heading(talk, block)) < number)
		block++;
	return block;
}

size_t talk_n_headings(struct talk *talk)
{
	size_t n_blocks = page_n_blocks(browser_page(talk->browser)), n = 0;
	for (size_t block = 0; block < n_blocks; block++)
		n += is_heading(talk, block);
	return n;
}

static void append_heading(struct talk *talk, struct buffer *out, size_t block)
{
	struct block heading = page_block(browser_page(talk->browser), block, &talk->scratch);
	for (size_t i = 0; i < heading.n_runs; i++)
		talk_append_spoken(talk, out, heading.runs[i].text);
}

/* Says ten headings from the one with this number. */
static void say_headings_from(struct talk *talk, size_t number)
{
	size_t n = talk_n_headings(talk);
	size_t end = n - number < ROWS_AT_ONCE ? n + 1 : number + ROWS_AT_ONCE;
	for (size_t i = number; i < end; i++) {
		struct buffer line = {0};
		buffer_format(&line, "%zu: ", i);
		append_heading(talk, &line, block_of_heading(talk, i));
		talk_say(talk, buffer_text(&line));
		buffer_clear(&line);
	}
	talk->offer = OFFER_HEADINGS;
	talk->n_headings_said = end - 1;
	if (end <= n)
		talk_say_message(talk, MESSAGE_LINEAR_MORE, NULL, 0);
}

void talk_say_headings(struct talk *talk)
{
	struct buffer count = {0};
	size_t n = talk_n_headings(talk);
	message_append_count(&count, browser_language(talk->browser), MESSAGE_LINEAR_N_HEADINGS,
			     n);
	talk_say_message(talk, MESSAGE_LINEAR_HEADINGS, MESSAGE_ARGS(buffer_text(&count)));
	buffer_clear(&count);
	if (n > 0)
		say_headings_from(talk, 1);
}

bool talk_say_more_headings(struct talk *talk)
{
	if (talk->offer != OFFER_HEADINGS || talk->n_headings_said >= talk_n_headings(talk))
		return false;
	say_headings_from(talk, talk->n_headings_said + 1);
	return true;
}

void talk_say_section(struct talk *talk, size_t number)
{
	struct buffer opening = {0};
	size_t n = talk_n_headings(talk);
	size_t begin = block_of_heading(talk, number);
	append_heading(talk, &opening, begin);
	talk_append(talk, &opening, MESSAGE_LINEAR_SECTION_OF,
		    MESSAGE_ARGS(talk_number(talk, number), talk_number(talk, n)));
	talk_say(talk, buffer_text(&opening));
	buffer_clear(&opening);
	size_t end = block_of_heading(talk, number + 1);
	size_t most = talk_portion_end(talk, begin);
	talk->n_headings_said = n;
	talk_say_portion(talk, begin + 1, end < most ? end : most);
}
