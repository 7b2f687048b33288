/* SPDX-License-Identifier: EUPL-1.2 */
/* Addresses: what is read and written again is the same place, and whatever was typed, its
   page says something, in every mode, if only that it is not there. */
#include "fuzz/fuzz.h"

#include <locale.h>

#include "base/diagnostics.h"
#include "builtin.h"
#include "load/load.h"

static struct catalog catalog; /* of the built-in data: what is looked for */
static struct dataset small;   /* what is shown */
static struct diagnostics problems;

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc, (void)argv;
	bool is_ready =
		setlocale(LC_CTYPE, "C.UTF-8") &&
		catalog_open(&catalog, builtin_catalog, builtin_catalog_len) &&
		load_text(&small, small_strategy, TEXT("klein"), &problems) == LOAD_FINE;
	return is_ready ? 0 : 1;
}

static void check_round(const struct place *place, struct text typed)
{
	struct place again;
	struct buffer form = {0}, form_again = {0};
	place_append(&form, place);
	check_clean(buffer_text(&form), false, "an address is clean");
	require(place_parse(buffer_text(&form), &again), "an address written can be read",
		typed);
	require(place_equal(place, &again), "an address read again is the same place", typed);
	place_append(&form_again, &again);
	require(text_equal(buffer_text(&form), buffer_text(&form_again)),
		"a place has one address", typed);
	buffer_clear(&form);
	buffer_clear(&form_again);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct text typed = {(const char *)bytes, len};
	const struct source source = {.catalog = &small.catalog,
				      .problems = &problems,
				      .language = (enum language)(len % LANGUAGE_COUNT),
				      .version = TEXT("fuzz")};
	struct place place;
	struct buffer error = {0};
	if (place_parse(typed, &place)) {
		check_round(&place, typed);
		(void)place_exists(&place, &catalog);
		check_place(&source, &place);
	}
	if (place_find(&catalog, typed, source.language, &place, &error))
		require(place_exists(&place, &catalog), "a place found is there", typed);
	else
		require(error.len > 0, "a place not found is told of", typed);
	check_clean(buffer_text(&error), false, "what is said of an address is clean");
	buffer_clear(&error);
	return 0;
}
