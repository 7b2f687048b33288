/* SPDX-License-Identifier: EUPL-1.2 */
/* The table's keys are only the beginning: a reader's own keys replace those of a command
   as a whole, so that a key given away is free for another one. */
#include "command/keymap.h"

#include <assert.h>

#include "base/utf8.h"

#define T TEXT_INIT

/* The named keys; all others are characters, F1 to F12, and letters with Ctrl or Alt. */
static const struct text named[] = {
	T("Enter"),  T("Space"),    T("Backspace"), T("Tab"),	 T("Shift-Tab"), T("Esc"),
	T("Left"),   T("Right"),    T("Up"),	    T("Down"),	 T("Home"),	 T("End"),
	T("PageUp"), T("PageDown"), T("Delete"),    T("Insert"), T("Shift-F6"),
};

struct keymap keymap_standard(void)
{
	struct keymap keymap = {0};
	for (size_t command = 0; command < COMMAND_COUNT; command++)
		for (size_t i = 0; i < COMMAND_KEYS; i++)
			keymap.keys[command][i] = command_info((enum command)command)->keys[i];
	return keymap;
}

const struct text *keymap_keys(const struct keymap *keymap, enum command command)
{
	assert(command < COMMAND_COUNT);
	return keymap ? keymap->keys[command] : command_info(command)->keys;
}

static bool has_key(const struct keymap *keymap, enum command command, struct text key)
{
	const struct text *keys = keymap_keys(keymap, command);
	if (!(command_info(command)->modes & MODE_SCREEN))
		return false;
	for (size_t i = 0; i < COMMAND_KEYS && keys[i].len; i++)
		if (text_equal(keys[i], key))
			return true;
	return false;
}

bool keymap_command(const struct keymap *keymap, struct text key, enum command *command)
{
	for (size_t i = 0; i < COMMAND_COUNT; i++) {
		if (has_key(keymap, (enum command)i, key)) {
			*command = (enum command)i;
			return true;
		}
	}
	return false;
}

static bool is_named(struct text name)
{
	for (size_t i = 0; i < ARRAY_LEN(named); i++)
		if (text_equal(named[i], name))
			return true;
	return false;
}

static bool is_one_character(struct text name)
{
	return name.len > 0 && name.bytes[0] != ' ' && utf8_width(name) == 1 &&
	       utf8_cluster(name) == name.len;
}

/* "F1" to "F12" */
static bool is_function_key(struct text name)
{
	if (name.len < 2 || name.len > 3 || name.bytes[0] != 'F')
		return false;
	int number = 0;
	for (size_t i = 1; i < name.len; i++) {
		if (name.bytes[i] < '0' || name.bytes[i] > '9')
			return false;
		number = number * 10 + (name.bytes[i] - '0');
	}
	return name.bytes[1] != '0' && number <= 12;
}

/* Ctrl-H, -I, -J, -M and -[ are other keys already when they arrive. */
static bool is_control(struct text name)
{
	static const struct text others = T("HIJM");
	if (name.len != 6 || !text_starts_with(name, TEXT("Ctrl-")))
		return false;
	struct text letter = text_slice(name, 5, 6);
	return letter.bytes[0] >= 'A' && letter.bytes[0] <= 'Z' &&
	       text_find(others, letter) == SIZE_MAX;
}

bool keymap_is_key(struct text name)
{
	static const struct text arrows[] = {T("Left"), T("Right"), T("Up"), T("Down")};
	if (is_named(name) || is_one_character(name) || is_function_key(name) ||
	    is_control(name))
		return true;
	if (!text_starts_with(name, TEXT("Alt-")))
		return false;
	struct text base = text_slice(name, 4, name.len);
	for (size_t i = 0; i < ARRAY_LEN(arrows); i++)
		if (text_equal(arrows[i], base))
			return true;
	return is_one_character(base);
}

void keymap_bind(struct keymap *keymap, enum command command, const struct text *keys, size_t n)
{
	assert(command < COMMAND_COUNT && n <= COMMAND_KEYS);
	for (size_t i = 0; i < COMMAND_KEYS; i++)
		keymap->keys[command][i] = i < n ? keys[i] : (struct text){0};
}

bool keymap_find_conflict(const struct keymap *keymap, enum command command, struct text *key,
			  enum command *other)
{
	const struct text *keys = keymap_keys(keymap, command);
	for (size_t i = 0; i < COMMAND_KEYS && keys[i].len; i++) {
		for (size_t j = 0; j < COMMAND_COUNT; j++) {
			if (j == command || !has_key(keymap, (enum command)j, keys[i]))
				continue;
			*key = keys[i];
			*other = (enum command)j;
			return true;
		}
	}
	return false;
}
