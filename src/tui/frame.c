/* SPDX-License-Identifier: EUPL-1.2 */
/* Lines, titles, the line of keys: drawn when the arrangement or what they say changes,
   not when a selection moves. */
#include "tui/screen.h"

static attr_t tone(const struct screen *screen, enum tone which)
{
	return style_attributes(&screen->style, which);
}

/* ---- titles -------------------------------------------------------------------- */

/* " 4 Projekte: Laer " */
static void append_label(struct buffer *out, const struct screen *screen, int pane)
{
	enum language language = screen_language(screen);
	struct place place;
	struct buffer filters = {0};

	buffer_format(out, " %d ", pane + 1);
	if (pane == PANE_READING) {
		browser_append_path(out, screen->browser);
		buffer_append_char(out, ' ');
		return;
	}
	place = browser_index_place(screen->browser, (size_t)pane);
	buffer_append(out, kind_plural(place.kind, language));
	place_append_filters(&filters, &place, browser_source(screen->browser)->catalog,
			     language);
	if (filters.len) {
		buffer_append_string(out, ": ");
		buffer_append(out, buffer_text(&filters));
	}
	buffer_append_char(out, ' ');
	buffer_clear(&filters);
}

/* " 9/36 ", or " 3 " where nothing is left out; the reading pane: whether it goes on. */
static void append_count(struct buffer *out, const struct screen *screen, int pane)
{
	enum language language = screen_language(screen);
	size_t total;
	size_t n_rows;

	if (pane == PANE_READING) {
		if (screen->shown_more)
			buffer_append(out, message(language, MESSAGE_TUI_MORE));
		return;
	}
	n_rows = screen->indexes[pane].n_rows;
	total = browser_index_total(screen->browser, (size_t)pane);
	buffer_append_char(out, ' ');
	message_append_number(out, language, (long long)n_rows);
	if (n_rows != total) {
		buffer_append_char(out, '/');
		message_append_number(out, language, (long long)total);
	}
	buffer_append_char(out, ' ');
}

struct corners {
	struct text left, right;
};

static struct corners corners_of(const struct screen *screen, int pane)
{
	const struct glyphs *glyphs = screen->style.glyphs;

	if (screen->arrangement.form == ARRANGE_SINGLE)
		return (struct corners){glyphs->horizontal, glyphs->horizontal};
	if (pane == PANE_FIRST_INDEX || pane == PANE_READING)
		return (struct corners){glyphs->top_left, glyphs->top_right};
	return (struct corners){glyphs->tee_left, glyphs->tee_right};
}

static void draw_title(struct screen *screen, int pane)
{
	struct rectangle area = screen->arrangement.panes[pane].title;
	struct corners corners = corners_of(screen, pane);
	attr_t line = tone(screen, TONE_FRAME);
	struct buffer label = {0};
	struct buffer count = {0};
	int used, width;

	append_label(&label, screen, pane);
	append_count(&count, screen, pane);
	width = utf8_width(buffer_text(&count));
	if (width > area.width / 2)
		width = 0;
	paint_repeated(area.row, area.column, 1, corners.left, line);
	used = 1 + paint_text(&screen->painter, area.row, area.column + 1,
			      area.width - 2 - width, buffer_text(&label),
			      tone(screen, pane == screen->focus ? TONE_FOCUS : TONE_FRAME));
	paint_repeated(area.row, area.column + used, area.width - 1 - width - used,
		       screen->style.glyphs->horizontal, line);
	paint_text(&screen->painter, area.row, area.column + area.width - 1 - width, width,
		   buffer_text(&count), line);
	paint_repeated(area.row, area.column + area.width - 1, 1, corners.right, line);
	buffer_clear(&label);
	buffer_clear(&count);
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
	for (int row = box.row; row < bottom; row++) {
		paint_repeated(row, box.column, 1, glyphs->vertical, line);
		paint_repeated(row, right, 1, glyphs->vertical, line);
	}
	paint_repeated(bottom, box.column, 1, glyphs->bottom_left, line);
	paint_repeated(bottom, box.column + 1, box.width - 2, glyphs->horizontal, line);
	paint_repeated(bottom, right, 1, glyphs->bottom_right, line);
}

/* The filters that hold, or the strategy's title, and at the right the language and how to get help. */
static void draw_head(struct screen *screen)
{
	const struct catalog *catalog = browser_source(screen->browser)->catalog;
	enum language language = screen_language(screen);
	struct rectangle area = screen->arrangement.head;
	struct text title =
		catalog_title(catalog, catalog_first(catalog, KIND_STRATEGY), language);
	struct buffer right = {0};
	struct buffer left = {0};
	int width, used;

	message_append(&right, language, MESSAGE_TUI_HEAD,
		       MESSAGE_ARGS(language_name(language)));
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
	screen_forget_hints(screen, area.row);
	if (screen->filters.len)
		screen_hint(screen,
			    (struct hint){area.row, area.column, used, COMMAND_UNFILTER});
	paint_blanks(area.row, area.column + used, area.width - width - used, A_NORMAL);
	paint_text(&screen->painter, area.row, area.column + area.width - width, width,
		   buffer_text(&right), tone(screen, TONE_HEAD));
	screen_hint(screen, (struct hint){area.row, area.column + area.width - width, width,
					  COMMAND_HELP});
	buffer_clear(&left);
	buffer_clear(&right);
}

void frame_draw(struct screen *screen)
{
	bool is_reading_shown = screen->arrangement.panes[PANE_READING].is_shown;
	bool has_more = is_reading_shown && reading_pane_has_more(&screen->reading);
	bool more_changed = has_more != screen->shown_more;

	screen->shown_more = has_more;
	if (!screen->frame_is_stale) {
		if (more_changed && is_reading_shown)
			draw_title(screen, PANE_READING);
		return;
	}
	erase();
	if (screen->arrangement.head.height)
		draw_head(screen);
	draw_box(screen, screen->arrangement.stack);
	draw_box(screen, screen->arrangement.reading);
	for (int pane = 0; pane < PANE_COUNT; pane++) {
		if (screen->arrangement.panes[pane].is_shown)
			draw_title(screen, pane);
	}
	screen->frame_is_stale = false;
}

void frame_draw_too_small(struct screen *screen)
{
	struct buffer words = {0};
	struct text rest;

	message_append(&words, screen_language(screen), MESSAGE_TUI_TOO_SMALL,
		       MESSAGE_ARGS(arena_format(&screen->scratch, "%d", ARRANGE_MIN_COLUMNS),
				    arena_format(&screen->scratch, "%d", ARRANGE_MIN_ROWS)));
	rest = buffer_text(&words);
	erase();
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
