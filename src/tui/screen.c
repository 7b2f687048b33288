/* SPDX-License-Identifier: EUPL-1.2 */
/* From the browser's pages to panes, and from panes to one frame on the terminal. */
#include "tui/screen.h"

enum language screen_language(const struct screen *screen)
{
	return browser_language(screen->browser);
}

static void take_view(struct screen *screen, const struct tui_view *view)
{
	if (screen->calm) {
		calm_take_view(screen, view);
		return;
	}
	for (int i = 0; i < PANE_INDEXES; i++)
		index_pane_move(&screen->indexes[i], (long)view->rows[i]);
	screen_focus(screen, view->pane);
}

void screen_start(struct screen *screen, const struct tui_view *view)
{
	screen->painter.style = &screen->style;
	screen->focus = PANE_READING;
	screen->opened_from = -1;
	screen_take_page(screen, view->is_kept || view->goes_on);
	if (view->is_kept)
		take_view(screen, view);
}

void screen_clear(struct screen *screen)
{
	if (screen->calm)
		calm_clear(screen->calm);
	reading_pane_clear(&screen->reading);
	painter_clear(&screen->painter);
	prompt_clear(&screen->prompt);
	buffer_clear(&screen->filters);
	picker_clear(&screen->picker);
	arena_clear(&screen->live.arena);
	buffer_clear(&screen->shown_title);
	preview_clear(&screen->preview);
	buffer_clear(&screen->message);
	arena_clear(&screen->scratch);
}

static bool shows(const struct screen *screen, int pane)
{
	return screen->arrangement.panes[pane].is_shown;
}

static bool is_picture(const struct place *place)
{
	return place->what == PLACE_WHEEL || place->what == PLACE_TIMELINE ||
	       place->what == PLACE_MATRIX;
}

void screen_arrange(struct screen *screen)
{
	if (screen->calm) {
		calm_arrange(screen);
		return;
	}
	struct arrange_wish wish = {
		.rows = screen->terminal.rows,
		.columns = screen->terminal.columns,
		.foot_rows = frame_foot_rows(screen),
		.focus = screen->focus,
		.open_index = screen->open_index,
		.is_zoomed = screen->is_zoomed,
		.is_wide = is_picture(browser_place(screen->browser)),
	};

	for (int i = 0; i < PANE_INDEXES; i++) {
		wish.n_entries[i] = screen->indexes[i].n_rows;
		screen->indexes[i].is_stale = true;
	}
	screen->arrangement = arrange(&wish);
	/* what has no room keeps what it had: it comes back as it was left */
	for (int i = 0; i < PANE_INDEXES; i++) {
		int height = screen->arrangement.panes[i].text.height;
		if (height > 0 || i == screen->focus)
			index_pane_scroll(&screen->indexes[i], height);
	}
	/* while the page is not shown it keeps the layout it had */
	if (shows(screen, PANE_READING) || !screen->reading.layout)
		reading_pane_fit(&screen->reading, screen->arrangement.panes[PANE_READING].text,
				 &screen->style);
	screen->frame_is_stale = screen->foot_is_stale = true;
}

void screen_drop_page(struct screen *screen)
{
	if (screen->calm)
		calm_drop_page(screen);
	else if (screen->reading.layout && !screen->preview.is_shown &&
		 !screen->live.shows_page)
		browser_set_spot(screen->browser, screen->reading.top.block,
				 screen->reading.top.line);
	reading_pane_clear(&screen->reading);
}

void screen_keep_page(struct screen *screen)
{
	if (screen->calm) {
		calm_keep_page(screen);
		return;
	}
	if (screen->reading.layout)
		return;
	for (int i = 0; i < PANE_INDEXES; i++)
		screen->indexes[i].page = browser_index(screen->browser, (size_t)i);
	screen->reading.page =
		screen->preview.is_shown ? screen->preview.page : browser_page(screen->browser);
	screen->reading.marked =
		screen->preview.is_shown ? NULL : browser_marked(screen->browser);
	screen_arrange(screen);
}

/* What is read is selected in its list, too, and its list is the one that is open; while
   the keys are in a list, the selection there is the reader's. */
static void follow_place(struct screen *screen)
{
	const struct catalog *catalog = browser_source(screen->browser)->catalog;
	const struct place *place = browser_place(screen->browser);
	bool is_entry = place->what == PLACE_ENTRY;

	if (screen->focus != PANE_READING || !(is_entry || place->what == PLACE_LIST))
		return;
	for (int i = 0; i < PANE_INDEXES; i++) {
		if (browser_index_place(screen->browser, (size_t)i).kind != place->kind)
			continue;
		screen->open_index = i;
		if (is_entry)
			index_pane_select(
				&screen->indexes[i],
				catalog_find(catalog, place->kind, text_of(place->id)) -
					catalog_first(catalog, place->kind) + 1,
				&screen->scratch);
	}
	arena_reset(&screen->scratch);
}

