/* SPDX-License-Identifier: EUPL-1.2 */
/* The keys of a mapping. */
#ifndef LOAD_KEYS_H
#define LOAD_KEYS_H

#include <stdbool.h>

#include "base/arena.h"
#include "load/problem.h"
#include "load/tree.h"

/* Is this a key that may stand there? Adds an error if not. */
bool key_check(const struct node *key, struct problems *problems);

/* Adds an error for each key that stands there already, and takes the pair out. What it needs
   for that comes from ARENA. */
void keys_check(struct node *mapping, struct arena *arena, struct problems *problems);

#endif
