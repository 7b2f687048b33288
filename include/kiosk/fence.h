/* SPDX-License-Identifier: EUPL-1.2 */
/* The fence around a running session: after it is up, the process can read the data and
   talk to its terminal, and nothing else, whatever a defect lets somebody make of it.

   Two parts, both of the Linux kernel: Landlock (which files) and seccomp (which system
   calls; through libseccomp). Neither can be taken down again. */
#ifndef KIOSK_FENCE_H
#define KIOSK_FENCE_H

#include <stdbool.h>

enum fence_part { FENCE_FILES = 1, FENCE_CALLS = 2, FENCE_WHOLE = 3 };

/* Built under a sanitizer, which the fence would kill: fence_raise does nothing then. */
bool fence_is_built_in(void);

/* Puts it up, to be called when everything is open and the terminal is ready. READABLE,
   up to NULL, are the files and folders that may be opened for reading still; of a file,
   its folder, so that it can be replaced. Those that are not there do not count. Returns the parts that stand now (bits of enum fence_part): fewer than
   FENCE_WHOLE where the kernel has not got them. */
unsigned fence_raise(const char *const *readable);

#endif
