/* SPDX-License-Identifier: EUPL-1.2 */
/* The built-in data: loads a data set as the program would and prints its block as a C
   file. The words are this machine's, as the program that will read them is. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "load/load.h"

static bool report(const struct diagnostics *diagnostics)
{
	struct buffer lines = {0};
	for (size_t i = 0; i < diagnostics->n_items; i++) {
		diagnostics_append(&lines, diagnostics, i, LANGUAGE_EN);
		buffer_append_char(&lines, '\n');
	}
	if (lines.len)
		fwrite(lines.bytes, 1, lines.len, stderr);
	buffer_clear(&lines);
	return diagnostics->n_errors == 0;
}

static void print_words(const unsigned char *block, size_t len)
{
	enum { PER_LINE = 4 };
	for (size_t i = 0; i * sizeof(uint64_t) < len; i++) {
		uint64_t word = 0;
		size_t rest = len - i * sizeof(word);
		memcpy(&word, block + i * sizeof(word),
		       rest < sizeof(word) ? rest : sizeof(word));
		printf("%s0x%" PRIx64 ",", i % PER_LINE ? " " : "\n\t", word);
	}
}

static void print_image(const struct catalog *catalog)
{
	puts("/* Made by src/make/image.c from the data; do not edit. */\n"
	     "#include <stddef.h>\n"
	     "#include <stdint.h>\n"
	     "\n"
	     "extern const uint64_t builtin_catalog[];\n"
	     "extern const size_t builtin_catalog_len;\n");
	fputs("const uint64_t builtin_catalog[] = {", stdout);
	print_words(catalog->block, catalog->len);
	printf("\n};\n\nconst size_t builtin_catalog_len = %zu;\n", catalog->len);
}

int main(int n_args, char **args)
{
	struct dataset dataset;
	struct diagnostics diagnostics = {0};
	if (n_args != 2) {
		fputs("usage: image DATA >FILE.c\n", stderr);
		return EXIT_FAILURE;
	}
	enum load_result result = load_path(&dataset, args[1], &diagnostics);
	bool is_good = report(&diagnostics) && result == LOAD_FINE;
	if (is_good)
		print_image(&dataset.catalog);
	dataset_clear(&dataset);
	diagnostics_clear(&diagnostics);
	is_good = is_good && fflush(stdout) == 0 && !ferror(stdout);
	return is_good ? EXIT_SUCCESS : EXIT_FAILURE;
}
