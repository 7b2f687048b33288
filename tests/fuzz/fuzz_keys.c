/* SPDX-License-Identifier: EUPL-1.2 */
/* Bytes of a terminal become keys: each has a name that can be shown, and what begins as a
   sequence and ends as one acts as no command, whatever stands in it. Through curses, as
   in the program. */
#include "fuzz/fuzz.h"

#include <curses.h>
#include <locale.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/utf8.h"
#include "tui/keys.h"

enum { MOST_BYTES = 2048, BELL = 7, ESCAPE = 27 };

static int typed_into;

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc, (void)argv;
	int ends[2];
	FILE *output = fopen("/dev/null", "w");
	if (!setlocale(LC_CTYPE, "C.UTF-8") || !output || pipe(ends) != 0)
		return 1;
	typed_into = ends[1];
	if (dup2(ends[0], STDIN_FILENO) < 0 || !newterm("xterm-256color", output, stdin))
		return 1;
	raw();
	keypad(stdscr, TRUE);
	set_escdelay(1);
	keys_start();
	return 0;
}

static void type(struct text bytes)
{
	require(write(typed_into, bytes.bytes, bytes.len) == (ssize_t)bytes.len,
		"a pipe takes what is typed", bytes);
}

static void check_key(enum key_result result, const struct key *key)
{
	struct text name = text_of(key->name);
	if (result == KEY_PRESSED) {
		require(name.len > 0 && name.len < sizeof(key->name), "a key has a name", name);
		require(utf8_is_valid(name), "the name of a key is UTF-8", name);
		require(key->character == 0 || key->character >= ' ', "a key types a letter",
			name);
		for (size_t i = 0; i < name.len; i++)
			require((unsigned char)name.bytes[i] > ' ' && name.bytes[i] != 0x7f,
				"the name of a key has no control character", name);
	}
	if (result == KEY_POINTED)
		require(key->mouse.what != MOUSE_NOTHING && key->mouse.row >= 0 &&
				key->mouse.column >= 0,
			"the mouse points at a cell", name);
}

/* Takes all keys there are; appends the names of those pressed. A broken byte reads as
   nothing, and curses may have put back what came behind it: only when nothing waits and
   nothing comes twice, all is taken. */
static void take_keys(struct buffer *names)
{
	enum { MOST_READS = 4 * MOST_BYTES };
	struct key key = {0};
	for (int i = 0, n_none = 0; i < MOST_READS; i++) {
		enum key_result result = keys_read(&key);
		check_key(result, &key);
		if (result == KEY_PRESSED)
			buffer_format(names, "%s ", key.name);
		n_none = result == KEY_NONE && !keys_are_waiting() ? n_none + 1 : 0;
		if (n_none == 2)
			return;
	}
	finding("all that was typed is taken", buffer_text(names));
}

/* The input within a string that is for the terminal: as its answer to a question, or as
   what a hostile one sends. Curses takes some bytes behind a broken one for parts of it, so
   that the end of the string may go with it, and the key behind it. */
static void check_string(struct text inside)
{
	struct buffer bytes = {0}, names = {0};
	buffer_append_string(&bytes, "\033]");
	for (size_t i = 0; i < inside.len; i++)
		if (inside.bytes[i] != BELL && inside.bytes[i] != ESCAPE)
			buffer_append_char(&bytes, inside.bytes[i]);
	buffer_append_string(&bytes, "\ax");
	type(buffer_text(&bytes));
	take_keys(&names);
	bool is_swallowed = text_equal(buffer_text(&names), TEXT("x ")) ||
			    (names.len == 0 && !utf8_is_valid(buffer_text(&bytes)));
	require(is_swallowed, "a string is swallowed whole", buffer_text(&names));
	buffer_clear(&bytes);
	buffer_clear(&names);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct text input = {(const char *)bytes, len < MOST_BYTES ? len : MOST_BYTES};
	struct buffer names = {0};
	(void)mouse_of_report(input);
	type(input);
	take_keys(&names);
	buffer_clear(&names);
	check_string(input);
	return 0;
}
