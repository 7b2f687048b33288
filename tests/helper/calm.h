/* SPDX-License-Identifier: EUPL-1.2 */
/* The calm screen as its users have it: keys go in, and what the cursor stands on is read. */
#ifndef HELPER_CALM_H
#define HELPER_CALM_H

#include "helper/screen.h"

#define KEY_UP_ARROW "\033OA"

/* On the built-in data, in German; returns when it shows a page. */
struct emulator *calm_start(int rows, int columns, const char *place);
/* Types, and waits for the cursor on the first cell of a row that begins with the text. */
void calm_type(struct emulator *emulator, const char *keys, const char *text);
/* Waits for that. */
void calm_expect(struct emulator *emulator, const char *text);
/* Presses keys and then asks for the whole screen anew: when it comes, they have been
   obeyed. */
void calm_press(struct emulator *emulator, const char *keys);
/* The row that the cursor stands on, if it stands on its first letter; else NULL. Valid
   until the next call. */
const char *calm_row(struct emulator *emulator);

#endif
