/* SPDX-License-Identifier: EUPL-1.2 */
/* Every question about characters, each answered once, for all modes.
   The only user of libunistring. Texts given here are valid UTF-8 unless said
   otherwise; "width" is in terminal cells, "len" in bytes. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

/* ---- cleaning: may it be written? ------------------------------------ */

/* What the rule for outside text removed or replaced; bits, for warnings. */
enum utf8_finding {
	UTF8_CONTROL = 1u << 0,	   /* C0, DEL, C1: became U+FFFD */
	UTF8_BIDI = 1u << 1,	   /* direction overrides, marks, isolates */
	UTF8_INVISIBLE = 1u << 2,  /* zero width, byte order mark, tags */
	UTF8_UNASSIGNED = 1u << 3, /* private use, noncharacters, unassigned */
	UTF8_MARKS = 1u << 4,	   /* too many combining marks, or one without a base */
	UTF8_SEPARATOR = 1u << 5,  /* U+0085, U+2028, U+2029 */
	UTF8_INVALID = 1u << 6,	   /* broken UTF-8: each maximal part became U+FFFD */
	UTF8_NUL = 1u << 7	   /* U+0000: became U+FFFD; data sets refuse it */
};

struct utf8_report {
	unsigned found;	     /* bits of enum utf8_finding; 0: nothing worth a warning */
	uint32_t code_point; /* the first one found */
	size_t offset;	     /* its place in the input, bytes; of marks the first alike */
};

/* Appends the text as any mode may show it: NFC, and by the table of code points
   in utf8_clean.c free of controls, bidi and invisible characters. The input may be
   any bytes. Line ends stay (as \n) if KEEP_LINES, else they become blanks; soft
   hyphens, zero width spaces (a finding all the same), joiners of emoji and no-break
   blanks stay, because they say where lines end; see utf8_breaks and utf8_visible. */
void utf8_clean(struct buffer *out, struct text input, bool keep_lines,
		struct utf8_report *report);

/* Is it quickly seen that utf8_clean would change nothing? False may mean that it is not. */
bool utf8_is_clean(struct text input, bool keep_lines);

/* For names from outside (files, arguments, TERM): cleaned to one line, and as it is
   written (utf8_visible). */
void utf8_append_clean(struct buffer *out, struct text input);

bool utf8_is_valid(struct text input);

/* ---- walking ---------------------------------------------------------- */

/* Takes the first code point off the text and returns it; U+FFFD for a broken
   byte, which it takes alone. The text must not be empty. */
uint32_t utf8_next(struct text *text);
void utf8_append(struct buffer *out, uint32_t code_point);
/* Number of code points: the columns that messages count. */
size_t utf8_count(struct text text);
/* Length in bytes of the first user-perceived character (UAX #29). */
size_t utf8_cluster(struct text text);

/* ---- width and lines ---------------------------------------------------- */

/* Cells of a text without line ends, soft hyphens counted as nothing: the sum of what
   wcwidth says of each code point, because that is what ncurses and most terminals count.
   What would make some of them draw several as one, joiners and variation selectors, is
   never written: a family of three is three people, 6 cells, on every terminal, a heart of
   text with a selector for colour is a heart of text, 1 cell, and nothing is ever off by
   what a terminal knows of emoji. A flag is two letters, 2 cells, a colour of skin stands
   beside its hand, 4 cells; characters of ambiguous width are narrow. */
int utf8_width(struct text text);
/* The longest beginning, in bytes, of whole characters that fits WIDTH cells;
   *used receives its cells (may be NULL). */
size_t utf8_fit(struct text text, int width, int *used);

enum utf8_break {
	UTF8_KEEP = 0, /* no line end before this byte */
	UTF8_MAY,      /* one is allowed here */
	UTF8_MUST,     /* a line end stands before this byte */
	UTF8_HYPHEN    /* allowed, and shows a hyphen: a soft hyphen stands before */
};

/* For each byte of the text one value of enum utf8_break: may a line end before it
   (UAX #14)? BREAKS has room for text.len bytes. */
