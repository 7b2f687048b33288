/* SPDX-License-Identifier: EUPL-1.2 */
#include "helper/spoken_checks.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/attr.h"
#include "base/utf8.h"
#include "render/render.h"

/* "Klammer", "Pfeil", "Aufzählungszeichen", "Dreieck", "Häkchen", "größer als": words that the
   German dictionaries of screen readers say for a character, and that nobody wrote. */
static bool is_spoken_badly(uint32_t c)
{
	static const uint32_t ranges[][2] = {
		{'"', '"'},	  {'<', '<'},	    {'>', '>'},	      {'[', '['},
		{']', ']'},	  {'{', '}'},	    {'#', '#'},	      {0xA7, 0xA7},
		{0xAB, 0xAB},	  {0xB0, 0xB0},	    {0xB7, 0xB7},     {0xBB, 0xBB},
		{0x2014, 0x2015}, {0x2020, 0x2023}, {0x2039, 0x203A}, {0x2190, 0x21FF},
		{0x2500, 0x27BF}, {0x27F0, 0x27FF}, {0x2900, 0x297F}, {0x2B00, 0x2BFF}};
	for (size_t i = 0; i < ARRAY_LEN(ranges); i++)
		if (c >= ranges[i][0] && c <= ranges[i][1])
			return true;
	return false;
}

void check_speakable(struct text place, struct text output)
{
	static const char *const never[] = {" - ", " * ", " > ", " | ", " # ", " & ", " / "};
	for (size_t i = 0; i < ARRAY_LEN(never); i++)
		if (text_find(output, text_of(never[i])) < output.len)
			fail_msg(TEXT_FORMAT " as linear holds %s", TEXT_ARGS(place), never[i]);
	for (struct text rest = output; rest.len;) {
		uint32_t c = utf8_next(&rest);
		if (is_spoken_badly(c))
			fail_msg(TEXT_FORMAT " as linear holds U+%04X", TEXT_ARGS(place),
				 (unsigned)c);
	}
}

/* The next word, taken off the text; empty at its end. */
static struct text take_word(struct text *text)
{
	*text = text_trim(*text);
	size_t len = 0;
	while (len < text->len && text->bytes[len] != ' ' && text->bytes[len] != '\n')
		len++;
	struct text word = text_slice(*text, 0, len);
	*text = text_slice(*text, len, text->len);
	return word;
}

void check_spoken_width(const struct page *page, struct text place, int width)
{
	struct buffer whole = {0}, wrapped = {0};
	for (size_t i = 0; i < page_n_blocks(page); i++) {
		const struct spoken_options unwrapped = {.plain_words = true};
		const struct spoken_options narrow = {.width = width, .plain_words = true};
		render_spoken_block(&whole, page, i, &unwrapped);
		render_spoken_block(&wrapped, page, i, &narrow);
	}
	struct text a = buffer_text(&whole), b = buffer_text(&wrapped), word;
	do {
		word = take_word(&a);
		if (!text_equal(word, take_word(&b)))
			fail_msg(TEXT_FORMAT " at width %d cuts \"" TEXT_FORMAT "\"",
				 TEXT_ARGS(place), width, TEXT_ARGS(word));
	} while (word.len);
	for (struct text rest = buffer_text(&wrapped), line; rest.len;) {
		line = text_split(rest, '\n', &rest);
		struct text first = line;
		(void)take_word(&first);
		if (utf8_width(line) > width && take_word(&first).len)
			fail_msg(TEXT_FORMAT " at width %d has \"" TEXT_FORMAT "\"",
				 TEXT_ARGS(place), width, TEXT_ARGS(line));
	}
	buffer_clear(&whole);
	buffer_clear(&wrapped);
}
