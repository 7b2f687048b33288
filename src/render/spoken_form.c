/* SPDX-License-Identifier: EUPL-1.2 */
/* What speech and braille make of characters was measured; this table is the answer. Only
   what is certain is replaced, names and spellings stay as they are. In a pattern "_" is a
   blank of any kind, or none. Blanks around what vanishes melt into one. */
#include <stdint.h>

#include "base/utf8.h"
#include "render/render.h"
#include "render/spoken_figures.h"

enum where {
	ANYWHERE,
	WORD,	  /* begins a word, and the text goes on behind its point */
	WORD_END, /* ends a word: "Herner Str.", "Viktoriastr." */
	BETWEEN,  /* between two letters or digits */
	APART,	  /* not between two letters: Bürger*innen stays */
	TITLE,	  /* in titles only */
	LAST	  /* at the end of the text */
};

struct form {
	struct text written;
	struct text spoken[2]; /* German, English; bytes NULL: left as it is */
	enum where where;
};

#define T TEXT_INIT
#define BOTH(written, german, english, where)                                                  \
	{                                                                                      \
		T(written), {T(german), T(english)}, where                                     \
	}
#define GERMAN(written, german, where)                                                         \
	{                                                                                      \
		T(written), {T(german), {NULL, 0}}, where                                      \
	}
#define ENGLISH(written, english, where)                                                       \
	{                                                                                      \
		T(written), {{NULL, 0}, T(english)}, where                                     \
	}

/* Longer patterns before those they begin with. */
static const struct form forms[] = {
	GERMAN("1_Mio.", "1 Million", WORD),
	GERMAN("1_Mrd.", "1 Milliarde", WORD),
	GERMAN("z._B.", "zum Beispiel", WORD),
	GERMAN("d._h.", "das heißt", WORD),
	GERMAN("ca.", "circa", WORD),
	GERMAN("rd.", "rund", WORD),
	GERMAN("Mio.", "Millionen", WORD),
	GERMAN("Mrd.", "Milliarden", WORD),
	GERMAN("Tsd.", "Tausend", WORD),
	GERMAN("Nr.", "Nummer", WORD),
	GERMAN("bzw.", "beziehungsweise", WORD),
	GERMAN("inkl.", "inklusive", WORD),
	GERMAN("ggf.", "gegebenenfalls", WORD),
	GERMAN("Str.", "Straße", WORD),
	GERMAN("str.", "straße", WORD_END),
	GERMAN("und/oder", "und oder", WORD),
	ENGLISH("e.g.", "for example", WORD),
	ENGLISH("i.e.", "that is", WORD),
	ENGLISH("approx.", "approximately", WORD),
	BOTH("°_C", " Grad Celsius", " degrees Celsius", ANYWHERE),
	BOTH("°", " Grad ", " degrees ", BETWEEN),
	BOTH("°", " Grad", " degrees", ANYWHERE),
	BOTH("§§_", "Paragrafen ", "sections ", ANYWHERE),
	BOTH("§_", "Paragraf ", "section ", ANYWHERE),
	BOTH(" - ", ", ", ", ", TITLE),
	BOTH(" – ", ", ", ", ", TITLE),
	BOTH("—", ", ", ", ", TITLE),
	BOTH(" - ", " – ", " – ", ANYWHERE),
	BOTH("—", " – ", " – ", ANYWHERE),
	BOTH("·", ", ", ", ", ANYWHERE),
	BOTH(": … ", ": ", ": ", ANYWHERE),
	BOTH(" …", ", gekürzt", ", shortened", LAST),
	BOTH("→", " führt zu ", " leads to ", ANYWHERE),
	BOTH("←", " zurück ", " back ", ANYWHERE),
	BOTH("✓", "erledigt", "done", ANYWHERE),
	BOTH("✔", "erledigt", "done", ANYWHERE),
	BOTH("&", " und ", " and ", APART),
	BOTH("•", "", "", ANYWHERE),
	BOTH("▸", "", "", ANYWHERE),
	BOTH("▶", "", "", ANYWHERE),
	BOTH("►", "", "", ANYWHERE),
	BOTH("*", "", "", APART),
	BOTH(">", "", "", APART),
	BOTH("|", "", "", APART),
	BOTH("#", "", "", APART),
};

