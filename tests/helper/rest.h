/* SPDX-License-Identifier: EUPL-1.2 */
/* When is everything done that was asked for? When the program sleeps until something comes
   from outside. */
#ifndef HELPER_REST_H
#define HELPER_REST_H

#include "helper/terminal.h"

/* For emulator_wait_outside: does it sleep, and is there no clock that will wake it? True on
   a system that does not say. */
bool rest_without_a_clock(struct emulator *emulator, const void *ctx);
/* Presses keys when everything before is done, and waits until they are obeyed and all that
   was written for them has been read: it is what the bytes are then. */
void rest_press(struct emulator *emulator, const char *keys);

#endif
