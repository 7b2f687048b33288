/* SPDX-License-Identifier: EUPL-1.2 */
/* Dates, periods and money as people write them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "page/format.h"

static date date_of(const char *text)
{
	date when = 0;
	if (text)
		assert_true(date_parse(text_of(text), &when));
	return when;
}

static void assert_written(struct buffer *buffer, const char *expected)
{
	buffer_append_char(buffer, '\0');
	assert_string_equal(buffer->bytes, expected);
	buffer_clear(buffer);
}

static void check_date(const char *text, enum language language, const char *expected)
{
	struct buffer out = {0};
	format_date(&out, date_of(text), language);
	assert_written(&out, expected);
}

static void test_dates_are_as_precise_as_their_source(void **state)
{
	(void)state;
	check_date("2024-10-19", LANGUAGE_DE, "19. Oktober 2024");
	check_date("2024-03-01", LANGUAGE_DE_SIMPLE, "1. März 2024");
	check_date("2024-10-19", LANGUAGE_EN, "19 October 2024");
	check_date("2024-12", LANGUAGE_DE, "Dezember 2024");
	check_date("2024-01", LANGUAGE_EN, "January 2024");
	check_date("2024", LANGUAGE_DE, "2024");
	check_date(NULL, LANGUAGE_DE, "");
}

static void check_period(const char *start, const char *end, enum language language,
			 const char *expected)
{
	struct buffer out = {0};
	format_period(&out, date_of(start), date_of(end), language);
	assert_written(&out, expected);
}

static void test_periods(void **state)
{
	(void)state;
	check_period("2017", "2027", LANGUAGE_DE, "2017 bis 2027");
	check_period("2017", "2027-05", LANGUAGE_EN, "2017 to May 2027");
	check_period("2017", NULL, LANGUAGE_DE, "ab 2017");
	check_period(NULL, "2027", LANGUAGE_DE, "bis 2027");
	check_period(NULL, "2027", LANGUAGE_EN, "until 2027");
	check_period("2017", "2017", LANGUAGE_DE, "2017");
	check_period(NULL, NULL, LANGUAGE_DE, "");
}

static void check_money(int64_t amount, const char *currency, enum language language,
			const char *expected)
{
	struct buffer out = {0};
	format_money(&out, amount, text_of(currency), language);
	assert_written(&out, expected);
}

static void test_money_is_exact(void **state)
{
	(void)state;
	check_money(153000000, "EUR", LANGUAGE_DE, "153 Mio. Euro");
	check_money(153000000, "EUR", LANGUAGE_EN, "EUR 153 million");
	check_money(15200000, NULL, LANGUAGE_DE, "15,2 Mio. Euro");
	check_money(15250000, "EUR", LANGUAGE_EN, "EUR 15.25 million");
	check_money(15050000, "EUR", LANGUAGE_DE, "15,05 Mio. Euro");
	check_money(15255000, "EUR", LANGUAGE_DE, "15.255.000 Euro");
	check_money(1200, "EUR", LANGUAGE_DE, "1.200 Euro");
	check_money(999999, "USD", LANGUAGE_DE, "999.999 USD");
	check_money(1500000000, "EUR", LANGUAGE_DE, "1,5 Mrd. Euro");
	check_money(1234560000, "EUR", LANGUAGE_DE, "1.234,56 Mio. Euro");
	check_money(0, "EUR", LANGUAGE_DE, "0 Euro");
	check_money(-2500000, "EUR", LANGUAGE_DE, "-2,5 Mio. Euro");
}

static void test_money_has_no_bounds(void **state)
{
	(void)state;
	check_money(INT64_MAX, "EUR", LANGUAGE_DE, "9.223.372.036.854.775.807 Euro");
	check_money(INT64_MIN, "EUR", LANGUAGE_EN, "EUR -9,223,372,036,854,775,808");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_dates_are_as_precise_as_their_source),
		cmocka_unit_test(test_periods),
		cmocka_unit_test(test_money_is_exact),
		cmocka_unit_test(test_money_has_no_bounds),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
