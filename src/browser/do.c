/* SPDX-License-Identifier: EUPL-1.2 */
/* What each command does: the gate, then one switch over the table. */
#include "browser/state.h"

#include <stdint.h>

#include "base/utf8.h"
#include "browser/filter_words.h"
#include "browser/policy.h"

/* ---- links ------------------------------------------------------------------ */

bool browser_read_number(struct text text, size_t *number)
{
	*number = 0;
	for (size_t i = 0; i < text.len; i++) {
		if (text.bytes[i] < '0' || text.bytes[i] > '9')
			return false;
		size_t digit = (size_t)(text.bytes[i] - '0');
		*number = *number > (SIZE_MAX - digit) / 10 ? SIZE_MAX : *number * 10 + digit;
	}
	return text.len > 0;
}

static struct text cleaned(struct browser *browser, struct text text)
{
	struct buffer clean = {0};
	utf8_append_clean(&clean, text);
	struct text result = arena_copy(&browser->scratch, buffer_text(&clean));
	buffer_clear(&clean);
	return result;
}

static enum effect refuse_number(struct browser *browser, struct text argument)
{
	size_t n = page_n_links(browser->page);
	return browser_refuse(browser,
			      n == 0   ? MESSAGE_BROWSER_NO_LINKS
			      : n == 1 ? MESSAGE_BROWSER_ONLY_LINK
				       : MESSAGE_BROWSER_NO_LINK_NUMBER,
			      MESSAGE_ARGS(cleaned(browser, argument),
					   arena_number(&browser->scratch, (long long)n)));
}

static enum effect open_link(struct browser *browser, struct text argument)
{
	size_t number = browser->focus;
	if (argument.len > 0) {
		if (!browser_read_number(argument, &number) || number == 0 ||
		    number > page_n_links(browser->page))
			return refuse_number(browser, argument);
	} else if (number == 0) {
		return browser_refuse(browser, MESSAGE_BROWSER_NO_FOCUS, NULL, 0);
	}
	struct link link = page_link(browser->page, number, &browser->scratch);
	browser->focus = number;
	if (link.is_external) {
		browser_say(browser, MESSAGE_BROWSER_WEB_ADDRESS, MESSAGE_ARGS(link.target));
		return EFFECT_MESSAGE;
	}
	struct place place;
	if (!place_parse(link.target, &place))
		return browser_refuse(browser, MESSAGE_BROWSER_NO_PLACE,
				      MESSAGE_ARGS(link.target));
	browser_note_hit(browser, number, &place);
	return browser_visit(browser, &place);
}

/* The focus one link on or back; a page without links is the view's to move. */
static enum effect move_focus(struct browser *browser, int step)
{
	size_t n = page_n_links(browser->page);
	if (n == 0)
		return EFFECT_VIEW;
	if (step < 0 ? browser->focus <= 1 : browser->focus >= n)
		return EFFECT_NOTHING;
	return browser_set_focus(browser, step < 0 ? browser->focus - 1 : browser->focus + 1);
}

static enum effect focus_end(struct browser *browser, size_t link)
{
	return page_n_links(browser->page) == 0 ? EFFECT_VIEW
						: browser_set_focus(browser, link);
}

/* ---- places ----------------------------------------------------------------- */

enum effect browser_move_in_history(struct browser *browser, int step)
{
	struct place place;
	size_t focus;
	history_set_focus(&browser->history, browser->focus);
	if (!history_move(&browser->history, step, &place, &focus))
		return browser_refuse(browser,
				      step < 0 ? MESSAGE_BROWSER_NO_BACK
					       : MESSAGE_BROWSER_NO_FORWARD,
				      NULL, 0);
	browser_show(browser, &place, focus);
	return EFFECT_PAGE;
}

static enum effect go_to(struct browser *browser, enum place_what what)
{
	struct place place =
		what == PLACE_TIMELINE ? place_timeline() : (struct place){.what = what};
	return browser_visit(browser, &place);
}

static enum effect go_to_typed(struct browser *browser, struct text argument)
{
	struct place place;
	if (argument.len == 0)
		return EFFECT_ASK;
	if (!place_find(browser->source.catalog, argument, browser->source.language, &place,
			&browser->message))
		return EFFECT_ERROR;
	return browser_visit(browser, &place);
}

static enum effect help(struct browser *browser, struct text argument)
{
	struct place place = {.what = PLACE_HELP};
	if (argument.len > 0) {
		if (!command_by_name(argument, &place.command) &&
		    !command_by_word(argument, browser->source.language, &place.command))
			return browser_refuse(browser, MESSAGE_BROWSER_NO_COMMAND,
					      MESSAGE_ARGS(cleaned(browser, argument)));
		place.what = PLACE_HELP_COMMAND;
	}
	return browser_visit(browser, &place);
}

