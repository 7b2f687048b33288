/* SPDX-License-Identifier: EUPL-1.2 */
/* Places as values: made, compared, narrowed, and written as addresses. Reading them is
   in place_parse.c, what they are called in place_words.c. */
#include "page/place.h"

#include <assert.h>
#include <string.h>

#include "base/utf8.h"
#include "page/place_form.h"

struct place place_start(void)
{
	return (struct place){.what = PLACE_START};
}

struct place place_timeline(void)
{
	return (struct place){.what = PLACE_TIMELINE, .kind = KIND_PROJECT};
}

bool place_is_list(const struct place *place)
{
	return place->what == PLACE_LIST || place->what == PLACE_TIMELINE;
}

enum order place_order(const struct place *place)
{
	bool is_by_start = place->what == PLACE_TIMELINE && place->order == ORDER_DATA;
	return is_by_start ? ORDER_START : place->order;
}

struct place place_of_list(enum kind kind)
{
	if (kind == KIND_STRATEGY)
		return place_start();
	return (struct place){.what = PLACE_LIST, .kind = kind};
}

struct place place_of_filter(const struct place *list)
{
	struct place place = *list;
	place.what = PLACE_FILTER;
	return place;
}

struct place place_of_entry(const struct catalog *catalog, uint32_t entry)
{
	enum kind kind = catalog_kind(catalog, entry);
	if (kind == KIND_STRATEGY)
		return place_start();
	struct place place = {.what = PLACE_ENTRY, .kind = kind};
	struct text id = catalog_id(catalog, entry);
	assert(id.len <= PLACE_ID_MAX);
	memcpy(place.id, id.bytes, id.len);
	return place;
}

struct place place_of_search(struct text words)
{
	struct place place = {.what = PLACE_SEARCH};
	struct buffer clean = {0};
	utf8_append_clean(&clean, words);
	struct text kept = text_trim(buffer_text(&clean));
	size_t len = 0;
	while (len < kept.len) {
		size_t step = utf8_cluster(text_slice(kept, len, kept.len));
		if (len + step > PLACE_VALUE_MAX)
			break;
		len += step;
	}
	kept = text_trim(text_slice(kept, 0, len));
	if (kept.len)
		memcpy(place.words, kept.bytes, kept.len);
	buffer_clear(&clean);
	return place;
}

/* ---- filters --------------------------------------------------------------------- */

bool place_has_filters(const struct place *place)
{
	return place_is_list(place) || place->what == PLACE_FILTER;
}

struct query place_query(const struct place *place, enum language language)
{
	struct query query = {.kind = place->kind,
			      .order = place_order(place),
			      .language = language,
			      .n_filters = place->n_filters};
	for (size_t i = 0; i < place->n_filters; i++) {
		query.filters[i].filter = place->filters[i].filter;
		query.filters[i].value = text_of(place->filters[i].value);
	}
	return query;
}

static size_t filter_index(const struct place *place, enum filter filter)
{
	size_t i = 0;
	while (i < place->n_filters && place->filters[i].filter != filter)
		i++;
	return i;
}

bool place_add_filter(struct place *place, enum filter filter, struct text value)
{
	char form[PLACE_VALUE_MAX + 1];
	if (!place_has_filters(place) || !query_filter_applies(filter, place->kind) ||
	    !place_filter_form(filter, value, form))
		return false;
	size_t i = filter_index(place, filter);
	if (i == PLACE_FILTERS)
		return false;
	if (i == place->n_filters)
		place->n_filters++;
	place->filters[i].filter = filter;
	memcpy(place->filters[i].value, form, sizeof(form));
	return true;
}

void place_remove_filter(struct place *place, size_t index)
{
	assert(index < place->n_filters);
	place->n_filters--;
	memmove(&place->filters[index], &place->filters[index + 1],
		(place->n_filters - index) * sizeof(place->filters[0]));
}

struct text place_filter(const struct place *place, enum filter filter)
{
	size_t i = filter_index(place, filter);
	return i < place->n_filters ? text_of(place->filters[i].value) : (struct text){0};
}

/* ---- comparing ----------------------------------------------------------------------- */

static bool same_list(const struct place *a, const struct place *b)
{
	if (a->kind != b->kind || a->order != b->order || a->n_filters != b->n_filters)
		return false;
	for (size_t i = 0; i < a->n_filters; i++)
		if (!text_equal(text_of(a->filters[i].value),
				place_filter(b, a->filters[i].filter)))
			return false;
	return true;
}

