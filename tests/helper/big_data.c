/* SPDX-License-Identifier: EUPL-1.2 */
#include "helper/big_data.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

void big_data_write(const char *path, int n_entries)
{
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	fputs("strategy: {title: Probe}\nprojects:\n", file);
	for (int i = 0; i < n_entries; i++) {
		fprintf(file, "  - id: p%d\n    title: Projekt %d\n    text: >-\n", i, i);
		for (int line = 0; line < 12; line++)
			fputs("      Die Zuständigkeit liegt beim Amt für Gebäude, dessen "
			      "Geschäftsstelle Fragen beantwortet.\n",
			      file);
	}
	assert_int_equal(fclose(file), 0);
}
