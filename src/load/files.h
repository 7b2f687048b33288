/* SPDX-License-Identifier: EUPL-1.2 */
/* Files and folders, as far as a data set needs them. */
#ifndef LOAD_FILES_H
#define LOAD_FILES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/messages.h"
#include "base/text.h"

enum file_result {
	FILE_FINE,
	FILE_GOES_ON, /* there is more to read */
	FILE_TOO_LARGE,
	FILE_UNREADABLE
};

/* A file that is being read. */
struct open_file {
	int descriptor;
	size_t expected; /* bytes it had when it was opened */
	size_t limit;
};

/* Opens a regular file of at most LIMIT bytes; after FILE_FINE it is to be closed. If that
   fails, here and below, *why receives a message with at most one argument, *detail
   (static, or until the next call of strerror). */
enum file_result file_open(struct open_file *file, const char *path, size_t limit,
			   enum message *why, struct text *detail);
/* Appends at most MOST bytes to CONTENT, which holds what was read before and nothing
   else; the caller clears it. FILE_GOES_ON if that may not have been all. */
enum file_result file_read_on(const struct open_file *file, size_t most, struct buffer *content,
			      enum message *why, struct text *detail);
void file_close(struct open_file *file);
/* Bytes of a regular file; 0 if it cannot be looked at or is something else. */
size_t file_size(const char *path);

/* All of it at once: never FILE_GOES_ON. */
enum file_result file_read(const char *path, size_t limit, struct buffer *content,
			   enum message *why, struct text *detail);

/* Is the path a folder? Then *names receives the paths of its *.yaml files in byte order,
   as C strings in the arena. */
bool folder_list(const char *path, struct arena *arena, char ***names, size_t *n_names);

#endif
