/* SPDX-License-Identifier: EUPL-1.2 */
/* Two short pages of help, said without leaving the place: the numbers stay valid. What
   each command does in more words is on the page "hilfe" and its pages. */
#include "linear/help.h"

#include "base/attr.h"

/* What a beginner needs, in the order of need; all others are on the second page. */
static const enum command first_commands[] = {COMMAND_BACK,   COMMAND_LIST,   COMMAND_MORE,
					      COMMAND_SEARCH, COMMAND_FILTER, COMMAND_WHERE,
					      COMMAND_QUIT};
enum { N_FIRST_COMMANDS = ARRAY_LEN(first_commands), N_KEYS = 2 };

static bool is_first(enum command command)
{
	for (size_t i = 0; i < N_FIRST_COMMANDS; i++) {
		if (first_commands[i] == command)
			return true;
	}
	return false;
}

bool talk_has_command(const struct talk *talk, enum command command)
{
	const struct command_info *info = command_info(command);
	bool is_visitor = browser_source(talk->browser)->is_kiosk;
	return (info->modes & MODE_LINEAR) && (info->for_visitors || !is_visitor);
}

/* "s und ein Wort: suchen" */
static void say_command(struct talk *talk, enum command command)
{
	enum language language = browser_language(talk->browser);
	const struct command_info *info = command_info(command);
	struct text word = info->words[language_of_interface(language) == LANGUAGE_EN][0];
	struct text argument = command_argument(command, language);
	enum message form = argument.len == 0	? MESSAGE_LINEAR_HELP_WORD
			    : is_first(command) ? MESSAGE_LINEAR_HELP_WORD_AND_A
						: MESSAGE_LINEAR_HELP_WORD_AND;
	talk_say_message(talk, form,
			 MESSAGE_ARGS(word, command_title(command, language), argument));
}

static void say_first(struct talk *talk)
{
	size_t n = N_KEYS;
	for (size_t i = 0; i < N_FIRST_COMMANDS; i++)
		n += talk_has_command(talk, first_commands[i]);
	talk_say_message(talk, MESSAGE_LINEAR_HELP, MESSAGE_ARGS(talk_number(talk, n)));
	talk_say_message(talk, MESSAGE_LINEAR_HELP_NUMBER, NULL, 0);
	talk_say_message(talk, MESSAGE_LINEAR_HELP_ENTER, NULL, 0);
	for (size_t i = 0; i < N_FIRST_COMMANDS; i++) {
		if (talk_has_command(talk, first_commands[i]))
			say_command(talk, first_commands[i]);
	}
	talk_say_message(talk, MESSAGE_LINEAR_HELP_MORE, NULL, 0);
}

static void say_second(struct talk *talk)
{
	size_t n = 0;
	for (unsigned i = 0; i < COMMAND_COUNT; i++)
		n += talk_has_command(talk, (enum command)i) && !is_first((enum command)i);
	talk_say_message(talk, MESSAGE_LINEAR_HELP_SECOND, MESSAGE_ARGS(talk_number(talk, n)));
	for (unsigned i = 0; i < COMMAND_COUNT; i++) {
		if (talk_has_command(talk, (enum command)i) && !is_first((enum command)i))
			say_command(talk, (enum command)i);
	}
}

void talk_say_help(struct talk *talk, bool is_first_page)
{
	if (is_first_page)
		say_first(talk);
	else
		say_second(talk);
}
