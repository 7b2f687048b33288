/* SPDX-License-Identifier: EUPL-1.2 */
/* Data that change while somebody reads them. Where they come from, the browser and the
   front ends do not know: whoever owns them hands in a struct refresh. */
#ifndef BROWSER_REFRESH_H
#define BROWSER_REFRESH_H

#include <stdbool.h>

#include "base/text.h"
#include "browser/browser.h"

enum refresh_when {
	REFRESH_IF_QUIET, /* if they have changed, and nobody writes them at the moment */
	REFRESH_AT_ONCE,  /* if they have changed; the reader waits for an answer */
	REFRESH_ASKED	  /* in any case: the reader wants it */
};

enum refreshed {
	REFRESHED_NOTHING,
	REFRESHED_SAME,	 /* and the reader had asked */
	REFRESHED_LATER, /* the reader had asked, and it takes long */
	REFRESHED_NEW,
	REFRESHED_BROKEN
};

struct refresh {
	void *ctx;
	/* Becomes readable when a look is worth it; -1: never does. */
	int (*descriptor)(void *ctx);
	/* Milliseconds until a look is wanted although the descriptor is silent; -1: none. */
	int (*wait)(void *ctx);
	/* Looks. What takes long is done in pieces, one at each look: until it is done, wait
	   says 0. REFRESHED_LATER: WHY received a sentence
	   in LANGUAGE that says how far it is. REFRESHED_NEW: SOURCE has received the new catalog and problems, while the
	   old ones stay. REFRESHED_BROKEN: the old ones stay in force, and WHY received a
	   sentence in LANGUAGE. */
	enum refreshed (*look)(void *ctx, enum refresh_when when, enum language language,
			       struct source *source, struct buffer *why);
	/* A piece of what a look has begun; true: there is more. The next look takes it over. */
	bool (*ahead)(void *ctx);
	/* Nothing points to the old ones any more. */
	void (*done)(void *ctx);
};

/* REFRESH is borrowed; NULL: the data never change. */
void browser_set_refresh(struct browser *browser, const struct refresh *refresh);

/* What a front end has to wait for beside its keys. */
int browser_refresh_descriptor(const struct browser *browser);
int browser_refresh_wait(const struct browser *browser);

/* Looks for new data. EFFECT_PAGE: they are shown, with place, focus, filters and history
   kept as far as they exist there; EFFECT_MESSAGE: they are broken, the old ones stay;
   browser_message says so. EFFECT_NOTHING: neither, and browser_message is as it was.
   All pages of before are gone, so front ends forget theirs first. */
enum effect browser_refresh(struct browser *browser, enum refresh_when when);

/* Goes on with what has been begun, for a front end that shows nothing by itself: a piece,
   without taking anything over. True: there is more. */
bool browser_refresh_ahead(const struct browser *browser);

/* The same for data that are at hand: SOURCE's catalog and problems; its language and the
   rest do not count. Always EFFECT_PAGE. */
enum effect browser_reload(struct browser *browser, const struct source *source);

#endif
