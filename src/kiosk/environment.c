/* SPDX-License-Identifier: EUPL-1.2 */
/* Denies by default: what is not in the list of variables is gone, and what is in it must
   look as such values look. Nothing here can fail in a way that would matter: a limit
   that cannot be set leaves the others. */
#include "kiosk/environment.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/attr.h"
#include "base/die.h"
#include "base/name.h"

extern char **environ; /* declared by nobody in POSIX.1-2008 */

enum { PLACE_MAX_LEN = 1024, MAX_DESCRIPTORS = 64, MAX_SECONDS = 600, LAST_SECONDS = 610 };

static const rlim_t max_memory = (rlim_t)1 << 30;

/* "de_DE.UTF-8", "de_DE.ISO-8859-15@euro": a name, never a path */
static bool is_locale(struct text value)
{
	return name_is_plain(value, "._-@");
}

/* Whatever it holds, it is only asked whether it is there, or compared with a word. */
static bool is_short(struct text value)
{
	return value.len <= NAME_MAX_LEN;
}

/* Read as a place by place_parse, or shown cleaned. */
static bool is_place(struct text value)
{
	return value.len <= PLACE_MAX_LEN;
}

static const struct {
	const char *name;
	bool (*is_good)(struct text value);
} kept[] = {
	{"TERM", name_is_of_terminal},
	{"LANG", is_locale},
	{"LC_ALL", is_locale},
	{"LC_CTYPE", is_locale},
	{"NO_COLOR", is_short},
	{"COLORTERM", is_short},
	{"ACCESSIBLE", is_short},
	{"STEUERRAD_MODE", is_short},
	{"SSH_ORIGINAL_COMMAND", is_place},
	{"SSH_CONNECTION", is_place},
};

static void empty_environment(void)
{
	while (environ && *environ) {
		size_t len = strcspn(*environ, "=");
		char *name = strndup(*environ, len);
		bool is_gone = name && len > 0 && unsetenv(name) == 0;
		free(name);
		if (!is_gone)
			die("the environment cannot be cleaned");
	}
}

void environment_clean(void)
{
	char *values[ARRAY_LEN(kept)];
	for (size_t i = 0; i < ARRAY_LEN(kept); i++) {
		const char *value = getenv(kept[i].name);
		bool is_kept = value && kept[i].is_good(text_of(value));
		values[i] = is_kept ? strdup(value) : NULL;
	}
	empty_environment();
	for (size_t i = 0; i < ARRAY_LEN(kept); i++) {
		if (values[i])
			setenv(kept[i].name, values[i], 1);
		free(values[i]);
	}
	setenv("HOME", "/nonexistent", 1);
	setenv("PATH", "/usr/bin:/bin", 1);
	setenv("TERMINFO_DIRS", "/etc/terminfo:/lib/terminfo:/usr/share/terminfo", 1);
}

void environment_ignore_keys(void)
{
	const int ignored[] = {SIGTSTP, SIGQUIT, SIGTTIN, SIGTTOU};
	for (size_t i = 0; i < ARRAY_LEN(ignored); i++)
		signal(ignored[i], SIG_IGN);
}

/* ---- descriptors ---------------------------------------------------------------- */

/* The numbers are collected first: closing while the folder is read would skip some. */
static void close_listed(DIR *folder)
{
	enum { AT_ONCE = 256 };
	int open[AT_ONCE];
	size_t n = 0;
	for (const struct dirent *entry = readdir(folder); entry; entry = readdir(folder)) {
		int number = (int)strtol(entry->d_name, NULL, 10);
		if (number > STDERR_FILENO && number != dirfd(folder) && n < AT_ONCE)
			open[n++] = number;
	}
	while (n > 0)
		close(open[--n]);
}

static void close_all_others(void)
{
	DIR *folder = opendir("/proc/self/fd");
	if (!folder) {
		for (int i = STDERR_FILENO + 1; i < MAX_DESCRIPTORS; i++)
			close(i);
		return;
	}
	close_listed(folder);
	closedir(folder);
}

void environment_close(void)
{
	for (int i = STDIN_FILENO; i <= STDERR_FILENO; i++)
		if (fcntl(i, F_GETFD) < 0 && open("/dev/null", O_RDWR) != i)
			die("standard descriptors are closed");
	close_all_others();
}

/* ---- limits --------------------------------------------------------------------- */

static void limit(int what, rlim_t soft, rlim_t hard)
{
	struct rlimit now;
	if (getrlimit(what, &now) != 0)
		return;
	if (now.rlim_max > hard)
		now.rlim_max = hard;
	if (now.rlim_cur > soft)
		now.rlim_cur = soft;
	if (now.rlim_cur > now.rlim_max)
		now.rlim_cur = now.rlim_max;
	setrlimit(what, &now);
}

/* Output led into a file by whoever started the program grows it. */
static bool is_file(int descriptor)
{
	struct stat status;
	return fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

void environment_limit(bool may_write)
{
	umask(077);
	limit(RLIMIT_CORE, 0, 0);
	limit(RLIMIT_NPROC, 0, 0);
	limit(RLIMIT_NOFILE, MAX_DESCRIPTORS, MAX_DESCRIPTORS);
	limit(RLIMIT_DATA, max_memory, max_memory);
	limit(RLIMIT_CPU, MAX_SECONDS, LAST_SECONDS);
	if (!may_write && !is_file(STDOUT_FILENO) && !is_file(STDERR_FILENO))
		limit(RLIMIT_FSIZE, 0, 0);
}
