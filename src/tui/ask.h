/* SPDX-License-Identifier: EUPL-1.2 */
/* What a command asks for: the field in the foot, and what grows above it while somebody
   types: a list to pick from, or the page of what has been typed so far. */
#ifndef TUI_ASK_H
#define TUI_ASK_H

#include <stdbool.h>

#include "base/arena.h"
#include "command/command.h"
#include "page/place.h"
#include "render/layout.h"
#include "tui/keys.h"

struct screen;

/* A page shown while its words are typed; what was there before, to bring it back. */
struct live {
	bool is_open;
	bool is_in_list;  /* the cursor is on what was found; else in the field */
	bool is_outdated; /* the page does not yet fit what was typed */
	bool shows_page;  /* it is not what was there before */
	int focus, open_index;
	struct layout_at top;
	size_t selected;   /* link of the page */
	size_t row;	   /* of the list that had the keys */
	struct place list; /* that is narrowed */
	struct arena arena;
};

/* A page that needs no more to be named, or the list of a kind. */
struct fixed_choice {
	enum place_what what;
	enum kind kind;
};

/* What a picker offers: places, commands, or both. */
struct choices {
	const struct screen *screen;
	struct fixed_choice fixed[PLACE_WHAT_COUNT + KIND_COUNT];
	size_t n_fixed, n_entries;
	enum command commands[COMMAND_COUNT];
	size_t n_commands;
};

/* ---- ask.c --------------------------------------------------------------------- */

/* Asks for what the command needs. */
void ask_open(struct screen *screen, enum command command);
/* Ends it and shows what was there before. */
void ask_cancel(struct screen *screen);
/* Takes the field and what is above it away; the page stays as it is. */
void ask_close(struct screen *screen);
/* Takes the marks around what is pasted, and what is pasted where nothing is asked for: that
   is no row of commands. True if the key has been taken. */
bool ask_is_paste(struct screen *screen, const struct key *key);
/* Gives what was typed to the command. */
void ask_answer(struct screen *screen);
void ask_key(struct screen *screen, const struct key *key);
/* Ends it and keeps what was found so far, if anything was. */
void ask_leave(struct screen *screen);
/* In a list to pick from: a press selects an item, a press on the selected one takes it, one
   beside the list closes it; the wheel moves. */
void ask_mouse(struct screen *screen, const struct mouse *mouse);
/* Catches up with what was typed, if that does not take long; before drawing. */
void ask_update(struct screen *screen);
/* Is there work to do while nothing is typed: what takes long, or is needed soon? */
bool ask_has_work(const struct screen *screen);
/* Does a piece of it, short enough for a key to wait. */
void ask_work(struct screen *screen);
/* Is all of it done, and does what has been typed meanwhile wait to be shown? */
bool ask_is_due(const struct screen *screen);
void ask_draw(struct screen *screen);
/* Is the cursor on an item, not in the field? */
bool ask_is_in_list(const struct screen *screen);
/* Appends what Enter would do, or how much there is; for the end of the field's line. */
void ask_append_hint(struct buffer *out, struct screen *screen);
/* Where a picker is drawn. */
struct pane_area ask_area(const struct screen *screen);

/* ---- choices.c ------------------------------------------------------------------- */

void choices_open(struct screen *screen, enum command command);
/* Does what was typed, without a list to choose from. */
void choices_take_typed(struct screen *screen, enum command command, struct text typed);
/* Does what was chosen, or what was typed where nothing fits. */
void choices_take(struct screen *screen);
/* Completes what was typed to the choice. */
void choices_complete(struct screen *screen);

/* ---- live.c ---------------------------------------------------------------------- */

void live_open(struct screen *screen, enum command command);
/* False if the key is the field's. */
bool live_key(struct screen *screen, const struct key *key);
void live_update(struct screen *screen);
/* While the field of a search is open, on any screen: is there work to do that any
   search needs, best before the first letter comes? */
bool live_has_work(const struct screen *screen);
/* Does a piece of it. */
void live_work(struct screen *screen);
void live_cancel(struct screen *screen);

#endif
