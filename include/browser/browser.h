/* SPDX-License-Identifier: EUPL-1.2 */
/* Where the reader is: place, history, focus, filter, language, policy. Shared by the
   screen and the linear mode, which differ only before (key or word to command) and
   after (effect to cells or lines). It never prints. */
#ifndef BROWSER_BROWSER_H
#define BROWSER_BROWSER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/messages.h"
#include "base/text.h"
#include "base/words.h"
#include "command/command.h"
#include "page/build.h"
#include "page/page.h"
#include "page/place.h"

enum effect {
	EFFECT_NOTHING,
	EFFECT_FOCUS,	/* another link of the same page has the focus */
	EFFECT_PAGE,	/* another page, or the same one anew (browser_page) */
	EFFECT_MESSAGE, /* an answer in words: browser_message */
	EFFECT_ERROR,	/* a refusal in words: browser_message; nothing has changed */
	EFFECT_ASK,	/* the command needs an argument: ask for it and call again */
	EFFECT_VIEW,	/* a matter of the front end's view: panes, scrolling, redraw */
	EFFECT_SWITCH,	/* to another mode: the command says which */
	EFFECT_SUSPEND,
	EFFECT_QUIT
};

struct browser;

/* SOURCE is copied; what it points to must live as long. HOME is where it begins, and
   what "start" means to visitors of a kiosk. Free with browser_free. */
struct browser *browser_new(const struct source *source, const struct place *home);
void browser_free(struct browser *browser);

/* Does a command; ARGUMENT is what was typed behind it, a number's digits for
   COMMAND_OPEN and COMMAND_PANE, a place for COMMAND_GO; or empty. Commands that the
   policy refuses give EFFECT_ERROR: this is the one gate, and places have to pass it too.
   With EFFECT_PAGE, browser_message may say what has been done ("Filter removed.").
   COMMAND_FILTER narrows the list shown, or the one whose filters hold, else the projects:
   by words ("Klima"), a value that only one filter has ("laer", "läuft", "2027") or both
   ("ort laer"); without an argument it lifts all filters. COMMAND_FILTER_BY takes a link's
   number or an entry's address, else the focused link; what is a filter already it lifts.
   COMMAND_UNFILTER lifts the last filter, or the one whose word or number is given ("ort",
   "2"). COMMAND_WHERE may be given an address: of a list beside the page that has the keys, or of
   the entry selected there. COMMAND_QUIT goes one level out, and gives EFFECT_QUIT at the top; with an argument, any,
   it gives EFFECT_QUIT at once: a word for the end always ends. */
enum effect browser_do(struct browser *browser, enum command command, struct text argument);

/* Is the command allowed, and is there anything for it to do now? For menus: what is not
   is refused by browser_do with a reason. */
bool browser_can(const struct browser *browser, enum command command);

/* The list LIST narrowed by what is typed for COMMAND_FILTER; false if that cannot be
   understood (browser_message). Goes nowhere. */
bool browser_narrow(struct browser *browser, const struct place *list, struct text words,
		    struct place *narrowed);

/* Who wants to know where readers go and what is refused to them: a kiosk's log. */
struct observer {
	void *ctx;
	void (*visited)(void *ctx, const struct place *place);
	void (*refused)(void *ctx, enum command command);
};

/* May the reader of SOURCE see the place? Every command that leads there asks the same. */
bool browser_may_visit(const struct source *source, const struct place *place);

/* Borrowed; NULL: nobody. */
void browser_set_observer(struct browser *browser, const struct observer *observer);

/* For the next visitor: everything is as browser_new left it - the home place or, if the
   data have lost it, the start; no history, filter or search; the language of the source.
   What is set (observer, refresh) stays. All pages of before are gone. */
void browser_reset(struct browser *browser);

/* Leaves a sentence for whoever shows the browser next, in browser_message. */
void browser_greet(struct browser *browser, enum message what, struct text argument);

/* Goes to a place as COMMAND_GO does, without reading it from text. */
enum effect browser_go(struct browser *browser, const struct place *place);

/* ---- what is there now; all valid until the next browser_do ----------------- */

