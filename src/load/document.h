/* SPDX-License-Identifier: EUPL-1.2 */
/* A whole file: its sections, and the entries in them. */
#ifndef LOAD_DOCUMENT_H
#define LOAD_DOCUMENT_H

#include <stdint.h>

#include "load/loader.h"

/* Reads a file's content, entry by entry, into the loader. Problems are reported; a file
   that cannot be read to its end sets loader->is_incomplete. */
void document_read(struct loader *loader, struct text source, uint32_t file);

#endif
