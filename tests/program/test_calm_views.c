/* SPDX-License-Identifier: EUPL-1.2 */
/* What the calm screen promises for what goes over the line, held in every view of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "helper/calm.h"
#include "helper/rest.h"

enum { ROWS = 24, COLUMNS = 80, MOVE_BYTES = 16 };

static const struct view {
	const char *place;
	int n_moves; /* that scroll nothing */
} views[] = {
	{"start", 5},
	{"formel", 2},
	{"kompetenzen", 4},
	{"kernaktivitaeten", 5},
	{"projekte", 5},
	{"projekte?ort=laer", 5},
	{"querschnittsthemen", 1},
	{"herausforderungen", 5},
	{"glossar", 5},
	{"quellen", 5},
	{"projekte/haus-des-wissens", 5},
	{"rad", 5},
	{"zeitleiste", 5},
	{"matrix", 5},
	{"filter", 5},
	{"suche?wort=kultur", 5},
	{"hilfe", 5},
	{"hilfe/suchen", 3},
	{"probleme", 1},
	{"barrierefreiheit", 5},
	{"neu", 1},
	{"alles", 5},
};
enum { N_VIEWS = sizeof(views) / sizeof(views[0]) };

static void go(struct emulator *emulator, const char *place)
{
	emulator_type(emulator, ":");
	assert_true(emulator_wait_text(emulator, "gehe zu ("));
	emulator_type(emulator, place);
	assert_true(emulator_wait_text(emulator, place));
	rest_press(emulator, "\r");
}

/* ---- moving ------------------------------------------------------------------------ */

static void expect_moves(struct emulator *emulator, const char *view, int n_moves)
{
	for (int i = 0; i < n_moves; i++) {
		const char *bytes;
		size_t len;

		rest_press(emulator, KEY_DOWN_ARROW);
		assert_non_null(calm_row(emulator));
		bytes = emulator_bytes(emulator, &len);
		if (len < 1 || len > MOVE_BYTES || bytes[0] != '\033' || bytes[len - 1] != 'H')
			fail_msg("%s, move %d: %s", view, i, bytes);
	}
}

/* T2, T3 */
static void moves_the_cursor_alone_in_every_view(void **state)
{
	struct emulator *emulator = calm_start(ROWS, COLUMNS, "start");

	(void)state;
	for (size_t i = 0; i < N_VIEWS; i++) {
		go(emulator, views[i].place);
		expect_moves(emulator, views[i].place, views[i].n_moves);
	}
	for (const char *pane = "1234"; *pane; pane++) {
		rest_press(emulator, (const char[]){*pane, '\0'});
		expect_moves(emulator, pane, *pane == '1' ? 2 : 4);
	}
	emulator_free(emulator);
}

/* T4: the row of a list says where it stands. */
static void each_row_of_a_list_says_where_it_stands(void **state)
{
	static const struct {
		const char *place, *row;
	} lists[] = {
		{"start", "Formel, 3 Einträge, 1 von 16"},
		{"formel", "Wissen, 1 von 3"},
		{"projekte?ort=laer", "MARK 51°7, 2 von 158"},
		{"zeitleiste",
		 "FIDENA – Figurentheater der Nationen, ab 1958, Ende offen, 65 von 158"},
	};
	struct emulator *emulator = calm_start(ROWS, COLUMNS, "barrierefreiheit");

	(void)state;
	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
		go(emulator, lists[i].place);
		assert_string_equal(calm_row(emulator), lists[i].row);
	}
	emulator_free(emulator);
}

/* ---- what is sent ------------------------------------------------------------------ */

static const char *behind_sequence(const char *at)
{
	at += at[1] == '[' ? 2 : 1;
	while (*at && (*at < '@' || *at > '~'))
		at++;
	return *at ? at + 1 : at;
}

static bool is_row(struct emulator *emulator, const char *text, size_t len)
{
	for (int row = 0; row < emulator_rows(emulator); row++) {
		const char *shown = emulator_row(emulator, row);

		if (strlen(shown) == len && memcmp(shown, text, len) == 0)
			return true;
	}
	return false;
}

/* T8: whatever text was sent is a row as it stands there now, none is a fragment. */
static void expect_whole_rows(struct emulator *emulator, const char *key)
{
	const char *at = emulator_bytes(emulator, NULL);

	while (*at) {
		size_t len = 0;

		if (*at == '\033') {
			at = behind_sequence(at);
			continue;
		}
		while ((unsigned char)at[len] >= ' ')
			len++;
		if (len && !is_row(emulator, at, len))
			fail_msg("%s: \"%.*s\" is no row", key, (int)len, at);
		at += len ? len : 1;
	}
}

