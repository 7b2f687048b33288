/* SPDX-License-Identifier: EUPL-1.2 */
/* Opening never waits and never follows what is not a regular file: a pipe or a device in
   the place of data is refused, not read. Files are read, not mapped, because a mapped
   file that shrinks ends the program. */
#include "load/files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static enum file_result fail(enum message *why, struct text *detail)
{
	*why = errno == ENOENT || errno == ENOTDIR ? MESSAGE_LOAD_NO_FILE
	       : errno == EACCES		   ? MESSAGE_LOAD_NO_PERMISSION
						   : MESSAGE_LOAD_NOT_READ;
	*detail = text_of(strerror(errno));
	return FILE_UNREADABLE;
}

/* Until the end of the file, which should come after EXPECTED bytes but may have grown or
   shrunk meanwhile; one byte above the limit is enough to know. */
static bool read_all(int file, size_t expected, size_t limit, struct buffer *content)
{
	for (size_t room = expected + 1;;) {
		ssize_t n = read(file, buffer_reserve(content, room), room);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return false;
		content->len += (size_t)n;
		if (n == 0 || content->len > limit)
			return true;
		if (content->len > expected)
			room = 1 << 16;
	}
}

static enum file_result read_open_file(int file, size_t limit, struct buffer *content,
				       enum message *why, struct text *detail)
{
	struct stat status;
	if (fstat(file, &status) != 0)
		return fail(why, detail);
	if (!S_ISREG(status.st_mode)) {
		*why = MESSAGE_LOAD_NOT_REGULAR;
		return FILE_UNREADABLE;
	}
	*why = MESSAGE_LOAD_TOO_LARGE;
	if (status.st_size < 0 || (uintmax_t)status.st_size > limit)
		return FILE_TOO_LARGE;
	if (!read_all(file, (size_t)status.st_size, limit, content))
		return fail(why, detail);
	return content->len > limit ? FILE_TOO_LARGE : FILE_FINE;
}

enum file_result file_read(const char *path, size_t limit, struct buffer *content,
			   enum message *why, struct text *detail)
{
	*detail = (struct text){0};
	int file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
	if (file < 0)
		return fail(why, detail);
	enum file_result result = read_open_file(file, limit, content, why, detail);
	close(file);
	return result;
}

static bool is_yaml_name(struct text name)
{
	struct text ending = TEXT(".yaml");
	return name.len > ending.len && name.bytes[0] != '.' &&
	       text_equal(text_slice(name, name.len - ending.len, name.len), ending);
}

static int compare_paths(const void *left, const void *right)
{
	return strcmp(*(char *const *)left, *(char *const *)right);
}

bool folder_list(const char *path, struct arena *arena, char ***names, size_t *n_names)
{
	DIR *folder = opendir(path);
	if (!folder)
		return false;
	struct buffer found = {0};
	const char *separator = path[0] && path[strlen(path) - 1] == '/' ? "" : "/";
	for (struct dirent *item; (item = readdir(folder));) {
		if (!is_yaml_name(text_of(item->d_name)))
			continue;
		struct text whole =
			arena_format(arena, "%s%s%s", path, separator, item->d_name);
		char *name = (char *)whole.bytes;
		buffer_append(&found, (struct text){(const char *)&name, sizeof(name)});
	}
	closedir(folder);
	*n_names = found.len / sizeof(char *);
	*names = arena_array(arena, *n_names, sizeof(char *));
	if (found.len)
		memcpy(*names, found.bytes, found.len);
	buffer_clear(&found);
	qsort(*names, *n_names, sizeof(char *), compare_paths);
	return true;
}
