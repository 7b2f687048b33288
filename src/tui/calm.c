/* SPDX-License-Identifier: EUPL-1.2 */
/* No frames, no marks, no line that follows the selection: rows of text from the first
   column on, the title above them, and below them one row for answers. Whoever looks at
   the screen through its cursor alone misses nothing. */
#include "tui/calm.h"

#include <stdint.h>
#include <unistd.h>

#include "tui/screen.h"

static struct calm_pane *focused(const struct screen *screen)
{
	return &screen->calm->panes[screen->focus];
}

static struct text greeting(const struct screen *screen)
{
	return message(screen_language(screen), MESSAGE_TUI_CALM);
}

/* ---- rows of words ----------------------------------------------------------------- */

static int n_rows(struct text words, int width)
{
	int n = 0;

	for (; words.len; n++)
		words = text_trim(text_slice(words, paint_fit_words(words, width), words.len));
	return n;
}

/* Fills rows from FIRST up to END with words; what is left over is cut. */
static void set_words(struct calm *calm, int first, int end, struct text words)
{
	for (int row = first; row < end; row++) {
		size_t len = paint_fit_words(words, calm->width);

		calm_rows_set(&calm->rows, row, text_slice(words, 0, len));
		words = text_trim(text_slice(words, len, words.len));
	}
}

/* ---- arranging ------------------------------------------------------------------- */

void calm_start(struct screen *screen, const struct tui_options *options)
{
	screen->calm->rows.output = STDOUT_FILENO;
	screen->calm->rows.charset = screen->style.charset;
	screen->calm->most_columns = options->width;
	screen->calm->spoken_forms = options->plain_words ? LAYOUT_PLAIN_WORDS : 0;
}

void calm_clear(struct calm *calm)
{
	for (int i = 0; i < PANE_COUNT; i++)
		calm_pane_drop(&calm->panes[i]);
	calm_rows_clear(&calm->rows);
}

/* The last column stays free: some terminals begin a new line behind it. */
static int line_width(const struct calm *calm, int columns)
{
	int width = columns > 1 ? columns - 1 : 1;

	return calm->most_columns && calm->most_columns < width ? calm->most_columns : width;
}

static int foot_rows(const struct screen *screen)
{
	int n = screen->prompt.is_open
			? 1
			: n_rows(buffer_text(&screen->message), screen->calm->width);
	int most = screen->terminal.rows / 2;

	n = n < most ? n : most;
	return n > 0 ? n : 1;
}

/* Rows between the greeting and the foot; on a single row they are all the same. */
static int text_rows(const struct screen *screen)
{
	int rows = screen->terminal.rows - screen->calm->greeting_rows - foot_rows(screen);

	return rows > 0 ? rows : 1;
}

static void fit_pane(struct screen *screen, int pane)
{
	const struct layout_options options = {
		.width = screen->calm->width,
		.flags = LAYOUT_PLAIN | LAYOUT_CALM | screen->calm->spoken_forms,
		.hyphenator = screen->style.hyphenator,
		.marked = pane == PANE_READING ? browser_marked(screen->browser) : NULL,
		.charset = screen->calm->rows.charset};

	calm_pane_fit(&screen->calm->panes[pane], text_rows(screen), &options);
}

void calm_arrange(struct screen *screen)
{
	struct calm *calm = screen->calm;
	int rows = screen->terminal.rows;

	if (calm->rows.n != rows || calm->rows.columns != screen->terminal.columns)
		calm_rows_resize(&calm->rows, rows, screen->terminal.columns);
	calm->width = line_width(calm, screen->terminal.columns);
	calm->greeting_rows = calm->greets ? n_rows(greeting(screen), calm->width) : 0;
	if (calm->greeting_rows > rows / 4)
		calm->greeting_rows = 0;
	fit_pane(screen, screen->focus);
}

/* ---- pages ------------------------------------------------------------------------- */

void calm_drop_page(struct screen *screen)
{
	for (int i = 0; i < PANE_COUNT; i++)
		calm_pane_drop(&screen->calm->panes[i]);
}

static void set_pages(struct screen *screen)
{
	for (int i = 0; i < PANE_INDEXES; i++)
		calm_pane_set(&screen->calm->panes[i],
			      browser_index(screen->browser, (size_t)i));
	calm_pane_set(&screen->calm->panes[PANE_READING], browser_page(screen->browser));
}

void calm_keep_page(struct screen *screen)
{
	if (focused(screen)->layout)
		return;
	set_pages(screen);
	fit_pane(screen, screen->focus);
}

/* The list of a pane begins at its first row when it is seen for the first time. */
static void begin_if_new(struct calm_pane *pane)
{
	if (pane->at.block == 0 && pane->at.line == 0)
		calm_pane_begin(pane);
}

static void tell_browser(struct screen *screen)
{
	if (screen->focus == PANE_READING)
		(void)browser_set_focus(screen->browser,
					calm_pane_link_before(focused(screen)));
}

