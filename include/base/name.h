/* SPDX-License-Identifier: EUPL-1.2 */
/* Names that come from outside and that libraries make paths of. */
#ifndef BASE_NAME_H
#define BASE_NAME_H

#include <stdbool.h>

#include "base/text.h"

enum { NAME_MAX_LEN = 64 };

/* Is it a name, and neither a path nor a sequence: a letter or digit of ASCII, then more of
   these or of OTHERS, NAME_MAX_LEN bytes at most? */
bool name_is_plain(struct text name, const char *others);
/* Is it the name of a terminal's description: one whose OTHERS are + . _ -? */
bool name_is_of_terminal(struct text name);
bool name_is_letter_or_digit(char c);

#endif
