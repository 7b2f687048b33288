/* SPDX-License-Identifier: EUPL-1.2 */
/* The accessibility statement: what the law asks for, what there is, what is missing, how
   to switch the linear mode on, and where to turn to. It says what is true of this
   version, and changes with it. */
#include "page/making.h"

enum statement_block { IS_HEADING, IS_PARAGRAPH, IS_ITEM };

static const struct {
	enum statement_block block;
	enum message what;
} statement[] = {
	{IS_PARAGRAPH, MESSAGE_PAGE_A11Y_SCOPE},  {IS_PARAGRAPH, MESSAGE_PAGE_A11Y_STATE},
	{IS_HEADING, MESSAGE_PAGE_A11Y_THERE},	  {IS_ITEM, MESSAGE_PAGE_A11Y_LINEAR},
	{IS_ITEM, MESSAGE_PAGE_A11Y_CURSOR},	  {IS_ITEM, MESSAGE_PAGE_A11Y_KEYBOARD},
	{IS_ITEM, MESSAGE_PAGE_A11Y_COLOURS},	  {IS_ITEM, MESSAGE_PAGE_A11Y_PLAIN},
	{IS_ITEM, MESSAGE_PAGE_A11Y_SAME},	  {IS_HEADING, MESSAGE_PAGE_A11Y_MISSING},
	{IS_ITEM, MESSAGE_PAGE_A11Y_NO_CALM},	  {IS_ITEM, MESSAGE_PAGE_A11Y_NO_EASY},
	{IS_ITEM, MESSAGE_PAGE_A11Y_NO_SIGNS},	  {IS_ITEM, MESSAGE_PAGE_A11Y_NO_TEST},
	{IS_ITEM, MESSAGE_PAGE_A11Y_NO_SPEECH},	  {IS_HEADING, MESSAGE_PAGE_A11Y_HOW},
	{IS_PARAGRAPH, MESSAGE_PAGE_A11Y_SWITCH},
};

static void say_statement(struct making *making)
{
	for (size_t i = 0; i < ARRAY_LEN(statement); i++) {
		if (statement[i].block == IS_HEADING)
			page_heading(making->page, 2);
		else if (statement[i].block == IS_ITEM)
			page_item(making->page, 1, 0);
		else
			page_paragraph(making->page);
		making_say(making, statement[i].what, NULL, 0);
	}
}

/* Whom to tell of a barrier: the data says it. */
static void say_feedback(struct making *making)
{
	struct object head =
		catalog_object(making->catalog, catalog_first(making->catalog, KIND_STRATEGY));
	making_heading(making, 2, MESSAGE_PAGE_A11Y_FEEDBACK);
	if (object_has(head, FIELD_FEEDBACK)) {
		page_paragraph(making->page);
		making_say_field(making, head, FIELD_FEEDBACK);
	} else {
		making_paragraph(making, MESSAGE_PAGE_A11Y_NO_FEEDBACK);
	}
}

void accessibility_page(struct making *making)
{
	making_heading(making, 1, MESSAGE_PAGE_ACCESSIBILITY);
	say_statement(making);
	say_feedback(making);
}
