/* SPDX-License-Identifier: EUPL-1.2 */
/* Memory for libyaml, where it is linked in: the Makefile has its archive call the first
   four in place of those of libc. Where the shared library is used, nobody calls them. */
#ifndef LOAD_YAML_MEMORY_H
#define LOAD_YAML_MEMORY_H

#include <stddef.h>

/* As malloc, realloc, free and strdup; they die where those fail. */
void *yaml_memory_malloc(size_t len);
void *yaml_memory_realloc(void *memory, size_t len);
void yaml_memory_free(void *memory);
char *yaml_memory_strdup(const char *string);

/* Around the life of each parser: after the last one nothing is kept. */
void yaml_memory_begin(void);
void yaml_memory_end(void);

#endif
