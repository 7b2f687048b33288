/* SPDX-License-Identifier: EUPL-1.2 */
/* One grammar for ":" and the palette: an address, an id, a title, the number of a link, or
   a command with what it needs behind it. They differ in what they offer unasked. */
#include "tui/ask.h"
#include "tui/outline.h"
#include "tui/screen.h"

#include <string.h>

/* ---- the items --------------------------------------------------------------------- */

static const struct catalog *catalog_of(const struct choices *choices)
{
	return browser_source(choices->screen->browser)->catalog;
}

static size_t n_places(const struct choices *choices)
{
	return choices->n_fixed + choices->n_entries;
}

static struct place place_of_fixed(const struct fixed_choice *fixed)
{
	return fixed->what == PLACE_LIST ? place_of_list(fixed->kind)
					 : (struct place){.what = fixed->what};
}

/* The strategy itself is the start page, which is among the fixed ones. */
static size_t first_entry(const struct choices *choices)
{
	return catalog_count(catalog_of(choices), KIND_STRATEGY);
}

static struct place place_at(const struct choices *choices, size_t index)
{
	size_t entry = index - choices->n_fixed + first_entry(choices);

	return index < choices->n_fixed ? place_of_fixed(&choices->fixed[index])
					: place_of_entry(catalog_of(choices), (uint32_t)entry);
}

static struct text kept(struct arena *arena, struct buffer *buffer)
{
	struct text text = arena_copy(arena, buffer_text(buffer));

	buffer_clear(buffer);
	return text;
}

static void item_of_place(const struct choices *choices, const struct place *place,
			  struct arena *scratch, struct picker_item *item)
{
	struct buffer title = {0};
	struct buffer address = {0};

	place_append_title(&title, place, catalog_of(choices),
			   screen_language(choices->screen));
	place_append(&address, place);
	item->text = kept(scratch, &title);
	item->mark = kept(scratch, &address);
}

static struct text first_sentence(struct text text)
{
	size_t end = text_find(text, TEXT(". "));

	return end < text.len ? text_slice(text, 0, end + 1) : text;
}

static void item_of_command(const struct choices *choices, enum command command,
			    struct picker_item *item)
{
	const struct screen *screen = choices->screen;
	enum language language = screen_language(screen);

	item->text = command_title(command, language);
	item->mark = keymap_keys(browser_source(screen->browser)->keymap, command)[0];
	if (item->mark.len > 1) /* a sign is on its key */
		item->mark = command_key_name(item->mark, language);
	item->detail = first_sentence(command_help(command, language));
	item->group = command_group_title(command_info(command)->group, language);
}

static void make_item(void *ctx, size_t index, struct arena *scratch, struct picker_item *item)
{
	const struct choices *choices = ctx;

	if (index < n_places(choices)) {
		struct place place = place_at(choices, index);

		item_of_place(choices, &place, scratch, item);
		return;
	}
	item_of_command(choices, choices->commands[index - n_places(choices)], item);
	/* among places it is a line as they are */
	if (n_places(choices))
		item->group = item->detail = (struct text){0};
}

/* ---- what was typed, by itself --------------------------------------------------------- */

static size_t read_number(struct text typed)
{
	size_t number = 0;

	for (size_t i = 0; i < typed.len; i++) {
		if (typed.bytes[i] < '0' || typed.bytes[i] > '9' || number > 999999)
			return 0;
		number = number * 10 + (size_t)(typed.bytes[i] - '0');
	}
	return number;
}

/* A link of the page by its number; 0 if there is none. */
static size_t link_of(const struct choices *choices, struct text typed)
{
	size_t number = read_number(typed);

	return number <= page_n_links(browser_page(choices->screen->browser)) ? number : 0;
}

/* A command of the screen, alone or with what it takes. */
static bool command_of(const struct choices *choices, struct text typed, enum command *command,
		       struct text *argument)
{
	const struct browser *browser = choices->screen->browser;

