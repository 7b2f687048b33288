/* SPDX-License-Identifier: EUPL-1.2 */
/* The patterns of the system, through libhyphen. Given all 78,000 German ones, the library
   builds an automaton of 39 MB in over a billion instructions; a word is touched by fifty. A
   pattern speaks only of words that its letters occur in, so the library gets those alone,
   and says the same. The file is mapped, which costs a process nothing of its own; where
   patterns begin is noted when the first word asks: a third of a megabyte. */
#include "base/hyphen_word.h"

#include <fcntl.h>
#include <hyphen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/die.h"
#include "base/utf8.h"

enum { N_BUCKETS = 4096, MAX_PATTERNS_LEN = 64 << 20 };

struct hyphen_patterns {
	struct text file; /* mapped */
	enum utf8_charset charset;
	size_t second_level; /* where the line after NEXTLEVEL begins, or the end */
	/* The lines whose first two letters have this bucket are
	   lines[begins[bucket]] to lines[begins[bucket + 1] - 1]. NULL: not read yet. */
	uint32_t *begins;
	uint32_t *lines;
	struct buffer directives[2]; /* of each level */
};

/* ---- the file ------------------------------------------------------------------ */

static bool map_file(const char *path, struct text *file)
{
	int descriptor = open(path, O_RDONLY | O_CLOEXEC);
	struct stat about;
	if (descriptor < 0)
		return false;
	bool is_usable = fstat(descriptor, &about) == 0 && S_ISREG(about.st_mode) &&
			 about.st_size > 0 && about.st_size < MAX_PATTERNS_LEN;
	void *mapped = is_usable ? mmap(NULL, (size_t)about.st_size, PROT_READ, MAP_PRIVATE,
					descriptor, 0)
				 : MAP_FAILED;
	close(descriptor);
	if (mapped == MAP_FAILED)
		return false;
	*file = (struct text){mapped, (size_t)about.st_size};
	return true;
}

static void unmap_file(struct text file)
{
	munmap((void *)(uintptr_t)file.bytes, file.len);
}

static struct text first_line(struct text file)
{
	struct text rest;
	return text_trim(text_split(file, '\n', &rest));
}

struct hyphen_patterns *hyphen_patterns_open(const char *const *paths)
{
	struct text file;
	for (; paths && *paths; paths++) {
		enum utf8_charset charset;
		if (!map_file(*paths, &file))
			continue;
		if (!utf8_charset_by_name(first_line(file), &charset)) {
			unmap_file(file);
			continue;
		}
		struct hyphen_patterns *patterns = die_alloc(sizeof(*patterns));
		*patterns = (struct hyphen_patterns){.file = file, .charset = charset};
		return patterns;
	}
	return NULL;
}

void hyphen_patterns_close(struct hyphen_patterns *patterns)
{
	if (!patterns)
		return;
	unmap_file(patterns->file);
	free(patterns->begins);
	free(patterns->lines);
	buffer_clear(&patterns->directives[0]);
	buffer_clear(&patterns->directives[1]);
	free(patterns);
}

/* ---- which patterns are where --------------------------------------------------- */

static bool is_directive(struct text line)
{
	return line.len && line.bytes[0] >= 'A' && line.bytes[0] <= 'Z';
}

/* The bytes of a pattern that must occur in a word: no digits, no dot for its ends. */
static bool is_of_letters(char c)
{
	return !(c >= '0' && c <= '9') && c != '.';
}

static bool ends_letters(char c)
{
	return c == '/' || c == ' ' || c == '\t' || c == '\r';
}

static uint32_t bucket_of(char first, char second)
{
	return ((unsigned char)first * 31u + (unsigned char)second) % N_BUCKETS;
}

/* The bucket of a line's first two letters; false if it is not a pattern. */
static bool find_bucket(struct text line, uint32_t *bucket)
{
	char letters[2] = {0, 0};
	size_t n = 0;
	if (line.len == 0 || line.bytes[0] == '#' || line.bytes[0] == '%' || is_directive(line))
		return false;
	for (size_t i = 0; i < line.len && n < 2 && !ends_letters(line.bytes[i]); i++)
		if (is_of_letters(line.bytes[i]))
			letters[n++] = line.bytes[i];
	*bucket = bucket_of(letters[0], letters[1]);
	return n > 0;
}

/* The line that begins at *AT, which moves on to the next. */
static struct text next_line(struct text file, size_t *at)
{
	const char *begin = file.bytes + *at;
	const char *end = memchr(begin, '\n', file.len - *at);
	size_t len = end ? (size_t)(end - begin) : file.len - *at;
	*at += len + (end != NULL);
	return (struct text){begin, len};
}

static void append_line(struct buffer *out, struct text line)
{
	buffer_append(out, line);
	buffer_append_char(out, '\n');
}

