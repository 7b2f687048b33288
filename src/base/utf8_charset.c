/* SPDX-License-Identifier: EUPL-1.2 */
/* Terminals that do not speak UTF-8, or have few glyphs: what Latin-1, Latin-9, ASCII and the
   fonts of the Linux console cannot show is written as people do without it. Own tables,
   because iconv loads modules. */
#include "base/utf8.h"

#include <langinfo.h>
#include <stdlib.h>
#include <string.h>
#include <uninorm.h>

#include "base/die.h"
#include "base/utf8_character.h"

bool utf8_charset_by_name(struct text name, enum utf8_charset *charset)
{
	static const struct {
		struct text name;
		enum utf8_charset charset;
	} names[] = {
		{{"UTF-8", 5}, CHARSET_UTF8},	       {{"utf8", 4}, CHARSET_UTF8},
		{{"ISO-8859-15", 11}, CHARSET_LATIN9}, {{"ISO8859-15", 10}, CHARSET_LATIN9},
		{{"ISO-8859-1", 10}, CHARSET_LATIN1},  {{"ISO8859-1", 9}, CHARSET_LATIN1},
	};
	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		if (text_equal(name, names[i].name)) {
			*charset = names[i].charset;
			return true;
		}
	return false;
}

bool utf8_charset_is_utf8(enum utf8_charset charset)
{
	return charset == CHARSET_UTF8 || charset == CHARSET_CONSOLE;
}

enum utf8_charset utf8_charset_of_locale(void)
{
	enum utf8_charset charset = CHARSET_ASCII;
	utf8_charset_by_name(text_of(nl_langinfo(CODESET)), &charset);
	return charset;
}

/* Where Latin-9 differs from Latin-1. */
static const struct {
	unsigned char byte;
	uint32_t code_point;
} latin9[] = {
	{0xA4, 0x20AC}, {0xA6, 0x0160}, {0xA8, 0x0161}, {0xB4, 0x017D},
	{0xB8, 0x017E}, {0xBC, 0x0152}, {0xBD, 0x0153}, {0xBE, 0x0178},
};

/* The byte of a code point, or 0 if the charset has none. */
static unsigned char byte_of(uint32_t code_point, enum utf8_charset charset)
{
	if (code_point < 0x80)
		return (unsigned char)code_point;
	if (charset == CHARSET_ASCII)
		return 0;
	if (charset == CHARSET_LATIN9)
		for (size_t i = 0; i < ARRAY_LEN(latin9); i++) {
			if (code_point == latin9[i].code_point)
				return latin9[i].byte;
			if (code_point == latin9[i].byte)
				return 0;
		}
	return code_point >= 0xA0 && code_point <= 0xFF ? (unsigned char)code_point : 0;
}

/* What code page 437, the kernel's own font, and all fonts of the family Lat15 have. It
   lacks German quotation marks, dashes, half blocks. */
static const struct {
	uint32_t first, last;
} console[] = {
	{0xA0, 0xA3},	  {0xA5, 0xA5},	    {0xA7, 0xA7},     {0xAA, 0xAC},
	{0xB0, 0xB2},	  {0xB5, 0xB7},	    {0xBA, 0xBD},     {0xBF, 0xBF},
	{0xC4, 0xC7},	  {0xC9, 0xC9},	    {0xD1, 0xD1},     {0xD6, 0xD6},
	{0xDC, 0xDC},	  {0xDF, 0xE2},	    {0xE4, 0xEF},     {0xF1, 0xF4},
	{0xF6, 0xF7},	  {0xF9, 0xFC},	    {0xFF, 0xFF},     {0x2022, 0x2022},
	{0x2190, 0x2193}, {0x2248, 0x2248}, {0x2264, 0x2265}, {0x2500, 0x2500},
	{0x2502, 0x2502}, {0x250C, 0x250C}, {0x2510, 0x2510}, {0x2514, 0x2514},
	{0x2518, 0x2518}, {0x251C, 0x251C}, {0x2524, 0x2524}, {0x252C, 0x252C},
	{0x2534, 0x2534}, {0x253C, 0x253C}, {0x2588, 0x2588}, {0x2591, 0x2592},
	{0x25BC, 0x25BC},
};

static bool is_on_console(uint32_t code_point)
{
	for (size_t i = 0; i < ARRAY_LEN(console); i++)
		if (code_point >= console[i].first && code_point <= console[i].last)
			return true;
	return code_point < 0x80;
}

/* Can it be written as it is? */
static bool shows(enum utf8_charset charset, uint32_t code_point)
{
	return charset == CHARSET_CONSOLE ? is_on_console(code_point)
					  : byte_of(code_point, charset) != 0;
}

static uint32_t code_point_of(unsigned char byte, enum utf8_charset charset)
{
	if (byte < 0x80)
		return byte;
	if (charset == CHARSET_ASCII || byte < 0xA0)
		return REPLACEMENT;
	if (charset == CHARSET_LATIN9)
		for (size_t i = 0; i < ARRAY_LEN(latin9); i++)
			if (byte == latin9[i].byte)
				return latin9[i].code_point;
	return byte;
}

