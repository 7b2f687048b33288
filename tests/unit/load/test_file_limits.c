/* SPDX-License-Identifier: EUPL-1.2 */
/* The limits of strategy(5) that count files and all of them together. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unistd.h>

#include <cmocka.h>

#include "load/limits.h"
#include "load/load.h"

#define HEAD "strategy:\n  title: T\n"

enum { MOST_FILES = 6 };

/* A folder of files a.yaml, b.yaml, … */
struct folder {
	char path[40];
	size_t n_files;
};

static struct folder folder_new(void)
{
	struct folder folder = {.path = "/tmp/steuerrad-limit-XXXXXX"};
	assert_non_null(mkdtemp(folder.path));
	return folder;
}

static void file_path(const struct folder *folder, size_t i, char *path, size_t size)
{
	snprintf(path, size, "%s/%c.yaml", folder->path, (char)('a' + i));
}

/* Its first LEN bytes are TEXT's, and zeros. */
static void write_file(struct folder *folder, size_t i, struct text text, size_t len)
{
	char path[64];
	file_path(folder, i, path, sizeof(path));
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	fwrite(text.bytes, 1, text.len, file);
	fflush(file);
	assert_int_equal(ftruncate(fileno(file), (off_t)len), 0);
	fclose(file);
	if (i >= folder->n_files)
		folder->n_files = i + 1;
}

static void folder_clear(const struct folder *folder)
{
	for (size_t i = 0; i < folder->n_files; i++) {
		char path[64];
		file_path(folder, i, path, sizeof(path));
		unlink(path);
	}
	rmdir(folder->path);
}

/* The error that is found last, in the last file. MESSAGE_NONE: there is none. */
static enum message error_of(const struct folder *folder)
{
	struct dataset dataset;
	struct diagnostics diagnostics = {0};
	enum message what = MESSAGE_NONE;
	load_path(&dataset, folder->path, &diagnostics);
	for (size_t i = 0; i < diagnostics.n_items; i++)
		if (diagnostics.items[i].severity == SEVERITY_ERROR)
			what = diagnostics.items[i].what;
	dataset_clear(&dataset);
	diagnostics_clear(&diagnostics);
	return what;
}

/* A file of zeros that is not too large is read, and refused for them. */
static void test_bytes(void **state)
{
	struct folder folder = folder_new();
	(void)state;
	write_file(&folder, 0, TEXT(HEAD), strlen(HEAD));
	write_file(&folder, 1, TEXT(""), LIMIT_BYTES);
	assert_int_equal(error_of(&folder), MESSAGE_LOAD_NUL);
	write_file(&folder, 1, TEXT(""), LIMIT_BYTES + 1);
	assert_int_equal(error_of(&folder), MESSAGE_LOAD_TOO_LARGE);
	folder_clear(&folder);
}

/* Each file is within its limit, and all together reach theirs. */
static void test_all_bytes(void **state)
{
	enum { N = LIMIT_ALL_BYTES / LIMIT_BYTES };
	struct folder folder = folder_new();
	(void)state;
	write_file(&folder, 0, TEXT(HEAD), strlen(HEAD));
	for (size_t i = 1; i < N; i++)
		write_file(&folder, i, TEXT(""), LIMIT_BYTES);
	write_file(&folder, N, TEXT(""), LIMIT_BYTES - strlen(HEAD));
	assert_int_equal(error_of(&folder), MESSAGE_LOAD_NUL);
	write_file(&folder, N, TEXT(""), LIMIT_BYTES - strlen(HEAD) + 1);
	assert_int_equal(error_of(&folder), MESSAGE_LOAD_ALL_TOO_LARGE);
	folder_clear(&folder);
}

/* A file of N values, nearly all of them lists behind aliases. Before those come the head in
   the first file (three and its title), the section and its list, an entry with its id, title
   and list: the root counts, too, and keys as well as values. */
static void write_values(struct folder *folder, size_t i, size_t n)
{
	enum { N_LISTS = 4999, N_ALIASES = 1998 };
	struct buffer yaml = {0};
	buffer_format(&yaml,
		      "%sprojects:\n  - id: e%zu\n    title: T\n    x-test:\n      - &a [",
		      i ? "" : HEAD, i);
	for (size_t k = 0; k < N_LISTS; k++)
		buffer_append_string(&yaml, "[],");
	buffer_append_string(&yaml, "]\n");
	for (size_t k = 0; k < N_ALIASES; k++)
		buffer_append_string(&yaml, "      - *a\n");
	size_t n_before = 1 + (i ? 0 : 4) + 2 + 1 + 4 + 2;
	for (size_t k = n_before + (size_t)(N_ALIASES + 1) * (N_LISTS + 1); k < n; k++)
		buffer_append_string(&yaml, "      - x\n");
	write_file(folder, i, buffer_text(&yaml), yaml.len);
	buffer_clear(&yaml);
}

static void test_all_nodes(void **state)
{
	enum { N = LIMIT_ALL_NODES / LIMIT_NODES };
	struct folder folder = folder_new();
	(void)state;
	for (size_t i = 0; i < N; i++)
		write_values(&folder, i, LIMIT_NODES);
	assert_int_equal(error_of(&folder), MESSAGE_NONE);
	write_file(&folder, N, TEXT("topics: []\n"), strlen("topics: []\n"));
	assert_int_equal(error_of(&folder), MESSAGE_LOAD_ALL_TOO_MANY_NODES);
	folder_clear(&folder);
}

/* A text in memory that is too large is refused before it is looked at. */
static void test_bytes_in_memory(void **state)
{
	struct dataset dataset;
	struct diagnostics diagnostics = {0};
	struct text yaml = {HEAD, (size_t)LIMIT_BYTES + 1};
	(void)state;
	assert_int_equal(load_text(&dataset, yaml, TEXT("test.yaml"), &diagnostics),
			 LOAD_REJECTED);
	assert_int_equal(diagnostics.items[0].what, MESSAGE_LOAD_TOO_LARGE);
	diagnostics_clear(&diagnostics);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bytes),
		cmocka_unit_test(test_all_bytes),
		cmocka_unit_test(test_all_nodes),
		cmocka_unit_test(test_bytes_in_memory),
	};
	return cmocka_run_group_tests_name("load: limits of files", tests, NULL, NULL);
}
