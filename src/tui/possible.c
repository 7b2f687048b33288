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

/* Terminals of our days understand what these do. Many servers do not know their names, and
   people who come from there would be told that they have no screen. */
static const struct {
	const char *family, *known;
} families[] = {
	{"xterm", "xterm-256color"},
	{"foot", "xterm-256color"},
	{"alacritty", "xterm-256color"},
	{"kitty", "xterm-256color"},
	{"st", "xterm-256color"},
	{"wezterm", "xterm-256color"},
	{"ghostty", "xterm-256color"},
	{"contour", "xterm-256color"},
	{"konsole", "xterm-256color"},
	{"vte", "xterm-256color"},
	{"gnome", "xterm-256color"},
	{"iterm", "xterm-256color"},
	{"iterm2", "xterm-256color"},
	{"mlterm", "xterm-256color"},
	{"mintty", "xterm-256color"},
	{"ms-terminal", "xterm-256color"},
	{"putty", "xterm"},
	{"rxvt", "rxvt"},
	{"tmux", "screen-256color"},
	{"screen", "screen"},
	{"linux", "linux"},
};

/* "xterm-kitty" and "xterm" are of the family xterm, "xtermite" is not. */
static bool is_of_family(const char *name, const char *family)
{
	size_t len = strlen(family);
	return strncmp(name, family, len) == 0 && !is_letter_or_digit(name[len]);
}

static bool is_described(const char *name)
{
	int error;
	return setupterm(name, STDOUT_FILENO, &error) == OK;
}

/* Loads the description of the terminal, or of one that does for it, which TERM then
   names. */
static bool load_description(void)
{
	const char *name = getenv("TERM");
	if (!is_terminal_name(name))
		return false;
	if (is_described(name))
		return true;
	for (size_t i = 0; i < sizeof(families) / sizeof(families[0]); i++)
		if (is_of_family(name, families[i].family) && is_described(families[i].known))
			return setenv("TERM", families[i].known, 1) == 0;
	return false;
}

bool tui_is_possible(void)
{
	const char *cup;
	bool is_possible;

	if (!load_description())
		return false;
	cup = tigetstr("cup");
	is_possible = cup && cup != (const char *)-1 && tigetflag("hc") <= 0;
	del_curterm(cur_term);
	return is_possible;
}
