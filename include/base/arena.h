/* SPDX-License-Identifier: EUPL-1.2 */
/* Memory with one lifetime: many small pieces, given back all at once. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

#include "base/attr.h"
#include "base/text.h"

struct arena_chunk;

/* All zero is an empty arena, ready for use: struct arena arena = {0}; */
struct arena {
	struct arena_chunk *chunk; /* the one being filled; older ones behind it */
};

/* LEN bytes, zeroed, aligned for any type; valid until reset or clear. Dies when
   there is no memory, so the result is never NULL. */
void *arena_alloc(struct arena *arena, size_t len) NODISCARD;

/* The same, with whatever was there before: for what is filled at once. */
void *arena_take(struct arena *arena, size_t len) NODISCARD;

/* N elements of LEN bytes each; dies if the product overflows. */
void *arena_array(struct arena *arena, size_t n, size_t len) NODISCARD;

/* A copy of N elements of LEN bytes each. */
void *arena_keep(struct arena *arena, const void *items, size_t n, size_t len) NODISCARD;

/* A copy of the text, with a NUL behind it that does not count. */
struct text arena_copy(struct arena *arena, struct text text);

/* A formatted text in the arena. */
struct text arena_format(struct arena *arena, const char *format, ...) PRINTF_LIKE(2, 3);

/* A number in digits. */
struct text arena_number(struct arena *arena, long long number);

/* Forgets every piece but keeps one chunk for reuse. */
void arena_reset(struct arena *arena);

/* Gives everything back; the arena is empty and may be used again. */
void arena_clear(struct arena *arena);

#endif
