/* SPDX-License-Identifier: EUPL-1.2 */
/* A typed line becomes a command, its effect becomes an answer. */
#include "linear/commands.h"

#include "base/attr.h"
#include "browser/refresh.h"
#include "command/command.h"
#include "linear/headings.h"
#include "linear/help.h"
#include "linear/numbers.h"
#include "linear/opening.h"
#include "linear/pages.h"
#include "linear/save.h"
#include "linear/steps.h"
#include "linear/unknown.h"

static struct text next_word(struct text *rest)
{
	*rest = text_trim(*rest);
	return text_split(*rest, ' ', rest);
}

/* ---- effects ---------------------------------------------------------------- */

/* An example of what was missing behind the word. */
static enum message missing_argument(enum command command)
{
	static const struct {
		enum command command;
		enum message why;
	} examples[] = {
		{COMMAND_SEARCH, MESSAGE_LINEAR_NO_SEARCH_WORD},
		{COMMAND_FILTER, MESSAGE_LINEAR_NO_FILTER_WORD},
		{COMMAND_GO, MESSAGE_LINEAR_NO_ADDRESS},
		{COMMAND_SAVE, MESSAGE_LINEAR_NO_FILE_NAME},
	};
	for (size_t i = 0; i < ARRAY_LEN(examples); i++)
		if (examples[i].command == command)
			return examples[i].why;
	return MESSAGE_LINEAR_NO_ARGUMENT;
}

static void refuse_without_argument(struct talk *talk, enum command command)
{
	enum language language = browser_language(talk->browser);
	talk_refuse_with(talk, missing_argument(command),
			 MESSAGE_ARGS(command_title(command, language),
				      command_argument(command, language)));
}

static void say_new_page(struct talk *talk, enum command command)
{
	bool is_return = command == COMMAND_BACK || command == COMMAND_FORWARD;
	bool is_change = !is_return && browser_message(talk->browser).len > 0;
	if (!is_return)
		(void)browser_set_focus(talk->browser, 0);
	talk_arrive(talk);
	if (is_return)
		talk_say_return(talk, command == COMMAND_BACK ? MESSAGE_LINEAR_BACK_TO
							      : MESSAGE_LINEAR_FORWARD_TO);
	else if (is_change)
		talk_say_change(talk);
	else
		talk_say_page(talk, (struct text){0});
}

/* What the browser leaves to us. */
static void say_view(struct talk *talk, enum command command, struct text argument)
{
	if (command == COMMAND_LIST)
		talk_say_page(talk, (struct text){0});
	else if (command == COMMAND_SAVE)
		talk_save(talk, argument);
	else if (command == COMMAND_HEADINGS && argument.len > 0)
		(void)talk_say_section(talk, argument);
	else if (command == COMMAND_HEADINGS)
		talk_say_headings(talk);
	else if (command == COMMAND_MORE && !talk_say_more_headings(talk))
		talk_say_more(talk);
}

static void answer_effect(struct talk *talk, enum command command, struct text argument,
			  enum effect effect)
{
	switch (effect) {
	case EFFECT_PAGE:
		say_new_page(talk, command);
		break;
	case EFFECT_MESSAGE:
		talk_say(talk, browser_message(talk->browser));
		break;
	case EFFECT_ERROR:
		talk_refuse(talk, browser_message(talk->browser));
		break;
	case EFFECT_ASK:
		refuse_without_argument(talk, command);
		break;
	case EFFECT_VIEW:
		say_view(talk, command, argument);
		break;
	case EFFECT_SWITCH:
		talk->ending = command == COMMAND_CALM ? ENDING_CALM : ENDING_SCREEN;
		break;
	case EFFECT_QUIT:
		talk->ending = ENDING_QUIT;
		break;
	case EFFECT_NOTHING:
	case EFFECT_FOCUS:
	case EFFECT_SUSPEND:
		break;
	}
}

