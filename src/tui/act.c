/* SPDX-License-Identifier: EUPL-1.2 */
/* From a key to what happens. Moving is the panes' own (move.c); everything else goes
   through browser_do, and its effect is shown. */
#include "tui/screen.h"

#include <signal.h>

#include "tui/signals.h"

void screen_end(struct screen *screen, enum tui_result result)
{
	screen->is_done = true;
	screen->result = result;
}

/* A long answer takes rows from the panes, so that none of it is lost. */
void screen_say(struct screen *screen, struct text words)
{
	int rows_before = frame_foot_rows(screen);

	buffer_reset(&screen->message);
	buffer_append(&screen->message, words);
	screen->foot_is_stale = true;
	if (!screen->calm && frame_foot_rows(screen) == rows_before)
		return;
	screen_arrange(screen);
	if (screen->calm && words.len)
		calm_say_anew(screen);
	if (screen->focus == PANE_READING && !screen->calm)
		reading_pane_show_selected(&screen->reading);
}

/* With a word for it, as in the linear mode: nobody shall guess what an answer is. */
static void refuse(struct screen *screen, struct text why)
{
	struct buffer words = {0};

	message_append(&words, screen_language(screen), MESSAGE_BROWSER_ERROR, &why, 1);
	screen_say(screen, buffer_text(&words));
	buffer_clear(&words);
}

/* ---- effects ------------------------------------------------------------------- */

static void redraw(struct screen *screen)
{
	if (screen->calm)
		calm_forget(screen->calm);
	else
		clearok(curscr, TRUE);
}

/* To the next theme, and says which one. */
static void change_theme(struct screen *screen)
{
	enum theme next = (enum theme)((screen->style.theme + 1) % THEME_COUNT);
	struct buffer words = {0};

	if (screen->calm)
		return;
	style_set_theme(&screen->style, next);
	clearok(curscr, TRUE);
	message_append(&words, screen_language(screen), MESSAGE_TUI_THEME,
		       MESSAGE_ARGS(theme_name(next, screen_language(screen))));
	screen_say(screen, buffer_text(&words));
	buffer_clear(&words);
}

static void do_view(struct screen *screen, enum command command, struct text argument)
{
	int next = (screen->focus + 1) % PANE_COUNT;
	int previous = (screen->focus + PANE_COUNT - 1) % PANE_COUNT;

	if (command == COMMAND_NEXT_PANE)
		screen_focus(screen, next);
	else if (command == COMMAND_PREVIOUS_PANE)
		screen_focus(screen, previous);
	else if (command == COMMAND_PANE && argument.len == 1 && argument.bytes[0] >= '1' &&
		 argument.bytes[0] <= '0' + PANE_COUNT)
		screen_focus(screen, argument.bytes[0] - '1');
	else if (command == COMMAND_ZOOM)
		screen->is_zoomed = !screen->is_zoomed;
	else if (command == COMMAND_THEME)
		change_theme(screen);
	else if (command == COMMAND_HEADINGS && screen->calm)
		calm_next_heading(screen);
	else if (command == COMMAND_PANE || command == COMMAND_HEADINGS)
		ask_open(screen, command);
	else if (command == COMMAND_REDRAW)
		redraw(screen);
	else if (command == COMMAND_COPY && screen->calm)
		screen_do(screen, COMMAND_NAME, argument); /* a reader would read the bytes */
	else if (command == COMMAND_COPY)
		screen_copy(screen);
	screen_arrange(screen);
}

/* Where the keys go after a page came: to the page, except that narrowing a list stays
   in the list, and going back returns to the list that the entry was opened from. */
static int focus_after(const struct screen *screen, enum command command, bool leaves_opened)
{
	if (command == COMMAND_FILTER || command == COMMAND_UNFILTER ||
	    command == COMMAND_FILTER_BY || command == COMMAND_LANGUAGE)
		return screen->focus;
	if (command == COMMAND_BACK && leaves_opened)
		return screen->opened_from;
	return PANE_READING;
}

static void take_page(struct screen *screen, enum command command, bool leaves_opened)
{
	int focus = focus_after(screen, command, leaves_opened);
	bool is_back = command == COMMAND_BACK || command == COMMAND_FORWARD ||
		       command == COMMAND_UP || command == COMMAND_LANGUAGE;

	screen->focus = focus;
	if (focus < PANE_INDEXES)
		screen->open_index = focus;
	if (leaves_opened)
		screen->opened_from = -1;
	screen_take_page(screen, is_back);
	if (screen->calm || (command != COMMAND_NEXT_HIT && command != COMMAND_PREVIOUS_HIT))
		return;
	reading_pane_end_hit(&screen->reading, command == COMMAND_NEXT_HIT ? 1 : -1);
	(void)browser_set_focus(screen->browser, screen->reading.selected);
}

