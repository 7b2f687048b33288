/* SPDX-License-Identifier: EUPL-1.2 */
/* What JSON and CSV share: which entries, and how a date is written for programs. */
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