/* Sorted by code point; the first row that fits counts. */
static const struct {
	uint32_t first, last;
	const char *written;
} replacements[] = {
	{0xA0, 0xA0, " "},	{0xA7, 0xA7, "Par."},	 {0xA9, 0xA9, "(c)"},
	{0xAB, 0xAB, "\""},	{0xB0, 0xB0, " Grad"},	 {0xB1, 0xB1, "+/-"},
	{0xB7, 0xB7, "*"},	{0xBB, 0xBB, "\""},	 {0xC4, 0xC4, "Ae"},
	{0xC6, 0xC6, "Ae"},	{0xD6, 0xD6, "Oe"},	 {0xD7, 0xD7, "x"},
	{0xD8, 0xD8, "O"},	{0xDC, 0xDC, "Ue"},	 {0xDF, 0xDF, "ss"},
	{0xE4, 0xE4, "ae"},	{0xE6, 0xE6, "ae"},	 {0xF6, 0xF6, "oe"},
	{0xF8, 0xF8, "o"},	{0xFC, 0xFC, "ue"},	 {0x141, 0x141, "L"},
	{0x142, 0x142, "l"},	{0x152, 0x152, "Oe"},	 {0x153, 0x153, "oe"},
	{0x1E9E, 0x1E9E, "SS"}, {0x2002, 0x200A, " "},	 {0x200B, 0x200D, ""},
	{0x2010, 0x2015, "-"},	{0x2018, 0x201B, "'"},	 {0x201C, 0x201F, "\""},
	{0x2022, 0x2022, "*"},	{0x2026, 0x2026, "..."}, {0x202F, 0x202F, " "},
	{0x2032, 0x2032, "'"},	{0x2033, 0x2033, "\""},	 {0x2039, 0x2039, "<"},
	{0x203A, 0x203A, ">"},	{0x20AC, 0x20AC, "EUR"}, {0x2122, 0x2122, "(TM)"},
	{0x2190, 0x2190, "<-"}, {0x2191, 0x2191, "^"},	 {0x2192, 0x2192, "->"},
	{0x2193, 0x2193, "v"},	{0x2212, 0x2212, "-"},	 {0x2248, 0x2248, "~"},
	{0x2264, 0x2264, "<="}, {0x2265, 0x2265, ">="},	 {0x2500, 0x2501, "-"},
	{0x2502, 0x2503, "|"},	{0x250C, 0x254B, "+"},	 {0x2580, 0x259F, "#"},
	{0x25AA, 0x25CF, "*"},	{0x2713, 0x2714, "x"},	 {0xFE00, 0xFE0F, ""},
};

static const char *replacement_of(uint32_t code_point)
{
	for (size_t i = 0; i < ARRAY_LEN(replacements); i++)
		if (code_point >= replacements[i].first && code_point <= replacements[i].last)
			return replacements[i].written;
	return NULL;
}

/* The letter without its signs, the digit without its place: one that the charset has, or
   0. */
static uint32_t plain_letter(uint32_t code_point, enum utf8_charset charset)
{
	uint32_t parts[UC_DECOMPOSITION_MAX_LENGTH];
	int tag;
	while (!shows(charset, code_point) && uc_decomposition(code_point, &tag, parts) > 0)
		code_point = parts[0];
	return shows(charset, code_point) ? code_point : 0;
}

/* Ä is AE where the letter behind it is a large one, too. */
static void append_written(struct buffer *out, const char *written, struct text rest)
{
	bool is_umlaut = written[0] && strchr("AOU", written[0]) && written[1] == 'e';
	bool is_large = rest.len && rest.bytes[0] >= 'A' && rest.bytes[0] <= 'Z';
	if (is_umlaut && is_large) {
		buffer_append_char(out, written[0]);
		buffer_append_char(out, 'E');
	} else {
		buffer_append_string(out, written);
	}
}

/* REST follows the code point. */
static void transcribe(struct buffer *out, uint32_t code_point, struct text rest,
		       enum utf8_charset charset)
{
	const char *written = replacement_of(code_point);
	uint32_t plain = written ? 0 : plain_letter(code_point, charset);
	if (written)
		append_written(out, written, rest);
	else if (plain)
		utf8_append(out, plain);
	else
		buffer_append_repeated(out, '?', (size_t)utf8_character_width(code_point));
}

/* How many bytes at the beginning are ASCII, the same in every charset. */
static size_t ascii_len(struct text text)
{
	size_t len = 0;
	while (len < text.len && (unsigned char)text.bytes[len] < 0x80)
		len++;
	return len;
}

void utf8_transcribe(struct buffer *out, struct text text, enum utf8_charset charset)
{
	if (charset == CHARSET_UTF8) {
		buffer_append(out, text);
		return;
	}
	while (text.len) {
		size_t len = ascii_len(text);
		buffer_append(out, text_slice(text, 0, len));
		text = text_slice(text, len, text.len);
		if (text.len == 0)
			break;
		uint32_t code_point = utf8_next(&text);
		if (shows(charset, code_point) || code_point == SOFT_HYPHEN)
			utf8_append(out, code_point);
		else
			transcribe(out, code_point, text, charset);
	}
}

void utf8_encode(struct buffer *out, struct text text, enum utf8_charset charset)
{
	if (charset == CHARSET_UTF8) {
		buffer_append(out, text);
		return;
	}
	struct buffer shown = {0};
	utf8_transcribe(&shown, text, charset);
	for (struct text rest = buffer_text(&shown); rest.len;) {
		uint32_t code_point = utf8_next(&rest);
		unsigned char byte = byte_of(code_point, charset);
		if (charset == CHARSET_CONSOLE && code_point != SOFT_HYPHEN)
			utf8_append(out, code_point);
		else if (charset != CHARSET_CONSOLE && byte)
			buffer_append_char(out, (char)byte);
	}
	buffer_clear(&shown);
}

void utf8_decode(struct buffer *out, struct text bytes, enum utf8_charset charset)
{
	/* Who types an umlaut into a terminal that knows of none has one that does. */
	if (utf8_charset_is_utf8(charset) || charset == CHARSET_ASCII) {
		while (bytes.len)
			utf8_append(out, utf8_next(&bytes));
		return;
	}
	for (size_t i = 0; i < bytes.len; i++)
		utf8_append(out, code_point_of((unsigned char)bytes.bytes[i], charset));
}
