/* SPDX-License-Identifier: EUPL-1.2 */
/* The cursor stands between characters as people see them, so one press of a key moves
   over or takes away a letter with all its marks. */
#include "tui/prompt.h"

#include <string.h>

#include "base/utf8.h"

enum { TYPED_MAX = 256 };

void prompt_open(struct prompt *prompt, enum command command)
{
	buffer_reset(&prompt->typed);
	prompt->is_open = true;
	prompt->command = command;
	prompt->cursor = 0;
}

void prompt_close(struct prompt *prompt)
{
	prompt->is_open = false;
}

void prompt_clear(struct prompt *prompt)
{
	buffer_clear(&prompt->typed);
}

void prompt_set(struct prompt *prompt, struct text typed)
{
	buffer_reset(&prompt->typed);
	buffer_append(&prompt->typed, text_slice(typed, 0, TYPED_MAX));
	prompt->cursor = prompt->typed.len;
}

static size_t character_after(struct text text, size_t at)
{
	return at < text.len ? at + utf8_cluster(text_slice(text, at, text.len)) : text.len;
}

static size_t character_before(struct text text, size_t at)
{
	size_t before = 0;

	for (size_t next = 0; next < at; next = character_after(text, next))
		before = next;
	return before;
}

/* What outside text would lose, or show as something else, is not typed at all: it comes
   from a paste. A mark alone is sound, since it follows its letter. */
static bool is_typeable(struct text character)
{
	struct utf8_report report;
	struct buffer clean = {0};

	utf8_clean(&clean, character, false, &report);
	buffer_clear(&clean);
	return (report.found & ~(unsigned)UTF8_MARKS) == 0 && !utf8_hidden_len(character);
}

static void insert(struct prompt *prompt, uint32_t character)
{
	struct buffer made = {0};
	size_t len;

	utf8_append(&made, character);
	len = made.len;
	if (prompt->typed.len + len <= TYPED_MAX && is_typeable(buffer_text(&made))) {
		char *end = buffer_reserve(&prompt->typed, len);
		char *at = prompt->typed.bytes + prompt->cursor;

		memmove(at + len, at, (size_t)(end - at));
		memcpy(at, made.bytes, len);
		prompt->typed.len += len;
		prompt->cursor += len;
	}
	buffer_clear(&made);
}

static void cut(struct prompt *prompt, size_t begin, size_t end)
{
	char *bytes = prompt->typed.bytes;

	if (begin == end)
		return;
	memmove(bytes + begin, bytes + end, prompt->typed.len - end);
	prompt->typed.len -= end - begin;
	prompt->cursor = begin;
}

static void move_cursor(struct prompt *prompt, const struct key *key)
{
	struct text typed = buffer_text(&prompt->typed);

	if (key_is(key, "Left"))
		prompt->cursor = character_before(typed, prompt->cursor);
	else if (key_is(key, "Right"))
		prompt->cursor = character_after(typed, prompt->cursor);
	else if (key_is(key, "Home") || key_is(key, "Ctrl-A"))
		prompt->cursor = 0;
	else if (key_is(key, "End") || key_is(key, "Ctrl-E"))
		prompt->cursor = typed.len;
}

enum prompt_result prompt_key(struct prompt *prompt, const struct key *key)
{
	struct text typed = buffer_text(&prompt->typed);

	if (key_is(key, "Enter"))
		return PROMPT_DONE;
	if (key_is(key, "Esc") || key_is(key, "Ctrl-G"))
		return PROMPT_CANCELLED;
	if (key->character)
		insert(prompt, key->character);
	else if (key_is(key, "Backspace") && !typed.len)
		return PROMPT_CANCELLED;
	else if (key_is(key, "Backspace"))
		cut(prompt, character_before(typed, prompt->cursor), prompt->cursor);
	else if (key_is(key, "Delete"))
		cut(prompt, prompt->cursor, character_after(typed, prompt->cursor));
	else if (key_is(key, "Ctrl-U"))
		cut(prompt, 0, prompt->cursor);
	else
		move_cursor(prompt, key);
	return PROMPT_EDITING;
}

struct text prompt_visible(const struct prompt *prompt, int width, int *column)
{
	struct text typed = buffer_text(&prompt->typed);
	size_t begin = 0;

	/* one cell stays free for a cursor behind the last character */
	while (utf8_width(text_slice(typed, begin, prompt->cursor)) >= width &&
	       begin < prompt->cursor)
		begin = character_after(typed, begin);
	*column = utf8_width(text_slice(typed, begin, prompt->cursor));
	typed = text_slice(typed, begin, typed.len);
	return text_slice(typed, 0, utf8_fit(typed, width, NULL));
}
