/* SPDX-License-Identifier: EUPL-1.2 */
/* L4 L8: every number that the linear mode says, on every kind of page, opens what stands
   behind it, and is said again where it leads back. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/attr.h"
#include "builtin.h"
#include "helper/conversation.h"
#include "page/place.h"
#include "render/render.h"

/* "2027: Bezug geplant." is a milestone, and no choice. */
enum { NUMBERS_MAX = 1000 };

/* What was said behind each number, all lines of it. */
struct said {
	struct arena memory;
	struct text words[NUMBERS_MAX];
	size_t n;
};

static bool begins(const char *text, const char *with)
{
	return strncmp(text, with, strlen(with)) == 0;
}

/* Does it hold these words, wherever its lines end? */
static bool holds(const char *text, const char *words)
{
	struct buffer line = {0};
	for (struct text rest = text_of(text); rest.len;) {
		buffer_append(&line, text_split(rest, '\n', &rest));
		buffer_append_char(&line, ' ');
	}
	bool result = text_find(buffer_text(&line), text_of(words)) < line.len;
	buffer_clear(&line);
	return result;
}

/* The number that the line begins with; 0: none. */
static size_t number_of(struct text line, struct text *behind)
{
	size_t number = 0, i = 0;
	while (i < line.len && line.bytes[i] >= '0' && line.bytes[i] <= '9')
		number = number * 10 + (size_t)(line.bytes[i++] - '0');
	if (i == 0 || i >= line.len || line.bytes[i] != ':' || number >= NUMBERS_MAX)
		return 0;
	*behind = text_slice(line, i + 1, line.len);
	return number;
}

static void note_answer(struct said *said, const char *answer)
{
	struct buffer words = {0};
	size_t number = 0;
	for (struct text rest = text_of(answer), line, behind; rest.len;) {
		line = text_split(rest, '\n', &rest);
		size_t next = number_of(line, &behind);
		bool ends = next || text_starts_with(line, TEXT("Eingabe")) || rest.len == 0;
		if (ends && number && said->words[number].len == 0) {
			said->words[number] = arena_copy(&said->memory, buffer_text(&words));
			said->n++;
		}
		if (next) {
			number = next;
			buffer_reset(&words);
			line = behind;
		}
		buffer_append_char(&words, ' ');
		buffer_append(&words, line);
	}
	buffer_clear(&words);
}

static void note_page(struct said *said, struct conversation *talk)
{
	const char *answer = conversation_answer(talk);
	note_answer(said, answer);
	while (strstr(answer, "Mehr mit m.")) {
		answer = conversation_say(talk, "m");
		note_answer(said, answer);
	}
}

/* The address that "k" or "k 3" says, in the arena. */
static struct text address(struct conversation *talk, struct arena *arena, size_t number)
{
	char typed[32] = "k";
	if (number)
		snprintf(typed, sizeof(typed), "k %zu", number);
	struct text answer = text_of(conversation_say(talk, typed)), rest;
	(void)text_split(answer, ':', &rest);
	size_t end = text_find(rest, TEXT("Eingabe"));
	return arena_copy(arena, text_trim(text_slice(rest, 0, end)));
}

/* Do the words name the place? Of a filter they need only say what it adds. */
static bool name(struct text words, const struct place *place, const struct catalog *catalog)
{
	struct buffer title = {0}, spoken = {0}, spoken_title = {0};
	if (place->what == PLACE_START)
		return true; /* the start page, or the strategy that it is about */
	place_append_title(&title, place, catalog, LANGUAGE_DE);
	struct text wanted = buffer_text(&title), rest = wanted;
	while (place->n_filters && text_find(rest, TEXT(", ")) < rest.len) {
		size_t at = text_find(rest, TEXT(", "));
		wanted = rest = text_slice(rest, at + 2, rest.len);
	}
	if (place->n_filters && text_starts_with(wanted, TEXT("Filter ")))
		wanted = text_slice(wanted, strlen("Filter "), wanted.len);
	render_spoken_form(&spoken, wanted, LANGUAGE_DE);
	render_spoken_title(&spoken_title, wanted, LANGUAGE_DE);
	bool result = text_find(words, buffer_text(&spoken)) < words.len ||
		      text_find(words, buffer_text(&spoken_title)) < words.len;
	buffer_clear(&title);
	buffer_clear(&spoken);
	buffer_clear(&spoken_title);
	return result;
}

