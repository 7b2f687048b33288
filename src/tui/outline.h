/* SPDX-License-Identifier: EUPL-1.2 */
/* Jumping to the headings of the page: COMMAND_HEADINGS. */
#ifndef TUI_OUTLINE_H
#define TUI_OUTLINE_H

struct screen;

/* Opens a picker with them; its prompt must be open. */
void outline_open(struct screen *screen);
/* Closes it and goes to what was chosen. */
void outline_take(struct screen *screen);

#endif
