/* SPDX-License-Identifier: EUPL-1.2 */
/* The screen: linked panes on a terminal. The only user of curses. */
#ifndef TUI_TUI_H
#define TUI_TUI_H

#include <stdbool.h>

#include "browser/browser.h"
#include "browser/visit.h"
#include "tui/theme.h"

enum color_mode { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

struct tui_options {
	enum color_mode color;
	enum theme theme;
	bool ascii;
	bool without_mouse; /* it stays the terminal's; in the calm screen it always does */
	bool hints;	    /* three of them, until the first key */
	int today;    /* month for pictures of time: 12 * year + month from 0; 0: not shown */
	bool is_calm; /* one pane, and nothing moves but the cursor */
	bool plain_words; /* texts in their spoken forms there */
	int width;	  /* most cells of a line there; 0: one less than the terminal has */
	struct hyphenator *hyphenator; /* for German words; may be NULL */
	struct visit *visit;	       /* of a kiosk; NULL: none */
};

/* Where the reader was on the screen, beside what the browser knows: kept while another
   mode is used. All zero before the first time. */
struct tui_view {
	bool is_kept;
	bool goes_on; /* a mode without a screen came before: what is selected is the browser's */
	int pane;     /* the one that had the keys */
	size_t rows[BROWSER_INDEXES]; /* selected in the lists, from 0 */
};

enum tui_result {
	TUI_QUIT, /* the reader ended it: 0 */
	/* to another mode; the browser keeps the place */
	TUI_TO_LINEAR,
	TUI_TO_SCREEN,
	TUI_TO_CALM,
	TUI_RESET,    /* the time without a key is over: the next visitor begins */
	TUI_OVER,     /* the time of the visit is over */
	TUI_UNUSABLE, /* the terminal cannot place the cursor, or is unknown */
	TUI_HANGUP,   /* the terminal is gone */
	TUI_SIGNAL    /* a signal ended it: *signal */
};

/* Can this terminal place the cursor? Needs TERM and standard output; writes nothing. If the
   system has no description of it, but of one that is like it, TERM names that one then. */
bool tui_is_possible(void);

/* Makes standard output, a terminal, wait for those who read it, whatever else uses that
   terminal. To be called once before tui_run, and before a fence goes up. */
void tui_take_line(void);

/* Shows the browser until the reader ends it. VIEW says where the reader is and receives
   where he was. On return the terminal is as it was found, also after a signal; a crash
   puts it back too. The calm screen stays on the terminal's normal screen: what it showed
   last remains there. */
enum tui_result tui_run(struct browser *browser, const struct tui_options *options,
			struct tui_view *view, int *signal);

#endif
