/* SPDX-License-Identifier: EUPL-1.2 */
/* What is pointed at is what was drawn there: rows, links, titles, filters, the keys in
   the last line. A press selects, a press on what is selected opens it. */
#include "tui/mouse.h"

#include "tui/screen.h"

enum { BUTTON_LEFT = 0, BUTTON_WHEEL_UP = 64, BUTTON_WHEEL_DOWN = 65, WHEEL_LINES = 3 };
enum { N_NUMBERS = 3, NUMBER_MAX = 9999 };

/* Takes the number that the text begins with; false if there is none. */
static bool take_number(struct text *text, int *number)
{
	size_t len = 0;

	*number = 0;
	while (len < text->len && text->bytes[len] >= '0' && text->bytes[len] <= '9' &&
	       *number <= NUMBER_MAX)
		*number = *number * 10 + (text->bytes[len++] - '0');
	*text = text_slice(*text, len, text->len);
	return len > 0;
}

struct mouse mouse_of_report(struct text report)
{
	struct mouse mouse = {MOUSE_NOTHING, 0, 0};
	int numbers[N_NUMBERS];

	if (!text_starts_with(report, TEXT("[<")))
		return mouse;
	report = text_slice(report, 2, report.len);
	for (int i = 0; i < N_NUMBERS; i++) {
		if (!take_number(&report, &numbers[i]) || report.len == 0)
			return mouse;
		if (i < N_NUMBERS - 1)
			report = text_slice(report, 1, report.len);
	}
	if (!text_equal(report, TEXT("M")) || numbers[1] < 1 || numbers[2] < 1)
		return mouse;
	mouse.column = numbers[1] - 1;
	mouse.row = numbers[2] - 1;
	if (numbers[0] == BUTTON_LEFT)
		mouse.what = MOUSE_PRESS;
	else if (numbers[0] == BUTTON_WHEEL_UP)
		mouse.what = MOUSE_WHEEL_UP;
	else if (numbers[0] == BUTTON_WHEEL_DOWN)
		mouse.what = MOUSE_WHEEL_DOWN;
	return mouse;
}

/* ---- where it points ------------------------------------------------------------- */

static bool is_within(struct rectangle area, const struct mouse *mouse)
{
	return mouse->row >= area.row && mouse->row < area.row + area.height &&
	       mouse->column >= area.column && mouse->column < area.column + area.width;
}

/* The pane whose text, margin and frame beside it are pointed at; -1: none. */
static int pane_at(const struct screen *screen, const struct mouse *mouse)
{
	for (int pane = 0; pane < PANE_COUNT; pane++) {
		const struct pane_area *area = &screen->arrangement.panes[pane];
		struct rectangle wide = area->title;

		wide.row = area->text.row;
		wide.height = area->text.height;
		if (area->is_shown && is_within(wide, mouse))
			return pane;
	}
	return -1;
}

static int title_at(const struct screen *screen, const struct mouse *mouse)
{
	for (int pane = 0; pane < PANE_COUNT; pane++) {
		if (screen->arrangement.panes[pane].is_shown &&
		    is_within(screen->arrangement.panes[pane].title, mouse))
			return pane;
	}
	return -1;
}

/* ---- what happens ------------------------------------------------------------------ */

static void press_in_index(struct screen *screen, int pane, int row)
{
	struct index_pane *index = &screen->indexes[pane];
	bool has_focus = screen->focus == pane;
	size_t wanted = index->top + (size_t)row;
	bool was_selected = has_focus && index->selected == wanted;

	if (wanted < index->n_rows)
		index->selected = wanted;
	if (!has_focus)
		screen_focus(screen, pane);
	preview_expect(screen);
	if (was_selected)
		screen_command(screen, COMMAND_OPEN, (struct text){0});
}

static void press_in_page(struct screen *screen, int row, int column)
{
	size_t link = reading_pane_link_at(&screen->reading, row, column);
	bool was_selected = screen->focus == PANE_READING && link == screen->reading.selected;

	if (screen->focus != PANE_READING)
		screen_focus(screen, PANE_READING);
	/* with the focus, what was previewed may have become the page */
	if (!link || link != reading_pane_link_at(&screen->reading, row, column))
		return;
	screen->reading.selected = link;
	(void)browser_set_focus(screen->browser, link);
	if (was_selected)
		screen_command(screen, COMMAND_OPEN, (struct text){0});
}

static bool press_hint(struct screen *screen, const struct mouse *mouse)
{
	for (size_t i = 0; i < screen->n_hints; i++) {
		const struct hint *hint = &screen->hints[i];

		if (mouse->row != hint->row || mouse->column < hint->column ||
		    mouse->column >= hint->column + hint->width)
			continue;
		screen_command(screen, hint->command, hint->argument);
		return true;
	}
	return false;
}

static void press(struct screen *screen, const struct mouse *mouse)
{
	int pane = pane_at(screen, mouse);
	int title = title_at(screen, mouse);
	const struct rectangle *text = &screen->arrangement.panes[pane < 0 ? 0 : pane].text;

	if (press_hint(screen, mouse))
		return;
	if (title >= 0)
		screen_focus(screen, title);
	else if (pane == PANE_READING)
		press_in_page(screen, mouse->row - text->row, mouse->column - text->column);
	else if (pane >= 0)
		press_in_index(screen, pane, mouse->row - text->row);
}

static void turn_wheel(struct screen *screen, const struct mouse *mouse, long lines)
{
	int pane = pane_at(screen, mouse);

	if (pane == PANE_READING) {
		reading_pane_scroll(&screen->reading, lines);
		/* while somebody types nothing is selected */
		if (screen->prompt.is_open && !ask_is_in_list(screen))
			screen->reading.selected = 0;
		(void)browser_set_focus(screen->browser, screen->reading.selected);
	} else if (pane >= 0) {
		index_pane_scroll_by(&screen->indexes[pane], lines,
				     screen->arrangement.panes[pane].text.height);
	}
}

/* The field stays open for the wheel; a press elsewhere leaves it and means what it always
   does, on what was found or on what was there before. */
static void act_beside_field(struct screen *screen, const struct mouse *mouse)
{
	if (mouse->what == MOUSE_PRESS && mouse->row < screen->arrangement.foot.row) {
		ask_leave(screen);
		press(screen, mouse);
	} else if (mouse->what == MOUSE_WHEEL_UP || mouse->what == MOUSE_WHEEL_DOWN) {
		turn_wheel(screen, mouse,
			   mouse->what == MOUSE_WHEEL_UP ? -WHEEL_LINES : WHEEL_LINES);
	}
}

void mouse_act(struct screen *screen, const struct mouse *mouse)
{
	if (screen->calm || screen->arrangement.form == ARRANGE_TOO_SMALL)
		return;
	if (screen->picker.is_open) {
		ask_mouse(screen, mouse);
		return;
	}
	if (screen->prompt.is_open) {
		act_beside_field(screen, mouse);
		return;
	}
	switch (mouse->what) {
	case MOUSE_PRESS:
		press(screen, mouse);
		break;
	case MOUSE_WHEEL_UP:
		turn_wheel(screen, mouse, -WHEEL_LINES);
		break;
	case MOUSE_WHEEL_DOWN:
		turn_wheel(screen, mouse, WHEEL_LINES);
		break;
	case MOUSE_NOTHING:
		break;
	}
}
