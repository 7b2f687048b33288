/* SPDX-License-Identifier: EUPL-1.2 */
/* How the projects of a competency stand: the numbers as a table, and the same as a
   sentence for those who do not see the picture. */
#include "page/entry.h"

static enum message sentence_of(enum status status)
{
	switch (status) {
	case STATUS_IDEA:
		return MESSAGE_PAGE_ARE_IDEAS;
	case STATUS_PLANNED:
		return MESSAGE_PAGE_ARE_PLANNED;
	case STATUS_RUNNING:
		return MESSAGE_PAGE_ARE_RUNNING;
	case STATUS_DONE:
		return MESSAGE_PAGE_ARE_DONE;
	case STATUS_STOPPED:
		return MESSAGE_PAGE_ARE_STOPPED;
	case STATUS_MERGED:
		return MESSAGE_PAGE_ARE_MERGED;
	case STATUS_NONE:
	case STATUS_COUNT:
		break;
	}
	return MESSAGE_PAGE_ARE_UNKNOWN;
}

/* Those that are at work first. */
static const enum status shown[] = {STATUS_RUNNING, STATUS_DONE,   STATUS_PLANNED, STATUS_IDEA,
				    STATUS_STOPPED, STATUS_MERGED, STATUS_NONE};

static struct text caption(struct making *making, const size_t counts[STATUS_COUNT], size_t n)
{
	struct buffer sentence = {0};
	message_append_count(&sentence, making->language, MESSAGE_PAGE_N_PROJECTS, n);
	char separator = ':';
	for (size_t i = 0; i < ARRAY_LEN(shown); i++) {
		if (counts[shown[i]] == 0)
			continue;
		buffer_append_char(&sentence, separator);
		buffer_append_char(&sentence, ' ');
		message_append_count(&sentence, making->language, sentence_of(shown[i]),
				     counts[shown[i]]);
		separator = ',';
	}
	buffer_append_char(&sentence, '.');
	return making_keep(making, &sentence);
}

static void say_point(struct making *making, struct text id, enum status status, size_t n)
{
	struct place place = place_of_list(KIND_PROJECT);
	bool is_place = status != STATUS_NONE &&
			place_add_filter(&place, FILTER_COMPETENCY, id) &&
			place_add_filter(&place, FILTER_STATUS, status_place_word(status));
	struct text label = status == STATUS_NONE
				    ? message(making->language, MESSAGE_PAGE_STATUS_UNKNOWN)
				    : status_label(status, making->language);
	page_chart_point(making->page, label, making_number(making, n), (double)n,
			 is_place ? &place : NULL);
}

void entry_status_chart(struct making *making, uint32_t entry)
{
	const struct catalog *catalog = making->catalog;
	if (catalog_kind(catalog, entry) != KIND_COMPETENCY)
		return;
	struct backlinks projects = backlinks_by(catalog, catalog_backlinks(catalog, entry),
						 FIELD_COMPETENCIES, KIND_PROJECT);
	if (projects.n_items == 0)
		return;
	size_t counts[STATUS_COUNT] = {0};
	for (uint32_t i = 0; i < projects.n_items; i++)
		counts[object_status(catalog_object(catalog, projects.items[i].entry))]++;
	page_chart(making->page, caption(making, counts, projects.n_items));
	for (size_t i = 0; i < ARRAY_LEN(shown); i++)
		if (counts[shown[i]])
			say_point(making, catalog_id(catalog, entry), shown[i],
				  counts[shown[i]]);
}
