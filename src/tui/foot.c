/* SPDX-License-Identifier: EUPL-1.2 */
/* The foot: what is asked for, else the last answer, else the keys that help here.
   The keys come from the table of commands, and as many as fit. */
#include "tui/screen.h"

/* In the order they are shown: those that are there only at times come last, so that little
   moves in the line. RANK: which ones are taken first where not all fit. */
static const struct offer {
	enum command command;
	int rank;
} offered[] = {
	{COMMAND_OPEN, 0},	  {COMMAND_NEXT_LINK, 1}, {COMMAND_SEARCH, 2},
	{COMMAND_FILTER_MENU, 6}, {COMMAND_GO, 7},	  {COMMAND_ZOOM, 8},
	{COMMAND_LINEAR, 9},	  {COMMAND_FILTER_BY, 4}, {COMMAND_UNFILTER, 3},
	{COMMAND_BACK, 5},
};
/* At the right end, and they stay when the line gets short. */
static const enum command kept[] = {COMMAND_MENU, COMMAND_QUIT};
enum { N_OFFERED = ARRAY_LEN(offered), KEY_GAP = 2, MESSAGE_ROWS_MAX = 6, HINT_MIN = 12 };

static attr_t tone(const struct screen *screen, enum tone which)
{
	return style_attributes(&screen->style, which);
}

struct text frame_key_of(const struct screen *screen, enum command command)
{
	struct text key = keymap_keys(browser_source(screen->browser)->keymap, command)[0];

	return text_equal(key, TEXT("Space")) ? command_key_name(key, screen_language(screen))
					      : key;
}

/* Shorter than in menus where the line says enough: Tab goes on, to a link or to a pane. */
static struct text title_of(const struct screen *screen, enum command command)
{
	enum language language = screen_language(screen);

	if (command == COMMAND_NEXT_LINK)
		return message(language, MESSAGE_TUI_ON);
	if (command == COMMAND_FILTER_BY)
		command = COMMAND_FILTER;
	return command_title(command, language);
}

static int width_of(const struct screen *screen, enum command command)
{
	return 3 + utf8_width(frame_key_of(screen, command)) +
	       utf8_width(title_of(screen, command));
}

/* Is it of use here? Some are only where there is a filter, or what can be one. */
static bool is_offered(const struct screen *screen, enum command command)
{
	if (command == COMMAND_FILTER_BY && screen->foot_pane >= PANE_INDEXES - 1)
		return false;
	return frame_key_of(screen, command).len && browser_can(screen->browser, command);
}

/* Those that fit into so many cells, by their rank. */
static void choose(const struct screen *screen, int width, bool is_shown[N_OFFERED])
{
	for (int rank = 0; rank < (int)N_OFFERED; rank++) {
		size_t i = 0;

		while (offered[i].rank != rank)
			i++;
		is_shown[i] = is_offered(screen, offered[i].command) &&
			      width_of(screen, offered[i].command) <= width;
		if (is_shown[i])
			width -= width_of(screen, offered[i].command);
	}
}

/* Returns the column behind it and the gap. */
static int draw_key(struct screen *screen, struct rectangle area, int column,
		    enum command command)
{
	int at = column;

	at += 1 + paint_text(&screen->painter, area.row, at, area.width - at,
			     frame_key_of(screen, command), tone(screen, TONE_KEY));
	at += paint_text(&screen->painter, area.row, at, area.width - at,
			 title_of(screen, command), tone(screen, TONE_TEXT));
	screen_hint(screen, (struct hint){.row = area.row,
					  .column = column,
					  .width = at - column,
					  .command = command});
	return at + KEY_GAP;
}

