/* SPDX-License-Identifier: EUPL-1.2 */
/* The data built into the program: made from data/bochum by src/make/image.c. */
#ifndef BUILTIN_H
#define BUILTIN_H

#include <stddef.h>
#include <stdint.h>

extern const uint64_t builtin_catalog[];
extern const size_t builtin_catalog_len; /* bytes */

#endif
