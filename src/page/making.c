/* SPDX-License-Identifier: EUPL-1.2 */
/* The small sayings that all pages need. */
#include "page/making.h"

struct text making_keep(struct making *making, struct buffer *buffer)
{
	struct text kept = arena_copy(page_arena(making->page), buffer_text(buffer));
	buffer_clear(buffer);
	return kept;
}

void making_say(struct making *making, enum message what, const struct text *args,
		size_t n_args)
{
	struct buffer sentence = {0};
	message_append(&sentence, making->language, what, args, n_args);
	page_say(making->page, buffer_text(&sentence));
	buffer_clear(&sentence);
}

struct text making_count(struct making *making, enum message what, size_t n)
{
	struct buffer sentence = {0};
	message_append_count(&sentence, making->language, what, n);
	return making_keep(making, &sentence);
}

struct text making_number(struct making *making, size_t number)
{
	struct buffer digits = {0};
	message_append_number(&digits, making->language, (long long)number);
	return making_keep(making, &digits);
}

void making_heading(struct making *making, int level, enum message what)
{
	page_heading(making->page, level);
	making_say(making, what, NULL, 0);
}

void making_paragraph(struct making *making, enum message what)
{
	page_paragraph(making->page);
	making_say(making, what, NULL, 0);
}

void making_note(struct making *making, enum message what)
{
	page_note(making->page);
	making_say(making, what, NULL, 0);
}

void making_say_field(struct making *making, struct object object, enum field field)
{
	enum language used;
	struct text text = object_text(object, field, making->language, &used);
	if (text.len == 0)
		return;
	page_say_in(making->page, used);
	page_say_styled(making->page, text, 0);
	page_say_in(making->page, making->language);
	page_block_language(making->page, used);
}

void making_fact(struct making *making, struct object object, enum field label)
{
	enum language used = making->language;
	page_fact(making->page, object_text(object, label, making->language, &used));
	page_label_language(making->page, used);
}

void making_say_entry(struct making *making, uint32_t entry)
{
	enum kind kind = catalog_kind(making->catalog, entry);
	struct row row;
	making_row_of_entry(making->catalog, entry, making->language, &row);
	page_say_in(making->page, row.language);
	if (kind != KIND_STRATEGY) {
		page_say_entry(making->page, row.title, kind,
			       catalog_id(making->catalog, entry));
	} else {
		struct place start = place_start();
		page_say_link(making->page, row.title, &start);
	}
	page_say_in(making->page, making->language);
}

void making_say_district(struct making *making, struct text district)
{
	struct place place = place_of_list(KIND_PROJECT);
	if (place_add_filter(&place, FILTER_DISTRICT, district))
		page_say_link(making->page, district, &place);
	else
		page_say_styled(making->page, district, 0);
}

bool making_allows(const struct making *making, enum command command)
{
	return !making->source->is_kiosk || command_info(command)->for_visitors;
}

void making_row_of_entry(const struct catalog *catalog, uint32_t entry, enum language language,
			 struct row *row)
{
	struct object object = catalog_object(catalog, entry);
	enum field field = object_has(object, FIELD_SHORT) ? FIELD_SHORT : FIELD_TITLE;
	row->language = language;
	row->title = object_text(object, field, language, &row->language);
	row->to = place_of_entry(catalog, entry);
}

struct text making_kind_behind(const struct catalog *catalog, uint32_t entry, struct text title,
			       enum language language)
{
	struct text kind = kind_singular(catalog_kind(catalog, entry), language);
	struct buffer in_brackets = {0};
	buffer_format(&in_brackets, "(" TEXT_FORMAT ")", TEXT_ARGS(kind));
	struct text end = buffer_text(&in_brackets);
	bool is_said = title.len >= end.len &&
		       text_equal(text_slice(title, title.len - end.len, title.len), end);
	buffer_clear(&in_brackets);
	if (is_said)
		kind = (struct text){0};
	return kind;
}
