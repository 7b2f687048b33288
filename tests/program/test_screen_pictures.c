/* SPDX-License-Identifier: EUPL-1.2 */
/* The pictures as a terminal shows them, at four sizes, in half blocks and in plain
   characters: golden screens in tests/program/golden. UPDATE=1 renews them; look at them
   then. And turning them: what is selected is named, and the cursor stands on its name. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "helper/screen.h"

#define KEY_UP_ARROW "\033OA"

/* 24 November 2025: the line of today must not move. */
static const char *const environment[] = {"SOURCE_DATE_EPOCH=1764000000", NULL};

static struct emulator *start(int rows, int columns, const char *place, const char *option,
			      const char *ready)
{
	char at[64];
	const char *arguments[] = {
		"--screen", "--lang=de", at, option, "tests/data/bilder.yaml", NULL};
	struct emulator_options options = {.rows = rows,
					   .columns = columns,
					   .arguments = arguments,
					   .environment = environment};
	struct emulator *emulator;

	snprintf(at, sizeof(at), "--at=%s", place);
	emulator = emulator_start(&options);
	assert_true(emulator_wait_text(emulator, ready));
	return emulator;
}

/* The reading pane alone, without what stands around it. */
static void append_screen(struct buffer *out, struct emulator *emulator)
{
	for (int row = 2; row < emulator_rows(emulator) - 1; row++) {
		buffer_append_string(out, emulator_row(emulator, row));
		buffer_append_char(out, '\n');
	}
}

/* ---- golden screens ------------------------------------------------------------------ */

static void read_file(struct buffer *out, const char *path)
{
	FILE *file = fopen(path, "r");
	size_t n;

	if (!file)
		return;
	do {
		n = fread(buffer_reserve(out, BUFSIZ), 1, BUFSIZ, file);
		out->len += n;
	} while (n);
	fclose(file);
}

static void write_file(const char *path, struct text text)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_int_equal(fwrite(text.bytes, 1, text.len, file), text.len);
	assert_int_equal(fclose(file), 0);
}

static void check_golden(const char *name, struct text shown)
{
	char path[128];
	struct buffer expected = {0};

	snprintf(path, sizeof(path), "tests/program/golden/%s.txt", name);
	if (getenv("UPDATE"))
		write_file(path, shown);
	read_file(&expected, path);
	if (!text_equal(buffer_text(&expected), shown))
		fail_msg("%s is not what is shown now:\n" TEXT_FORMAT, path, TEXT_ARGS(shown));
	buffer_clear(&expected);
}

static const struct {
	const char *place, *keys, *ready, *last;
} pictures[] = {
	{"rad", KEY_DOWN_ARROW, "Wissen", "Vorreiterin"},
	{"zeitleiste", "", "Fest der Stadt", "Fest der Stadt"},
	{"matrix", KEY_RIGHT_ARROW, "Vorreiterin: 2 Projekte", "Vorreiterin: 1 läuft"},
};

static void check_picture(size_t i, int rows, int columns, const char *option, const char *kind)
{
	char name[64];
	struct buffer shown = {0};
	struct emulator *emulator =
		start(rows, columns, pictures[i].place, option, pictures[i].ready);

	/* one pane alone at every size */
	if (columns >= 60)
		emulator_type(emulator, "z");
	assert_true(screen_press(emulator, pictures[i].keys));
	assert_true(emulator_wait_cursor_on(emulator, pictures[i].last));
	append_screen(&shown, emulator);
	snprintf(name, sizeof(name), "%s-%dx%d-%s", pictures[i].place, columns, rows, kind);
	check_golden(name, buffer_text(&shown));
	buffer_clear(&shown);
	emulator_free(emulator);
}

static void look_as_agreed(void **state)
{
	static const struct {
		int rows, columns;
	} sizes[] = {{15, 40}, {24, 80}, {36, 120}, {60, 200}};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(pictures); i++)
		for (size_t s = 0; s < ARRAY_LEN(sizes); s++) {
			check_picture(i, sizes[s].rows, sizes[s].columns, "--ascii", "ascii");
			check_picture(i, sizes[s].rows, sizes[s].columns, "--color=always",
				      "blocks");
			check_picture(i, sizes[s].rows, sizes[s].columns, "--theme=mono",
				      "shades");
		}
}

/* ---- colours ---------------------------------------------------------------------------- */

static bool is_fill(struct text glyph)
{
	static const char *const fills[] = {"█", "▀", "▄", "░", "▒", "▓"};

	for (size_t i = 0; i < ARRAY_LEN(fills); i++)
		if (text_equal(glyph, text_of(fills[i])))
			return true;
	return false;
}

/* What is left if the fillings of surfaces are taken for blanks. */
static void append_words(struct buffer *out, struct emulator *emulator)
{
	for (int row = 0; row < emulator_rows(emulator); row++)
		for (int column = 0; column < emulator_columns(emulator); column++) {
			struct emulator_cell cell = emulator_cell(emulator, row, column);
			struct text glyph = text_of(cell.text);

			if (glyph.len == 0 || is_fill(glyph))
				glyph = TEXT(" ");
			buffer_append(out, glyph);
		}
}

static void append_words_with(struct buffer *out, size_t i, const char *option)
{
	struct emulator *emulator = start(24, 80, pictures[i].place, option, pictures[i].ready);

	assert_true(screen_press(emulator, pictures[i].keys));
	assert_true(emulator_wait_cursor_on(emulator, pictures[i].last));
	append_words(out, emulator);
	emulator_free(emulator);
}

