/* SPDX-License-Identifier: EUPL-1.2 */
/* The end of the program when the environment fails it. The lowest floor must not
   know the screen, yet the terminal has to be put back before a message can be read:
   so whoever changes the terminal registers how to undo it. */
#include "base/die.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void (*registered_cleanup)(void);

void die_set_cleanup(void (*cleanup)(void))
{
	registered_cleanup = cleanup;
}

noreturn void die(const char *format, ...)
{
	void (*cleanup)(void) = registered_cleanup;
	registered_cleanup = NULL; /* a clean-up that dies must not run again */
	if (cleanup)
		cleanup();
	fputs("steuerrad: ", stderr);
	va_list args;
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	_exit(EXIT_INTERNAL);
}

void *die_realloc(void *old, size_t len)
{
	void *memory = realloc(old, len ? len : 1);
	if (!memory)
		die("out of memory");
	return memory;
}

void *die_alloc(size_t len)
{
	return die_realloc(NULL, len);
}

void *die_malloc(size_t len)
{
	return die_alloc(len);
}

void *die_calloc(size_t n, size_t len)
{
	void *memory = calloc(n ? n : 1, len ? len : 1);
	if (!memory)
		die("out of memory");
	return memory;
}

char *die_strdup(const char *string)
{
	size_t len = strlen(string) + 1;
	return memcpy(die_alloc(len), string, len);
}
