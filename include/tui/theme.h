/* SPDX-License-Identifier: EUPL-1.2 */
/* THE table of colours: what each theme gives to texts and pictures. Numbers are those of
   the palette of 256 colours, and of the eight that every terminal with colours has; -1 is
   the terminal's own colour, which nobody but its owner knows. No theme says anything by a
   colour that a word or a glyph does not say too. */
#ifndef TUI_THEME_H
#define TUI_THEME_H

#include <stdbool.h>

#include "base/language.h"
#include "base/text.h"
#include "render/layout.h"

enum theme {
	THEME_TERMINAL, /* the terminal's own colours; pictures in its first sixteen */
	THEME_LIGHT,
	THEME_DARK,
	THEME_CONTRAST,
	THEME_MONO, /* no colours at all */
	THEME_COUNT
};

struct colour {
	short rich; /* where there are 256 colours */
	short few;  /* where there are eight */
};

enum { COLOUR_OWN = -1 };

struct theme_info {
	struct text name[2]; /* "hell", "light" */
	bool has_colours;
	struct colour text, background;
	struct colour accent; /* headings, numbers of links, keys */
	struct colour quiet;  /* frames and what stands in them */
	struct colour paints[PAINT_COUNT];
	short on_paints[PAINT_COUNT]; /* text on such a surface, where there are 256 colours */
	bool has_surfaces; /* texts stand on the paint itself, not on the background */
};

const struct theme_info *theme_info(enum theme theme);
/* By either name, any case; false if there is none. */
bool theme_parse(struct text word, enum theme *theme);
struct text theme_name(enum theme theme, enum language language);

#endif
