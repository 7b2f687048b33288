/* SPDX-License-Identifier: EUPL-1.2 */
/* The screen as its users have it: keys go in, cells and the cursor are looked at. What
   is expected and does not come ends the test. */
#ifndef HELPER_SCREEN_H
#define HELPER_SCREEN_H

#include "helper/terminal.h"

#define KEY_SHIFT_TAB	"\033[Z"
#define KEY_F6		"\033[17~"
#define KEY_SHIFT_F6	"\033[17;2~"
#define KEY_DOWN_ARROW	"\033OB"
#define KEY_RIGHT_ARROW "\033OC"
#define KEY_LEFT_ARROW	"\033OD"

/* A size at which all panes are there. */
enum { SCREEN_ROWS = 36, SCREEN_COLUMNS = 120 };

/* The screen on the built-in data, in German; returns at once. */
struct emulator *screen_start_at(int rows, int columns, const char *place);
/* The same on the start page, when it is there. */
struct emulator *screen_start(int rows, int columns);

/* Types, and waits for the text. */
void screen_type(struct emulator *emulator, const char *keys, const char *text);
/* Waits until the pane whose title holds this text has the keys. */
void screen_expect_focus(struct emulator *emulator, const char *title);
/* Has it the keys now? */
bool screen_has_focus(struct emulator *emulator, const char *title);
/* Presses keys and then asks for the whole screen anew: when it comes, they have been
   obeyed. False if the cursor is not where it belongs then. */
bool screen_press(struct emulator *emulator, const char *keys);

/* For emulator_wait: is the cursor on the first letter of what is selected? */
bool screen_cursor_is_on_selection(struct emulator *emulator, const void *ctx);
/* The same, or nothing is selected in sight: then on a letter of the text. */
bool screen_cursor_is_in_place(struct emulator *emulator, const void *ctx);

#endif
