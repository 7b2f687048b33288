/* SPDX-License-Identifier: EUPL-1.2 */
/* What the user asked for, from the environment and the command line, held against the
   table. */
#include "options.h"

#include <stdlib.h>
#include <string.h>

#include "base/diagnostics.h"
#include "base/messages.h"
#include "base/utf8.h"

static bool refuse(struct buffer *error, enum language language, enum message what,
		   struct text a, struct text b)
{
	struct buffer clean_a = {0}, clean_b = {0};
	utf8_append_clean(&clean_a, a);
	utf8_append_clean(&clean_b, b);
	message_append(error, language, what,
		       MESSAGE_ARGS(buffer_text(&clean_a), buffer_text(&clean_b)));
	buffer_clear(&clean_a);
	buffer_clear(&clean_b);
	return false;
}

static bool refuse_option(struct text name, enum language language, struct buffer *error)
{
	struct text names[OPTION_COUNT];
	for (size_t i = 0; i < OPTION_COUNT; i++)
		names[i] = option_info((enum option)i)->name;
	struct text nearest = diagnostics_nearest(name, names, OPTION_COUNT);
	return refuse(error, language,
		      nearest.len ? MESSAGE_OPTION_UNKNOWN_NEAR : MESSAGE_OPTION_UNKNOWN, name,
		      nearest);
}

static bool find_option(struct text name, enum option *option)
{
	for (size_t i = 0; i < OPTION_COUNT; i++) {
		const struct option_info *info = option_info((enum option)i);
		bool is_letter = name.len == 2 && info->letter && name.bytes[1] == info->letter;
		if (is_letter || text_equal(info->name, name)) {
			*option = (enum option)i;
			return true;
		}
	}
	return false;
}

/* Reads the option at argv[*index], and its value if that is the next argument. */
static bool read_option(struct options *options, char *argv[], int *index,
			enum language language, struct buffer *error)
{
	struct text value, name = text_split(text_of(argv[*index]), '=', &value);
	enum option option;
	if (!find_option(name, &option))
		return refuse_option(name, language, error);
	const struct option_info *info = option_info(option);
	bool takes_value = info->argument[0].len;
	if (value.bytes && !takes_value)
		return refuse(error, language, MESSAGE_OPTION_NO_VALUE, name, TEXT(""));
	if (!value.bytes && takes_value && !info->is_optional) {
		if (!argv[*index + 1])
			return refuse(error, language, MESSAGE_OPTION_NEEDS_VALUE, name,
				      TEXT(""));
		value = text_of(argv[++*index]);
	}
	if (!options_set(options, option, value))
		return refuse(error, language, MESSAGE_OPTION_BAD_VALUE, value, name);
	return true;
}

/* What it says replaces what a configuration said. */
static void read_environment(struct options *options)
{
	struct text accessible = text_of(getenv("ACCESSIBLE"));
	bool is_on = accessible.len && !text_equal(accessible, TEXT("0")) &&
		     !text_equal(accessible, TEXT("false"));
	struct options asked = {.mode = MODE_UNDECIDED};
	if (!options_set_mode(&asked, text_of(getenv("STEUERRAD_MODE"))) ||
	    asked.mode == MODE_UNDECIDED)
		asked.mode = is_on ? MODE_OF_LINEAR : MODE_UNDECIDED;
	if (asked.mode != MODE_UNDECIDED)
		options->mode = asked.mode;
}

bool options_read(struct options *options, int argc, char *argv[], enum language language,
		  struct buffer *error)
{
	read_environment(options);
	bool options_are_over = false, has_data = false;
	for (int i = 1; i < argc; i++) {
		struct text argument = text_of(argv[i]);
		if (!options_are_over && text_equal(argument, TEXT("--"))) {
			options_are_over = true;
		} else if (!options_are_over && argument.len > 1 && argument.bytes[0] == '-') {
			if (!read_option(options, argv, &i, language, error))
				return false;
		} else if (has_data) {
			return refuse(error, language, MESSAGE_OPTION_SECOND_DATA, argument,
				      TEXT(""));
		} else {
			options->data = argv[i];
			has_data = true;
		}
	}
	return true;
}

bool options_language_of_locale(enum language *language)
{
	static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
	for (size_t i = 0; i < ARRAY_LEN(variables); i++) {
		struct text value = text_of(getenv(variables[i]));
		if (value.len == 0)
			continue;
		bool is_english = text_starts_with(value, TEXT("en"));
		if (!is_english && !text_starts_with(value, TEXT("de")))
			return false;
		*language = is_english ? LANGUAGE_EN : LANGUAGE_DE;
		return true;
	}
	return false;
}
