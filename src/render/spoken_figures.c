/* SPDX-License-Identifier: EUPL-1.2 */
/* Only what is certain: a day that a calendar can have, a part that is not above its whole,
   a year and the one behind it. 24/7 and 115/2 stay as they are. */
#include "render/spoken_figures.h"

#include "base/messages.h"

struct figures {
	unsigned number;
	size_t len; /* digits; 0: there is none */
};

static struct figures figures_at(struct text text, size_t at)
{
	struct figures figures = {0, 0};
	while (at + figures.len < text.len && figures.len < 5) {
		char c = text.bytes[at + figures.len];
		if (c < '0' || c > '9')
			break;
		figures.number = figures.number * 10 + (unsigned)(c - '0');
		figures.len++;
	}
	return figures;
}

static bool has_char(struct text text, size_t at, char c)
{
	return at < text.len && text.bytes[at] == c;
}

static size_t write_day(struct buffer *out, unsigned day, unsigned month, unsigned year,
			enum language language)
{
	if (day < 1 || day > 31 || month < 1 || month > 12)
		return 0;
	buffer_format(out, language == LANGUAGE_EN ? "%u " : "%u. ", day);
	buffer_append(out,
		      message(language, (enum message)(MESSAGE_PAGE_JANUARY + (int)month - 1)));
	buffer_format(out, " %u", year);
	return out->len;
}

/* "2026-05-12" */
static size_t say_iso_day(struct buffer *out, struct text text, enum language language)
{
	struct figures year = figures_at(text, 0), month = figures_at(text, 5),
		       day = figures_at(text, 8);
	bool is_day = year.len == 4 && month.len == 2 && day.len == 2 &&
		      has_char(text, 4, '-') && has_char(text, 7, '-') &&
		      !has_char(text, 10, '-');
	return is_day && write_day(out, day.number, month.number, year.number, language) ? 10
											 : 0;
}

/* The place behind a full stop and a blank, if one is there. */
static size_t behind_stop(struct text text, size_t at)
{
	return at + 1 + (has_char(text, at + 1, ' ') ? 1 : 0);
}

/* "12.05.2026", "12. 5. 2026" */
static size_t say_day(struct buffer *out, struct text text, enum language language)
{
	struct figures day = figures_at(text, 0);
	if (day.len == 0 || !has_char(text, day.len, '.'))
		return 0;
	size_t at = behind_stop(text, day.len);
	struct figures month = figures_at(text, at);
	at += month.len;
	if (month.len == 0 || !has_char(text, at, '.'))
		return 0;
	at = behind_stop(text, at);
	struct figures year = figures_at(text, at);
	bool is_day = year.len == 4 &&
		      write_day(out, day.number, month.number, year.number, language);
	return is_day ? at + year.len : 0;
}

/* "3/12", "2024/25" */
static size_t say_pair(struct buffer *out, struct text text, enum language language)
{
	struct figures first = figures_at(text, 0);
	if (first.len == 0 || !has_char(text, first.len, '/'))
		return 0;
	struct figures second = figures_at(text, first.len + 1);
	size_t len = first.len + 1 + second.len;
	if (second.len == 0 || has_char(text, len, '/'))
		return 0;
	bool are_years = first.len == 4 && (second.len == 2 || second.len == 4) &&
			 (first.number + 1) % 100 == second.number % 100;
	bool is_part = first.len <= 3 && second.len <= 3 && first.number >= 1 &&
		       first.number <= second.number;
	if (!are_years && !is_part)
		return 0;
	buffer_append_number(out, first.number);
	message_append(out, language, are_years ? MESSAGE_RENDER_TO : MESSAGE_RENDER_OF, NULL,
		       0);
	buffer_append_number(out, are_years ? first.number + 1 : second.number);
	return len;
}

size_t spoken_figures(struct buffer *out, struct text text, enum language language)
{
	size_t len = say_day(out, text, language);
	len = len ? len : say_iso_day(out, text, language);
	return len ? len : say_pair(out, text, language);
}
