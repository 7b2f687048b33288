/* SPDX-License-Identifier: EUPL-1.2 */
/* Lines, titles, the head line: drawn when the arrangement or what they say changes, not
   when a selection moves. */
#include "tui/screen.h"

static attr_t tone(const struct screen *screen, enum tone which)
{
	return style_attributes(&screen->style, which);
}

/* ---- lines ----------------------------------------------------------------------- */

/* Sides and lower edge; the titles are the upper one. */
static void draw_box(const struct screen *screen, struct rectangle box)
{
	const struct glyphs *glyphs = screen->style.glyphs;
	attr_t line = tone(screen, TONE_FRAME);
	int right = box.column + box.width - 1;
	int bottom = box.row + box.height - 1;

	if (!box.height)
		return;
	paint_downwards(box.row, box.column, box.height - 1, glyphs->vertical, line);
	paint_downwards(box.row, right, box.height - 1, glyphs->vertical, line);
	paint_repeated(bottom, box.column, 1, glyphs->bottom_left, line);
	paint_repeated(bottom, box.column + 1, box.width - 2, glyphs->horizontal, line);
	paint_repeated(bottom, right, 1, glyphs->bottom_right, line);
}

/* The language changes where it is pressed; what stands behind it opens the help. */
static void hint_head(struct screen *screen, int row, int column, int width)
{
	int of_language = utf8_width(language_name(screen_language(screen)));

	if (!width)
		return;
	screen_hint(screen, (struct hint){.row = row,
					  .column = column,
					  .width = of_language,
					  .command = COMMAND_LANGUAGE});
	screen_hint(screen, (struct hint){.row = row,
					  .column = column + of_language,
					  .width = width - of_language,
					  .command = COMMAND_HELP});
}

/* The filters that hold, or the strategy's title, and at the right the language and how to get help. */
static void draw_head(struct screen *screen)
{
	const struct catalog *catalog = browser_source(screen->browser)->catalog;
	enum language language = screen_language(screen);
	struct rectangle area = screen->arrangement.head;
	struct text title =
		catalog_title(catalog, catalog_first(catalog, KIND_STRATEGY), language);
	struct text help_key = frame_key_of(screen, COMMAND_HELP);
	struct buffer right = {0}, left = {0}, key = {0};
	int width, used;

	buffer_append(&key, help_key);
	buffer_append(&key, help_key.len ? TEXT(" ") : TEXT(""));
	message_append(&right, language, MESSAGE_TUI_HEAD,
		       MESSAGE_ARGS(language_name(language), buffer_text(&key)));
	buffer_clear(&key);
	if (screen->filters.len)
		message_append(&left, language, MESSAGE_TUI_FILTERS,
			       MESSAGE_ARGS(buffer_text(&screen->filters)));
	else
		buffer_append(&left, title);
	width = utf8_width(buffer_text(&right));
	if (width > area.width / 2)
		width = 0;
	used = paint_text(&screen->painter, area.row, area.column, area.width - width - 1,
			  buffer_text(&left),
			  tone(screen, screen->filters.len ? TONE_MESSAGE : TONE_HEAD));
	if (screen->filters.len)
		title_hint_filters(screen, browser_list(screen->browser), area.row,
				   area.column + utf8_width(buffer_text(&left)) -
					   utf8_width(buffer_text(&screen->filters)),
				   area.column + used);
	paint_blanks(area.row, area.column + used, area.width - width - used, A_NORMAL);
	paint_text(&screen->painter, area.row, area.column + area.width - width, width,
		   buffer_text(&right), tone(screen, TONE_HEAD));
	hint_head(screen, area.row, area.column + area.width - width, width);
	buffer_clear(&left);
	buffer_clear(&right);
}

void frame_draw(struct screen *screen)
{
	bool is_reading_shown = screen->arrangement.panes[PANE_READING].is_shown;
	bool is_due = screen->frame_is_stale || !screen->preview.is_due;
	bool is_title_stale = is_reading_shown && is_due && title_is_stale(screen);

	if (!screen->frame_is_stale) {
		if (is_title_stale)
			title_draw(screen, PANE_READING);
		return;
	}
	werase(newscr);
	screen->n_hints = 0;
	screen->foot_is_stale = true;
	if (screen->arrangement.head.height)
		draw_head(screen);
	draw_box(screen, screen->arrangement.stack);
	draw_box(screen, screen->arrangement.reading);
	for (int pane = 0; pane < PANE_COUNT; pane++) {
		if (screen->arrangement.panes[pane].is_shown)
			title_draw(screen, pane);
	}
	screen->frame_is_stale = false;
}

void frame_draw_too_small(struct screen *screen)
{
	struct buffer words = {0};
	struct text rest;

	message_append(&words, screen_language(screen), MESSAGE_TUI_TOO_SMALL,
		       MESSAGE_ARGS(arena_number(&screen->scratch, ARRANGE_MIN_COLUMNS),
				    arena_number(&screen->scratch, ARRANGE_MIN_ROWS)));
	rest = buffer_text(&words);
	werase(newscr);
	for (int row = 0; row < screen->terminal.rows && rest.len; row++) {
		size_t len = paint_fit_words(rest, screen->terminal.columns);

		paint_text(&screen->painter, row, 0, screen->terminal.columns,
			   text_slice(rest, 0, len), A_NORMAL);
		rest = text_trim(text_slice(rest, len, rest.len));
		if (!len)
			break;
	}
	buffer_clear(&words);
	arena_reset(&screen->scratch);
}
