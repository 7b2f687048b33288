/* SPDX-License-Identifier: EUPL-1.2 */
/* The values of options and settings: read from words, and written as words that are read
   the same way. */
#include "options.h"

#include <string.h>

#include "browser/visit.h"

#define T TEXT_INIT

enum { MINUTES_MAX = 1440 };

static const struct {
	struct text word;
	enum mode mode;
} modes[] = {{T("auto"), MODE_UNDECIDED},   {T("screen"), MODE_OF_SCREEN},
	     {T("calm"), MODE_OF_CALM},	    {T("ruhig"), MODE_OF_CALM},
	     {T("linear"), MODE_OF_LINEAR}, {T("print"), MODE_OF_PRINT}};

static const struct text sandbox_words[] = {T("auto"), T("require"), T("off")};
static const struct text color_words[] = {T("auto"), T("always"), T("never")};

/* Left to the program. */
static bool is_auto(struct text value)
{
	return text_equal(value, TEXT("auto"));
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
	*width = 0;
	return is_auto(value) || (parse_number(value, width) && *width >= 20);
}

static bool parse_page_size(struct options *options, struct text value)
{
	int number = 0;
	options->has_page_size = !is_auto(value);
	if (options->has_page_size && !parse_number(value, &number))
		return false;
	options->page_size = (size_t)number;
	return true;
}

/* Nothing behind the name says yes. */
static bool parse_switch(struct text value, bool *is_on)
{
	*is_on = !value.bytes || text_equal(value, TEXT("on")) ||
		 text_equal(value, TEXT("true"));
	return *is_on || text_equal(value, TEXT("off")) || text_equal(value, TEXT("false"));
}

static bool parse_answer(struct text value, enum answer *answer)
{
	bool is_yes = false;
	*answer = ANSWER_NONE;
	if (value.bytes && is_auto(value))
		return true;
	if (!parse_switch(value, &is_yes))
		return false;
	*answer = is_yes ? ANSWER_YES : ANSWER_NO;
	return true;
}

/* The number of a word of a table; false if it is not there. */
static bool find_word(struct text value, const struct text *words, size_t n, size_t *number)
{
	for (*number = 0; *number < n; ++*number)
		if (text_equal(words[*number], value))
			return true;
	return false;
}

/* "10" or "0.5", up to a day; not so short that nobody could be warned in time. */
static bool parse_minutes(struct text value, bool *is_said, int64_t *ms)
{
	struct text part, whole = text_split(value, '.', &part);
	int minutes, tenths = 0;
	bool has_part = part.bytes;
	*is_said = !is_auto(value);
	if (!*is_said)
		return true;
	if (!parse_number(whole, &minutes) || minutes > MINUTES_MAX ||
	    (has_part && (part.len != 1 || !parse_number(part, &tenths))))
		return false;
	*ms = (int64_t)minutes * 60000 + (int64_t)tenths * 6000;
	return *ms == 0 || *ms > VISIT_SHORTEST_WARNING_MS;
}

static bool parse_color(struct text value, enum color_mode *color)
{
	size_t number;
	bool is_found = find_word(value, color_words, ARRAY_LEN(color_words), &number);
	if (is_found)
		*color = (enum color_mode)number;
	return is_found;
}

static bool parse_sandbox(struct text value, enum sandbox *sandbox)
{
	size_t number;
	bool is_found = find_word(value, sandbox_words, ARRAY_LEN(sandbox_words), &number);
	if (is_found)
		*sandbox = (enum sandbox)number;
	return is_found;
}

static bool parse_language(struct text value, struct options *options)
{
	options->has_language = !is_auto(value);
	return !options->has_language || language_parse(value, &options->language);
}

static void set_mode(struct options *options, enum mode mode)
{
	options->mode = mode;
	options->mode_is_option = true;
}