static void sends_whole_rows_alone(void **state)
{
	static const char *const keys[] = {"j",	 "w",  "w",	  "\033[6~", "j",   "G", "k",
					   "\t", "jj", "\033[6~", "k",	     "w",   "5", "n",
					   "L",	 "L",  "L",	  "?",	     "\177"};
	struct emulator *emulator = calm_start(ROWS, COLUMNS, "start");

	(void)state;
	for (size_t i = 0; i < N_VIEWS; i++) {
		go(emulator, views[i].place);
		expect_whole_rows(emulator, views[i].place);
		for (size_t j = 0; j < sizeof(keys) / sizeof(keys[0]); j++) {
			rest_press(emulator, keys[j]);
			expect_whole_rows(emulator, keys[j] + (*keys[j] == '\033'));
		}
	}
	emulator_free(emulator);
}

/* T6: lines, blocks and bullets, or another charset. */
static void expect_no_decoration(const char *bytes)
{
	const unsigned char *at = (const unsigned char *)bytes;

	assert_null(strpbrk(bytes, "\016\017"));
	assert_null(strstr(bytes, "\033("));
	assert_null(strstr(bytes, "\033)"));
	assert_null(strstr(bytes, "•"));
	for (; (at = (const unsigned char *)strchr((const char *)at, 0xe2)); at++) {
		if (at[1] >= 0x94 && at[1] <= 0x96 && (at[1] < 0x96 || at[2] <= 0x9f))
			fail_msg("decoration: %.30s", at);
	}
}

static void draws_nothing_in_any_view(void **state)
{
	struct emulator *emulator = calm_start(ROWS, COLUMNS, "start");

	(void)state;
	for (size_t i = 0; i < N_VIEWS; i++) {
		go(emulator, views[i].place);
		expect_no_decoration(emulator_bytes(emulator, NULL));
		rest_press(emulator, "\033[6~");
		expect_no_decoration(emulator_bytes(emulator, NULL));
	}
	emulator_free(emulator);
}

/* ---- panes ------------------------------------------------------------------------- */

static const char *first_text(struct emulator *emulator)
{
	const char *at = emulator_bytes(emulator, NULL);

	while (*at == '\033' || (*at && (unsigned char)*at < ' '))
		at = *at == '\033' ? behind_sequence(at) : at + 1;
	return at;
}

static void expect_pane(struct emulator *emulator, const char *key, const char *title)
{
	rest_press(emulator, key);
	assert_string_equal(emulator_row(emulator, 0), title);
	assert_memory_equal(first_text(emulator), title, strlen(title));
}

/* T10: forwards and backwards, and the name of a pane comes first. */
static void goes_round_the_panes_and_names_them_first(void **state)
{
	static const char *const titles[] = {"Formel, 3 Einträge", "Kompetenzen, 5 Einträge",
					     "Kernaktivitäten, 36 Einträge",
					     "Projekte, 158 Einträge", "Die Bochum Strategie"};
	struct emulator *emulator = calm_start(ROWS, COLUMNS, "start");

	(void)state;
	for (int round = 0; round < 3; round++) {
		for (int i = 0; i < 5; i++) {
			expect_pane(emulator, "\t", titles[i]);
			rest_press(emulator, "G");
		}
	}
	for (int i = 3; i >= 0; i--)
		expect_pane(emulator, KEY_SHIFT_TAB, titles[i]);
	expect_pane(emulator, KEY_SHIFT_TAB, titles[4]);
	emulator_free(emulator);
}

/* ---- answers ----------------------------------------------------------------------- */

static bool was_said(struct emulator *emulator, const void *text)
{
	return strstr(emulator_bytes(emulator, NULL), text) != NULL;
}

/* T14: whoever asks again is told again, though the row shows it already. */
static void says_again_what_is_asked_again(void **state)
{
	struct emulator *emulator = calm_start(ROWS, COLUMNS, "formel");

	(void)state;
	for (int i = 0; i < 3; i++) {
		emulator_forget_bytes(emulator);
		emulator_type(emulator, "w");
		assert_true(
			emulator_wait(emulator, was_said,
				      "Sie sind hier: Startseite, Formel, Nummer 1 von 3."));
	}
	emulator_free(emulator);
}

/* A16, T12: where an example of what to type has no room, it is left out, not cut. */
static void asks_shortly_where_there_is_little_room(void **state)
{
	struct emulator *emulator = calm_start(10, 40, "formel");
	int row, column;

	(void)state;
	emulator_type(emulator, ":");
	assert_true(emulator_wait_text(emulator, "gehe zu:"));
	assert_string_equal(emulator_row(emulator, 9), "gehe zu:");
	emulator_type(emulator, "quat");
	assert_true(emulator_wait_text(emulator, "gehe zu: quat"));
	emulator_cursor(emulator, &row, &column);
	assert_int_equal(row, 9);
	assert_int_equal(column, strlen("gehe zu: quat"));
	emulator_free(emulator);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(moves_the_cursor_alone_in_every_view),
		cmocka_unit_test(each_row_of_a_list_says_where_it_stands),
		cmocka_unit_test(sends_whole_rows_alone),
		cmocka_unit_test(draws_nothing_in_any_view),
		cmocka_unit_test(goes_round_the_panes_and_names_them_first),
		cmocka_unit_test(says_again_what_is_asked_again),
		cmocka_unit_test(asks_shortly_where_there_is_little_room),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
