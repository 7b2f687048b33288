/* SPDX-License-Identifier: EUPL-1.2 */
/* Processes that a test did not start itself: found, waited for, looked at. Linux. */
#ifndef HELPER_PROCESS_H
#define HELPER_PROCESS_H

#include <stdbool.h>
#include <sys/types.h>

/* A process that runs the PROGRAM (its real path) and descends from ANCESTOR; 0: none. */
pid_t process_below(pid_t ancestor, const char *program);
/* Waits for one; 0 after a time that no machine needs. */
pid_t process_wait_below(pid_t ancestor, const char *program);
/* Waits until there is no such process; false if it is there still after so long. */
bool process_wait_gone(pid_t process, int milliseconds);

/* The processor time it has taken, in ticks (sysconf _SC_CLK_TCK, usually hundredths of a
   second); -1 if there is no such process. */
long process_ticks(pid_t process);
/* What it takes while so many milliseconds go by: a process that spins takes all of them. */
long process_ticks_within(pid_t process, int milliseconds);
/* The flags of one of its descriptors, as open(2) has them. */
unsigned long process_flags(pid_t process, int descriptor);

/* The memory in use, in KiB; -1 if there is no such process. */
long process_memory(pid_t process);
/* Was it started with this variable? */
bool process_environment_has(pid_t process, const char *name);

#endif
