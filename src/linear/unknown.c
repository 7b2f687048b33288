/* SPDX-License-Identifier: EUPL-1.2 */
/* Whoever types a word that is no command has mistyped one, or has typed what they look for.
   The answer names the way out of both: the beginning of a command, or a word some letters
   away from one, is answered with it, any other word with how to search for it. */
#include "linear/unknown.h"

#include "base/diagnostics.h"
#include "base/utf8.h"
#include "command/command.h"
#include "linear/help.h"

enum {
	SHORTEST = 3, /* a word with fewer letters is near to nothing */
	NEAR_WORDS_MAX = COMMAND_COUNT * COMMAND_WORDS + LANGUAGE_COUNT
};

/* The words of one language that can be typed here; returns how many. */
static size_t known_words(struct talk *talk, enum language language,
			  struct text words[NEAR_WORDS_MAX])
{
	size_t n = 0, column = language_column(language);

	for (unsigned command = 0; command < COMMAND_COUNT; command++) {
		const struct command_info *info = command_info((enum command)command);

		if (!talk_has_command(talk, (enum command)command))
			continue;
		for (size_t i = 0; i < COMMAND_WORDS; i++) {
			if (info->words[column][i].len >= SHORTEST)
				words[n++] = info->words[column][i];
		}
	}
	for (unsigned i = 0; i < LANGUAGE_COUNT; i++)
		words[n++] = language_name_in((enum language)i, language);
	return n;
}

static struct text beginning_with(struct text word, const struct text *words, size_t n)
{
	struct buffer typed = {0}, known = {0};
	struct text found = {0};

	utf8_fold(&typed, word);
	for (size_t i = 0; i < n && !found.len; i++) {
		buffer_reset(&known);
		utf8_fold(&known, words[i]);
		if (text_starts_with(buffer_text(&known), buffer_text(&typed)))
			found = words[i];
	}
	buffer_clear(&typed);
	buffer_clear(&known);
	return found;
}

/* First in the language of the session; empty if none is near. */
static struct text near_word(struct talk *talk, struct text word)
{
	enum language own = language_of_interface(browser_language(talk->browser));
	enum language other = own == LANGUAGE_EN ? LANGUAGE_DE : LANGUAGE_EN;
	struct text words[NEAR_WORDS_MAX], near = {0};

	for (size_t turn = 0; turn < 2 && !near.len; turn++) {
		size_t n = known_words(talk, turn ? other : own, words);

		near = beginning_with(word, words, n);
		if (!near.len)
			near = diagnostics_nearest(word, words, n);
	}
	return near;
}

void talk_refuse_word(struct talk *talk, struct text word, struct text line)
{
	bool is_long = utf8_count(word) >= SHORTEST;
	struct text near = is_long ? near_word(talk, word) : (struct text){0};
	struct text quote = talk_quote(talk, word);

	if (near.len)
		talk_refuse_with(talk, MESSAGE_LINEAR_NEAR_COMMAND, MESSAGE_ARGS(quote, near));
	else if (is_long && talk_has_command(talk, COMMAND_SEARCH))
		talk_refuse_with(talk, MESSAGE_LINEAR_SEARCH_INSTEAD,
				 MESSAGE_ARGS(quote, talk_quote(talk, line)));
	else
		talk_refuse_with(talk, MESSAGE_LINEAR_NO_COMMAND, MESSAGE_ARGS(quote));
}
