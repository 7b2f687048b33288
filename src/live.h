/* SPDX-License-Identifier: EUPL-1.2 */
/* The data set while it is read: watched, loaded again, and exchanged. */
#ifndef LIVE_H
#define LIVE_H

#include "browser/refresh.h"
#include "load/load.h"
#include "load/watch.h"

/* A data set and what was noticed in it. */
struct loaded {
	struct dataset dataset;
	struct diagnostics problems;
};

struct live {
	const char *path;
	struct watch *watch;
	struct journal *journal; /* of a kiosk: the operator hears of mistakes, and its
				    visitors need not; else NULL */
	struct loaded *loaded;	 /* in force */
	struct loaded *waiting;	 /* takes the next one, else empty */
	struct loaded second;
	struct load *load;	       /* of what waits, under way; else NULL */
	bool is_asked;		       /* the reader waits for it */
	int percent;		       /* told the reader last */
	struct refresh refresh;	       /* for the browser */
	struct hyphenator *hyphenator; /* to be taught what is loaded; may be NULL */
};

/* Begins to watch PATH, before it is read into LOADED. PATH and LOADED are borrowed. End
   with live_stop. */
void live_start(struct live *live, const char *path, struct loaded *loaded);
/* Also clears LOADED. LIVE may never have been started, if it is all zero. */
void live_stop(struct live *live);

void loaded_clear(struct loaded *loaded);

#endif
