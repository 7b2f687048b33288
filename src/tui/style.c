/* SPDX-License-Identifier: EUPL-1.2 */
/* One table from tones to attributes. The colour is one that can be read on black and on
   white; all text is in the terminal's own colours, which its owner has chosen. */
#include "tui/style.h"

#include <stdlib.h>

enum { ACCENT_PAIR = 1 };

static const struct {
	attr_t attributes;
	bool has_accent;
} tones[TONE_COUNT] = {
	[TONE_TEXT] = {A_NORMAL, false},
	[TONE_HEADING] = {A_BOLD, false},
	[TONE_LABEL] = {A_NORMAL, false},
	[TONE_MARKER] = {A_NORMAL, true},
	[TONE_LINK] = {A_UNDERLINE, false},
	[TONE_BAR] = {A_NORMAL, true},
	[TONE_NOTE] = {A_NORMAL, false},
	[TONE_SELECTED] = {A_REVERSE, false},
	[TONE_KEPT] = {A_BOLD, false},
	[TONE_FRAME] = {A_NORMAL, false},
	[TONE_FOCUS] = {A_BOLD | A_REVERSE, false},
	[TONE_HEAD] = {A_NORMAL, false},
	[TONE_KEY] = {A_BOLD, false},
	[TONE_MESSAGE] = {A_BOLD, false},
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
};

bool style_wants_color(enum color_mode mode, const char *no_color)
{
	if (mode == COLOR_AUTO)
		return !no_color || !*no_color;
	return mode == COLOR_ALWAYS;
}

void style_start(struct style *style, const struct tui_options *options)
{
	style->charset = utf8_charset_of_locale();
	style->hyphenator = options->hyphenator;
	style->is_ascii = options->ascii || style->charset != CHARSET_UTF8;
	style->glyphs = style->is_ascii ? &plain_glyphs : &line_glyphs;
	style->has_color = style_wants_color(options->color, getenv("NO_COLOR")) &&
			   has_colors() && start_color() == OK && use_default_colors() == OK &&
			   init_pair(ACCENT_PAIR, COLOR_MAGENTA, -1) == OK;
}

attr_t style_attributes(const struct style *style, enum tone tone)
{
	attr_t attributes = tones[tone].attributes;

	if (style->has_color && tones[tone].has_accent)
		attributes |= (attr_t)COLOR_PAIR(ACCENT_PAIR);
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

attr_t style_of_span(const struct style *style, const struct span *span)
{
	attr_t attributes = style_attributes(style, style_tone_of_span(span));

	if (span->style & RUN_STRONG)
		attributes |= A_BOLD;
	if (span->style & RUN_EMPHASIS)
		attributes |= A_ITALIC;
	return attributes;
}
