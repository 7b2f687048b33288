/* SPDX-License-Identifier: EUPL-1.2 */
/* The screen: linked panes on a terminal. The only user of curses. */
#ifndef TUI_TUI_H
#define TUI_TUI_H

#include <stdbool.h>

#include "browser/browser.h"

enum color_mode { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

struct tui_options {
	enum color_mode color;
	bool ascii;
};

enum tui_result {
	TUI_QUIT,     /* the reader ended it: 0 */
	TUI_SWITCH,   /* to the linear mode; the browser keeps the place */
	TUI_UNUSABLE, /* the terminal cannot place the cursor, or is unknown */
	TUI_HANGUP,   /* the terminal is gone */
	TUI_SIGNAL    /* a signal ended it: *signal */
};

/* Can this terminal place the cursor? Needs TERM and standard output; writes nothing. */
bool tui_is_possible(void);

/* Shows the browser until the reader ends it. On return the terminal is as it was found,
   also after a signal; a crash puts it back too. */
enum tui_result tui_run(struct browser *browser, const struct tui_options *options,
			int *signal);

#endif
