/* SPDX-License-Identifier: EUPL-1.2 */
/* Pages in portions. Rows are said some at a time; what can be chosen at the start, before
   the long text behind it; an entry whole, for it is one thing; a longer text up to a
   heading. Behind each portion stand the links in it that are not rows, each target once,
   as many at a time. Portions follow each other without a gap, so that "l" and then "m" until
   it says the end read every block of a page. */
#include "linear/pages.h"

#include <stdint.h>

#include "linear/items.h"
#include "linear/numbers.h"
#include "linear/opening.h"

enum { BLOCKS_AT_ONCE = 40 };

/* ---- what a portion is -------------------------------------------------------- */

size_t talk_portion_end(struct talk *talk, size_t begin)
{
	const struct page *page = browser_page(talk->browser);
	enum place_what what = browser_place(talk->browser)->what;
	size_t n_blocks = page_n_blocks(page), n_rows = 0;
	for (size_t block = begin; block < n_blocks; block++) {
		enum block_kind kind = page_block(page, block, &talk->scratch).kind;
		bool is_long = what != PLACE_ENTRY && block >= begin + BLOCKS_AT_ONCE;
		if (kind == BLOCK_ROW ? n_rows == talk->rows_at_once
				      : (what == PLACE_START && n_rows > 0) ||
						(kind == BLOCK_HEADING && is_long))
			return block;
		n_rows = kind == BLOCK_ROW ? n_rows + 1 : 0;
	}
	return n_blocks;
}

/* ---- blocks --------------------------------------------------------------------- */

void talk_say_block(struct talk *talk, size_t block)
{
	render_spoken_block(&talk->answer, browser_page(talk->browser), block, &talk->spoken);
}

static bool is_paragraph(struct talk *talk, size_t block)
{
	struct block what = page_block(browser_page(talk->browser), block, &talk->scratch);
	return what.kind == BLOCK_PARAGRAPH && what.level == 0;
}

/* Says blocks; an empty line parts paragraphs, and nothing else. */
static void say_blocks(struct talk *talk, size_t begin, size_t end)
{
	for (size_t block = begin; block < end; block++) {
		if (block > begin && is_paragraph(talk, block - 1) && is_paragraph(talk, block))
			buffer_append_char(&talk->answer, '\n');
		talk_say_block(talk, block);
	}
}

/* ---- links ------------------------------------------------------------------------ */

static void append_place(struct talk *talk, struct buffer *out, const struct place *place)
{
	enum language language = browser_language(talk->browser);
	struct buffer title = {0};
	if (place->what == PLACE_ENTRY && place->kind != KIND_STRATEGY) {
		buffer_append(out, kind_singular(place->kind, language));
		buffer_append_char(out, ' ');
	}
	place_append_title(&title, place, browser_source(talk->browser)->catalog, language);
	talk_append_spoken(talk, out, buffer_text(&title));
	buffer_clear(&title);
}

void talk_append_target(struct talk *talk, struct buffer *out, size_t number)
{
	struct link link = page_link(browser_page(talk->browser), number, &talk->scratch);
	struct place place;
	if (link.is_external || !place_parse(link.target, &place)) {
		talk_append_spoken(talk, out, link.label);
		talk_append(talk, out, MESSAGE_LINEAR_ON_THE_WEB, NULL, 0);
	} else {
		append_place(talk, out, &place);
	}
}

/* "1: Kompetenz Großstadt" */
static void say_link(struct talk *talk, size_t number)
{
	struct buffer line = {0};
	buffer_format(&line, "%zu: ", talk_number_of_link(talk, number));
	talk_append_target(talk, &line, number);
	talk_say(talk, buffer_text(&line));
	buffer_clear(&line);
}

/* Is this one of the links listed behind a portion whose links begin with FIRST? Rows are
   not, they have said their number; and what several links lead to is listed once. */
