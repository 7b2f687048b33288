/* SPDX-License-Identifier: EUPL-1.2 */
/* What the screen shows at its sizes, with and without colour. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "helper/rows.h"
#include "helper/screen.h"

/* ---- what is there ------------------------------------------------------------- */

static void shows_all_panes_when_wide(void **state)
{
	struct emulator *emulator = screen_start(SCREEN_ROWS, SCREEN_COLUMNS);

	(void)state;
	assert_true(emulator_shows(emulator, "1 Formel"));
	assert_true(emulator_shows(emulator, "2 Kompetenzen"));
	assert_true(emulator_shows(emulator, "3 Kernaktivitäten"));
	assert_true(emulator_shows(emulator, "4 Projekte"));
	assert_true(emulator_shows(emulator, "Wir-Gefühl"));
	assert_true(emulator_shows(emulator, "F1 Hilfe"));
	assert_true(emulator_is_alternate(emulator));
	assert_true(emulator_wait(emulator, screen_cursor_is_in_place, NULL));
	emulator_free(emulator);
}

static void draws_an_accordion_at_80_columns(void **state)
{
	struct emulator *emulator = screen_start(24, 80);

	(void)state;
	screen_type(emulator, "2", "Großstadt");
	screen_expect_focus(emulator, "2 Kompetenzen");
	assert_true(emulator_shows(emulator, "1 Formel"));
	assert_true(emulator_shows(emulator, "4 Projekte"));
	assert_true(emulator_shows(emulator, "5 "));
	emulator_free(emulator);
}

static void shows_one_pane_at_40_columns(void **state)
{
	struct emulator *emulator = screen_start(15, 40);

	(void)state;
	assert_false(emulator_shows(emulator, "1 Formel"));
	screen_type(emulator, "1", "1 Formel");
	assert_true(emulator_wait_cursor_on(emulator, "Wissen"));
	assert_false(emulator_shows(emulator, "2 Kompetenzen"));
	emulator_free(emulator);
}

static void draws_plain_characters_on_request(void **state)
{
	const char *arguments[] = {"--screen", "--lang=de", "--ascii", NULL};
	struct emulator_options options = {.rows = 30, .columns = 110, .arguments = arguments};
	struct emulator *emulator = emulator_start(&options);

	(void)state;
	assert_true(emulator_wait_text(emulator, "beenden"));
	assert_true(emulator_shows(emulator, "+ 1 Formel -"));
	assert_false(emulator_shows(emulator, "─"));
	emulator_free(emulator);
}

/* Any ESC [ … m with a parameter from 30 to 49 or 90 to 107. */
static bool has_colour(const char *bytes)
{
	while ((bytes = strstr(bytes, "\033["))) {
		const char *at = bytes += 2;
		const char *end = at + strspn(at, "0123456789;");

		for (; *end == 'm' && at < end; at += strcspn(at, ";m") + 1) {
			long parameter = strtol(at, NULL, 10);

			if ((parameter >= 30 && parameter <= 49) || parameter >= 90)
				return true;
		}
	}
	return false;
}

static void does_without_colour(void **state)
{
	static const struct {
		const char *environment, *option;
		bool has_colour;
	} cases[] = {
		{"NO_COLOR=1", "--screen", false},     {"NO_COLOR=", "--screen", true},
		{"NO_COLOR=1", "--color=auto", false}, {"NO_COLOR=1", "--color=always", true},
		{"NO_COLOR=", "--color=never", false},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const char *arguments[] = {cases[i].option, "--lang=de", NULL};
		const char *environment[] = {cases[i].environment, NULL};
		struct emulator_options options = {.rows = SCREEN_ROWS,
						   .columns = SCREEN_COLUMNS,
						   .arguments = arguments,
						   .environment = environment};
		struct emulator *emulator = emulator_start(&options);

		assert_true(emulator_wait_text(emulator, "beenden"));
		assert_true(emulator_wait(emulator, screen_cursor_is_in_place, NULL));
		if (has_colour(emulator_bytes(emulator, NULL)) != cases[i].has_colour)
			fail_msg("%s %s", cases[i].environment, cases[i].option);
		emulator_free(emulator);
	}
}

/* A2: without colours, and on a terminal that has none, the words are the same. */
static void says_the_same_without_colours(void **state)
{
	static const char *const terminals[] = {"TERM=xterm-256color", "NO_COLOR=1",
						"TERM=vt100"};
	static const char *const places[] = {
		"--at=start",	"--at=projekte?ort=laer", "--at=kompetenzen/grossstadt",
		"--at=filter",	"--at=suche?wort=kultur", "--at=projekte/haus-des-wissens",
		"--at=probleme"};

	(void)state;
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
		static struct rows first, other;

		for (size_t j = 0; j < sizeof(terminals) / sizeof(terminals[0]); j++) {
			const char *arguments[] = {"--screen", "--lang=de", "--hints=off",
						   places[i], NULL};
			const char *environment[] = {terminals[j], NULL};
			struct emulator *emulator = emulator_start(
				&(struct emulator_options){.rows = 30,
							   .columns = 100,
							   .arguments = arguments,
							   .environment = environment});

			assert_true(emulator_wait_text(emulator, "beenden"));
			rows_keep_at_rest(emulator, j ? &other : &first);
			for (int row = 0; j && row < 30; row++)
				assert_string_equal(other.text[row], first.text[row]);
			emulator_free(emulator);
		}
	}
}

