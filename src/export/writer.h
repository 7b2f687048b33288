/* SPDX-License-Identifier: EUPL-1.2 */
/* Output in pieces: text gathers in a buffer and leaves when there is enough of it. */
#ifndef EXPORT_WRITER_H
#define EXPORT_WRITER_H

#include "base/text.h"
#include "base/utf8.h"
#include "export/export.h"
#include "model/changes.h"

struct writer {
	struct buffer text; /* what is to be written; append to it */
	struct buffer encoded;
	enum utf8_charset charset;
	int output; /* a descriptor */
	int error;  /* errno of the first write that failed; nothing is written after it */
};

/* Call it between pieces: writes what has gathered if it is much. False after an error. */
bool writer_step(struct writer *writer);
/* Writes the rest and gives the memory back; returns the error, 0 if all is written. */
int writer_end(struct writer *writer);

/* The entries that a list's place names, in its order. */
struct entries entries_of_list(const struct source *source, const struct place *place,
			       struct arena *arena);

void data_write(const struct source *source, const struct place *place, struct writer *writer);
void csv_write(const struct source *source, const struct place *place, struct writer *writer);
/* "new", "changed", "gone" */
struct text change_word(enum change_what what);
/* Where the entry stands; what is gone, where it stood. */
struct place change_place(const struct source *source, const struct change *change);
/* "2024-10": as precise as it is known. */
void append_iso_date(struct buffer *out, date when);

#endif
