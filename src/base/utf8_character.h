/* SPDX-License-Identifier: EUPL-1.2 */
/* What base/utf8*.c tell each other about single code points. */
#ifndef SRC_BASE_UTF8_CHARACTER_H
#define SRC_BASE_UTF8_CHARACTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

enum {
	SOFT_HYPHEN = 0xAD,
	NO_BREAK_SPACE = 0xA0,
	FIGURE_SPACE = 0x2007,
	FIRST_DASH = 0x2010, /* dashes, quotation marks, ellipsis: a cell each */
	LAST_DOTS = 0x2027,
	NO_BREAK_HYPHEN = 0x2011,
	NARROW_NO_BREAK_SPACE = 0x202F,
	ZERO_WIDTH_SPACE = 0x200B, /* a line may end there */
	ZERO_WIDTH_JOINER = 0x200D,
	FIRST_SELECTOR = 0xFE00,
	LAST_SELECTOR = 0xFE0F,
	DOTTED_CIRCLE = 0x25CC,
	REPLACEMENT = 0xFFFD
};

/* Reads the first code point of a text that is not empty and returns its bytes. A
   broken sequence gives U+FFFD and the length of its maximal part (Unicode 3.9). */
size_t utf8_read(struct text text, uint32_t *code_point);
/* Was a result of utf8_read a broken sequence, not a written U+FFFD? */
bool utf8_was_broken(struct text text, size_t len, uint32_t code_point);

/* A variation selector or a joiner: says how to draw its neighbours. */
bool utf8_is_joiner(uint32_t code_point);
/* In a text for the lines it makes or the look of its neighbours, but never written: the
   above, soft hyphens, zero width spaces. */
bool utf8_is_hidden(uint32_t code_point);
/* Cells of one code point. */
int utf8_character_width(uint32_t code_point);
/* An accent or another diacritic sign that stands on the letter before it. */
bool utf8_is_diacritic(uint32_t code_point);

/* What a code point is made of when case and style do not matter: "Ü" is u and
   U+0308, "ß" s and s, "²" 2, a no-break blank a blank; soft hyphens and joiners are
   nothing. */
struct utf8_letters {
	uint32_t at[20]; /* enough for the longest decomposition of Unicode, 18 */
	size_t n;
};
struct utf8_letters utf8_letters_of(uint32_t code_point);

#endif
