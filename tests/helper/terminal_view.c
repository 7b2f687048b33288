/* SPDX-License-Identifier: EUPL-1.2 */
/* What an emulator shows, and what went over its line. */
#include <string.h>

#include "helper/terminal_state.h"

static void append_character(char *out, uint32_t character)
{
	char *at = out + strlen(out);

	if (character < 0x80) {
		*at++ = (char)character;
	} else if (character < 0x800) {
		*at++ = (char)(0xc0 | character >> 6);
		*at++ = (char)(0x80 | (character & 0x3f));
	} else if (character < 0x10000) {
		*at++ = (char)(0xe0 | character >> 12);
		*at++ = (char)(0x80 | (character >> 6 & 0x3f));
		*at++ = (char)(0x80 | (character & 0x3f));
	} else {
		*at++ = (char)(0xf0 | character >> 18);
		*at++ = (char)(0x80 | (character >> 12 & 0x3f));
		*at++ = (char)(0x80 | (character >> 6 & 0x3f));
		*at++ = (char)(0x80 | (character & 0x3f));
	}
	*at = '\0';
}

struct emulator_cell emulator_cell(struct emulator *emulator, int row, int column)
{
	struct emulator_cell cell = {.text = ""};
	VTermScreenCell from;
	VTermPos at = {row, column};

	if (!vterm_screen_get_cell(emulator->screen, at, &from))
		return cell;
	/* the second cell of a wide character holds all ones */
	for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && from.chars[i]; i++) {
		if (from.chars[i] <= 0x10ffff)
			append_character(cell.text, from.chars[i]);
	}
	cell.bold = from.attrs.bold;
	cell.underline = from.attrs.underline != 0;
	cell.reverse = from.attrs.reverse;
	return cell;
}

const char *emulator_row(struct emulator *emulator, int row)
{
	size_t len = 0;
	size_t used = 0;

	emulator->row[0] = '\0';
	for (int column = 0; column < emulator->columns && len + 32 < ROW_MAX; column++) {
		struct emulator_cell cell = emulator_cell(emulator, row, column);
		const char *text = cell.text[0] ? cell.text : " ";

		memcpy(emulator->row + len, text, strlen(text) + 1);
		len += strlen(text);
		if (strcmp(text, " ") != 0)
			used = len;
	}
	emulator->row[used] = '\0';
	return emulator->row;
}

bool emulator_shows(struct emulator *emulator, const char *text)
{
	for (int row = 0; row < emulator->rows; row++) {
		if (strstr(emulator_row(emulator, row), text))
			return true;
	}
	return false;
}

int emulator_rows(const struct emulator *emulator)
{
	return emulator->rows;
}

int emulator_columns(const struct emulator *emulator)
{
	return emulator->columns;
}

void emulator_cursor(struct emulator *emulator, int *row, int *column)
{
	VTermPos at;

	vterm_state_get_cursorpos(vterm_obtain_state(emulator->vterm), &at);
	*row = at.row;
	*column = at.col;
}

bool emulator_cursor_is_visible(const struct emulator *emulator)
{
	return emulator->cursor_is_visible;
}

bool emulator_is_alternate(const struct emulator *emulator)
{
	return emulator->is_alternate;
}

const char *emulator_bytes(const struct emulator *emulator, size_t *len)
{
	if (len)
		*len = emulator->n_bytes;
	return emulator->bytes ? emulator->bytes : "";
}

void emulator_forget_bytes(struct emulator *emulator)
{
	emulator->n_bytes = 0;
	if (emulator->bytes)
		emulator->bytes[0] = '\0';
}

struct termios emulator_modes(const struct emulator *emulator)
{
	struct termios modes = {0};

	tcgetattr(emulator->line, &modes);
	return modes;
}

struct termios emulator_modes_before(const struct emulator *emulator)
{
	return emulator->modes_before;
}
