/* SPDX-License-Identifier: EUPL-1.2 */
#include "helper/screen.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

struct emulator *screen_start_at(int rows, int columns, const char *place)
{
	char at[128];
	const char *arguments[] = {"--screen", "--lang=de", at, NULL};
	struct emulator_options options = {
		.rows = rows, .columns = columns, .arguments = arguments};

	snprintf(at, sizeof(at), "--at=%s", place);
	return emulator_start(&options);
}

struct emulator *screen_start(int rows, int columns)
{
	struct emulator *emulator = screen_start_at(rows, columns, "start");

	assert_true(emulator_wait_text(emulator, "beenden"));
	return emulator;
}

void screen_type(struct emulator *emulator, const char *keys, const char *text)
{
	emulator_type(emulator, keys);
	assert_true(emulator_wait_text(emulator, text));
}

/* The titles of panes are bold and reversed when they have the focus, an item only
   reversed: so both can be told apart from the outside. */
bool screen_has_focus(struct emulator *emulator, const char *title)
{
	for (int row = 0; row < emulator_rows(emulator); row++) {
		char found[4096] = "";
		size_t used = 0;

		for (int column = 0; column < emulator_columns(emulator); column++) {
			struct emulator_cell cell = emulator_cell(emulator, row, column);

			if (!cell.bold || !cell.reverse || used > sizeof(found) - 64)
				continue;
			memcpy(found + used, cell.text, strlen(cell.text) + 1);
			used += strlen(cell.text);
		}
		if (strstr(found, title))
			return true;
	}
	return false;
}

static bool has_focused_title(struct emulator *emulator, const void *title)
{
	return screen_has_focus(emulator, title);
}

void screen_expect_focus(struct emulator *emulator, const char *title)
{
	assert_true(emulator_wait(emulator, has_focused_title, title));
}

static bool is_selected(struct emulator *emulator, int row, int column)
{
	struct emulator_cell cell;

	if (column < 0)
		return false;
	cell = emulator_cell(emulator, row, column);
	/* titles of panes are bold, too; a word that was searched for is underlined besides */
	return cell.reverse && (!cell.bold || cell.underline);
}

/* On the first letter of what is selected. */
bool screen_cursor_is_on_selection(struct emulator *emulator, const void *ctx)
{
	int row, column;
	struct emulator_cell cell;

	(void)ctx;
	emulator_cursor(emulator, &row, &column);
	cell = emulator_cell(emulator, row, column);
	return emulator_cursor_is_visible(emulator) && is_selected(emulator, row, column) &&
	       !is_selected(emulator, row, column - 1) && cell.text[0] && cell.text[0] != ' ';
}

/* The same, or nothing is selected in sight: then on a letter of the text. */
bool screen_cursor_is_in_place(struct emulator *emulator, const void *ctx)
{
	int row, column;
	struct emulator_cell cell;

	if (screen_cursor_is_on_selection(emulator, ctx))
		return true;
	for (row = 0; row < emulator_rows(emulator); row++) {
		for (column = 0; column < emulator_columns(emulator); column++) {
			if (is_selected(emulator, row, column))
				return false;
		}
	}
	emulator_cursor(emulator, &row, &column);
	cell = emulator_cell(emulator, row, column);
	return emulator_cursor_is_visible(emulator) && row > 0 &&
	       row < emulator_rows(emulator) - 1 && cell.text[0] && cell.text[0] != ' ';
}

static bool was_redrawn_with_cursor(struct emulator *emulator, const void *ctx)
{
	return strstr(emulator_bytes(emulator, NULL), "\033[H\033[2J") != NULL &&
	       screen_cursor_is_in_place(emulator, ctx);
}

/* Presses keys and then asks for the whole screen anew: when it comes, they have been
   obeyed. False if the cursor is not where it belongs then. */
bool screen_press(struct emulator *emulator, const char *keys)
{
	emulator_forget_bytes(emulator);
	emulator_type(emulator, keys);
	emulator_type(emulator, "\f");
	return emulator_wait(emulator, was_redrawn_with_cursor, NULL);
}