void utf8_breaks(struct text text, char *breaks);

/* Appends the text as it is written: without soft hyphens, zero width spaces and joiners,
   no-break blanks as blanks, no-break hyphens as hyphens. */
void utf8_visible(struct buffer *out, struct text text);
/* Is there nothing to see: no character, or only blanks and hidden ones? */
bool utf8_shows_nothing(struct text text);
/* The bytes of the soft hyphen or zero width space that the text begins with, or 0; it is
   not empty. Files
   for other programs leave them out: some say them, some show them. */
size_t utf8_hidden_len(struct text text);
/* Appends the text without those. */
void utf8_append_written(struct buffer *out, struct text text);
/* The same up to the first control character or ASCII byte that STOPS is true for, which
   the caller writes in its own way; returns how many bytes of the text that was. */
size_t utf8_append_written_until(struct buffer *out, struct text text, const bool stops[256]);

/* ---- comparing ---------------------------------------------------------- */

/* Appends the text as search compares it: full case folding, ß as ss, no accents, no soft
   hyphens; without quotation marks, apostrophes, hyphens, dashes and the stops of a
   sentence, so that Wir-Gefühl becomes one word; brackets and slashes as blanks, and blanks
   as one. The two dots of ä, ö, ü become a sign of their own, U+0005, which no clean text
   holds. That sign, and an e behind a, o or u, may be left out by whoever compares: so ä, ae
   and a meet, and yet no letter of "neuer" is lost. Folded again a text stays the same. */
void utf8_fold(struct buffer *out, struct text text);
/* Are two folded texts the same, umlauts spelt either way? For a part of a text see
   base/words.h. */
bool utf8_folded_same(struct text a, struct text b);
/* Appends a key whose byte order (text_compare) is the order of DIN 5007-1: ä as a, ß
   as ss, dashes as blanks, other signs not at all, numbers before letters and by value;
   among equals the text itself. The same in every locale. Holds zero bytes. */
void utf8_sort_key(struct buffer *out, struct text text);
/* Appends the text as part of an address: lower-case ASCII letters, digits and
   hyphens; ä as ae, ß as ss. "Wattenscheid-Mitte" gives wattenscheid-mitte. */
void utf8_slug(struct buffer *out, struct text text);
/* How many letters must change to turn a into b, two exchanged ones counted once; above
   LIMIT, LIMIT + 1. */
size_t utf8_distance(struct text a, struct text b, size_t limit);

/* ---- other encodings ------------------------------------------------------ */

enum utf8_charset {
	CHARSET_UTF8,
	CHARSET_LATIN9,
	CHARSET_LATIN1,
	CHARSET_ASCII,
	/* UTF-8, but only what the fonts of the Linux console have: that of the kernel and
	   those that Debian loads */
	CHARSET_CONSOLE
};
/* Are its bytes UTF-8? */
bool utf8_charset_is_utf8(enum utf8_charset charset);

/* Finds "UTF-8", "ISO-8859-15", "ISO8859-1" and their like; false (and *charset
   untouched) for others. */
bool utf8_charset_by_name(struct text name, enum utf8_charset *charset);
/* The charset of the process's locale (nl_langinfo); unknown ones are ASCII. */
enum utf8_charset utf8_charset_of_locale(void);
/* Appends the text with what the charset can show, still in UTF-8: ä as ae, „ as ", and a
   question mark for each cell of what has no such spelling. Of UTF-8 a copy; soft hyphens,
   which are not shown, stay. */
void utf8_transcribe(struct buffer *out, struct text text, enum utf8_charset charset);
/* The same in the charset's own bytes, and without soft hyphens where it has none. */
void utf8_encode(struct buffer *out, struct text text, enum utf8_charset charset);
/* Appends bytes of that charset (typed words, arguments) as UTF-8; bytes that ASCII does
   not know are taken for UTF-8. */
void utf8_decode(struct buffer *out, struct text bytes, enum utf8_charset charset);

#endif
