/* SPDX-License-Identifier: EUPL-1.2 */
/* A word is looked for by the rarest letter of its longest part that is spelt in one way
   only; around what is found, all spellings are tried at once: a set of positions in the
   word, one bit each, moves along the text. */
#include "base/words.h"

#include <stdint.h>
#include <string.h>

#include "base/utf8.h"
#include "base/utf8_folder.h"

struct word {
	struct text letters;  /* folded, the sign of an umlaut as e */
	uint64_t places[256]; /* of each byte: bit i, if letter i is that byte */
	uint64_t optional;    /* bit i, if letter i may be left out */
	size_t anchor;	      /* where the part begins that is spelt in one way only */
	size_t anchor_len;
	size_t rarest; /* of the anchor's letters; counted from its beginning */
};

/* ---- making words ready ---------------------------------------------------------- */

/* The letters of German texts, frequent ones first. */
static unsigned rarity(char c)
{
	static const char letters[] = "enirstadhulgocmbfwkzpvjyxq";
	const char *at = memchr(letters, c, sizeof(letters) - 1);
	return at ? (unsigned)(at - letters) : sizeof(letters);
}

static size_t rarest_of(struct text text)
{
	size_t rarest = 0;
	for (size_t i = 1; i < text.len; i++)
		if (rarity(text.bytes[i]) > rarity(text.bytes[rarest]))
			rarest = i;
	return rarest;
}

/* The longest part without a letter that may be left out, in the word or the text: what
   stands behind a, o or u begins a new part, and the e there is in none. */
static void find_anchor(struct word *word)
{
	struct text letters = word->letters;
	for (size_t begin = 0, end; begin < letters.len; begin = end) {
		end = begin;
		while (end < letters.len && !utf8_takes_umlaut(letters.bytes[end]))
			end++;
		end += end < letters.len;
		if (end - begin > word->anchor_len) {
			word->anchor = begin;
			word->anchor_len = end - begin;
		}
		if (end < letters.len && utf8_is_optional(letters, end))
			end += 1 + (end + 1 < letters.len && letters.bytes[end + 1] == 'e');
	}
	word->rarest =
		rarest_of(text_slice(letters, word->anchor, word->anchor + word->anchor_len));
}

static void make_ready(struct word *word, struct text folded, struct arena *arena)
{
	folded = text_slice(folded, 0, folded.len > WORD_LEN_MAX ? WORD_LEN_MAX : folded.len);
	char *letters = arena_alloc(arena, folded.len + 1);
	for (size_t i = 0; i < folded.len; i++)
		letters[i] = folded.bytes[i] == UMLAUT_SIGN ? 'e' : folded.bytes[i];
	word->letters = (struct text){letters, folded.len};
	for (size_t i = 0; i < folded.len; i++) {
		word->places[(unsigned char)letters[i]] |= UINT64_C(1) << i;
		if (utf8_is_optional(word->letters, i))
			word->optional |= UINT64_C(1) << i;
	}
	/* Nobody looks for the second half of an ä. */
	word->places[UMLAUT_SIGN] = word->places['e'] & ~UINT64_C(1);
	find_anchor(word);
}

/* Parted by single blanks; a word ready to be found takes two kilobytes. */
static size_t count_words(struct text folded)
{
	size_t n = folded.len > 0;
	for (size_t i = 0; i < folded.len && n < WORDS_MAX; i++)
		n += folded.bytes[i] == ' ';
	return n;
}

struct words words_read(struct text typed, struct arena *arena)
{
	struct buffer folded = {0};
	utf8_fold(&folded, typed);
	struct text rest = text_trim(buffer_text(&folded));
	struct word *items = arena_array(arena, count_words(rest), sizeof(*items));
	struct words words = {.items = items, .folded = arena_copy(arena, rest)};
	while (rest.len && words.n_items < WORDS_MAX)
		make_ready(&items[words.n_items++], text_split(rest, ' ', &rest), arena);
	buffer_clear(&folded);
	return words;
}

/* ---- finding one in a folded text --------------------------------------------------- */

/* From letter FIRST of the word on at byte AT of the text: where what fits best ends, or
   SIZE_MAX. With ACROSS blanks of the text may be left out. */
static size_t match_forward(const struct word *word, size_t first, struct text text, size_t at,
			    bool across)
{
	uint64_t whole = UINT64_C(1) << word->letters.len;
	uint64_t state = UINT64_C(1) << first;
	size_t end = SIZE_MAX;
	state |= (state & word->optional) << 1;
	for (;; at++) {
		if (state & whole)
			end = at;
		state &= whole - 1;
		if (!state || at == text.len)
			return end;
		uint64_t kept = utf8_is_optional(text, at) || (across && text.bytes[at] == ' ')
					? state
					: 0;
		state = (state & word->places[(unsigned char)text.bytes[at]]) << 1 | kept;
		state |= (state & word->optional) << 1;
	}
}

/* The letters before FIRST, in front of byte AT: where they begin, not before FROM. */
static size_t match_backward(const struct word *word, size_t first, struct text text, size_t at,
			     size_t from)
{
	uint64_t state = UINT64_C(1) << first;
	for (;; at--) {
		state |= (state >> 1) & word->optional;
		if (state & 1)
			return at;
		if (!state || at == from)
			return SIZE_MAX;
		uint64_t kept = utf8_is_optional(text, at - 1) ? state : 0;
		state = ((state >> 1) & word->places[(unsigned char)text.bytes[at - 1]]) | kept;
	}
}

