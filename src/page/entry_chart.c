/* SPDX-License-Identifier: EUPL-1.2 */
/* How the projects of a competency or core activity stand: the numbers as a table, and the
   same as a sentence for those who do not see the picture. */
#include "page/entry.h"
#include "page/status_words.h"

enum { FEW = 4 }; /* projects of an activity; fewer are seen in their list at a glance */

/* The field of projects that leads here, and the filter that finds them again. */
static bool is_counted(enum kind kind, enum field *field, enum filter *filter)
{
	bool is_competency = kind == KIND_COMPETENCY;
	*field = is_competency ? FIELD_COMPETENCIES : FIELD_CORE_ACTIVITIES;
	*filter = is_competency ? FILTER_COMPETENCY : FILTER_CORE_ACTIVITY;
	return is_competency || kind == KIND_CORE_ACTIVITY;
}

static struct text caption(struct making *making, const size_t counts[STATUS_COUNT], size_t n)
{
	struct buffer sentence = {0};
	message_append_count(&sentence, making->language, MESSAGE_PAGE_N_PROJECTS, n);
	char separator = ':';
	for (size_t i = 0; i < STATUS_COUNT; i++) {
		if (counts[status_said[i]] == 0)
			continue;
		buffer_append_char(&sentence, separator);
		buffer_append_char(&sentence, ' ');
		status_words_append(&sentence, status_said[i], counts[status_said[i]],
				    making->language);
		separator = ',';
	}
	buffer_append_char(&sentence, '.');
	return making_keep(making, &sentence);
}

static void say_point(struct making *making, struct place list, enum status status, size_t n)
{
	bool is_place = status != STATUS_NONE &&
			place_add_filter(&list, FILTER_STATUS, status_place_word(status));
	struct chart_point point = {.label = status_words_label(status, making->language),
				    .value = making_number(making, n),
				    .number = (double)n,
				    .shade = status};
	page_chart_add(making->page, point, is_place ? &list : NULL);
}

void entry_status_chart(struct making *making, uint32_t entry)
{
	const struct catalog *catalog = making->catalog;
	enum field field;
	enum filter filter;
	if (!is_counted(catalog_kind(catalog, entry), &field, &filter))
		return;
	struct backlinks projects =
		backlinks_by(catalog, catalog_backlinks(catalog, entry), field, KIND_PROJECT);
	if (projects.n_items < (filter == FILTER_COMPETENCY ? 1 : FEW))
		return;
	size_t counts[STATUS_COUNT] = {0};
	for (uint32_t i = 0; i < projects.n_items; i++)
		counts[object_status(catalog_object(catalog, projects.items[i].entry))]++;
	struct place list = place_of_list(KIND_PROJECT);
	(void)place_add_filter(&list, filter, catalog_id(catalog, entry));
	page_chart(making->page, caption(making, counts, projects.n_items));
	page_chart_kind(making->page, CHART_PARTS);
	for (size_t i = 0; i < STATUS_COUNT; i++)
		if (counts[status_said[i]])
			say_point(making, list, status_said[i], counts[status_said[i]]);
}
