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

static bool has(const struct sample *sample, uint32_t first, uint32_t last)
{
	for (size_t i = 0; i < sample->n; i++)
		if (sample->code_points[i] >= first && sample->code_points[i] <= last)
			return true;
	return false;
}

/* Why a line may differ from the file. */
static bool is_explained(const struct sample *sample)
{
	return sample->code_points[0] == ' ' || /* our texts do not begin with blanks */
	       has(sample, '%', '%') ||		/* LB 25: the library keeps (5)% together, */
	       has(sample, '$', '$') ||		/* as the standard's example 7 does */
	       has(sample, 0x1F3FB, 0x1F3FF) || /* we keep colours of skin with their hand */
	       has(sample, 0x1F1E6, 0x1F1FF) || /* and the letters of flags together */
	       has(sample, 0xFFFC, 0xFFFC) ||	/* LB 20: the library does not know objects */
	       has(sample, ',', ',') || /* LB 29 is ours, without marks: see utf8_lines.c */
	       has(sample, '.', '.') || /* likewise: z.B. and www.bochum.de stay whole */
	       has(sample, '/', '/') || /* 24/7 stays whole */
	       (has(sample, ')', ')') && has(sample, ' ', ' ')) || /* LB 16 over a blank */
	       (has(sample, '(', '(') && has(sample, 0x200D, 0x200D)) || /* LB 14 and joiners */
	       has(sample, '\\', '\\') || /* LB 30 behind a sign that is no letter */
	       has(sample, '\n', '\n');	  /* a line does not begin with a break */
}

static bool lines_agree(const struct sample *sample)
{
	char breaks[MAX_CODE_POINTS * 4];
	if (!is_clean(buffer_text(&sample->text)) || is_explained(sample))
		return true;
	utf8_breaks(buffer_text(&sample->text), breaks);
	for (size_t i = 1; i < sample->n; i++)
		if ((breaks[sample->offsets[i]] != UTF8_KEEP) != sample->breaks[i])
			return false;
	return true;
}

static void lines_end_as_in_unicode(void **state)
{
	(void)state;
	FILE *file = open_or_skip(NULL, FOLDER "auxiliary/LineBreakTest.txt");
	assert_int_equal(each_sample(file, lines_agree, "LineBreakTest"), 0);
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

static void clean(struct buffer *out, const struct buffer *input)
{
	struct utf8_report ignored;
	buffer_reset(out);
	utf8_clean(out, buffer_text(input), false, &ignored);
}

/* Cleaning makes NFC: what Unicode calls the same becomes the same. */
static void cleaned_text_is_normalized(void **state)
{
	(void)state;
	FILE *file = open_or_skip("bzip2 -dc " FOLDER "NormalizationTest.txt.bz2",
				  FOLDER "NormalizationTest.txt.bz2");
	char line[MAX_LINE];
	size_t n_lines = 0;
	struct buffer source = {0}, nfc = {0}, nfd = {0}, a = {0}, b = {0}, c = {0};
	while (fgets(line, sizeof(line), file)) {
		if (line[0] == '#' || line[0] == '@')
			continue;
		const char *rest = read_field(line, &source);
		rest = read_field(rest, &nfc);
		read_field(rest, &nfd);
		clean(&a, &source);
		clean(&b, &nfc);
		clean(&c, &nfd);
		/* of more marks than a cell holds, which ones go may differ */
		bool is_piled_up = utf8_count(buffer_text(&nfd)) > 5;
		if (!is_piled_up && (!text_equal(buffer_text(&a), buffer_text(&b)) ||
				     !text_equal(buffer_text(&b), buffer_text(&c))))
			fail_msg("differs: %s", line);
		n_lines++;
	}
	pclose(file);
	assert_true(n_lines > 18000);
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
