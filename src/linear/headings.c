/* SPDX-License-Identifier: EUPL-1.2 */
/* The headings of the page as a list of their own: a number jumps there. */
#include "linear/headings.h"

#include "linear/numbers.h"
#include "linear/outline.h"
#include "linear/pages.h"

static void append_heading(struct talk *talk, struct buffer *out, size_t block)
{
	struct block heading = page_block(browser_page(talk->browser), block, &talk->scratch);
	struct buffer title = {0};
	for (size_t i = 0; i < heading.n_runs; i++)
		buffer_append(&title, heading.runs[i].text);
	talk_append_title(talk, out, buffer_text(&title), heading.language);
	buffer_clear(&title);
}

/* Says some headings from the one with this number. */
static void say_headings_from(struct talk *talk, size_t number)
{
	size_t n = outline_count(talk);
	size_t end = n - number < talk->rows_at_once ? n + 1 : number + talk->rows_at_once;
	for (size_t i = number; i < end; i++) {
		struct buffer line = {0};
		buffer_format(&line, "%zu: ", i);
		append_heading(talk, &line, outline_block(talk, i));
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
	size_t n = outline_count(talk);
	message_append_count(&count, browser_language(talk->browser), MESSAGE_LINEAR_N_HEADINGS,
			     n);
	talk_say_message(talk, MESSAGE_LINEAR_HEADINGS, MESSAGE_ARGS(buffer_text(&count)));
	buffer_clear(&count);
	if (n > 0)
		say_headings_from(talk, 1);
}

bool talk_say_more_headings(struct talk *talk)
{
	if (talk->offer != OFFER_HEADINGS || talk->n_headings_said >= outline_count(talk))
		return false;
	say_headings_from(talk, talk->n_headings_said + 1);
	return true;
}

static void say_section(struct talk *talk, size_t number)
{
	struct buffer opening = {0};
	size_t n = outline_count(talk);
	size_t begin = outline_block(talk, number);
	append_heading(talk, &opening, begin);
	talk_append(talk, &opening, MESSAGE_LINEAR_SECTION_OF,
		    MESSAGE_ARGS(talk_number(talk, number), talk_number(talk, n)));
	talk_say(talk, buffer_text(&opening));
	buffer_clear(&opening);
	size_t end = outline_block(talk, number + 1);
	size_t most = talk_portion_end(talk, begin);
	talk->n_headings_said = n;
	talk_say_portion(talk, begin + 1, end < most ? end : most);
}

bool talk_say_section(struct talk *talk, struct text number)
{
	size_t section;
	bool is_there =
		number_read(number, &section) && section > 0 && section <= outline_count(talk);
	if (is_there)
		say_section(talk, section);
	else
		talk_refuse_number(talk, number, OFFER_HEADINGS);
	return is_there;
}
