/* SPDX-License-Identifier: EUPL-1.2 */
/* A terminal that is not UTF-8 gets no byte that it does not know, on any page of the whole
   strategy, nor in frames, prompts and messages. */
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
#include "base/utf8.h"
#include "helper/screen.h"

static struct emulator *start(const char *mode, const char *place)
{
	char at[64] = "--at=";
	const char *const arguments[] = {mode, "--lang=de", at, NULL};
	const char *const environment[] = {"LC_ALL=C", NULL};
	strncat(at, place, sizeof(at) - strlen(at) - 1);
	return emulator_start(&(struct emulator_options){.rows = 200,
							 .columns = 100,
							 .arguments = arguments,
							 .environment = environment});
}

static void expect_ascii(struct emulator *emulator)
{
	size_t len;
	const char *bytes = emulator_bytes(emulator, &len);
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)bytes[i] >= 0x80)
			fail_msg("byte %02x at %zu", (unsigned char)bytes[i], i);
	emulator_forget_bytes(emulator);
}

static void the_whole_strategy_is_ascii(void **state)
{
	struct emulator *emulator = start("--screen", "alles");
	(void)state;
	assert_true(emulator_wait_text(emulator, "Bochum"));
	for (int page = 0; page < 60; page++)
		assert_true(screen_press(emulator, "\033[6~"));
	expect_ascii(emulator);
	emulator_free(emulator);
}

static void what_is_asked_and_answered_is_ascii(void **state)
{
	struct emulator *emulator = start("--screen", "formel/wir-gefuehl");
	(void)state;
	assert_true(emulator_wait_text(emulator, "Wir-Gefuehl"));
	screen_type(emulator, ":", "gehe zu (");
	emulator_type(emulator, "gefuehle\r");
	assert_true(emulator_wait_no_text(emulator, "gehe zu ("));
	screen_type(emulator, "?", "Hilfe");
	expect_ascii(emulator);
	emulator_free(emulator);
}

static void the_calm_screen_is_ascii(void **state)
{
	struct emulator *emulator = start("--calm", "formel/wir-gefuehl");
	(void)state;
	assert_true(emulator_wait_text(emulator, "Wir-Gefuehl"));
	expect_ascii(emulator);
	emulator_free(emulator);
}

/* ---- ISO 8859, in locales of our own ------------------------------------------- */

static char folder[] = "/tmp/steuerrad-locales-XXXXXX";

static int make_folder(void **state)
{
	(void)state;
	return mkdtemp(folder) ? 0 : -1;
}

static int remove_folder(void **state)
{
	char command[128];
	(void)state;
	snprintf(command, sizeof(command), "rm -rf %s", folder);
	return system(command);
}

static bool make_locale(const char *charset)
{
	char command[256], made[128];
	snprintf(command, sizeof(command), "localedef -f %s -i de_DE %s/de_DE.%s >%s/log 2>&1",
		 charset, folder, charset, folder);
	snprintf(made, sizeof(made), "%s/de_DE.%s/LC_CTYPE", folder, charset);
	return system(command) == 0 || access(made, R_OK) == 0;
}

/* A byte that is not ASCII is a letter of German or the sign of the euro: no control, no
   half of something in UTF-8. */
static void expect_latin(struct emulator *emulator, const char *charset)
{
	const char *allowed =
		strcmp(charset, "ISO-8859-15") == 0
			? "\304\326\334\344\366\374\337\247\260\267\351\253\273\244"
			: "\304\326\334\344\366\374\337\247\260\267\351\253\273";
	size_t len;
	const char *bytes = emulator_bytes(emulator, &len);
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)bytes[i] >= 0x80 && !strchr(allowed, bytes[i]))
			fail_msg("%s: byte %02x at %zu", charset, (unsigned char)bytes[i], i);
	assert_null(strstr(bytes, "\303\274"));
	emulator_forget_bytes(emulator);
}

static bool has_sent(struct emulator *emulator, const void *bytes)
{
	return strstr(emulator_bytes(emulator, NULL), bytes) != NULL;
}

