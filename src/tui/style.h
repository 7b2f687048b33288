/* SPDX-License-Identifier: EUPL-1.2 */
/* What the eye gets: attributes, a colour where it is wanted, the lines of frames. No
   meaning is in a colour alone: what it marks is bold, underlined or reversed too. */
#ifndef TUI_STYLE_H
#define TUI_STYLE_H

#include <curses.h>
#include <stdbool.h>

#include "base/text.h"
#include "base/utf8.h"
#include "render/layout.h"
#include "tui/theme.h"
#include "tui/tui.h"

enum tone {
	TONE_TEXT,
	TONE_HEADING,
	TONE_LABEL,
	TONE_MARKER,
	TONE_LINK,
	TONE_BAR,
	TONE_NOTE,
	TONE_SELECTED, /* in the focused pane */
	TONE_KEPT,     /* selected in a pane without the focus */
	TONE_FRAME,
	TONE_FOCUS, /* the title of the focused pane */
	TONE_HEAD,
	TONE_KEY, /* the name of a key in the line of keys */
	TONE_MESSAGE,
	TONE_COUNT
};

/* Lines of frames; each is one cell wide. */
struct glyphs {
	struct text horizontal, vertical;
	struct text top_left, top_right, bottom_left, bottom_right;
	struct text tee_left, tee_right;
	struct text more;      /* where a text is cut */
	struct text filtering; /* behind the row that filters */
};

enum { STYLE_PAIRS_MAX = 120 };

/* The pairs of colours that curses knows. */
struct style_pairs {
	short own[2]; /* of what has no pair */
	short items[STYLE_PAIRS_MAX][2];
	int n;
};

struct style {
	bool may_color; /* the terminal has colours, and they are wanted */
	bool has_color; /* and so does the theme */
	enum theme theme;
	struct style_pairs *pairs;
	int today; /* a month, see struct layout_options */
	bool is_ascii;
	enum utf8_charset charset;
	const struct glyphs *glyphs;
	struct hyphenator *hyphenator; /* for German words; may be NULL */
};

/* Other colours; all must be drawn again. */
void style_set_theme(struct style *style, enum theme theme);
/* Curses must have been started; style->pairs must be there. */
void style_start(struct style *style, const struct tui_options *options);
/* Are text and background without more in the terminal's own colours? */
bool style_keeps_colours(const struct style *style);
attr_t style_attributes(const struct style *style, enum tone tone);
enum tone style_tone_of_span(const struct span *span);
attr_t style_of_span(const struct style *style, const struct span *span);
/* The same in the selected link of the focused pane. */
attr_t style_selected(const struct style *style, const struct span *span);
/* Is colour wanted, as far as the user's options and NO_COLOR say? */
bool style_wants_color(enum color_mode mode, const char *no_color);

#endif