static void draw_keys(struct screen *screen, struct rectangle area)
{
	bool is_shown[N_OFFERED];
	int width = -KEY_GAP;
	int at = 0;

	for (size_t i = 0; i < ARRAY_LEN(kept); i++)
		width += is_offered(screen, kept[i]) ? width_of(screen, kept[i]) : 0;
	choose(screen, area.width - width, is_shown);
	for (size_t i = 0; i < N_OFFERED; i++) {
		if (is_shown[i])
			at = draw_key(screen, area, at, offered[i].command);
	}
	at = width < area.width - at ? area.width - width : at;
	for (size_t i = 0; i < ARRAY_LEN(kept); i++) {
		if (is_offered(screen, kept[i]) &&
		    at + width_of(screen, kept[i]) - KEY_GAP <= area.width)
			at = draw_key(screen, area, at, kept[i]);
	}
}

void frame_append_prompt(struct buffer *out, const struct screen *screen, int width)
{
	enum language language = screen_language(screen);
	struct text title = command_title(screen->prompt.command, language);
	struct text argument = command_argument(screen->prompt.command, language);

	if (argument.len)
		message_append(out, language, MESSAGE_TUI_PROMPT,
			       MESSAGE_ARGS(title, argument));
	if (argument.len && utf8_width(buffer_text(out)) <= width)
		return;
	buffer_reset(out);
	message_append(out, language, MESSAGE_TUI_PROMPT_ALONE, &title, 1);
}

/* "suchen (Wort): Kultur" */
static void draw_prompt(struct screen *screen, struct rectangle area, int *column)
{
	struct buffer label = {0};
	struct buffer hint = {0};
	struct text typed;
	int used;

	frame_append_prompt(&label, screen, area.width / 2);
	used = paint_text(&screen->painter, area.row, 0, area.width / 2, buffer_text(&label),
			  tone(screen, TONE_MESSAGE));
	typed = prompt_visible(&screen->prompt, area.width - used, column);
	*column += used;
	used += paint_text(&screen->painter, area.row, used, area.width - used, typed,
			   tone(screen, TONE_TEXT));
	ask_append_hint(&hint, screen);
	if (hint.len && area.width - used > HINT_MIN)
		paint_text(&screen->painter, area.row, used + 3, area.width - used - 3,
			   buffer_text(&hint), tone(screen, TONE_NOTE));
	buffer_clear(&hint);
	buffer_clear(&label);
}

int frame_foot_rows(const struct screen *screen)
{
	struct text rest = buffer_text(&screen->message);
	int rows = 0;

	while (rest.len && rows < MESSAGE_ROWS_MAX) {
		size_t len = paint_fit_words(rest, screen->terminal.columns);

		rest = len ? text_trim(text_slice(rest, len, rest.len)) : (struct text){0};
		rows++;
	}
	return rows ? rows : 1;
}

static void draw_message(struct screen *screen, struct rectangle area)
{
	struct text rest = buffer_text(&screen->message);

	for (int row = 0; row < area.height && rest.len; row++) {
		bool is_last = row == area.height - 1;
		size_t len = is_last ? rest.len : paint_fit_words(rest, area.width);

		paint_text(&screen->painter, area.row + row, 0, area.width,
			   text_slice(rest, 0, len), tone(screen, TONE_MESSAGE));
		rest = text_trim(text_slice(rest, len, rest.len));
	}
}

void frame_draw_foot(struct screen *screen, int *column)
{
	struct rectangle area = screen->arrangement.foot;

	if (!screen->preview.is_due && screen->foot_pane != screen->focus) {
		screen->foot_pane = screen->focus;
		screen->foot_is_stale = true;
	}
	if (!screen->foot_is_stale && !screen->prompt.is_open)
		return;
	for (int row = 0; row < area.height; row++)
		paint_blanks(area.row + row, 0, area.width, A_NORMAL);
	screen_forget_hints(screen, area.row);
	if (screen->prompt.is_open)
		draw_prompt(screen, area, column);
	else if (screen->message.len)
		draw_message(screen, area);
	else
		draw_keys(screen, area);
	screen->foot_is_stale = false;
}
