/* SPDX-License-Identifier: EUPL-1.2 */
/* Outline, steps, transcript and terminal of the linear mode, each promise under its
   number. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/attr.h"
#include "base/diagnostics.h"
#include "base/utf8.h"
#include "builtin.h"
#include "helper/conversation.h"
#include "helper/terminal.h"
#include "page/build.h"
#include "render/render.h"

static bool begins(const char *text, const char *with)
{
	return strncmp(text, with, strlen(with)) == 0;
}

/* The headings of a page as the outline lists them. */
static void append_outline(struct buffer *out, const struct source *source, const char *address)
{
	struct arena arena = {0};
	struct place place;
	size_t n = 0;
	assert_true(place_parse(text_of(address), &place));
	const struct page *page = page_build(source, &place, &arena);
	for (size_t i = 0; i < page_n_blocks(page); i++) {
		struct block block = page_block(page, i, &arena);
		if (block.kind != BLOCK_HEADING)
			continue;
		struct buffer title = {0}, spoken = {0}, line = {0};
		for (size_t run = 0; run < block.n_runs; run++)
			buffer_append(&title, block.runs[run].text);
		render_spoken_title(&spoken, buffer_text(&title), block.language);
		buffer_format(&line, "%zu: " TEXT_FORMAT, ++n, TEXT_ARGS(buffer_text(&spoken)));
		render_spoken_text(out, buffer_text(&line), 79);
		buffer_clear(&title);
		buffer_clear(&spoken);
		buffer_clear(&line);
	}
	arena_clear(&arena);
}

/* All lines with numbers that "g" and then "m" say. */
static void append_said(struct buffer *out, struct conversation *talk)
{
	const char *answer = conversation_say(talk, "g");
	bool has_more = true;
	while (has_more) {
		struct text rest = text_of(answer);
		if (begins(answer, "Gliederung"))
			(void)text_split(rest, '\n', &rest);
		size_t end = text_find(rest, TEXT("Mehr mit m."));
		has_more = end < rest.len;
		size_t prompt = text_find(rest, TEXT("Eingabe: "));
		buffer_append(out, text_slice(rest, 0, has_more ? end : prompt));
		if (has_more)
			answer = conversation_say(talk, "m");
	}
}

static void the_outline_has_the_headings_of_the_page(void **state)
{
	static const char *const places[] = {"start",
					     "kompetenzen/grossstadt",
					     "projekte/haus-des-wissens",
					     "kernaktivitaeten/bovelo",
					     "barrierefreiheit",
					     "hilfe",
					     "suche?wort=kultur",
					     "matrix"};
	struct catalog catalog;
	struct diagnostics problems = {0};
	(void)state;
	assert_true(catalog_open(&catalog, builtin_catalog, builtin_catalog_len));
	const struct source source = {.catalog = &catalog,
				      .problems = &problems,
				      .language = LANGUAGE_DE,
				      .version = TEXT("test")};
	for (size_t i = 0; i < ARRAY_LEN(places); i++) {
		struct conversation *talk = conversation_start(places[i], false, NULL);
		struct buffer wanted = {0}, said = {0};
		append_outline(&wanted, &source, places[i]);
		append_said(&said, talk);
		buffer_append_char(&wanted, '\0');
		buffer_append_char(&said, '\0');
		assert_string_equal(said.bytes, wanted.bytes);
		buffer_clear(&wanted);
		buffer_clear(&said);
		conversation_end(talk);
	}
}

static void an_item_is_said_once_as_the_prompt(void **state)
{
	struct conversation *talk = conversation_start("kompetenzen", false, NULL);
	(void)state;
	assert_string_equal(conversation_say(talk, ""), "1: Vorreiterin, ");
	assert_string_equal(conversation_say(talk, ""), "2: Großstadt mit Lebensgefühl, ");
	assert_string_equal(conversation_say(talk, "v"), "1: Vorreiterin, ");
	assert_string_equal(conversation_say(talk, "letzter"),
			    "5: Shootingstar der Wissensarbeit, ");
	assert_string_equal(conversation_say(talk, ""), "Ende der Liste, 5 Einträge, ");
	assert_string_equal(conversation_say(talk, ""), "Ende der Liste, 5 Einträge, ");
	assert_string_equal(conversation_say(talk, "v"), "5: Shootingstar der Wissensarbeit, ");
	assert_true(begins(conversation_say(talk, "o"), "Shootingstar der Wissensarbeit, "));
	conversation_end(talk);
}

