/* SPDX-License-Identifier: EUPL-1.2 */
/* What a kiosk notes of a visit, in the system's log or in a file: a line for each event.
   Whatever stands in the details, a line stays one line and holds only characters that
   logs and terminals take for themselves. */
#ifndef KIOSK_JOURNAL_H
#define KIOSK_JOURNAL_H

#include "base/text.h"

struct journal;

/* Opens the log, to be called before the fence goes up: FILE is appended to, and made if
   need be; NULL: the system's log. NULL, with errno, if the file cannot be opened. Close
   with journal_close. */
struct journal *journal_open(const char *file);
void journal_close(struct journal *journal);

/* Notes "EVENT DETAILS". EVENT is a word of ours. A log that takes nothing more is no
   reason to stop. JOURNAL NULL: nothing happens. */
void journal_note(struct journal *journal, const char *event, struct text details);

/* Notes "news LINE" of what happened to the file PATH, which many visits see at the same
   time: of their processes one does it, the one that gets the lock of the folder around
   the file, and it keeps that until it has other news. A visit that comes late may say it
   again. */
void journal_note_once(struct journal *journal, const char *path, struct text line);

/* As journal_note does with details: other characters become question marks, and more
   than 200 bytes are cut. */
void journal_append_clean(struct buffer *out, struct text details);

#endif