static bool is_listed(struct talk *talk, size_t first, size_t link)
{
	const struct page *page = browser_page(talk->browser);
	if (talk_link_has_number(talk, link))
		return false;
	struct text target = page_link(page, link, &talk->scratch).target;
	for (size_t earlier = first; earlier < link; earlier++) {
		if (!talk_link_has_number(talk, earlier) &&
		    text_equal(page_link(page, earlier, &talk->scratch).target, target))
			return false;
	}
	return true;
}

/* How many links of the portion are listed; they are among those from *FIRST up to
   *END. */
static size_t count_links(struct talk *talk, size_t *first, size_t *end)
{
	const struct page *page = browser_page(talk->browser);
	size_t behind = talk->portion.end < page_n_blocks(page)
				? page_link_from_block(page, talk->portion.end)
				: 0;
	size_t n = 0;
	*first = page_link_from_block(page, talk->portion.begin);
	*end = behind > 0 ? behind : page_n_links(page) + 1;
	for (size_t link = *first; link > 0 && link < *end; link++)
		n += is_listed(talk, *first, link);
	return n;
}

/* Says the next links of the portion; false if there are still more. */
static bool say_links(struct talk *talk)
{
	size_t first, end, index = 0;
	size_t n = count_links(talk, &first, &end);
	size_t said = talk->portion.n_links;
	if (said == n)
		return true;
	if (said == 0) {
		struct buffer count = {0};
		message_append_count(&count, browser_language(talk->browser), MESSAGE_N_ENTRIES,
				     n);
		talk_say_message(talk, MESSAGE_LINEAR_LINKS, MESSAGE_ARGS(buffer_text(&count)));
		buffer_clear(&count);
	} else {
		talk_say_message(talk, MESSAGE_LINEAR_MORE_LINKS,
				 MESSAGE_ARGS(talk_count(talk, n - said)));
	}
	talk->portion.n_links = n - said < talk->rows_at_once ? n : said + talk->rows_at_once;
	for (size_t link = first; link < end; link++) {
		if (!is_listed(talk, first, link))
			continue;
		if (index >= said && index < talk->portion.n_links)
			say_link(talk, link);
		index++;
	}
	return talk->portion.n_links == n;
}

/* ---- portions ------------------------------------------------------------------- */

/* Says the links, and that there is more; true if links were said. */
static bool say_rest(struct talk *talk)
{
	bool is_done = say_links(talk);
	if (!is_done || talk->portion.end < page_n_blocks(browser_page(talk->browser)))
		talk_say_message(talk, MESSAGE_LINEAR_MORE, NULL, 0);
	return talk->portion.n_links > 0;
}

void talk_say_portion(struct talk *talk, size_t begin, size_t end)
{
	say_blocks(talk, begin, end);
	talk->portion = (struct portion){.begin = begin, .end = end};
	/* Enter goes through a list from what was said last; in a text it reads on, or, if
	   all was said, once more paragraph by paragraph. */
	bool reads_on =
		talk_rows(talk).n == 0 && end < page_n_blocks(browser_page(talk->browser));
	talk->step = reads_on ? end : begin;
	talk->part = 0;
	if (say_rest(talk))
		talk->offer = OFFER_PAGE;
}

/* Appends ", 11 bis 20" if the portion from BEGIN has not all the rows; hits are counted
   where rows keep the numbers of a longer list. */
static void append_range(struct talk *talk, struct buffer *out, size_t begin, size_t end)
{
	struct rows rows = talk_rows(talk);
	if (rows.n <= talk->rows_at_once)
		return;
	size_t first = begin > rows.first_block ? begin - rows.first_block : 0;
	size_t last = end < rows.first_block + rows.n ? end - rows.first_block : rows.n;
	talk_append(talk, out,
		    rows.n < rows.total ? MESSAGE_LINEAR_HIT_RANGE : MESSAGE_LINEAR_RANGE,
		    MESSAGE_ARGS(talk_count(talk, first + 1), talk_count(talk, last)));
}

/* Do these words say all that the block says? In the middle of a sentence it may begin with a
   small letter: "Projects, filter x" says "Filter x". */
