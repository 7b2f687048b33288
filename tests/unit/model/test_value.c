/* SPDX-License-Identifier: EUPL-1.2 */
/* Dates, states, and the tables of kinds and fields. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/field.h"
#include "model/value.h"

static date parse(const char *text)
{
	date when = 0;
	assert_true(date_parse(text_of(text), &when));
	return when;
}

static void test_dates(void **state)
{
	(void)state;
	assert_int_equal(date_year(parse("2024-10-19")), 2024);
	assert_int_equal(date_month(parse("2024-10-19")), 10);
	assert_int_equal(date_day(parse("2024-10-19")), 19);
	assert_int_equal(date_month(parse("2024")), 0);
	assert_true(parse("2024") < parse("2024-01") && parse("2024-01") < parse("2024-01-01"));
	assert_int_equal(date_latest(parse("2024-02")), parse("2024-02-29"));
	assert_int_equal(date_latest(parse("1900-02")), parse("1900-02-28"));
	assert_int_equal(date_latest(parse("2000-02")), parse("2000-02-29"));
	assert_int_equal(date_latest(parse("2030")), parse("2030-12-31"));
	assert_int_equal(date_latest(0), 0);
}

static void test_what_is_no_date(void **state)
{
	(void)state;
	static const char *const wrong[] = {
		"",	   "24",	 "02024",    "2024-13",	     "2024-00",
		"2024-2",  "2023-02-29", "2024-10-", "2024-10-19-1", "0000",
		"2024/10", "19.10.2024", "-2024",    "2024-"};
	for (size_t i = 0; i < ARRAY_LEN(wrong); i++) {
		date when;
		assert_false(date_parse(text_of(wrong[i]), &when));
	}
}

static void test_status_words(void **state)
{
	(void)state;
	enum status status;
	for (size_t i = STATUS_NONE + 1; i < STATUS_COUNT; i++) {
		assert_true(status_parse(status_key((enum status)i), &status));
		assert_int_equal(status, i);
		assert_true(status_by_word(status_place_word((enum status)i), &status));
		assert_int_equal(status, i);
		assert_true(status_by_word(status_label((enum status)i, LANGUAGE_EN), &status));
		assert_int_equal(status, i);
	}
	assert_false(status_parse(TEXT("läuft"), &status));
	assert_true(status_by_word(TEXT("LÄUFT"), &status));
}

static void test_every_field_is_complete(void **state)
{
	(void)state;
	for (size_t i = 0; i < FIELD_COUNT; i++) {
		const struct field_info *info = field_info((enum field)i);
		assert_true(info->key.len && info->label[0].len && info->label[1].len);
		assert_true(info->help[0].len && info->help[1].len);
		assert_int_equal(info->type == TYPE_RECORDS, info->members != NULL);
		bool is_grouped = info->type == TYPE_RELATION && i != FIELD_SOURCES;
		assert_int_equal(is_grouped, info->inverse[0].len && info->inverse[1].len);
		if (info->type == TYPE_RELATION)
			assert_true(text_equal(kind_info(info->target)->key, info->key));
		for (size_t other = 0; other < i; other++)
			assert_false(text_equal(info->key, field_info((enum field)other)->key));
	}
}

static void test_fields_are_found_where_they_may_stand(void **state)
{
	(void)state;
	enum field field;
	assert_true(field_by_key(KIND_PROJECT, TEXT("core_activities"), &field));
	assert_int_equal(field, FIELD_CORE_ACTIVITIES);
	assert_false(field_by_key(KIND_SOURCE, TEXT("core_activities"), &field));
	assert_false(field_by_key(KIND_PROJECT, TEXT("amount"), &field));
	assert_true(field_member_by_key(FIELD_COST, TEXT("amount"), &field));
	assert_int_equal(field, FIELD_AMOUNT);
	assert_false(field_member_by_key(FIELD_COST, TEXT("url"), &field));
}

static void test_kinds_are_found_by_their_words(void **state)
{
	(void)state;
	enum kind kind;
	for (size_t i = KIND_FORMULA; i < KIND_COUNT; i++) {
		assert_true(kind_by_place(kind_info((enum kind)i)->place, &kind));
		assert_int_equal(kind, i);
		assert_true(kind_by_key(kind_info((enum kind)i)->key, &kind));
		assert_int_equal(kind, i);
	}
	assert_true(kind_by_place(TEXT("Kernaktivitäten"), &kind));
	assert_int_equal(kind, KIND_CORE_ACTIVITY);
	assert_false(kind_by_place(TEXT("start"), &kind));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_dates),
		cmocka_unit_test(test_what_is_no_date),
		cmocka_unit_test(test_status_words),
		cmocka_unit_test(test_every_field_is_complete),
		cmocka_unit_test(test_fields_are_found_where_they_may_stand),
		cmocka_unit_test(test_kinds_are_found_by_their_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
