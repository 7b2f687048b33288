/* SPDX-License-Identifier: EUPL-1.2 */
/* Signals become facts that the loop looks at; the terminal is put back whatever
   happens. */
#ifndef TUI_SIGNALS_H
#define TUI_SIGNALS_H

#include <stdbool.h>

/* Takes over the signals and remembers the terminal's modes on standard output.
   IS_KIOSK: nobody can stop or interrupt it by a signal of the terminal. */
void signals_start(bool is_kiosk);
/* What a crash writes to leave the screen: prepared here, because nothing may be
   asked for then. Needs the terminal's description (after newterm). HAS_OWN_SCREEN: the
   alternate one, with attributes. FIRST is written before it; NULL: it may not have been
   entered yet. */
void signals_prepare_restore(bool has_own_screen, const char *first);
/* Writes that and gives the terminal its modes back. */
void signals_restore(void);
/* Gives the signals back as they were. */
void signals_stop(void);

/* A descriptor that becomes readable when a signal has come; signals_drain empties it. */
int signals_fd(void);
void signals_drain(void);

/* The signal that asks to end, or 0. From the first one on a clock runs: after a second
   the process ends by itself, even if the terminal takes no output. */
int signals_ending(void);
/* Between these two the process ends if the terminal takes no output for a minute: nobody
   holds a visit to a kiosk by not reading. */
void signals_guard(void);
void signals_unguard(void);
/* Was there one since the last call? */
bool signals_take_resize(void);
bool signals_take_suspend(void);

/* Stops the process as its shell expects; returns when it goes on. */
void signals_suspend(void);

#endif
