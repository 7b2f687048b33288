/* SPDX-License-Identifier: EUPL-1.2 */
/* One table from tones to attributes, and pairs of colours made from the theme as they are
   needed: a terminal of eight colours has room for 64. */
#include "tui/style.h"

#include <stdlib.h>
#include <string.h>

enum { PAIRS_FIRST = 1 };

enum tint { TINT_TEXT, TINT_ACCENT, TINT_QUIET, TINT_BAR };

static const struct {
	attr_t attributes;
	enum tint tint;
} tones[TONE_COUNT] = {
	[TONE_TEXT] = {A_NORMAL, TINT_TEXT},
	[TONE_HEADING] = {A_BOLD, TINT_ACCENT},
	[TONE_LABEL] = {A_NORMAL, TINT_TEXT},
	[TONE_MARKER] = {A_NORMAL, TINT_ACCENT},
	[TONE_LINK] = {A_UNDERLINE, TINT_TEXT},
	[TONE_BAR] = {A_NORMAL, TINT_BAR},
	[TONE_NOTE] = {A_NORMAL, TINT_TEXT},
	[TONE_SELECTED] = {A_REVERSE, TINT_TEXT},
	[TONE_KEPT] = {A_BOLD, TINT_TEXT},
	[TONE_FRAME] = {A_NORMAL, TINT_QUIET},
	[TONE_FOCUS] = {A_BOLD | A_REVERSE, TINT_ACCENT},
	[TONE_HEAD] = {A_NORMAL, TINT_QUIET},
	[TONE_KEY] = {A_BOLD, TINT_ACCENT},
	[TONE_MESSAGE] = {A_BOLD, TINT_TEXT},
};

static const struct glyphs line_glyphs = {
	.horizontal = {"─", 3},
	.vertical = {"│", 3},
	.top_left = {"┌", 3},
	.top_right = {"┐", 3},
	.bottom_left = {"└", 3},
	.bottom_right = {"┘", 3},
	.tee_left = {"├", 3},
	.tee_right = {"┤", 3},
	.more = {"…", 3},
	.filtering = {"•", 3},
};

static const struct glyphs plain_glyphs = {
	.horizontal = {"-", 1},
	.vertical = {"|", 1},
	.top_left = {"+", 1},
	.top_right = {"+", 1},
	.bottom_left = {"+", 1},
	.bottom_right = {"+", 1},
	.tee_left = {"+", 1},
	.tee_right = {"+", 1},
	.more = {"~", 1},
	.filtering = {"*", 1},
};

/* All fonts of the Linux console have lines and the dot. */
static const struct glyphs console_glyphs = {
	.horizontal = {"─", 3},
	.vertical = {"│", 3},
	.top_left = {"┌", 3},
	.top_right = {"┐", 3},
	.bottom_left = {"└", 3},
	.bottom_right = {"┘", 3},
	.tee_left = {"├", 3},
	.tee_right = {"┤", 3},
	.more = {"~", 1},
	.filtering = {"•", 3},
};

static bool is_console(const char *terminal)
{
	return terminal && strncmp(terminal, "linux", strlen("linux")) == 0;
}

static const struct glyphs *glyphs_of(const struct style *style, bool wants_ascii)
{
	if (style->charset == CHARSET_CONSOLE && !wants_ascii)
		return &console_glyphs;
	return style->is_ascii ? &plain_glyphs : &line_glyphs;
}

bool style_wants_color(enum color_mode mode, const char *no_color)
{
	if (mode == COLOR_AUTO)
		return !no_color || !*no_color;
	return mode == COLOR_ALWAYS;
}

/* ---- colours --------------------------------------------------------------------- */

static short depth(struct colour colour)
{
	return COLORS >= 256 || colour.rich < COLORS ? colour.rich : colour.few;
}

/* The attribute for two colours: a pair made when it is needed first. Without room for
   another one the text stays in the colours of the rest. */
static attr_t pair_of(const struct style *style, struct colour front, struct colour back)
{
	struct style_pairs *pairs = style->pairs;
	short colours[2] = {depth(front), depth(back)};
	int i = 0;

	if (colours[0] == pairs->own[0] && colours[1] == pairs->own[1])
		return A_NORMAL;
	while (i < pairs->n &&
	       (pairs->items[i][0] != colours[0] || pairs->items[i][1] != colours[1]))
		i++;
	if (i == pairs->n) {
		if (i == STYLE_PAIRS_MAX || PAIRS_FIRST + i >= COLOR_PAIRS ||
		    init_pair((short)(PAIRS_FIRST + i), colours[0], colours[1]) != OK)
			return A_NORMAL;
		pairs->items[i][0] = colours[0];
		pairs->items[i][1] = colours[1];
		pairs->n++;
	}
	return (attr_t)COLOR_PAIR(PAIRS_FIRST + i);
}

