/* SPDX-License-Identifier: EUPL-1.2 */
/* The start page: all that can be chosen, so that listeners get it at once, then what the
   strategy is, then the long text. */
#include "page/entry.h"
#include "page/place_form.h"

enum { CHOICES_MAX = KIND_COUNT + PLACE_WHAT_COUNT };

/* A list of entries, or a page with a word of its own. */
struct choice {
	enum place_what what;
	enum kind kind; /* of the list */
	struct text title, detail;
};

struct choices {
	struct choice items[CHOICES_MAX];
	size_t n;
	enum language language;
};

static struct place place_of_choice(const struct choice *choice)
{
	return choice->what == PLACE_LIST ? place_of_list(choice->kind)
					  : place_of_fixed_word(choice->what);
}

static void add_choice(struct making *making, struct choices *choices, enum place_what what,
		       enum kind kind, struct text detail)
{
	struct choice *choice = &choices->items[choices->n++];
	struct buffer title = {0};
	*choice = (struct choice){.what = what, .kind = kind, .detail = detail};
	struct place to = place_of_choice(choice);
	place_append_title(&title, &to, making->catalog, making->language);
	choice->title = making_keep(making, &title);
}

static void add_lists(struct making *making, struct choices *choices)
{
	for (unsigned kind = KIND_FORMULA; kind < KIND_COUNT; kind++) {
		uint32_t n = catalog_count(making->catalog, (enum kind)kind);
		if (n)
			add_choice(making, choices, PLACE_LIST, (enum kind)kind,
				   making_count(making, MESSAGE_N_ENTRIES, n));
	}
}

static void add_page(struct making *making, struct choices *choices, enum place_what what,
		     enum command command, struct text detail)
{
	if (making_allows(making, command))
		add_choice(making, choices, what, KIND_STRATEGY, detail);
}

static void add_pictures(struct making *making, struct choices *choices)
{
	struct text nothing = {0};
	if (catalog_count(making->catalog, KIND_COMPETENCY))
		add_page(making, choices, PLACE_WHEEL, COMMAND_WHEEL, nothing);
	if (catalog_count(making->catalog, KIND_PROJECT)) {
		add_page(making, choices, PLACE_TIMELINE, COMMAND_TIMELINE, nothing);
		add_page(making, choices, PLACE_MATRIX, COMMAND_MATRIX, nothing);
	}
}

static void choice_row(const void *ctx, size_t index, struct arena *scratch, struct row *row)
{
	const struct choices *choices = ctx;
	const struct choice *choice = &choices->items[index];
	(void)scratch;
	*row = (struct row){.title = choice->title,
			    .detail = choice->detail,
			    .to = place_of_choice(choice),
			    .language = choices->language};
}

static void say_choices(struct making *making)
{
	struct choices *choices = arena_alloc(page_arena(making->page), sizeof(*choices));
	const struct diagnostics *problems = making->source->problems;
	struct text nothing = {0};
	choices->language = making->language;
	add_lists(making, choices);
	add_page(making, choices, PLACE_FILTER, COMMAND_FILTER_MENU,
		 message(making->language, MESSAGE_PAGE_FILTER_BY));
	add_pictures(making, choices);
	add_choice(making, choices, PLACE_ALL, KIND_STRATEGY, nothing);
	add_page(making, choices, PLACE_HELP, COMMAND_HELP, nothing);
	add_page(making, choices, PLACE_ACCESSIBILITY, COMMAND_ACCESSIBILITY, nothing);
	if (making->source->before)
		add_page(making, choices, PLACE_CHANGES, COMMAND_CHANGES, nothing);
	if (problems && problems->n_items)
		add_page(making, choices, PLACE_PROBLEMS, COMMAND_PROBLEMS,
			 making_count(making, MESSAGE_N_ENTRIES, problems->n_items));
	page_rows_add(making->page, choices->n, choice_row, choices);
}

/* "Wattenscheid: ganzer Stadtbezirk, Eppendorf, …": what happens in my district? */
static void say_borough(struct making *making, struct object borough)
{
	struct text title = object_text(borough, FIELD_TITLE, making->language, NULL);
	struct list districts = object_list(borough, FIELD_DISTRICTS);
	struct place whole = place_of_list(KIND_PROJECT);
	page_fact(making->page, title);
	if (place_add_filter(&whole, FILTER_DISTRICT, title))
		page_say_link(making->page,
			      message(making->language, MESSAGE_PAGE_WHOLE_BOROUGH), &whole);
	for (uint32_t i = 0; i < districts.n_items; i++) {
		page_say_styled(making->page, TEXT(", "), 0);
		making_say_district(making, list_word(districts, i));
	}
}

static void say_boroughs(struct making *making, struct object head)
{
	struct list boroughs = object_list(head, FIELD_BOROUGHS);
	if (boroughs.n_items)
		making_heading(making, 2, MESSAGE_PAGE_BY_DISTRICT);
	for (uint32_t i = 0; i < boroughs.n_items; i++)
		say_borough(making, list_object(boroughs, i));
}

void start_page(struct making *making)
{
	uint32_t head = catalog_first(making->catalog, KIND_STRATEGY);
	struct object object = catalog_object(making->catalog, head);
	making->has_rows = false;
	entry_title(making, head);
	say_choices(making);
	entry_language_note(making, object);
	entry_summary(making, object);
	entry_head_facts(making, object);
	entry_body(making, object);
	if (entry_has_facts(object))
		making_heading(making, 2, MESSAGE_PAGE_FACTS);
	entry_facts(making, object);
	say_boroughs(making, object);
	entry_doubts(making, object);
	entry_sources(making, object);
}