static void read_file(struct buffer *out, const char *folder, const char *name)
{
	struct buffer path = {0};
	buffer_format(&path, "%s/%s%c", folder, name, '\0');
	FILE *file = fopen(path.bytes, "r");
	buffer_clear(&path);
	if (!file)
		return;
	for (int c; (c = getc(file)) != EOF;)
		buffer_append_char(out, (char)c);
	fclose(file);
}

static void check_same(struct text a, struct text b)
{
	assert_int_equal(a.len, b.len);
	assert_memory_equal(a.bytes, b.bytes, a.len);
}

static void clear_folder(const char *folder)
{
	struct buffer path = {0};
	buffer_format(&path, "%s/protokoll.txt%c", folder, '\0');
	unlink(path.bytes);
	buffer_clear(&path);
	assert_int_equal(rmdir(folder), 0); /* and nothing else was written */
}

static void a_transcript_is_what_was_shown(void **state)
{
	char folder[] = "/tmp/steuerrad-test-XXXXXX";
	struct buffer wanted = {0}, saved = {0};
	(void)state;
	assert_non_null(mkdtemp(folder));
	struct conversation *talk = conversation_start("kompetenzen", false, folder);
	conversation_say(talk, "2");
	conversation_say(talk, "x");
	buffer_append(&wanted, conversation_shown(talk));
	assert_true(begins(conversation_say(talk, "d protokoll.txt"),
			   "Gespeichert in protokoll.txt, "));
	read_file(&saved, folder, "protokoll.txt");
	check_same(buffer_text(&saved), buffer_text(&wanted));
	assert_true(begins(conversation_say(talk, "d protokoll.txt"),
			   "Fehler: Die Datei protokoll.txt gibt es schon"));
	buffer_reset(&saved);
	read_file(&saved, folder, "protokoll.txt");
	check_same(buffer_text(&saved), buffer_text(&wanted));
	assert_true(begins(conversation_say(talk, "d ../protokoll.txt"), "Fehler: "));
	assert_true(begins(conversation_say(talk, "d .profile"), "Fehler: "));
	conversation_end(talk);
	clear_folder(folder);
	buffer_clear(&wanted);
	buffer_clear(&saved);
}

static void a_visitor_writes_no_file(void **state)
{
	char folder[] = "/tmp/steuerrad-test-XXXXXX";
	(void)state;
	assert_non_null(mkdtemp(folder));
	struct conversation *talk = conversation_start("kompetenzen", true, folder);
	assert_true(begins(conversation_say(talk, "d protokoll.txt"), "Fehler: "));
	conversation_end(talk);
	assert_int_equal(rmdir(folder), 0);
}

static struct emulator *start_on_columns(int columns, const char *option)
{
	const char *const arguments[] = {"--linear", "--lang=de", "--at=kompetenzen", option,
					 NULL};
	struct emulator *emulator = emulator_start(&(struct emulator_options){
		.rows = 24, .columns = columns, .arguments = arguments});
	assert_true(emulator_wait_text(emulator, "Eingabe:"));
	return emulator;
}

static struct emulator *start_on_terminal_with(const char *option)
{
	return start_on_columns(80, option);
}

static struct emulator *start_on_terminal(void)
{
	return start_on_terminal_with(NULL);
}

