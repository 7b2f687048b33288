/* SPDX-License-Identifier: EUPL-1.2 */
/* THE table of commands: what a reader can do. The enum, the typed words of the
   linear mode, the keys of the screen, the help pages, what visitors of a kiosk may
   do, and the manual all come from it. It holds no function pointers: what a
   command does is browser_do's business, which key code a name is, the screen's. */
#ifndef COMMAND_COMMAND_H
#define COMMAND_COMMAND_H

#include <stdbool.h>
#include <stddef.h>

#include "base/language.h"
#include "base/text.h"

enum command {
	/* moving */
	COMMAND_OPEN, /* the focused link, or the link with the number given */
	COMMAND_BACK,
	COMMAND_FORWARD,
	COMMAND_NEXT, /* item, or paragraph where there are none */
	COMMAND_PREVIOUS,
	COMMAND_FIRST,
	COMMAND_LAST,
	COMMAND_PAGE_DOWN,
	COMMAND_PAGE_UP,
	COMMAND_UP, /* from an entry to its list, from a list to the start */
	COMMAND_START,
	COMMAND_GO,	   /* to the place given */
	COMMAND_NEXT_LINK, /* of the page; behind its last one, and in a list, the next pane */
	COMMAND_PREVIOUS_LINK,
	COMMAND_NEXT_OF_LIST, /* the entry behind the one shown, in its list */
	COMMAND_PREVIOUS_OF_LIST,
	/* finding */
	COMMAND_SEARCH,
	COMMAND_NEXT_HIT,
	COMMAND_PREVIOUS_HIT,
	COMMAND_FILTER,	   /* the list by the words given; none: lifts the filter */
	COMMAND_FILTER_BY, /* by the entry selected, or the one of the link or address given */
	COMMAND_FILTER_MENU, /* the choice of filters */
	COMMAND_UNFILTER,    /* lifts the last filter */
	/* reading */
	COMMAND_LIST, /* says the page, or the list, once more */
	COMMAND_MORE,
	COMMAND_WHERE,
	COMMAND_HEADINGS,
	COMMAND_NAME,	  /* the permanent address of the place, or of the link given */
	COMMAND_LANGUAGE, /* the one given, or the next one */
	COMMAND_COPY,	  /* the address, through the terminal */
	COMMAND_EASY,	  /* easy German; sets it, whatever it was */
	COMMAND_SAVE,	  /* what has been said, to a new file with the name given */
	/* pictures */
	COMMAND_WHEEL,
	COMMAND_TIMELINE,
	COMMAND_MATRIX,
	/* the screen */
	COMMAND_NEXT_PANE,
	COMMAND_PREVIOUS_PANE,
	COMMAND_PANE, /* by number */
	COMMAND_ZOOM,
	COMMAND_REDRAW,
	COMMAND_THEME, /* the one named, or the next one */
	/* the program */
	COMMAND_RELOAD,
	COMMAND_HELP,	 /* of the command given, or all */
	COMMAND_MENU,	 /* what can be done here, to be chosen */
	COMMAND_PALETTE, /* the same, by name */
	COMMAND_CHANGES, /* since an older state */
	COMMAND_PROBLEMS,
	COMMAND_ACCESSIBILITY,
	COMMAND_LINEAR,
	COMMAND_CALM,
	COMMAND_SCREEN,
	COMMAND_SUSPEND,
	COMMAND_QUIT,
	COMMAND_COUNT
};

enum command_group {
	GROUP_MOVE,
	GROUP_FIND,
	GROUP_READ,
	GROUP_PANES,
	GROUP_PROGRAM,
	GROUP_COUNT
};

enum command_mode { MODE_SCREEN = 1, MODE_LINEAR = 2 };

enum { COMMAND_KEYS = 6, COMMAND_WORDS = 4 };

struct command_info {
	struct text name;     /* in addresses, the log, lists of rights: "oeffnen" */
	struct text title[2]; /* "öffnen", "open" */
	struct text help[2];  /* one or two sentences */
	/* Names of keys on the screen: "Enter", "Right", "j", "Ctrl-L", "Alt-Left",
	   "F1", "Space", "Backspace". Unused ones are empty. */
	struct text keys[COMMAND_KEYS];
	/* Typed in the linear mode, German and English; unused ones are empty. */
	struct text words[2][COMMAND_WORDS];
	/* What is typed behind the word: "Wort", "word"; empty: nothing. */
	struct text argument[2];
	enum command_group group;
	unsigned modes;	   /* bits of enum command_mode: where it exists */
	bool for_visitors; /* allowed in a kiosk */
	bool basic;	   /* on the first page of the linear mode's help */
};

const struct command_info *command_info(enum command command);
struct text command_title(enum command command, enum language language);
struct text command_help(enum command command, enum language language);
struct text command_argument(enum command command, enum language language);
struct text command_group_title(enum command_group group, enum language language);

/* Finds a command by its name in addresses; false if there is none. */
bool command_by_name(struct text name, enum command *command);
/* Finds a command by a word of the linear mode: first the words of LANGUAGE, then
   those of the other language; any case. */
bool command_by_word(struct text word, enum language language, enum command *command);
/* Reads a typed line, "filter ort laer": the word or the name of a command, and what stands
   behind it. False if it begins with neither. *argument points into the line. */
bool command_read(struct text line, enum language language, enum command *command,
		  struct text *argument);
/* The name of a key as people read it: "Eingabetaste", "Enter key". */
struct text command_key_name(struct text key, enum language language);

#endif
