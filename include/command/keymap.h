/* SPDX-License-Identifier: EUPL-1.2 */
/* Which keys of the screen stand for which command: those of the table, or the reader's
   own. Whoever shows or obeys keys asks here and not the table. */
#ifndef COMMAND_KEYMAP_H
#define COMMAND_KEYMAP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"
#include "command/command.h"

struct keymap {
	struct text keys[COMMAND_COUNT][COMMAND_KEYS]; /* unused ones are empty, and last */
};

/* The keys of the table. */
struct keymap keymap_standard(void);

/* The keys of a command, COMMAND_KEYS of them; KEYMAP NULL: those of the table. */
const struct text *keymap_keys(const struct keymap *keymap, enum command command);
/* The command of the screen that the key stands for; false if there is none. */
bool keymap_command(const struct keymap *keymap, struct text key, enum command *command);

/* Is it the name of a key that terminals can send: "Enter", "F5", "Ctrl-L", "Alt-x", "ä"? */
bool keymap_is_key(struct text name);
/* Gives the command these keys, N of them, at most COMMAND_KEYS, instead of those it had.
   The texts must live as long as the keymap. */
void keymap_bind(struct keymap *keymap, enum command command, const struct text *keys,
		 size_t n);
/* Does another command of the screen have one of this command's keys, too? *key and *other
   receive the first such. */
bool keymap_find_conflict(const struct keymap *keymap, enum command command, struct text *key,
			  enum command *other);

#endif
