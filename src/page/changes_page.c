/* SPDX-License-Identifier: EUPL-1.2 */
/* What has become of the strategy since an older state of it: how much, and then entry by
   entry, of each what is new, what it said before and what it says now. Long texts are not
   set against each other; that they changed is said, and the link leads to what they say. */
#include "model/changes.h"
#include "page/format.h"
#include "page/making.h"
#include "page/value_words.h"

static const enum message labels[CHANGE_COUNT] = {
	[CHANGE_NEW] = MESSAGE_PAGE_CHANGES_NEW,
	[CHANGE_EDITED] = MESSAGE_PAGE_CHANGES_EDITED,
	[CHANGE_GONE] = MESSAGE_PAGE_CHANGES_GONE,
};

static const enum message marks[CHANGE_COUNT] = {
	[CHANGE_NEW] = MESSAGE_PAGE_CHANGE_NEW,
	[CHANGE_EDITED] = MESSAGE_PAGE_CHANGE_EDITED,
	[CHANGE_GONE] = MESSAGE_PAGE_CHANGE_GONE,
};

/* ---- a field ------------------------------------------------------------------------- */

/* What one state says of a field: one value, or as many as the list has. */
struct said {
	struct text *values;
	size_t n;
};

static struct said said_of(struct making *making, struct object object, enum field field)
{
	struct said said = {.n = value_count(object, field)};
	said.values = arena_array(page_arena(making->page), said.n, sizeof(*said.values));
	for (size_t i = 0; i < said.n; i++) {
		struct buffer words = {0};
		value_append_one(&words, object, field, i, making->language);
		said.values[i] = making_keep(making, &words);
	}
	return said;
}

static bool holds(const struct said *said, struct text value)
{
	size_t i = 0;
	while (i < said->n && !text_equal(said->values[i], value))
		i++;
	return i < said->n;
}

/* What ONE says and the other does not. */
static struct text said_alone(struct making *making, const struct said *one,
			      const struct said *other)
{
	struct buffer words = {0};
	for (size_t i = 0; i < one->n; i++) {
		if (holds(other, one->values[i]))
			continue;
		buffer_append_string(&words, words.len ? "; " : "");
		buffer_append(&words, one->values[i]);
	}
	return making_keep(making, &words);
}

static void say_line(struct making *making, enum message what, enum field field,
		     struct text value)
{
	page_item(making->page, 2, 0);
	making_say(making, what, MESSAGE_ARGS(field_label(field, making->language), value));
}

static void say_values(struct making *making, struct object before, struct object after,
		       enum field field)
{
	struct said old = said_of(making, before, field), new = said_of(making, after, field);
	struct text dropped = said_alone(making, &old, &new);
	struct text added = said_alone(making, &new, &old);
	bool is_replaced = dropped.len && added.len;
	if (dropped.len)
		say_line(making,
			 is_replaced ? MESSAGE_PAGE_CHANGE_BEFORE : MESSAGE_PAGE_CHANGE_DROPPED,
			 field, dropped);
	if (added.len)
		say_line(making,
			 is_replaced ? MESSAGE_PAGE_CHANGE_AFTER : MESSAGE_PAGE_CHANGE_ADDED,
			 field, added);
	if (!dropped.len && !added.len)
		say_line(making,
			 new.n > 1 ? MESSAGE_PAGE_CHANGE_ORDER : MESSAGE_PAGE_CHANGE_LANGUAGE,
			 field, added);
}

static void say_long_text(struct making *making, struct object before, struct object after,
			  enum field field)
{
	bool is_read_alike = text_equal(object_text(before, field, making->language, NULL),
					object_text(after, field, making->language, NULL));
	enum message what = !object_has(before, field)	? MESSAGE_PAGE_CHANGE_TEXT_ADDED
			    : !object_has(after, field) ? MESSAGE_PAGE_CHANGE_TEXT_DROPPED
			    : is_read_alike		? MESSAGE_PAGE_CHANGE_LANGUAGE
							: MESSAGE_PAGE_CHANGE_TEXT;
	say_line(making, what, field, TEXT(""));
}

