/* SPDX-License-Identifier: EUPL-1.2 */
/* A file: its sections, and the entries in them, piece by piece. */
#ifndef LOAD_DOCUMENT_H
#define LOAD_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "load/loader.h"

struct document;

/* Begins to read a file's content into the loader; SOURCE must outlive the document.
   Problems are reported; that something is wrong, document_close says. */
struct document *document_open(struct loader *loader, struct text source, uint32_t file);
/* Reads on, at most an entry, or a section that is no plain list. False: there is nothing
   left that could be read. */
bool document_step(struct document *document);
/* How many bytes have been looked at. */
size_t document_offset(const struct document *document);
/* The first byte of the source that will be looked at again; memory before it may go. */
size_t document_needed(const struct document *document);
/* A file that was not read to its end sets loader->is_incomplete. NULL is nothing. */
void document_close(struct document *document);

#endif
