/* SPDX-License-Identifier: EUPL-1.2 */
/* Loaded once, by the loader that the program has. */
#include "helper/older_state.h"

#include <assert.h>

#include "load/load.h"

static struct dataset older;

const struct catalog *older_state(void)
{
	struct diagnostics problems = {0};
	if (!older.block) {
		enum load_result result =
			load_path(&older, "tests/data/stand-alt.yaml", &problems);
		assert(result == LOAD_FINE);
		(void)result;
		diagnostics_clear(&problems);
	}
	return &older.catalog;
}
