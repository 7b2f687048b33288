/* SPDX-License-Identifier: EUPL-1.2 */
/* What JSON and CSV share: which entries, what a change is called, and how a date is written
   for programs. */
#include "export/writer.h"
#include "model/query.h"

struct entries entries_of_list(const struct source *source, const struct place *place,
			       struct arena *arena)
{
	struct query query = {
		.kind = place->kind, .order = place_order(place), .language = source->language};
	for (size_t i = 0; i < place->n_filters; i++) {
		query.filters[i].filter = place->filters[i].filter;
		query.filters[i].value = text_of(place->filters[i].value);
		query.n_filters++;
	}
	return query_run(source->catalog, &query, arena);
}

struct text change_word(enum change_what what)
{
	static const struct text words[CHANGE_COUNT] = {[CHANGE_NEW] = TEXT_INIT("new"),
							[CHANGE_EDITED] = TEXT_INIT("changed"),
							[CHANGE_GONE] = TEXT_INIT("gone")};
	return words[what];
}

struct place change_place(const struct source *source, const struct change *change)
{
	return change->what == CHANGE_GONE ? place_of_entry(source->before, change->before)
					   : place_of_entry(source->catalog, change->after);
}

void append_iso_date(struct buffer *out, date when)
{
	if (when == 0)
		return;
	buffer_format(out, "%04d", date_year(when));
	if (date_month(when))
		buffer_format(out, "-%02d", date_month(when));
	if (date_month(when) && date_day(when))
		buffer_format(out, "-%02d", date_day(when));
}