	return command_read(typed, browser_language(browser), command, argument) &&
	       (command_info(*command)->modes & MODE_SCREEN) &&
	       browser_can(browser, *command) &&
	       (!argument->len || command_info(*command)->argument[0].len);
}

static bool place_of(const struct choices *choices, struct text typed, struct place *place)
{
	return n_places(choices) && place_find(catalog_of(choices), typed,
					       screen_language(choices->screen), place, NULL);
}

/* Where the place stands among the items; PICKER_LITERAL if it does not. */
static size_t index_of_place(const struct choices *choices, const struct place *place)
{
	for (size_t i = 0; i < choices->n_fixed; i++) {
		struct place fixed = place_of_fixed(&choices->fixed[i]);

		if (place_equal(&fixed, place))
			return i;
	}
	if (place->what != PLACE_ENTRY || place->kind == KIND_STRATEGY)
		return PICKER_LITERAL;
	return choices->n_fixed - first_entry(choices) +
	       catalog_find(catalog_of(choices), place->kind, text_of(place->id));
}

static size_t read_typed(void *ctx, struct text typed, struct arena *scratch,
			 struct picker_item *item)
{
	const struct choices *choices = ctx;
	size_t link = n_places(choices) ? link_of(choices, typed) : 0;
	struct text argument;
	enum command command;
	struct place place;

	if (link) {
		item->text =
			page_link(browser_page(choices->screen->browser), link, scratch).label;
		item->mark = arena_format(scratch, "[%zu]", link);
		return PICKER_LITERAL;
	}
	if (place_of(choices, typed, &place)) {
		item_of_place(choices, &place, scratch, item);
		return index_of_place(choices, &place);
	}
	if (!command_of(choices, typed, &command, &argument))
		return PICKER_NOTHING;
	item_of_command(choices, command, item);
	item->group = (struct text){0};
	if (n_places(choices))
		item->detail = (struct text){0};
	if (argument.len)
		item->text = arena_format(scratch, TEXT_FORMAT ": " TEXT_FORMAT,
					  TEXT_ARGS(item->text), TEXT_ARGS(argument));
	return PICKER_LITERAL;
}

/* ---- opening ------------------------------------------------------------------------------ */

static void offer_places(struct choices *choices)
{
	const struct source *source = browser_source(choices->screen->browser);

	for (unsigned what = 0; what < PLACE_WHAT_COUNT; what++) {
		struct place place = {.what = (enum place_what)what};
		struct buffer address = {0};
		struct place again;

		/* only what is a place without anything more */
		place_append(&address, &place);
		if (what != PLACE_LIST && what != PLACE_ENTRY && what != PLACE_HELP_COMMAND &&
		    (what != PLACE_PROBLEMS ||
		     browser_can(choices->screen->browser, COMMAND_PROBLEMS)) &&
		    place_parse(buffer_text(&address), &again) && place_equal(&place, &again) &&
		    place_exists(&place, source->catalog))
			choices->fixed[choices->n_fixed++] =
				(struct fixed_choice){.what = place.what};
		buffer_clear(&address);
	}
	for (unsigned kind = KIND_FORMULA; kind < KIND_COUNT; kind++)
		choices->fixed[choices->n_fixed++] =
			(struct fixed_choice){PLACE_LIST, (enum kind)kind};
	choices->n_entries = catalog_total(source->catalog) - first_entry(choices);
}

/* What can be done here, group by group; not what is being done. */
static void offer_commands(struct choices *choices)
{
	for (unsigned group = 0; group < GROUP_COUNT; group++) {
		for (unsigned i = 0; i < COMMAND_COUNT; i++) {
			enum command command = (enum command)i;
			const struct command_info *info = command_info(command);

			if (info->group == group && (info->modes & MODE_SCREEN) &&
			    command != COMMAND_MENU && command != COMMAND_PALETTE &&
			    browser_can(choices->screen->browser, command))
				choices->commands[choices->n_commands++] = command;
		}
	}
}

