/* SPDX-License-Identifier: EUPL-1.2 */
/* Everything the screen holds: its panes, what has the keys, what is being asked. */
#ifndef TUI_SCREEN_H
#define TUI_SCREEN_H

#include "base/arena.h"
#include "base/messages.h"
#include "browser/browser.h"
#include "tui/ask.h"
#include "tui/calm.h"
#include "tui/index_pane.h"
#include "tui/keys.h"
#include "tui/picker.h"
#include "tui/preview.h"
#include "tui/prompt.h"
#include "tui/reading_pane.h"
#include "tui/terminal.h"
#include "tui/tui.h"

/* A part of the screen that does a command when it is pressed with the mouse. */
struct hint {
	int row, column, width;
	enum command command;
	struct text argument; /* static */
};

enum { HINTS_MAX = 64 };

struct screen {
	struct browser *browser;
	struct visit *visit; /* NULL: no kiosk */
	bool attracts;	     /* nobody is there, and the wheel turns */
	struct terminal terminal;
	struct style style;
	struct painter painter;
	struct arrangement arrangement;
	struct index_pane indexes[PANE_INDEXES];
	struct reading_pane reading;
	struct preview preview;
	struct calm *calm; /* instead of them; NULL: panes side by side */
	int focus;	   /* the pane that has the keys */
	int open_index;	   /* the index pane that had them last */
	bool is_zoomed;
	/* The pane an entry was opened from, as long as that entry is shown: going back
	   from there returns to the pane. -1: none. */
	int opened_from;
	struct place opened;
	struct prompt prompt; /* what is asked for, and what belongs to it: see ask.h */
	bool is_pasting;      /* what comes is text: for the prompt, or for nobody */
	struct picker picker;
	struct choices choices;
	struct live live;
	struct buffer filters; /* that hold, in words */
	struct hint hints[HINTS_MAX];
	size_t n_hints;
	struct buffer message; /* shown until the next key */
	struct arena scratch;
	bool frame_is_stale, foot_is_stale;
	int foot_pane;		   /* of which the keys in the foot speak */
	struct buffer shown_title; /* of the reading pane, as it stands on the screen */
	bool is_done;
	enum tui_result result;
	int signal; /* of TUI_SIGNAL */
};

/* ---- screen.c --------------------------------------------------------------- */

void screen_start(struct screen *screen, const struct tui_view *view);
void screen_clear(struct screen *screen);
/* Arranges the panes anew: another size, focus or zoom. */
void screen_arrange(struct screen *screen);
/* Before the browser changes its pages: forgets what was made from them. */
void screen_drop_page(struct screen *screen);
/* The browser shows the same page still: makes again what was dropped. */
void screen_keep_page(struct screen *screen);
/* Takes the page that the browser shows now, from its top, or, if IS_BACK, with the link
   in sight that was selected there. */
void screen_take_page(struct screen *screen, bool is_back);
void screen_focus(struct screen *screen, int pane);
/* Draws what changed, in one write, with the cursor on the selected item. */
void screen_draw(struct screen *screen);
/* Notes what a part of the screen does when it is pressed, and forgets it for a row that is
   drawn anew. */
void screen_hint(struct screen *screen, struct hint hint);
void screen_forget_hints(struct screen *screen, int row);
/* Stops the process as its shell expects; returns when it goes on. */
void screen_suspend(struct screen *screen);
/* The terminal has another size. */
void screen_resize(struct screen *screen);
/* Where the reader is, for the next time. */
void screen_give_view(const struct screen *screen, struct tui_view *view);
enum language screen_language(const struct screen *screen);

/* ---- act.c ------------------------------------------------------------------- */

/* Does what the key stands for. */
void screen_key(struct screen *screen, const struct key *key);
/* Does the command as if its key had been pressed. */
void screen_command(struct screen *screen, enum command command, struct text argument);
void screen_end(struct screen *screen, enum tui_result result);
/* Does a command as its key does: what moves moves in the pane that has the keys. */
void screen_obey(struct screen *screen, enum command command, struct text argument);
/* Lets the browser do a command, and shows what comes of it. */
void screen_do(struct screen *screen, enum command command, struct text argument);
/* Goes to a place that the command, whose work is done, has led to. */
void screen_go(struct screen *screen, enum command command, const struct place *place);
/* Shows an answer in the foot until the next key; empty: none any more. */
void screen_say(struct screen *screen, struct text words);

/* ---- move.c ------------------------------------------------------------------- */

bool screen_is_move(enum command command);
/* Moves in the pane that has the keys. */
void screen_move(struct screen *screen, enum command command);
/* To the next word searched for, in the page or on the page of the next hit. */
void screen_next_hit(struct screen *screen, enum command command);

/* ---- copy.c ------------------------------------------------------------------- */

/* Asks the terminal to copy the address of the page. */
void screen_copy(struct screen *screen);

/* ---- refresh.c: data that change ------------------------------------------------- */

/* What to wait for beside the keys; -1 while something is being asked, which new data
   would pull the ground from under. */
int screen_refresh_descriptor(const struct screen *screen);
int screen_refresh_wait(const struct screen *screen);
/* Shows what has changed, if something has and it is time to. */
void screen_refresh(struct screen *screen);
/* The same because the reader wants it. */
void screen_reload(struct screen *screen);

/* ---- visitor.c: the life of a kiosk's visit ------------------------------------------ */

/* Milliseconds until screen_visit has something to do; -1: nothing. */
int screen_visit_wait(const struct screen *screen);
void screen_visit(struct screen *screen);
/* A key came; false if it has done its work by that, because nobody had been there.
   *was_warned: the visitor had been told that the visit ends; when the key has been obeyed,
   screen_go_on says that it does not, unless the key has an answer of its own. */
bool screen_touch(struct screen *screen, bool *was_warned);
void screen_go_on(struct screen *screen);

/* ---- frame.c: all that is around the panes ------------------------------------- */

void frame_draw(struct screen *screen);
/* The last line: what is asked for, a message, or the keys; *column: the cursor of what
   is asked for. */
void frame_draw_foot(struct screen *screen, int *column);
/* The first key of a command, by what is printed on it; empty if the reader took them all. */
struct text frame_key_of(const struct screen *screen, enum command command);
/* Appends what stands before what is typed: with an example of it where that fits. */
void frame_append_prompt(struct buffer *out, const struct screen *screen, int width);
/* How many rows the last answer takes; without one, 1. */
int frame_foot_rows(const struct screen *screen);
void frame_draw_too_small(struct screen *screen);

/* ---- title.c ---------------------------------------------------------------------- */

void title_draw(struct screen *screen, int pane);
/* Does the title of the reading pane no longer say what it should? Asked once a frame. */
bool title_is_stale(struct screen *screen);
/* Each filter of PLACE is lifted where it is pressed: their words begin at COLUMN, and only
   what is before END is seen of them. */
void title_hint_filters(struct screen *screen, const struct place *place, int row, int column,
			int end);

#endif