static bool is_help(const struct place *place)
{
	return place->what == PLACE_HELP || place->what == PLACE_HELP_COMMAND;
}

/* Back to the page that help was asked for on; false if there is none. */
static bool leave_help(struct browser *browser)
{
	struct place place = browser->place;
	size_t focus = 0;
	while (is_help(&place))
		if (!history_move(&browser->history, -1, &place, &focus))
			return false;
	browser_show(browser, &place, focus);
	return true;
}

/* The list that shows the entry, with the filters it had; the start above all else. */
static struct place place_above(const struct browser *browser)
{
	const struct place *here = &browser->place;
	struct place above = place_start();
	if (here->what == PLACE_HELP_COMMAND)
		above.what = PLACE_HELP;
	if (here->what == PLACE_FILTER) {
		above = *here;
		above.what = PLACE_LIST;
	}
	if (here->what == PLACE_ENTRY && here->kind != KIND_STRATEGY)
		above = place_is_list(&browser->list) && browser->list.kind == here->kind
				? browser->list
				: place_of_list(here->kind);
	return above;
}

/* Focuses the link that leads to the place that was left. */
static void focus_link_to(struct browser *browser, const struct place *place)
{
	struct buffer address = {0};
	place_append(&address, place);
	for (size_t link = 1; link <= page_n_links(browser->page); link++) {
		struct text target = page_link(browser->page, link, &browser->scratch).target;
		bool is_it = text_equal(target, buffer_text(&address));
		arena_reset(&browser->scratch);
		if (!is_it)
			continue;
		browser->focus = link;
		break;
	}
	buffer_clear(&address);
}

static enum effect up(struct browser *browser)
{
	struct place from = browser->place;
	struct place above = place_above(browser);
	bool is_home = browser->source.is_kiosk && place_equal(&from, &browser->home);
	if (from.what == PLACE_START || is_home)
		return browser_refuse(browser, MESSAGE_BROWSER_NO_UP, NULL, 0);
	enum effect effect = browser_visit(browser, &above);
	if (effect == EFFECT_PAGE)
		focus_link_to(browser, &from);
	return effect;
}

/* One level out: from help to where it was asked for, from an entry to its list, from
   anywhere else to the start. */
static enum effect quit(struct browser *browser, struct text argument)
{
	const struct place *here = &browser->place;
	bool is_top = here->what == PLACE_START || place_equal(here, &browser->home);
	if (argument.len > 0 || is_top || !browser_can_go_back(browser))
		return EFFECT_QUIT;
	if (is_help(here) && leave_help(browser))
		return EFFECT_PAGE;
	struct place out = is_help(here) ? place_start() : place_above(browser);
	return browser_visit(browser, &out);
}

/* ---- answers ---------------------------------------------------------------- */

static enum effect change_language(struct browser *browser, struct text argument)
{
	enum language next = (enum language)((browser->source.language + 1) % LANGUAGE_COUNT);
	if (argument.len > 0 && !language_named(argument, &next))
		return browser_refuse(browser, MESSAGE_BROWSER_NO_LANGUAGE,
				      MESSAGE_ARGS(cleaned(browser, argument)));
	browser->source.language = next;
	struct place here = browser->place;
	browser_show(browser, &here, browser->focus);
	browser_say(browser, MESSAGE_BROWSER_LANGUAGE, MESSAGE_ARGS(language_name(next)));
	return EFFECT_PAGE;
}

static enum effect say_where(struct browser *browser, struct text argument)
{
	struct place place;
	if (argument.len > 0 && place_parse(argument, &place))
		browser_append_where_in_list(&browser->message, browser, &place);
	else
		browser_append_where(&browser->message, browser);
	return EFFECT_MESSAGE;
}

/* The address of the page, or of what a link leads to. */
static enum effect say_name(struct browser *browser, struct text argument)
{
	size_t number;
	if (argument.len > 0) {
		if (!browser_read_number(argument, &number) || number == 0 ||
		    number > page_n_links(browser->page))
			return refuse_number(browser, argument);
		struct link link = page_link(browser->page, number, &browser->scratch);
		browser_say(browser, MESSAGE_BROWSER_NAME, MESSAGE_ARGS(link.target));
		return EFFECT_MESSAGE;
	}
	struct buffer name = {0};
	place_append(&name, &browser->place);
	browser_say(browser, MESSAGE_BROWSER_NAME, MESSAGE_ARGS(buffer_text(&name)));
	buffer_clear(&name);
	return EFFECT_MESSAGE;
}