/* ---- what it counts, and where lines end ------------------------------------------- */

static struct emulator *start_small(const char *mode, const char *place, int columns)
{
	const char *arguments[] = {mode, "--lang=de", place, "tests/data/klein.yaml", NULL};
	struct emulator_options options = {
		.rows = SCREEN_ROWS, .columns = columns, .arguments = arguments};

	return emulator_start(&options);
}

static void counts_what_a_filter_leaves(void **state)
{
	struct emulator *emulator =
		start_small("--screen", "--at=projekte?ort=laer", SCREEN_COLUMNS);

	(void)state;
	assert_true(emulator_wait_text(emulator, "4 Projekte: Laer"));
	assert_true(emulator_wait_text(emulator, " 3 von 24 "));
	emulator_free(emulator);
}

/* 34 cells, which would fill the row: some terminals wrap by themselves then. */
static void leaves_the_last_column_free_in_the_linear_mode(void **state)
{
	struct emulator *emulator = start_small("--linear", "--at=start", 34);

	(void)state;
	assert_true(emulator_wait_text(emulator, "Eingabe:"));
	assert_false(emulator_shows(emulator, "Die Bochum Strategie, Textfassung."));
	emulator_free(emulator);
	emulator = start_small("--linear", "--at=start", 35);
	assert_true(emulator_wait_text(emulator, "Eingabe:"));
	assert_true(emulator_shows(emulator, "Die Bochum Strategie, Textfassung."));
	emulator_free(emulator);
}

/* ---- the first frame, which is not drawn by curses, and the next, which is -------------- */

enum { CELLS = 24 * 80 };

static void keep_cells(struct emulator *emulator, struct emulator_cell *cells)
{
	struct rows rows;

	rows_keep_at_rest(emulator, &rows);
	for (int i = 0; i < CELLS; i++) {
		cells[i] = emulator_cell(emulator, i / 80, i % 80);
		if (strcmp(cells[i].text, "") == 0)
			strcpy(cells[i].text, " ");
	}
}

static bool was_cleared(struct emulator *emulator, const void *ctx)
{
	(void)ctx;
	return strstr(emulator_bytes(emulator, NULL), "\033[H\033[") != NULL;
}

static void expect_same_when_redrawn(const char *terminal, const char *option,
				     const char *place)
{
	static struct emulator_cell first[CELLS], again[CELLS];
	const char *arguments[] = {"--screen", "--lang=de", "--hints=off", option, place, NULL};
	const char *environment[] = {terminal, NULL};
	struct emulator_options options = {
		.rows = 24, .columns = 80, .arguments = arguments, .environment = environment};
	struct emulator *emulator = emulator_start(&options);

	assert_true(emulator_wait_text(emulator, "Die Bochum Strategie"));
	keep_cells(emulator, first);
	emulator_forget_bytes(emulator);
	emulator_type(emulator, "\f");
	assert_true(emulator_wait(emulator, was_cleared, NULL));
	keep_cells(emulator, again);
	for (int i = 0; i < CELLS; i++) {
		assert_string_equal(first[i].text, again[i].text);
		assert_int_equal(first[i].bold, again[i].bold);
		assert_int_equal(first[i].underline, again[i].underline);
		assert_int_equal(first[i].reverse, again[i].reverse);
	}
	emulator_free(emulator);
}

static void the_first_frame_is_as_the_next(void **state)
{
	(void)state;
	expect_same_when_redrawn("TERM=xterm-256color", "--color=auto", "--at=start");
	expect_same_when_redrawn("TERM=xterm-256color", "--theme=dark", "--at=rad");
	expect_same_when_redrawn("TERM=xterm-256color", "--color=auto", "--at=rad");
	expect_same_when_redrawn("TERM=linux", "--color=never", "--at=zeitleiste");
	/* does not wrap as others do */
	expect_same_when_redrawn("TERM=ansi", "--color=auto", "--at=start");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shows_all_panes_when_wide),
		cmocka_unit_test(draws_an_accordion_at_80_columns),
		cmocka_unit_test(shows_one_pane_at_40_columns),
		cmocka_unit_test(draws_plain_characters_on_request),
		cmocka_unit_test(does_without_colour),
		cmocka_unit_test(says_the_same_without_colours),
		cmocka_unit_test(counts_what_a_filter_leaves),
		cmocka_unit_test(the_first_frame_is_as_the_next),
		cmocka_unit_test(leaves_the_last_column_free_in_the_linear_mode),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
