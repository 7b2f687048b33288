/* SPDX-License-Identifier: EUPL-1.2 */
/* Who steps with Enter hears the echo first: an empty line, which a screen reader calls
   "blank" if it looks before our answer is there. So the answer is made while the reader
   still listens to the last one, and nothing but the write is left when the key comes. */
#include "linear/ahead.h"

#include "browser/refresh.h"
#include "linear/commands.h"

static struct standing stand(const struct talk *talk)
{
	return (struct standing){talk->portion, talk->offer, talk->step, talk->part,
				 browser_focus(talk->browser)};
}

void ahead_follow(struct talk *talk, const struct standing *standing)
{
	talk->portion = standing->portion;
	talk->offer = standing->offer;
	talk->step = standing->step;
	talk->part = standing->part;
	(void)browser_set_focus(talk->browser, standing->focus);
}

/* Only who looks at a terminal hears an echo, and new data have to be told first. */
static bool is_wanted(const struct talk *talk)
{
	return talk->lines->is_echoed && browser_refresh_descriptor(talk->browser) < 0 &&
	       browser_refresh_wait(talk->browser) < 0;
}

struct standing ahead_prepare(struct talk *talk)
{
	struct standing before = stand(talk);
	if (!is_wanted(talk))
		return before;
	talk_answer(talk, TEXT(""));
	struct standing after = stand(talk);
	lines_prepare(talk->lines, buffer_text(&talk->answer), talk->fits_terminal);
	ahead_follow(talk, &before);
	talk->is_stepping = false;
	buffer_reset(&talk->answer);
	arena_reset(&talk->scratch);
	return after;
}
