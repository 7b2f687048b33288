/* SPDX-License-Identifier: EUPL-1.2 */
/* What the table says to people, in their language. */
#include <assert.h>

#include "command/command.h"

#define T TEXT_INIT

static const struct text groups[GROUP_COUNT][2] = {
	[GROUP_MOVE] = {T("Bewegen"), T("Moving")},
	[GROUP_FIND] = {T("Finden"), T("Finding")},
	[GROUP_READ] = {T("Lesen"), T("Reading")},
	[GROUP_PANES] = {T("Bildschirm"), T("Screen")},
	[GROUP_PROGRAM] = {T("Programm"), T("Program")},
};

struct text command_title(enum command command, enum language language)
{
	return command_info(command)->title[language_column(language)];
}

struct text command_help(enum command command, enum language language)
{
	return command_info(command)->help[language_column(language)];
}

struct text command_argument(enum command command, enum language language)
{
	return command_info(command)->argument[language_column(language)];
}

struct text command_group_title(enum command_group group, enum language language)
{
	assert(group < GROUP_COUNT);
	return groups[group][language_column(language)];
}
