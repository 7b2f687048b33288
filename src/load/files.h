/* SPDX-License-Identifier: EUPL-1.2 */
/* Files and folders, as far as a data set needs them. */
#ifndef LOAD_FILES_H
#define LOAD_FILES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/messages.h"
#include "base/text.h"

enum file_result { FILE_FINE, FILE_TOO_LARGE, FILE_UNREADABLE };

/* Reads a regular file of at most LIMIT bytes into CONTENT, which the caller clears. If
   that fails, *why receives a message with at most one argument, *detail (static, or
   until the next call of strerror). */
enum file_result file_read(const char *path, size_t limit, struct buffer *content,
			   enum message *why, struct text *detail);

/* Is the path a folder? Then *names receives the paths of its *.yaml files in byte order,
   as C strings in the arena. */
bool folder_list(const char *path, struct arena *arena, char ***names, size_t *n_names);

#endif