/* A line of the file and its bucket, until all are counted. */
struct noted_line {
	uint32_t begin, bucket;
};

/* Notes the patterns and keeps the directives; returns how many patterns there are. */
static size_t note_lines(struct hyphen_patterns *patterns, struct noted_line *noted)
{
	struct text file = patterns->file;
	size_t n_lines = 0, level = 0, at = 0;
	append_line(&patterns->directives[0], first_line(file));
	next_line(file, &at);
	while (at < file.len) {
		struct noted_line note = {.begin = (uint32_t)at};
		struct text line = next_line(file, &at);
		if (find_bucket(line, &note.bucket)) {
			noted[n_lines++] = note;
		} else if (text_starts_with(line, TEXT("NEXTLEVEL"))) {
			patterns->second_level = at;
			level = 1;
		} else if (is_directive(line)) {
			append_line(&patterns->directives[level], line);
		}
	}
	return n_lines;
}

/* Puts each line into its bucket, in the order of the file: of two patterns with the same
   letters the library takes the last. */
static void read_lines(struct hyphen_patterns *patterns)
{
	enum { SHORTEST_LINE = 2 };
	size_t begins_len = (N_BUCKETS + 2) * sizeof(*patterns->begins);
	uint32_t *begins = die_alloc(begins_len);
	struct noted_line *noted =
		die_alloc((patterns->file.len / SHORTEST_LINE + 1) * sizeof(*noted));
	patterns->second_level = patterns->file.len;
	size_t n_lines = note_lines(patterns, noted);
	memset(begins, 0, begins_len);
	for (size_t i = 0; i < n_lines; i++)
		begins[noted[i].bucket + 2]++;
	for (size_t i = 1; i <= N_BUCKETS; i++)
		begins[i + 1] += begins[i];
	patterns->lines = die_alloc(n_lines * sizeof(*patterns->lines) + 1);
	for (size_t i = 0; i < n_lines; i++)
		patterns->lines[begins[noted[i].bucket + 1]++] = noted[i].begin;
	free(noted);
	patterns->begins = begins;
}

/* ---- the patterns of a word ------------------------------------------------------- */

/* What the library is given: a pattern, or only the beginning of one. It looks at no pattern
   but the longest whose beginning it has just read, so beginnings count. */
struct pick {
	size_t key, key_len; /* letters and dots, in keys */
	struct text line;    /* empty: only a beginning */
};

/* Those of a level. */
struct picks {
	struct buffer keys;
	struct pick *items;
	size_t n_items, capacity;
};

/* Picks a line by its key, once; a beginning gives way to a pattern, a pattern to a later
   one. */
static void add_pick(struct picks *picks, struct text key, struct text line)
{
	for (size_t i = 0; i < picks->n_items; i++) {
		struct pick *pick = &picks->items[i];
		struct text known = {picks->keys.bytes + pick->key, pick->key_len};
		if (!text_equal(known, key))
			continue;
		if (line.len)
			pick->line = line;
		return;
	}
	if (picks->n_items == picks->capacity) {
		picks->capacity = picks->capacity ? picks->capacity * 2 : 64;
		picks->items =
			die_realloc(picks->items, picks->capacity * sizeof(*picks->items));
	}
	picks->items[picks->n_items++] = (struct pick){picks->keys.len, key.len, line};
	buffer_append(&picks->keys, key);
}

/* Writes the key of a line as far as WORD goes on like it; true if that is all of it. The
   dot for the end of a word is left to the library. */
static bool match(struct text line, struct text word, struct buffer *key)
{
	size_t n = 0;
	buffer_reset(key);
	for (size_t i = 0; i < line.len && !ends_letters(line.bytes[i]); i++) {
		char c = line.bytes[i];
		if (c >= '0' && c <= '9')
			continue;
		if (c != '.') {
			if (n == word.len || word.bytes[n] != c)
				return false;
			n++;
		}
		buffer_append_char(key, c);
	}
	return true;
}

/* Of the lines of a bucket those that occur where WORD begins, and the longest beginning of
   the others, with a dot before it and without. */
static void pick_bucket(struct picks *levels, const struct hyphen_patterns *patterns,
			uint32_t bucket, struct text word)
{
	struct buffer key = {0}, longest[4] = {{0}, {0}, {0}, {0}};
	for (uint32_t i = patterns->begins[bucket]; i < patterns->begins[bucket + 1]; i++) {
		size_t at = patterns->lines[i], level = at >= patterns->second_level;
		struct text line = next_line(patterns->file, &at);
		bool is_whole = match(line, word, &key);
		bool has_dot = key.len && key.bytes[0] == '.';
		struct buffer *begun = &longest[2 * level + has_dot];
		if (is_whole) {
			add_pick(&levels[level], buffer_text(&key), line);
		} else if (key.len > begun->len) {
			buffer_reset(begun);
			buffer_append(begun, buffer_text(&key));
		}
	}
	for (size_t i = 0; i < 4; i++) {
		if (longest[i].len)
			add_pick(&levels[i / 2], buffer_text(&longest[i]), (struct text){0});
		buffer_clear(&longest[i]);
	}
	buffer_clear(&key);
}