/* Marks of quotation that are spoken badly, and those that are not. */
static const char *const quotes[] = {"»", "«", "\""};
static const struct text opening[2] = {T("„"), T("“")};
static const struct text closing[2] = {T("“"), T("”")};

/* ---- looking around ------------------------------------------------------------ */

static bool is_letter_at(struct text text, size_t at)
{
	if (at >= text.len)
		return false;
	struct text rest = text_slice(text, at, text.len);
	uint32_t c = utf8_next(&rest);
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
	       (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7);
}

static size_t previous(struct text text, size_t at)
{
	while (at > 0 && ((unsigned char)text.bytes[--at] & 0xC0) == 0x80)
		;
	return at;
}

static bool is_letter_before(struct text text, size_t at)
{
	return at > 0 && is_letter_at(text, previous(text, at));
}

/* The length of a blank of any kind at this place, or 0. */
static size_t blank_at(struct text text, size_t at)
{
	static const struct text blanks[] = {T(" "), T("\u00A0"), T("\u202F")};
	for (size_t i = 0; i < ARRAY_LEN(blanks); i++)
		if (text_starts_with(text_slice(text, at, text.len), blanks[i]))
			return blanks[i].len;
	return 0;
}

/* ---- matching ------------------------------------------------------------------ */

/* The length of what the pattern matches at this place, or 0. */
static size_t match(struct text pattern, struct text text, size_t at)
{
	size_t begin = at;
	for (size_t i = 0; i < pattern.len; i++) {
		if (pattern.bytes[i] == '_') {
			at += blank_at(text, at);
			continue;
		}
		if (at >= text.len || text.bytes[at] != pattern.bytes[i])
			return 0;
		at++;
	}
	return at - begin;
}

struct speaker {
	struct buffer *out;
	size_t begin;	 /* of what is written here */
	size_t language; /* index: German, English */
	bool is_title;
};

static bool stands_well(const struct speaker *speaker, const struct form *form,
			struct text text, size_t begin, size_t end)
{
	bool after_letter = is_letter_before(text, begin);
	switch (form->where) {
	case ANYWHERE:
		return true;
	case WORD:
		/* 2,1 Mio. are not 1 Million. */
		return !after_letter && !is_letter_at(text, end) &&
		       !(begin > 0 &&
			 (text.bytes[begin - 1] == ',' || text.bytes[begin - 1] == '.'));
	case WORD_END:
		return after_letter && !is_letter_at(text, end);
	case BETWEEN:
		return after_letter && is_letter_at(text, end);
	case APART:
		return !(after_letter && is_letter_at(text, end));
	case TITLE:
		return speaker->is_title;
	case LAST:
		return end == text.len;
	}
	return false;
}

/* ---- writing ------------------------------------------------------------------- */

/* Appends without a blank at the beginning, two in a row, or one before a comma. */
static void say(const struct speaker *speaker, struct text text)
{
	struct buffer *out = speaker->out;
	for (size_t i = 0; i < text.len; i++) {
		char c = text.bytes[i];
		bool after_blank =
			out->len == speaker->begin || out->bytes[out->len - 1] == ' ';
		if (c == ' ' && after_blank)
			continue;
		if (c == ',' && after_blank && out->len > speaker->begin)
			out->len--;
		buffer_append_char(out, c);
	}
}

static size_t say_form(const struct speaker *speaker, struct text text, size_t at)
{
	for (size_t i = 0; i < ARRAY_LEN(forms); i++) {
		const struct form *form = &forms[i];
		struct text spoken = form->spoken[speaker->language];
		size_t len = spoken.bytes ? match(form->written, text, at) : 0;
		if (len == 0 || !stands_well(speaker, form, text, at, at + len))
			continue;
		say(speaker, spoken);
		if (form->where == WORD && at + len == text.len &&
		    text.bytes[at + len - 1] == '.')
			say(speaker, TEXT("."));
		return len;
	}
	return 0;
}

