/* SPDX-License-Identifier: EUPL-1.2 */
/* Text as a slice, and the buffer that texts are written into. */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/attr.h"

/* A piece of UTF-8 that somebody else owns: valid as long as that owner says.
   len counts bytes; no NUL need follow. A zeroed struct is the empty text.
   Texts that come from a catalog or a page hold no control characters. */
struct text {
	const char *bytes;
	size_t len;
};

/* A string literal as a text; the second form for the initialisers of static tables. */
#define TEXT(literal) ((struct text){"" literal, sizeof(literal) - 1})
/* clang-format off */
#define TEXT_INIT(literal) {"" literal, sizeof(literal) - 1}
/* clang-format on */
#define TEXT_FORMAT	"%.*s"
#define TEXT_ARGS(text) (int)(text).len, (text).bytes ? (text).bytes : ""

/* A C string as text; NULL gives the empty text. */
struct text text_of(const char *string);

/* Here, because keys are compared millions of times, and mostly differ in length. */
static inline bool text_equal(struct text a, struct text b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.bytes, b.bytes, a.len) == 0);
}
bool text_starts_with(struct text text, struct text prefix);
/* Byte order; negative, 0, positive. For people use utf8_sort_key. */
int text_compare(struct text a, struct text b);
/* From byte BEGIN (at most len) up to byte END (at most len). */
struct text text_slice(struct text text, size_t begin, size_t end);
/* Without blanks, tabs and line ends at both ends. */
struct text text_trim(struct text text);
/* Splits at the first SEPARATOR: *rest receives what follows it, or the empty
   text with bytes NULL if there is none; returns what stands before. */
struct text text_split(struct text text, char separator, struct text *rest);
/* Offset of the first occurrence of NEEDLE, or SIZE_MAX. */
size_t text_find(struct text text, struct text needle);

/* A growing text. All zero is empty and ready. Grows or dies. */
struct buffer {
	char *bytes;
	size_t len;
	size_t capacity;
};

void buffer_append(struct buffer *buffer, struct text text);
void buffer_append_string(struct buffer *buffer, const char *string);
void buffer_append_char(struct buffer *buffer, char c);
void buffer_append_number(struct buffer *buffer, long long number); /* in digits, as %lld */
void buffer_append_repeated(struct buffer *buffer, char c, size_t n);
void buffer_format(struct buffer *buffer, const char *format, ...) PRINTF_LIKE(2, 3);
void buffer_format_list(struct buffer *buffer, const char *format, va_list args)
	PRINTF_LIKE(2, 0);
/* Makes room for LEN more bytes and returns where to write them; the caller adds
   what it wrote to buffer->len. */
char *buffer_reserve(struct buffer *buffer, size_t len) NODISCARD;
/* The content; valid until the next change of the buffer. */
struct text buffer_text(const struct buffer *buffer);
/* Empties it and keeps the memory. */
void buffer_reset(struct buffer *buffer);
/* Gives the memory back; empty and ready again. */
void buffer_clear(struct buffer *buffer);

#endif
