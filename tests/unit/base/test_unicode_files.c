/* SPDX-License-Identifier: EUPL-1.2 */
/* The test files of Unicode, where the machine has them (unicode-data). Where they are newer
   than libunistring, or we differ on purpose, a rule says which lines may differ; every
   other difference fails. */
#include "base/utf8.h"

#include <stdio.h>

#include "unit/base/expect.h"

#define FOLDER "/usr/share/unicode/"

enum { MAX_CODE_POINTS = 64, MAX_LINE = 4096 };

/* A line of a break test: code points, and may one break before each? */
struct sample {
	uint32_t code_points[MAX_CODE_POINTS];
	bool breaks[MAX_CODE_POINTS];
	size_t n;
	struct buffer text;
	size_t offsets[MAX_CODE_POINTS];
};

static FILE *open_or_skip(const char *command, const char *path)
{
	FILE *there = fopen(path, "r");
	if (!there) {
		print_message("# SKIP no %s\n", path);
		skip();
	}
	if (!command)
		return there;
	fclose(there);
	FILE *file = popen(command, "r");
	assert_non_null(file);
	return file;
}

/* "× 0023 ÷ 0020 ÷ # …"; false if the line holds no sample. */
static bool read_sample(const char *line, struct sample *sample)
{
	bool may_break = false;
	sample->n = 0;
	buffer_reset(&sample->text);
	while (*line && *line != '#' && sample->n < MAX_CODE_POINTS) {
		if (strncmp(line, "÷", 2) == 0 || strncmp(line, "×", 2) == 0) {
			may_break = strncmp(line, "÷", 2) == 0;
			line += 2;
		} else if (*line == ' ' || *line == '\t' || *line == '\n') {
			line++;
		} else {
			char *end;
			uint32_t c = (uint32_t)strtoul(line, &end, 16);
			sample->code_points[sample->n] = c;
			sample->offsets[sample->n] = sample->text.len;
			sample->breaks[sample->n++] = may_break;
			utf8_append(&sample->text, c);
			line = end;
		}
	}
	return sample->n > 0;
}

/* Calls CHECK with each sample; returns how many it refused. */
static size_t each_sample(FILE *file, bool (*check)(const struct sample *sample),
			  const char *name)
{
	char line[MAX_LINE];
	struct sample sample = {.n = 0};
	size_t n_samples = 0, n_refused = 0;
	while (fgets(line, sizeof(line), file)) {
		if (!read_sample(line, &sample))
			continue;
		n_samples++;
		if (!check(&sample)) {
			n_refused++;
			print_message("# %s differs: %s", name, line);
		}
	}
	buffer_clear(&sample.text);
	fclose(file);
	assert_true(n_samples > 500);
	return n_refused;
}

static bool clusters_agree(const struct sample *sample)
{
	size_t begin = 0;
	for (size_t i = 1; i <= sample->n; i++) {
		size_t at = i < sample->n ? sample->offsets[i] : sample->text.len;
		if (i < sample->n && !sample->breaks[i])
			continue;
		struct text rest =
			text_slice(buffer_text(&sample->text), begin, sample->text.len);
		if (utf8_cluster(rest) != at - begin)
			return false;
		begin = at;
	}
	return true;
}

static void characters_are_those_of_unicode(void **state)
{
	(void)state;
	FILE *file = open_or_skip(NULL, FOLDER "auxiliary/GraphemeBreakTest.txt");
	assert_int_equal(each_sample(file, clusters_agree, "GraphemeBreakTest"), 0);
}

/* Texts are broken after they were cleaned: others never come to utf8_breaks. */
static bool is_clean(struct text text)
{
	struct buffer clean = {0};
	struct utf8_report report;
	utf8_clean(&clean, text, true, &report);
	bool is_same = text_equal(buffer_text(&clean), text);
	buffer_clear(&clean);
	return is_same;
}

/* Why we differ: between these two, marks on the first left out, the file wants what MAY says
   and we the opposite. N: that many samples of version 15.0.0. LAST 0: FIRST alone. */
struct reason {
	const char *why;
	uint32_t before, last_before, after, last_after;
	bool may;
	size_t n;
};

#define ANY 0, 0x10FFFF

