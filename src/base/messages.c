/* SPDX-License-Identifier: EUPL-1.2 */
/* The sentences and how their gaps are filled. They stand one behind the other, and a table
   says where: pointers would be adjusted in each process, and be a copy of its own there. */
#include "base/messages.h"

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

static const struct sentences {
#define MESSAGE(name, german, english)                                                         \
	char name##_de[sizeof(german)], name##_en[sizeof(english)];
#include "base/messages.def"
#undef MESSAGE
} sentences = {
#define MESSAGE(name, german, english) .name##_de = "" german, .name##_en = "" english,
#include "base/messages.def"
#undef MESSAGE
};

static const struct extent {
	uint16_t begin, len;
} extents[MESSAGE_COUNT][2] = {
#define MESSAGE(name, german, english)                                                         \
	[MESSAGE_##name] = {{offsetof(struct sentences, name##_de), sizeof(german) - 1},       \
			    {offsetof(struct sentences, name##_en), sizeof(english) - 1}},
#include "base/messages.def"
#undef MESSAGE
};

static_assert(sizeof(sentences) <= UINT16_MAX, "the sentences are too many for such a table");

struct text message(enum language language, enum message id)
{
	assert(id < MESSAGE_COUNT);
	const struct extent *at = &extents[id][language_of_interface(language) == LANGUAGE_EN];
	return (struct text){(const char *)&sentences + at->begin, at->len};
}

/* Is there "{1}" to "{9}" at the beginning? */
static bool starts_with_gap(struct text text)
{
	return text.len >= 3 && text.bytes[0] == '{' && text.bytes[1] >= '1' &&
	       text.bytes[1] <= '9' && text.bytes[2] == '}';
}

/* Where the next one begins, or the end. */
static size_t next_gap(struct text text)
{
	for (size_t i = 0; i < text.len; i++) {
		const char *at = memchr(text.bytes + i, '{', text.len - i);
		if (!at)
			break;
		i = (size_t)(at - text.bytes);
		if (starts_with_gap(text_slice(text, i, text.len)))
			return i;
	}
	return text.len;
}

static void fill(struct buffer *out, struct text sentence, const struct text *args,
		 size_t n_args)
{
	while (sentence.len) {
		size_t len = next_gap(sentence);
		buffer_append(out, text_slice(sentence, 0, len));
		sentence = text_slice(sentence, len, sentence.len);
		if (sentence.len == 0)
			break;
		size_t arg = (size_t)(sentence.bytes[1] - '1');
		if (arg < n_args)
			buffer_append(out, args[arg]);
		sentence = text_slice(sentence, 3, sentence.len);
	}
}

void message_append(struct buffer *out, enum language language, enum message id,
		    const struct text *args, size_t n_args)
{
	fill(out, message(language, id), args, n_args);
}

void message_append_count(struct buffer *out, enum language language, enum message id, size_t n)
{
	struct text many, one = text_split(message(language, id), '|', &many);
	struct buffer number = {0};
	message_append_number(&number, language, (long long)n);
	struct text arg = buffer_text(&number);
	fill(out, n == 1 || !many.bytes ? one : many, &arg, 1);
	buffer_clear(&number);
}

void message_append_number(struct buffer *out, enum language language, long long number)
{
	char separator = language_of_interface(language) == LANGUAGE_EN ? ',' : '.';
	char digits[32], *const end = digits + sizeof(digits), *at = end;
	unsigned long long rest =
		number < 0 ? 0 - (unsigned long long)number : (unsigned long long)number;
	for (int n = 0; n == 0 || rest; n++, rest /= 10) {
		if (n && n % 3 == 0)
			*--at = separator;
		*--at = (char)('0' + rest % 10);
	}
	if (number < 0)
		*--at = '-';
	buffer_append(out, (struct text){at, (size_t)(end - at)});
}