static void check_latin(const char *mode, const char *charset)
{
	char locale[64], path[128];
	const char *const arguments[] = {mode, "--lang=de", "--at=formel/wir-gef\374hl", NULL};
	const char *const environment[] = {locale, path, NULL};
	snprintf(locale, sizeof(locale), "LC_ALL=de_DE.%s", charset);
	snprintf(path, sizeof(path), "LOCPATH=%s", folder);
	struct emulator *emulator =
		emulator_start(&(struct emulator_options){.rows = 40,
							  .columns = 100,
							  .arguments = arguments,
							  .environment = environment});
	assert_true(emulator_wait(emulator, has_sent, "Wir-Gef\374hl"));
	expect_latin(emulator, charset);
	emulator_type(emulator, "/Gef\374hl");
	assert_true(emulator_wait(emulator, has_sent, "Gef\374hl"));
	emulator_type(emulator, "\r");
	assert_true(emulator_wait(emulator, has_sent, "Treffer"));
	expect_latin(emulator, charset);
	emulator_type(emulator, ":formel/wir-gef\374hl\r");
	assert_true(emulator_wait(emulator, has_sent, "Wir-Gef\374hl"));
	emulator_type(emulator, ":gef\374lle\r");
	assert_true(emulator_wait(emulator, has_sent, "gef\374lle"));
	expect_latin(emulator, charset);
	emulator_free(emulator);
}

static void letters_of_the_locale_are_read_and_shown(void **state)
{
	static const char *const charsets[] = {"ISO-8859-1", "ISO-8859-15"};
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(charsets); i++) {
		if (!make_locale(charsets[i])) {
			print_message("# SKIP localedef cannot make %s\n", charsets[i]);
			skip();
		}
		check_latin("--screen", charsets[i]);
		check_latin("--calm", charsets[i]);
	}
}

/* ---- the Linux console ---------------------------------------------------------------- */

enum { CODE_POINTS = 0x10000 };

/* What both fonts have; see unit/base/test_console.c. */
static void read_fonts(unsigned char n_fonts[CODE_POINTS])
{
	static const char *const paths[] = {"tests/data/console/lat15.txt",
					    "tests/data/console/cp437.txt"};

	for (size_t i = 0; i < ARRAY_LEN(paths); i++) {
		FILE *file = fopen(paths[i], "r");
		char line[128];

		assert_non_null(file);
		while (fgets(line, sizeof(line), file))
			if (line[0] != '#')
				n_fonts[strtoul(line, NULL, 16) % CODE_POINTS]++;
		fclose(file);
	}
}

static void expect_glyphs(struct emulator *emulator, const unsigned char n_fonts[CODE_POINTS])
{
	struct text sent;

	sent.bytes = emulator_bytes(emulator, &sent.len);
	while (sent.len) {
		uint32_t code_point = utf8_next(&sent);

		if (code_point >= 0x80 &&
		    (code_point >= CODE_POINTS || n_fonts[code_point] < 2))
			fail_msg("U+%04X", code_point);
	}
	emulator_forget_bytes(emulator);
}

static void the_console_gets_what_its_fonts_have(void **state)
{
	static const char *const places[] = {"alles", "rad", "zeitleiste", "matrix",
					     "filter/projekte"};
	static unsigned char n_fonts[CODE_POINTS];

	(void)state;
	read_fonts(n_fonts);
	for (size_t i = 0; i < ARRAY_LEN(places); i++) {
		char at[64] = "--at=";
		const char *const arguments[] = {i % 2 ? "--screen" : "--calm", "--lang=de", at,
						 NULL};
		const char *const environment[] = {"TERM=linux", NULL};
		struct emulator *emulator;

		strncat(at, places[i], sizeof(at) - strlen(at) - 1);
		emulator =
			emulator_start(&(struct emulator_options){.rows = 50,
								  .columns = 100,
								  .arguments = arguments,
								  .environment = environment});
		assert_true(emulator_wait_text(emulator, i % 2 ? "│" : "Ruhiger Bildschirm"));
		for (int page = 0; page < 30; page++)
			emulator_type(emulator, "\033[6~");
		emulator_type(emulator, "/strasse\rw");
		assert_true(emulator_wait_keys_taken(emulator));
		expect_glyphs(emulator, n_fonts);
		emulator_free(emulator);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_console_gets_what_its_fonts_have),
		cmocka_unit_test(the_whole_strategy_is_ascii),
		cmocka_unit_test(what_is_asked_and_answered_is_ascii),
		cmocka_unit_test(the_calm_screen_is_ascii),
		cmocka_unit_test(letters_of_the_locale_are_read_and_shown),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
