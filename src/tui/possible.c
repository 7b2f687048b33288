/* SPDX-License-Identifier: EUPL-1.2 */
/* Asks the terminal's description, before curses starts, whether it can be used. A file
   of its own, because term.h takes many common words for macros. */
#include "tui/tui.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <curses.h>
#include <term.h>

static bool is_letter_or_digit(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* Names a description and not a path: [A-Za-z0-9][A-Za-z0-9+._-]* */
static bool is_terminal_name(const char *name)
{
	if (!name || !is_letter_or_digit(name[0]))
		return false;
	for (const char *c = name; *c; c++) {
		if (!is_letter_or_digit(*c) && !strchr("+._-", *c))
			return false;
	}
	return true;
}

bool tui_is_possible(void)
{
	const char *cup;
	int error;
	bool is_possible;

	if (!is_terminal_name(getenv("TERM")) || setupterm(NULL, STDOUT_FILENO, &error) != OK)
		return false;
	cup = tigetstr("cup");
	is_possible = cup && cup != (const char *)-1 && tigetflag("hc") <= 0;
	del_curterm(cur_term);
	return is_possible;
}
