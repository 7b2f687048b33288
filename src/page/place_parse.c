/* SPDX-License-Identifier: EUPL-1.2 */
/* Reads addresses as people type them: any case, umlauts or their spellings, blanks
   around, values with or without %XX. */
#include <string.h>

#include "base/utf8.h"
#include "page/place_form.h"

static bool is_id(struct text text)
{
	for (size_t i = 0; i < text.len; i++) {
		char c = text.bytes[i];
		if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'))
			return false;
	}
	return text.len > 0;
}

/* The words themselves, if they are one already; else in SLUG. */
static struct text slug_of(struct text words, struct buffer *slug)
{
	if (is_id(words))
		return words;
	utf8_slug(slug, words);
	return buffer_text(slug);
}

struct text place_slug(struct text words, struct arena *arena)
{
	struct buffer slug = {0};
	struct text found = slug_of(words, &slug);
	if (slug.bytes)
		found = arena_copy(arena, found);
	buffer_clear(&slug);
	return found;
}

/* ---- values ------------------------------------------------------------------------- */

static bool put(char *form, size_t room, struct text value)
{
	if (value.len == 0 || value.len > room)
		return false;
	memset(form, 0, PLACE_VALUE_MAX + 1);
	memcpy(form, value.bytes, value.len);
	return true;
}

bool place_filter_form(enum filter filter, struct text value, char form[PLACE_VALUE_MAX + 1])
{
	struct buffer clean = {0}, slug = {0};
	utf8_append_clean(&clean, value);
	struct text words = text_trim(buffer_text(&clean));
	enum status status;
	bool fits;
	if (filter == FILTER_SEARCH)
		fits = put(form, PLACE_VALUE_MAX, words);
	else if (filter == FILTER_STATUS && status_by_word(words, &status))
		fits = put(form, PLACE_ID_MAX, status_place_word(status));
	else
		fits = put(form, PLACE_ID_MAX, slug_of(words, &slug));
	buffer_clear(&clean);
	buffer_clear(&slug);
	return fits;
}

static int hex_digit(char c)
{
	const char *digits = "0123456789abcdef";
	if (c >= 'A' && c <= 'F')
		c = (char)(c - 'A' + 'a');
	const char *found = c ? strchr(digits, c) : NULL;
	return found ? (int)(found - digits) : -1;
}

/* A percent sign that does not stand before two digits stands for itself. */
static void decode(struct buffer *out, struct text value)
{
	for (size_t i = 0; i < value.len; i++) {
		bool is_code = value.bytes[i] == '%' && value.len - i > 2;
		int high = is_code ? hex_digit(value.bytes[i + 1]) : -1;
		int low = is_code ? hex_digit(value.bytes[i + 2]) : -1;
		if (high >= 0 && low >= 0) {
			buffer_append_char(out, (char)(high * 16 + low));
			i += 2;
		} else {
			buffer_append_char(out, value.bytes[i]);
		}
	}
}

/* ---- what stands behind the question mark ----------------------------------------------- */

static bool add_order(struct place *place, struct text word, struct text value)
{
	struct arena arena = {0};
	bool is_order = text_equal(place_slug(word, &arena), TEXT("ordnung"));
	arena_clear(&arena);
	return is_order && query_order_by_word(value, &place->order);
}

static bool add_option(struct place *place, struct text word, struct text value)
{
	enum filter filter;
	if (query_filter_by_word(word, &filter))
		return place_add_filter(place, filter, value);
	return add_order(place, word, value);
}

/* Takes one "word=value" after the other. */
static bool parse_list_options(struct place *place, struct text options)
{
	struct buffer value = {0};
	bool fine = true;
	while (fine && options.bytes) {
		struct text rest, encoded;
		struct text word = text_split(text_split(options, '&', &rest), '=', &encoded);
		buffer_reset(&value);
		decode(&value, encoded);
		fine = add_option(place, text_trim(word), buffer_text(&value));
		options = rest;
	}
	buffer_clear(&value);
	return fine;
}

static bool parse_search(struct place *place, struct text options)
{
	*place = place_of_search((struct text){0});
	if (!options.bytes)
		return true;
	struct text encoded;
	struct arena arena = {0};
	struct text word = place_slug(text_trim(text_split(options, '=', &encoded)), &arena);
	bool is_word = text_equal(word, TEXT("wort"));
	arena_clear(&arena);
	struct buffer value = {0};
	decode(&value, encoded);
	bool fits = text_trim(buffer_text(&value)).len <= PLACE_VALUE_MAX;
	if (is_word && fits)
		*place = place_of_search(buffer_text(&value));
	buffer_clear(&value);
	return is_word && fits && place->words[0];
}

/* ---- what stands before it --------------------------------------------------------------- */

static bool parse_fixed(struct place *place, struct text word)
{
	struct arena arena = {0};
	struct text slug = place_slug(word, &arena);
	bool found = false;
	for (size_t i = 0; i < PLACE_WHAT_COUNT && !found; i++) {
		found = slug.len && text_equal(slug, place_fixed_word((enum place_what)i));
		if (found)
			*place = place_of_fixed_word((enum place_what)i);
	}
	arena_clear(&arena);
	return found;
}

/* "projekte/haus-des-wissens", "hilfe/oeffnen" */
static bool parse_below(struct place *place, struct text word, struct text name)
{
	struct arena arena = {0};
	struct text slug = place_slug(name, &arena);
	bool fine = slug.len > 0 && slug.len <= PLACE_ID_MAX;
	if (fine && kind_by_place(word, &place->kind)) {
		place->what = PLACE_ENTRY;
		memcpy(place->id, slug.bytes, slug.len);
	} else if (fine && parse_fixed(place, word) && place->what == PLACE_FILTER) {
		fine = kind_by_place(name, &place->kind);
	} else if (fine) {
		fine = place->what == PLACE_HELP && command_by_name(slug, &place->command);
		place->what = PLACE_HELP_COMMAND;
	} else {
		fine = false;
	}
	arena_clear(&arena);
	return fine;
}

static bool parse_path(struct place *place, struct text path, struct text options)
{
	struct text name, word = text_trim(text_split(path, '/', &name));
	if (name.bytes && !parse_below(place, word, text_trim(name)))
		return false;
	if (name.bytes && place->what != PLACE_FILTER)
		return !options.bytes;
	if (name.bytes)
		return parse_list_options(place, options);
	if (kind_by_place(word, &place->kind)) {
		place->what = PLACE_LIST;
		return parse_list_options(place, options);
	}
	if (!parse_fixed(place, word))
		return false;
	if (place_has_filters(place))
		return parse_list_options(place, options);
	return place->what == PLACE_SEARCH ? parse_search(place, options) : !options.bytes;
}

bool place_parse(struct text text, struct place *place)
{
	struct text options, trimmed = text_trim(text);
	struct place parsed = {0};
	if (trimmed.len == 0 || trimmed.len > PLACE_TEXT_MAX || !utf8_is_valid(trimmed))
		return false;
	struct text path = text_split(trimmed, '?', &options);
	if (!parse_path(&parsed, path, options))
		return false;
	*place = parsed;
	return true;
}
