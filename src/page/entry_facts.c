/* SPDX-License-Identifier: EUPL-1.2 */
/* The facts of an entry in their fixed order: a table of fields and of functions that know
   how to say one. A fact that no source states says that it was derived. */
#include "page/entry.h"

#include <string.h>

#include "page/format.h"

/* ---- what stands behind a value -------------------------------------------------------- */

static bool is_derived(struct object object, enum field field)
{
	struct list derived = object_list(object, FIELD_DERIVED);
	for (uint32_t i = 0; i < derived.n_items; i++)
		if (list_field(derived, i) == field)
			return true;
	return false;
}

static void end_fact(struct making *making, struct object object, enum field field)
{
	if (is_derived(object, field))
		making_say(making, MESSAGE_PAGE_DERIVED, NULL, 0);
}

static void begin_fact(struct making *making, enum field field)
{
	page_fact(making->page, field_label(field, making->language));
}

static struct text date_words(struct making *making, date when)
{
	struct buffer words = {0};
	format_date(&words, when, making->language);
	return making_keep(making, &words);
}

/* Would another one of these sources be said in the same words? */
static bool has_double(const struct making *making, struct list sources, uint32_t index)
{
	struct object one = catalog_object(making->catalog, list_entry(sources, index));
	struct text publisher = object_text(one, FIELD_PUBLISHER, making->language, NULL);
	for (uint32_t i = 0; i < sources.n_items; i++) {
		struct object other = catalog_object(making->catalog, list_entry(sources, i));
		if (i != index &&
		    text_equal(object_text(other, FIELD_PUBLISHER, making->language, NULL),
			       publisher) &&
		    date_year(object_date(other, FIELD_DATE)) ==
			    date_year(object_date(one, FIELD_DATE)))
			return true;
	}
	return false;
}

static struct text name_of_source(struct making *making, struct text publisher, date when)
{
	struct buffer name = {0};
	if (!when)
		return publisher;
	buffer_append(&name, publisher);
	buffer_append_char(&name, ' ');
	buffer_append_number(&name, date_year(when));
	return making_keep(making, &name);
}

/* "WAZ 2024": who says it, and when; the title stands in the list of sources. Two that
   would look alike bear their titles here. */
static void say_source(struct making *making, struct list sources, uint32_t index)
{
	uint32_t entry = list_entry(sources, index);
	struct object source = catalog_object(making->catalog, entry);
	struct text publisher = object_text(source, FIELD_PUBLISHER, making->language, NULL);
	date when = object_date(source, FIELD_DATE);
	struct place place = place_of_entry(making->catalog, entry);
	if (publisher.len == 0 || has_double(making, sources, index))
		making_say_entry(making, entry);
	else
		page_say_link(making->page, name_of_source(making, publisher, when), &place);
}

static void say_comma(struct making *making, uint32_t index)
{
	if (index > 0)
		page_say_styled(making->page, TEXT(", "), 0);
}

/* "Quelle: WAZ 2024", "Quellen: WAZ 2019, WAZ 2024" */
static void say_record_sources(struct making *making, struct list sources)
{
	page_say_styled(making->page,
			message(making->language, sources.n_items > 1 ? MESSAGE_PAGE_BY_SOURCES
								      : MESSAGE_PAGE_BY_SOURCE),
			0);
	for (uint32_t i = 0; i < sources.n_items; i++) {
		say_comma(making, i);
		say_source(making, sources, i);
	}
}

static bool ends_sentence(struct text text)
{
	return text.len && strchr(".!?", text.bytes[text.len - 1]);
}

/* A comma behind what has been said, but none behind a full stop. */
static void separate_sources(struct making *making, struct object record, uint32_t n)
{
	struct text note = object_text(record, FIELD_NOTE, making->language, NULL);
	if (ends_sentence(note))
		page_say_styled(making->page, TEXT(" – "), 0);
	else
		say_comma(making, n);
}

void entry_details(struct making *making, struct object record)
{
	date as_of = object_date(record, FIELD_AS_OF);
	struct list sources = object_list(record, FIELD_SOURCES);
	bool has_note = object_has(record, FIELD_NOTE);
	uint32_t n = 0;
	if (!as_of && !has_note && sources.n_items == 0)
		return;
	page_say_styled(making->page, TEXT(" ("), 0);
	if (as_of) {
		making_say(making, MESSAGE_PAGE_AS_OF, MESSAGE_ARGS(date_words(making, as_of)));
		n++;
	}
	if (has_note) {
		say_comma(making, n++);
		making_say_field(making, record, FIELD_NOTE);
	}
	if (sources.n_items) {
		separate_sources(making, record, n);
		say_record_sources(making, sources);
	}
	page_say_styled(making->page, TEXT(")"), 0);
}

