/* SPDX-License-Identifier: EUPL-1.2 */
/* Search words: what finds what, and where it stands in the text as it is written. The
   rule is checked against a plain one: two texts meet if they have a spelling in common. */
#include "base/words.h"

#include <stdio.h>

#include "base/utf8.h"

#include "unit/base/expect.h"

/* Does every word of TYPED occur in TEXT? */
static bool finds(const char *typed, const char *text)
{
	struct arena arena = {0};
	struct buffer folded = {0};
	struct words words = words_read(text_of(typed), &arena);
	utf8_fold(&folded, text_of(text));
	bool found = words_are_in(&words, buffer_text(&folded));
	buffer_clear(&folded);
	arena_clear(&arena);
	return found;
}

static void words_are_found_in_any_spelling(void **state)
{
	static const char *const pairs[][2] = {
		{"müller", "Mueller"},
		{"muller", "Mueller"},
		{"muller", "Müller"},
		{"mueller", "Muller"},
		{"MÜLLER", "Mu\u0308ller"},
		{"Mu\u0308ller", "MÜLLER"},
		{"euer", "neuer"},
		{"er", "neuer"},
		{"neue", "neuer"},
		{"feuer er", "Feuer"},
		{"euer", "Feuer"},
		{"steuer", "Steuerrad"},
		{"rad", "Steuerrad"},
		{"strasse", "Straße"},
		{"STRAẞE", "strassen"},
		{"traß", "Strasse"},
		{"se", "Straße"},
		{"waermenetz", "Wärmenetze"},
		{"Wärmenetz", "Waermenetz"},
		{"warmenetz", "Fernwärmenetze"},
		{"saen", "säen"},
		{"saeen", "säen"},
		{"säen", "saen"},
		{"wirgefühl", "Wir-Gefühl"},
		{"wirgefühl", "Wir Gefühl"},
		{"Wir-Gefühl", "Wirgefühl"},
		{"wir gefuhl", "„Wir-Gefühl“"},
		{"Wir–Gefühl", "Wir\u00ADge\u00ADfühl"},
		{"wirgefuh", "Das Wir Gefühl"},
		{"hausdeswissens", "Haus des Wissens"},
		{"\"Haus des\"", "Haus, des"},
		{"z.B.", "z.B."},
		{"1200", "1.200"},
		{"bürgerinnen", "Bürger*innen"},
		{"und", "Stadt/und/Land"},
		{"aee", "säen"},
		{"i", "İstanbul"},
		{"oeuvre", "Œuvre"},
		{"finden", "ﬁnden"},
		{"km2", "km²"},
	};
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(pairs); i++)
		if (!finds(pairs[i][0], pairs[i][1]))
			fail_msg("%s does not find %s", pairs[i][0], pairs[i][1]);
}

static void other_words_are_not_found(void **state)
{
	static const char *const pairs[][2] = {
		{"er", "für"},
		{"en", "schön"},
		{"ander", "an der Ruhr"},
		{"gefühl", "Wir Ge fühl"},
		{"irgefühl", "Wir Gefühl"},
		{"haus maus", "Haus"},
		{"", "Haus"},
		{"–„“-", "Haus – Hof"},
		{"hause", "Haus Egge"},
		{"nuer", "neuer"},
		{"mler", "Müller"},
		{"ue", "e"},
	};
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(pairs); i++)
		if (finds(pairs[i][0], pairs[i][1]))
			fail_msg("%s finds %s", pairs[i][0], pairs[i][1]);
}

static void long_words_and_many_are_cut(void **state)
{
	struct buffer typed = {0};
	struct arena arena = {0};
	(void)state;
	buffer_append_repeated(&typed, 'x', 200);
	buffer_append_char(&typed, '\0');
	assert_true(finds(typed.bytes, typed.bytes));
	buffer_reset(&typed);
	for (int i = 0; i < 40; i++)
		buffer_append(&typed, TEXT("wort "));
	assert_int_equal(words_read(buffer_text(&typed), &arena).n_items, WORDS_MAX);
	arena_clear(&arena);
	buffer_clear(&typed);
}

/* TEXT with the words of TYPED in brackets. */
static void expect_marks(const char *typed, const char *text, const char *expected)
{
	struct arena arena = {0};
	struct buffer marked = {0};
	struct words words = words_read(text_of(typed), &arena);
	struct stretches places = words_mark(&words, text_of(text), &arena);
	size_t at = 0;
	for (size_t i = 0; i < places.n_items; i++) {
		buffer_append(&marked, text_slice(text_of(text), at, places.items[i].begin));
		buffer_append_char(&marked, '[');
		buffer_append(&marked, text_slice(text_of(text), places.items[i].begin,
						  places.items[i].end));
		buffer_append_char(&marked, ']');
		at = places.items[i].end;
	}
	buffer_append(&marked, text_slice(text_of(text), at, text_of(text).len));
	expect_buffer(&marked, expected);
	arena_clear(&arena);
}