void calm_take_page(struct screen *screen, bool is_back)
{
	struct calm_pane *reading = &screen->calm->panes[PANE_READING];
	size_t link = is_back ? browser_focus(screen->browser) : 0;

	screen->calm->greets = !reading->page;
	set_pages(screen);
	calm_arrange(screen);
	fit_pane(screen, PANE_READING);
	calm_pane_begin(reading);
	calm_pane_show_link(reading, link);
	fit_pane(screen, screen->focus);
	if (screen->focus != PANE_READING)
		begin_if_new(focused(screen));
	tell_browser(screen);
}

void calm_focus(struct screen *screen, int pane)
{
	screen->focus = pane;
	screen->calm->greets = false;
	buffer_reset(&screen->message);
	calm_arrange(screen);
	if (pane != PANE_READING)
		begin_if_new(focused(screen));
}

void calm_take_view(struct screen *screen, const struct tui_view *view)
{
	for (int i = 0; i < PANE_INDEXES; i++) {
		struct calm_pane *pane = &screen->calm->panes[i];
		size_t first, n;

		if (page_rows(pane->page, &first, &n))
			pane->at.block = first + view->rows[i];
	}
	screen->focus = view->pane;
	calm_arrange(screen);
}

void calm_give_view(const struct screen *screen, struct tui_view *view)
{
	for (int i = 0; i < PANE_INDEXES; i++) {
		const struct calm_pane *pane = &screen->calm->panes[i];
		size_t first, n;

		view->rows[i] = 0;
		if (page_rows(pane->page, &first, &n) && pane->at.block >= first)
			view->rows[i] = pane->at.block - first;
	}
}

/* ---- moving ------------------------------------------------------------------------ */

void calm_move(struct screen *screen, enum command command)
{
	struct calm_pane *pane = focused(screen);

	if (command == COMMAND_NEXT || command == COMMAND_PREVIOUS)
		calm_pane_step(pane, command == COMMAND_NEXT ? 1 : -1);
	else if (command == COMMAND_PAGE_DOWN || command == COMMAND_PAGE_UP)
		calm_pane_turn(pane, command == COMMAND_PAGE_DOWN ? 1 : -1);
	else if (command == COMMAND_FIRST)
		calm_pane_begin(pane);
	else
		calm_pane_last(pane);
	tell_browser(screen);
}

void calm_next_heading(struct screen *screen)
{
	struct calm_pane *pane = focused(screen);
	size_t block = page_heading_behind(pane->page, pane->at.block);

	if (block == SIZE_MAX)
		block = page_heading_at(pane->page, 0);
	if (block != SIZE_MAX)
		calm_pane_show_block(pane, block);
	tell_browser(screen);
}

bool calm_next_hit(struct screen *screen, int step)
{
	if (screen->focus != PANE_READING || !calm_pane_next_hit(focused(screen), step))
		return false;
	tell_browser(screen);
	return true;
}

size_t calm_selected(const struct screen *screen)
{
	return calm_pane_link(focused(screen));
}

/* ---- drawing ----------------------------------------------------------------------- */

void calm_forget(struct calm *calm)
{
	calm_rows_forget(&calm->rows);
}

void calm_say_anew(struct screen *screen)
{
	calm_rows_forget_from(&screen->calm->rows, screen->calm->rows.n - foot_rows(screen));
}

static void set_line(struct calm *calm, int row, struct line line)
{
	struct buffer text = {0};

	for (size_t i = 0; i < line.n_spans; i++)
		buffer_append(&text, line.spans[i].text);
	calm_rows_set(&calm->rows, row, buffer_text(&text));
	buffer_clear(&text);
}

/* "suchen (Wort): Kultur" */
static void set_prompt(struct screen *screen, int row)
{
	struct calm *calm = screen->calm;
	struct buffer text = {0};
	int used, column;

	frame_append_prompt(&text, screen, calm->width / 2);
	text.len = utf8_fit(buffer_text(&text), calm->width / 2, &used);
	buffer_append(&text, prompt_visible(&screen->prompt, calm->width - used, &column));
	calm_rows_set_typed(&calm->rows, row, buffer_text(&text));
	calm_rows_set_cursor(&calm->rows, row, used + column);
	buffer_clear(&text);
}

static void set_foot(struct screen *screen, int first)
{
	struct calm *calm = screen->calm;

	if (screen->prompt.is_open)
		set_prompt(screen, first);
	else
		set_words(calm, first, calm->rows.n, buffer_text(&screen->message));
}

void calm_draw(struct screen *screen)
{
	struct calm *calm = screen->calm;
	struct calm_pane *pane = focused(screen);
	int first = calm->greeting_rows;
	int end = first + text_rows(screen);
	bool has_foot = screen->prompt.is_open || screen->message.len;

	set_words(calm, 0, first, greeting(screen));
	for (int row = first; row < end; row++) {
		struct line line = {0};

		(void)calm_pane_line(pane, row - first, &line);
		set_line(calm, row, line);
	}
	calm_rows_set_cursor(&calm->rows, first + calm_pane_cursor(pane), 0);
	if (end < calm->rows.n || has_foot)
		set_foot(screen, end < calm->rows.n ? end : calm->rows.n - 1);
	calm_rows_flush(&calm->rows, first + pane->title_rows, end);
}
