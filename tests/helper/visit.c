/* SPDX-License-Identifier: EUPL-1.2 */
/* Keys, and what is to be seen then; or the end. */
#include "helper/visit.h"

#include <sys/wait.h>

#include "base/attr.h"

static bool shows_or_has_ended(struct emulator *emulator, const void *text)
{
	int status;
	return emulator_has_ended(emulator, &status) || emulator_shows(emulator, text);
}

/* The whole of it: a list, another size, a search, an entry, the data again, help. */
static const struct step {
	const char *keys; /* NULL: another size */
	const char *shown;
} visit[] = {
	{"", "Parks am Wasser"},
	{NULL, "Parks am Wasser"},
	{"/Haus\r", "Haus der Bildung"},
	{"\022", "Haus der Bildung"}, /* Ctrl-R */
	{":projekte/klimaplan\r", "klimaneutral"},
	{"\033[6~?", "Hilfe"},
	{"qqqqqqqq", ""},
};

bool visit_take(struct emulator *emulator)
{
	int status;
	for (size_t i = 0; i < ARRAY_LEN(visit); i++) {
		if (emulator_has_ended(emulator, &status))
			return true;
		if (visit[i].keys)
			emulator_type(emulator, visit[i].keys);
		else
			emulator_resize(emulator, 20, 70);
		if (!emulator_wait(emulator, shows_or_has_ended, visit[i].shown))
			return false;
	}
	return emulator_wait_end(emulator, &status);
}

bool visit_is_undone(struct emulator *emulator)
{
	struct termios before = emulator_modes_before(emulator), now = emulator_modes(emulator);
	return before.c_lflag == now.c_lflag && before.c_iflag == now.c_iflag &&
	       before.c_oflag == now.c_oflag && !emulator_is_alternate(emulator) &&
	       emulator_cursor_is_visible(emulator);
}

int visit_status(int status)
{
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}