static bool find_plain(const struct word *word, struct text text, size_t from,
		       struct stretch *found)
{
	const char *anchor = word->letters.bytes + word->anchor;
	for (size_t at = from + word->rarest; at < text.len; at++) {
		const char *seen = memchr(text.bytes + at, anchor[word->rarest], text.len - at);
		if (!seen)
			return false;
		at = (size_t)(seen - text.bytes);
		size_t begin = at - word->rarest;
		if (text.len - begin < word->anchor_len ||
		    memcmp(text.bytes + begin, anchor, word->anchor_len) != 0)
			continue;
		found->begin = match_backward(word, word->anchor, text, begin, from);
		if (found->begin == SIZE_MAX)
			continue;
		found->end = match_forward(word, word->anchor + word->anchor_len, text,
					   begin + word->anchor_len, false);
		if (found->end != SIZE_MAX)
			return true;
	}
	return false;
}

/* From the beginning of a word on, over its end. */
static bool find_across(const struct word *word, struct text text, size_t from,
			struct stretch *found)
{
	if (word->letters.len < WORD_LEN_ACROSS)
		return false;
	for (size_t at = from; at < text.len;) {
		bool begins = at == 0 || text.bytes[at - 1] == ' ';
		if (begins && text.bytes[at] == word->letters.bytes[0]) {
			size_t end = match_forward(word, 0, text, at, true);
			if (end != SIZE_MAX) {
				*found = (struct stretch){at, end};
				return true;
			}
		}
		const char *blank = memchr(text.bytes + at, ' ', text.len - at);
		if (!blank)
			break;
		at = (size_t)(blank - text.bytes) + 1;
	}
	return false;
}

bool words_find(const struct words *words, size_t i, struct text folded, size_t from,
		struct stretch *found)
{
	const struct word *word = &words->items[i];
	struct stretch across;
	bool is_plain = find_plain(word, folded, from, found);
	if (find_across(word, folded, from, &across) &&
	    (!is_plain || across.begin < found->begin)) {
		*found = across;
		return true;
	}
	return is_plain;
}

bool words_are_in(const struct words *words, struct text folded)
{
	struct stretch found;
	for (size_t i = 0; i < words->n_items; i++)
		if (!words_find(words, i, folded, 0, &found))
			return false;
	return words->n_items > 0;
}

/* ---- marking in the text as it is written ------------------------------------------- */

/* A folded text, and where in the original each of its bytes comes from: the beginning of
   a character. */
struct folded_text {
	struct buffer bytes;
	size_t *origins; /* one more than there are bytes: the end */
};

static void fold_with_origins(struct folded_text *folded, struct text text, struct arena *arena)
{
	struct folder folder = folder_begin(&folded->bytes);
	size_t capacity = text.len + 1;
	size_t *origins = arena_array(arena, capacity, sizeof(*origins));
	size_t n = 0, at = 0;
	while (at < text.len) {
		size_t len = utf8_cluster(text_slice(text, at, text.len));
		folder_add(&folder, text_slice(text, at, at + len));
		if (folded->bytes.len >= capacity) {
			size_t *more = arena_array(arena, capacity * 2 + folded->bytes.len,
						   sizeof(*more));
			memcpy(more, origins, n * sizeof(*more));
			capacity = capacity * 2 + folded->bytes.len;
			origins = more;
		}
		while (n < folded->bytes.len)
			origins[n++] = at;
		at += len;
	}
	origins[n] = at;
	folded->origins = origins;
}

/* The characters of the original that a part of the folded text comes from. */
static struct stretch original(const struct folded_text *folded, struct text text,
			       struct stretch part)
{
	size_t last = folded->origins[part.end - 1];
	struct text rest = text_slice(text, last, text.len);
	return (struct stretch){folded->origins[part.begin], last + utf8_cluster(rest)};
}

/* Sets a flag at each byte of the original that a word stands on. */
static bool flag_word(const struct words *words, size_t i, const struct folded_text *folded,
		      struct text text, char *flags)
{
	struct text bytes = buffer_text(&folded->bytes);
	struct stretch part;
	size_t from = 0;
	for (; words_find(words, i, bytes, from, &part); from = part.end) {
		struct stretch place = original(folded, text, part);
		memset(flags + place.begin, 1, place.end - place.begin);
	}
	return from > 0;
}

static struct stretches collect(const char *flags, size_t len, struct arena *arena)
{
	size_t n = 0;
	for (size_t i = 0; i < len; i++)
		n += flags[i] && (i == 0 || !flags[i - 1]);
	struct stretch *items = arena_array(arena, n, sizeof(*items));
	n = 0;
	for (size_t i = 0; i < len; i++) {
		if (!flags[i])
			continue;
		items[n].begin = i;
		while (i < len && flags[i])
			i++;
		items[n++].end = i;
	}
	return (struct stretches){items, n};
}

struct stretches words_mark(const struct words *words, struct text text, struct arena *arena)
{
	struct folded_text folded = {0};
	fold_with_origins(&folded, text, arena);
	char *flags = arena_alloc(arena, text.len + 1);
	bool has_any = false;
	for (size_t i = 0; i < words->n_items; i++)
		has_any |= flag_word(words, i, &folded, text, flags);
	struct stretches stretches = {0};
	if (has_any)
		stretches = collect(flags, text.len, arena);
	buffer_clear(&folded.bytes);
	return stretches;
}