static void marks_stand_in_the_original(void **state)
{
	(void)state;
	expect_marks("mull", "Herr MÜLLER, Mueller", "Herr [MÜLL]ER, [Muell]er");
	expect_marks("mu", "Mu\u0308ller", "[Mu\u0308]ller");
	expect_marks("strasse", "Die Straße hier", "Die [Straße] hier");
	expect_marks("se", "Straße", "Stra[ße]");
	expect_marks("wirgefühl", "Das „Wir-Gefühl“, Wir Gefühl",
		     "Das „[Wir-Gefühl]“, [Wir Gefühl]");
	expect_marks("wir gefühl", "Wir-Gefühl", "[Wir]-[Gefühl]");
	expect_marks("ruhr stadt", "Ruhrstadt an der Ruhr", "[Ruhrstadt] an der [Ruhr]");
	expect_marks("hausbau", "Haus\u00ADbau", "[Haus\u00ADbau]");
	expect_marks("漢", "日本 漢字", "日本 [漢]字");
	expect_marks("aa", "aaaa", "[aaaa]");
	expect_marks("x", "Haus", "Haus");
	expect_marks("haus", "", "");
	expect_marks("neu", "neuer Neubau", "[neu]er [Neu]bau");
	expect_marks("neue", "neuer Neubau", "[neue]r [Neu]bau");
	expect_marks("lam", "\uFDFA la\u0301m", "\uFDFA [la\u0301m]");
}

/* ---- against the plain rule ------------------------------------------------------------ */

/* All spellings of a folded text: what may be left out, left out or not. The sign of an
   umlaut is an e that nothing begins with. */
static bool occurs(struct text word, size_t i, struct text text, size_t j)
{
	if (i == word.len)
		return true;
	bool may_skip = word.bytes[i] == '\005' ||
			(word.bytes[i] == 'e' && i > 0 && strchr("aou", word.bytes[i - 1]));
	if (may_skip && occurs(word, i + 1, text, j))
		return true;
	if (j == text.len)
		return false;
	bool is_e = text.bytes[j] == '\005' || text.bytes[j] == 'e';
	bool wants_e = word.bytes[i] == '\005' || word.bytes[i] == 'e';
	bool same = wants_e ? is_e && !(i == 0 && text.bytes[j] == '\005')
			    : word.bytes[i] == text.bytes[j];
	if (same && occurs(word, i + 1, text, j + 1))
		return true;
	may_skip = i > 0 && (text.bytes[j] == '\005' ||
			     (text.bytes[j] == 'e' && strchr("aou", text.bytes[j - 1])));
	return may_skip && occurs(word, i, text, j + 1);
}

static unsigned next_random(unsigned *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 16;
}

static void make_text(struct buffer *out, unsigned *seed, unsigned most)
{
	static const char *const letters[] = {"a", "e", "u", "ü", "ä", "n", "r", "ae", "ö"};
	buffer_reset(out);
	for (unsigned n = next_random(seed) % most + 1; n > 0; n--)
		buffer_append_string(out, letters[next_random(seed) % ARRAY_LEN(letters)]);
	buffer_append_char(out, '\0');
}

static void finding_is_having_a_spelling_in_common(void **state)
{
	struct buffer typed = {0}, text = {0}, word = {0}, folded = {0};
	unsigned seed = 5007, n_found = 0;
	(void)state;
	for (int i = 0; i < 20000; i++) {
		make_text(&typed, &seed, 4);
		make_text(&text, &seed, 9);
		buffer_reset(&word);
		buffer_reset(&folded);
		utf8_fold(&word, text_of(typed.bytes));
		utf8_fold(&folded, text_of(text.bytes));
		bool expected = false;
		for (size_t at = 0; at < folded.len && !expected; at++)
			expected = occurs(buffer_text(&word), 0, buffer_text(&folded), at);
		if (finds(typed.bytes, text.bytes) != expected)
			fail_msg("%s in %s: %d expected", typed.bytes, text.bytes, expected);
		n_found += expected;
	}
	assert_in_range(n_found, 2000, 18000);
	buffer_clear(&typed);
	buffer_clear(&text);
	buffer_clear(&word);
	buffer_clear(&folded);
}

static void every_part_of_a_text_is_found_in_it(void **state)
{
	struct buffer text = {0}, part = {0};
	unsigned seed = 19;
	(void)state;
	for (int i = 0; i < 2000; i++) {
		make_text(&text, &seed, 9);
		struct text whole = text_of(text.bytes);
		for (size_t at = 0; at < whole.len;
		     at += utf8_cluster(text_slice(whole, at, whole.len))) {
			buffer_reset(&part);
			buffer_append(&part, text_slice(whole, at, whole.len));
			buffer_append_char(&part, '\0');
			if (!finds(part.bytes, text.bytes))
				fail_msg("%s is not found in %s", part.bytes, text.bytes);
		}
	}
	buffer_clear(&text);
	buffer_clear(&part);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_found_in_any_spelling),
		cmocka_unit_test(other_words_are_not_found),
		cmocka_unit_test(long_words_and_many_are_cut),
		cmocka_unit_test(marks_stand_in_the_original),
		cmocka_unit_test(finding_is_having_a_spelling_in_common),
		cmocka_unit_test(every_part_of_a_text_is_found_in_it),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
