/* SPDX-License-Identifier: EUPL-1.2 */
/* Dates are packed into one number, year above month above day, so that they sort by
   themselves and a missing part counts as the earliest. */
#include "model/value.h"

#include <assert.h>

#include "base/utf8.h"

enum { YEAR_SHIFT = 9, MONTH_SHIFT = 5, MONTH_MASK = 15, DAY_MASK = 31 };

static date pack(int year, int month, int day)
{
	return (date)year << YEAR_SHIFT | (date)month << MONTH_SHIFT | (date)day;
}

static int days_in_month(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return month == 2 && is_leap ? 29 : days[month - 1];
}

/* Exactly N digits; -1 if they are not. */
static int digits(struct text text, size_t n)
{
	if (text.len != n)
		return -1;
	int value = 0;
	for (size_t i = 0; i < n; i++) {
		if (text.bytes[i] < '0' || text.bytes[i] > '9')
			return -1;
		value = value * 10 + (text.bytes[i] - '0');
	}
	return value;
}

bool date_parse(struct text text, date *result)
{
	struct text month_text, day_text;
	int year = digits(text_split(text, '-', &month_text), 4);
	bool has_month = month_text.bytes;
	int month = has_month ? digits(text_split(month_text, '-', &day_text), 2) : 0;
	bool has_day = has_month && day_text.bytes;
	int day = has_day ? digits(day_text, 2) : 0;
	if (year < 1 || (has_month && (month < 1 || month > 12)) ||
	    (has_day && (day < 1 || day > days_in_month(year, month))))
		return false;
	*result = pack(year, month, day);
	return true;
}

int date_year(date when)
{
	return (int)(when >> YEAR_SHIFT);
}

int date_month(date when)
{
	return (int)(when >> MONTH_SHIFT & MONTH_MASK);
}

int date_day(date when)
{
	return (int)(when & DAY_MASK);
}

date date_latest(date when)
{
	if (!when)
		return 0;
	int year = date_year(when);
	int month = date_month(when) ? date_month(when) : 12;
	int day = date_day(when) ? date_day(when) : days_in_month(year, month);
	return pack(year, month, day);
}

struct status_info {
	struct text key, place_word, label[2];
};

#define T TEXT_INIT

static const struct status_info statuses[STATUS_COUNT] = {
	[STATUS_NONE] = {T(""), T(""), {T(""), T("")}},
	[STATUS_IDEA] = {T("idea"), T("idee"), {T("Idee"), T("idea")}},
	[STATUS_PLANNED] = {T("planned"), T("geplant"), {T("geplant"), T("planned")}},
	[STATUS_RUNNING] = {T("running"), T("laeuft"), {T("läuft"), T("running")}},
	[STATUS_DONE] = {T("done"), T("abgeschlossen"), {T("abgeschlossen"), T("done")}},
	[STATUS_STOPPED] = {T("stopped"), T("eingestellt"), {T("eingestellt"), T("stopped")}},
	[STATUS_MERGED] = {T("merged"),
			   T("aufgegangen"),
			   {T("in anderem aufgegangen"), T("merged into another")}},
};

struct text status_key(enum status status)
{
	assert(status < STATUS_COUNT);
	return statuses[status].key;
}

struct text status_place_word(enum status status)
{
	assert(status < STATUS_COUNT);
	return statuses[status].place_word;
}

struct text status_label(enum status status, enum language language)
{
	assert(status < STATUS_COUNT);
	return statuses[status].label[language_of_interface(language) == LANGUAGE_EN];
}

bool status_parse(struct text key, enum status *status)
{
	for (size_t i = STATUS_NONE + 1; i < STATUS_COUNT; i++)
		if (text_equal(statuses[i].key, key)) {
			*status = (enum status)i;
			return true;
		}
	return false;
}

static bool is_word_of(struct text slug, const struct status_info *info)
{
	const struct text words[] = {info->key, info->place_word, info->label[0],
				     info->label[1]};
	bool found = false;
	struct buffer known = {0};
	for (size_t i = 0; i < ARRAY_LEN(words) && !found; i++) {
		buffer_reset(&known);
		utf8_slug(&known, words[i]);
		found = text_equal(buffer_text(&known), slug);
	}
	buffer_clear(&known);
	return found;
}

bool status_by_word(struct text word, enum status *status)
{
	struct buffer slug = {0};
	utf8_slug(&slug, word);
	bool found = false;
	for (size_t i = STATUS_NONE + 1; i < STATUS_COUNT && !found; i++) {
		found = is_word_of(buffer_text(&slug), &statuses[i]);
		if (found)
			*status = (enum status)i;
	}
	buffer_clear(&slug);
	return found;
}
