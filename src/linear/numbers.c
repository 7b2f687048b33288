/* SPDX-License-Identifier: EUPL-1.2 */
/* Numbers are a function of the page alone, so that "more", filters and the way back
   cannot change them. A row bears its position in the unfiltered list, and the other links
   of that page are counted behind the rows. Where rows have no position of their own, all
   links are counted in reading order, from 1. */
#include "linear/numbers.h"

#include <stdint.h>
#include <string.h>

#include "linear/outline.h"

enum { NUMBERS_NAMED = 10 }; /* an error names so many, if they are not in a row */

/* As one writes it, or as it is said, "3." and "3:", without the mark. */
static struct text without_mark(struct text word)
{
	bool has_mark = word.len > 1 && strchr(".:", word.bytes[word.len - 1]);
	return text_slice(word, 0, word.len - has_mark);
}

bool number_read(struct text word, size_t *number)
{
	*number = 0;
	word = without_mark(word);
	for (size_t i = 0; i < word.len; i++) {
		if (word.bytes[i] < '0' || word.bytes[i] > '9')
			return false;
		size_t digit = (size_t)(word.bytes[i] - '0');
		*number = *number > (SIZE_MAX - digit) / 10 ? SIZE_MAX : *number * 10 + digit;
	}
	return word.len > 0;
}

/* In an entry and in the whole strategy the text is the thing; elsewhere the list is. */
static bool is_list_page(const struct place *place)
{
	return place->what != PLACE_ENTRY && place->what != PLACE_ALL;
}

/* Does another list stand before the one whose links begin with LINK? */
static bool has_list_before(struct talk *talk, size_t link)
{
	const struct page *page = browser_page(talk->browser);
	while (--link > 0) {
		size_t block = page_block_of_link(page, link);
		if (page_block(page, block, &talk->scratch).kind == BLOCK_ROW)
			return true;
	}
	return false;
}

struct rows talk_rows(struct talk *talk)
{
	struct rows rows = {0};
	const struct page *page = browser_page(talk->browser);
	if (!is_list_page(browser_place(talk->browser)) ||
	    !page_rows(page, &rows.first_block, &rows.n) || rows.n == 0)
		return (struct rows){0};
	rows.first_link = page_link_from_block(page, rows.first_block);
	if (has_list_before(talk, rows.first_link))
		return (struct rows){0};
	rows.total = page_block(page, rows.first_block, &talk->scratch).total;
	return rows;
}

bool rows_contain(const struct rows *rows, size_t block)
{
	return block >= rows->first_block && block < rows->first_block + rows->n;
}

static bool is_link_of_rows(const struct rows *rows, size_t link)
{
	return link >= rows->first_link && link < rows->first_link + rows->n;
}

bool talk_link_has_number(struct talk *talk, size_t link)
{
	const struct page *page = browser_page(talk->browser);
	size_t block = page_block_of_link(page, link);
	struct block holder = page_block(page, block, &talk->scratch);
	return holder.kind == BLOCK_ROW ||
	       (holder.kind == BLOCK_CHART && holder.chart->n_rows == 0);
}

/* The position of the row at INDEX. */
static size_t position(struct talk *talk, const struct rows *rows, size_t index)
{
	const struct page *page = browser_page(talk->browser);
	return page_block(page, rows->first_block + index, &talk->scratch).position;
}

size_t talk_number_of_link(struct talk *talk, size_t link)
{
	struct rows rows = talk_rows(talk);
	if (rows.total == 0)
		return link;
	if (is_link_of_rows(&rows, link))
		return position(talk, &rows, link - rows.first_link);
	return rows.total + (link > rows.first_link ? link - rows.n : link);
}

/* The link of the row with this number, or 0. In an unfiltered list it is the first
   place looked at. */
static size_t link_of_row(struct talk *talk, const struct rows *rows, size_t number)
{
	if (number <= rows->n && position(talk, rows, number - 1) == number)
		return rows->first_link + number - 1;
	for (size_t i = 0; i < rows->n; i++) {
		if (position(talk, rows, i) == number)
			return rows->first_link + i;
	}
	return 0;
}

size_t talk_link_of_number(struct talk *talk, size_t number)
{
	struct rows rows = talk_rows(talk);
	if (number == 0)
		return 0;
	if (number <= rows.total)
		return link_of_row(talk, &rows, number);
	size_t link = number - rows.total;
	if (rows.total > 0 && link >= rows.first_link)
		link += rows.n;
	return link <= page_n_links(browser_page(talk->browser)) ? link : 0;
}

/* Appends "2, 9, 17", the numbers of rows and of the links behind them. */
static void append_numbers(struct talk *talk, struct buffer *out)
{
	size_t n = page_n_links(browser_page(talk->browser));
	for (size_t link = 1; link <= n && link <= NUMBERS_NAMED; link++)
		buffer_format(out, "%s%zu", link > 1 ? ", " : "",
			      talk_number_of_link(talk, link));
	if (n > NUMBERS_NAMED)
		talk_append(talk, out, MESSAGE_LINEAR_AND_MORE, NULL, 0);
}

void talk_refuse_number(struct talk *talk, struct text number, enum offer offer)
{
	struct rows rows = talk_rows(talk);
	size_t n = offer == OFFER_HEADINGS ? outline_count(talk)
					   : page_n_links(browser_page(talk->browser));
	struct text typed = talk_quote(talk, without_mark(number));
	if (n == 0) {
		talk_refuse_with(talk, MESSAGE_LINEAR_NO_NUMBERS, MESSAGE_ARGS(typed));
		return;
	}
	struct buffer possible = {0};
	if (offer == OFFER_PAGE && rows.n < rows.total)
		append_numbers(talk, &possible);
	else if (n == 1)
		buffer_append(&possible, talk_number(talk, n));
	else
		talk_append(talk, &possible, MESSAGE_LINEAR_FROM_TO,
			    MESSAGE_ARGS(TEXT("1"), talk_number(talk, n)));
	talk_refuse_with(talk,
			 n == 1 ? MESSAGE_LINEAR_ONLY_NUMBER : MESSAGE_LINEAR_NO_SUCH_NUMBER,
			 MESSAGE_ARGS(typed, buffer_text(&possible)));
	buffer_clear(&possible);
}
