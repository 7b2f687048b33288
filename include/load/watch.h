/* SPDX-License-Identifier: EUPL-1.2 */
/* Notices when a file or folder of data changes: however an editor writes it, in place or
   by renaming, and wherever a link in its path leads then. Costs nothing while nothing
   changes where the kernel tells of changes (inotify, or dnotify for those who get none of
   it); elsewhere it looks every two seconds. It has no clock: NOW is the time in milliseconds of any clock that only goes
   forward, always the same one. */
#ifndef LOAD_WATCH_H
#define LOAD_WATCH_H

#include <stdbool.h>
#include <stdint.h>

struct watch;

enum { WATCH_QUIET_MS = 200, WATCH_LOOK_MS = 2000 };

/* What is at PATH now counts as seen: make it before the data is read. PATH need not
   exist. Never fails. Free with watch_free. */
struct watch *watch_new(const char *path, int64_t now);
void watch_free(struct watch *watch);

/* Becomes readable when watch_changed has something to look at; -1: there is none. */
int watch_descriptor(const struct watch *watch);
/* Milliseconds until watch_changed is to be asked although the descriptor is silent; -1:
   not at all. */
int watch_wait(const struct watch *watch, int64_t now);

/* Has it changed since this said so last, and been quiet for WATCH_QUIET_MS? Empties the
   descriptor. */
bool watch_changed(struct watch *watch, int64_t now);
/* Has it changed, whether it is quiet yet or not? */
bool watch_changed_already(struct watch *watch, int64_t now);

/* For tests: as if the kernel had no inotify; the second time: as if it told nothing. */
void watch_hear_less(struct watch *watch, int64_t now);

#endif
