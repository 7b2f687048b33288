/* SPDX-License-Identifier: EUPL-1.2 */
/* The mouse: what a terminal reports, and what it points at. Only presses and the wheel
   are asked for (modes 1000 and 1006), so that moving it costs nothing; with Shift held
   the terminal selects text by itself. */
#ifndef TUI_MOUSE_H
#define TUI_MOUSE_H

#include <stdbool.h>

#include "base/text.h"

#define MOUSE_ON  "\033[?1000h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1000l"

enum mouse_what { MOUSE_NOTHING, MOUSE_PRESS, MOUSE_WHEEL_UP, MOUSE_WHEEL_DOWN };

struct mouse {
	enum mouse_what what;
	int row, column; /* cells from 0 */
};

/* Reads a report without its ESC: "[<0;12;5M". MOUSE_NOTHING for other buttons, for the
   release of one, and for what is no report. */
struct mouse mouse_of_report(struct text report);

struct screen;
/* Does what a press or the wheel means where it points. */
void mouse_act(struct screen *screen, const struct mouse *mouse);

#endif
