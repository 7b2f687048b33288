/* SPDX-License-Identifier: EUPL-1.2 */
/* All sizes from 1 by 1 to 30 by 100, with all that can be on the screen: the program lives,
   goes nowhere outside the window, and is as before when the window is. Each size has its
   turn with one of the screens, the smallest with all; TEST_EVERY=1 shows all with all. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <setjmp.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/attr.h"
#include "helper/rows.h"
#include "helper/screen.h"
#include "helper/sequences.h"

enum { ROWS = 30, COLUMNS = 100, SMALL_ROWS = 5, SMALL_COLUMNS = 20 };

static const struct {
	const char *place, *keys;
} screens[] = {
	{"start", ""},
	{"projekte", ""},
	{"projekte/haus-des-wissens", "z"},
	{"formel/wandel", "1"},
	{"rad", ""},
	{"zeitleiste", ""},
	{"matrix", ""},
	{"projekte?ort=laer", ""},
	{"start", ":rathaus"},
	{"start", "?"},
	{"start", "\020"},
	{"start", "/strassenbaum"},
	{"projekte", "F"},
	{"projekte/haus-des-wissens", "o"},
	{"hilfe", ""},
};

static bool has_begun(struct emulator *emulator, const void *ctx)
{
	size_t len;
	(void)ctx;
	(void)emulator_bytes(emulator, &len);
	return len > 0;
}

static struct emulator *start(const char *mode, size_t screen)
{
	char at[128];
	const char *arguments[] = {mode, "--lang=de", "--hints=off", at, NULL};
	const struct emulator_options options = {
		.rows = 24, .columns = 80, .arguments = arguments};
	snprintf(at, sizeof(at), "--at=%s", screens[screen].place);
	struct emulator *emulator = emulator_start(&options);
	assert_true(emulator_wait(emulator, has_begun, NULL));
	emulator_type(emulator, screens[screen].keys);
	assert_true(emulator_wait_keys_taken(emulator));
	return emulator;
}

/* The frame for another size begins so: on the panes with an empty screen, on the calm one
   with a cursor that goes home. */
static const char *frame_of(struct emulator *emulator)
{
	const char *bytes = emulator_bytes(emulator, NULL);
	const char *clear = strstr(bytes, "\033[H\033[2J");
	return clear ? clear : strstr(bytes, "\033[1;1H");
}

static bool has_frame(struct emulator *emulator, const void *ctx)
{
	(void)ctx;
	return frame_of(emulator) != NULL;
}

/* How many bytes there are before a sequence or a letter that is only half here. */
static size_t whole_len(const char *bytes)
{
	size_t len = strlen(bytes), whole = len;
	while (whole > 0 && (unsigned char)bytes[whole - 1] >= 0x80)
		whole--;
	for (size_t back = 1; back < 12 && back <= whole; back++)
		if (bytes[whole - back] == '\033')
			return whole - back;
	return whole;
}

static void resize(struct emulator *emulator, int rows, int columns, const char *where)
{
	emulator_forget_bytes(emulator);
	emulator_resize(emulator, rows, columns);
	if (!emulator_wait(emulator, has_frame, NULL))
		fail_msg("%s at %dx%d: no frame", where, columns, rows);
	const char *frame = frame_of(emulator);
	sequences_expect_none(frame, whole_len(frame), rows, columns, where);
}

static bool has_its_turn(int rows, int columns, size_t screen)
{
	if (getenv("TEST_EVERY") || (rows <= SMALL_ROWS && columns <= SMALL_COLUMNS))
		return true;
	return (size_t)(rows * COLUMNS + columns) % ARRAY_LEN(screens) == screen;
}

/* The path above and the keys below; what is between may have been scrolled. */
static bool has_same_frame(struct emulator *emulator, const void *ctx)
{
	const struct rows *rows = ctx;
	return strcmp(rows->text[0], emulator_row(emulator, 0)) == 0 &&
	       strcmp(rows->text[23], emulator_row(emulator, 23)) == 0;
}

static void try_all(const char *mode, bool is_framed)
{
	static struct rows before;
	for (size_t screen = 0; screen < ARRAY_LEN(screens); screen++) {
		struct emulator *emulator = start(mode, screen);
		int status, n = 0;
		/* the keys below follow the pane once the reader rests there */
		if (is_framed && strcmp(screens[screen].keys, "1") == 0)
			assert_true(emulator_wait_text(emulator, "Leertaste filtern"));
		rows_keep_at_rest(emulator, &before);
		for (int rows = ROWS; rows >= 1; rows--)
			for (int columns = COLUMNS; columns >= 1; columns--)
				if (has_its_turn(rows, columns, screen)) {
					n++;
					resize(emulator, rows, columns, screens[screen].place);
				}
		assert_false(emulator_has_ended(emulator, &status));
		resize(emulator, 24, 80, screens[screen].place);
		if (is_framed && !emulator_wait(emulator, has_same_frame, &before))
			fail_msg("%s %s is another one", screens[screen].place,
				 screens[screen].keys);
		printf("# %s %s %s: %d sizes\n", mode, screens[screen].place,
		       screens[screen].keys, n);
		emulator_free(emulator);
	}
}

static void the_screen_has_every_size(void **state)
{
	(void)state;
	try_all("--screen", true);
}

static void the_calm_screen_has_every_size(void **state)
{
	(void)state;
	try_all("--calm", false);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_screen_has_every_size),
		cmocka_unit_test(the_calm_screen_has_every_size),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