void screen_take_page(struct screen *screen, bool is_back)
{
	buffer_reset(&screen->filters);
	browser_append_filters(&screen->filters, screen->browser);
	if (screen->calm) {
		calm_take_page(screen, is_back);
		return;
	}
	for (int i = 0; i < PANE_INDEXES; i++) {
		index_pane_set(&screen->indexes[i], browser_index(screen->browser, (size_t)i));
		screen->indexes[i].filtering =
			browser_index_filtering(screen->browser, (size_t)i);
	}
	follow_place(screen);
	preview_forget(&screen->preview);
	reading_pane_set(&screen->reading, browser_page(screen->browser),
			 browser_marked(screen->browser));
	screen->reading.selected = browser_focus(screen->browser);
	screen_arrange(screen);
	if (!shows(screen, PANE_READING))
		return;
	if (is_back) {
		struct layout_at top;

		browser_spot(screen->browser, &top.block, &top.line);
		reading_pane_set_top(&screen->reading, top);
		reading_pane_show_selected(&screen->reading);
	} else if (browser_place(screen->browser)->what == PLACE_ENTRY) {
		reading_pane_show_hit(&screen->reading);
	}
	reading_pane_select_visible(&screen->reading, false);
	(void)browser_set_focus(screen->browser, screen->reading.selected);
}

void screen_focus(struct screen *screen, int pane)
{
	if (screen->calm) {
		calm_focus(screen, pane);
		return;
	}
	if (pane == PANE_READING)
		preview_take(screen);
	screen->focus = pane;
	if (pane < PANE_INDEXES)
		screen->open_index = pane;
	screen_arrange(screen);
	preview_expect_rest(screen);
	if (pane == PANE_READING)
		reading_pane_show_selected(&screen->reading);
}

void screen_hint(struct screen *screen, struct hint hint)
{
	if (hint.width > 0 && screen->n_hints < HINTS_MAX)
		screen->hints[screen->n_hints++] = hint;
}

void screen_forget_hints(struct screen *screen, int row)
{
	size_t n = 0;

	for (size_t i = 0; i < screen->n_hints; i++) {
		if (screen->hints[i].row != row)
			screen->hints[n++] = screen->hints[i];
	}
	screen->n_hints = n;
}

static void draw_panes(struct screen *screen)
{
	struct text empty = message(screen_language(screen), MESSAGE_TUI_EMPTY);
	/* while the cursor is in the field nothing is selected */
	bool has_keys = !screen->prompt.is_open || ask_is_in_list(screen);

	for (int i = 0; i < PANE_INDEXES; i++) {
		if (!shows(screen, i))
			continue;
		index_pane_draw(&screen->indexes[i], &screen->painter,
				screen->arrangement.panes[i].text,
				screen->focus == i && has_keys, empty, &screen->scratch);
		arena_reset(&screen->scratch);
	}
	if (shows(screen, PANE_READING))
		reading_pane_draw(&screen->reading, &screen->painter,
				  screen->arrangement.panes[PANE_READING].text,
				  screen->focus == PANE_READING);
}

/* The cursor is the only thing that screen readers, braille lines and magnifiers follow:
   it stands on the first letter of what is selected, after every frame. */
static void place_cursor(struct screen *screen, int prompt_column)
{
	struct rectangle area = screen->arrangement.panes[screen->focus].text;
	int row = 0;
	int column = 0;

	if (screen->arrangement.form == ARRANGE_TOO_SMALL) {
		wmove(newscr, 0, 0);
		return;
	}
	if (screen->prompt.is_open && !ask_is_in_list(screen)) {
		wmove(newscr, screen->arrangement.foot.row, prompt_column);
		return;
	}
	if (screen->picker.is_open) {
		picker_cursor(&screen->picker, &row, &column);
		wmove(newscr, row, column);
		return;
	}
	if (screen->focus == PANE_READING)
		reading_pane_cursor(&screen->reading, &row, &column);
	else
		row = (int)(screen->indexes[screen->focus].selected -
			    screen->indexes[screen->focus].top);
	if (column >= area.width)
		column = area.width - 1;
	wmove(newscr, area.row + row, area.column + column);
}

void screen_draw(struct screen *screen)
{
	int prompt_column = 0;

	ask_update(screen);
	if (screen->calm) {
		calm_draw(screen);
		return;
	}
	if (screen->arrangement.form == ARRANGE_TOO_SMALL) {
		frame_draw_too_small(screen);
	} else {
		frame_draw(screen);
		draw_panes(screen);
		ask_draw(screen);
		frame_draw_foot(screen, &prompt_column);
	}
	place_cursor(screen, prompt_column);
	terminal_show(&screen->terminal, style_keeps_colours(&screen->style));
}

void screen_suspend(struct screen *screen)
{
	terminal_suspend(&screen->terminal);
	if (screen->calm)
		calm_forget(screen->calm);
	screen_arrange(screen);
}

void screen_resize(struct screen *screen)
{
	terminal_resize(&screen->terminal);
	screen_arrange(screen);
	if (screen->focus == PANE_READING && !screen->calm)
		reading_pane_show_selected(&screen->reading);
}

void screen_give_view(const struct screen *screen, struct tui_view *view)
{
	view->is_kept = true;
	view->pane = screen->focus;
	for (int i = 0; i < PANE_INDEXES; i++)
		view->rows[i] = screen->indexes[i].selected;
	if (screen->calm)
		calm_give_view(screen, view);
}