/* The key of the calm screen leads back from there. */
static enum tui_result mode_after(const struct screen *screen, enum command command)
{
	if (command != COMMAND_CALM)
		return TUI_TO_LINEAR;
	return screen->calm ? TUI_TO_SCREEN : TUI_TO_CALM;
}

static void show_effect(struct screen *screen, enum effect effect, enum command command,
			struct text argument, bool leaves_opened)
{
	if (effect == EFFECT_PAGE)
		take_page(screen, command, leaves_opened);
	else
		screen_keep_page(screen);
	switch (effect) {
	case EFFECT_NOTHING:
	case EFFECT_FOCUS:
		break;
	case EFFECT_PAGE:
	case EFFECT_MESSAGE:
		screen_say(screen, browser_message(screen->browser));
		break;
	case EFFECT_ERROR:
		refuse(screen, browser_message(screen->browser));
		break;
	case EFFECT_ASK:
		ask_open(screen, command);
		break;
	case EFFECT_VIEW:
		do_view(screen, command, argument);
		break;
	case EFFECT_SWITCH:
		screen_end(screen, mode_after(screen, command));
		break;
	case EFFECT_SUSPEND:
		screen_suspend(screen);
		break;
	case EFFECT_QUIT:
		screen_end(screen, TUI_QUIT);
		break;
	}
}

/* Does the command speak of the page? Then it means the one that is seen. */
static bool is_about_page(enum command command)
{
	return command_info(command)->group == GROUP_READ || command == COMMAND_BACK ||
	       command == COMMAND_UP || command == COMMAND_LINEAR || command == COMMAND_CALM;
}

/* Asking where one is in a list leaves the page as it is. */
static bool is_about_list(enum command command, struct text argument)
{
	return command == COMMAND_WHERE && argument.len;
}

void screen_do(struct screen *screen, enum command command, struct text argument)
{
	bool is_opened;

	if (is_about_page(command) && !is_about_list(command, argument))
		preview_take(screen);
	is_opened = screen->opened_from >= 0 &&
		    place_equal(&screen->opened, browser_place(screen->browser));

	if (command == COMMAND_RELOAD) {
		screen_reload(screen);
		return;
	}
	if (command_info(command)->group != GROUP_PANES)
		screen_drop_page(screen);
	show_effect(screen, browser_do(screen->browser, command, argument), command, argument,
		    is_opened);
}

void screen_go(struct screen *screen, enum command command, const struct place *place)
{
	screen_drop_page(screen);
	show_effect(screen, browser_go(screen->browser, place), command, (struct text){0},
		    false);
}

/* Shows the entry of the selected row; going back will return to this pane. */
static void open_row(struct screen *screen)
{
	int pane = screen->focus;
	const struct page *page = browser_index(screen->browser, (size_t)pane);
	size_t link =
		screen->calm ? calm_selected(screen) : index_pane_link(&screen->indexes[pane]);
	struct place place;
	bool is_place;
	enum effect effect;

	if (!link)
		return;
	is_place = place_parse(page_link(page, link, &screen->scratch).target, &place);
	arena_reset(&screen->scratch);
	if (!is_place)
		return;
	screen_drop_page(screen);
	effect = browser_go(screen->browser, &place);
	show_effect(screen, effect, COMMAND_OPEN, (struct text){0}, false);
	if (effect == EFFECT_PAGE) {
		screen->opened_from = pane;
		screen->opened = *browser_place(screen->browser);
	}
}

/* What the line with the cursor leads to. */
static void open_line(struct screen *screen)
{
	size_t link = calm_selected(screen);

	if (link)
		screen_do(screen, COMMAND_OPEN,
			  arena_number(&screen->scratch, (long long)link));
	else
		refuse(screen, message(screen_language(screen), MESSAGE_TUI_CALM_NO_LINK));
}

/* The entry that is selected; false if there is none. */
static bool selected_entry(struct screen *screen, struct place *entry)
{
	bool is_list = screen->focus != PANE_READING;
	const struct page *page =
		!is_list       ? browser_page(screen->browser)
		: screen->calm ? browser_index(screen->browser, (size_t)screen->focus)
			       : screen->indexes[screen->focus].page;
	size_t link = screen->calm ? calm_selected(screen)
		      : is_list	   ? index_pane_link(&screen->indexes[screen->focus])
				   : screen->reading.selected;
	bool is_place =
		link && place_parse(page_link(page, link, &screen->scratch).target, entry);

	arena_reset(&screen->scratch);
	return is_place;
}

