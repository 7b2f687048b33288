/* SPDX-License-Identifier: EUPL-1.2 */
/* The projects by their years. The rows are made on demand, each with its period in words
   and as numbers for a bar; then how many run in each year. What day it is today is no
   part of the page: it would be another one tomorrow. */
#include "page/format.h"
#include "page/list.h"

enum { YEARS_SHOWN = 20 }; /* before the last one */

/* ---- rows ------------------------------------------------------------------------ */

static int months_of(date when, bool is_end)
{
	if (!when)
		return 0;
	int month = date_month(is_end ? date_latest(when) : when);
	return 12 * date_year(when) + (is_end ? month : month ? month - 1 : 0);
}

static bool is_derived(struct object object, enum field field)
{
	struct list derived = object_list(object, FIELD_DERIVED);
	for (uint32_t i = 0; i < derived.n_items; i++)
		if (list_field(derived, i) == field)
			return true;
	return false;
}

static struct period period_of(struct object object)
{
	int first, last;
	bool is_known = query_years(object, &first, &last);
	return (struct period){
		.begin = months_of(object_date(object, FIELD_START), false),
		.end = months_of(object_date(object, FIELD_END), true),
		.is_open = is_known && last == QUERY_YEAR_OPEN,
		.is_doubtful = is_derived(object, FIELD_START) || is_derived(object, FIELD_END),
	};
}

/* "2017 bis 2027", "ab 2017, Ende offen", "ohne Zeitangabe" */
static void append_period(struct buffer *out, struct object object, struct period period,
			  enum language language)
{
	format_period(out, object_date(object, FIELD_START), object_date(object, FIELD_END),
		      language);
	if (!period.begin && !period.end)
		message_append(out, language, MESSAGE_PAGE_NO_PERIOD, NULL, 0);
	else if (period.is_open)
		message_append(out, language, MESSAGE_PAGE_END_OPEN, NULL, 0);
	if (period.is_doubtful)
		message_append(out, language, MESSAGE_PAGE_PERIOD_DOUBTFUL, NULL, 0);
}

static void timeline_row(const void *ctx, size_t index, struct arena *scratch, struct row *row)
{
	const struct list_rows *rows = ctx;
	struct object object = catalog_object(rows->catalog, list_rows_entry(rows, index));
	struct buffer words = {0};
	list_row(ctx, index, scratch, row);
	row->period = period_of(object);
	append_period(&words, object, row->period, rows->language);
	row->detail = arena_copy(scratch, buffer_text(&words));
	buffer_clear(&words);
}

/* ---- what is counted ------------------------------------------------------------------ */

struct years {
	int first, last; /* shown; 0: none */
	size_t n_whole, n_open, n_partly, n_unknown;
	size_t starting[YEARS_SHOWN + 2], ending[YEARS_SHOWN + 2]; /* up to a year; behind it */
};

static int horizon_of(const struct catalog *catalog)
{
	uint32_t head = catalog_first(catalog, KIND_STRATEGY);
	return date_year(object_date(catalog_object(catalog, head), FIELD_HORIZON));
}

/* The years shown: up to the horizon, or to the last one named where there is none. */
static void find_years(const struct list_rows *rows, size_t n, struct years *years)
{
	int first_named = QUERY_YEAR_OPEN, last_named = 0;
	for (size_t i = 0; i < n; i++) {
		int first, last;
		if (!query_years(catalog_object(rows->catalog, list_rows_entry(rows, i)),
				 &first, &last))
			continue;
		if (last == QUERY_YEAR_OPEN)
			last = first;
		first_named = first < first_named ? first : first_named;
		last_named = last > last_named ? last : last_named;
	}
	if (!last_named)
		return;
	int horizon = horizon_of(rows->catalog);
	years->last = horizon > first_named ? horizon : last_named;
	years->first = years->last - YEARS_SHOWN;
	if (first_named > years->first)
		years->first = first_named;
}

static size_t slot_of(const struct years *years, int year)
{
	if (year <= years->first)
		return 0;
	return (size_t)((year > years->last ? years->last + 1 : year) - years->first);
}

static void count(struct years *years, struct object object)
{
	int first, last;
	if (!query_years(object, &first, &last)) {
		years->n_unknown++;
		return;
	}
	struct period period = period_of(object);
	if (period.begin && period.end)
		years->n_whole++;
	else if (period.is_open)
		years->n_open++;
	else
		years->n_partly++;
	if (last < years->first || first > years->last)
		return;
	years->starting[slot_of(years, first)]++;
	years->ending[slot_of(years, last) + (last <= years->last)]++;
}

/* ---- what is said ----------------------------------------------------------------------- */

static void append_part(struct buffer *out, struct making *making, enum message what, size_t n)
{
	if (n == 0)
		return;
	if (out->len)
		buffer_append_string(out, ", ");
	message_append_count(out, making->language, what, n);
}

static void say_summary(struct making *making, const struct years *years, size_t n)
{
	struct buffer parts = {0};
	append_part(&parts, making, MESSAGE_PAGE_PERIODS_WHOLE, years->n_whole);
	append_part(&parts, making, MESSAGE_PAGE_PERIODS_OPEN, years->n_open);
	append_part(&parts, making, MESSAGE_PAGE_PERIODS_PARTLY, years->n_partly);
	append_part(&parts, making, MESSAGE_PAGE_PERIODS_UNKNOWN, years->n_unknown);
	struct text n_projects = making_count(making, MESSAGE_PAGE_N_PROJECTS, n);
	page_paragraph(making->page);
	making_say(making, MESSAGE_PAGE_TIMELINE_SUMMARY,
		   MESSAGE_ARGS(n_projects, buffer_text(&parts)));
	buffer_clear(&parts);
}

static void say_year(struct making *making, const struct place *timeline, int year, size_t n)
{
	struct text label = arena_number(page_arena(making->page), year);
	struct place list = *timeline;
	list.what = PLACE_LIST;
	bool is_place = place_add_filter(&list, FILTER_YEAR, label);
	page_chart_point(making->page, label, making_number(making, n), (double)n,
			 is_place && n ? &list : NULL);
}

static void say_years(struct making *making, const struct place *place,
		      const struct years *years)
{
	size_t n = 0;
	making_heading(making, 2, MESSAGE_PAGE_BY_YEAR);
	page_chart(making->page, message(making->language, MESSAGE_PAGE_BY_YEAR_CAPTION));
	for (int year = years->first; year <= years->last; year++) {
		size_t slot = (size_t)(year - years->first);
		n += years->starting[slot] - years->ending[slot];
		say_year(making, place, year, n);
	}
}

void timeline_page(struct making *making, const struct place *place)
{
	struct years years = {0};
	size_t n;
	struct list_rows *rows = list_head(making, place, &n);
	find_years(rows, n, &years);
	for (size_t i = 0; i < n; i++)
		count(&years, catalog_object(making->catalog, list_rows_entry(rows, i)));
	if (n == 0)
		return;
	page_rows_add(making->page, n, timeline_row, rows);
	say_summary(making, &years, n);
	if (!years.last)
		return;
	page_rows_years(making->page, years.first, years.last);
	say_years(making, place, &years);
}
