/* SPDX-License-Identifier: EUPL-1.2 */
/* The accessibility statement: what the law asks for, what there is, what was tested and
   with what, what is not met, how to switch, whom to turn to, and all of it in Leichte
   Sprache. It says what is true of this version, and changes with it. Readers of Leichte
   Sprache get that part alone, for the rest is not. */
#include "page/making.h"

enum statement_block { IS_HEADING, IS_PARAGRAPH, IS_ITEM };

struct statement {
	enum statement_block block;
	enum message what;
};

static const struct statement statement[] = {
	{IS_PARAGRAPH, MESSAGE_PAGE_A11Y_SCOPE}, {IS_PARAGRAPH, MESSAGE_PAGE_A11Y_STATE},
	{IS_HEADING, MESSAGE_PAGE_A11Y_THERE},	 {IS_ITEM, MESSAGE_PAGE_A11Y_LINEAR},
	{IS_ITEM, MESSAGE_PAGE_A11Y_CALM},	 {IS_ITEM, MESSAGE_PAGE_A11Y_CURSOR},
	{IS_ITEM, MESSAGE_PAGE_A11Y_KEYBOARD},	 {IS_ITEM, MESSAGE_PAGE_A11Y_COLOURS},
	{IS_ITEM, MESSAGE_PAGE_A11Y_PLAIN},	 {IS_ITEM, MESSAGE_PAGE_A11Y_SAME},
	{IS_HEADING, MESSAGE_PAGE_A11Y_TESTED},	 {IS_ITEM, MESSAGE_PAGE_A11Y_BY_CRAWL},
	{IS_ITEM, MESSAGE_PAGE_A11Y_BY_READERS}, {IS_ITEM, MESSAGE_PAGE_A11Y_BY_BRAILLE},
	{IS_ITEM, MESSAGE_PAGE_A11Y_BY_AXE},	 {IS_HEADING, MESSAGE_PAGE_A11Y_MISSING},
	{IS_ITEM, MESSAGE_PAGE_A11Y_NO_PANES},	 {IS_ITEM, MESSAGE_PAGE_A11Y_NO_WINDOW},
	{IS_ITEM, MESSAGE_PAGE_A11Y_NO_SILENCE}, {IS_ITEM, MESSAGE_PAGE_A11Y_NO_LANGUAGE},
	{IS_ITEM, MESSAGE_PAGE_A11Y_NO_EASY},	 {IS_ITEM, MESSAGE_PAGE_A11Y_NO_SIGNS},
	{IS_ITEM, MESSAGE_PAGE_A11Y_NO_TEST},	 {IS_ITEM, MESSAGE_PAGE_A11Y_NO_SPEECH},
	{IS_HEADING, MESSAGE_PAGE_A11Y_HOW},	 {IS_PARAGRAPH, MESSAGE_PAGE_A11Y_SWITCH},
};

static const struct statement easy[] = {
	{IS_PARAGRAPH, MESSAGE_PAGE_A11Y_EASY_WHAT},
	{IS_PARAGRAPH, MESSAGE_PAGE_A11Y_EASY_HOW},
	{IS_ITEM, MESSAGE_PAGE_A11Y_EASY_SCREEN},
	{IS_ITEM, MESSAGE_PAGE_A11Y_EASY_LINEAR},
	{IS_PARAGRAPH, MESSAGE_PAGE_A11Y_EASY_SWITCH},
	{IS_PARAGRAPH, MESSAGE_PAGE_A11Y_EASY_AIDS},
	{IS_PARAGRAPH, MESSAGE_PAGE_A11Y_EASY_LIMITS},
};

static void say_statement(struct making *making, const struct statement *blocks, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (blocks[i].block == IS_HEADING)
			page_heading(making->page, 2);
		else if (blocks[i].block == IS_ITEM)
			page_item(making->page, 1, 0);
		else
			page_paragraph(making->page);
		making_say(making, blocks[i].what, &making->source->version, 1);
	}
}

/* Whom to tell of a barrier: the data says it. */
static void say_contact(struct making *making)
{
	struct object head =
		catalog_object(making->catalog, catalog_first(making->catalog, KIND_STRATEGY));
	page_paragraph(making->page);
	if (object_has(head, FIELD_FEEDBACK))
		making_say_field(making, head, FIELD_FEEDBACK);
	else
		making_say(making, MESSAGE_PAGE_A11Y_NO_FEEDBACK, NULL, 0);
}

static bool is_in_easy_language(struct object object)
{
	return object_text_in(object, FIELD_SUMMARY, LANGUAGE_DE_SIMPLE).len ||
	       object_text_in(object, FIELD_TEXT, LANGUAGE_DE_SIMPLE).len;
}

/* Who needs them cannot look through all the others for them. */
static void say_easy_entries(struct making *making)
{
	bool is_first = true;
	for (uint32_t entry = 0; entry < catalog_total(making->catalog); entry++) {
		if (!is_in_easy_language(catalog_object(making->catalog, entry)))
			continue;
		if (is_first)
			making_paragraph(making, MESSAGE_PAGE_A11Y_EASY_ENTRIES);
		is_first = false;
		page_item(making->page, 1, 0);
		making_say_entry(making, entry);
	}
}

void accessibility_page(struct making *making)
{
	making_heading(making, 1, MESSAGE_PAGE_ACCESSIBILITY);
	bool is_easy = making->language == LANGUAGE_DE_SIMPLE;
	if (!is_easy) {
		say_statement(making, statement, ARRAY_LEN(statement));
		making_heading(making, 2, MESSAGE_PAGE_A11Y_FEEDBACK);
		say_contact(making);
		making_paragraph(making, MESSAGE_PAGE_A11Y_OMBUD);
		making_heading(making, 2, MESSAGE_PAGE_A11Y_EASY);
	}
	say_statement(making, easy, ARRAY_LEN(easy));
	say_easy_entries(making);
	making_paragraph(making, MESSAGE_PAGE_A11Y_EASY_WHO);
	say_contact(making);
	if (is_easy)
		making_paragraph(making, MESSAGE_PAGE_A11Y_EASY_MORE);
}
