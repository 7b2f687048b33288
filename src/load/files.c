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

#include "base/die.h"

static enum file_result fail(enum message *why, struct text *detail)
{
	*why = errno == ENOENT || errno == ENOTDIR ? MESSAGE_LOAD_NO_FILE
	       : errno == EACCES		   ? MESSAGE_LOAD_NO_PERMISSION
						   : MESSAGE_LOAD_NOT_READ;
	*detail = text_of(strerror(errno));
	return FILE_UNREADABLE;
}

enum file_result file_open(struct open_file *file, const char *path, size_t limit,
			   enum message *why, struct text *detail)
{
	struct stat status;
	*detail = (struct text){0};
	*file = (struct open_file){.limit = limit};
	do
		file->descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
	while (file->descriptor < 0 && errno == EINTR);
	if (file->descriptor < 0)
		return fail(why, detail);
	enum file_result result = FILE_FINE;
	if (fstat(file->descriptor, &status) != 0) {
		result = fail(why, detail);
	} else if (!S_ISREG(status.st_mode)) {
		*why = MESSAGE_LOAD_NOT_REGULAR;
		result = FILE_UNREADABLE;
	} else if (status.st_size < 0 || (uintmax_t)status.st_size > limit) {
		*why = MESSAGE_LOAD_TOO_LARGE;
		result = FILE_TOO_LARGE;
	}
	if (result == FILE_FINE)
		file->expected = (size_t)status.st_size;
	else
		file_close(file);
	return result;
}

/* The end should come after the bytes expected, but the file may have grown or shrunk
   meanwhile; one byte above the limit is enough to know. */
enum file_result file_read_on(const struct open_file *file, size_t most, struct buffer *content,
			      enum message *why, struct text *detail)
{
	size_t room = content->len <= file->expected ? file->expected + 1 - content->len
						     : (size_t)1 << 16;
	char *end = buffer_reserve(content, room);
	ssize_t n = read(file->descriptor, end, room < most ? room : most);
	if (n < 0 && errno != EINTR)
		return fail(why, detail);
	if (n == 0)
		return FILE_FINE;
	content->len += n > 0 ? (size_t)n : 0;
	*why = MESSAGE_LOAD_TOO_LARGE;
	return content->len > file->limit ? FILE_TOO_LARGE : FILE_GOES_ON;
}

void file_close(struct open_file *file)
{
	if (file->descriptor >= 0)
		close(file->descriptor);
	file->descriptor = -1;
}

enum file_result file_read(const char *path, size_t limit, struct buffer *content,
			   enum message *why, struct text *detail)
{
	struct open_file file;
	enum file_result result = file_open(&file, path, limit, why, detail);
	if (result != FILE_FINE)
		return result;
	do
		result = file_read_on(&file, SIZE_MAX, content, why, detail);
	while (result == FILE_GOES_ON);
	file_close(&file);
	return result;
}

size_t file_size(const char *path)
{
	struct stat status;
	bool is_file = stat(path, &status) == 0 && S_ISREG(status.st_mode);
	return is_file && status.st_size > 0 ? (size_t)status.st_size : 0;
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
	if (!folder && errno == ENOMEM)
		die("out of memory"); /* it may well be one */
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