static struct colour tint_of(const struct theme_info *theme, enum tint tint)
{
	switch (tint) {
	case TINT_ACCENT:
		return theme->accent;
	case TINT_QUIET:
		return theme->quiet;
	case TINT_BAR:
		return theme->paints[PAINT_BAR];
	case TINT_TEXT:
		break;
	}
	return theme->text;
}

void style_set_theme(struct style *style, enum theme theme)
{
	const struct theme_info *info = theme_info(theme);

	style->theme = theme;
	style->has_color = style->may_color && info->has_colours;
	if (!style->may_color)
		return;
	style->pairs->n = 0;
	style->pairs->own[0] = depth(info->text);
	style->pairs->own[1] = depth(info->background);
	assume_default_colors(style->pairs->own[0], style->pairs->own[1]);
}

void style_start(struct style *style, const struct tui_options *options)
{
	style->charset = utf8_charset_of_locale();
	if (style->charset == CHARSET_UTF8 && is_console(getenv("TERM")))
		style->charset = CHARSET_CONSOLE;
	style->hyphenator = options->hyphenator;
	style->today = options->today;
	style->is_ascii = options->ascii || style->charset != CHARSET_UTF8;
	style->glyphs = glyphs_of(style, options->ascii);
	style->may_color = !options->is_calm &&
			   style_wants_color(options->color, getenv("NO_COLOR")) &&
			   has_colors() && start_color() == OK && use_default_colors() == OK;
	style_set_theme(style, options->theme);
}

bool style_keeps_colours(const struct style *style)
{
	return !style->may_color || (style->pairs->own[0] < 0 && style->pairs->own[1] < 0);
}

attr_t style_attributes(const struct style *style, enum tone tone)
{
	const struct theme_info *theme = theme_info(style->theme);
	attr_t attributes = tones[tone].attributes;

	if (style->has_color)
		attributes |=
			pair_of(style, tint_of(theme, tones[tone].tint), theme->background);
	return attributes;
}

enum tone style_tone_of_span(const struct span *span)
{
	switch (span->role) {
	case SPAN_TEXT:
		return TONE_TEXT;
	case SPAN_HEADING:
		return TONE_HEADING;
	case SPAN_LABEL:
		return TONE_LABEL;
	case SPAN_MARKER:
		return TONE_MARKER;
	case SPAN_LINK:
		return TONE_LINK;
	case SPAN_BAR:
		return TONE_BAR;
	case SPAN_NOTE:
		return TONE_NOTE;
	case SPAN_PICTURE:
		break;
	}
	return TONE_TEXT;
}

/* Text on a surface, or a glyph of one or two colours. What is selected is in reverse,
   with colours and without. */
static attr_t style_of_picture(const struct style *style, const struct span *span)
{
	const struct theme_info *theme = theme_info(style->theme);
	bool is_text = span->front == PAINT_NONE;

	if (is_text && span->back == PAINT_CHOSEN)
		return A_REVERSE | A_BOLD;
	if (span->front == PAINT_CHOSEN && span->back == PAINT_CHOSEN)
		return A_REVERSE;
	if (!style->has_color)
		return A_NORMAL;
	if (is_text && span->back != PAINT_NONE && theme->has_surfaces && COLORS >= 256) {
		short front = theme->on_paints[span->back];

		return pair_of(style, (struct colour){front, front}, theme->paints[span->back]);
	}
	if (is_text)
		return A_NORMAL;
	return pair_of(style, theme->paints[span->front],
		       span->back == PAINT_NONE ? theme->background
						: theme->paints[span->back]);
}

/* A search word is bold and underlined: a heading is the one, a link the other, and nothing
   else is both. */
static attr_t hit_attributes(const struct span *span)
{
	return span->style & RUN_HIT ? A_BOLD | A_UNDERLINE : A_NORMAL;
}

attr_t style_of_span(const struct style *style, const struct span *span)
{
	if (span->role == SPAN_PICTURE)
		return style_of_picture(style, span);
	attr_t attributes = style_attributes(style, style_tone_of_span(span));

	if (span->style & RUN_STRONG)
		attributes |= A_BOLD;
	if (span->style & RUN_EMPHASIS)
		attributes |= A_ITALIC;
	return attributes | hit_attributes(span);
}

attr_t style_selected(const struct style *style, const struct span *span)
{
	return style_attributes(style, TONE_SELECTED) | hit_attributes(span);
}
