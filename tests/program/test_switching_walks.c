/* SPDX-License-Identifier: EUPL-1.2 */
/* Random walks through the modes, with fixed seeds: whatever was done before a switch, the
   reader is afterwards at the same place, on the same entry, under the same filter and in
   the same language. Every mode says so itself: it is asked where it is. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/attr.h"
#include "helper/terminal.h"

enum { WHERE_BYTES = 512, SWITCHES = 25, ROWS = 24, COLUMNS = 250 };

enum mode { SCREEN, CALM, LINEAR, MODES };

struct walk {
	struct emulator *emulator;
	enum mode mode;
	bool is_english;
	unsigned seed;
};

static unsigned by_chance(struct walk *walk, unsigned n)
{
	walk->seed = walk->seed * 1103515245U + 12345U;
	return (walk->seed >> 16) % n;
}

/* The answer to "where am I" that stands lowest, without blanks at its end; "": none. */
static void find_where(struct emulator *emulator, char where[WHERE_BYTES])
{
	where[0] = '\0';
	for (int row = emulator_rows(emulator) - 1; row >= 0 && !where[0]; row--) {
		const char *text = emulator_row(emulator, row);
		const char *found = strstr(text, "Sie sind hier:");
		if (!found)
			found = strstr(text, "You are here:");
		if (found)
			snprintf(where, WHERE_BYTES, "%s", found);
	}
}

/* Has it been answered since the bytes were forgotten, and in the linear mode whole? */
static bool has_answered(struct emulator *emulator, const void *ctx)
{
	const struct walk *walk = ctx;
	char where[WHERE_BYTES];
	size_t len;
	const char *bytes = emulator_bytes(emulator, &len);
	const char *answer = strstr(bytes, walk->is_english ? "here:" : "hier:");
	if (!answer || (walk->mode == LINEAR &&
			!strstr(answer, walk->is_english ? "Input: " : "Eingabe: ")))
		return false;
	find_where(emulator, where);
	return where[0] != '\0' && where[strlen(where) - 1] == '.';
}

static void ask_where(struct walk *walk, char where[WHERE_BYTES])
{
	emulator_forget_bytes(walk->emulator);
	emulator_type(walk->emulator, walk->mode == LINEAR ? "w\n" : "w");
	assert_true(emulator_wait(walk->emulator, has_answered, walk));
	find_where(walk->emulator, where);
}

static void type_line(struct walk *walk, const char *german, const char *english)
{
	char line[64];
	snprintf(line, sizeof(line), "%s\n", walk->is_english ? english : german);
	emulator_type(walk->emulator, line);
}

/* Does something; what it is depends on the mode. */
static void act(struct walk *walk)
{
	static const char *const keys[] = {"j", "j", "k", "\r", "\177"};
	static const char *const lines[][2] = {{"", ""},
					       {"", ""},
					       {"v", "v"},
					       {"2", "2"},
					       {"z", "b"},
					       {"gehe projekte", "go projekte"},
					       {"f laer", "f laer"},
					       {"f", "f"},
					       {"gehe start", "go start"},
					       {"gehe glossar", "go glossar"},
					       {"m", "m"},
					       {"gehe matrix", "go matrix"},
					       {"gehe zeitleiste", "go zeitleiste"},
					       {"gehe rad", "go rad"}};
	if (walk->mode != LINEAR) {
		emulator_type(walk->emulator, keys[by_chance(walk, ARRAY_LEN(keys))]);
		return;
	}
	if (by_chance(walk, 12) == 0) {
		type_line(walk, "englisch", "german");
		walk->is_english = !walk->is_english;
		return;
	}
	if (by_chance(walk, 12) == 0) {
		type_line(walk, "leicht", "easy");
		walk->is_english = false; /* what is easy is German */
		return;
	}
	size_t i = by_chance(walk, ARRAY_LEN(lines));
	type_line(walk, lines[i][0], lines[i][1]);
}

/* To another mode, by the key or the word for it. */
static void switch_mode(struct walk *walk)
{
	enum mode next = (enum mode)((walk->mode + 1 + by_chance(walk, MODES - 1)) % MODES);
	if (walk->mode == LINEAR && next == CALM)
		type_line(walk, "ruhig", "calm");
	else if (walk->mode == LINEAR)
		type_line(walk, "bildschirm", "screen");
	else
		emulator_type(walk->emulator, next == LINEAR ? "l" : "c");
	walk->mode = next;
}

static char *number_in(char where[WHERE_BYTES])
{
	char *found = strstr(where, ", Nummer ");
	return found ? found : strstr(where, ", number ");
}

/* A screen has to stand somewhere, on the first entry, and lines need not: where one of
   two has no number, the other is as good without. */
static void forget_the_first(char one[WHERE_BYTES], char other[WHERE_BYTES])
{
	char *number = number_in(other);
	char *rest = number && !number_in(one) ? strchr(number, '.') : NULL;
	if (rest)
		memmove(number, rest, strlen(rest) + 1);
}

/* What a screen shows already it does not write again, so that nothing would tell a new
   answer from an old one: there the walk asks once, as it comes or before it goes. */
static void walk_with(unsigned seed)
{
	static const char *const modes[MODES] = {"--screen", "--calm", "--linear"};
	const char *const arguments[] = {modes[seed % MODES], "--lang=de", "--hints=off",
					 "--at=kernaktivitaeten", NULL};
	const struct emulator_options options = {
		.rows = ROWS, .columns = COLUMNS, .arguments = arguments};
	struct walk walk = {.emulator = emulator_start(&options),
			    .mode = (enum mode)(seed % MODES),
			    .seed = seed};
	char before[WHERE_BYTES], after[WHERE_BYTES] = "";
	assert_true(emulator_wait_text(walk.emulator, "Bürgerservice 115"));
	for (int n = 0; n < SWITCHES; n++) {
		bool has_asked = after[0] != '\0';
		for (unsigned i = by_chance(&walk, 5);
		     i > 0 && (walk.mode == LINEAR || !has_asked); i--)
			act(&walk);
		if (has_asked && walk.mode != LINEAR)
			memcpy(before, after, sizeof(before));
		else
			ask_where(&walk, before);
		switch_mode(&walk);
		after[0] = '\0';
		if (walk.mode != LINEAR && by_chance(&walk, 2))
			continue;
		ask_where(&walk, after);
		forget_the_first(before, after);
		if (strcmp(before, after) != 0)
			print_message("seed %u, switch %d, to mode %d\n", seed, n, walk.mode);
		assert_string_equal(after, before);
	}
	emulator_free(walk.emulator);
}

static void keeps_everything_on_random_walks(void **state)
{
	(void)state;
	for (unsigned seed = 1; seed <= 24; seed++)
		walk_with(seed);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keeps_everything_on_random_walks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
