/* SPDX-License-Identifier: EUPL-1.2 */
/* Bytes become a strategy or a report. A report is clean and names a place in the bytes;
   of a strategy every page is built and shown in every mode, and the same bytes give the
   same strategy. */
#include "fuzz/fuzz.h"

#include <locale.h>

#include "load/load.h"

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc, (void)argv;
	return setlocale(LC_CTYPE, "C.UTF-8") ? 0 : 1;
}

static void check_report(const struct diagnostics *problems)
{
	struct buffer out = {0};
	for (size_t i = 0; i < problems->n_items; i++)
		diagnostics_append(&out, problems, i, i % 2 ? LANGUAGE_DE : LANGUAGE_EN);
	check_clean(buffer_text(&out), true, "a report is clean");
	buffer_clear(&out);
}

/* A place in the bytes: a line that is there, or the one behind the last. */
static void check_marks(const struct diagnostics *problems, struct text yaml)
{
	uint32_t n_lines = 2;
	for (size_t i = 0; i < yaml.len; i++) /* all that YAML 1.1 takes for the end of one */
		n_lines += yaml.bytes[i] == '\n' || yaml.bytes[i] == '\r' ||
			   yaml.bytes[i] == '\x85' || yaml.bytes[i] == '\xa8' ||
			   yaml.bytes[i] == '\xa9';
	for (size_t i = 0; i < problems->n_items; i++) {
		struct mark mark = problems->items[i].mark;
		require(mark.line <= n_lines && mark.column <= yaml.len + 1,
			"a problem has its place in the file", yaml);
		require((mark.line == 0) == (mark.column == 0), "a line has a column", yaml);
	}
}

static void check_all_places(const struct source *source)
{
	enum { MOST_ENTRIES = 12 };
	static const char *const others[] = {"start",	 "alles",      "suche?wort=a e",
					     "rad",	 "matrix",     "zeitleiste?jahr=2024",
					     "probleme", "zeitleiste", "filter/projekte"};
	struct place place;
	for (size_t i = 0; i < ARRAY_LEN(others); i++) {
		require(place_parse(text_of(others[i]), &place), "an address is one",
			text_of(others[i]));
		check_place(source, &place);
	}
	for (int kind = KIND_FORMULA; kind < KIND_COUNT; kind++) {
		place = place_of_list((enum kind)kind);
		check_place(source, &place);
	}
	for (uint32_t entry = 0; entry < catalog_total(source->catalog) && entry < MOST_ENTRIES;
	     entry++) {
		place = place_of_entry(source->catalog, entry);
		check_place(source, &place);
	}
}

static void check_same(const struct dataset *dataset, struct text yaml)
{
	struct dataset again;
	struct diagnostics problems = {0};
	require(load_text(&again, yaml, TEXT("fuzz.yaml"), &problems) == LOAD_FINE &&
			again.catalog.len == dataset->catalog.len &&
			memcmp(again.catalog.block, dataset->catalog.block,
			       again.catalog.len) == 0,
		"the same bytes give the same strategy", yaml);
	dataset_clear(&again);
	diagnostics_clear(&problems);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct text yaml = {(const char *)bytes, len};
	struct dataset dataset;
	struct diagnostics problems = {0};
	enum load_result result = load_text(&dataset, yaml, TEXT("fuzz.yaml"), &problems);
	require((result == LOAD_FINE) == (problems.n_errors == 0), "errors refuse a strategy",
		yaml);
	check_report(&problems);
	check_marks(&problems, yaml);
	if (result == LOAD_FINE) {
		const struct source source = {.catalog = &dataset.catalog,
					      .problems = &problems,
					      .language = (enum language)(len % LANGUAGE_COUNT),
					      .version = TEXT("fuzz")};
		check_same(&dataset, yaml);
		check_all_places(&source);
	}
	dataset_clear(&dataset);
	diagnostics_clear(&problems);
	return 0;
}
