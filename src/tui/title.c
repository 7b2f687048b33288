/* SPDX-License-Identifier: EUPL-1.2 */
/* What stands in the upper line of a pane: its number and name, for a list its filters, for
   the page its path and section, and at the right how much there is. */
#include "tui/screen.h"

enum { FILTER_GAP = 2 }; /* ", " */

static attr_t tone(const struct screen *screen, enum tone which)
{
	return style_attributes(&screen->style, which);
}

/* The heading of the section that the first line belongs to, unless it is in sight. */
static void append_section(struct buffer *out, struct screen *screen)
{
	const struct reading_pane *pane = &screen->reading;
	size_t heading = page_heading_at(pane->page, pane->top.block);
	struct block block;

	if (heading == SIZE_MAX || heading == 0 || heading == pane->top.block)
		return;
	block = page_block(pane->page, heading, &screen->scratch);
	buffer_append_string(out, " › ");
	for (size_t i = 0; i < block.n_runs; i++)
		utf8_visible(out, block.runs[i].text);
	arena_reset(&screen->scratch);
}

static const struct place *place_shown(const struct screen *screen)
{
	return screen->preview.is_shown ? &screen->preview.place
					: browser_place(screen->browser);
}

/* Of the entry shown in its list, or of the selected row. */
static bool find_position(struct screen *screen, size_t *number, size_t *total)
{
	const struct catalog *catalog = browser_source(screen->browser)->catalog;
	const struct place *place = place_shown(screen);
	const struct reading_pane *pane = &screen->reading;
	struct block block;
	uint32_t entry;

	if (place->what == PLACE_ENTRY) {
		entry = catalog_find(catalog, place->kind, text_of(place->id));
		*number = entry - catalog_first(catalog, place->kind) + 1;
		*total = catalog_count(catalog, place->kind);
		return entry != ENTRY_NONE && *total > 1;
	}
	if (!pane->selected || pane->selected > page_n_links(pane->page))
		return false;
	block = page_block(pane->page, page_block_of_link(pane->page, pane->selected),
			   &screen->scratch);
	arena_reset(&screen->scratch);
	*number = block.position;
	*total = block.total;
	return block.kind == BLOCK_ROW && block.position > 0;
}

/* "12 von 158, mehr" */
static void append_reading_count(struct buffer *out, struct screen *screen)
{
	enum language language = screen_language(screen);
	bool has_more = reading_pane_has_more(&screen->reading);
	size_t number, total;

	if (find_position(screen, &number, &total))
		message_append(out, language, MESSAGE_TUI_OF,
			       MESSAGE_ARGS(arena_number(&screen->scratch, (long long)number),
					    arena_number(&screen->scratch, (long long)total)));
	if (out->len && has_more)
		buffer_append_string(out, ", ");
	if (has_more)
		buffer_append(out, message(language, MESSAGE_TUI_MORE));
	arena_reset(&screen->scratch);
}

/* "Projekte › Haus des Wissens › Quellen "; where that is too long the entry and the
   section are worth more than the list. */
static void append_path(struct buffer *out, struct screen *screen, struct text count)
{
	size_t begin = out->len;
	int room = screen->arrangement.panes[PANE_READING].title.width;

	room -= 4 + utf8_width(count);
	browser_append_path_to(out, screen->browser, place_shown(screen));
	append_section(out, screen);
	buffer_append_char(out, ' ');
	if (utf8_width(buffer_text(out)) <= room)
		return;
	out->len = begin;
	place_append_title(out, place_shown(screen), browser_source(screen->browser)->catalog,
			   screen_language(screen));
	append_section(out, screen);
	buffer_append_char(out, ' ');
}

