/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <setjmp.h>

#include <cmocka.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/attr.h"
#include "kiosk/environment.h"

extern char **environ; /* declared by nobody in POSIX.1-2008 */

/* What follows changes the process for good: each in one of its own. */
static void in_a_process(int (*try)(void))
{
	int status = 0;
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0)
		_exit(try());
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
}

static bool is_set_to(const char *name, const char *value)
{
	const char *now = getenv(name);
	return now && strcmp(now, value) == 0;
}

static int clean_and_look(void)
{
	static const char *const evil[] = {"TERMINFO", "TERMCAP",	"LD_PRELOAD",
					   "LOCPATH",  "NLSPATH",	"LINES",
					   "COLUMNS",  "ESCDELAY",	"NCURSES_NO_PADDING",
					   "LC_EVIL",  "LANGUAGE",	"TZ",
					   "HOME",     "TERMINFO_DIRS", "XDG_CONFIG_HOME",
					   "PATH",     "GCONV_PATH"};
	for (size_t i = 0; i < ARRAY_LEN(evil); i++)
		setenv(evil[i], "/evil", 1);
	setenv("TERM", "xterm-256color", 1);
	setenv("LANG", "de_DE.UTF-8", 1);
	setenv("LC_ALL", "../../evil", 1);
	setenv("SSH_ORIGINAL_COMMAND", "projekte/haus-des-wissens", 1);
	environment_clean();
	for (char **variable = environ; *variable; variable++)
		if (strstr(*variable, "evil"))
			return 1;
	if (getenv("TERMINFO") || getenv("TZ") || getenv("LC_ALL"))
		return 2;
	if (!is_set_to("HOME", "/nonexistent") || !is_set_to("TERM", "xterm-256color") ||
	    !is_set_to("LANG", "de_DE.UTF-8") ||
	    !is_set_to("SSH_ORIGINAL_COMMAND", "projekte/haus-des-wissens"))
		return 3;
	setenv("TERM", "x\x1b[31m", 1);
	environment_clean();
	return getenv("TERM") ? 4 : 0;
}

static int close_and_look(void)
{
	int high = dup2(STDOUT_FILENO, 40);
	int low = dup(STDOUT_FILENO);
	close(STDIN_FILENO);
	environment_close();
	return fcntl(high, F_GETFD) < 0 && fcntl(low, F_GETFD) < 0 &&
			       fcntl(STDIN_FILENO, F_GETFD) >= 0 &&
			       fcntl(STDOUT_FILENO, F_GETFD) >= 0
		       ? 0
		       : 1;
}

static bool is_at_most(int what, rlim_t most)
{
	struct rlimit now;
	return getrlimit(what, &now) == 0 && now.rlim_cur <= most && now.rlim_max <= most;
}

static int limit_and_look(void)
{
	struct rlimit files;
	int null = open("/dev/null", O_WRONLY);
	dup2(null, STDOUT_FILENO);
	dup2(null, STDERR_FILENO);
	environment_limit(true);
	if (getrlimit(RLIMIT_FSIZE, &files) != 0 || files.rlim_cur == 0)
		return 2;
	environment_limit(false);
	return is_at_most(RLIMIT_CORE, 0) && is_at_most(RLIMIT_NPROC, 0) &&
			       is_at_most(RLIMIT_NOFILE, 64) && is_at_most(RLIMIT_FSIZE, 0) &&
			       is_at_most(RLIMIT_DATA, (rlim_t)1 << 30) &&
			       is_at_most(RLIMIT_CPU, 610)
		       ? 0
		       : 1;
}

static void only_what_is_listed_stays(void **state)
{
	(void)state;
	in_a_process(clean_and_look);
}

static void descriptors_are_closed(void **state)
{
	(void)state;
	in_a_process(close_and_look);
}

static void limits_are_set(void **state)
{
	(void)state;
	in_a_process(limit_and_look);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(descriptors_are_closed),
		cmocka_unit_test(limits_are_set),
		cmocka_unit_test(only_what_is_listed_stays),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
