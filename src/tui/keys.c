/* SPDX-License-Identifier: EUPL-1.2 */
/* Curses knows the sequences of the terminal's description. Those of its relatives are
   taught to it; whatever else begins with ESC is swallowed whole, so that no rest of it
   acts as a command. */
#include "tui/keys.h"

#include <curses.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include "base/utf8.h"

enum { ESCAPE = 0x1b, BELL = 0x07, DELETE = 0x7f };
/* Codes of our own, above those of curses, for keys that it has no name for. */
enum {
	KEY_OWN_ALT_LEFT = 0x4001,
	KEY_OWN_ALT_RIGHT,
	KEY_OWN_ALT_UP,
	KEY_OWN_ALT_DOWN,
	KEY_OWN_PASTE,
	KEY_OWN_PASTED
};

static const struct {
	int code;
	const char *name;
} key_names[] = {
	{KEY_UP, "Up"},
	{KEY_DOWN, "Down"},
	{KEY_LEFT, "Left"},
	{KEY_RIGHT, "Right"},
	{KEY_HOME, "Home"},
	{KEY_END, "End"},
	{KEY_LL, "End"},
	{KEY_PPAGE, "PageUp"},
	{KEY_NPAGE, "PageDown"},
	{KEY_ENTER, "Enter"},
	{KEY_BACKSPACE, "Backspace"},
	{KEY_DC, "Delete"},
	{KEY_IC, "Insert"},
	{KEY_BTAB, "Shift-Tab"},
	{KEY_F(18), "Shift-F6"}, /* terminals count those with Shift on from F12 */
	{KEY_OWN_ALT_LEFT, "Alt-Left"},
	{KEY_OWN_ALT_RIGHT, "Alt-Right"},
	{KEY_OWN_ALT_UP, "Alt-Up"},
	{KEY_OWN_ALT_DOWN, "Alt-Down"},
	{KEY_OWN_PASTE, KEY_NAME_PASTE},
	{KEY_OWN_PASTED, KEY_NAME_PASTED},
};

static const struct {
	const char *sequence;
	int code;
} sequences[] = {
	{"\033[A", KEY_UP},
	{"\033[B", KEY_DOWN},
	{"\033[C", KEY_RIGHT},
	{"\033[D", KEY_LEFT},
	{"\033OA", KEY_UP},
	{"\033OB", KEY_DOWN},
	{"\033OC", KEY_RIGHT},
	{"\033OD", KEY_LEFT},
	{"\033[H", KEY_HOME},
	{"\033[F", KEY_END},
	{"\033OH", KEY_HOME},
	{"\033OF", KEY_END},
	{"\033[1~", KEY_HOME},
	{"\033[4~", KEY_END},
	{"\033[7~", KEY_HOME},
	{"\033[8~", KEY_END},
	{"\033[3~", KEY_DC},
	{"\033[5~", KEY_PPAGE},
	{"\033[6~", KEY_NPAGE},
	{"\033[Z", KEY_BTAB},
	{"\033OM", KEY_ENTER},
	{"\033OP", KEY_F(1)},
	{"\033[11~", KEY_F(1)},
	{"\033[[A", KEY_F(1)},
	{"\033[17;2~", KEY_F(18)},
	{"\033[1;3A", KEY_OWN_ALT_UP},
	{"\033[1;3B", KEY_OWN_ALT_DOWN},
	{"\033[1;3C", KEY_OWN_ALT_RIGHT},
	{"\033[1;3D", KEY_OWN_ALT_LEFT},
	{"\033[200~", KEY_OWN_PASTE},
	{"\033[201~", KEY_OWN_PASTED},
	{"\033\033[C", KEY_OWN_ALT_RIGHT},
	{"\033\033[D", KEY_OWN_ALT_LEFT},
};

void keys_start(void)
{
	/* reports of the mouse are ours to read, whatever the description says */
	define_key(NULL, KEY_MOUSE);
	for (size_t i = 0; i < ARRAY_LEN(sequences); i++)
		define_key(sequences[i].sequence, sequences[i].code);
}

int keys_bytes_waiting(void)
{
	int n = 0;

	/* a terminal that is gone is readable, but holds no bytes */
	return ioctl(STDIN_FILENO, FIONREAD, &n) == 0 ? n : 0;
}

bool keys_are_waiting(void)
{
	return keys_bytes_waiting() > 0;
}

static bool key_set_name(struct key *key, const char *name, uint32_t character)
{
	snprintf(key->name, sizeof(key->name), "%s", name);
	key->character = character;
	return true;
}

static bool key_of_function(long code, struct key *key)
{
	for (size_t i = 0; i < ARRAY_LEN(key_names); i++) {
		if (key_names[i].code == code)
			return key_set_name(key, key_names[i].name, 0);
	}
	if (code < KEY_F(1) || code > KEY_F(12))
		return false;
	snprintf(key->name, sizeof(key->name), "F%ld", code - KEY_F0);
	key->character = 0;
	return true;
}

static bool key_of_control(long code, struct key *key)
{
	switch (code) {
	case '\r':
	case '\n':
		return key_set_name(key, "Enter", 0);
	case '\t':
		return key_set_name(key, "Tab", 0);
	case ESCAPE:
		return key_set_name(key, "Esc", 0);
	/* terminals send either for the one key */
	case '\b':
	case DELETE:
		return key_set_name(key, "Backspace", 0);
	default:
		break;
	}
	if (code < 1 || code > 26)
		return false;
	snprintf(key->name, sizeof(key->name), "Ctrl-%c", (int)('A' + code - 1));
	key->character = 0;
	return true;
}

