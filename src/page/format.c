/* SPDX-License-Identifier: EUPL-1.2 */
/* Values in words. Money is never rounded: millions are said only where two decimals say
   the amount exactly. */
#include "page/format.h"

#include "base/messages.h"

enum { MILLION = 1000000, BILLION = 1000000000 };

void format_date(struct buffer *out, date when, enum language language)
{
	if (!when)
		return;
	if (date_day(when)) {
		buffer_append_number(out, date_day(when));
		buffer_append_string(out, language == LANGUAGE_EN ? " " : ". ");
	}
	if (date_month(when)) {
		int month = MESSAGE_PAGE_JANUARY + date_month(when) - 1;
		message_append(out, language, (enum message)month, NULL, 0);
		buffer_append_char(out, ' ');
	}
	buffer_append_number(out, date_year(when));
}

void format_period(struct buffer *out, date start, date end, enum language language)
{
	struct buffer from = {0}, to = {0};
	format_date(&from, start, language);
	format_date(&to, end, language);
	if (start == end)
		buffer_append(out, buffer_text(&from));
	else
		message_append(out, language,
			       !end	? MESSAGE_PAGE_FROM
			       : !start ? MESSAGE_PAGE_UNTIL
					: MESSAGE_PAGE_FROM_UNTIL,
			       MESSAGE_ARGS(buffer_text(&from), buffer_text(&to)));
	buffer_clear(&from);
	buffer_clear(&to);
}

/* "15,2": AMOUNT divided by UNIT, which leaves two decimals at most. */
static void append_decimal(struct buffer *out, int64_t amount, int64_t unit,
			   enum language language)
{
	int64_t hundredths = amount % unit / (unit / 100);
	message_append_number(out, language, amount / unit);
	if (hundredths < 0)
		hundredths = -hundredths;
	if (hundredths == 0)
		return;
	buffer_append_char(out, language == LANGUAGE_EN ? '.' : ',');
	if (hundredths % 10)
		buffer_format(out, "%02d", (int)hundredths);
	else
		buffer_append_number(out, (int)(hundredths / 10));
}

static bool is_said_by(int64_t amount, int64_t unit)
{
	return (amount >= unit || amount <= -unit) && amount % (unit / 100) == 0;
}

void format_money(struct buffer *out, int64_t amount, struct text currency,
		  enum language language)
{
	struct buffer number = {0};
	enum message form = MESSAGE_PAGE_MONEY;
	int64_t unit = is_said_by(amount, BILLION) ? BILLION : MILLION;
	if (is_said_by(amount, unit)) {
		form = unit == BILLION ? MESSAGE_PAGE_BILLIONS : MESSAGE_PAGE_MILLIONS;
		append_decimal(&number, amount, unit, language);
	} else {
		message_append_number(&number, language, amount);
	}
	bool is_euro = currency.len == 0 || text_equal(currency, TEXT("EUR"));
	message_append(out, language, form,
		       MESSAGE_ARGS(buffer_text(&number),
				    is_euro ? message(language, MESSAGE_PAGE_EURO) : currency));
	buffer_clear(&number);
}
