/* SPDX-License-Identifier: EUPL-1.2 */
/* Whether a write waits is a flag of the open line, which a shell, a session and their other
   processes share. If one of them switches the waiting off and the terminal is slow, curses
   asks again and again and takes a whole processor. So the screen writes over an opening
   of its own, whose flags nobody else can reach. */
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tui/tui.h"

static bool is_same_terminal(int a, int b)
{
	struct stat one, other;

	return fstat(a, &one) == 0 && fstat(b, &other) == 0 && S_ISCHR(one.st_mode) &&
	       one.st_rdev == other.st_rdev;
}

/* Where it cannot be opened, as after su, the flag is taken away for all. */
static void wait_for_all(void)
{
	int flags = fcntl(STDOUT_FILENO, F_GETFL);

	if (flags >= 0 && (flags & O_NONBLOCK))
		fcntl(STDOUT_FILENO, F_SETFL, flags & ~O_NONBLOCK);
}

void tui_take_line(void)
{
	const char *name = ttyname(STDOUT_FILENO);
	int own = name ? open(name, O_RDWR | O_NOCTTY | O_CLOEXEC) : -1;

	if (own < 0 || !is_same_terminal(own, STDOUT_FILENO) || dup2(own, STDOUT_FILENO) < 0)
		wait_for_all();
	if (own >= 0)
		close(own);
}
