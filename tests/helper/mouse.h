/* SPDX-License-Identifier: EUPL-1.2 */
/* The mouse as terminals report it. */
#ifndef HELPER_MOUSE_H
#define HELPER_MOUSE_H

#include "helper/terminal.h"

enum mouse_button {
	MOUSE_LEFT = 0,
	MOUSE_MIDDLE = 1,
	MOUSE_WHEEL_UP = 64,
	MOUSE_WHEEL_DOWN = 65
};

/* Where the text stands: its row, and the column of its first letter; false if nowhere. */
bool mouse_find(struct emulator *emulator, const char *text, int *row, int *column);
/* Presses and releases the button there. */
void mouse_point(struct emulator *emulator, enum mouse_button button, int row, int column);
/* The same on a text, which must be there. */
void mouse_press_on(struct emulator *emulator, const char *text);

#endif