static void a_bell_rings_before_errors_alone(void **state)
{
	struct emulator *emulator = start_on_terminal_with("--bell");
	size_t len, n = 0;
	(void)state;
	emulator_type(emulator, "w\n");
	assert_true(emulator_wait_text(emulator, "Sie sind hier"));
	emulator_type(emulator, "unsinn\n");
	assert_true(emulator_wait_text(emulator, "ist kein Befehl"));
	const char *bytes = emulator_bytes(emulator, &len);
	for (size_t i = 0; i < len; i++)
		n += bytes[i] == '\a';
	assert_int_equal(n, 1);
	assert_non_null(strstr(bytes, "\aFehler: "));
	emulator_free(emulator);
}

static void the_terminal_stays_cooked(void **state)
{
	struct emulator *emulator = start_on_terminal();
	struct termios now = emulator_modes(emulator), before = emulator_modes_before(emulator);
	size_t len;
	(void)state;
	assert_true((now.c_lflag & ICANON) && (now.c_lflag & ECHO));
	assert_int_equal(now.c_lflag, before.c_lflag);
	assert_int_equal(now.c_iflag, before.c_iflag);
	emulator_type(emulator, "s Husemann\n");
	assert_true(emulator_wait_text(emulator, "Suche nach Husemann"));
	emulator_type(emulator, "e\n");
	int status;
	assert_true(emulator_wait_end(emulator, &status));
	const char *bytes = emulator_bytes(emulator, &len);
	for (size_t i = 0; i < len; i++) {
		bool is_line_end = bytes[i] == '\n' ||
				   (bytes[i] == '\r' && i + 1 < len && bytes[i + 1] == '\n');
		assert_true(is_line_end || (unsigned char)bytes[i] >= ' ');
	}
	emulator_free(emulator);
}

/* A kiosk gives up Ctrl-S, and nothing else. */
static void the_terminal_of_a_kiosk_stays_cooked(void **state)
{
	struct emulator *emulator = start_on_terminal_with("--kiosk");
	struct termios now = emulator_modes(emulator), before = emulator_modes_before(emulator);
	(void)state;
	assert_int_equal(now.c_lflag, before.c_lflag);
	assert_int_equal(now.c_iflag, before.c_iflag & ~(tcflag_t)(IXON | IXOFF));
	emulator_free(emulator);
}

/* Is no line as wide as the terminal, where it would go on by itself? */
static void check_lines_fit(struct emulator *emulator, int columns)
{
	size_t len;
	const char *bytes = emulator_bytes(emulator, &len);
	for (struct text rest = {bytes, len}, line; rest.len;) {
		line = text_trim(text_split(rest, '\n', &rest));
		if (line.len && line.bytes[line.len - 1] == '\r')
			line.len--;
		if (text_starts_with(line, TEXT("Eingabe: ")))
			line = text_slice(line, strlen("Eingabe: "), line.len);
		bool is_typed = text_find(line, TEXT("gehe ")) < line.len;
		bool is_one_word = text_find(line, TEXT(" ")) >= line.len;
		if (!is_typed && !is_one_word && utf8_width(line) >= columns)
			fail_msg("at %d columns: " TEXT_FORMAT, columns, TEXT_ARGS(line));
	}
}

/* Has the place been said since the bytes were forgotten, and does the prompt stand? */
static bool has_said_place(struct emulator *emulator, const void *ctx)
{
	size_t len;
	const char *bytes = emulator_bytes(emulator, &len);
	const char *place = strstr(bytes, "Sie sind hier:");
	(void)ctx;
	return place && strstr(place, "\nEingabe: ");
}

static void lines_fit_the_terminal(void **state)
{
	static const int columns[] = {40, 100, 24};
	struct emulator *emulator = start_on_columns(60, NULL);
	(void)state;
	check_lines_fit(emulator, 60);
	for (size_t i = 0; i < ARRAY_LEN(columns); i++) {
		emulator_resize(emulator, 24, columns[i]);
		emulator_forget_bytes(emulator);
		emulator_type(emulator, "gehe kompetenzen/grossstadt\nw\n");
		assert_true(emulator_wait(emulator, has_said_place, NULL));
		check_lines_fit(emulator, columns[i]);
	}
	emulator_free(emulator);
}