/* ---- values by their type -------------------------------------------------------------- */

static void say_text(struct making *making, struct object object, enum field field)
{
	if (!object_has(object, field))
		return;
	begin_fact(making, field);
	making_say_field(making, object, field);
	end_fact(making, object, field);
}

static void say_date(struct making *making, struct object object, enum field field)
{
	date when = object_date(object, field);
	if (!when)
		return;
	begin_fact(making, field);
	page_say_styled(making->page, date_words(making, when), 0);
	end_fact(making, object, field);
}

static void say_texts(struct making *making, struct object object, enum field field)
{
	struct list texts = object_list(object, field);
	if (texts.n_items == 0)
		return;
	begin_fact(making, field);
	for (uint32_t i = 0; i < texts.n_items; i++) {
		say_comma(making, i);
		making_say_field(making, list_object(texts, i), FIELD_TEXT);
	}
	end_fact(making, object, field);
}

/* A sentence each. */
static void say_sentences(struct making *making, struct object object, enum field field)
{
	struct list texts = object_list(object, field);
	for (uint32_t i = 0; i < texts.n_items; i++) {
		begin_fact(making, field);
		making_say_field(making, list_object(texts, i), FIELD_TEXT);
	}
}

static void say_entries(struct making *making, struct object object, enum field field)
{
	struct list entries = object_list(object, field);
	if (entries.n_items == 0)
		return;
	begin_fact(making, field);
	for (uint32_t i = 0; i < entries.n_items; i++) {
		say_comma(making, i);
		making_say_entry(making, list_entry(entries, i));
	}
	end_fact(making, object, field);
}

static void say_address(struct making *making, struct object object, enum field field)
{
	struct text url = object_text(object, field, making->language, NULL);
	if (url.len == 0)
		return;
	begin_fact(making, field);
	page_say_web_link(making->page, url, url);
}

/* ---- values of their own ------------------------------------------------------------------ */

static void say_as_of(struct making *making, struct object object)
{
	date as_of = object_date(object, FIELD_AS_OF);
	if (!as_of)
		return;
	page_say_styled(making->page, TEXT(", "), 0);
	making_say(making, MESSAGE_PAGE_AS_OF, MESSAGE_ARGS(date_words(making, as_of)));
}

static bool has_status(struct object object)
{
	return object_status(object) != STATUS_NONE || object_has(object, FIELD_STATUS_NOTE);
}

/* "im Bau, Stand Oktober 2024": the words of the source, if it has its own. */
static void say_status(struct making *making, struct object object, enum field field)
{
	if (!has_status(object))
		return;
	begin_fact(making, field);
	if (object_has(object, FIELD_STATUS_NOTE))
		making_say_field(making, object, FIELD_STATUS_NOTE);
	else
		page_say_styled(making->page,
				status_label(object_status(object), making->language), 0);
	say_as_of(making, object);
	end_fact(making, object, field);
}

/* How old the news is; the status says it itself. */
static void say_age(struct making *making, struct object object, enum field field)
{
	if (!has_status(object))
		say_date(making, object, field);
}

static void say_period(struct making *making, struct object object, enum field field)
{
	struct buffer period = {0};
	format_period(&period, object_date(object, FIELD_START), object_date(object, FIELD_END),
		      making->language);
	bool has_note = object_has(object, FIELD_PERIOD_NOTE);
	if (period.len || has_note)
		page_fact(making->page, message(making->language, MESSAGE_PAGE_PERIOD));
	bool is_both = period.len && has_note;
	if (period.len)
		page_say(making->page, buffer_text(&period));
	if (is_both)
		page_say_styled(making->page, TEXT(" ("), 0);
	if (has_note)
		making_say_field(making, object, FIELD_PERIOD_NOTE);
	if (is_both)
		page_say_styled(making->page, TEXT(")"), 0);
	if (period.len)
		end_fact(making, object, is_derived(object, field) ? field : FIELD_END);
	buffer_clear(&period);
}