/* Opening at the beginning of a word, closing elsewhere. */
static size_t say_quote(const struct speaker *speaker, struct text text, size_t at)
{
	struct text rest = text_slice(text, at, text.len);
	for (size_t i = 0; i < ARRAY_LEN(quotes); i++) {
		if (!text_starts_with(rest, text_of(quotes[i])))
			continue;
		size_t len = text_of(quotes[i]).len;
		bool is_opening = at == 0 || text.bytes[at - 1] == ' ' ||
				  text.bytes[at - 1] == '(' ||
				  blank_at(text, previous(text, at)) > 0;
		say(speaker,
		    is_opening ? opening[speaker->language] : closing[speaker->language]);
		return len;
	}
	return 0;
}

/* "[3]" is said as "3:". */
static size_t say_number_in_brackets(const struct speaker *speaker, struct text text, size_t at)
{
	size_t end = at + 1;
	while (end < text.len && text.bytes[end] >= '0' && text.bytes[end] <= '9')
		end++;
	if (text.bytes[at] != '[' || end == at + 1 || end >= text.len || text.bytes[end] != ']')
		return 0;
	say(speaker, text_slice(text, at + 1, end));
	say(speaker, TEXT(":"));
	return end + 1 - at;
}

/* Lines that draw boxes, and blocks: U+2500 to U+259F. */
static size_t skip_drawing(struct text text, size_t at)
{
	struct text rest = text_slice(text, at, text.len);
	uint32_t c = utf8_next(&rest);
	return c >= 0x2500 && c <= 0x259F ? text.len - at - rest.len : 0;
}

/* An address is copied letter by letter: people may have to type it. */
static size_t say_address(const struct speaker *speaker, struct text text, size_t at)
{
	struct text rest = text_slice(text, at, text.len);
	if (!text_starts_with(rest, TEXT("https://")) &&
	    !text_starts_with(rest, TEXT("http://")))
		return 0;
	size_t len = 0;
	while (len < rest.len && rest.bytes[len] != ' ')
		len++;
	say(speaker, text_slice(rest, 0, len));
	return len;
}

/* A day or a number of a number, if it stands for itself. */
static size_t say_figures(const struct speaker *speaker, struct text text, size_t at)
{
	struct text before = text_slice(text, previous(text, at), at);
	if (at > 0 && !blank_at(before, 0) && !text_equal(before, TEXT("(")) &&
	    !text_equal(before, TEXT("–")))
		return 0;
	struct buffer spoken = {0};
	size_t len = spoken_figures(&spoken, text_slice(text, at, text.len),
				    speaker->language ? LANGUAGE_EN : LANGUAGE_DE);
	if (len && is_letter_at(text, at + len))
		len = 0;
	if (len)
		say(speaker, buffer_text(&spoken));
	buffer_clear(&spoken);
	return len;
}

static size_t say_something(const struct speaker *speaker, struct text text, size_t at)
{
	size_t len = say_address(speaker, text, at);
	len = len ? len : say_figures(speaker, text, at);
	len = len ? len : say_form(speaker, text, at);
	len = len ? len : say_quote(speaker, text, at);
	len = len ? len : say_number_in_brackets(speaker, text, at);
	return len ? len : skip_drawing(text, at);
}

static void append_form(struct buffer *out, struct text text, enum language language,
			bool is_title)
{
	struct speaker speaker = {
		.out = out,
		.begin = out->len,
		.language = language_of_interface(language) == LANGUAGE_EN,
		.is_title = is_title,
	};
	for (size_t at = 0; at < text.len;) {
		size_t len = say_something(&speaker, text, at);
		if (len == 0) {
			struct text rest = text_slice(text, at, text.len);
			utf8_next(&rest);
			len = text.len - at - rest.len;
			say(&speaker, text_slice(text, at, at + len));
		}
		at += len;
	}
	while (out->len > speaker.begin && out->bytes[out->len - 1] == ' ')
		out->len--;
}

void render_spoken_form(struct buffer *out, struct text text, enum language language)
{
	append_form(out, text, language, false);
}

void render_spoken_title(struct buffer *out, struct text text, enum language language)
{
	append_form(out, text, language, true);
}
