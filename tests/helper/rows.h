/* SPDX-License-Identifier: EUPL-1.2 */
/* The text of a whole screen, to be compared with what stands there later. */
#ifndef HELPER_ROWS_H
#define HELPER_ROWS_H

#include <stdbool.h>

#include "helper/terminal.h"

enum { ROWS_MAX = 60 };

struct rows {
	char text[ROWS_MAX][512];
};

/* What stands there now; of a terminal of at most ROWS_MAX rows. */
void rows_keep(struct emulator *emulator, struct rows *rows);
/* The same when nothing has come for a while, so that no frame is half there. */
void rows_keep_at_rest(struct emulator *emulator, struct rows *rows);
/* For emulator_wait: do these rows stand there? */
bool rows_are_shown(struct emulator *emulator, const void *rows);

#endif
