/* SPDX-License-Identifier: EUPL-1.2 */
/* The line that was found, as much of it as is read at a glance. */
#include "page/excerpt.h"

#include <string.h>

#include "base/utf8.h"

enum { EXCERPT_CELLS = 100, CELLS_BEFORE = 40 };

/* The line of the text that byte AT stands in. */
static struct text line_at(struct text text, size_t *at)
{
	size_t begin = *at, end = *at;
	while (begin > 0 && text.bytes[begin - 1] != '\n')
		begin--;
	while (end < text.len && text.bytes[end] != '\n')
		end++;
	*at -= begin;
	return text_slice(text, begin, end);
}

/* The beginning of a word so many cells before AT, or of the line. */
static size_t begin_before(struct text line, size_t at)
{
	size_t begin = 0;
	while (utf8_width(text_slice(line, begin, at)) > CELLS_BEFORE) {
		const char *blank = memchr(line.bytes + begin, ' ', at - begin);
		if (!blank)
			return begin;
		begin = (size_t)(blank - line.bytes) + 1;
	}
	return begin;
}

/* The end of the last word that fits; of the first one in any case. */
static size_t end_within(struct text rest)
{
	size_t end = utf8_fit(rest, EXCERPT_CELLS, NULL);
	if (end == rest.len)
		return end;
	size_t fits = end;
	while (end > 0 && rest.bytes[end] != ' ')
		end--;
	return end ? end : fits;
}

/* Where the most of the words stands: they may have been typed in parts. */
static size_t longest(struct stretches places)
{
	size_t best = 0, at = 0;
	for (size_t i = 0; i < places.n_items; i++) {
		const struct stretch *place = &places.items[i];
		if (place->end - place->begin <= best)
			continue;
		best = place->end - place->begin;
		at = place->begin;
	}
	return at;
}

struct text excerpt_make(struct text text, const struct words *words, struct arena *arena)
{
	struct stretches places = words_mark(words, text, arena);
	size_t at = longest(places);
	struct text line = line_at(text, &at);
	size_t begin = utf8_width(line) > EXCERPT_CELLS ? begin_before(line, at) : 0;
	struct text rest = text_slice(line, begin, line.len);
	size_t end = end_within(rest);
	return arena_format(arena, "%s" TEXT_FORMAT "%s", begin ? "… " : "",
			    TEXT_ARGS(text_trim(text_slice(rest, 0, end))),
			    end < rest.len ? " …" : "");
}
