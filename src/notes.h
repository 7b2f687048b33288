/* SPDX-License-Identifier: EUPL-1.2 */
/* What the log of a kiosk says: who writes it is here, how a line stays one line is
   kiosk/journal.h. Without a kiosk there is no log, and all of this does nothing. */
#ifndef NOTES_H
#define NOTES_H

#include <stdint.h>

#include "program.h"

/* "start screen, remote, window 80x24, locale C.UTF-8, data 0a1b2c3d, 2 problems" */
void notes_start(const struct program *program, enum mode mode);
/* "mode linear" */
void notes_mode(const struct program *program, enum mode mode);
/* "end quit, 12 s": EVENT, why, and how long it took in MILLISECONDS. */
void notes_ending(const struct program *program, const char *event, const char *why,
		  int64_t milliseconds);
/* Notes the places that readers visit and the commands that are refused to them, as long
   as PROGRAM lives; for browser_set_observer. */
struct observer notes_observer(struct program *program);

/* Data that came while visitors read. Of all the visits that see it, one writes the line:
   "data 0a1b2c3d, 2 problems" or "data broken, 3 errors, data.yaml:3:5". */
void notes_new_data(const struct live *live, const struct loaded *loaded);
void notes_bad_data(const struct live *live, const struct diagnostics *problems,
		    enum load_result result);

#endif
