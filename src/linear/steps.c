/* SPDX-License-Identifier: EUPL-1.2 */
/* Enter alone: the next item, and the item is the prompt, so that the cursor rests behind
   it and a braille display shows it. Rows on a list's page; blocks in a text, and in a chart
   its rows. Behind the last one stands the end, before the first the beginning; nothing
   starts over. */
#include "linear/steps.h"

#include <string.h>

#include "base/utf8.h"
#include "linear/items.h"
#include "linear/pages.h"

enum { DISPLAY_CELLS = 40 };

/* A sentence ends by itself; anything else gets a comma, for the voice. */
static void end_item(struct talk *talk)
{
	struct buffer *answer = &talk->answer;
	if (answer->len > 0 && answer->bytes[answer->len - 1] == '\n')
		answer->len--;
	bool is_sentence = answer->len > 0 && strchr(".!?:", answer->bytes[answer->len - 1]);
	buffer_append(answer, is_sentence ? TEXT(" ") : TEXT(", "));
}

/* That it is the last one, if a display of 40 cells still shows all of it: on a longer
   line it would show the end alone, and the next step says the end anyway. */
static void say_last(struct talk *talk)
{
	size_t kept = talk->answer.len;
	talk_append(talk, &talk->answer, MESSAGE_LINEAR_LAST_ENTRY, NULL, 0);
	buffer_append(&talk->answer, TEXT(", "));
	if (utf8_width(buffer_text(&talk->answer)) > DISPLAY_CELLS)
		talk->answer.len = kept;
}

/* Says the part that the conversation stands at. */
static void say_item(struct talk *talk, const struct items *items, size_t block)
{
	size_t link;
	talk_arrive_at_block(talk, block);
	render_spoken_part(&talk->answer, browser_page(talk->browser), block, talk->part,
			   &talk->spoken, &link);
	(void)browser_set_focus(talk->browser, link);
	end_item(talk);
	if (items->are_rows && block + 1 == items->first + items->n)
		say_last(talk);
}

static void say_edge(struct talk *talk, bool is_end)
{
	items_append_edge(talk, &talk->answer, is_end);
	buffer_append(&talk->answer, TEXT(", "));
}

static size_t parts_of(struct talk *talk, const struct items *items, size_t at)
{
	bool is_item = at > 0 && at <= items->n;
	return is_item ? render_spoken_parts(browser_page(talk->browser), items->first + at - 1)
		       : 1;
}

/* Steps to a part of the item at AT, counted from 1; 0 is the beginning, n + 1 the end. */
static void step_to(struct talk *talk, const struct items *items, size_t at, size_t part)
{
	talk->step = items->first + at;
	talk->part = part;
	talk->offer = OFFER_PAGE;
	talk->is_stepping = true;
	if (at == 0 || at > items->n)
		say_edge(talk, at > 0);
	else
		say_item(talk, items, items->first + at - 1);
}

/* Within a chart from row to row; false at its end, or if it was said whole. */
static bool step_within(struct talk *talk, const struct items *items, size_t at, int direction)
{
	bool is_within = direction > 0
				 ? talk->part > 0 && talk->part < parts_of(talk, items, at)
				 : talk->part > 1;
	if (is_within)
		step_to(talk, items, at, direction > 0 ? talk->part + 1 : talk->part - 1);
	return is_within;
}

void talk_step(struct talk *talk, int direction)
{
	struct items items = items_of_page(talk);
	size_t at = talk->step > items.first ? talk->step - items.first : 0;
	if (at > items.n + 1)
		at = items.n + 1;
	if (step_within(talk, &items, at, direction))
		return;
	if (direction > 0)
		at += at <= items.n;
	else
		at -= at > 0;
	step_to(talk, &items, at, direction > 0 ? 1 : parts_of(talk, &items, at));
}

void talk_step_from_focus(struct talk *talk)
{
	size_t focus = browser_focus(talk->browser);
	if (focus > 0 && items_of_page(talk).are_rows)
		talk->step = page_block_of_link(browser_page(talk->browser), focus) + 1;
}

void talk_step_to_end(struct talk *talk, bool is_last)
{
	struct items items = items_of_page(talk);
	size_t at = is_last || items.n == 0 ? items.n : 1;
	step_to(talk, &items, at, is_last ? parts_of(talk, &items, at) : 1);
}
