/* SPDX-License-Identifier: EUPL-1.2 */
/* The promises about everything that is written. The list of characters is one of its
   own and not that of utf8_clean.c, or a hole there would be one here. */
#include "fuzz/fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/utf8.h"

void finding(const char *promise, struct text text)
{
	fprintf(stderr, "finding: %s: \"", promise);
	for (size_t i = 0; i < text.len && i < 2000; i++) {
		unsigned char c = (unsigned char)text.bytes[i];
		fprintf(stderr, c >= ' ' && c < 0x7f ? "%c" : "\\x%02x", c);
	}
	fprintf(stderr, "\"\n");
	abort();
}

static const struct {
	uint32_t first, last;
} forbidden[] = {
	{0x00, 0x09},	    {0x0b, 0x1f},	 {0x7f, 0x9f},	   {0xad, 0xad},
	{0x34f, 0x34f},	    {0x61c, 0x61c},	 {0x115f, 0x1160}, {0x17b4, 0x17b5},
	{0x180b, 0x180f},   {0x200b, 0x200f},	 {0x2028, 0x202e}, {0x2060, 0x206f},
	{0x3164, 0x3164},   {0xe000, 0xf8ff},	 {0xfdd0, 0xfdef}, {0xfe00, 0xfe0f},
	{0xfeff, 0xfeff},   {0xffa0, 0xffa0},	 {0xfff9, 0xfffb}, {0xfffe, 0xffff},
	{0xe0000, 0xe0fff}, {0xf0000, 0x10ffff},
};

void check_clean(struct text text, bool lines, const char *where)
{
	require(utf8_is_valid(text), where, text);
	for (struct text rest = text; rest.len;) {
		uint32_t c = utf8_next(&rest);
		if (c == '\n')
			require(lines, where, text);
		for (size_t i = 0; i < ARRAY_LEN(forbidden); i++)
			if (c >= forbidden[i].first && c <= forbidden[i].last)
				finding(where, rest);
	}
}

/* Joiners and selectors of emoji, which programs that read exports know what to do with. */
static bool is_joiner(uint32_t c)
{
	return c == 0x200d || (c >= 0xfe00 && c <= 0xfe0f);
}

void check_exported(struct text text, const char *where)
{
	struct buffer plain = {0};
	require(utf8_is_valid(text), where, text);
	for (struct text rest = text; rest.len;) {
		uint32_t c = utf8_next(&rest);
		if (!is_joiner(c))
			utf8_append(&plain, c);
	}
	check_clean(buffer_text(&plain), true, where);
	buffer_clear(&plain);
}

void check_lines(struct text text, int width, const char *where)
{
	check_clean(text, true, where);
	for (struct text rest = text; width > 0 && rest.len;) {
		struct text line = text_trim(text_split(rest, '\n', &rest));
		bool is_word = text_find(line, TEXT(" ")) == SIZE_MAX;
		require(utf8_width(line) <= width || is_word, where, line);
	}
}

int file_new(void)
{
	FILE *file = tmpfile();
	int descriptor = file ? dup(fileno(file)) : -1;
	if (descriptor < 0)
		finding("a file can be made", (struct text){0});
	fclose(file);
	return descriptor;
}

void file_set(int file, struct text content)
{
	bool is_set = ftruncate(file, 0) == 0 && lseek(file, 0, SEEK_SET) == 0 &&
		      write(file, content.bytes, content.len) == (ssize_t)content.len &&
		      lseek(file, 0, SEEK_SET) == 0;
	require(is_set, "a file can be written", content);
}

void file_take(int file, struct buffer *out)
{
	off_t len = lseek(file, 0, SEEK_END);
	ssize_t n = pread(file, buffer_reserve(out, (size_t)len), (size_t)len, 0);
	require(n == len, "a file can be read", (struct text){0});
	out->len += (size_t)n;
	file_set(file, (struct text){"", 0});
}
