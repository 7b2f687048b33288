/* SPDX-License-Identifier: EUPL-1.2 */
/* What the kernel tells of changes at a path, by the best of its ways that is to be had:
   inotify, of which each account has a limited number; then dnotify, which has no such
   limit and tells less; or nothing. */
#ifndef LOAD_EAR_H
#define LOAD_EAR_H

#include <stdbool.h>

enum ear_way { EAR_INOTIFY, EAR_DNOTIFY, EAR_DEAF };

struct ear;

/* Listens for changes of what is found at PATH, which need not exist, by BEST or a lesser
   way. Never fails. Free with ear_free. */
struct ear *ear_new(const char *path, enum ear_way best);
void ear_free(struct ear *ear);

enum ear_way ear_way(const struct ear *ear);
/* Becomes readable when something happened; -1: deaf. */
int ear_descriptor(const struct ear *ear);

/* Empties the descriptor. True if something of concern may have happened. */
bool ear_hear(struct ear *ear);
/* To be called after a change: another file may be there, or another folder. */
void ear_turn(struct ear *ear);

#endif
