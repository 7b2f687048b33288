/* SPDX-License-Identifier: EUPL-1.2 */
/* Hostile data on a real terminal, on the screen and the calm one: whatever stands in the
   YAML, in the name of its file, in what is typed or pasted, no byte of it reaches the
   terminal that it would obey, turn round or hide. For the other modes see control/. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/attr.h"
#include "helper/screen.h"
#include "helper/sequences.h"

/* C1 CSI, RLO, LRI, RLM, ZWSP, ZWNJ, BOM, tag A, soft hyphen, word joiner, line separator */
#define UNSEEN "\302\233\u202e\u2066\u200f\u200b\u200c\uFEFF\U000E0041\u00AD\u2060\u2028"
/* The same for YAML, and the title of a window, a bell, an erased screen, DEL. */
#define ESCAPED                                                                                \
	"\\e]0;x\\a\\e[2J\\x7f\\x9b\\u202e\\u2066\\u200f\\u200b\\u200c\\ufeff\\U000e0041\\xad" \
	"\\u2060\\u2028"

static const char data[] =
	"strategy:\n  title: \"Titel " ESCAPED " Ende\"\n  summary: \"Satz " ESCAPED " Ende\"\n"
	"  \"x" ESCAPED "\": 1\n"
	"competencies:\n  - id: eins\n    title: \"Kompetenz " ESCAPED " Ende\"\n"
	"projects:\n  - id: eins\n    title: \"Eins " ESCAPED " Ende\"\n"
	"    short: \"E" ESCAPED "\"\n    summary: \"Kurz " ESCAPED " gesagt\"\n"
	"    text: \"Text " ESCAPED " `Code " ESCAPED "` [Link " ESCAPED
	"](https://x.de/" ESCAPED ")\\n\\n- Punkt " ESCAPED "\\n\"\n"
	"    districts: [\"Ort " ESCAPED "\"]\n    owner: \"Amt " ESCAPED "\"\n"
	"    competencies: eins\n    status: running\n    status_note: \"so " ESCAPED "\"\n"
	"    start: 2020\n    end: 2030\n    topics: [\"fehlt" ESCAPED "\"]\n"
	"    milestones: [{date: 2024, title: \"Stein " ESCAPED "\"}]\n"
	"    links: [{title: \"Netz " ESCAPED "\", url: \"https://www.bochum.de/" ESCAPED
	"\"}]\n";

static char folder[] = "/tmp/steuerrad-hostile-XXXXXX";
static char path[256];

static int write_data(void **state)
{
	(void)state;
	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof(path), "%s/b\033[2J" UNSEEN ".yaml", folder);
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	fputs(data, file);
	return fclose(file);
}

static int remove_data(void **state)
{
	(void)state;
	return unlink(path) || rmdir(folder);
}

static struct emulator *start(const char *mode, const char *place)
{
	char at[64];
	const char *const arguments[] = {"--no-config", mode, "--lang=de", at, path, NULL};
	snprintf(at, sizeof(at), "--at=%s", place);
	return emulator_start(
		&(struct emulator_options){.rows = 40, .columns = 100, .arguments = arguments});
}

static void expect_harmless(struct emulator *emulator, const char *what)
{
	size_t len;
	const char *bytes = emulator_bytes(emulator, &len);
	assert_int_equal(strlen(bytes), len);
	sequences_expect_none(bytes, len, emulator_rows(emulator), emulator_columns(emulator),
			      what);
	for (int row = 0; row < emulator_rows(emulator); row++)
		for (int column = 0; column < emulator_columns(emulator); column++) {
			struct emulator_cell cell = emulator_cell(emulator, row, column);
			if ((unsigned char)cell.text[0] < ' ' && cell.text[0])
				fail_msg("%s: a control in a cell", what);
		}
	emulator_forget_bytes(emulator);
}

static const char *const modes[] = {"--screen", "--calm"};

static void what_the_data_say_is_harmless(void **state)
{
	static const char *const places[] = {"alles",		"projekte/eins", "projekte",
					     "probleme",	"zeitleiste",	 "matrix",
					     "kompetenzen/eins"};
	(void)state;
	for (size_t mode = 0; mode < ARRAY_LEN(modes); mode++)
		for (size_t i = 0; i < ARRAY_LEN(places); i++) {
			struct emulator *emulator = start(modes[mode], places[i]);
			assert_true(emulator_wait_text(emulator, "]0;x"));
			for (int page = 0; page < 3; page++)
				emulator_type(emulator, "\033[6~");
			emulator_type(emulator, "\f");
			assert_true(emulator_wait_keys_taken(emulator));
			emulator_type(emulator, "q");
			assert_true(emulator_wait_end(emulator, &(int){0}));
			expect_harmless(emulator, places[i]);
			emulator_free(emulator);
		}
}

/* Prompts, the list to pick from, answers that quote what was typed. */
static void what_is_typed_is_harmless(void **state)
{
	static const char *const keys[] = {
		":zz" UNSEEN "yy\r",
		"/zz" UNSEEN "yy\r",
		"&zz" UNSEEN "yy\r",
		"\020zz" UNSEEN "yy",
		":zz\033[200~\033]0;x\a" UNSEEN "\033[201~yy\r",
	};
	(void)state;
	for (size_t mode = 0; mode < ARRAY_LEN(modes); mode++)
		for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
			struct emulator *emulator = start(modes[mode], "projekte");
			assert_true(emulator_wait_text(emulator, "]0;x"));
			emulator_type(emulator, keys[i]);
			assert_true(emulator_wait_text(emulator, "zz"));
			expect_harmless(emulator, keys[i]);
			emulator_signal(emulator, 15);
			assert_true(emulator_wait_end(emulator, &(int){0}));
			expect_harmless(emulator, keys[i]);
			emulator_free(emulator);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_the_data_say_is_harmless),
		cmocka_unit_test(what_is_typed_is_harmless),
	};

	return cmocka_run_group_tests(tests, write_data, remove_data);
}