static void make_choices(struct screen *screen, enum command command)
{
	struct choices *choices = &screen->choices;

	choices->screen = screen;
	choices->n_fixed = choices->n_entries = choices->n_commands = 0;
	if (command == COMMAND_GO)
		offer_places(choices);
	offer_commands(choices);
}

void choices_open(struct screen *screen, enum command command)
{
	struct choices *choices = &screen->choices;
	struct picker_source source = {
		.ctx = choices, .item = make_item, .literal = read_typed};
	enum message title = command == COMMAND_GO     ? MESSAGE_TUI_GO_TITLE
			     : command == COMMAND_MENU ? MESSAGE_TUI_MENU_TITLE
						       : MESSAGE_TUI_PALETTE_TITLE;

	make_choices(screen, command);
	source.n_items = n_places(choices) + choices->n_commands;
	picker_open(&screen->picker, message(screen_language(screen), title), &source,
		    command == COMMAND_MENU);
}

/* ---- taking ------------------------------------------------------------------------------- */

static void take_typed(struct screen *screen, struct text typed)
{
	const struct choices *choices = &screen->choices;
	struct text argument;
	enum command command;
	struct place place;

	if (n_places(choices) && link_of(choices, typed))
		screen_do(screen, COMMAND_OPEN, typed);
	else if (place_of(choices, typed, &place))
		screen_go(screen, COMMAND_GO, &place);
	else if (command_of(choices, typed, &command, &argument))
		screen_obey(screen, command, argument);
	else
		/* says what is near */
		screen_do(screen, n_places(choices) ? COMMAND_GO : COMMAND_HELP, typed);
}

void choices_take_typed(struct screen *screen, enum command command, struct text typed)
{
	make_choices(screen, command);
	take_typed(screen, typed);
}

void choices_take(struct screen *screen)
{
	const struct choices *choices = &screen->choices;
	size_t choice = picker_choice(&screen->picker);
	struct buffer typed = {0};

	if (screen->prompt.command == COMMAND_HEADINGS) {
		outline_take(screen);
		return;
	}
	utf8_append_clean(&typed, buffer_text(&screen->prompt.typed));
	ask_cancel(screen);
	if (choice == PICKER_NOTHING || choice == PICKER_LITERAL) {
		take_typed(screen, buffer_text(&typed));
	} else if (choice < n_places(choices)) {
		struct place place = place_at(choices, choice);

		screen_go(screen, COMMAND_GO, &place);
	} else {
		screen_obey(screen, choices->commands[choice - n_places(choices)],
			    (struct text){0});
	}
	buffer_clear(&typed);
}

/* The longest of its words, which says most; a blank behind it where more is wanted. */
static void append_word(struct buffer *out, enum command command, enum language language)
{
	const struct command_info *info = command_info(command);
	const struct text *words = info->words[language_column(language)];
	struct text best = info->name;

	for (size_t i = 0; i < COMMAND_WORDS && words[i].len; i++) {
		if (i == 0 || words[i].len > best.len)
			best = words[i];
	}
	buffer_append(out, best);
	if (info->argument[0].len)
		buffer_append_char(out, ' ');
}

void choices_complete(struct screen *screen)
{
	const struct choices *choices = &screen->choices;
	size_t choice = picker_choice(&screen->picker);
	struct buffer completed = {0};

	if (screen->prompt.command == COMMAND_HEADINGS ||
	    choice >= n_places(choices) + choices->n_commands)
		return;
	if (choice < n_places(choices)) {
		struct place place = place_at(choices, choice);

		place_append(&completed, &place);
	} else {
		append_word(&completed, choices->commands[choice - n_places(choices)],
			    screen_language(screen));
	}
	prompt_set(&screen->prompt, buffer_text(&completed));
	picker_set_outdated(&screen->picker);
	buffer_clear(&completed);
}
