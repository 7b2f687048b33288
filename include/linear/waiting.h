/* SPDX-License-Identifier: EUPL-1.2 */
/* What is said in the linear mode before there is anything to say. */
#ifndef LINEAR_WAITING_H
#define LINEAR_WAITING_H

#include "base/language.h"
#include "base/text.h"
#include "base/work.h"

/* Does the work. If that takes long, one line says so after 0.7 seconds, and another every
   five: "Daten werden gelesen: 34 %." INPUT is a terminal: a line with the word for the end,
   or its end, gives it up; TYPED receives what else was typed meanwhile, for linear_run. */
enum waited linear_wait(const struct work *work, int input, int output, enum language language,
			struct buffer *typed);

#endif
