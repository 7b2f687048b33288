/* SPDX-License-Identifier: EUPL-1.2 */
/* One line of typing: what a command asks for. Knows keys and text, no screen. */
#ifndef TUI_PROMPT_H
#define TUI_PROMPT_H

#include <stdbool.h>

#include "base/text.h"
#include "command/command.h"
#include "tui/keys.h"

struct prompt {
	bool is_open;
	enum command command; /* that gets what is typed */
	struct buffer typed;
	size_t cursor; /* byte in typed, at a character */
};

enum prompt_result { PROMPT_EDITING, PROMPT_DONE, PROMPT_CANCELLED };

void prompt_open(struct prompt *prompt, enum command command);
void prompt_close(struct prompt *prompt);
void prompt_clear(struct prompt *prompt);
/* Replaces what is typed; the cursor stands behind it. */
void prompt_set(struct prompt *prompt, struct text typed);
/* On PROMPT_DONE the text is in prompt->typed; the caller closes. */
enum prompt_result prompt_key(struct prompt *prompt, const struct key *key);
/* The part that fits WIDTH cells with the cursor in it; *column: the cursor in it. */
struct text prompt_visible(const struct prompt *prompt, int width, int *column);

#endif
