/* SPDX-License-Identifier: EUPL-1.2 */
/* Ends the program when the environment fails it: no memory, a defect. */
#ifndef BASE_DIE_H
#define BASE_DIE_H

#include <stddef.h>
#include <stdnoreturn.h>

#include "base/attr.h"

enum { EXIT_INTERNAL = 70 };

/* Runs the registered clean-up once, writes "steuerrad: MESSAGE" to standard
   error and ends the process with EXIT_INTERNAL. */
noreturn void die(const char *format, ...) PRINTF_LIKE(1, 2);

/* Registers what must happen before die() writes: the screen puts the terminal
   back. NULL takes it away again. One place only; the last call counts. */
void die_set_cleanup(void (*cleanup)(void));

/* malloc and realloc that die instead of failing. LEN bytes; 0 is allowed.
   The caller frees the result with free(). */
void *die_alloc(size_t len) NODISCARD;
void *die_realloc(void *old, size_t len) NODISCARD;

/* The same as the functions of the C library, for libraries that are linked in and do not
   notice when these fail: see the Makefile. */
void *die_malloc(size_t len) NODISCARD;
void *die_calloc(size_t n, size_t len) NODISCARD;
char *die_strdup(const char *string) NODISCARD;

#endif
