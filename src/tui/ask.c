/* SPDX-License-Identifier: EUPL-1.2 */
/* The field is always the same; the command says what stands above it. */
#include "tui/ask.h"

#include "tui/outline.h"
#include "tui/screen.h"

enum { WHEEL_ITEMS = 3, ITEMS_AT_ONCE = 1000 /* they take one or two milliseconds */ };

/* Is it answered by a choice from a list, or by what stands for one? */
static bool is_choice(enum command command)
{
	return command == COMMAND_GO || command == COMMAND_MENU || command == COMMAND_PALETTE;
}

void ask_open(struct screen *screen, enum command command)
{
	if (screen->calm && command == COMMAND_MENU) {
		/* nothing is ever laid over the calm screen: there it is a page */
		screen_do(screen, COMMAND_HELP, (struct text){0});
		return;
	}
	screen_say(screen, (struct text){0});
	prompt_open(&screen->prompt, command);
	if (screen->calm)
		return;
	if (command == COMMAND_HEADINGS)
		outline_open(screen);
	else if (is_choice(command))
		choices_open(screen, command);
	else if (command == COMMAND_SEARCH || command == COMMAND_FILTER)
		live_open(screen, command);
}

void ask_close(struct screen *screen)
{
	screen->live.is_open = false;
	if (screen->picker.is_open)
		screen->frame_is_stale = true;
	picker_close(&screen->picker);
	prompt_close(&screen->prompt);
	screen->foot_is_stale = true;
	screen_arrange(screen);
}

void ask_cancel(struct screen *screen)
{
	if (screen->live.is_open)
		live_cancel(screen);
	ask_close(screen);
}

static void give(struct screen *screen, enum command command, struct text typed)
{
	/* typed nothing: lifts all filters */
	bool lifts =
		command == COMMAND_FILTER && browser_can(screen->browser, COMMAND_UNFILTER);
	if (typed.len && is_choice(command))
		choices_take_typed(screen, command, typed);
	else if (typed.len || lifts)
		screen_do(screen, command, typed);
}

void ask_answer(struct screen *screen)
{
	enum command command = screen->prompt.command;
	bool narrows = screen->live.is_open && command == COMMAND_FILTER;
	struct buffer typed = {0};
	struct place place;

	utf8_append_clean(&typed, buffer_text(&screen->prompt.typed));
	if (narrows)
		(void)browser_set_focus(screen->browser, screen->live.selected);
	ask_close(screen);
	if (narrows && typed.len &&
	    browser_narrow(screen->browser, &screen->live.list, buffer_text(&typed), &place))
		screen_go(screen, command, &place);
	else
		give(screen, command, buffer_text(&typed));
	buffer_clear(&typed);
}

/* In a menu nobody has typed into yet, the keys that opened and close it close it. */
static bool closes_menu(const struct screen *screen, const struct key *key)
{
	return screen->prompt.command == COMMAND_MENU && !screen->prompt.typed.len &&
	       (key_is(key, "q") || key_is(key, "?"));
}

static void key_of_picker(struct screen *screen, const struct key *key)
{
	if (closes_menu(screen, key)) {
		ask_cancel(screen);
		return;
	}
	switch (picker_key(&screen->picker, &screen->prompt, key)) {
	case PICKER_OPEN:
		break;
	case PICKER_CHOSEN:
	case PICKER_TYPED:
		choices_take(screen);
		break;
	case PICKER_COMPLETE:
		choices_complete(screen);
		break;
	case PICKER_CANCELLED:
		ask_cancel(screen);
		break;
	}
}

static void key_of_field(struct screen *screen, const struct key *key)
{
	if (screen->picker.is_open) {
		key_of_picker(screen, key);
		return;
	}
	if (screen->live.is_open && live_key(screen, key))
		return;
	switch (prompt_key(&screen->prompt, key)) {
	case PROMPT_EDITING:
		screen->live.is_outdated = screen->live.is_open;
		break;
	case PROMPT_CANCELLED:
		ask_cancel(screen);
		break;
	case PROMPT_DONE:
		ask_answer(screen);
		break;
	}
}

/* What is pasted is text, whatever it holds: the end of a line becomes a blank, and other
   controls nothing. */
static void key_of_paste(struct screen *screen, const struct key *key)
{
	struct key blank = {.name = "Space", .character = ' '};

	if (key_is(key, "Enter") || key_is(key, "Tab"))
		key_of_field(screen, &blank);
	else if (key->character)
		key_of_field(screen, key);
}

void ask_key(struct screen *screen, const struct key *key)
{
	if (screen->is_pasting)
		key_of_paste(screen, key);
	else
		key_of_field(screen, key);
}

bool ask_is_paste(struct screen *screen, const struct key *key)
{
	bool is_mark = key_is(key, KEY_NAME_PASTE) || key_is(key, KEY_NAME_PASTED);

	/* nobody asked for marks that come all the same; and one way out there always is */
	if (!screen->terminal.marks_pastes || key_is(key, "Ctrl-C")) {
		screen->is_pasting = false;
		return false;
	}
	if (is_mark)
		screen->is_pasting = key_is(key, KEY_NAME_PASTE);
	return is_mark || (screen->is_pasting && !screen->prompt.is_open);
}

