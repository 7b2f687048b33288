/* SPDX-License-Identifier: EUPL-1.2 */
#include "helper/mouse.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

bool mouse_find(struct emulator *emulator, const char *text, int *row, int *column)
{
	*column = 0;
	for (*row = 0; *row < emulator_rows(emulator); (*row)++) {
		const char *line = emulator_row(emulator, *row);
		const char *found = strstr(line, text);

		if (!found)
			continue;
		for (; line < found; line++)
			*column += (*line & 0xc0) != 0x80;
		return true;
	}
	return false;
}

void mouse_point(struct emulator *emulator, enum mouse_button button, int row, int column)
{
	char report[64];

	snprintf(report, sizeof(report), "\033[<%d;%d;%dM\033[<%d;%d;%dm", button, column + 1,
		 row + 1, button, column + 1, row + 1);
	emulator_type(emulator, report);
}

void mouse_press_on(struct emulator *emulator, const char *text)
{
	int row, column;

	if (!mouse_find(emulator, text, &row, &column))
		fail_msg("not on the screen: %s", text);
	mouse_point(emulator, MOUSE_LEFT, row, column);
}
