/* SPDX-License-Identifier: EUPL-1.2 */
/* The Linux console shows what its font has: every character there is becomes one that both
   the kernel's own font and Debian's standard ones have (tests/data/console). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/attr.h"
#include "base/utf8.h"

enum { CODE_POINTS = 0x20000 };

static bool has_glyph[2][CODE_POINTS];

static int read_fonts(void **state)
{
	static const char *const paths[] = {"tests/data/console/lat15.txt",
					    "tests/data/console/cp437.txt"};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(paths); i++) {
		FILE *file = fopen(paths[i], "r");
		char line[128];

		if (!file)
			return -1;
		while (fgets(line, sizeof(line), file)) {
			unsigned long code_point = strtoul(line, NULL, 16);

			if (line[0] != '#' && code_point < CODE_POINTS)
				has_glyph[i][code_point] = true;
		}
		fclose(file);
	}
	return 0;
}

static void check(struct text shown, uint32_t of)
{
	while (shown.len) {
		uint32_t code_point = utf8_next(&shown);

		if (code_point >= CODE_POINTS || !has_glyph[0][code_point] ||
		    !has_glyph[1][code_point])
			fail_msg("U+%04X for U+%04X", code_point, of);
	}
}

static void every_character_has_a_glyph(void **state)
{
	struct buffer text = {0};
	struct buffer shown = {0};

	(void)state;
	for (uint32_t i = 0x20; i < CODE_POINTS; i++) {
		if ((i >= 0x7f && i < 0xa0) || (i >= 0xd800 && i < 0xe000))
			continue;
		buffer_reset(&text);
		buffer_reset(&shown);
		utf8_append(&text, i);
		utf8_encode(&shown, buffer_text(&text), CHARSET_CONSOLE);
		check(buffer_text(&shown), i);
	}
	buffer_clear(&text);
	buffer_clear(&shown);
}

static void german_is_written_as_people_do(void **state)
{
	static const struct {
		const char *text, *shown;
	} cases[] = {
		{"Straße, ÄÖÜ äöü, 51°7, § 4", "Straße, ÄÖÜ äöü, 51°7, § 4"},
		{"„Bochum“ – „Kompass“", "\"Bochum\" - \"Kompass\""},
		{"‚halb‘ und …", "'halb' und ..."},
		{"STRAẞE", "STRASSE"},
		{"3 × 2 €", "3 x 2 EUR"},
		{"Projekte › Haus", "Projekte > Haus"},
		{"Stadt\u00adteil", "Stadtteil"},
		{"Łódź, Škoda", "Lódz, Skoda"},
		{"┌─┐│░▒█▼•·←→", "┌─┐│░▒█▼•·←→"},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct buffer shown = {0};

		utf8_encode(&shown, text_of(cases[i].text), CHARSET_CONSOLE);
		buffer_append_char(&shown, '\0');
		assert_string_equal(shown.bytes, cases[i].shown);
		buffer_clear(&shown);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_character_has_a_glyph),
		cmocka_unit_test(german_is_written_as_people_do),
	};

	return cmocka_run_group_tests(tests, read_fonts, NULL);
}