bool options_set(struct options *options, enum option option, struct text value)
{
	switch (option) {
	case OPTION_SCREEN:
		set_mode(options, MODE_OF_SCREEN);
		return true;
	case OPTION_CALM:
		set_mode(options, MODE_OF_CALM);
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
	case OPTION_DATA:
		options->data = value.len ? value.bytes : NULL; /* the built-in data */
		return true;
	case OPTION_COMPARE:
		options->compare = value.len ? value.bytes : NULL;
		return true;
	case OPTION_CHECK:
		options->action = ACTION_CHECK;
		return true;
	case OPTION_LANG:
		return parse_language(value, options);
	case OPTION_WIDTH:
		return parse_width(value, &options->width);
	case OPTION_PLAIN_WORDS:
		return parse_answer(value, &options->plain_words);
	case OPTION_SENTENCES:
		return parse_switch(value, &options->by_sentences);
	case OPTION_BELL:
		return parse_switch(value, &options->bell);
	case OPTION_PAGE_SIZE:
		return parse_page_size(options, value);
	case OPTION_THEME:
		return theme_parse(value, &options->theme);
	case OPTION_COLOR:
		return parse_color(value, &options->color);
	case OPTION_ASCII:
		return parse_switch(value, &options->ascii);
	case OPTION_MOUSE:
		options->without_mouse = text_equal(value, TEXT("off"));
		return options->without_mouse || text_equal(value, TEXT("auto"));
	case OPTION_HINTS:
		options->without_hints = text_equal(value, TEXT("off"));
		return options->without_hints || text_equal(value, TEXT("auto"));
	case OPTION_KIOSK:
		options->is_kiosk = true;
		return true;
	case OPTION_IDLE:
		return parse_minutes(value, &options->has_idle, &options->idle_ms);
	case OPTION_LIMIT:
		return parse_minutes(value, &options->has_limit, &options->limit_ms);
	case OPTION_HOME:
		options->home = text_trim(value);
		return true;
	case OPTION_ATTRACT:
		return parse_switch(value, &options->attracts);
	case OPTION_LOG:
		options->log = value.len > 0 ? value.bytes : NULL;
		return true;
	case OPTION_LOG_ADDRESS:
		return parse_switch(value, &options->logs_address);
	case OPTION_LIST_RESTRICTIONS:
		options->action = ACTION_LIST_RESTRICTIONS;
		return true;
	case OPTION_CONFIG:
		options->config = value.bytes;
		return value.len > 0;
	case OPTION_NO_CONFIG:
		options->without_config = true;
		return true;
	case OPTION_PRINT_CONFIG:
		options->action = ACTION_PRINT_CONFIG;
		return true;
	case OPTION_ACCESSIBILITY:
		set_mode(options, MODE_OF_PRINT);
		options->at = TEXT("barrierefreiheit");
		return true;
	case OPTION_SANDBOX:
		return parse_sandbox(value, &options->sandbox);
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

bool options_set_mode(struct options *options, struct text word)
{
	for (size_t i = 0; i < ARRAY_LEN(modes); i++) {
		if (text_equal(modes[i].word, word)) {
			options->mode = modes[i].mode;
			return true;
		}
	}
	return false;
}

void options_append_mode(struct buffer *out, const struct options *options)
{
	for (size_t i = 0; i < ARRAY_LEN(modes); i++) {
		if (modes[i].mode != options->mode)
			continue;
		buffer_append(out, modes[i].word);
		return; /* the first word of several */
	}
}

static void append_number(struct buffer *out, bool is_said, size_t number)
{
	if (is_said)
		buffer_append_number(out, (long long)number);
	else
		buffer_append(out, TEXT("auto"));
}

/* Words of somebody else as YAML, quoted. */
static void append_quoted(struct buffer *out, struct text words)
{
	buffer_append_char(out, '"');
	for (size_t i = 0; i < words.len; i++) {
		if (words.bytes[i] == '"' || words.bytes[i] == '\\')
			buffer_append_char(out, '\\');
		buffer_append_char(out, words.bytes[i]);
	}
	buffer_append_char(out, '"');
}

static void append_minutes(struct buffer *out, bool is_said, int64_t ms)
{
	if (is_said)
		buffer_format(out, "%d.%d", (int)(ms / 60000), (int)(ms / 6000 % 10));
	else
		buffer_append(out, TEXT("auto"));
}

static void append_switch(struct buffer *out, bool is_on)
{
	buffer_append(out, is_on ? TEXT("on") : TEXT("off"));
}

void options_append_value(struct buffer *out, const struct options *options, enum option option)
{
	static const struct text answers[] = {T("auto"), T("on"), T("off")};
	if (option == OPTION_LANG)
		buffer_append(out, options->has_language ? language_tag(options->language)
							 : TEXT("auto"));
	else if (option == OPTION_WIDTH)
		append_number(out, options->width > 0, (size_t)options->width);
	else if (option == OPTION_PAGE_SIZE)
		append_number(out, options->has_page_size, options->page_size);
	else if (option == OPTION_PLAIN_WORDS)
		buffer_append(out, answers[options->plain_words]);
	else if (option == OPTION_SENTENCES)
		append_switch(out, options->by_sentences);
	else if (option == OPTION_BELL)
		append_switch(out, options->bell);
	else if (option == OPTION_THEME)
		buffer_append(out, theme_name(options->theme, LANGUAGE_EN));
	else if (option == OPTION_COLOR)
		buffer_append(out, color_words[options->color]);
	else if (option == OPTION_MOUSE)
		buffer_append(out, options->without_mouse ? TEXT("off") : TEXT("auto"));
	else if (option == OPTION_HINTS)
		buffer_append(out, options->without_hints ? TEXT("off") : TEXT("auto"));
	else if (option == OPTION_SANDBOX)
		buffer_append(out, sandbox_words[options->sandbox]);
	else if (option == OPTION_IDLE)
		append_minutes(out, options->has_idle, options->idle_ms);
	else if (option == OPTION_LIMIT)
		append_minutes(out, options->has_limit, options->limit_ms);
	else if (option == OPTION_HOME)
		append_quoted(out, options->home);
	else if (option == OPTION_LOG)
		append_quoted(out, text_of(options->log));
	else if (option == OPTION_ATTRACT)
		append_switch(out, options->attracts);
	else if (option == OPTION_LOG_ADDRESS)
		append_switch(out, options->logs_address);
	else if (option == OPTION_DATA)
		append_quoted(out, text_of(options->data));
	else if (option == OPTION_COMPARE)
		append_quoted(out, text_of(options->compare));
	else if (option == OPTION_ASCII)
		buffer_append(out, options->ascii ? TEXT("on") : TEXT("off"));
}