static bool is_said(struct talk *talk, struct text words, size_t block)
{
	struct buffer line = {0};
	const struct spoken_options how = {.plain_words = talk->spoken.plain_words};
	render_spoken_block(&line, browser_page(talk->browser), block, &how);
	bool result = text_find(words, text_trim(buffer_text(&line))) != SIZE_MAX;
	if (line.len > 0 && line.bytes[0] >= 'A' && line.bytes[0] <= 'Z') {
		line.bytes[0] = (char)(line.bytes[0] - 'A' + 'a');
		result = result || text_find(words, text_trim(buffer_text(&line))) != SIZE_MAX;
	}
	buffer_clear(&line);
	return result;
}

/* The title of the strategy: the first line of the session has said it. */
static bool is_strategy_title(struct talk *talk, size_t block)
{
	return browser_place(talk->browser)->what == PLACE_START && block == 0 &&
	       page_block(browser_page(talk->browser), block, &talk->scratch).kind ==
		       BLOCK_HEADING;
}

void talk_say_page(struct talk *talk, struct text known)
{
	struct buffer opening = {0};
	size_t n_blocks = page_n_blocks(browser_page(talk->browser)), begin = 0;
	talk_append_opening(talk, &opening);
	buffer_append_char(&opening, '.');
	while (begin < n_blocks &&
	       (is_strategy_title(talk, begin) || is_said(talk, buffer_text(&opening), begin) ||
		is_said(talk, known, begin)))
		begin++;
	talk_say(talk, buffer_text(&opening));
	buffer_clear(&opening);
	talk->offer = OFFER_PAGE;
	talk_say_portion(talk, begin, talk_portion_end(talk, begin));
}

/* "Projekte, 11 bis 20 von 24." */
static void say_next_rows(struct talk *talk, size_t begin, size_t end)
{
	struct rows rows = talk_rows(talk);
	if (rows.n == 0 || !rows_contain(&rows, begin))
		return;
	struct buffer opening = {0};
	place_append_title(&opening, browser_place(talk->browser),
			   browser_source(talk->browser)->catalog,
			   browser_language(talk->browser));
	append_range(talk, &opening, begin, end);
	talk_append(talk, &opening, MESSAGE_LINEAR_OF, MESSAGE_ARGS(talk_count(talk, rows.n)));
	talk_say(talk, buffer_text(&opening));
	buffer_clear(&opening);
}

void talk_say_more(struct talk *talk)
{
	size_t begin = talk->portion.end;
	size_t first, last;
	if (begin == 0) {
		talk_say_page(talk, (struct text){0});
	} else if (talk->portion.n_links < count_links(talk, &first, &last)) {
		say_rest(talk);
	} else if (begin < page_n_blocks(browser_page(talk->browser))) {
		size_t end = talk_portion_end(talk, begin);
		say_next_rows(talk, begin, end);
		talk_say_portion(talk, begin, end);
	} else {
		struct buffer sentence = {0};
		items_append_edge(talk, &sentence, true);
		buffer_append_char(&sentence, '.');
		talk_say(talk, buffer_text(&sentence));
		buffer_clear(&sentence);
	}
}

void talk_arrive(struct talk *talk)
{
	size_t focus = browser_focus(talk->browser);
	talk->offer = OFFER_PAGE;
	talk->portion = (struct portion){0};
	talk->step = 0;
	talk->part = 0;
	if (focus == 0)
		return;
	/* Back at a link: go on behind it, and "more" behind what was said with it. */
	size_t first, last, block = page_block_of_link(browser_page(talk->browser), focus);
	talk->step = block + 1;
	talk->part = render_spoken_part_of_link(browser_page(talk->browser), focus);
	while (talk->portion.end <= block) {
		talk->portion.begin = talk->portion.end;
		talk->portion.end = talk_portion_end(talk, talk->portion.begin);
	}
	talk->portion.n_links = count_links(talk, &first, &last);
}

void talk_arrive_at_block(struct talk *talk, size_t block)
{
	size_t first, last;
	if (block < talk->portion.end)
		return;
	talk->portion = (struct portion){.begin = block, .end = block + 1};
	talk->portion.n_links = count_links(talk, &first, &last);
}
