/* SPDX-License-Identifier: EUPL-1.2 */
/* Commands by what people type: names in addresses, words of the linear mode. */
#include "base/utf8.h"
#include "command/command.h"

bool command_by_name(struct text name, enum command *command)
{
	struct buffer slug = {0};
	utf8_slug(&slug, name);
	bool found = false;
	for (size_t i = 0; i < COMMAND_COUNT && !found; i++) {
		found = text_equal(command_info((enum command)i)->name, buffer_text(&slug));
		if (found)
			*command = (enum command)i;
	}
	buffer_clear(&slug);
	return found;
}

/* Lower case, and nothing else: h and ? must stay apart. */
static void fold_case(struct buffer *out, struct text word)
{
	for (size_t i = 0; i < word.len; i++) {
		char c = word.bytes[i];
		bool is_umlaut = i > 0 && word.bytes[i - 1] == '\xC3' &&
				 (c == '\x84' || c == '\x96' || c == '\x9C'); /* Ä Ö Ü */
		bool is_capital = is_umlaut || (c >= 'A' && c <= 'Z');
		buffer_append_char(out, is_capital ? (char)(c + ('a' - 'A')) : c);
	}
}

static bool has_word(const struct command_info *info, size_t language_index, struct text word)
{
	for (size_t i = 0; i < COMMAND_WORDS; i++)
		if (info->words[language_index][i].len &&
		    text_equal(info->words[language_index][i], word))
			return true;
	return false;
}

bool command_by_word(struct text word, enum language language, enum command *command)
{
	struct buffer lower = {0};
	fold_case(&lower, word);
	size_t own = language_column(language);
	bool found = false;
	for (size_t turn = 0; turn < 2 && !found; turn++)
		for (size_t i = 0; i < COMMAND_COUNT && !found; i++) {
			found = has_word(command_info((enum command)i), turn ? 1 - own : own,
					 buffer_text(&lower));
			if (found)
				*command = (enum command)i;
		}
	buffer_clear(&lower);
	return found;
}

bool command_read(struct text line, enum language language, enum command *command,
		  struct text *argument)
{
	struct text rest;
	struct text word = text_split(text_trim(line), ' ', &rest);
	*argument = text_trim(rest);
	return command_by_word(word, language, command) || command_by_name(word, command);
}
