/* SPDX-License-Identifier: EUPL-1.2 */
/* What the reader of a screen sees before there is anything to show. */
#ifndef TUI_WAITING_H
#define TUI_WAITING_H

#include <stdbool.h>

#include "base/language.h"
#include "base/work.h"
#include "command/keymap.h"

struct waiting_options {
	enum language language;
	const struct keymap *keymap; /* NULL: that of the table */
	bool is_calm;		     /* the number changes less often */
};

/* Does the work, and says on one line of the terminal how far it is: "Daten werden gelesen:
   34 %." The keys for the end and for suspending are obeyed at once, others do nothing. On
   return the line is empty and the terminal as it was found; *signal is that of
   WAITED_SIGNAL. */
enum waited tui_wait(const struct work *work, const struct waiting_options *options,
		     int *signal);

#endif