static void check_number(struct conversation *talk, const struct catalog *catalog,
			 struct text words, size_t number)
{
	struct arena arena = {0};
	struct place place;
	char typed[32], last[48];
	struct text leads_to = address(talk, &arena, number);
	struct text here = address(talk, &arena, 0);
	if (text_starts_with(leads_to, TEXT("http"))) {
		arena_clear(&arena);
		return;
	}
	if (!place_parse(leads_to, &place) || !name(words, &place, catalog))
		fail_msg("%zu leads to " TEXT_FORMAT ", and is said as" TEXT_FORMAT, number,
			 TEXT_ARGS(leads_to), TEXT_ARGS(words));
	snprintf(typed, sizeof(typed), "%zu", number);
	conversation_say(talk, typed);
	assert_true(text_equal(address(talk, &arena, 0), leads_to));
	snprintf(last, sizeof(last), "zuletzt Nummer %zu.", number);
	if (!text_equal(here, leads_to) && !holds(conversation_say(talk, "z"), last))
		fail_msg("back from %zu: %s", number, conversation_answer(talk));
	arena_clear(&arena);
}

static void every_number_opens_what_it_says(void **state)
{
	static const char *const places[] = {"start",
					     "projekte?suche=klima",
					     "kernaktivitaeten",
					     "zeitleiste?ort=laer",
					     "filter/projekte",
					     "suche?wort=kultur",
					     "suche?wort=straßen%20bahn",
					     "matrix",
					     "rad",
					     "kompetenzen/grossstadt",
					     "kompetenzen/vorreiterin",
					     "projekte/haus-des-wissens",
					     "barrierefreiheit"};
	struct catalog catalog;
	(void)state;
	assert_true(catalog_open(&catalog, builtin_catalog, builtin_catalog_len));
	for (size_t i = 0; i < ARRAY_LEN(places); i++) {
		struct conversation *talk = conversation_start(places[i], false, NULL);
		struct said said = {.n = 0};
		note_page(&said, talk);
		assert_true(said.n > 1);
		for (size_t number = 1; number < NUMBERS_MAX; number++)
			if (said.words[number].len)
				check_number(talk, &catalog, said.words[number], number);
		arena_clear(&said.memory);
		assert_int_equal(conversation_end(talk), 0);
	}
}

/* What is said behind a number in one way of telling is said so in all: the list, the step
   with Enter, the place. */
static void a_filter_leaves_the_number(void **state)
{
	struct conversation *talk = conversation_start("projekte", false, NULL);
	(void)state;
	conversation_say(talk, "f Klima");
	conversation_say(talk, "");
	conversation_say(talk, "");
	assert_string_equal(conversation_say(talk, ""), "20: Neugestaltung Husemannplatz, ");
	assert_true(begins(conversation_say(talk, "w"),
			   "Sie sind hier: Startseite, Projekte, Nummer 20 von 158."));
	assert_true(begins(conversation_say(talk, "20"), "Neugestaltung Husemannplatz, "));
	assert_true(begins(conversation_say(talk, "z"), "Zurück zu Projekte, Filter Klima, "));
	conversation_say(talk, "f");
	assert_true(begins(conversation_say(talk, "20"), "Neugestaltung Husemannplatz, "));
	conversation_end(talk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		{"L4 L8 every number opens what it says, and is said on the way back",
		 every_number_opens_what_it_says, NULL, NULL, NULL},
		{"L8 a filter leaves the number", a_filter_leaves_the_number, NULL, NULL, NULL},
	};
	if (!setlocale(LC_CTYPE, "C.UTF-8"))
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
