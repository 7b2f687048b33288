/* SPDX-License-Identifier: EUPL-1.2 */
/* The one place that asks what time it is. */
#include "base/clock.h"

#include <time.h>

int64_t clock_now(void)
{
	struct timespec now;
	if (clock_gettime(CLOCK_MONOTONIC, &now) != 0)
		return 0;
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
