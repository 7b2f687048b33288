/* SPDX-License-Identifier: EUPL-1.2 */
/* Words whose hyphens are known: sorted lists, read in place. The key of a word is its
   small letters without the hyphens, compared byte by byte. */
#include "base/hyphen_word.h"

#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "base/utf8.h"

bool hyphen_is_letter(uint32_t c)
{
	if (c < 0x80)
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
	return (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) ||
	       (c >= 0x1E00 && c <= 0x1EFF);
}

static uint32_t small(uint32_t c)
{
	if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE))
		return c + 0x20;
	if (c == 0x178)
		return 0xFF;
	if (c == 0x1E9E)
		return 0xDF;
	/* from here on a capital stands before its small letter */
	bool even = (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) ||
		    (c >= 0x1E00 && c <= 0x1E95) || c >= 0x1EA0;
	bool odd = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
	return (even && c % 2 == 0) || (odd && c % 2 == 1) ? c + 1 : c;
}

bool hyphen_is_capital(uint32_t c)
{
	return small(c) != c;
}

bool hyphen_is_vowel(uint32_t c)
{
	if (c < 0x80)
		return strchr("aeiouy", (int)c) != NULL;
	return c != 0xDF && c != 0xE7 && c != 0xF1; /* ß, ç, ñ */
}

void hyphen_word_begin(struct hyphen_word *word)
{
	word->n_letters = 0;
	word->len = 0;
}

bool hyphen_word_add(struct hyphen_word *word, uint32_t letter)
{
	if (word->n_letters == MAX_LETTERS)
		return false;
	letter = small(letter);
	word->letters[word->n_letters] = letter;
	word->points[word->n_letters++] = false;
	unsigned char *bytes = (unsigned char *)word->bytes + word->len;
	if (letter < 0x80) {
		*bytes++ = (unsigned char)letter;
	} else if (letter < 0x800) {
		*bytes++ = (unsigned char)(0xC0 | letter >> 6);
		*bytes++ = (unsigned char)(0x80 | (letter & 0x3F));
	} else {
		*bytes++ = (unsigned char)(0xE0 | letter >> 12);
		*bytes++ = (unsigned char)(0x80 | (letter >> 6 & 0x3F));
		*bytes++ = (unsigned char)(0x80 | (letter & 0x3F));
	}
	word->len = (size_t)((char *)bytes - word->bytes);
	return true;
}

/* Byte order of a listed word, its hyphens left out, and a key. */
static int compare(const char *listed, const char *key, size_t len)
{
	for (size_t i = 0;; listed++) {
		if (*listed == '-')
			continue;
		if (i == len)
			return *listed != '\0';
		int difference = (unsigned char)*listed - (unsigned char)key[i++];
		if (difference)
			return difference;
	}
}

static const char *find(const struct hyphen_words *words, const char *key, size_t len)
{
	size_t low = 0, high = words ? words->n_words : 0;
	while (low < high) {
		size_t middle = (low + high) / 2;
		const char *listed = words->bytes + words->offsets[middle];
		int difference = compare(listed, key, len);
		if (difference == 0)
			return listed;
		if (difference < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

static void set_points(struct hyphen_word *word, const char *listed)
{
	size_t n = 0;
	for (; *listed; listed++) {
		if (*listed == '-')
			word->points[n] = true;
		else if (((unsigned char)*listed & 0xC0) != 0x80)
			n++;
	}
}

bool hyphen_words_find(const struct hyphen_words *words, struct hyphen_word *word)
{
	const char *listed = find(words, word->bytes, word->len);
	if (listed)
		set_points(word, listed);
	return listed;
}

/* Sound because an ending of these moves no point but those in the last part, which then
   only lacks one: Stra-te-gie, Stra-te-gien. */
bool hyphen_words_find_inflected(const struct hyphen_words *words, struct hyphen_word *word)
{
	static const char *const endings[] = {"e", "em", "en", "er", "ern", "es", "n", "s"};
	for (size_t i = 0; i < ARRAY_LEN(endings); i++) {
		size_t len = strlen(endings[i]);
		if (word->len <= len ||
		    memcmp(word->bytes + word->len - len, endings[i], len) != 0)
			continue;
		const char *listed = find(words, word->bytes, word->len - len);
		if (listed) {
			set_points(word, listed);
			return true;
		}
	}
	return false;
}

/* ---- a list being made ----------------------------------------------------------------- */

void hyphen_list_add(struct hyphen_list *list, struct text pattern)
{
	if (list->n_words == list->capacity) {
		list->capacity = list->capacity ? list->capacity * 2 : 64;
		list->offsets =
			die_realloc(list->offsets, list->capacity * sizeof(*list->offsets));
	}
	list->offsets[list->n_words++] = (uint32_t)list->bytes.len;
	list->is_sorted = false;
	while (pattern.len) {
		struct hyphen_word letter;
		uint32_t c = utf8_next(&pattern);
		hyphen_word_begin(&letter);
		if (c == '-')
			buffer_append_char(&list->bytes, '-');
		else if (hyphen_word_add(&letter, c))
			buffer_append(&list->bytes, (struct text){letter.bytes, letter.len});
	}
	buffer_append_char(&list->bytes, '\0');
}

/* Byte order without the hyphens. */
static int compare_listed(const void *a, const void *b)
{
	const char *left = *(const char *const *)a, *right = *(const char *const *)b;
	for (;; left++, right++) {
		left += *left == '-';
		right += *right == '-';
		if (*left != *right || *left == '\0')
			return (unsigned char)*left - (unsigned char)*right;
	}
}

static void sort(struct hyphen_list *list)
{
	const char **words = die_alloc(list->n_words * sizeof(*words));
	for (size_t i = 0; i < list->n_words; i++)
		words[i] = list->bytes.bytes + list->offsets[i];
	qsort(words, list->n_words, sizeof(*words), compare_listed);
	for (size_t i = 0; i < list->n_words; i++)
		list->offsets[i] = (uint32_t)(words[i] - list->bytes.bytes);
	free(words);
	list->is_sorted = true;
}

struct hyphen_words hyphen_list_words(struct hyphen_list *list)
{
	if (!list->is_sorted && list->n_words)
		sort(list);
	return (struct hyphen_words){list->bytes.bytes, list->offsets, list->n_words};
}

void hyphen_list_clear(struct hyphen_list *list)
{
	buffer_clear(&list->bytes);
	free(list->offsets);
	*list = (struct hyphen_list){0};
}