static const struct reason reasons[] = {
	{"neither texts nor lines begin with blanks", ' ', 0, ANY, true, 76},
	{"colours of skin stay with their hand", ANY, 0x1F3FB, 0x1F3FF, true, 106},
	{"letters of flags stay together", 0x1F1E6, 0x1F1FF, 0x1F1E6, 0x1F1FF, true, 2},
	{"a letter of a flag with a mark is none", 0x1F1E6, 0x1F1FF, 0x1F1E6, 0x1F1FF, false,
	 1},
	{"LB 29 is ours: z.B. and 1,5 stay whole", ',', '.', ANY, true, 29},
	{"LB 29 is ours, and knows no marks", ',', ',', ANY, false, 4},
	{"LB 20: the library does not know objects", 0xFFFC, 0, ANY, true, 11},
	{"LB 20: the library does not know objects", ANY, 0xFFFC, 0, true, 4},
	{"LB 25, example 7: (5)% stays whole", ')', 0, '$', '%', true, 4},
	{"LB 25, example 7: {5}% stays whole", '}', 0, '$', '%', true, 4},
	{"LB 25, example 7: $(5) stays whole", '$', '%', '(', 0, true, 4},
	{"LB 25, example 7: 24/7 stays whole", '/', 0, '0', '9', true, 2},
	{"LB 30 behind a sign that is no letter", '\\', 0, '(', 0, true, 1},
	{"LB 30 behind a sign that is no letter", '\\', 0, '{', 0, true, 1},
	{"LB 16 over a blank", ' ', 0, 0x17D6, 0, false, 2},
	{"LB 16 over a blank", ' ', 0, 0x301C, 0x3041, false, 3},
	{"LB 14 over a blank, before a joiner", ' ', 0, 0x200D, 0, false, 2},
};

enum { BLANKS_FIRST, N_REASONS = ARRAY_LEN(reasons) };

/* How many samples differ for each reason. */
static size_t n_differing[N_REASONS];

static bool is_within(uint32_t c, uint32_t first, uint32_t last)
{
	return c == first || (c > first && c <= last);
}

/* Our texts do not begin with blanks, nor do their lines. */
static bool begins_line(const struct sample *sample, size_t at)
{
	while (at > 0 && sample->code_points[at - 1] == ' ')
		at--;
	return at == 0 || sample->code_points[at - 1] == '\n';
}

static bool is_explained(const struct sample *sample, size_t at)
{
	size_t before = at - 1;
	while (before > 0 && sample->code_points[before] == 0x308)
		before--;
	for (size_t i = 0; i < N_REASONS; i++) {
		const struct reason *reason = &reasons[i];
		if (is_within(sample->code_points[before], reason->before,
			      reason->last_before) &&
		    is_within(sample->code_points[at], reason->after, reason->last_after) &&
		    sample->breaks[at] == reason->may &&
		    (i > BLANKS_FIRST || begins_line(sample, at))) {
			n_differing[i]++;
			return true;
		}
	}
	return false;
}

static bool lines_agree(const struct sample *sample)
{
	char breaks[MAX_CODE_POINTS * 4];
	if (!is_clean(buffer_text(&sample->text)))
		return true;
	utf8_breaks(buffer_text(&sample->text), breaks);
	for (size_t i = 1; i < sample->n; i++)
		if ((breaks[sample->offsets[i]] != UTF8_KEEP) != sample->breaks[i] &&
		    !is_explained(sample, i))
			return false;
	return true;
}

/* Each reason says how many samples differ for it: no more, and no fewer. */
static void check_reasons(void)
{
	size_t n_wrong = 0;
	for (size_t i = 0; i < N_REASONS; i++)
		if (n_differing[i] != reasons[i].n) {
			print_message("# %zu differ, not %zu: %s\n", n_differing[i],
				      reasons[i].n, reasons[i].why);
			n_wrong++;
		}
	assert_int_equal(n_wrong, 0);
}

/* Is it the version that the numbers are of? The first line names it. */
static bool is_version_15(const char *path)
{
	char line[MAX_LINE] = "";
	FILE *file = open_or_skip(NULL, path);
	const char *read = fgets(line, sizeof(line), file);
	fclose(file);
	return read && strstr(line, "-15.0.0.txt");
}