static void interrupting_says_so_and_goes_on(void **state)
{
	struct emulator *emulator = start_on_terminal();
	int status;
	(void)state;
	emulator_type(emulator, "s Kul\x03");
	assert_true(emulator_wait_text(emulator, "Abgebrochen."));
	emulator_type(emulator, "w\n");
	assert_true(emulator_wait_text(emulator, "Sie sind hier: Startseite, Kompetenzen"));
	emulator_type(emulator, "\x04");
	assert_true(emulator_wait_text(emulator, "Auf Wiedersehen."));
	assert_true(emulator_wait_end(emulator, &status));
	assert_int_equal(status, 0);
	emulator_free(emulator);
}

/* The terminal forgets what was typed before Ctrl-C, and nothing that was typed behind. */
static void what_follows_an_interrupt_is_answered(void **state)
{
	struct emulator *emulator = start_on_terminal();
	(void)state;
	emulator_type(emulator, "s Kul\x03w\n");
	assert_true(emulator_wait_text(emulator, "Abgebrochen."));
	assert_true(emulator_wait_text(emulator, "Sie sind hier: Startseite, Kompetenzen"));
	emulator_free(emulator);
}

/* Is that all that came over the line? The terminal makes CR LF of each line's end. */
static bool has_come(struct emulator *emulator, const void *ctx)
{
	const char *expected = ctx;
	size_t len;
	for (const char *byte = emulator_bytes(emulator, &len); *byte; byte++)
		if (*byte != '\r' && *byte != *expected++)
			return false;
	return *expected == '\0';
}

/* On a terminal the answer to Enter alone is made before; it must be the one that is made
   when it is asked for, and lead to the same place. */
static void answers_made_before_are_the_same(void **state)
{
	static const char *const typed[] = {
		"",  "",  "v", "", "o", "", "",	 "w",	     "z", "",  "", "3", "",  "w",
		"z", "g", "1", "", "m", "", "k", "s Kultur", "",  "m", "", "z", "w", ""};
	struct conversation *talk = conversation_start("kompetenzen", false, NULL);
	struct emulator *emulator = start_on_terminal();
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(typed); i++) {
		struct buffer line = {0}, expected = {0};
		buffer_format(&line, "%s\n%c", typed[i], '\0');
		buffer_format(&expected, "%s\n%s%c", typed[i], conversation_say(talk, typed[i]),
			      '\0');
		emulator_forget_bytes(emulator);
		emulator_type(emulator, line.bytes);
		assert_true(emulator_wait(emulator, has_come, expected.bytes));
		buffer_clear(&line);
		buffer_clear(&expected);
	}
	conversation_end(talk);
	emulator_free(emulator);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		{"L13 the outline has the headings of the page",
		 the_outline_has_the_headings_of_the_page, NULL, NULL, NULL},
		{"L7 an item is said once, as the prompt", an_item_is_said_once_as_the_prompt,
		 NULL, NULL, NULL},
		{"L17 a transcript is what was shown, and touches no file",
		 a_transcript_is_what_was_shown, NULL, NULL, NULL},
		{"L17 a visitor writes no file", a_visitor_writes_no_file, NULL, NULL, NULL},
		{"L1 L2 the terminal stays cooked", the_terminal_stays_cooked, NULL, NULL,
		 NULL},
		{"L2 the terminal of a kiosk stays cooked",
		 the_terminal_of_a_kiosk_stays_cooked, NULL, NULL, NULL},
		{"L9 L10 lines fit the terminal, also when it changes", lines_fit_the_terminal,
		 NULL, NULL, NULL},
		{"A8 a bell rings before errors alone", a_bell_rings_before_errors_alone, NULL,
		 NULL, NULL},
		{"L15 Ctrl-C says so and goes on, Ctrl-D ends",
		 interrupting_says_so_and_goes_on, NULL, NULL, NULL},
		{"L15 what follows Ctrl-C is answered", what_follows_an_interrupt_is_answered,
		 NULL, NULL, NULL},
		{"L18 answers made before are the same", answers_made_before_are_the_same, NULL,
		 NULL, NULL},
	};
	if (!setlocale(LC_CTYPE, "C.UTF-8"))
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
