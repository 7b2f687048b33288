/* SPDX-License-Identifier: EUPL-1.2 */
/* Who has never been here gets three hints, once. An empty file remembers it, where programs
   keep such things (XDG base directories); if that cannot be, they are shown once more. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "program.h"

enum { FOLDER_MODE = 0700, FILE_MODE = 0600 };

/* The folder for what programs remember; empty without a home: then nobody is at home. */
static void append_state_folder(struct buffer *path)
{
	const char *state = getenv("XDG_STATE_HOME");
	const char *home = getenv("HOME");
	if (state && state[0] == '/')
		buffer_append_string(path, state);
	else if (home && home[0] == '/')
		buffer_format(path, "%s/.local/state", home);
}

/* Makes the folders of a path, without its last part. */
static void make_folders(char *path)
{
	for (char *c = path + 1; *c; c++) {
		if (*c != '/')
			continue;
		*c = '\0';
		(void)mkdir(path, FOLDER_MODE);
		*c = '/';
	}
}

bool first_start(void)
{
	struct buffer path = {0};
	append_state_folder(&path);
	if (path.len == 0)
		return false;
	buffer_append_string(&path, "/steuerrad/hints");
	buffer_append_char(&path, '\0');
	bool is_first = access(path.bytes, F_OK) != 0 && errno == ENOENT;
	if (is_first) {
		make_folders(path.bytes);
		int file = open(path.bytes, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, FILE_MODE);
		if (file >= 0)
			close(file);
	}
	buffer_clear(&path);
	return is_first;
}