/* ---- the gate and the switch ------------------------------------------------ */

static enum effect obey(struct browser *browser, enum command command, struct text argument)
{
	switch (command) {
	case COMMAND_OPEN:
		return open_link(browser, argument);
	case COMMAND_BACK:
		return browser_move_in_history(browser, -1);
	case COMMAND_FORWARD:
		return browser_move_in_history(browser, 1);
	case COMMAND_NEXT:
		return move_focus(browser, 1);
	case COMMAND_PREVIOUS:
		return move_focus(browser, -1);
	case COMMAND_FIRST:
		return focus_end(browser, 1);
	case COMMAND_LAST:
		return focus_end(browser, page_n_links(browser->page));
	case COMMAND_UP:
		return up(browser);
	case COMMAND_START:
		return go_to(browser, PLACE_START);
	case COMMAND_GO:
		return go_to_typed(browser, argument);
	case COMMAND_NEXT_OF_LIST:
		return browser_visit_neighbour(browser, 1);
	case COMMAND_PREVIOUS_OF_LIST:
		return browser_visit_neighbour(browser, -1);
	case COMMAND_SEARCH:
		return browser_search(browser, argument);
	case COMMAND_NEXT_HIT:
		return browser_next_hit(browser, 1);
	case COMMAND_PREVIOUS_HIT:
		return browser_next_hit(browser, -1);
	case COMMAND_FILTER:
		return browser_filter(browser, argument);
	case COMMAND_FILTER_BY:
		return browser_filter_by(browser, argument);
	case COMMAND_FILTER_MENU:
		return browser_filter_menu(browser);
	case COMMAND_UNFILTER:
		if (!argument.len && is_help(&browser->place) && leave_help(browser))
			return EFFECT_PAGE;
		return browser_unfilter(browser, argument);
	case COMMAND_WHERE:
		return say_where(browser, argument);
	case COMMAND_NAME:
		return say_name(browser, argument);
	case COMMAND_LANGUAGE:
		return change_language(browser, argument);
	case COMMAND_EASY:
		return change_language(browser, language_tag(LANGUAGE_DE_SIMPLE));
	case COMMAND_SAVE:
		return argument.len > 0 ? EFFECT_VIEW : EFFECT_ASK;
	case COMMAND_HELP:
		return help(browser, argument);
	case COMMAND_PROBLEMS:
		return go_to(browser, PLACE_PROBLEMS);
	case COMMAND_WHEEL:
		return go_to(browser, PLACE_WHEEL);
	case COMMAND_TIMELINE:
		return go_to(browser, PLACE_TIMELINE);
	case COMMAND_MATRIX:
		return go_to(browser, PLACE_MATRIX);
	case COMMAND_CHANGES:
		return go_to(browser, PLACE_CHANGES);
	case COMMAND_ACCESSIBILITY:
		return go_to(browser, PLACE_ACCESSIBILITY);
	case COMMAND_RELOAD:
		return browser_ask_refresh(browser);
	case COMMAND_PAGE_DOWN:
	case COMMAND_PAGE_UP:
	case COMMAND_LIST:
	case COMMAND_MORE:
	case COMMAND_HEADINGS:
	case COMMAND_COPY:
	case COMMAND_NEXT_LINK:
	case COMMAND_PREVIOUS_LINK:
	case COMMAND_NEXT_PANE:
	case COMMAND_PREVIOUS_PANE:
	case COMMAND_PANE:
	case COMMAND_ZOOM:
	case COMMAND_REDRAW:
	case COMMAND_THEME:
		return EFFECT_VIEW;
	case COMMAND_MENU:
	case COMMAND_PALETTE:
		return EFFECT_ASK;
	case COMMAND_LINEAR:
	case COMMAND_CALM:
	case COMMAND_SCREEN:
		return EFFECT_SWITCH;
	case COMMAND_SUSPEND:
		return EFFECT_SUSPEND;
	case COMMAND_QUIT:
		return quit(browser, argument);
	case COMMAND_COUNT:
		break;
	}
	return EFFECT_NOTHING;
}

enum effect browser_do(struct browser *browser, enum command command, struct text argument)
{
	/* The argument may point into the page or the message, which change now. */
	arena_reset(&browser->scratch);
	argument = arena_copy(&browser->scratch, text_trim(argument));
	buffer_reset(&browser->message);
	if (!policy_allows(&browser->source, command))
		return browser_refuse_command(browser, command);
	/* how the page lies on the screen is no reason to stay on it */
	if (command_info(command)->group != GROUP_PANES)
		browser_keep_preview(browser);
	return obey(browser, command, argument);
}