static void say_nothing_by_colour_alone(void **state)
{
	static const char *const options[] = {"--theme=dark", "--theme=hell",
					      "--theme=contrast", "--color=always"};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(pictures); i++) {
		struct buffer plain = {0}, coloured = {0};

		append_words_with(&plain, i, "--theme=mono");
		for (size_t j = 0; j < ARRAY_LEN(options); j++) {
			buffer_reset(&coloured);
			append_words_with(&coloured, i, options[j]);
			if (!text_equal(buffer_text(&plain), buffer_text(&coloured)))
				fail_msg("%s with %s", pictures[i].place, options[j]);
		}
		buffer_clear(&plain);
		buffer_clear(&coloured);
	}
}

static void changes_its_colours(void **state)
{
	struct emulator *emulator = start(24, 80, "rad", "--theme=mono", "Wissen");

	(void)state;
	screen_type(emulator, "T", "Farben: terminal.");
	screen_type(emulator, "T", "Farben: hell.");
	screen_type(emulator, "T", "Farben: dunkel.");
	screen_type(emulator, "T", "Farben: kontrast.");
	screen_type(emulator, "T", "Farben: einfarbig.");
	emulator_free(emulator);
}

/* ---- turning -------------------------------------------------------------------------- */

static void press(struct emulator *emulator, const char *key, const char *name)
{
	assert_true(screen_press(emulator, key));
	if (!emulator_wait_cursor_on(emulator, name))
		fail_msg("the cursor is not on %s", name);
}

static void turns_the_wheel(void **state)
{
	struct emulator *emulator = start(24, 80, "rad", "--ascii", "Wissen");

	(void)state;
	press(emulator, "", "Wissen");
	press(emulator, KEY_RIGHT_ARROW, "Wandel");
	press(emulator, KEY_LEFT_ARROW KEY_LEFT_ARROW, "Wir-Gef");
	press(emulator, KEY_DOWN_ARROW, "Vorreiterin");
	press(emulator, KEY_LEFT_ARROW, "Shootingstar");
	press(emulator, KEY_RIGHT_ARROW KEY_RIGHT_ARROW, "Gro");
	press(emulator, KEY_DOWN_ARROW, "Haus des Wissens");
	press(emulator, KEY_RIGHT_ARROW, "1.000");
	press(emulator, KEY_UP_ARROW, "Gro");
	screen_type(emulator, "\r", "Kompetenz 2 von 5");
	emulator_free(emulator);
}

static void moves_in_the_matrix(void **state)
{
	struct emulator *emulator = start(24, 80, "matrix", "--ascii", "Vorreiterin: 2");

	(void)state;
	press(emulator, "", "Vorreiterin: 2 Projekte");
	press(emulator, KEY_DOWN_ARROW, "Großstadt mit Lebensgefühl: 4 Projekte");
	press(emulator, KEY_RIGHT_ARROW, "Großstadt mit Lebensgefühl: 2 laufen");
	/* "keine" leads nowhere and is left out */
	press(emulator, KEY_DOWN_ARROW, "Hotspot der Live-Kultur: 1 läuft");
	press(emulator, KEY_LEFT_ARROW KEY_UP_ARROW KEY_RIGHT_ARROW,
	      "Großstadt mit Lebensgefühl: 2 laufen");
	screen_type(emulator, "\r", "Radweg nach Süden");
	assert_true(emulator_wait_text(emulator, "Bibliothek im alten Postamt"));
	emulator_free(emulator);
}

static void steps_through_the_time_line(void **state)
{
	struct emulator *emulator = start(24, 80, "zeitleiste", "--ascii", "Fest der Stadt");

	(void)state;
	press(emulator, KEY_DOWN_ARROW, "Museum");
	press(emulator, KEY_DOWN_ARROW, "Campus");
	screen_type(emulator, "\r", "5 Projekte");
	emulator_free(emulator);
	emulator = start(24, 80, "zeitleiste?status=abgeschlossen", "--ascii", "3 von 12");
	assert_true(emulator_shows(emulator, "Museum"));
	assert_false(emulator_shows(emulator, "Campus"));
	emulator_free(emulator);
}

/* The years stay above the bars that scroll, and nothing is selected under them. */
static void the_years_stay_above_the_bars(void **state)
{
	static const int sizes[][2] = {{15, 40}, {24, 80}, {36, 120}, {60, 200}};
	static const char *const keys[] = {"\033[6~", "\033[6~",    "j", "jjjj",
					   "\033[5~", "kkkkkkkkkk", "G", "kkk"};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
		struct emulator *emulator =
			screen_start_at(sizes[i][0], sizes[i][1], "zeitleiste");

		assert_true(emulator_wait_text(emulator, "5 Zeitleiste"));
		assert_true(screen_press(emulator, "\033[6~"));
		for (size_t j = 0; j < ARRAY_LEN(keys); j++) {
			assert_true(screen_press(emulator, keys[j]));
			/* a large screen comes in several pieces, the cursor last */
			assert_true(
				emulator_wait(emulator, screen_cursor_is_on_selection, NULL));
			assert_non_null(strstr(emulator_row(emulator, 2), "2020"));
			assert_non_null(strstr(emulator_row(emulator, 2), "2030"));
		}
		assert_true(screen_press(emulator, "g"));
		assert_null(strstr(emulator_row(emulator, 2), "2020"));
		emulator_free(emulator);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_years_stay_above_the_bars),
		cmocka_unit_test(look_as_agreed),
		cmocka_unit_test(say_nothing_by_colour_alone),
		cmocka_unit_test(changes_its_colours),
		cmocka_unit_test(turns_the_wheel),
		cmocka_unit_test(moves_in_the_matrix),
		cmocka_unit_test(steps_through_the_time_line),
	};

	if (!setlocale(LC_CTYPE, "C.UTF-8"))
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
