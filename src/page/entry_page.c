/* SPDX-License-Identifier: EUPL-1.2 */
/* The page of an entry: first what it is and how it stands, then its text, then where it
   leads and where all that is from. */
#include "page/entry.h"

#include "page/format.h"

void entry_title(struct making *making, uint32_t entry)
{
	page_heading(making->page, 1);
	making_say_field(making, catalog_object(making->catalog, entry), FIELD_TITLE);
}

/* "Kernaktivität 4 von 36" */
static void say_position(struct making *making, uint32_t entry)
{
	enum kind kind = catalog_kind(making->catalog, entry);
	uint32_t position = entry - catalog_first(making->catalog, kind) + 1;
	page_paragraph(making->page);
	making_say(making, MESSAGE_PAGE_POSITION,
		   MESSAGE_ARGS(kind_singular(kind, making->language),
				making_number(making, position),
				making_number(making, catalog_count(making->catalog, kind))));
}

void entry_summary(struct making *making, struct object object)
{
	if (!object_has(object, FIELD_SUMMARY))
		return;
	page_paragraph(making->page);
	making_say_field(making, object, FIELD_SUMMARY);
}

/* ---- the body -------------------------------------------------------------------------- */

static void begin_section(struct making *making, enum field field)
{
	page_heading(making->page, 2);
	page_say_styled(making->page, field_label(field, making->language), 0);
}

/* "September 2024: Grundsteinlegung" */
static void say_milestone(struct making *making, struct object milestone)
{
	struct buffer when = {0};
	date begin = object_date(milestone, FIELD_DATE);
	date until = object_date(milestone, FIELD_UNTIL);
	format_period(&when, begin, until ? until : begin, making->language);
	page_fact(making->page, making_keep(making, &when));
	making_say_field(making, milestone, FIELD_TITLE);
	entry_details(making, milestone);
}

static void say_milestones(struct making *making, struct object object)
{
	struct list milestones = object_list(object, FIELD_MILESTONES);
	if (milestones.n_items)
		begin_section(making, FIELD_MILESTONES);
	for (uint32_t i = 0; i < milestones.n_items; i++)
		say_milestone(making, list_object(milestones, i));
}

static void say_focus(struct making *making, struct object object)
{
	struct list areas = object_list(object, FIELD_FOCUS);
	if (areas.n_items)
		begin_section(making, FIELD_FOCUS);
	for (uint32_t i = 0; i < areas.n_items; i++) {
		page_item(making->page, 1, 0);
		making_say_field(making, list_object(areas, i), FIELD_TEXT);
	}
}

static void say_links(struct making *making, struct object object)
{
	struct list links = object_list(object, FIELD_LINKS);
	if (links.n_items)
		begin_section(making, FIELD_LINKS);
	for (uint32_t i = 0; i < links.n_items; i++) {
		struct object link = list_object(links, i);
		struct text url = object_text(link, FIELD_URL, making->language, NULL);
		page_item(making->page, 1, 0);
		page_web_link_begin(making->page, url);
		if (object_has(link, FIELD_TITLE))
			making_say_field(making, link, FIELD_TITLE);
		else
			page_say_styled(making->page, url, 0);
		page_link_end(making->page);
	}
}

void entry_body(struct making *making, struct object object)
{
	entry_text(making, object);
	say_focus(making, object);
	say_milestones(making, object);
	entry_figures(making, object);
	say_links(making, object);
}

/* ---- the page ---------------------------------------------------------------------------- */

void entry_page(struct making *making, uint32_t entry)
{
	struct object object = catalog_object(making->catalog, entry);
	entry_title(making, entry);
	say_position(making, entry);
	if (making->has_rows)
		entry_language_note(making, object);
	entry_summary(making, object);
	entry_head_facts(making, object);
	entry_facts(making, object);
	entry_status_chart(making, entry);
	entry_body(making, object);
	entry_doubts(making, object);
	if (making->has_rows)
		entry_rows(making, entry);
	entry_sources(making, object);
}
