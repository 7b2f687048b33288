/* SPDX-License-Identifier: EUPL-1.2 */
/* libyaml would accept UTF-16 and %TAG (whose cost is quadratic), and paid before the
   first event; so the bytes are looked through first, at the speed of memchr. */
#include "load/source.h"

#include <string.h>

struct mark source_mark(struct text source, size_t offset, uint32_t file)
{
	struct mark mark = {.file = file, .line = 1, .column = 1};
	return source_mark_from(source, 0, mark, offset);
}

struct mark source_mark_from(struct text source, size_t begin, struct mark mark, size_t offset)
{
	for (size_t i = begin; i < offset && i < source.len; i++) {
		unsigned char c = (unsigned char)source.bytes[i];
		bool is_cr_of_pair =
			c == '\r' && i + 1 < source.len && source.bytes[i + 1] == '\n';
		if (c == '\n' || (c == '\r' && !is_cr_of_pair)) {
			mark.line++;
			mark.column = 1;
		} else if ((c & 0xc0) != 0x80) {
			mark.column++;
		}
	}
	return mark;
}

/* Does a line begin at this byte, by any line end that YAML 1.1 knows? */
static bool begins_line(struct text source, size_t offset)
{
	static const char *const line_ends[] = {"\n", "\r", "\xc2\x85", "\xe2\x80\xa8",
						"\xe2\x80\xa9"};
	if (offset == 0)
		return true;
	for (size_t i = 0; i < ARRAY_LEN(line_ends); i++) {
		struct text line_end = text_of(line_ends[i]);
		if (offset >= line_end.len &&
		    text_equal(text_slice(source, offset - line_end.len, offset), line_end))
			return true;
	}
	return false;
}

/* Any line that begins with %, wherever it stands: after the end of a document the
   parser would take it for a directive too. */
static bool check_directives(struct text source, uint32_t file, struct problems *problems)
{
	const char *end = source.bytes + source.len;
	for (const char *at = source.bytes; at < end; at++) {
		at = memchr(at, '%', (size_t)(end - at));
		if (!at)
			return true;
		size_t offset = (size_t)(at - source.bytes);
		struct text line = text_slice(source, offset, source.len);
		if (!begins_line(source, offset) || text_starts_with(line, TEXT("%YAML ")))
			continue;
		struct text rest;
		return problem_error(problems, source_mark(source, offset, file),
				     MESSAGE_LOAD_DIRECTIVE,
				     MESSAGE_ARGS(text_trim(text_split(line, '\n', &rest))));
	}
	return true;
}

static bool is_utf16(struct text source)
{
	return text_starts_with(source, TEXT("\xff\xfe")) ||
	       text_starts_with(source, TEXT("\xfe\xff"));
}

bool source_check(struct text *source, uint32_t file, struct problems *problems)
{
	struct mark whole_file = {.file = file};
	if (is_utf16(*source)) {
		problem_error(problems, whole_file, MESSAGE_LOAD_UTF16, NULL, 0);
		problem_hint(problems, MESSAGE_LOAD_HINT_UTF8, (struct text){0});
		return false;
	}
	if (text_starts_with(*source, TEXT("\xef\xbb\xbf")))
		*source = text_slice(*source, 3, source->len);
	if (source->len == 0)
		return problem_error(problems, whole_file, MESSAGE_LOAD_EMPTY, NULL, 0);
	const char *nul = memchr(source->bytes, '\0', source->len);
	if (nul)
		return problem_error(problems,
				     source_mark(*source, (size_t)(nul - source->bytes), file),
				     MESSAGE_LOAD_NUL, NULL, 0);
	return check_directives(*source, file, problems);
}
