/* SPDX-License-Identifier: EUPL-1.2 */
/* A visit of tests/data/klein.yaml that goes everywhere: for tests in which something is
   wrong with the program's surroundings. It is watched, not waited for. */
#ifndef HELPER_VISIT_H
#define HELPER_VISIT_H

#include <stdbool.h>

#include "helper/terminal.h"

enum { VISIT_ROWS = 30, VISIT_COLUMNS = 100 };

/* The options for it, beside the mode. */
#define VISIT_ARGUMENTS                                                                        \
	"--no-config", "--lang=de", "--hints=off", "--at=projekte", "tests/data/klein.yaml"

/* A list, another size, a search, an entry, the data again, help, and out. False if what was
   to be shown did not come and the program had not ended either. */
bool visit_take(struct emulator *emulator);

/* Is the terminal as it was before the program? */
bool visit_is_undone(struct emulator *emulator);

/* The status a shell would have: 128 + N for a signal. */
int visit_status(int status);

#endif