static void say_cost(struct making *making, struct object object, enum field field)
{
	struct list costs = object_list(object, field);
	for (uint32_t i = 0; i < costs.n_items; i++) {
		struct object cost = list_object(costs, i);
		struct buffer money = {0};
		int64_t amount = 0;
		object_number(cost, FIELD_AMOUNT, &amount);
		format_money(&money, amount,
			     object_text(cost, FIELD_CURRENCY, making->language, NULL),
			     making->language);
		if (i == 0)
			begin_fact(making, field);
		say_comma(making, i);
		page_say_styled(making->page, making_keep(making, &money), 0);
		entry_details(making, cost);
	}
	if (costs.n_items)
		end_fact(making, object, field);
}

/* Each leads to the projects there. */
static void say_districts(struct making *making, struct object object, enum field field)
{
	struct list districts = object_list(object, field);
	if (districts.n_items == 0)
		return;
	begin_fact(making, field);
	for (uint32_t i = 0; i < districts.n_items; i++) {
		say_comma(making, i);
		making_say_district(making, list_word(districts, i));
	}
	end_fact(making, object, field);
}

void entry_figures(struct making *making, struct object object)
{
	struct list figures = object_list(object, FIELD_FIGURES);
	if (figures.n_items) {
		page_heading(making->page, 2);
		page_say_styled(making->page, field_label(FIELD_FIGURES, making->language), 0);
	}
	for (uint32_t i = 0; i < figures.n_items; i++) {
		struct object figure = list_object(figures, i);
		making_fact(making, figure, FIELD_TITLE);
		making_say_field(making, figure, FIELD_VALUE);
		entry_details(making, figure);
	}
}

static void say_conflict(struct making *making, struct object object, enum field field)
{
	struct list conflicts = object_list(object, field);
	for (uint32_t i = 0; i < conflicts.n_items; i++) {
		begin_fact(making, field);
		making_say_field(making, list_object(conflicts, i), FIELD_TITLE);
		entry_details(making, list_object(conflicts, i));
	}
}

/* On a page of its own related entries are a list of rows. */
static void say_related(struct making *making, struct object object, enum field field)
{
	if (!making->has_rows)
		say_entries(making, object, field);
}

/* ---- the tables --------------------------------------------------------------------------- */

struct fact {
	enum field field;
	void (*say)(struct making *making, struct object object, enum field field);
};

static const struct fact head_facts[] = {
	{FIELD_PUBLISHER, say_text}, {FIELD_ADOPTED, say_date}, {FIELD_REVISED, say_date},
	{FIELD_HORIZON, say_date},   {FIELD_DATE, say_date},	{FIELD_URL, say_address},
	{FIELD_READ, say_date},	     {FIELD_AS_OF, say_age},
};

static const struct fact facts[] = {
	{FIELD_STATUS, say_status},
	{FIELD_START, say_period},
	{FIELD_COST, say_cost},
	{FIELD_OWNER, say_text},
	{FIELD_PARTNERS, say_texts},
	{FIELD_DISTRICTS, say_districts},
	{FIELD_SITE, say_text},
	{FIELD_ROUND, say_text},
	{FIELD_FORMULA, say_entries},
	{FIELD_COMPETENCIES, say_entries},
	{FIELD_CORE_ACTIVITIES, say_entries},
	{FIELD_TOPICS, say_entries},
	{FIELD_GOALS, say_entries},
	{FIELD_RELATED, say_related},
	{FIELD_FEEDBACK, say_text},
};

static const struct fact doubts[] = {
	{FIELD_UNCERTAIN, say_sentences},
	{FIELD_CONFLICT, say_conflict},
};

static void say_facts(struct making *making, struct object object, const struct fact *items,
		      size_t n)
{
	for (size_t i = 0; i < n; i++)
		items[i].say(making, object, items[i].field);
}

void entry_head_facts(struct making *making, struct object object)
{
	say_facts(making, object, head_facts, ARRAY_LEN(head_facts));
}

void entry_facts(struct making *making, struct object object)
{
	say_facts(making, object, facts, ARRAY_LEN(facts));
}

bool entry_has_facts(struct object object)
{
	for (size_t i = 0; i < ARRAY_LEN(facts); i++)
		if (object_has(object, facts[i].field))
			return true;
	return false;
}

void entry_doubts(struct making *making, struct object object)
{
	if (object_has(object, FIELD_UNCERTAIN) || object_has(object, FIELD_CONFLICT))
		making_heading(making, 2, MESSAGE_PAGE_DOUBTS);
	say_facts(making, object, doubts, ARRAY_LEN(doubts));
}
