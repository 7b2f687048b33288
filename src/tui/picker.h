/* SPDX-License-Identifier: EUPL-1.2 */
/* A list to pick from, laid over a part of the screen and narrowed by typing. Whoever
   opens one owns what the items stand for; the picker knows texts, keys and cells.

   While somebody types nothing is selected, and the cursor stands in the field: deleting
   is heard, and the field says what Enter would do. An arrow takes the cursor to an item,
   and it stands on the first letter of the selected one then; the next letter brings it
   back into the field. */
#ifndef TUI_PICKER_H
#define TUI_PICKER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/text.h"
#include "base/words.h"
#include "tui/arrange.h"
#include "tui/keys.h"
#include "tui/paint.h"
#include "tui/prompt.h"

/* One line of choice; made when it is drawn or compared. */
struct picker_item {
	struct text text;   /* what is chosen; the cursor stands on its first letter */
	struct text mark;   /* short, in a column of its own: a key, a count; may be empty */
	struct text detail; /* a sentence behind it; may be empty */
	struct text group;  /* title above the items of the same group; may be empty */
};

/* Where items come from; copied, CTX must live until the picker is closed. An item fits
   when all words typed occur in its texts, any case, ä and ae alike; those whose text
   begins so come first, then those with a word that does. */
struct picker_source {
	void *ctx;
	size_t n_items;
	/* Makes item INDEX, from 0; its texts live as long as SCRATCH or CTX. */
	void (*item)(void *ctx, size_t index, struct arena *scratch, struct picker_item *item);
	/* What was typed may name one item (an id): then its index is returned, and it comes
	   first. Or it stands for something by itself, as a command with its argument does:
	   then PICKER_LITERAL, made here, is the first one. Else PICKER_NOTHING. May be NULL. */
	size_t (*literal)(void *ctx, struct text typed, struct arena *scratch,
			  struct picker_item *item);
};

/* Instead of an index: no item, and what was typed. */
#define PICKER_NOTHING SIZE_MAX
#define PICKER_LITERAL (SIZE_MAX - 1)

struct picker_match {
	uint32_t index; /* of the item in its source */
	uint32_t fit;	/* less is better */
};

/* What is found out piece by piece, before it is shown. */
struct picker_narrowing {
	bool is_begun;
	bool is_longer; /* only what fitted before can fit */
	struct words words;
	struct arena arena; /* of the words */
	struct picker_match *matches;
	size_t n_matches;
	size_t next; /* of the candidates: items, or matches from before */
};

struct picker {
	bool is_open;
	bool is_in_list; /* the cursor is on an item; else in the field */
	struct text title;
	struct picker_source source;
	struct picker_match *matches;
	size_t n_matches;
	bool has_literal;      /* it is shown above the matches */
	bool is_outdated;      /* what is shown does not yet fit what was typed */
	size_t top, selected;  /* of the shown ones, from 0 */
	int height;	       /* rows for items when it was drawn last */
	struct pane_area area; /* where it was drawn last */
	struct words words;    /* typed; none: everything is shown */
	struct picker_narrowing narrowing;
	struct buffer typed, folded;
	struct arena words_arena, scratch;
};

enum picker_result {
	PICKER_OPEN,
	PICKER_CHOSEN,	 /* picker_choice says what */
	PICKER_TYPED,	 /* Enter, and nothing fits what was typed */
	PICKER_COMPLETE, /* Tab: complete what was typed to picker_choice */
	PICKER_CANCELLED
};

/* TITLE lives until it is closed. The field is empty; the cursor is in it, or, if
   BEGINS_IN_LIST, on the first item. The prompt is the caller's, opened by the caller. */
void picker_open(struct picker *picker, struct text title, const struct picker_source *source,
		 bool begins_in_list);
void picker_close(struct picker *picker);
void picker_clear(struct picker *picker);

/* Arrows, Ctrl-N and Ctrl-P, PageUp, PageDown, in the list also Home and End, move; Enter,
   Esc and Tab answer; the rest is typed into the prompt. */
enum picker_result picker_key(struct picker *picker, struct prompt *prompt,
			      const struct key *key);
/* Narrows by what has been typed, if that has not been done yet: so late that letters
   typed fast cost one search, not one each. Before drawing; picker_key sees to itself. */
void picker_narrow(struct picker *picker, const struct prompt *prompt);
/* Does a part of the work before picker_narrow, which else does all of it at once: looks at
   so many items. What is shown stays as it was, and what is typed next gives it up. */
void picker_work(struct picker *picker, const struct prompt *prompt, size_t n_items);
/* Is a part of it left? */
bool picker_has_work(const struct picker *picker);
/* After the prompt was changed from outside. */
void picker_set_outdated(struct picker *picker);
/* The index of the item that Enter takes: the selected one, in the field the first one
   that fits; or PICKER_LITERAL, PICKER_NOTHING. */
size_t picker_choice(const struct picker *picker);
/* How many items are shown. */
size_t picker_n_shown(const struct picker *picker);
/* The item of an index that picker_choice gave; its texts live until the next call. */
struct picker_item picker_item(struct picker *picker, size_t index);

/* Selects the item drawn at this row of the screen; false if none is there. For the
   mouse. */
bool picker_select_row(struct picker *picker, int row);
/* Moves the selection by so many items: arrows, the mouse's wheel. */
void picker_move(struct picker *picker, long items);

/* Draws all of it into the area, whose text is as wide as the frame allows: a title with
   COUNT, and the items below it; EMPTY is said where there are none. */
void picker_draw(struct picker *picker, struct painter *painter, const struct pane_area *area,
		 struct text count, struct text empty);
/* Where the cursor belongs on the screen while it is in the list; as it was drawn last. */
void picker_cursor(struct picker *picker, int *row, int *column);

/* ---- for picker*.c -------------------------------------------------------------- */

/* The index in the source of a shown item. */
size_t picker_index(const struct picker *picker, size_t shown);

#endif
