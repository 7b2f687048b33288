/* SPDX-License-Identifier: EUPL-1.2 */
/* A full stop ends a sentence, a number ("3. Oktober") or an abbreviation ("Dr. Müller").
   Nouns are written with capitals in German, so what follows tells only what it is not. A
   sentence too long is heard with one pause less; one that is cut is heard wrong: so a short
   word, a day and what is known as an abbreviation end none. */
#include "render/sentence.h"

#include "base/utf8.h"

enum { SHORT_WORD = 2 }; /* "z", "St", "12" */

static bool ends_with(struct text text, struct text end)
{
	return text.len >= end.len &&
	       text_equal(text_slice(text, text.len - end.len, text.len), end);
}

static struct text without_quotes(struct text word)
{
	static const struct text quotes[] = {TEXT_INIT("“"), TEXT_INIT("”"), TEXT_INIT("‘"),
					     TEXT_INIT(")")};
	for (size_t i = 0; i < ARRAY_LEN(quotes); i++)
		if (word.len > quotes[i].len && ends_with(word, quotes[i]))
			word.len -= quotes[i].len;
	return word;
}

static bool is_abbreviation(struct text word)
{
	static const struct text known[] = {
		TEXT_INIT("ca"),   TEXT_INIT("Nr"),   TEXT_INIT("Mio"),	   TEXT_INIT("Mrd"),
		TEXT_INIT("bzw"),  TEXT_INIT("inkl"), TEXT_INIT("ggf"),	   TEXT_INIT("Str"),
		TEXT_INIT("Prof"), TEXT_INIT("usw"),  TEXT_INIT("vgl"),	   TEXT_INIT("Abs"),
		TEXT_INIT("evtl"), TEXT_INIT("bspw"), TEXT_INIT("approx"), TEXT_INIT("incl")};
	for (size_t i = 0; i < ARRAY_LEN(known); i++)
		if (text_equal(word, known[i]))
			return true;
	return false;
}

/* A day, a letter or two, several of them ("z.B."), or what is known. A year may end one. */
static bool is_no_end(struct text word)
{
	return text_find(word, TEXT(".")) < word.len || utf8_width(word) <= SHORT_WORD ||
	       is_abbreviation(word);
}

static bool begins_small(struct text word)
{
	return word.len > 0 && word.bytes[0] >= 'a' && word.bytes[0] <= 'z';
}

bool sentence_ends_between(struct text word, struct text next)
{
	word = without_quotes(word);
	if (word.len == 0 || begins_small(next))
		return false;
	char last = word.bytes[word.len - 1];
	if (last == '!' || last == '?')
		return true;
	return last == '.' && !is_no_end(text_slice(word, 0, word.len - 1));
}
