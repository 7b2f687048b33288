/* SPDX-License-Identifier: EUPL-1.2 */
/* A number means what was said last. If new data give it another meaning, the page is said
   anew: nobody is to open what they did not choose. */
#include "linear/news.h"

#include "browser/refresh.h"
#include "command/command.h"
#include "linear/numbers.h"
#include "linear/pages.h"

/* What the number that LINE begins with leads to; empty if it is no number. */
static struct text target_of(struct talk *talk, struct text line)
{
	struct text rest, word = text_split(text_trim(line), ' ', &rest);
	size_t number;
	if (!number_read(word, &number) || talk->offer != OFFER_PAGE)
		return (struct text){0};
	size_t link = talk_link_of_number(talk, number);
	if (link == 0)
		return (struct text){0};
	return page_link(browser_page(talk->browser), link, &talk->scratch).target;
}

static void say_anew(struct talk *talk)
{
	(void)browser_set_focus(talk->browser, 0);
	talk_arrive(talk);
	talk_say_page(talk, (struct text){0});
}

/* What was said of the page stays said as long as the page still has that many parts. */
static void keep_position(struct talk *talk, size_t n_blocks_before)
{
	if (page_n_blocks(browser_page(talk->browser)) != n_blocks_before)
		talk_arrive(talk);
}

/* Who asks for new data is answered by the command. */
static bool is_reload(struct talk *talk, struct text line)
{
	enum command command;
	struct text argument;
	return command_read(text_trim(line), browser_language(talk->browser), &command,
			    &argument) &&
	       command == COMMAND_RELOAD;
}

bool news_take(struct talk *talk, struct text line)
{
	if (is_reload(talk, line))
		return false;
	struct arena kept = {0};
	struct text target = arena_copy(&kept, target_of(talk, line));
	struct place place = *browser_place(talk->browser);
	size_t n_blocks = page_n_blocks(browser_page(talk->browser));
	bool is_stale = false;
	enum effect effect = browser_refresh(talk->browser, REFRESH_AT_ONCE);
	if (effect != EFFECT_NOTHING)
		talk_say(talk, browser_message(talk->browser));
	if (effect == EFFECT_PAGE) {
		is_stale = !place_equal(&place, browser_place(talk->browser)) ||
			   !text_equal(target, target_of(talk, line));
		if (is_stale)
			say_anew(talk);
		else
			keep_position(talk, n_blocks);
	}
	arena_clear(&kept);
	return is_stale;
}