static void write_level(struct buffer *out, const struct hyphen_patterns *patterns,
			const struct picks *levels, size_t level)
{
	const struct picks *picks = &levels[level];
	buffer_append(out, buffer_text(&patterns->directives[level]));
	for (size_t i = 0; i < picks->n_items; i++) {
		const struct pick *pick = &picks->items[i];
		struct text key = {picks->keys.bytes + pick->key, pick->key_len};
		append_line(out, pick->line.len ? pick->line : key);
	}
}

/* A dictionary of what concerns this word alone. */
static HyphenDict *load_for(const struct hyphen_patterns *patterns, struct text word)
{
	struct picks levels[2] = {{.n_items = 0}, {.n_items = 0}};
	struct buffer content = {0};
	for (size_t i = 0; i < word.len; i++) {
		struct text rest = text_slice(word, i, word.len);
		pick_bucket(levels, patterns, bucket_of(rest.bytes[0], '\0'), rest);
		if (rest.len > 1)
			pick_bucket(levels, patterns, bucket_of(rest.bytes[0], rest.bytes[1]),
				    rest);
	}
	write_level(&content, patterns, levels, 0);
	if (patterns->second_level < patterns->file.len) {
		append_line(&content, TEXT("NEXTLEVEL"));
		write_level(&content, patterns, levels, 1);
	}
	FILE *file = fmemopen(content.bytes, content.len, "r");
	HyphenDict *dictionary = file ? hnj_hyphen_load_file(file) : NULL;
	if (file)
		fclose(file);
	buffer_clear(&content);
	for (size_t i = 0; i < 2; i++) {
		buffer_clear(&levels[i].keys);
		free(levels[i].items);
	}
	return dictionary;
}

/* ---- asking ------------------------------------------------------------------------ */

/* The word in the charset of the patterns; false if it has a letter they lack. */
static bool encode(const struct hyphen_patterns *patterns, const struct hyphen_word *word,
		   struct buffer *out)
{
	if (patterns->charset == CHARSET_UTF8) {
		buffer_append(out, (struct text){word->bytes, word->len});
		return true;
	}
	for (size_t i = 0; i < word->n_letters; i++) {
		struct buffer letter = {0}, back = {0};
		utf8_append(&letter, word->letters[i]);
		size_t len = out->len;
		utf8_encode(out, buffer_text(&letter), patterns->charset);
		struct text byte = text_slice(buffer_text(out), len, out->len);
		utf8_decode(&back, byte, patterns->charset);
		bool is_same =
			byte.len == 1 && text_equal(buffer_text(&letter), buffer_text(&back));
		buffer_clear(&letter);
		buffer_clear(&back);
		if (!is_same)
			return false;
	}
	return true;
}

/* Points that change the spelling (Schiff-fahrt, of old) are not taken: the text is to
   stay what it is. */
static void take_points(struct hyphen_word *word, const char *hyphens, char **replacements)
{
	for (size_t i = 0; i + 1 < word->n_letters; i++)
		if (hyphens[i] & 1 && !(replacements && replacements[i]))
			word->points[i + 1] = true;
	for (size_t i = 0; replacements && i < word->n_letters; i++)
		free(replacements[i]);
}

void hyphen_patterns_apply(struct hyphen_patterns *patterns, struct hyphen_word *word)
{
	struct buffer encoded = {0};
	if (!patterns->begins)
		read_lines(patterns);
	HyphenDict *dictionary = NULL;
	if (encode(patterns, word, &encoded))
		dictionary = load_for(patterns, buffer_text(&encoded));
	size_t len = encoded.len;
	buffer_append_char(&encoded, '\0'); /* the library reads on to it */
	if (dictionary) {
		char hyphens[MAX_LETTERS * 3 + 5];
		char **replacements = NULL;
		int *positions = NULL, *cuts = NULL;
		if (hnj_hyphen_hyphenate3(dictionary, encoded.bytes, (int)len, hyphens, NULL,
					  &replacements, &positions, &cuts, MIN_BEFORE,
					  MIN_BEHIND, 0, 0) == 0)
			take_points(word, hyphens, replacements);
		free(replacements);
		free(positions);
		free(cuts);
		hnj_hyphen_free(dictionary);
	}
	buffer_clear(&encoded);
}
