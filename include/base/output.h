/* SPDX-License-Identifier: EUPL-1.2 */
/* Writing what was made ready in memory. */
#ifndef BASE_OUTPUT_H
#define BASE_OUTPUT_H

#include "base/text.h"

/* Writes all of the text, however often that is interrupted, cut short, or would have to
   wait; then it waits. Returns 0, or the errno that put an end to it; a terminal that is gone shows itself when it is read, too. */
int output_write(int descriptor, struct text text);

#endif
