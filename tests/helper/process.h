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

/* The memory in use, in KiB; -1 if there is no such process. */
long process_memory(pid_t process);
/* Was it started with this variable? */
bool process_environment_has(pid_t process, const char *name);

#endif
