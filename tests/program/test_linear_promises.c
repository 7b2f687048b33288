/* SPDX-License-Identifier: EUPL-1.2 */
/* What the linear mode promises to ear and fingertip, each under its number, over the
   built-in data. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/attr.h"
#include "helper/conversation.h"

enum { ENTRIES_MAX = 600, STEPS = 1500 };

static const char prompt[] = "\nEingabe: ";

static bool begins(const char *text, const char *with)
{
	return strncmp(text, with, strlen(with)) == 0;
}

static bool ends(const char *text, const char *with)
{
	size_t len = strlen(text), end = strlen(with);
	return len >= end && strcmp(text + len - end, with) == 0;
}

/* Does it hold these words, wherever its lines end? */
static bool holds(const char *text, const char *words)
{
	char *copy = strdup(text);
	for (char *c = copy; *c; c++)
		*c = *c == '\n' ? ' ' : *c;
	bool result = strstr(copy, words) != NULL;
	free(copy);
	return result;
}

/* The number that the line begins with, "12: Titel", and its title; 0: none. */
static size_t numbered(struct text line, struct text *title)
{
	size_t number = 0, i = 0;
	while (i < line.len && line.bytes[i] >= '0' && line.bytes[i] <= '9')
		number = number * 10 + (size_t)(line.bytes[i++] - '0');
	if (i == 0 || i + 2 > line.len || line.bytes[i] != ':' || line.bytes[i + 1] != ' ')
		return 0;
	*title = text_slice(line, i + 2, line.len);
	return number;
}

static size_t words_before_number(const char *answer)
{
	size_t n = 0;
	for (struct text rest = text_of(answer), line, title; rest.len;) {
		line = text_split(rest, '\n', &rest);
		if (numbered(line, &title))
			break;
		while (line.len) {
			struct text word = text_split(line, ' ', &line);
			n += word.len > 0;
		}
	}
	return n;
}

static void few_words_before_the_first_number(void **state)
{
	static const char *const lists[] = {
		"gehe formel", "gehe kompetenzen", "gehe themen",  "gehe kernaktivitaeten",
		"gehe ziele",  "gehe projekte",	   "gehe glossar", "gehe quellen"};
	struct conversation *talk = conversation_start("start", false, NULL);
	(void)state;
	assert_true(words_before_number(conversation_answer(talk)) <= 12);
	assert_non_null(strstr(conversation_answer(talk), "Textfassung."));
	for (size_t i = 0; i < ARRAY_LEN(lists); i++) {
		const char *answer = conversation_say(talk, lists[i]);
		assert_true(words_before_number(answer) <= 4);
		assert_null(strstr(answer, "Hilfe"));
	}
	assert_true(words_before_number(conversation_say(talk, "gehe zeitleiste")) <= 4);
	assert_true(words_before_number(conversation_say(talk, "gehe filter/projekte")) <= 6);
	assert_true(words_before_number(conversation_say(talk, "gehe suche?wort=klima")) <= 8);
	assert_true(words_before_number(conversation_say(talk, "gehe rad")) <= 12);
	conversation_say(talk, "gehe projekte");
	conversation_say(talk, "3");
	assert_true(words_before_number(conversation_say(talk, "z")) <= 12);
	conversation_end(talk);
}

/* Looks at one answer: bytes, lines, prompt. */
static void check_answer(const char *answer, bool is_step)
{
	for (const char *c = answer; *c; c++) {
		assert_true(*c == '\n' || (unsigned char)*c >= ' ');
		assert_true((unsigned char)*c != 0x7f);
		assert_false(c[0] == ' ' && c[1] == ' ');
		assert_false(c[0] == '\n' && (c[1] == ' ' || c[1] == '\t'));
		assert_false(c[0] == '\n' && c[1] == '\n' && c[2] == '\n');
	}
	if (is_step) {
		assert_true(ends(answer, " ") && !ends(answer, prompt));
		return;
	}
	assert_true(ends(answer, prompt) || begins(answer, prompt + 1));
	assert_false(ends(answer, "\n\nEingabe: "));
	assert_true(strstr(answer, "Eingabe:") ==
		    answer + strlen(answer) - strlen("Eingabe: "));
}

/* Numbers of one list seen so far. */
struct seen {
	struct arena memory;
	struct text titles[ENTRIES_MAX];
};

/* Rows of the list of projects keep what stands behind their number for ever. */
static void check_numbers(struct seen *seen, const char *answer)
{
	if (!begins(answer, "Projekte, "))
		return;
	for (struct text rest = text_of(answer), title; rest.len;) {
		size_t number = numbered(text_split(rest, '\n', &rest), &title);
		if (number == 0 || number >= ENTRIES_MAX || number > 158)
			continue;
		if (seen->titles[number].len == 0)
			seen->titles[number] = arena_copy(&seen->memory, title);
		assert_true(text_equal(seen->titles[number], title));
	}
}

static unsigned next_random(unsigned *random)
{
	*random = *random * 1103515245u + 12345u;
	return *random >> 16;
}

