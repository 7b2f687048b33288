/* SPDX-License-Identifier: EUPL-1.2 */
/* From what people type to a place: an address, an id, a title. What is not found is
   answered with the places that are near. */
#include "base/messages.h"
#include "base/utf8.h"
#include "page/place_form.h"
#include "page/place_near.h"

enum { QUOTE_MAX = 80 }; /* cells of what was typed that an error repeats */

static bool find_by_id(const struct catalog *catalog, struct text text, struct place *place)
{
	struct arena arena = {0};
	struct text id = place_slug(text, &arena);
	uint32_t entry = ENTRY_NONE;
	for (unsigned kind = 0; kind < KIND_COUNT && entry == ENTRY_NONE; kind++)
		entry = catalog_find(catalog, (enum kind)kind, id);
	arena_clear(&arena);
	if (entry == ENTRY_NONE)
		return false;
	*place = place_of_entry(catalog, entry);
	return true;
}

/* Compares with a folded text. */
static bool is_called(struct text name, struct text folded, struct buffer *scratch)
{
	buffer_reset(scratch);
	utf8_fold(scratch, name);
	return utf8_folded_same(buffer_text(scratch), folded);
}

static bool find_page_by_title(const struct catalog *catalog, struct text folded,
			       enum language language, struct place *place)
{
	struct buffer title = {0}, scratch = {0};
	bool found = false;
	for (unsigned what = 0; what < PLACE_WHAT_COUNT && !found; what++) {
		struct place candidate = place_of_fixed_word((enum place_what)what);
		if (place_fixed_word(candidate.what).len == 0)
			continue;
		buffer_reset(&title);
		place_append_title(&title, &candidate, catalog, language);
		found = is_called(buffer_text(&title), folded, &scratch);
		if (found)
			*place = candidate;
	}
	for (unsigned kind = KIND_FORMULA; kind < KIND_COUNT && !found; kind++) {
		found = is_called(kind_plural((enum kind)kind, language), folded, &scratch);
		if (found)
			*place = place_of_list((enum kind)kind);
	}
	buffer_clear(&title);
	buffer_clear(&scratch);
	return found;
}

static bool find_entry_by_title(const struct catalog *catalog, struct text folded,
				enum language language, struct place *place)
{
	struct buffer scratch = {0};
	bool found = false;
	for (uint32_t entry = 0; entry < catalog_total(catalog) && !found; entry++) {
		found = is_called(catalog_title(catalog, entry, language), folded, &scratch) ||
			is_called(catalog_short(catalog, entry, language), folded, &scratch);
		if (found)
			*place = place_of_entry(catalog, entry);
	}
	buffer_clear(&scratch);
	return found;
}

static bool find_by_title(const struct catalog *catalog, struct text text,
			  enum language language, struct place *place)
{
	struct buffer folded = {0};
	utf8_fold(&folded, text);
	bool found = folded.len > 0 &&
		     (find_page_by_title(catalog, buffer_text(&folded), language, place) ||
		      find_entry_by_title(catalog, buffer_text(&folded), language, place));
	buffer_clear(&folded);
	return found;
}

/* ---- the answer if there is none -------------------------------------------------------- */

static void append_near(struct buffer *error, const struct near *near, enum language language)
{
	struct buffer names = {0};
	for (size_t i = 0; i < near->n; i++) {
		if (i > 0)
			buffer_append(&names, TEXT(", "));
		place_append(&names, &near->places[i]);
	}
	message_append(error, language, near->n ? MESSAGE_PAGE_NEAR : MESSAGE_PAGE_NOTHING_NEAR,
		       MESSAGE_ARGS(buffer_text(&names)));
	buffer_clear(&names);
}

void place_append_statuses(struct buffer *out, enum language language)
{
	struct buffer labels = {0};
	for (unsigned status = STATUS_NONE + 1; status < STATUS_COUNT; status++) {
		if (labels.len)
			buffer_append(&labels, TEXT(", "));
		buffer_append(&labels, status_label((enum status)status, language));
	}
	message_append(out, language, MESSAGE_PAGE_POSSIBLE,
		       MESSAGE_ARGS(buffer_text(&labels)));
	buffer_clear(&labels);
}

/* Says that a filter's value is unknown; false if that is not what is wrong. */
static bool append_unknown_value(struct buffer *error, const struct catalog *catalog,
				 struct text text, enum language language)
{
	struct place place;
	if (!place_parse(text, &place) || !place_has_filters(&place))
		return false;
	size_t i = 0;
	while (i < place.n_filters && place_filter_exists(&place, i, catalog))
		i++;
	if (i == place.n_filters)
		return false;
	message_append(error, language, MESSAGE_PAGE_NO_VALUE,
		       MESSAGE_ARGS(text_of(place.filters[i].value),
				    query_filter_word(place.filters[i].filter)));
	if (place.filters[i].filter == FILTER_STATUS)
		place_append_statuses(error, language);
	return true;
}

static void append_unknown(struct buffer *error, const struct catalog *catalog,
			   struct text text, enum language language)
{
	struct buffer clean = {0};
	utf8_append_clean(&clean, text);
	struct text typed = text_trim(buffer_text(&clean));
	typed = text_slice(typed, 0, utf8_fit(typed, QUOTE_MAX, NULL));
	if (!append_unknown_value(error, catalog, text, language))
		message_append(error, language, MESSAGE_PAGE_NO_PLACE, MESSAGE_ARGS(typed));
	struct near near;
	place_near(catalog, typed, language, &near);
	append_near(error, &near, language);
	buffer_clear(&clean);
}

bool place_find(const struct catalog *catalog, struct text text, enum language language,
		struct place *place, struct buffer *error)
{
	struct place found;
	struct text words = text_trim(text);
	bool is_found = (place_parse(words, &found) && place_exists(&found, catalog)) ||
			(utf8_is_valid(words) && words.len <= PLACE_TEXT_MAX &&
			 (find_by_id(catalog, words, &found) ||
			  find_by_title(catalog, words, language, &found)));
	if (is_found)
		*place = found;
	else if (error)
		append_unknown(error, catalog, text, language);
	return is_found;
}
