/* SPDX-License-Identifier: EUPL-1.2 */
/* Relations are read in both directions: where a page of the built-in data leads to another
   entry, that entry's page leads back. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <setjmp.h>

#include <cmocka.h>
#include <stdio.h>

#include "builtin.h"
#include "page/build.h"

static struct catalog catalog;

static const struct page *page_of(uint32_t entry, struct arena *arena)
{
	const struct source source = {.catalog = &catalog, .language = LANGUAGE_DE};
	struct place place = place_of_entry(&catalog, entry);
	return page_build(&source, &place, arena);
}

/* Every entry that the page of ENTRY leads to, N of them. */
static size_t targets_of(uint32_t entry, uint32_t *targets, size_t most)
{
	struct arena arena = {0};
	const struct page *page = page_of(entry, &arena);
	size_t n = 0;
	for (size_t i = 1; i <= page_n_links(page) && n < most; i++) {
		struct link link = page_link(page, i, &arena);
		struct place place;
		if (link.is_external || !place_parse(link.target, &place) ||
		    place.what != PLACE_ENTRY)
			continue;
		uint32_t target = catalog_find(&catalog, place.kind, text_of(place.id));
		if (target != ENTRY_NONE && target != entry)
			targets[n++] = target;
	}
	arena_clear(&arena);
	return n;
}

static bool leads_to(uint32_t from, uint32_t to)
{
	static uint32_t back[4096];
	size_t n = targets_of(from, back, 4096);
	for (size_t i = 0; i < n; i++)
		if (back[i] == to)
			return true;
	return false;
}

static void every_relation_is_read_both_ways(void **state)
{
	static uint32_t targets[4096];
	size_t n_checked = 0, n_missing = 0;
	(void)state;
	for (unsigned kind = KIND_STRATEGY + 1; kind < KIND_COUNT; kind++) {
		uint32_t first = catalog_first(&catalog, (enum kind)kind);
		for (uint32_t i = 0; i < catalog_count(&catalog, (enum kind)kind); i++) {
			size_t n = targets_of(first + i, targets, 4096);
			for (size_t t = 0; t < n; t++, n_checked++) {
				if (leads_to(targets[t], first + i))
					continue;
				struct buffer line = {0};
				struct place from = place_of_entry(&catalog, first + i);
				struct place to = place_of_entry(&catalog, targets[t]);
				place_append(&line, &to);
				buffer_append_string(&line, " does not lead back to ");
				place_append(&line, &from);
				fprintf(stderr, "# " TEXT_FORMAT "\n",
					TEXT_ARGS(buffer_text(&line)));
				buffer_clear(&line);
				n_missing++;
			}
		}
	}
	assert_true(n_checked > 1000);
	assert_int_equal(n_missing, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_relation_is_read_both_ways),
	};
	if (!catalog_open(&catalog, builtin_catalog, builtin_catalog_len))
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