static void numbers_and_answers_under_random_walks(void **state)
{
	static const char *const lines[] = {"",
					    "",
					    "m",
					    "l",
					    "z",
					    "vor",
					    "f Klima",
					    "f",
					    "f laer",
					    "f läuft",
					    "aufheben",
					    "v",
					    "gehe projekte",
					    "s Kultur",
					    "w",
					    "g",
					    "g 1",
					    "12",
					    "1",
					    "4",
					    "9",
					    "17 1",
					    "x",
					    "h",
					    "gehe projekte",
					    "m",
					    "f 2024",
					    "k",
					    "auswahl",
					    "gehe projekte?ordnung=name",
					    "gehe rad",
					    "gehe zeitleiste",
					    "a",
					    "nach 2",
					    "letzter",
					    "gehe projekte"};
	struct conversation *talk = conversation_start("projekte", false, NULL);
	struct seen seen = {.memory = {0}};
	unsigned random = 20301;
	(void)state;
	for (int i = 0; i < STEPS; i++) {
		const char *line = lines[next_random(&random) % ARRAY_LEN(lines)];
		bool is_step =
			*line == '\0' || strcmp(line, "v") == 0 || strcmp(line, "letzter") == 0;
		const char *answer = conversation_say(talk, line);
		check_answer(answer, is_step);
		check_numbers(&seen, answer);
	}
	size_t n = 0;
	for (size_t i = 0; i < ENTRIES_MAX; i++)
		n += seen.titles[i].len > 0;
	arena_clear(&seen.memory);
	assert_true(n > 50);
	assert_int_equal(conversation_end(talk), 0);
}

static void every_number_opens_its_entry(void **state)
{
	struct conversation *talk = conversation_start("kernaktivitaeten", false, NULL);
	char line[16];
	(void)state;
	for (size_t number = 1; number <= 36; number++) {
		snprintf(line, sizeof(line), "%zu", number);
		const char *answer = conversation_say(talk, line);
		char wanted[32];
		snprintf(wanted, sizeof(wanted), "Kernaktivität %zu von 36.", number);
		assert_false(begins(answer, line)); /* the input is not said again */
		assert_true(holds(answer, wanted));
		assert_true(begins(conversation_say(talk, "z"), "Zurück zu Kernaktivitäten"));
	}
	conversation_end(talk);
}

static void several_numbers_are_one_way(void **state)
{
	struct conversation *talk = conversation_start("start", false, NULL);
	(void)state;
	conversation_say(talk, "3");
	char *slow = strdup(conversation_say(talk, "4"));
	conversation_say(talk, "a");
	assert_string_equal(conversation_say(talk, "3 4"), slow);
	free(slow);
	conversation_end(talk);
}

static void errors_say_what_is_possible(void **state)
{
	static const char *const cases[][2] = {
		{"99", "Fehler: Nummer 99 gibt es hier nicht. Möglich ist 1 bis 5."},
		{"0", "Fehler: Nummer 0 gibt es hier nicht. Möglich ist 1 bis 5."},
		{"x", "Fehler: x ist kein Befehl. Hilfe mit h."},
		{"s", "Fehler: Es fehlt das Suchwort."},
		{"g 9", "Fehler: Nummer 9 gibt es hier nicht. Möglich ist nur 1."},
		{"gehe kompetenzen/grosstadt", "Fehler: Die Seite"},
		{"sprache klingonisch", "Fehler: „klingonisch“ ist keine Sprache"},
		{"k 77", "Fehler: Nummer 77"},
	};
	struct conversation *talk = conversation_start("kompetenzen", false, NULL);
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		assert_true(begins(conversation_say(talk, cases[i][0]), cases[i][1]));
		assert_true(begins(conversation_say(talk, "w"),
				   "Sie sind hier: Startseite, Kompetenzen"));
	}
	assert_true(begins(conversation_say(talk, "2"), "Großstadt mit Lebensgefühl"));
	conversation_end(talk);
}

static void words_end_it_anywhere(void **state)
{
	static const char *const words[] = {"e", "ende", "q", "E"};
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(words); i++) {
		struct conversation *talk =
			conversation_start("projekte/haus-des-wissens", false, NULL);
		assert_string_equal(conversation_say(talk, words[i]), "Auf Wiedersehen.\n");
		assert_int_equal(conversation_end(talk), 0);
	}
	struct conversation *talk = conversation_start("start", false, NULL);
	assert_int_equal(conversation_end(talk), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		{"A6 A14 few words before the first number, the hint once",
		 few_words_before_the_first_number, NULL, NULL, NULL},
		{"L1 L3 L5 L8 L11 L18 numbers keep their entry under random walks, answers are "
		 "whole",
		 numbers_and_answers_under_random_walks, NULL, NULL, NULL},
		{"L4 L6 every number opens its entry", every_number_opens_its_entry, NULL, NULL,
		 NULL},
		{"L16 several numbers in a line are one way", several_numbers_are_one_way, NULL,
		 NULL, NULL},
		{"A15 errors say what is possible and change nothing",
		 errors_say_what_is_possible, NULL, NULL, NULL},
		{"A1 L15 a word for the end ends it anywhere", words_end_it_anywhere, NULL,
		 NULL, NULL},
	};
	if (!setlocale(LC_CTYPE, "C.UTF-8"))
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
