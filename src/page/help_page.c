/* SPDX-License-Identifier: EUPL-1.2 */
/* The table of commands as pages: all of them by group, and each with its keys and words.
   A kiosk lists only what its visitors may do. */
#include "page/making.h"

#include "base/utf8.h"

/* ---- keys and words --------------------------------------------------------------------- */

static void append_list(struct buffer *out, const struct text *items, size_t n)
{
	for (size_t i = 0; i < n && items[i].len; i++) {
		if (i > 0)
			buffer_append(out, TEXT(", "));
		buffer_append(out, items[i]);
	}
}

static struct text keys_of(struct making *making, enum command command)
{
	const struct text *all = keymap_keys(making->source->keymap, command);
	struct text names[COMMAND_KEYS] = {{0}};
	for (size_t i = 0; i < COMMAND_KEYS && all[i].len; i++)
		names[i] = command_key_name(all[i], making->language);
	struct buffer keys = {0};
	append_list(&keys, names, COMMAND_KEYS);
	return making_keep(making, &keys);
}

/* Is it another spelling of the word before: oeffnen for öffnen? */
static bool is_spelling_of(struct text word, struct text before)
{
	struct buffer folded[2] = {{0}, {0}};
	utf8_fold(&folded[0], word);
	utf8_fold(&folded[1], before);
	bool same = utf8_folded_same(buffer_text(&folded[0]), buffer_text(&folded[1]));
	buffer_clear(&folded[0]);
	buffer_clear(&folded[1]);
	return same;
}

static struct text words_of(struct making *making, const struct command_info *info)
{
	bool is_english = language_of_interface(making->language) == LANGUAGE_EN;
	const struct text *all = info->words[is_english];
	struct text shown[COMMAND_WORDS] = {{0}};
	for (size_t i = 0, n = 0; i < COMMAND_WORDS && all[i].len; i++)
		if (i == 0 || !is_spelling_of(all[i], all[i - 1]))
			shown[n++] = all[i];
	struct buffer words = {0};
	append_list(&words, shown, COMMAND_WORDS);
	return making_keep(making, &words);
}

/* ---- all commands ------------------------------------------------------------------------- */

struct help_rows {
	enum command commands[COMMAND_COUNT];
	struct text details[COMMAND_COUNT];
	size_t n;
	enum language language;
};

static void help_row(const void *ctx, size_t index, struct arena *scratch, struct row *row)
{
	const struct help_rows *rows = ctx;
	(void)scratch;
	row->title = command_title(rows->commands[index], rows->language);
	row->detail = rows->details[index];
	row->to = (struct place){.what = PLACE_HELP_COMMAND, .command = rows->commands[index]};
	row->language = rows->language;
}

/* "Tasten: Eingabetaste, Pfeil rechts; Textfassung: o, öffnen" */
static struct text detail_of(struct making *making, enum command command)
{
	struct text keys = keys_of(making, command);
	struct text words = words_of(making, command_info(command));
	struct buffer detail = {0};
	if (keys.len)
		message_append(&detail, making->language, MESSAGE_PAGE_HELP_KEYS,
			       MESSAGE_ARGS(keys));
	if (keys.len && words.len)
		buffer_append(&detail, TEXT("; "));
	if (words.len)
		message_append(&detail, making->language, MESSAGE_PAGE_HELP_WORDS,
			       MESSAGE_ARGS(words));
	return making_keep(making, &detail);
}

static void say_group(struct making *making, enum command_group group)
{
	struct help_rows *rows = arena_alloc(page_arena(making->page), sizeof(*rows));
	rows->language = making->language;
	for (unsigned i = 0; i < COMMAND_COUNT; i++) {
		enum command command = (enum command)i;
		if (command_info(command)->group != group || !making_allows(making, command))
			continue;
		rows->commands[rows->n] = command;
		rows->details[rows->n++] = detail_of(making, command);
	}
	if (rows->n == 0)
		return;
	page_heading(making->page, 2);
	page_say_styled(making->page, command_group_title(group, making->language), 0);
	page_rows_add(making->page, rows->n, help_row, rows);
}

void help_page(struct making *making)
{
	making_heading(making, 1, MESSAGE_PAGE_HELP);
	making_paragraph(making, MESSAGE_PAGE_HELP_INTRO);
	for (unsigned group = 0; group < GROUP_COUNT; group++)
		say_group(making, (enum command_group)group);
}

/* ---- one command ----------------------------------------------------------------------------- */

static void say_fact(struct making *making, enum message label, struct text value)
{
	if (value.len == 0)
		return;
	page_fact(making->page, message(making->language, label));
	page_say_styled(making->page, value, 0);
}

void help_command_page(struct making *making, enum command command)
{
	const struct command_info *info = command_info(command);
	struct place help = {.what = PLACE_HELP};
	page_heading(making->page, 1);
	making_say(making, MESSAGE_PAGE_HELP_ON,
		   MESSAGE_ARGS(command_title(command, making->language)));
	page_paragraph(making->page);
	page_say_styled(making->page, command_help(command, making->language), 0);
	say_fact(making, MESSAGE_PAGE_KEYS, keys_of(making, command));
	say_fact(making, MESSAGE_PAGE_WORDS, words_of(making, info));
	say_fact(making, MESSAGE_PAGE_ARGUMENT, command_argument(command, making->language));
	page_paragraph(making->page);
	page_say_link(making->page, message(making->language, MESSAGE_PAGE_ALL_COMMANDS),
		      &help);
}
