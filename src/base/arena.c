/* SPDX-License-Identifier: EUPL-1.2 */
/* Chunks in a chain, the newest first. Pieces are cut off the newest one; a piece
   that does not fit gets a chunk of twice the size of the last, up to a bound, so that
   small arenas stay small and large ones need few calls. */
#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/die.h"

enum { FIRST_CHUNK = 4096, LARGEST_CHUNK = 1 << 20, ALIGNMENT = 16 };

struct arena_chunk {
	struct arena_chunk *older;
	size_t used, capacity;
	_Alignas(ALIGNMENT) char bytes[];
};

static struct arena_chunk *add_chunk(struct arena *arena, size_t len)
{
	if (len > SIZE_MAX / 4)
		die("out of memory");
	size_t capacity = arena->chunk ? arena->chunk->capacity * 2 : FIRST_CHUNK;
	if (capacity > LARGEST_CHUNK)
		capacity = LARGEST_CHUNK;
	if (capacity < len)
		capacity = len;
	struct arena_chunk *chunk = die_alloc(sizeof(*chunk) + capacity);
	*chunk = (struct arena_chunk){.older = arena->chunk, .capacity = capacity};
	arena->chunk = chunk;
	return chunk;
}

void *arena_take(struct arena *arena, size_t len)
{
	struct arena_chunk *chunk = arena->chunk;
	size_t room = chunk ? chunk->capacity - chunk->used : 0;
	if (!chunk || len > room) {
		chunk = add_chunk(arena, len);
		room = chunk->capacity;
	}
	void *memory = chunk->bytes + chunk->used;
	len = (len + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
	chunk->used += len < room ? len : room;
	return memory;
}

void *arena_alloc(struct arena *arena, size_t len)
{
	return memset(arena_take(arena, len), 0, len);
}

void *arena_array(struct arena *arena, size_t n, size_t len)
{
	if (len && n > SIZE_MAX / len)
		die("out of memory");
	return arena_alloc(arena, n * len);
}

void *arena_keep(struct arena *arena, const void *items, size_t n, size_t len)
{
	void *copy = arena_take(arena, n * len);
	if (n)
		memcpy(copy, items, n * len);
	return copy;
}

struct text arena_copy(struct arena *arena, struct text text)
{
	char *copy = arena_take(arena, text.len + 1);
	if (text.len)
		memcpy(copy, text.bytes, text.len);
	copy[text.len] = '\0';
	return (struct text){copy, text.len};
}

struct text arena_format(struct arena *arena, const char *format, ...)
{
	struct buffer formatted = {0};
	va_list args;
	va_start(args, format);
	buffer_format_list(&formatted, format, args);
	va_end(args);
	struct text copy = arena_copy(arena, buffer_text(&formatted));
	buffer_clear(&formatted);
	return copy;
}

struct text arena_number(struct arena *arena, long long number)
{
	struct buffer digits = {0};
	buffer_append_number(&digits, number);
	struct text copy = arena_copy(arena, buffer_text(&digits));
	buffer_clear(&digits);
	return copy;
}

static void free_chain(struct arena_chunk *chunk)
{
	while (chunk) {
		struct arena_chunk *older = chunk->older;
		free(chunk);
		chunk = older;
	}
}

void arena_reset(struct arena *arena)
{
	if (!arena->chunk)
		return;
	free_chain(arena->chunk->older);
	arena->chunk->older = NULL;
	arena->chunk->used = 0;
}

void arena_clear(struct arena *arena)
{
	free_chain(arena->chunk);
	arena->chunk = NULL;
}
