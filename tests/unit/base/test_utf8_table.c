/* SPDX-License-Identifier: EUPL-1.2 */
/* May it be written? The rule for each of the 1,114,112 code points, made anew from the
   files of Unicode (unicode-data) and not from our table. */
#include "base/utf8.h"

#include <stdio.h>

#include "unit/base/expect.h"

#define FOLDER "/usr/share/unicode/"

enum { N_CODE_POINTS = 0x110000 };

enum fate { UNKNOWN, KEPT, DROPPED, REPLACED, BLANK, UNWRITTEN, EITHER };

static unsigned char fates[N_CODE_POINTS];

static void set(uint32_t first, uint32_t last, enum fate fate)
{
	for (uint32_t c = first; c <= last; c++) {
		/* ignorable and unassigned: gone or shown, but never itself */
		bool is_unassigned = fates[c] == REPLACED && fate == DROPPED;
		fates[c] = (unsigned char)(is_unassigned ? UNWRITTEN : fate);
	}
}

/* By the general category. */
static enum fate fate_of(const char *category)
{
	if (strncmp(category, "Cc", 2) == 0 || strncmp(category, "Co", 2) == 0 ||
	    strncmp(category, "Cs", 2) == 0)
		return REPLACED;
	if (strncmp(category, "Zl", 2) == 0 || strncmp(category, "Zp", 2) == 0)
		return BLANK;
	return strncmp(category, "Cf", 2) == 0 ? DROPPED : KEPT;
}

static bool read_categories(void)
{
	char line[1024];
	uint32_t first = 0;
	FILE *file = fopen(FOLDER "UnicodeData.txt", "r");
	if (!file)
		return false;
	set(0, N_CODE_POINTS - 1, REPLACED);
	while (fgets(line, sizeof(line), file)) {
		uint32_t c = (uint32_t)strtoul(line, NULL, 16);
		const char *name = strchr(line, ';') + 1;
		bool is_last = strstr(name, ", Last>");
		set(is_last ? first : c, c, fate_of(strchr(name, ';') + 1));
		first = c;
	}
	fclose(file);
	return true;
}

/* Sets the fate of the code points that a file gives a property. */
static void read_property(const char *path, const char *property, enum fate fate)
{
	char line[1024];
	FILE *file = fopen(path, "r");
	assert_non_null(file);
	while (fgets(line, sizeof(line), file)) {
		char *end;
		uint32_t first = (uint32_t)strtoul(line, &end, 16), last = first;
		if (end == line)
			continue;
		if (strncmp(end, "..", 2) == 0)
			last = (uint32_t)strtoul(end + 2, &end, 16);
		end += strspn(end, " ;");
		size_t len = strlen(property);
		if (strncmp(end, property, len) == 0 && strchr(" \t#", end[len]))
			set(first, last, fate);
	}
	fclose(file);
}

static void make_rule(void)
{
	read_property(FOLDER "DerivedCoreProperties.txt", "Default_Ignorable_Code_Point",
		      DROPPED);
	read_property(FOLDER "PropList.txt", "Bidi_Control", DROPPED);
	read_property(FOLDER "PropList.txt", "Prepended_Concatenation_Mark", KEPT);
	/* what the library does not know yet may be replaced */
	read_property(FOLDER "DerivedAge.txt", "15.0", EITHER);
	read_property(FOLDER "DerivedAge.txt", "15.1", EITHER);
	read_property(FOLDER "DerivedAge.txt", "16.0", EITHER);
	set('\t', '\n', BLANK);
	set(0x85, 0x85, BLANK);
	set(0x202D, 0x202E, REPLACED); /* overrides and isolates are shown */
	set(0x2066, 0x2069, REPLACED);
}

static void check(uint32_t c)
{
	struct buffer input = {0}, clean = {0}, shown = {0};
	struct utf8_report ignored;
	buffer_append_char(&input, 'a');
	utf8_append(&input, c);
	buffer_append_char(&input, 'b');
	utf8_clean(&clean, buffer_text(&input), false, &ignored);
	utf8_visible(&shown, buffer_text(&clean));
	struct text text = buffer_text(&shown);
	enum fate fate = text_equal(text, TEXT("ab"))	      ? DROPPED
			 : text_equal(text, TEXT("a b"))      ? BLANK
			 : text_equal(text, TEXT("a\uFFFDb")) ? REPLACED
							      : KEPT;
	bool is_right = fate == (enum fate)fates[c] || fates[c] == EITHER ||
			(fates[c] == UNWRITTEN && (fate == DROPPED || fate == REPLACED)) ||
			/* written as a blank, or U+FFFD itself */
			(fates[c] == KEPT && (fate == BLANK || c == 0xFFFD));
	if (!is_right)
		fail_msg("U+%04X: %d instead of %d", (unsigned)c, fate, fates[c]);
	buffer_clear(&input);
	buffer_clear(&clean);
	buffer_clear(&shown);
}

static void every_code_point_has_its_fate(void **state)
{
	(void)state;
	if (!read_categories()) {
		print_message("# SKIP no " FOLDER "UnicodeData.txt\n");
		skip();
	}
	make_rule();
	for (uint32_t c = 0; c < N_CODE_POINTS; c++)
		if (c < 0xD800 || c > 0xDFFF) /* not UTF-8: test_utf8_clean.c */
			check(c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_code_point_has_its_fate),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
