/* SPDX-License-Identifier: EUPL-1.2 */
/* What a list can be narrowed by: every filter with the values that leave something, and
   how much. A value that is set already leads to the list without it. */
#include "page/making.h"

static const enum filter offered[] = {
	FILTER_DISTRICT, FILTER_STATUS, FILTER_YEAR,	      FILTER_COMPETENCY,
	FILTER_TOPIC,	 FILTER_GOAL,	FILTER_CORE_ACTIVITY, FILTER_FORMULA,
};

struct value_rows {
	struct place list;
	enum filter filter;
	struct tallies tallies;
	const struct text *details;
	enum language language;
};

static bool is_set(const struct value_rows *rows, const struct tally *tally)
{
	return text_equal(place_filter(&rows->list, rows->filter), tally->value);
}

static struct place place_of_value(const struct value_rows *rows, const struct tally *tally)
{
	struct place place = rows->list;
	if (!is_set(rows, tally)) {
		/* a list with too many filters stays as it is */
		(void)place_add_filter(&place, rows->filter, tally->value);
		return place;
	}
	for (size_t i = place.n_filters; i-- > 0;)
		if (place.filters[i].filter == rows->filter)
			place_remove_filter(&place, i);
	return place;
}

static void value_row(const void *ctx, size_t index, struct arena *scratch, struct row *row)
{
	const struct value_rows *rows = ctx;
	const struct tally *tally = &rows->tallies.items[index];
	(void)scratch;
	*row = (struct row){.title = tally->name,
			    .detail = rows->details[index],
			    .to = place_of_value(rows, tally),
			    .language = rows->language};
	if (tally->status != STATUS_NONE)
		row->title = status_label(tally->status, rows->language);
}

static struct text detail_of(struct making *making, const struct value_rows *rows,
			     const struct tally *tally)
{
	enum message count =
		rows->list.kind == KIND_PROJECT ? MESSAGE_PAGE_N_PROJECTS : MESSAGE_N_ENTRIES;
	struct buffer detail = {0};
	struct text n = making_count(making, count, tally->n);
	enum message how = is_set(rows, tally) ? MESSAGE_PAGE_FILTER_SET
			   : tally->is_borough ? MESSAGE_PAGE_FILTER_BOROUGH
					       : MESSAGE_NONE;
	if (how == MESSAGE_NONE)
		return n;
	message_append(&detail, making->language, how, MESSAGE_ARGS(n));
	return making_keep(making, &detail);
}

static struct text name_of(enum filter filter, enum language language)
{
	enum kind kind = query_filter_kind(filter);
	if (kind != KIND_COUNT)
		return kind_plural(kind, language);
	if (filter == FILTER_YEAR)
		return message(language, MESSAGE_PAGE_FILTER_YEARS);
	return field_label(filter == FILTER_STATUS ? FIELD_STATUS : FIELD_DISTRICTS, language);
}

static void say_filter(struct making *making, const struct place *list, enum filter filter)
{
	struct arena *arena = page_arena(making->page);
	struct query query = place_query(list, making->language);
	struct value_rows *rows = arena_alloc(arena, sizeof(*rows));
	*rows = (struct value_rows){.list = *list,
				    .filter = filter,
				    .tallies =
					    query_tally(making->catalog, &query, filter, arena),
				    .language = making->language};
	if (rows->tallies.n_items == 0)
		return;
	struct text *details = arena_array(arena, rows->tallies.n_items, sizeof(*details));
	for (size_t i = 0; i < rows->tallies.n_items; i++)
		details[i] = detail_of(making, rows, &rows->tallies.items[i]);
	rows->details = details;
	page_heading(making->page, 2);
	page_say_styled(making->page, name_of(filter, making->language), 0);
	page_rows_add(making->page, rows->tallies.n_items, value_row, rows);
}

/* "Projekte, Filter Laer: 13 Einträge", a link to the list. */
static void say_list(struct making *making, const struct place *list)
{
	struct query query = place_query(list, making->language);
	struct arena *arena = page_arena(making->page);
	size_t n = query_run(making->catalog, &query, arena).n_items;
	struct buffer title = {0};
	place_append_title(&title, list, making->catalog, making->language);
	page_paragraph(making->page);
	page_say_link(making->page, making_keep(making, &title), list);
	page_say_styled(making->page, TEXT(": "), 0);
	page_say_styled(making->page, making_count(making, MESSAGE_N_ENTRIES, n), 0);
}

void filter_page(struct making *making, const struct place *place)
{
	struct place list = *place;
	struct place whole = place_of_list(place->kind);
	list.what = PLACE_LIST;
	page_heading(making->page, 1);
	making_say(making, MESSAGE_PAGE_FILTER,
		   MESSAGE_ARGS(kind_plural(place->kind, making->language)));
	say_list(making, &list);
	if (list.n_filters)
		say_list(making, &whole);
	for (size_t i = 0; i < ARRAY_LEN(offered); i++)
		if (query_filter_applies(offered[i], place->kind))
			say_filter(making, &list, offered[i]);
	making_paragraph(making, MESSAGE_PAGE_FILTER_HOW);
}
