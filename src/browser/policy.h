/* SPDX-License-Identifier: EUPL-1.2 */
/* What visitors of a kiosk may do: the column for_visitors of the command table. */
#ifndef BROWSER_POLICY_H
#define BROWSER_POLICY_H

#include <stdbool.h>

#include "command/command.h"
#include "page/build.h"
#include "page/place.h"

bool policy_allows(const struct source *source, enum command command);
/* May the place be shown? A place that a command is for is as free as that command,
   however the reader names it. *command receives the one that is refused. */
bool policy_allows_place(const struct source *source, const struct place *place,
			 enum command *command);

#endif
