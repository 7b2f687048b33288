/* SPDX-License-Identifier: EUPL-1.2 */
/* Time for waiting: what depends on it takes it as an argument, so that tests have
   theirs. */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <stdint.h>

/* Milliseconds since some moment; it only goes forward, whatever the wall clock does. */
int64_t clock_now(void);

#endif