static void say_field(struct making *making, struct object before, struct object after,
		      enum field field)
{
	if (field_info(field)->type == TYPE_BODY)
		say_long_text(making, before, after, field);
	else
		say_values(making, before, after, field);
}

/* ---- an entry -------------------------------------------------------------------------- */

/* What is gone has no page any more. */
static void say_name(struct making *making, const struct change *change)
{
	page_item(making->page, 1, 0);
	if (change->what != CHANGE_GONE)
		making_say_entry(making, change->after);
	else
		page_say(making->page, catalog_short(making->source->before, change->before,
						     making->language));
	page_say_styled(making->page, TEXT(", "), 0);
	making_say(making, marks[change->what], NULL, 0);
}

static void say_change(struct making *making, const struct change *change)
{
	say_name(making, change);
	if (change->what != CHANGE_EDITED)
		return;
	struct object before = catalog_object(making->source->before, change->before);
	struct object after = catalog_object(making->catalog, change->after);
	for (enum field field = changes_next_field(before, after, FIELD_COUNT);
	     field != FIELD_COUNT; field = changes_next_field(before, after, field))
		say_field(making, before, after, field);
}

static enum kind kind_of(const struct making *making, const struct change *change)
{
	return change->what == CHANGE_GONE
		       ? catalog_kind(making->source->before, change->before)
		       : catalog_kind(making->catalog, change->after);
}

static void say_changes(struct making *making, const struct changes *changes)
{
	enum kind last = KIND_COUNT;
	for (size_t i = 0; i < changes->n_items; i++) {
		enum kind kind = kind_of(making, &changes->items[i]);
		if (kind != last) {
			page_heading(making->page, 2);
			page_say_styled(making->page, kind_plural(kind, making->language), 0);
		}
		last = kind;
		say_change(making, &changes->items[i]);
	}
}

/* ---- the page -------------------------------------------------------------------------- */

/* "Die Bochum Strategie, Stand Oktober 2024" */
static void say_compared_with(struct making *making)
{
	const struct catalog *before = making->source->before;
	struct object head = catalog_object(before, catalog_first(before, KIND_STRATEGY));
	struct buffer as_of = {0};
	page_fact(making->page, message(making->language, MESSAGE_PAGE_CHANGES_WITH));
	making_say_field(making, head, FIELD_TITLE);
	format_date(&as_of, object_date(head, FIELD_AS_OF), making->language);
	if (as_of.len) {
		page_say_styled(making->page, TEXT(", "), 0);
		making_say(making, MESSAGE_PAGE_AS_OF, MESSAGE_ARGS(buffer_text(&as_of)));
	}
	buffer_clear(&as_of);
}

static void say_summary(struct making *making, const struct changes *changes)
{
	say_compared_with(making);
	for (size_t what = 0; what < CHANGE_COUNT; what++) {
		page_fact(making->page, message(making->language, labels[what]));
		page_say_styled(making->page,
				making_count(making, MESSAGE_N_ENTRIES, changes->n_of[what]),
				0);
	}
	if (changes->n_items == 0)
		making_paragraph(making, MESSAGE_PAGE_CHANGES_NONE);
}

void changes_page(struct making *making)
{
	making_heading(making, 1, MESSAGE_PAGE_CHANGES);
	if (!making->source->before) {
		making_paragraph(making, MESSAGE_PAGE_CHANGES_UNKNOWN);
		if (!making->source->is_kiosk)
			making_paragraph(making, MESSAGE_PAGE_CHANGES_HOW);
		return;
	}
	struct changes changes =
		changes_find(making->source->before, making->catalog, page_arena(making->page));
	say_summary(making, &changes);
	say_changes(making, &changes);
}
