/* SPDX-License-Identifier: EUPL-1.2 */
/* What can be said about a file before YAML is read in it. */
#ifndef LOAD_SOURCE_H
#define LOAD_SOURCE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"
#include "load/problem.h"

/* Takes a byte order mark off and refuses what the parser shall not see: UTF-16, NUL,
   directives but %YAML. False if it added an error. */
bool source_check(struct text *source, uint32_t file, struct problems *problems);

/* The mark of a byte: lines end with LF, CR LF or CR; columns count characters. */
struct mark source_mark(struct text source, size_t offset, uint32_t file);
/* The same, looking at nothing before BEGIN, whose mark is known. */
struct mark source_mark_from(struct text source, size_t begin, struct mark mark, size_t offset);

#endif
