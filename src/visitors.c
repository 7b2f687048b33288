/* SPDX-License-Identifier: EUPL-1.2 */
/* Strangers get a process that has been made safe from both ends: at first, before it reads
   anything, what it inherits from them is cleaned away; at last, when all is loaded, a
   fence goes up that it cannot take down. What they may do in between is the policy's. */
#include "program.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/utf8.h"
#include "kiosk/environment.h"
#include "kiosk/fence.h"

bool visitors_came_by_shell(int argc, char *argv[])
{
	/* "-steuerrad" from a login; "steuerrad -c COMMAND" from sshd, scp, su */
	return argc > 0 && (argv[0][0] == '-' || (argc > 1 && strcmp(argv[1], "-c") == 0));
}

bool visitors_are_expected(int argc, char *argv[])
{
	struct text name = option_info(OPTION_KIOSK)->name;
	if (visitors_came_by_shell(argc, argv))
		return true;
	for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++)
		if (text_equal(text_of(argv[i]), name))
			return true;
	return false;
}

void visitors_prepare(void)
{
	environment_clean();
	environment_ignore_keys();
	environment_close();
}

bool visitors_place(const struct program *program, struct place *place)
{
	struct text asked = text_of(getenv("SSH_ORIGINAL_COMMAND"));
	return utf8_is_valid(asked) && asked.len > 0 && place_parse(asked, place) &&
	       place_exists(place, &program->loaded.dataset.catalog);
}

/* What is read after the start: the data that is watched, patterns of hyphens, and the
   terminal's description when a reader changes from one mode to another. */
static unsigned raise(const struct program *program)
{
	const char *readable[] = {"/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo",
				  program->options.data, NULL};
	return fence_raise(readable);
}

int visitors_fence(struct program *program)
{
	enum sandbox wish = program->options.sandbox;
	bool is_kiosk = program->options.is_kiosk;
	const char *data = program->options.data;
	/* a sanitizer needs more memory than any limit that makes sense */
	if (is_kiosk && fence_is_built_in())
		environment_limit(program->options.log != NULL);
	/* hold no folder that is not needed: the live reload may name the data from here */
	if (is_kiosk && (!data || data[0] == '/') && chdir("/") != 0)
		return STATUS_NO_SANDBOX;
	if (wish == SANDBOX_OFF || (wish == SANDBOX_AUTO && !is_kiosk))
		return STATUS_FINE;
	tzset();	     /* the log says the time, and its zone stands in a file */
	(void)mblen("a", 1); /* how the locale writes letters may be code that is loaded */
	if (data)
		(void)hyphenator_open(program->hyphenator);
	if (raise(program) == FENCE_WHOLE || wish == SANDBOX_AUTO)
		return STATUS_FINE;
	say_complaint_with(program, MESSAGE_SANDBOX_MISSING, TEXT(""));
	return STATUS_NO_SANDBOX;
}
