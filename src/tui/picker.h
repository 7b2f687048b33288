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

/* Where items come from; copied, CTX must live until the picker is closed. */
struct picker_source {
	void *ctx;
	size_t n_items;
	/* Makes item INDEX, from 0; its texts live as long as SCRATCH or CTX. */
	void (*item)(void *ctx, size_t index, struct arena *scratch, struct picker_item *item);
	/* Makes the list anew for what has been typed, nearest first, and returns how many
	   items it has then; the picker calls it once when it opens. NULL: the picker
	   narrows and ranks by the texts itself: all words typed must occur, any case, ä
	   and ae alike. */
	size_t (*narrow)(void *ctx, struct text typed);
};

struct picker {
	bool is_open;
	bool is_in_list; /* the cursor is on an item; else in the field */
	struct text title;
	struct picker_source source;
	uint32_t *matches; /* indices of what is shown, unless the source narrows */
	size_t n_shown;
	size_t top, selected; /* of the shown ones, from 0 */
	int height, width;    /* of the area it was drawn in */
	struct buffer folded, wanted;
	struct arena scratch;
};

enum picker_result {
	PICKER_OPEN,
	PICKER_CHOSEN,	 /* picker_choice says what */
	PICKER_TYPED,	 /* Enter, and nothing fits: what was typed is all there is */
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
/* Narrows by what the prompt holds now: after it was changed from outside. */
void picker_narrow(struct picker *picker, struct text typed);
/* The index of the item that Enter takes: the selected one, in the field the first one
   that fits; SIZE_MAX: there is none. */
size_t picker_choice(const struct picker *picker);

/* Selects the item drawn at this row of the area; false if none is there. For the mouse. */
bool picker_select_row(struct picker *picker, int row);
/* Moves the selection by so many items: arrows, the mouse's wheel. */
void picker_move(struct picker *picker, long items);

/* Draws all of it: a title and the items below it. */
void picker_draw(struct picker *picker, struct painter *painter, struct rectangle area);
/* Where the cursor belongs within the area while it is in the list. */
void picker_cursor(struct picker *picker, int *row, int *column);

#endif
