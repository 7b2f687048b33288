/* SPDX-License-Identifier: EUPL-1.2 */
/* Where German words may be parted at the end of a line. The only user of libhyphen.

   Four things say so, the first that knows the word counts: soft hyphens in it; the words
   of the data set; the reviewed words of data/hyphenation.de, in their inflected forms too;
   what the patterns said of the words of the built-in data when the program was built; and
   the patterns of the system. These are opened only when a word needs them, because no page
   of the built-in data does; without them the other words stay whole, and nobody complains.

   At least two letters stand before a hyphen and three behind it. Never parted: addresses,
   words with digits in or beside them, with a capital inside (ÖPNV) unless somebody listed
   them, or with a single vowel. */
#ifndef BASE_HYPHEN_H
#define BASE_HYPHEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

/* Words with their hyphens, "nach-hal-tig", each with a NUL, sorted by their letters; small
   letters all. Made at build time, so that it is read-only and shared by all processes. */
struct hyphen_words {
	const char *bytes;
	const uint32_t *offsets; /* of each word in bytes */
	size_t n_words;
};

/* Those in the program: the words of data/hyphenation.de, and the others of the built-in
   data. Not in the archives: tests of a folder do without. */
extern const struct hyphen_words builtin_hyphen_reviewed;
extern const struct hyphen_words builtin_hyphen_known;

/* Where Debian and others keep the German patterns. */
extern const char *const hyphen_system_patterns[]; /* NULL at the end */

/* What it points to must live as long as the hyphenator; each part may be missing. */
struct hyphenator_options {
	const struct hyphen_words *reviewed, *known;
	const char *const *patterns; /* paths of .dic files, the first that is there counts */
};

struct hyphenator;

/* Opens no file and allocates little. Free with hyphenator_free. */
struct hyphenator *hyphenator_new(const struct hyphenator_options *options);
void hyphenator_free(struct hyphenator *hyphenator);

/* Opens the patterns now: before a sandbox closes the file system. False if there are
   none. Nothing is read before a word needs it. */
bool hyphenator_open(struct hyphenator *hyphenator);

/* Is this a word with its hyphens: letters, at least two, between single hyphens, two
   before the first and three behind the last? */
bool hyphenator_is_pattern(struct text pattern);
/* A word of the data set, "Nach-hal-tig"; copied. Wins over all but soft hyphens. What is
   not hyphenator_is_pattern is left out. */
void hyphenator_add(struct hyphenator *hyphenator, struct text pattern);
/* Forgets all that was added. */
void hyphenator_forget(struct hyphenator *hyphenator);

/* TOKEN is what stands between two blanks; BREAKS its part of what utf8_breaks made. Sets
   UTF8_HYPHEN before each byte where a word in it may be parted. */
void hyphenator_mark(struct hyphenator *hyphenator, struct text token, char *breaks);

#endif
