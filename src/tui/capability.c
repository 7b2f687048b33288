/* SPDX-License-Identifier: EUPL-1.2 */
/* Names are looked up each time: there are few, and a list of what was found would only
   be a second description. */
#include "tui/capability.h"

#include <string.h>

#include <curses.h>
#include <term.h>

static const char *sequence_of(const char *name)
{
	const char *sequence = tigetstr(name);

	return sequence == (const char *)-1 ? NULL : sequence;
}

bool capability_exists(const char *name)
{
	return sequence_of(name) != NULL;
}

bool capability_is(const char *name)
{
	return tigetflag(name) > 0 || tigetnum(name) > 0;
}

/* Padding is written "$<5>". */
static void append_unpadded(struct buffer *out, const char *sequence)
{
	while (sequence && *sequence) {
		const char *end =
			sequence[0] == '$' && sequence[1] == '<' ? strchr(sequence, '>') : NULL;

		if (end)
			sequence = end + 1;
		else
			buffer_append_char(out, *sequence++);
	}
}

void capability_append(struct buffer *out, const char *name)
{
	append_unpadded(out, sequence_of(name));
}

void capability_append_with(struct buffer *out, const char *name, int first, int second)
{
	const char *sequence = sequence_of(name);

	if (sequence)
		append_unpadded(out, tparm(sequence, first, second, 0, 0, 0, 0, 0, 0, 0));
}
