/* SPDX-License-Identifier: EUPL-1.2 */
/* People type what they see: a district, a status, the title of a competency. Each
   filter is asked whether it knows the value; search takes what none knows. */
#include "browser/filter_words.h"

#include "base/attr.h"
#include "base/diagnostics.h"
#include "base/messages.h"
#include "base/utf8.h"

bool filter_words_equal(struct text a, struct text b)
{
	struct buffer folded_a = {0}, folded_b = {0};
	utf8_fold(&folded_a, a);
	utf8_fold(&folded_b, b);
	bool same = utf8_folded_same(buffer_text(&folded_a), buffer_text(&folded_b));
	buffer_clear(&folded_a);
	buffer_clear(&folded_b);
	return same;
}

static struct text slug(struct text words, struct arena *arena)
{
	struct buffer buffer = {0};
	utf8_slug(&buffer, words);
	struct text result = arena_copy(arena, buffer_text(&buffer));
	buffer_clear(&buffer);
	return result;
}

/* The id of the entry that is called so: by id, title or short name. */
static bool read_entry(const struct source *source, enum kind kind, struct text words,
		       struct arena *arena, struct text *value)
{
	const struct catalog *catalog = source->catalog;
	uint32_t entry = catalog_find(catalog, kind, slug(words, arena));
	uint32_t end = catalog_first(catalog, kind) + catalog_count(catalog, kind);
	for (uint32_t i = catalog_first(catalog, kind); entry == ENTRY_NONE && i < end; i++) {
		if (filter_words_equal(catalog_title(catalog, i, source->language), words) ||
		    filter_words_equal(catalog_short(catalog, i, source->language), words))
			entry = i;
	}
	if (entry == ENTRY_NONE)
		return false;
	*value = catalog_id(catalog, entry);
	return true;
}

static bool read_district(const struct source *source, struct text words, struct arena *arena,
			  struct text *value)
{
	struct texts districts = query_districts(source->catalog, arena);
	*value = slug(words, arena);
	for (size_t i = 0; i < districts.n_items; i++) {
		if (text_equal(slug(districts.items[i], arena), *value))
			return true;
	}
	return false;
}

static bool read_status(struct text words, struct text *value)
{
	enum status status;
	if (!status_by_word(words, &status) || status == STATUS_NONE)
		return false;
	*value = status_place_word(status);
	return true;
}

static bool read_year(struct text words, struct text *value)
{
	*value = words;
	if (words.len != 4)
		return false;
	for (size_t i = 0; i < words.len; i++) {
		if (words.bytes[i] < '0' || words.bytes[i] > '9')
			return false;
	}
	return true;
}

/* Does the filter know this value? *value receives its form in addresses. */
static bool read_value(const struct source *source, enum filter filter, struct text words,
		       struct arena *arena, struct text *value)
{
	switch (filter) {
	case FILTER_FORMULA:
	case FILTER_COMPETENCY:
	case FILTER_CORE_ACTIVITY:
	case FILTER_TOPIC:
	case FILTER_GOAL:
		return read_entry(source, query_filter_kind(filter), words, arena, value);
	case FILTER_DISTRICT:
		return read_district(source, words, arena, value);
	case FILTER_STATUS:
		return read_status(words, value);
	case FILTER_YEAR:
		return read_year(words, value);
	case FILTER_SEARCH:
		*value = words;
		return true;
	case FILTER_COUNT:
		break;
	}
	return false;
}

/* The values a filter knows, in the words of people: for the nearest of them. */
static struct texts known_values(const struct source *source, enum filter filter,
				 struct arena *arena)
{
	if (filter == FILTER_DISTRICT)
		return query_districts(source->catalog, arena);
	if (filter == FILTER_STATUS) {
		struct text *labels = arena_array(arena, STATUS_COUNT, sizeof(*labels));
		for (unsigned status = STATUS_NONE + 1; status < STATUS_COUNT; status++)
			labels[status - 1] =
				status_label((enum status)status, source->language);
		return (struct texts){labels, STATUS_COUNT - 1};
	}
	enum kind kind = query_filter_kind(filter);
	if (kind == KIND_COUNT)
		return (struct texts){0};
	size_t n = catalog_count(source->catalog, kind);
	struct text *titles = arena_array(arena, n, sizeof(*titles));
	for (size_t i = 0; i < n; i++)
		titles[i] = catalog_short(source->catalog,
					  catalog_first(source->catalog, kind) + (uint32_t)i,
					  source->language);
	return (struct texts){titles, n};
}

static void say_unknown(const struct source *source, enum filter filter, struct text words,
			struct arena *arena, struct buffer *error)
{
	struct texts known = known_values(source, filter, arena);
	struct text nearest = diagnostics_nearest(words, known.items, known.n_items);
	struct buffer cleaned = {0};
	utf8_append_clean(&cleaned, words);
	message_append(error, source->language, MESSAGE_BROWSER_NO_SUCH_VALUE,
		       MESSAGE_ARGS(buffer_text(&cleaned), query_filter_word(filter)));
	if (filter == FILTER_STATUS)
		place_append_statuses(error, source->language);
	else if (nearest.len > 0)
		message_append(error, source->language, MESSAGE_BROWSER_NEAREST,
			       MESSAGE_ARGS(nearest));
	buffer_clear(&cleaned);
}

/* Filters whose values speak for themselves, in the order they are asked. Titles of
   activities and topics are missing: they are words that people search for. */
static const enum filter self_evident[] = {FILTER_STATUS, FILTER_YEAR, FILTER_DISTRICT,
					   FILTER_COMPETENCY};

/* "ort laer", or "ort=laer" as in addresses. */
static bool read_filter(struct text words, enum filter *filter, struct text *value)
{
	static const char separators[] = {' ', '='};
	for (size_t i = 0; i < ARRAY_LEN(separators); i++) {
		struct text first = text_split(words, separators[i], value);
		*value = text_trim(*value);
		if (value->len > 0 && query_filter_by_word(text_trim(first), filter))
			return true;
	}
	return false;
}

bool filter_words_read(const struct source *source, struct text words, struct arena *arena,
		       struct narrowing *narrowing, struct buffer *error)
{
	struct text rest;
	if (read_filter(words, &narrowing->filter, &rest)) {
		if (read_value(source, narrowing->filter, rest, arena, &narrowing->value))
			return true;
		say_unknown(source, narrowing->filter, rest, arena, error);
		return false;
	}
	for (size_t i = 0; i < ARRAY_LEN(self_evident); i++) {
		narrowing->filter = self_evident[i];
		if (read_value(source, self_evident[i], words, arena, &narrowing->value))
			return true;
	}
	*narrowing = (struct narrowing){FILTER_SEARCH, words};
	return true;
}
