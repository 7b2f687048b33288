/* SPDX-License-Identifier: EUPL-1.2 */
/* What there is in another language than the reader's says so, once on the page. */
#include "page/entry.h"

struct languages {
	unsigned n_texts;
	unsigned n_missing;
	enum language used; /* of a missing one */
};

static void count_text(struct languages *languages, const struct making *making,
		       struct object object, enum field field)
{
	enum language used;
	if (object_text(object, field, making->language, &used).len == 0)
		return;
	languages->n_texts++;
	if (used == making->language)
		return;
	languages->n_missing++;
	languages->used = used;
}

static enum message in_language(enum language language)
{
	return language == LANGUAGE_EN		? MESSAGE_PAGE_IN_ENGLISH
	       : language == LANGUAGE_DE_SIMPLE ? MESSAGE_PAGE_IN_EASY_GERMAN
						: MESSAGE_PAGE_IN_GERMAN;
}

static void say_missing(struct making *making, enum message what, enum language used)
{
	page_note(making->page);
	making_say(making, what,
		   MESSAGE_ARGS(message(making->language, in_language(making->language)),
				message(making->language, in_language(used))));
}

/* Easy language comes with a word on who has reviewed it. */
static void say_reviewed(struct making *making, struct object object)
{
	enum language used;
	bool is_easy = object_text(object, FIELD_TEXT, making->language, &used).len > 0 &&
		       used == LANGUAGE_DE_SIMPLE;
	is_easy = is_easy || (object_text(object, FIELD_SUMMARY, making->language, &used).len &&
			      used == LANGUAGE_DE_SIMPLE);
	if (!is_easy || !object_has(object, FIELD_REVIEWED))
		return;
	page_note(making->page);
	making_say_field(making, object, FIELD_REVIEWED);
}

/* The summary and the text count; the title, if there is nothing else. */
void entry_language_note(struct making *making, struct object object)
{
	struct languages languages = {0};
	count_text(&languages, making, object, FIELD_SUMMARY);
	count_text(&languages, making, object, FIELD_TEXT);
	if (languages.n_texts == 0)
		count_text(&languages, making, object, FIELD_TITLE);
	if (languages.n_missing == languages.n_texts && languages.n_missing)
		say_missing(making, MESSAGE_PAGE_LANGUAGE_MISSING, languages.used);
	else if (languages.n_missing)
		say_missing(making, MESSAGE_PAGE_LANGUAGE_PARTLY, languages.used);
	if (making->language == LANGUAGE_DE_SIMPLE)
		say_reviewed(making, object);
}

/* Once for all entries: which one is meant shows itself. */
void entry_all_language_note(struct making *making)
{
	enum language used = catalog_language(making->catalog);
	if (making->language != used)
		say_missing(making, MESSAGE_PAGE_LANGUAGE_ALL, used);
}

/* Titles of easy language are not expected: names stay what they are. */
void entry_titles_language_note(struct making *making, enum kind kind)
{
	uint32_t first = catalog_first(making->catalog, kind);
	uint32_t n = catalog_count(making->catalog, kind);
	if (making->language == LANGUAGE_DE_SIMPLE ||
	    making->language == catalog_language(making->catalog))
		return;
	for (uint32_t entry = first; entry < first + n; entry++) {
		struct row row;
		making_row_of_entry(making->catalog, entry, making->language, &row);
		if (row.language == making->language)
			continue;
		say_missing(making, MESSAGE_PAGE_LANGUAGE_TITLES, row.language);
		return;
	}
}
