/* SPDX-License-Identifier: EUPL-1.2 */
/* An older state of a strategy, for pages that compare with one. */
#ifndef TESTS_OLDER_STATE_H
#define TESTS_OLDER_STATE_H

#include "model/catalog.h"

/* The one in tests/data/stand-alt.yaml; it lives as long as the test. Has hardly an entry in
   common with the built-in data: beside it nearly all is new, and nothing is left. */
const struct catalog *older_state(void);

#endif
