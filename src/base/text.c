/* SPDX-License-Identifier: EUPL-1.2 */
/* Slices compare and split without copying; a buffer doubles when it is full, so
   that appending byte by byte stays linear. */
#include "base/text.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/die.h"

struct text text_of(const char *string)
{
	return (struct text){string, string ? strlen(string) : 0};
}

bool text_starts_with(struct text text, struct text prefix)
{
	if (prefix.len == 0)
		return true;
	return text.len >= prefix.len && memcmp(text.bytes, prefix.bytes, prefix.len) == 0;
}

int text_compare(struct text a, struct text b)
{
	size_t common = a.len < b.len ? a.len : b.len;
	int order = common ? memcmp(a.bytes, b.bytes, common) : 0;
	return order ? order : (a.len > b.len) - (a.len < b.len);
}

struct text text_slice(struct text text, size_t begin, size_t end)
{
	if (end > text.len)
		end = text.len;
	if (begin > end)
		begin = end;
	return (struct text){text.bytes ? text.bytes + begin : NULL, end - begin};
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

struct text text_trim(struct text text)
{
	size_t begin = 0, end = text.len;
	while (begin < end && is_blank(text.bytes[begin]))
		begin++;
	while (end > begin && is_blank(text.bytes[end - 1]))
		end--;
	return text_slice(text, begin, end);
}

struct text text_split(struct text text, char separator, struct text *rest)
{
	const char *at = text.len ? memchr(text.bytes, separator, text.len) : NULL;
	if (!at) {
		*rest = (struct text){0};
		return text;
	}
	size_t len = (size_t)(at - text.bytes);
	*rest = text_slice(text, len + 1, text.len);
	return text_slice(text, 0, len);
}

size_t text_find(struct text text, struct text needle)
{
	if (needle.len == 0)
		return 0;
	for (size_t i = 0; i + needle.len <= text.len; i++) {
		const char *at =
			memchr(text.bytes + i, needle.bytes[0], text.len - needle.len - i + 1);
		if (!at)
			break;
		i = (size_t)(at - text.bytes);
		if (memcmp(at, needle.bytes, needle.len) == 0)
			return i;
	}
	return SIZE_MAX;
}

char *buffer_reserve(struct buffer *buffer, size_t len)
{
	if (len > SIZE_MAX / 2 - buffer->len)
		die("out of memory");
	size_t needed = buffer->len + len;
	if (needed > buffer->capacity || !buffer->bytes) {
		size_t capacity = buffer->capacity ? buffer->capacity : 64;
		while (capacity < needed)
			capacity *= 2;
		buffer->bytes = die_realloc(buffer->bytes, capacity);
		buffer->capacity = capacity;
	}
	return buffer->bytes + buffer->len;
}

void buffer_append(struct buffer *buffer, struct text text)
{
	if (text.len == 0)
		return;
	memcpy(buffer_reserve(buffer, text.len), text.bytes, text.len);
	buffer->len += text.len;
}

void buffer_append_string(struct buffer *buffer, const char *string)
{
	buffer_append(buffer, text_of(string));
}

void buffer_append_char(struct buffer *buffer, char c)
{
	if (buffer->len < buffer->capacity)
		buffer->bytes[buffer->len] = c;
	else
		*buffer_reserve(buffer, 1) = c;
	buffer->len++;
}

void buffer_append_number(struct buffer *buffer, long long number)
{
	char digits[24];
	size_t at = sizeof(digits);
	unsigned long long rest =
		number < 0 ? 0 - (unsigned long long)number : (unsigned long long)number;
	do {
		digits[--at] = (char)('0' + rest % 10);
		rest /= 10;
	} while (rest);
	if (number < 0)
		digits[--at] = '-';
	buffer_append(buffer, (struct text){digits + at, sizeof(digits) - at});
}

void buffer_append_repeated(struct buffer *buffer, char c, size_t n)
{
	if (n == 0)
		return;
	memset(buffer_reserve(buffer, n), c, n);
	buffer->len += n;
}

enum { SHORT_LEN = 64 };

void buffer_format_list(struct buffer *buffer, const char *format, va_list args)
{
	va_list again;
	va_copy(again, args);
	/* most are short: then once is enough */
	int len = vsnprintf(buffer_reserve(buffer, SHORT_LEN), SHORT_LEN, format, args);
	if (len < 0)
		die("cannot format a text");
	if (len >= SHORT_LEN)
		vsnprintf(buffer_reserve(buffer, (size_t)len + 1), (size_t)len + 1, format,
			  again);
	va_end(again);
	buffer->len += (size_t)len;
}

void buffer_format(struct buffer *buffer, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	buffer_format_list(buffer, format, args);
	va_end(args);
}

struct text buffer_text(const struct buffer *buffer)
{
	return (struct text){buffer->bytes, buffer->len};
}

void buffer_reset(struct buffer *buffer)
{
	buffer->len = 0;
}

void buffer_clear(struct buffer *buffer)
{
	free(buffer->bytes);
	*buffer = (struct buffer){0};
}
