/* SPDX-License-Identifier: EUPL-1.2 */
/* Each competency and how its projects stand: where is much at work, where is nothing? A
   number leads to the list it counts; of what is none nothing is said. */
#include "page/making.h"
#include "page/status_words.h"

enum { COLUMN_ALL, COLUMNS_MAX = STATUS_COUNT + 1 };

/* A row is a competency; the last one, if there is any such project, has none. */
struct counts {
	size_t n_rows, n_columns;
	enum status statuses[COLUMNS_MAX]; /* of the columns behind the first */
	struct count {
		size_t all, by_status[STATUS_COUNT];
	} * rows;
};

static void count_project(struct count *count, enum status status)
{
	count->all++;
	count->by_status[status]++;
}

static void count_projects(struct making *making, struct counts *counts,
			   size_t total[STATUS_COUNT])
{
	const struct catalog *catalog = making->catalog;
	uint32_t first = catalog_first(catalog, KIND_PROJECT);
	uint32_t first_row = catalog_first(catalog, KIND_COMPETENCY);
	for (uint32_t i = 0; i < catalog_count(catalog, KIND_PROJECT); i++) {
		struct object project = catalog_object(catalog, first + i);
		struct list competencies = object_list(project, FIELD_COMPETENCIES);
		enum status status = object_status(project);
		total[status]++;
		for (uint32_t c = 0; c < competencies.n_items; c++)
			count_project(&counts->rows[list_entry(competencies, c) - first_row],
				      status);
		if (competencies.n_items == 0)
			count_project(&counts->rows[counts->n_rows], status);
	}
}

static struct counts count_all(struct making *making)
{
	size_t total[STATUS_COUNT] = {0};
	struct counts counts = {.n_rows = catalog_count(making->catalog, KIND_COMPETENCY),
				.n_columns = COLUMN_ALL + 1};
	counts.rows =
		arena_array(page_arena(making->page), counts.n_rows + 1, sizeof(*counts.rows));
	for (size_t i = 0; i <= counts.n_rows; i++)
		counts.rows[i] = (struct count){0};
	count_projects(making, &counts, total);
	counts.n_rows += counts.rows[counts.n_rows].all > 0;
	for (size_t i = 0; i < STATUS_COUNT; i++)
		if (total[status_said[i]])
			counts.statuses[counts.n_columns++] = status_said[i];
	return counts;
}

/* The list that a number counts; false if no filter finds it. */
static bool list_of(struct making *making, size_t row, enum status status, bool is_all,
		    struct place *list)
{
	*list = place_of_list(KIND_PROJECT);
	if (row >= catalog_count(making->catalog, KIND_COMPETENCY))
		return false;
	uint32_t entry = catalog_first(making->catalog, KIND_COMPETENCY) + (uint32_t)row;
	if (!place_add_filter(list, FILTER_COMPETENCY, catalog_id(making->catalog, entry)))
		return false;
	return is_all || (status != STATUS_NONE &&
			  place_add_filter(list, FILTER_STATUS, status_place_word(status)));
}

static void say_number(struct making *making, const struct counts *counts, size_t row,
		       size_t column)
{
	bool is_all = column == COLUMN_ALL;
	enum status status = counts->statuses[column];
	size_t n = is_all ? counts->rows[row].all : counts->rows[row].by_status[status];
	struct buffer words = {0};
	struct place list;
	if (is_all)
		message_append_count(&words, making->language, MESSAGE_PAGE_N_PROJECTS, n);
	else if (n)
		status_words_append(&words, status, n, making->language);
	bool is_place = list_of(making, row, status, is_all, &list) && n > 0;
	struct chart_point point = {
		.value = making_keep(making, &words), .number = (double)n, .shade = status};
	page_chart_add(making->page, point, is_place ? &list : NULL);
}

static const struct text *row_heads(struct making *making, size_t n)
{
	const struct catalog *catalog = making->catalog;
	struct text *heads = arena_array(page_arena(making->page), n, sizeof(*heads));
	uint32_t first = catalog_first(catalog, KIND_COMPETENCY);
	for (size_t i = 0; i < n; i++)
		heads[i] =
			i < catalog_count(catalog, KIND_COMPETENCY)
				? catalog_short(catalog, first + (uint32_t)i, making->language)
				: message(making->language, MESSAGE_PAGE_NO_COMPETENCY);
	return heads;
}

static const struct text *column_heads(struct making *making, const struct counts *counts)
{
	struct text *heads =
		arena_array(page_arena(making->page), counts->n_columns, sizeof(*heads));
	heads[COLUMN_ALL] = message(making->language, MESSAGE_PAGE_ALL_TOGETHER);
	for (size_t i = COLUMN_ALL + 1; i < counts->n_columns; i++)
		heads[i] = status_words_label(counts->statuses[i], making->language);
	return heads;
}

void matrix_page(struct making *making)
{
	size_t n = catalog_count(making->catalog, KIND_PROJECT);
	making_heading(making, 1, MESSAGE_PAGE_MATRIX);
	if (n == 0) {
		making_paragraph(making, MESSAGE_PAGE_LIST_EMPTY);
		return;
	}
	struct counts counts = count_all(making);
	struct buffer caption = {0};
	struct text n_projects = making_count(making, MESSAGE_PAGE_N_PROJECTS, n);
	message_append(&caption, making->language, MESSAGE_PAGE_MATRIX_CAPTION,
		       MESSAGE_ARGS(n_projects));
	page_chart(making->page, making_keep(making, &caption));
	page_chart_matrix(making->page, row_heads(making, counts.n_rows), counts.n_rows,
			  column_heads(making, &counts), counts.n_columns);
	for (size_t row = 0; row < counts.n_rows; row++)
		for (size_t column = 0; column < counts.n_columns; column++)
			say_number(making, &counts, row, column);
}