/* Filters by the selected entry; where nothing can be filtered by it, the key turns the
   page, as readers of texts expect. */
static void filter_by_selected(struct screen *screen)
{
	struct buffer address = {0};
	struct place entry;

	if (!selected_entry(screen, &entry) ||
	    !browser_can_filter_by(screen->browser, &entry)) {
		screen_move(screen, COMMAND_PAGE_DOWN);
		return;
	}
	place_append(&address, &entry);
	screen_do(screen, COMMAND_FILTER_BY, buffer_text(&address));
	buffer_clear(&address);
}

/* Where the cursor is: in a list that is not where the page is. */
static void say_where(struct screen *screen)
{
	struct buffer address = {0};
	struct place place;

	if (screen->focus != PANE_READING) {
		if (!selected_entry(screen, &place))
			place = browser_index_place(screen->browser, (size_t)screen->focus);
		place_append(&address, &place);
	}
	screen_do(screen, COMMAND_WHERE, buffer_text(&address));
	buffer_clear(&address);
}

/* ---- keys ---------------------------------------------------------------------- */

/* What the key itself says beside its command: the digit of a pane, and that a large Q
   means at once. */
static struct text argument_of(enum command command, const struct key *key)
{
	if (command == COMMAND_PANE)
		return text_of(key->name);
	if (command == COMMAND_QUIT && key_is(key, "Q"))
		return TEXT("Q");
	return (struct text){0};
}

/* Within a picture the arrows go where they point. */
static bool turns_picture(struct screen *screen, const struct key *key)
{
	static const struct {
		const char *key;
		enum layout_direction direction;
	} arrows[] = {{"Left", LAYOUT_LEFT},
		      {"Right", LAYOUT_RIGHT},
		      {"Up", LAYOUT_UP},
		      {"Down", LAYOUT_DOWN}};

	if (screen->calm || screen->focus != PANE_READING)
		return false;
	for (size_t i = 0; i < ARRAY_LEN(arrows); i++) {
		if (!key_is(key, arrows[i].key))
			continue;
		if (!reading_pane_turn_picture(&screen->reading, arrows[i].direction))
			return false;
		(void)browser_set_focus(screen->browser, screen->reading.selected);
		return true;
	}
	return false;
}

static bool is_interrupt(const struct key *key)
{
	return key_is(key, "Ctrl-C");
}

void screen_obey(struct screen *screen, enum command command, struct text argument)
{
	if (screen_is_move(command))
		screen_move(screen, command);
	else if (command == COMMAND_OPEN && !argument.len && screen->focus != PANE_READING)
		open_row(screen);
	else if (command == COMMAND_OPEN && !argument.len && screen->calm)
		open_line(screen);
	else if (command == COMMAND_FILTER_BY && !argument.len)
		filter_by_selected(screen);
	else if (command == COMMAND_FILTER && !argument.len)
		ask_open(screen, command);
	else if (command == COMMAND_WHERE)
		say_where(screen);
	else if (command == COMMAND_NEXT_HIT || command == COMMAND_PREVIOUS_HIT)
		screen_next_hit(screen, command);
	else
		screen_do(screen, command, argument);
}

void screen_command(struct screen *screen, enum command command, struct text argument)
{
	if (screen->message.len && !screen->calm)
		screen_say(screen, (struct text){0});
	screen_obey(screen, command, argument);
}

void screen_key(struct screen *screen, const struct key *key)
{
	enum command command;

	if (ask_is_paste(screen, key))
		return;

	/* taking it away while the cursor moves would silence what the cursor moves to */
	if (screen->message.len && !screen->calm)
		screen_say(screen, (struct text){0});
	if (is_interrupt(key) && browser_source(screen->browser)->is_kiosk) {
		if (screen->prompt.is_open)
			ask_cancel(screen);
		screen_do(screen, COMMAND_START, (struct text){0});
	} else if (is_interrupt(key)) {
		screen->signal = SIGINT;
		screen_end(screen, TUI_SIGNAL);
	} else if (screen->prompt.is_open && !key_is(key, "Ctrl-L")) {
		ask_key(screen, key);
	} else if (keymap_command(browser_source(screen->browser)->keymap, text_of(key->name),
				  &command)) {
		if (!turns_picture(screen, key))
			screen_obey(screen, command, argument_of(command, key));
	}
}
