/* SPDX-License-Identifier: EUPL-1.2 */
/* What a process of a stranger inherits, made harmless before anything reads it: the
   environment, the descriptors, the folder it stands in, what it may use up. */
#ifndef KIOSK_ENVIRONMENT_H
#define KIOSK_ENVIRONMENT_H

#include <stdbool.h>

/* Empties the environment but for a few variables whose values are checked: TERM, LANG,
   LC_ALL, LC_CTYPE, NO_COLOR, COLORTERM, ACCESSIBLE, and those of ours and of sshd that
   name the mode, the place asked for and the peer. HOME leads nowhere; descriptions of
   terminals are read from the system's folders alone. Values stay valid as getenv gives
   them. To be called first, before threads and before setlocale. */
void environment_clean(void);

/* No key stops or kills the process, in whatever mode its terminal is. */
void environment_ignore_keys(void);

/* Closes every descriptor above 2, and opens those of 0, 1 and 2 that are closed (on the
   null device). */
void environment_close(void);

/* Nobody else can read what might be created. No core dumps, no new processes of this user by us, few descriptors, memory and processor
   time of a long session and not more; no file grows, unless MAY_WRITE (a log) or output goes to one. Limits
   that are lower already stay. To be called after loading. */
void environment_limit(bool may_write);

#endif