static enum effect do_command(struct talk *talk, enum command command, struct text argument)
{
	enum effect effect = browser_do(talk->browser, command, argument);
	answer_effect(talk, command, argument, effect);
	return effect;
}

/* ---- numbers ------------------------------------------------------------------ */

/* Opens what has this number; false if it does not exist or led nowhere. */
static bool open_number(struct talk *talk, struct text typed)
{
	size_t number;
	if (!number_read(typed, &number))
		number = 0;
	if (talk->offer == OFFER_HEADINGS)
		return talk_say_section(talk, typed);
	size_t link = talk_link_of_number(talk, number);
	if (link == 0) {
		talk_refuse_number(talk, typed, OFFER_PAGE);
		return false;
	}
	return do_command(talk, COMMAND_OPEN, talk_number(talk, link)) == EFFECT_PAGE;
}

/* "3 1": one after the other, and only the last is said; if one fails, where the reader
   got to. */
static void open_numbers(struct talk *talk, struct text line)
{
	bool is_first = true;
	for (;;) {
		struct text word = next_word(&line);
		line = text_trim(line);
		buffer_reset(&talk->answer);
		bool is_open = open_number(talk, word);
		if (!is_open && !is_first)
			do_command(talk, COMMAND_WHERE, (struct text){0});
		if (!is_open || line.len == 0)
			return;
		is_first = false;
	}
}

/* "k 3": a number said here becomes the number of a link, which the browser knows. */
static void do_to_number(struct talk *talk, enum command command, struct text typed)
{
	size_t number;
	size_t link = number_read(typed, &number) ? talk_link_of_number(talk, number) : 0;
	if (link == 0)
		talk_refuse_number(talk, typed, OFFER_PAGE);
	else
		do_command(talk, command, talk_number(talk, link));
}

static bool are_numbers(struct text line)
{
	size_t number;
	while (line.len > 0) {
		if (!number_read(next_word(&line), &number))
			return false;
		line = text_trim(line);
	}
	return true;
}

/* ---- words ---------------------------------------------------------------------- */

/* Commands that mean something of their own here; false: the browser's business. */
static bool answer_here(struct talk *talk, enum command command, struct text argument)
{
	bool is_bare = argument.len == 0;
	if (command == COMMAND_NEXT || command == COMMAND_PREVIOUS)
		talk_step(talk, command == COMMAND_NEXT ? 1 : -1);
	else if (command == COMMAND_FIRST || command == COMMAND_LAST)
		talk_step_to_end(talk, command == COMMAND_LAST);
	else if (command == COMMAND_HELP && (is_bare || text_equal(argument, TEXT("2"))))
		talk_say_help(talk, is_bare);
	else if (command == COMMAND_OPEN && !is_bare && are_numbers(argument))
		open_numbers(talk, argument);
	else if ((command == COMMAND_NAME || command == COMMAND_FILTER_BY) && !is_bare)
		do_to_number(talk, command, argument);
	else
		return false;
	return true;
}

void talk_answer(struct talk *talk, struct text line)
{
	struct text rest = text_trim(line);
	if (rest.len == 0) {
		talk_step(talk, 1);
		return;
	}
	if (are_numbers(rest)) {
		open_numbers(talk, rest);
		return;
	}
	enum language language;
	if (language_named(rest, &language)) {
		do_command(talk, COMMAND_LANGUAGE, rest);
		return;
	}
	struct text typed = rest, word = next_word(&rest);
	enum command command;
	if (!command_by_word(word, browser_language(talk->browser), &command) ||
	    !(command_info(command)->modes & MODE_LINEAR)) {
		talk_refuse_word(talk, word, typed);
		return;
	}
	rest = text_trim(rest);
	if (command == COMMAND_QUIT)
		rest = TEXT("e"); /* the word for the end always ends */
	if (!answer_here(talk, command, rest))
		do_command(talk, command, rest);
}
