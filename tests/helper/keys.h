/* SPDX-License-Identifier: EUPL-1.2 */
/* What a terminal sends for a key that the table of commands names. */
#ifndef HELPER_KEYS_H
#define HELPER_KEYS_H

#include "base/text.h"

/* Writes the bytes for the key, with a NUL; ends the test if the key is not known. */
void keys_of_name(struct text name, char bytes[16]);

#endif