bool place_equal(const struct place *a, const struct place *b)
{
	if (a->what != b->what)
		return false;
	switch (a->what) {
	case PLACE_LIST:
	case PLACE_TIMELINE:
	case PLACE_FILTER:
		return same_list(a, b);
	case PLACE_ENTRY:
		return a->kind == b->kind && strcmp(a->id, b->id) == 0;
	case PLACE_SEARCH:
		return strcmp(a->words, b->words) == 0;
	case PLACE_HELP_COMMAND:
		return a->command == b->command;
	case PLACE_START:
	case PLACE_ALL:
	case PLACE_HELP:
	case PLACE_ACCESSIBILITY:
	case PLACE_PROBLEMS:
	case PLACE_WHEEL:
	case PLACE_MATRIX:
	case PLACE_CHANGES:
	case PLACE_WHAT_COUNT:
		break;
	}
	return true;
}

/* ---- addresses ------------------------------------------------------------------------- */

static const struct text fixed_words[PLACE_WHAT_COUNT] = {
	[PLACE_START] = {"start", 5},
	[PLACE_ALL] = {"alles", 5},
	[PLACE_FILTER] = {"filter", 6},
	[PLACE_SEARCH] = {"suche", 5},
	[PLACE_HELP] = {"hilfe", 5},
	[PLACE_PROBLEMS] = {"probleme", 8},
	[PLACE_ACCESSIBILITY] = {"barrierefreiheit", 16},
	[PLACE_WHEEL] = {"rad", 3},
	[PLACE_TIMELINE] = {"zeitleiste", 10},
	[PLACE_MATRIX] = {"matrix", 6},
	[PLACE_CHANGES] = {"neu", 3},
};

struct text place_fixed_word(enum place_what what)
{
	return fixed_words[what];
}

struct place place_of_fixed_word(enum place_what what)
{
	if (what == PLACE_TIMELINE)
		return place_timeline();
	return (struct place){.what = what,
			      .kind = what == PLACE_FILTER ? KIND_PROJECT : KIND_STRATEGY};
}

/* What would end a value or be read as something else, and blanks, so that an address is
   one word. */
static void append_encoded(struct buffer *out, struct text value)
{
	for (size_t i = 0; i < value.len; i++) {
		unsigned char c = (unsigned char)value.bytes[i];
		if (c <= ' ' || c == 0x7f || strchr("%&=?#+\"'`\\<>|;$", c))
			buffer_format(out, "%%%02X", c);
		else
			buffer_append_char(out, (char)c);
	}
}

static void append_list(struct buffer *out, const struct place *place)
{
	char separator = '?';
	if (place->what != PLACE_LIST)
		buffer_append(out, fixed_words[place->what]);
	if (place->what == PLACE_FILTER)
		buffer_append_char(out, '/');
	if (place->what != PLACE_TIMELINE)
		buffer_append(out, kind_info(place->kind)->place);
	for (size_t i = 0; i < place->n_filters; i++) {
		buffer_append_char(out, separator);
		buffer_append(out, query_filter_word(place->filters[i].filter));
		buffer_append_char(out, '=');
		append_encoded(out, text_of(place->filters[i].value));
		separator = '&';
	}
	if (place->order != ORDER_DATA) {
		buffer_append_char(out, separator);
		buffer_append(out, TEXT("ordnung="));
		buffer_append(out, query_order_word(place->order));
	}
}

void place_append(struct buffer *out, const struct place *place)
{
	switch (place->what) {
	case PLACE_FILTER:
	case PLACE_LIST:
	case PLACE_TIMELINE:
		append_list(out, place);
		return;
	case PLACE_ENTRY:
		buffer_append(out, kind_info(place->kind)->place);
		buffer_append_char(out, '/');
		buffer_append_string(out, place->id);
		return;
	case PLACE_HELP_COMMAND:
		buffer_append(out, TEXT("hilfe/"));
		buffer_append(out, command_info(place->command)->name);
		return;
	case PLACE_START:
	case PLACE_ALL:
	case PLACE_SEARCH:
	case PLACE_HELP:
	case PLACE_ACCESSIBILITY:
	case PLACE_PROBLEMS:
	case PLACE_WHEEL:
	case PLACE_MATRIX:
	case PLACE_CHANGES:
	case PLACE_WHAT_COUNT:
		break;
	}
	buffer_append(out, fixed_words[place->what]);
	if (place->what == PLACE_SEARCH && place->words[0]) {
		buffer_append(out, TEXT("?wort="));
		append_encoded(out, text_of(place->words));
	}
}
