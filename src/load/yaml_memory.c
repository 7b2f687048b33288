/* SPDX-License-Identifier: EUPL-1.2 */
/* libyaml asks for four pieces of memory for each scalar and gives three of them back at
   once. So pieces are of a few sizes, and those given back wait in a list for each: a dozen
   instructions where malloc and free take a hundred, which is an eighth of all that reading
   a file costs. Long texts are malloc's. There are no threads. */
#include "load/yaml_memory.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/die.h"

enum { STEP = 32, N_SIZES = 32 }; /* of 32, 64 … 1,024 bytes */

/* Before each piece. */
struct head {
	struct head *next; /* while it waits */
	size_t size;	   /* from 0; N_SIZES: malloc's */
};

static_assert(sizeof(struct head) % _Alignof(max_align_t) == 0, "pieces are aligned");

static struct {
	struct arena arena;
	struct head *waiting[N_SIZES];
	size_t n_parsers;
} memory;

void yaml_memory_begin(void)
{
	memory.n_parsers++;
}

void yaml_memory_end(void)
{
	assert(memory.n_parsers);
	if (--memory.n_parsers)
		return;
	arena_clear(&memory.arena);
	memset(memory.waiting, 0, sizeof(memory.waiting));
}

static struct head *new_piece(size_t size, size_t len)
{
	struct head *head =
		size == N_SIZES ? die_alloc(sizeof(*head) + len)
				: arena_take(&memory.arena, sizeof(*head) + (size + 1) * STEP);
	head->size = size;
	return head;
}

void *yaml_memory_malloc(size_t len)
{
	size_t size = len ? (len - 1) / STEP : 0;
	if (size >= N_SIZES)
		return new_piece(N_SIZES, len) + 1;
	struct head *head = memory.waiting[size];
	if (!head)
		return new_piece(size, 0) + 1;
	memory.waiting[size] = head->next;
	return head + 1;
}

void yaml_memory_free(void *piece)
{
	if (!piece)
		return;
	struct head *head = (struct head *)piece - 1;
	if (head->size == N_SIZES) {
		free(head);
		return;
	}
	head->next = memory.waiting[head->size];
	memory.waiting[head->size] = head;
}

void *yaml_memory_realloc(void *piece, size_t len)
{
	if (!piece)
		return yaml_memory_malloc(len);
	struct head *head = (struct head *)piece - 1;
	if (head->size == N_SIZES)
		return (struct head *)die_realloc(head, sizeof(*head) + len) + 1;
	size_t had = (head->size + 1) * STEP;
	if (len <= had)
		return piece;
	void *larger = memcpy(yaml_memory_malloc(len), piece, had);
	yaml_memory_free(piece);
	return larger;
}

char *yaml_memory_strdup(const char *string)
{
	size_t len = strlen(string) + 1;
	return memcpy(yaml_memory_malloc(len), string, len);
}
