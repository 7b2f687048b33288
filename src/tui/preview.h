/* SPDX-License-Identifier: EUPL-1.2 */
/* The reading pane follows the selection of a list once it rests: then it shows the entry,
   and nothing is noted. Of a selection in the reading pane itself, the title waits as long
   to count it, and of another pane the line of keys waits to speak of it. A reader who steps through a list with speech is not talked over, and a slow
   line carries only what is looked at. */
#ifndef TUI_PREVIEW_H
#define TUI_PREVIEW_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "page/page.h"
#include "page/place.h"

struct preview {
	bool is_due;  /* the selection has moved, or the pane changed, and may come to rest */
	bool follows; /* then the entry is to be shown */
	int64_t due;  /* milliseconds of the monotonic clock */
	bool is_shown;
	struct place place; /* of the entry shown */
	struct arena arena; /* of its page */
	const struct page *page;
};

struct screen;

/* The selection in the pane with the focus moves. */
void preview_expect(struct screen *screen);
/* Another pane has the focus: what is said about it waits for the reader to rest there. */
void preview_expect_rest(struct screen *screen);
/* Milliseconds until the selection has rested; -1: none is waited for. */
int preview_wait(const struct screen *screen);
/* Shows the entry, if the selection has rested long enough. */
void preview_show_if_due(struct screen *screen);
/* Goes to the place that is only shown so far, if there is one: whoever acts on it is
   there. */
void preview_take(struct screen *screen);
/* Nothing is shown nor waited for any more: the browser's page is shown again by others. */
void preview_forget(struct preview *preview);
void preview_clear(struct preview *preview);

#endif
