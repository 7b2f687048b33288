/* SPDX-License-Identifier: EUPL-1.2 */
/* Words near to one that is not there. They are compared as they are folded, and only the
   few that are nearest are looked up as they are written. */
#include <string.h>

#include "base/utf8.h"
#include "model/search_texts.h"
#include "model/texts.h"

enum { NEAR_MAX = 8, SHORTEST = 3, MOST_CHANGES = 4 };

struct near_word {
	struct text folded;
	size_t at; /* in the folded texts */
	size_t distance;
};

struct nearest {
	struct near_word items[NEAR_MAX];
	size_t n_items, room;
};

static bool has_word(const struct nearest *nearest, struct text folded)
{
	for (size_t i = 0; i < nearest->n_items; i++)
		if (text_equal(nearest->items[i].folded, folded))
			return true;
	return false;
}

/* Keeps the nearest, of equally near ones those that came first. */
static void keep(struct nearest *nearest, struct near_word word)
{
	size_t place = nearest->n_items;
	while (place > 0 && nearest->items[place - 1].distance > word.distance)
		place--;
	if (place == nearest->room)
		return;
	if (nearest->n_items < nearest->room)
		nearest->n_items++;
	memmove(&nearest->items[place + 1], &nearest->items[place],
		(nearest->n_items - 1 - place) * sizeof(word));
	nearest->items[place] = word;
}

static bool parts_words(char byte)
{
	return byte == ' ' || (byte > 0 && byte < '\005');
}

static void look_through(struct nearest *nearest, struct text texts, struct text wanted)
{
	size_t limit = utf8_count(wanted) / 3;
	limit = limit > MOST_CHANGES ? MOST_CHANGES : limit;
	for (size_t at = 0, end; at < texts.len; at = end + 1) {
		for (end = at; end < texts.len && !parts_words(texts.bytes[end]); end++)
			;
		struct text word = text_slice(texts, at, end);
		/* An umlaut may be written in one letter or two, and a letter in four bytes. */
		if (word.len + 2 * limit < wanted.len || word.len > wanted.len + 4 * limit)
			continue;
		size_t distance = utf8_distance(wanted, word, limit);
		if (distance > limit || has_word(nearest, word))
			continue;
		keep(nearest, (struct near_word){word, at, distance});
	}
}

/* ---- as they are written ------------------------------------------------------------ */

struct original {
	const struct words *words;
	struct arena *arena;
	struct buffer read;
	struct text text;
};

static bool find_original(void *ctx, enum field field, enum field_type type, struct text text)
{
	struct original *original = ctx;
	(void)field;
	buffer_reset(&original->read);
	texts_append_read(&original->read, type, text);
	struct text read = buffer_text(&original->read);
	struct stretches places = words_mark(original->words, read, original->arena);
	if (places.n_items == 0)
		return false;
	original->text = arena_copy(
		original->arena, text_slice(read, places.items[0].begin, places.items[0].end));
	return true;
}

static struct text as_written(const struct search *search, const struct near_word *word,
			      struct arena *arena)
{
	struct words words = words_read(word->folded, arena);
	struct original original = {.words = &words, .arena = arena};
	texts_each(search_object_at(search, word->at), search_language(search), find_original,
		   &original);
	buffer_clear(&original.read);
	return original.text;
}

size_t search_near(const struct search *search, struct text word, struct text *near,
		   size_t room, struct arena *arena)
{
	struct nearest nearest = {.room = room < NEAR_MAX ? room : NEAR_MAX};
	struct buffer wanted = {0};
	utf8_fold(&wanted, word);
	if (wanted.len >= SHORTEST && room > 0)
		look_through(&nearest,
			     text_slice(search_folded_texts(search), 0, SEARCH_NEAR_BYTES),
			     text_trim(buffer_text(&wanted)));
	size_t n = 0;
	for (size_t i = 0; i < nearest.n_items; i++) {
		near[n] = as_written(search, &nearest.items[i], arena);
		n += near[n].len > 0;
	}
	buffer_clear(&wanted);
	return n;
}