void ask_leave(struct screen *screen)
{
	struct layout_at top = screen->reading.top;

	if (!screen->live.is_open || !screen->live.shows_page || !screen->prompt.typed.len) {
		ask_cancel(screen);
		return;
	}
	ask_answer(screen);
	/* it is the page that was seen, and as far scrolled */
	if (screen->focus == PANE_READING)
		reading_pane_set_top(&screen->reading, top);
}

/* The field in the foot belongs to it. */
static bool is_beside(const struct screen *screen, const struct mouse *mouse)
{
	struct rectangle title = screen->picker.area.title;
	struct rectangle text = screen->picker.area.text;

	return mouse->row < screen->arrangement.foot.row &&
	       (mouse->row < title.row || mouse->row > text.row + text.height ||
		mouse->column < title.column || mouse->column >= title.column + title.width);
}

void ask_mouse(struct screen *screen, const struct mouse *mouse)
{
	struct picker *picker = &screen->picker;
	bool was_in_list = picker->is_in_list;
	size_t before = picker->selected;

	if (mouse->what == MOUSE_PRESS && is_beside(screen, mouse)) {
		ask_cancel(screen);
		return;
	}
	picker_narrow(picker, &screen->prompt);
	if (mouse->what == MOUSE_WHEEL_UP)
		picker_move(picker, -WHEEL_ITEMS);
	else if (mouse->what == MOUSE_WHEEL_DOWN)
		picker_move(picker, WHEEL_ITEMS);
	else if (mouse->what == MOUSE_PRESS && picker_select_row(picker, mouse->row) &&
		 was_in_list && picker->selected == before)
		choices_take(screen);
}

bool ask_has_work(const struct screen *screen)
{
	return screen->picker.is_open ? picker_has_work(&screen->picker)
				      : live_has_work(screen);
}

void ask_work(struct screen *screen)
{
	if (screen->picker.is_open)
		picker_work(&screen->picker, &screen->prompt, ITEMS_AT_ONCE);
	else
		live_work(screen);
}

bool ask_is_due(const struct screen *screen)
{
	bool is_outdated = screen->picker.is_open
				   ? screen->picker.is_outdated
				   : screen->live.is_open && screen->live.is_outdated;

	return is_outdated && !ask_has_work(screen);
}

void ask_update(struct screen *screen)
{
	/* a list of few items is done by the first piece */
	if (screen->picker.is_open)
		ask_work(screen);
	if (!ask_is_due(screen))
		return; /* what was typed is seen first */
	if (screen->picker.is_open)
		picker_narrow(&screen->picker, &screen->prompt);
	else
		live_update(screen);
}

bool ask_is_in_list(const struct screen *screen)
{
	return screen->picker.is_open ? screen->picker.is_in_list
				      : screen->live.is_open && screen->live.is_in_list;
}

/* ---- drawing ----------------------------------------------------------------------- */

/* Of the reading pane where all panes have their room, else of all of them. */
struct pane_area ask_area(const struct screen *screen)
{
	const struct arrangement *arrangement = &screen->arrangement;
	struct pane_area area = arrangement->panes[PANE_READING];
	struct rectangle stack = arrangement->stack;

	if (arrangement->form == ARRANGE_SINGLE) {
		area = arrangement->panes[screen->focus];
		area.text.width = area.title.width;
		return area;
	}
	if (arrangement->form == ARRANGE_ACCORDION) {
		area.title.column = stack.column;
		area.title.width += stack.width;
		area.text.column = stack.column + 2;
	}
	area.text.width = area.title.width - 4;
	return area;
}

void ask_append_hint(struct buffer *out, struct screen *screen)
{
	enum language language = screen_language(screen);
	size_t choice;

	if (!screen->picker.is_open || screen->picker.is_in_list ||
	    screen->picker.is_outdated || !screen->prompt.typed.len)
		return;
	choice = picker_choice(&screen->picker);
	if (choice == PICKER_NOTHING)
		buffer_append(out, message(language, MESSAGE_TUI_NOTHING_FITS));
	else
		message_append(out, language, MESSAGE_TUI_ENTER_DOES,
			       MESSAGE_ARGS(picker_item(&screen->picker, choice).text));
}

void ask_draw(struct screen *screen)
{
	enum language language = screen_language(screen);
	struct pane_area area = ask_area(screen);
	struct buffer count = {0};

	if (!screen->picker.is_open)
		return;
	message_append_count(&count, language, MESSAGE_TUI_N_ITEMS,
			     picker_n_shown(&screen->picker));
	picker_draw(&screen->picker, &screen->painter, &area, buffer_text(&count),
		    message(language, MESSAGE_TUI_NOTHING_FITS));
	buffer_clear(&count);
}
