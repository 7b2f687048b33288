/* SPDX-License-Identifier: EUPL-1.2 */
/* What the user asked for, from the environment and the command line, held against the
   table. */
#include "options.h"

#include <stdlib.h>
#include <string.h>

#include "base/diagnostics.h"
#include "base/messages.h"
#include "base/utf8.h"

#define T TEXT_INIT

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

/* Up to four digits; false for anything else. */
static bool parse_number(struct text value, int *number)
{
	*number = 0;
	for (size_t i = 0; i < value.len; i++) {
		if (value.bytes[i] < '0' || value.bytes[i] > '9')
			return false;
		*number = *number * 10 + (value.bytes[i] - '0');
	}
	return value.len > 0 && value.len <= 4;
}

static bool parse_width(struct text value, int *width)
{
	return value.len <= 4 && parse_number(value, width) && *width >= 20;
}

static bool parse_page_size(struct options *options, struct text value)
{
	int number;
	if (value.len > 4 || !parse_number(value, &number))
		return false;
	options->has_page_size = true;
	options->page_size = (size_t)number;
	return true;
}

/* Nothing behind the name says yes. */
static bool parse_answer(struct text value, enum answer *answer)
{
	bool is_yes = !value.bytes || text_equal(value, TEXT("on"));
	*answer = is_yes ? ANSWER_YES : ANSWER_NO;
	return is_yes || text_equal(value, TEXT("off"));
}

static bool parse_color(struct text value, enum color_mode *color)
{
	static const struct text words[] = {T("auto"), T("always"), T("never")};
	for (size_t i = 0; i < ARRAY_LEN(words); i++)
		if (text_equal(words[i], value)) {
			*color = (enum color_mode)i;
			return true;
		}
	return false;
}

static void set_mode(struct options *options, enum mode mode)
{
	options->mode = mode;
	options->mode_is_option = true;
}

/* Does what the option says; false if its value is none. */
static bool apply(struct options *options, enum option option, struct text value)
{
	switch (option) {
	case OPTION_SCREEN:
		set_mode(options, MODE_OF_SCREEN);
		return true;
	case OPTION_LINEAR:
		set_mode(options, MODE_OF_LINEAR);
		return true;
	case OPTION_PRINT:
		set_mode(options, MODE_OF_PRINT);
		options->format = EXPORT_TEXT;
		return !value.bytes || export_format_parse(value, &options->format);
	case OPTION_AT:
		options->at = value;
		return text_trim(value).len > 0;
	case OPTION_CHECK:
		options->action = ACTION_CHECK;
		return true;
	case OPTION_LANG:
		options->has_language = true;
		return language_parse(value, &options->language);
	case OPTION_WIDTH:
		return parse_width(value, &options->width);
	case OPTION_PLAIN_WORDS:
		return parse_answer(value, &options->plain_words);
	case OPTION_PAGE_SIZE:
		return parse_page_size(options, value);
	case OPTION_COLOR:
		return parse_color(value, &options->color);
	case OPTION_ASCII:
		options->ascii = true;
		return true;
	case OPTION_ACCESSIBILITY:
		set_mode(options, MODE_OF_PRINT);
		options->at = TEXT("barrierefreiheit");
		return true;
	case OPTION_HELP:
		options->action = ACTION_HELP;
		return true;
	case OPTION_VERSION:
		options->action = ACTION_VERSION;
		return true;
	case OPTION_COUNT:
		break;
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
	if (!apply(options, option, value))
		return refuse(error, language, MESSAGE_OPTION_BAD_VALUE, value, name);
	return true;
}

static void read_environment(struct options *options)
{
	static const struct {
		struct text word;
		enum mode mode;
	} modes[] = {{T("screen"), MODE_OF_SCREEN},
		     {T("linear"), MODE_OF_LINEAR},
		     {T("print"), MODE_OF_PRINT}};
	struct text mode = text_of(getenv("STEUERRAD_MODE"));
	for (size_t i = 0; i < ARRAY_LEN(modes); i++)
		if (text_equal(modes[i].word, mode))
			options->mode = modes[i].mode;
	struct text accessible = text_of(getenv("ACCESSIBLE"));
	bool is_on = accessible.len && !text_equal(accessible, TEXT("0")) &&
		     !text_equal(accessible, TEXT("false"));
	if (options->mode == MODE_UNDECIDED && is_on)
		options->mode = MODE_OF_LINEAR;
}

bool options_read(struct options *options, int argc, char *argv[], enum language language,
		  struct buffer *error)
{
	*options = (struct options){.format = EXPORT_TEXT};
	read_environment(options);
	bool options_are_over = false;
	for (int i = 1; i < argc; i++) {
		struct text argument = text_of(argv[i]);
		if (!options_are_over && text_equal(argument, TEXT("--"))) {
			options_are_over = true;
		} else if (!options_are_over && argument.len > 1 && argument.bytes[0] == '-') {
			if (!read_option(options, argv, &i, language, error))
				return false;
		} else if (options->data) {
			return refuse(error, language, MESSAGE_OPTION_SECOND_DATA, argument,
				      TEXT(""));
		} else {
			options->data = argv[i];
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
