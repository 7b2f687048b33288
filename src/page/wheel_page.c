/* SPDX-License-Identifier: EUPL-1.2 */
/* The city's own picture of its strategy, the steering wheel: the formula in the hub, the
   competencies around it, the core activities on the rim. In words it is a list in the
   same order, each competency followed by its activities. */
#include "page/making.h"

enum { SECTORS_MIN = 2, SECTORS_MAX = 12, RIM_MAX = 64, HUB_MAX = 6 };

enum { RING_HUB, RING_SECTORS, RING_RIM };

/* More than can be told apart is no picture. */
static bool is_drawable(const struct catalog *catalog)
{
	uint32_t n_sectors = catalog_count(catalog, KIND_COMPETENCY);
	return n_sectors >= SECTORS_MIN && n_sectors <= SECTORS_MAX &&
	       catalog_count(catalog, KIND_CORE_ACTIVITY) <= RIM_MAX &&
	       catalog_count(catalog, KIND_FORMULA) <= HUB_MAX;
}

/* "Kompetenz, 31 Projekte" */
static struct text value_of(struct making *making, uint32_t entry, size_t n_projects)
{
	enum kind kind = catalog_kind(making->catalog, entry);
	struct buffer value = {0};
	buffer_append(&value, kind_singular(kind, making->language));
	if (kind != KIND_FORMULA) {
		buffer_append_string(&value, ", ");
		message_append_count(&value, making->language, MESSAGE_PAGE_N_PROJECTS,
				     n_projects);
	}
	return making_keep(making, &value);
}

static void say_entry(struct making *making, uint32_t entry, unsigned ring, size_t parent)
{
	const struct catalog *catalog = making->catalog;
	enum field field = ring == RING_SECTORS ? FIELD_COMPETENCIES : FIELD_CORE_ACTIVITIES;
	size_t n = backlinks_by(catalog, catalog_backlinks(catalog, entry), field, KIND_PROJECT)
			   .n_items;
	struct place place = place_of_entry(catalog, entry);
	struct chart_point point = {.label = catalog_short(catalog, entry, making->language),
				    .value = value_of(making, entry, n),
				    .number = (double)n,
				    .ring = ring,
				    .parent = parent};
	page_chart_add(making->page, point, &place);
}

/* An activity stands with the first competency it names. */
static uint32_t home_of(const struct catalog *catalog, uint32_t activity)
{
	struct list competencies =
		object_list(catalog_object(catalog, activity), FIELD_COMPETENCIES);
	return competencies.n_items ? list_entry(competencies, 0) : ENTRY_NONE;
}

/* Says the activities that stand with HOME; returns how many. */
static size_t say_activities(struct making *making, uint32_t home, size_t parent)
{
	uint32_t first = catalog_first(making->catalog, KIND_CORE_ACTIVITY);
	size_t n = 0;
	for (uint32_t i = 0; i < catalog_count(making->catalog, KIND_CORE_ACTIVITY); i++)
		if (home_of(making->catalog, first + i) == home) {
			say_entry(making, first + i, RING_RIM, parent);
			n++;
		}
	return n;
}

static struct text caption(struct making *making)
{
	const struct catalog *catalog = making->catalog;
	struct buffer sentence = {0};
	struct text n_terms = making_count(making, MESSAGE_PAGE_N_TERMS,
					   catalog_count(catalog, KIND_FORMULA));
	struct text n_sectors = making_count(making, MESSAGE_PAGE_N_COMPETENCIES,
					     catalog_count(catalog, KIND_COMPETENCY));
	struct text n_activities = making_count(making, MESSAGE_PAGE_N_ACTIVITIES,
						catalog_count(catalog, KIND_CORE_ACTIVITY));
	message_append(&sentence, making->language, MESSAGE_PAGE_WHEEL_CAPTION,
		       MESSAGE_ARGS(n_terms, n_sectors, n_activities));
	return making_keep(making, &sentence);
}

void wheel_page(struct making *making)
{
	const struct catalog *catalog = making->catalog;
	uint32_t first = catalog_first(catalog, KIND_FORMULA);
	size_t n = 0;
	making_heading(making, 1, MESSAGE_PAGE_WHEEL);
	page_chart(making->page, caption(making));
	if (is_drawable(catalog))
		page_chart_kind(making->page, CHART_WHEEL);
	for (; n < catalog_count(catalog, KIND_FORMULA); n++)
		say_entry(making, first + (uint32_t)n, RING_HUB, 0);
	first = catalog_first(catalog, KIND_COMPETENCY);
	for (uint32_t i = 0; i < catalog_count(catalog, KIND_COMPETENCY); i++) {
		say_entry(making, first + i, RING_SECTORS, 0);
		size_t parent = ++n;
		n += say_activities(making, first + i, parent);
	}
	say_activities(making, ENTRY_NONE, 0);
}
