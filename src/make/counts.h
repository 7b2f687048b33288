/* SPDX-License-Identifier: EUPL-1.2 */
/* What the kernel counts of another process. */
#ifndef MAKE_COUNTS_H
#define MAKE_COUNTS_H

#include <stdbool.h>
#include <sys/types.h>

/* The sum of the numbers behind names that begin with NAME in /proc/PROCESS/FILE; 0 where there is none. */
unsigned long counts_of(pid_t process, const char *file, const char *name);
/* How often it was woken or put aside. */
unsigned long counts_switches(pid_t process);
/* Does it wait for something? True where that is unknown. */
bool counts_sleeps(pid_t process);

#endif