const struct source *browser_source(const struct browser *browser);
const struct place *browser_place(const struct browser *browser);
const struct page *browser_page(const struct browser *browser);
/* The focused link's number, 0 if the page has none or it is not on one. */
size_t browser_focus(const struct browser *browser);
enum effect browser_set_focus(struct browser *browser, size_t link);
/* What is seen at the top of the page: a block and a line in it. The front end says so
   before it leaves the page and asks when it has come back; 0, 0 on a page that is new. */
void browser_set_spot(struct browser *browser, size_t block, size_t line);
void browser_spot(const struct browser *browser, size_t *block, size_t *line);
/* What the last browser_do or browser_go has to say: a sentence or two, cleaned, without
   a word like "Error:"; often empty. */
struct text browser_message(const struct browser *browser);
enum language browser_language(const struct browser *browser);
bool browser_can_go_back(const struct browser *browser);
bool browser_can_go_forward(const struct browser *browser);

/* Appends where the reader is, in words: "Sie sind hier: Startseite, Projekte, Nummer 9
   von 24. Filter: Klima." */
void browser_append_where(struct buffer *out, const struct browser *browser);
/* The same for a list beside the page, or an entry in it: "Sie sind hier: Bereich 2,
   Kompetenzen, Vorreiterin, Nummer 1 von 5." */
void browser_append_where_in_list(struct buffer *out, const struct browser *browser,
				  const struct place *place);
/* Appends the path for a title: "Projekte › Haus des Wissens". */
void browser_append_path(struct buffer *out, const struct browser *browser);
/* The same for another place. */
void browser_append_path_to(struct buffer *out, const struct browser *browser,
			    const struct place *place);

/* ---- searching while it is typed --------------------------------------------- */

/* Shows what a search for WORDS finds, without a visit: nothing is noted in the history,
   and without words the page from before comes back. Whatever is done next (browser_do,
   browser_go) makes it a visit first, so that one can come back to it;
   browser_preview_end returns to the page from before instead. */
enum effect browser_preview(struct browser *browser, struct text words);
enum effect browser_preview_end(struct browser *browser);
/* Does a part of the work before browser_preview, which else does all of it at once:
   looks through about BUDGET bytes (model/search.h) and returns true when nothing is
   left. A front end that sees a key in between gives the search up by asking for others. */
bool browser_preview_step(struct browser *browser, struct text words, size_t budget);
/* Does a part of the work that is the same for all words, before there are any; true when
   nothing of it is left. A BUDGET of 0 only asks. */
bool browser_prepare_search(struct browser *browser, size_t budget);

/* The words to mark on the page that is shown: of the search it is, or was opened from, or
   of the filter of its list. NULL: none. Valid until the next browser_do. */
const struct words *browser_marked(const struct browser *browser);

/* ---- index panes: the four lists beside the page ---------------------------- */

enum { BROWSER_INDEXES = 4 };

/* The list's page for pane INDEX (0: formula, 1: competencies, 2: core activities, 3:
   projects), narrowed by the filters that apply to it of the list shown last: they hold
   until another list or the start is shown, or COMMAND_UNFILTER lifts them. Valid until
   the next browser_do. */
const struct page *browser_index(const struct browser *browser, size_t index);
struct place browser_index_place(const struct browser *browser, size_t index);
/* Is it an entry that lists can be filtered by (COMMAND_FILTER_BY), and are they now? */
bool browser_can_filter_by(const struct browser *browser, const struct place *entry);
bool browser_filters_by(const struct browser *browser, const struct place *entry);
/* The entry that lists are filtered by, of the kind of pane INDEX: its position in the
   whole list, from 1; 0: none. */
size_t browser_index_filtering(const struct browser *browser, size_t index);
/* The list whose filters hold. */
const struct place *browser_list(const struct browser *browser);
/* Appends the filters that hold, in words; nothing without. */
void browser_append_filters(struct buffer *out, const struct browser *browser);
/* How many the list has without filters. */
size_t browser_index_total(const struct browser *browser, size_t index);

#endif
