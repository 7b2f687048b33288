/* SPDX-License-Identifier: EUPL-1.2 */
/* How the parts of a whole are told apart without colours. */
#ifndef RENDER_PARTS_H
#define RENDER_PARTS_H

#include <stdbool.h>

#include "base/text.h"

/* A glyph of one cell for the shade of a chart's point. */
struct text parts_texture(unsigned shade, bool is_ascii);

#endif
