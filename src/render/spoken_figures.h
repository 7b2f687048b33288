/* SPDX-License-Identifier: EUPL-1.2 */
/* Figures that a voice reads as signs. */
#ifndef RENDER_SPOKEN_FIGURES_H
#define RENDER_SPOKEN_FIGURES_H

#include <stddef.h>

#include "base/language.h"
#include "base/text.h"

/* If the text begins with a day or with a number of a number, appends how it is said,
   "12. Mai 2026" for 12.05.2026, "3 von 12" for 3/12, "2024 bis 2025" for 2024/25, and
   returns its length; else 0. */
size_t spoken_figures(struct buffer *out, struct text text, enum language language);

#endif