static void lines_end_as_in_unicode(void **state)
{
	static const char path[] = FOLDER "auxiliary/LineBreakTest.txt";
	(void)state;
	FILE *file = open_or_skip(NULL, path);
	assert_int_equal(each_sample(file, lines_agree, "LineBreakTest"), 0);
	if (is_version_15(path))
		check_reasons();
}

/* The first field of a line with fields parted by ";", as UTF-8. */
static const char *read_field(const char *line, struct buffer *out)
{
	buffer_reset(out);
	while (*line && *line != ';' && *line != '#' && *line != '\n') {
		char *end;
		utf8_append(out, (uint32_t)strtoul(line, &end, 16));
		line = end + (*end == ' ');
	}
	return *line == ';' ? line + 1 : NULL;
}

static unsigned clean(struct buffer *out, const struct buffer *input)
{
	struct utf8_report report;
	buffer_reset(out);
	utf8_clean(out, buffer_text(input), false, &report);
	return report.found;
}

/* Cleaning makes NFC: what Unicode calls the same becomes the same, and what is NFC and
   sound stays. Only what the library, being older, does not know may differ. */
static void cleaned_text_is_normalized(void **state)
{
	(void)state;
	FILE *file = open_or_skip("bzip2 -dc " FOLDER "NormalizationTest.txt.bz2",
				  FOLDER "NormalizationTest.txt.bz2");
	char line[MAX_LINE];
	size_t n_lines = 0, n_unknown = 0;
	struct buffer source = {0}, nfc = {0}, nfd = {0}, a = {0}, b = {0}, c = {0};
	while (fgets(line, sizeof(line), file)) {
		if (line[0] == '#' || line[0] == '@')
			continue;
		const char *rest = read_field(line, &source);
		rest = read_field(rest, &nfc);
		read_field(rest, &nfd);
		n_lines++;
		unsigned found = clean(&a, &source) | clean(&c, &nfd),
			 found_nfc = clean(&b, &nfc);
		if (found & UTF8_UNASSIGNED) {
			n_unknown++;
			continue;
		}
		if (!text_equal(buffer_text(&a), buffer_text(&b)) ||
		    !text_equal(buffer_text(&b), buffer_text(&c)) ||
		    (!found_nfc && !text_equal(buffer_text(&b), buffer_text(&nfc))))
			fail_msg("differs: %s", line);
	}
	pclose(file);
	print_message("# %zu lines, %zu of them newer than the library\n", n_lines, n_unknown);
	assert_true(n_lines > 18000);
	assert_in_range(n_unknown, 0, n_lines / 100);
	buffer_clear(&source);
	buffer_clear(&nfc);
	buffer_clear(&nfd);
	buffer_clear(&a);
	buffer_clear(&b);
	buffer_clear(&c);
}

/* Full case folding (C and F): a letter and what it folds to are the same to a search. */
static void case_makes_no_difference(void **state)
{
	(void)state;
	FILE *file = open_or_skip(NULL, FOLDER "CaseFolding.txt");
	char line[MAX_LINE];
	size_t n_lines = 0;
	struct buffer letter = {0}, mapping = {0}, a = {0}, b = {0};
	while (fgets(line, sizeof(line), file)) {
		if (line[0] == '#' || line[0] == '\n')
			continue;
		const char *rest = read_field(line, &letter);
		assert_non_null(rest);
		if (rest[1] != 'C' && rest[1] != 'F')
			continue;
		read_field(rest + 3, &mapping);
		buffer_reset(&a);
		buffer_reset(&b);
		utf8_fold(&a, buffer_text(&letter));
		utf8_fold(&b, buffer_text(&mapping));
		if (!text_equal(buffer_text(&a), buffer_text(&b)))
			fail_msg("differs: %s", line);
		n_lines++;
	}
	fclose(file);
	assert_true(n_lines > 1500);
	buffer_clear(&letter);
	buffer_clear(&mapping);
	buffer_clear(&a);
	buffer_clear(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(characters_are_those_of_unicode),
		cmocka_unit_test(lines_end_as_in_unicode),
		cmocka_unit_test(cleaned_text_is_normalized),
		cmocka_unit_test(case_makes_no_difference),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
