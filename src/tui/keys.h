/* SPDX-License-Identifier: EUPL-1.2 */
/* What is pressed, by the names that the table of commands uses. */
#ifndef TUI_KEYS_H
#define TUI_KEYS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"
#include "command/command.h"
#include "tui/mouse.h"

struct key {
	char name[16];	    /* "Down", "Ctrl-L", "ä"; never empty */
	uint32_t character; /* what it types; 0: nothing */
	struct mouse mouse; /* of KEY_POINTED */
};

enum key_result {
	KEY_NONE, /* nothing waits */
	KEY_PRESSED,
	KEY_POINTED, /* the mouse: key->mouse, and no name */
	KEY_IGNORED  /* something without a name: an unknown sequence, a broken byte */
};

/* Not keys: what comes between them is pasted. No command has them. */
#define KEY_NAME_PASTE	"Paste"
#define KEY_NAME_PASTED "Pasted"

/* Tells curses the sequences that terminals send beside those of their description. */
void keys_start(void);
/* Takes one waiting key; never blocks longer than an escape sequence takes. */
enum key_result keys_read(struct key *key);

/* How much there is to read; is there something? */
int keys_bytes_waiting(void);
bool keys_are_waiting(void);

/* The key for a code of curses (is_code) or a character; false if it has no name. */
bool key_of_code(long code, bool is_code, struct key *key);
/* The same key held with Alt. */
void key_add_alt(struct key *key);
bool key_is(const struct key *key, const char *name);

/* Swallows an escape sequence character by character, without the ESC before it. */
enum sequence_state {
	SEQUENCE_BEGIN,	  /* nothing has been fed yet */
	SEQUENCE_CONTROL, /* ESC [ … up to a letter */
	SEQUENCE_SHIFT,	  /* ESC O x */
	SEQUENCE_STRING,  /* ESC ] … up to BEL or ESC \ */
	SEQUENCE_STRING_ESCAPE,
	SEQUENCE_ALT, /* it was not a sequence but Alt and this character */
	SEQUENCE_END  /* this character was its last */
};
enum sequence_state sequence_feed(enum sequence_state state, uint32_t character);

#endif
