/* SPDX-License-Identifier: EUPL-1.2 */
/* The table of commands. A new command is a line in enum command, a row in commands.def
   and a case in browser_do. */
#include "command/command.h"

#include <assert.h>

#define T TEXT_INIT

enum { BOTH = MODE_SCREEN | MODE_LINEAR };

static const struct command_info commands[COMMAND_COUNT] = {
#include "command/commands.def"
};

const struct command_info *command_info(enum command command)
{
	assert(command < COMMAND_COUNT);
	return &commands[command];
}
