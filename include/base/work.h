/* SPDX-License-Identifier: EUPL-1.2 */
/* Long work done in pieces, so that whoever waits for it can give it up between them. */
#ifndef BASE_WORK_H
#define BASE_WORK_H

#include <stdbool.h>

struct work {
	void *ctx;
	/* Does a piece, some ten milliseconds long; true when all is done. */
	bool (*step)(void *ctx);
	/* How much is done, from 0 to 100. */
	int (*percent)(const void *ctx);
};

enum waited {
	WAITED_DONE,
	WAITED_QUIT,   /* the reader did not want to wait any longer */
	WAITED_HANGUP, /* the terminal is gone */
	WAITED_SIGNAL  /* a signal ended it */
};

#endif