/* " 4 Projekte: Laer "; COUNT: what will stand beside it in the title of the page. */
static void append_label(struct buffer *out, struct screen *screen, int pane, struct text count)
{
	enum language language = screen_language(screen);
	struct place place;
	struct buffer filters = {0};

	buffer_format(out, " %d ", pane + 1);
	if (pane == PANE_READING) {
		append_path(out, screen, count);
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

/* "9/36" if IS_SHORT, else "9 von 36"; "36" where nothing is left out. */
static void append_index_count(struct buffer *out, struct screen *screen, int pane,
			       bool is_short)
{
	enum language language = screen_language(screen);
	size_t n_rows = screen->indexes[pane].n_rows;
	size_t total = browser_index_total(screen->browser, (size_t)pane);
	struct buffer rows = {0};
	struct buffer all = {0};

	message_append_number(&rows, language, (long long)n_rows);
	message_append_number(&all, language, (long long)total);
	if (n_rows == total)
		buffer_append(out, buffer_text(&all));
	else if (is_short)
		buffer_format(out, TEXT_FORMAT "/" TEXT_FORMAT, TEXT_ARGS(buffer_text(&rows)),
			      TEXT_ARGS(buffer_text(&all)));
	else
		message_append(out, language, MESSAGE_TUI_OF,
			       MESSAGE_ARGS(buffer_text(&rows), buffer_text(&all)));
	buffer_clear(&rows);
	buffer_clear(&all);
}

/* What stands at the right end of a title, with a blank on both sides; ROOM: the cells that
   the label leaves; OF_PAGE: what it is for the page. */
static void append_count(struct buffer *out, struct screen *screen, int pane,
			 struct text of_page, int room)
{
	struct buffer count = {0};

	if (pane == PANE_READING)
		buffer_append(&count, of_page);
	else
		append_index_count(&count, screen, pane, false);
	if (pane != PANE_READING && utf8_width(buffer_text(&count)) + 2 > room) {
		buffer_reset(&count);
		append_index_count(&count, screen, pane, true);
	}
	if (count.len) {
		buffer_append_char(out, ' ');
		buffer_append(out, buffer_text(&count));
		buffer_append_char(out, ' ');
	}
	buffer_clear(&count);
}

/* Ends behind a word if it does not fit, so that no stump is read. */
static void cut_label(struct buffer *label, const struct screen *screen, int width)
{
	struct text mark = screen->style.glyphs->more;
	size_t len;

	if (utf8_width(buffer_text(label)) <= width || width < 4)
		return;
	len = paint_fit_words(buffer_text(label), width - 2);
	/* no stump is worth less than most of the name */
	if (utf8_width(text_slice(buffer_text(label), 0, len)) < width * 2 / 3)
		return;
	label->len = len;
	buffer_append(label, mark);
	buffer_append_char(label, ' ');
}

void title_hint_filters(struct screen *screen, const struct place *place, int row, int column,
			int end)
{
	struct buffer words = {0};

	for (size_t i = 0; i < place->n_filters; i++) {
		int width;

		buffer_reset(&words);
		place_append_filter(&words, place, i, browser_source(screen->browser)->catalog,
				    screen_language(screen));
		width = utf8_width(buffer_text(&words));
		screen_hint(
			screen,
			(struct hint){.row = row,
				      .column = column,
				      .width = width < end - column ? width : end - column,
				      .command = COMMAND_UNFILTER,
				      .argument = query_filter_word(place->filters[i].filter)});
		column += width + FILTER_GAP;
	}
	buffer_clear(&words);
}

static void hint_filters_of_index(struct screen *screen, int pane, int used)
{
	struct rectangle area = screen->arrangement.panes[pane].title;
	struct place place = browser_index_place(screen->browser, (size_t)pane);
	struct buffer name = {0};

	buffer_format(&name, " %d " TEXT_FORMAT ": ", pane + 1,
		      TEXT_ARGS(kind_plural(place.kind, screen_language(screen))));
	title_hint_filters(screen, &place, area.row,
			   area.column + 1 + utf8_width(buffer_text(&name)),
			   area.column + used);
	buffer_clear(&name);
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

void title_draw(struct screen *screen, int pane)
{
	struct rectangle area = screen->arrangement.panes[pane].title;
	struct corners corners = corners_of(screen, pane);
	attr_t line = tone(screen, TONE_FRAME);
	struct buffer label = {0};
	struct buffer count = {0};
	struct buffer of_page = {0};
	int used, width;

	if (pane == PANE_READING)
		append_reading_count(&of_page, screen);
	append_label(&label, screen, pane, buffer_text(&of_page));
	append_count(&count, screen, pane, buffer_text(&of_page),
		     area.width - 2 - utf8_width(buffer_text(&label)));
	buffer_clear(&of_page);
	width = utf8_width(buffer_text(&count));
	if (width > area.width / 2)
		width = 0;
	cut_label(&label, screen, area.width - 2 - width);
	paint_repeated(area.row, area.column, 1, corners.left, line);
	used = 1 + paint_text(&screen->painter, area.row, area.column + 1,
			      area.width - 2 - width, buffer_text(&label),
			      tone(screen, pane == screen->focus ? TONE_FOCUS : TONE_FRAME));
	paint_repeated(area.row, area.column + used, area.width - 1 - width - used,
		       screen->style.glyphs->horizontal, line);
	paint_text(&screen->painter, area.row, area.column + area.width - 1 - width, width,
		   buffer_text(&count), line);
	paint_repeated(area.row, area.column + area.width - 1, 1, corners.right, line);
	if (pane < PANE_INDEXES)
		hint_filters_of_index(screen, pane, used);
	buffer_clear(&label);
	buffer_clear(&count);
}

bool title_is_stale(struct screen *screen)
{
	struct buffer title = {0};
	struct buffer count = {0};
	bool is_stale;

	append_reading_count(&count, screen);
	append_label(&title, screen, PANE_READING, buffer_text(&count));
	buffer_append(&title, buffer_text(&count));
	buffer_clear(&count);
	is_stale = !text_equal(buffer_text(&title), buffer_text(&screen->shown_title));
	buffer_reset(&screen->shown_title);
	buffer_append(&screen->shown_title, buffer_text(&title));
	buffer_clear(&title);
	return is_stale;
}