bool key_of_code(long code, bool is_code, struct key *key)
{
	struct buffer name = {0};

	if (is_code)
		return key_of_function(code, key);
	if (code == ' ')
		return key_set_name(key, "Space", ' ');
	if (code < ' ' || code == DELETE)
		return key_of_control(code, key);
	if ((code >= 0x80 && code < 0xa0) || code > 0x10ffff ||
	    (code >= 0xd800 && code < 0xe000))
		return false;
	utf8_append(&name, (uint32_t)code);
	snprintf(key->name, sizeof(key->name), TEXT_FORMAT, TEXT_ARGS(buffer_text(&name)));
	key->character = (uint32_t)code;
	buffer_clear(&name);
	return true;
}

void key_add_alt(struct key *key)
{
	char name[sizeof(key->name)];

	snprintf(name, sizeof(name), "Alt-%.*s", (int)sizeof(name) - 5, key->name);
	key_set_name(key, name, 0);
}

bool key_is(const struct key *key, const char *name)
{
	return strcmp(key->name, name) == 0;
}

static enum sequence_state sequence_begin(uint32_t character)
{
	switch (character) {
	case '[':
		return SEQUENCE_CONTROL;
	case 'O':
		return SEQUENCE_SHIFT;
	case 'P':
	case 'X':
	case ']':
	case '^':
	case '_':
		return SEQUENCE_STRING;
	default:
		return SEQUENCE_ALT;
	}
}

enum sequence_state sequence_feed(enum sequence_state state, uint32_t character)
{
	switch (state) {
	case SEQUENCE_BEGIN:
		return sequence_begin(character);
	case SEQUENCE_CONTROL:
		/* parameters and intermediates, then one final byte; "[[A" is of Linux */
		if ((character >= 0x20 && character < 0x40) || character == '[')
			return SEQUENCE_CONTROL;
		return SEQUENCE_END;
	case SEQUENCE_STRING:
		if (character == ESCAPE)
			return SEQUENCE_STRING_ESCAPE;
		return character == BELL ? SEQUENCE_END : SEQUENCE_STRING;
	case SEQUENCE_SHIFT:
	case SEQUENCE_STRING_ESCAPE:
	case SEQUENCE_ALT:
	case SEQUENCE_END:
		break;
	}
	return SEQUENCE_END;
}

/* A sequence as it comes, as far as a report of the mouse is long. */
struct kept_sequence {
	char bytes[24];
	size_t len;
};

static void keep(struct kept_sequence *kept, wint_t code)
{
	if (kept->len < sizeof(kept->bytes))
		kept->bytes[kept->len++] = code < DELETE ? (char)code : '?';
}

/* The old kind of report has three bytes behind it that could act as keys. */
static void swallow_old_report(struct text report)
{
	wint_t code;

	if (!text_equal(report, TEXT("[M")))
		return;
	for (int i = 0; i < 3; i++)
		get_wch(&code);
}

static enum key_result end_of_sequence(const struct kept_sequence *kept, struct key *key)
{
	struct text report = {kept->bytes, kept->len};

	swallow_old_report(report);
	key->mouse = mouse_of_report(report);
	return key->mouse.what == MOUSE_NOTHING ? KEY_IGNORED : KEY_POINTED;
}

/* A byte that is no UTF-8 reads as nothing, but is no end: what follows it are no keys. Only
   if nothing was taken, nothing came. */
static int read_on(wint_t *code)
{
	int kind, n_bytes;

	do {
		n_bytes = keys_bytes_waiting();
		kind = get_wch(code);
	} while (kind == ERR && keys_bytes_waiting() < n_bytes);
	return kind;
}

/* What follows an ESC: nothing (the key itself), a character (Alt), or a sequence. */
static enum key_result read_after_escape(struct key *key)
{
	enum sequence_state state = SEQUENCE_BEGIN;
	struct kept_sequence kept = {.len = 0};
	wint_t code;
	int kind;

	while ((kind = read_on(&code)) != ERR) {
		bool is_delete = kind == KEY_CODE_YES && code == KEY_BACKSPACE;
		if (is_delete && state != SEQUENCE_BEGIN)
			continue; /* nothing, as in every terminal */
		if (kind == KEY_CODE_YES)
			return KEY_IGNORED;
		state = sequence_feed(state, (uint32_t)code);
		keep(&kept, code);
		if (state == SEQUENCE_END)
			return end_of_sequence(&kept, key);
		if (state == SEQUENCE_ALT) {
			if (code == ESCAPE || !key_of_code((long)code, false, key))
				return KEY_IGNORED;
			key_add_alt(key);
			return KEY_PRESSED;
		}
		timeout(get_escdelay()); /* the rest of a sequence may be on its way */
	}
	if (state != SEQUENCE_BEGIN)
		return KEY_IGNORED;
	return key_of_code(ESCAPE, false, key) ? KEY_PRESSED : KEY_IGNORED;
}

enum key_result keys_read(struct key *key)
{
	enum key_result result;
	wint_t code;
	int kind;

	timeout(0);
	kind = get_wch(&code);
	if (kind == ERR)
		return KEY_NONE;
	if (kind == OK && code == ESCAPE) {
		result = read_after_escape(key);
		timeout(0);
		return result;
	}
	return key_of_code((long)code, kind == KEY_CODE_YES, key) ? KEY_PRESSED : KEY_IGNORED;
}
