/* SPDX-License-Identifier: EUPL-1.2 */
/* A transcript: the bytes that were shown, nothing made anew. What went wrong is said in
   words of the table, for the system's are in a language of its own. */
#include "linear/save.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <unistd.h>

#include "base/output.h"
#include "base/utf8.h"

enum { NAME_BYTES_MAX = 200 };

static bool is_name(struct text name)
{
	return name.len > 0 && name.len <= NAME_BYTES_MAX && name.bytes[0] != '.' &&
	       name.bytes[0] != '-' && text_find(name, TEXT("/")) == SIZE_MAX;
}

/* Makes a file that was not there; 0 or errno. What could not be written whole goes. */
static int write_file(const char *path, struct text bytes)
{
	int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
	if (file < 0)
		return errno;
	int error = output_write(file, bytes);
	if (close(file) != 0 && error == 0)
		error = errno;
	if (error != 0)
		unlink(path);
	return error;
}

static enum message reason(int error)
{
	switch (error) {
	case EEXIST:
		return MESSAGE_LINEAR_SAVE_EXISTS;
	case EACCES:
	case EPERM:
	case EROFS:
		return MESSAGE_LINEAR_SAVE_FORBIDDEN;
	case ENOSPC:
	case EFBIG:
		return MESSAGE_LINEAR_SAVE_NO_ROOM;
	default:
		return MESSAGE_LINEAR_SAVE_FAILED;
	}
}

static size_t count_lines(struct text bytes)
{
	size_t n = 0;
	for (size_t i = 0; i < bytes.len; i++)
		n += bytes.bytes[i] == '\n';
	return n;
}

void talk_save(struct talk *talk, struct text name)
{
	struct text quote = talk_quote(talk, name);
	if (!is_name(name)) {
		talk_refuse_with(talk, MESSAGE_LINEAR_SAVE_NAME, MESSAGE_ARGS(quote));
		return;
	}
	struct buffer path = {0};
	utf8_encode(&path, name, talk->lines->charset);
	buffer_append_char(&path, '\0');
	struct text shown = buffer_text(&talk->lines->shown);
	int error = write_file(path.bytes, shown);
	buffer_clear(&path);
	if (error != 0) {
		talk_refuse_with(talk, reason(error), MESSAGE_ARGS(quote));
		return;
	}
	struct buffer count = {0};
	message_append_count(&count, browser_language(talk->browser), MESSAGE_LINEAR_N_LINES,
			     count_lines(shown));
	talk_say_message(talk, MESSAGE_LINEAR_SAVED, MESSAGE_ARGS(quote, buffer_text(&count)));
	buffer_clear(&count);
}
