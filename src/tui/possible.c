/* SPDX-License-Identifier: EUPL-1.2 */
/* Asks the terminal's description, before curses starts, whether it can be used. A file
   of its own, because term.h takes many common words for macros. */
#include "base/name.h"
#include "tui/tui.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <curses.h>
#include <term.h>

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
	return strncmp(name, family, len) == 0 && !name_is_letter_or_digit(name[len]);
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
	if (!name || !name_is_of_terminal(text_of(name)))
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
