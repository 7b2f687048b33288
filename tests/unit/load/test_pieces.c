/* SPDX-License-Identifier: EUPL-1.2 */
/* A load in pieces: the same data as at one go, and no harm if it is given up anywhere. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "load/load.h"

enum { N_FILES = 2, N_ENTRIES = 50 };

struct folder {
	char path[64];
	char files[N_FILES][96];
};

static struct folder folder_new(void)
{
	struct folder folder = {.path = ""};
	char path[] = "/tmp/steuerrad-pieces-XXXXXX";
	assert_non_null(mkdtemp(path));
	snprintf(folder.path, sizeof(folder.path), "%s", path);
	for (int i = 0; i < N_FILES; i++) {
		snprintf(folder.files[i], sizeof(folder.files[i]), "%s/%d.yaml", path, i);
		FILE *file = fopen(folder.files[i], "w");
		assert_non_null(file);
		fputs(i == 0 ? "strategy: {title: Probe}\nprojects:\n" : "topics:\n", file);
		for (int n = 0; n < N_ENTRIES; n++)
			fprintf(file, "  - {id: e%d, title: Nummer %d, related: [themen/e7]}\n",
				n, n);
		assert_int_equal(fclose(file), 0);
	}
	return folder;
}

static void folder_clear(const struct folder *folder)
{
	for (int i = 0; i < N_FILES; i++)
		assert_int_equal(unlink(folder->files[i]), 0);
	assert_int_equal(rmdir(folder->path), 0);
}

static void gives_the_same_data(void **state)
{
	struct folder folder = folder_new();
	struct diagnostics diagnostics = {0};
	struct dataset whole, pieces;
	(void)state;
	assert_int_equal(load_path(&whole, folder.path, &diagnostics), LOAD_FINE);
	struct load *load = load_begin(folder.path, &diagnostics);
	assert_false(load_is_long(load));
	int percent = load_percent(load), n_steps = 0;
	assert_int_equal(percent, 0);
	while (!load_step(load, 1)) {
		assert_true(load_percent(load) >= percent);
		percent = load_percent(load);
		assert_true(percent < 100);
		n_steps++;
	}
	/* a step for each entry, one for each link, and each entry put in order */
	assert_true(n_steps > 3 * N_FILES * N_ENTRIES);
	assert_int_equal(load_percent(load), 100);
	assert_int_equal(load_end(load, &pieces), LOAD_FINE);
	assert_int_equal(pieces.catalog.len, whole.catalog.len);
	assert_memory_equal(pieces.catalog.block, whole.catalog.block, whole.catalog.len);
	dataset_clear(&whole);
	dataset_clear(&pieces);
	diagnostics_clear(&diagnostics);
	folder_clear(&folder);
}

/* The sanitizers and valgrind see what is left behind. */
static void may_be_given_up_anywhere(void **state)
{
	struct folder folder = folder_new();
	(void)state;
	load_free(NULL);
	bool is_whole = false;
	for (int n_steps = 0; !is_whole; n_steps += 7) {
		struct diagnostics diagnostics = {0};
		struct load *load = load_begin(folder.path, &diagnostics);
		for (int i = 0; i < n_steps && !is_whole; i++)
			is_whole = load_step(load, 1);
		load_free(load);
		diagnostics_clear(&diagnostics);
	}
	folder_clear(&folder);
}

/* The memory of what has been read is given back meanwhile; places are right all the same, of
   bytes that are refused as well as of a # that is taken for a comment. */
static void far_places_are_right(void **state)
{
	enum { N = 12000 };
	char path[] = "/tmp/steuerrad-far-XXXXXX";
	struct diagnostics diagnostics = {0};
	struct dataset dataset;
	uint32_t last = 2 + 3 * N; /* line before the last entry */
	(void)state;
	int descriptor = mkstemp(path);
	assert_true(descriptor >= 0);
	FILE *file = fdopen(descriptor, "w");
	assert_non_null(file);
	fputs("strategy: {title: Probe}\nprojects:\n", file);
	for (int i = 0; i < N; i++)
		fprintf(file, "  - id: e%d\n    title: %s\n    text: \"%01000d\"\n", i,
			i == N - 100 ? "Raum #3" : "Raum", 0);
	fputs("  - id: x\n    title: ää\001\n", file);
	assert_int_equal(fclose(file), 0);
	struct load *load = load_begin(path, &diagnostics);
	while (!load_step(load, LOAD_PIECE))
		continue;
	assert_int_equal(load_end(load, &dataset), LOAD_REJECTED);
	assert_int_equal(diagnostics.n_items, 2);
	assert_int_equal(diagnostics.items[0].what, MESSAGE_LOAD_COMMENT);
	assert_int_equal(diagnostics.items[0].mark.line, last - 300 + 2);
	assert_int_equal(diagnostics.items[0].mark.column, 17);
	assert_int_equal(diagnostics.items[1].what, MESSAGE_LOAD_CONTROL);
	assert_int_equal(diagnostics.items[1].mark.line, last + 2);
	assert_int_equal(diagnostics.items[1].mark.column, 14);
	diagnostics_clear(&diagnostics);
	assert_int_equal(unlink(path), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(gives_the_same_data),
		cmocka_unit_test(may_be_given_up_anywhere),
		cmocka_unit_test(far_places_are_right),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
