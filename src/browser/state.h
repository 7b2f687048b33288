/* SPDX-License-Identifier: EUPL-1.2 */
/* What a browser is made of, for the files of this folder. */
#ifndef BROWSER_STATE_H
#define BROWSER_STATE_H

#include "browser/browser.h"

#include "base/arena.h"
#include "base/messages.h"
#include "browser/history.h"
#include "browser/policy.h"
#include "browser/refresh.h"

/* A page that is kept as long as nothing it was built from changes. */
struct kept_page {
	struct arena arena;
	struct place place;
	enum language language;
	const struct page *page; /* NULL: none yet */
};

/* Builds the page, or gives the kept one if it is the same. */
const struct page *kept_page_of(struct kept_page *kept, const struct source *source,
				const struct place *place);
void kept_page_clear(struct kept_page *kept);

struct browser {
	struct source source; /* its language is the reader's choice */
	struct place home;
	enum language first_language;
	const struct observer *observer; /* NULL: nobody */
	struct place place;
	struct place list; /* the list whose filters narrow the index panes */
	struct history history;
	struct arena arena; /* of the page */
	const struct page *page;
	size_t focus;
	struct buffer message;
	struct arena scratch; /* for one call */
	struct place search;  /* the last search; its words are empty without one */
	size_t hit;	      /* number of the hit visited last, from 1; 0: none */
	struct place hit_place;
	struct arena marked_arena;
	struct words marked; /* on the page shown */
	/* While a search is typed: what was there before. */
	bool is_preview;
	struct place before, search_before;
	size_t focus_before, hit_before;
	const struct refresh *refresh; /* NULL: the data never change */
	struct kept_page *hits;
	struct kept_page *indexes; /* BROWSER_INDEXES of them, made when asked for */
};

/* Appends a sentence to the message. */
void browser_say(struct browser *browser, enum message what, const struct text *args,
		 size_t n_args);
/* Says why not. Always EFFECT_ERROR, so that a function can end with it. */
enum effect browser_refuse(struct browser *browser, enum message why, const struct text *args,
			   size_t n_args);
/* Says that the policy does not allow it here. Always EFFECT_ERROR. */
enum effect browser_refuse_command(struct browser *browser, enum command command);

/* Goes to a place and notes the visit, if the policy allows it. */
enum effect browser_visit(struct browser *browser, const struct place *place);
/* Shows the place, with a focus, and notes nothing. */
void browser_show(struct browser *browser, const struct place *place, size_t focus);

/* neighbours.c: COMMAND_NEXT_OF_LIST (1), COMMAND_PREVIOUS_OF_LIST (-1). */
enum effect browser_visit_neighbour(struct browser *browser, int step);

/* narrow.c: COMMAND_FILTER; COMMAND_UNFILTER, which without WHICH leaves the choice of filters. */
enum effect browser_filter(struct browser *browser, struct text words);
enum effect browser_unfilter(struct browser *browser, struct text which);
/* COMMAND_FILTER_BY, COMMAND_FILTER_MENU. */
enum effect browser_filter_by(struct browser *browser, struct text argument);
enum effect browser_filter_menu(struct browser *browser);

/* do.c: one visit back (-1) or forward (+1). */
enum effect browser_move_in_history(struct browser *browser, int step);
/* A whole number; SIZE_MAX for one that is too large, which no page has. */
bool browser_read_number(struct text text, size_t *number);

/* hits.c: COMMAND_SEARCH, COMMAND_NEXT_HIT (1), COMMAND_PREVIOUS_HIT (-1). */
enum effect browser_search(struct browser *browser, struct text words);
enum effect browser_next_hit(struct browser *browser, int step);
/* preview.c: makes what was only a preview a visit, before anything else is done. */
void browser_keep_preview(struct browser *browser);
/* Reads the words to mark on the place shown now. */
void browser_note_marked(struct browser *browser);

/* Notes the search that is shown now, if it is one; and the hit opened from it. */
void browser_note_search(struct browser *browser);
void browser_note_hit(struct browser *browser, size_t link, const struct place *place);

/* reload.c: COMMAND_RELOAD. */
enum effect browser_ask_refresh(struct browser *browser);

#endif
