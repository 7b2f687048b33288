/* SPDX-License-Identifier: EUPL-1.2 */
/* One switch over what a place can be; each page has a file of its own. */
#include "page/build.h"

#include "page/making.h"

static bool is_refused(const struct making *making, const struct place *place)
{
	return place->what == PLACE_HELP_COMMAND && !making_allows(making, place->command);
}

static void say_list_or_entry(struct making *making, const struct place *place)
{
	if (place->what == PLACE_LIST)
		list_page(making, place);
	else
		entry_page(making,
			   catalog_find(making->catalog, place->kind, text_of(place->id)));
}

static void say_place(struct making *making, const struct place *place)
{
	if (!place_exists(place, making->catalog) || is_refused(making, place)) {
		unknown_page(making, place);
		return;
	}
	switch (place->what) {
	case PLACE_START:
		start_page(making);
		return;
	case PLACE_ALL:
		for (size_t part = 0; part < all_page_n_parts(making->catalog); part++)
			all_page_part(making, part);
		return;
	case PLACE_LIST:
	case PLACE_ENTRY:
		say_list_or_entry(making, place);
		return;
	case PLACE_FILTER:
		filter_page(making, place);
		return;
	case PLACE_SEARCH:
		search_page(making, place);
		return;
	case PLACE_HELP:
		help_page(making);
		return;
	case PLACE_HELP_COMMAND:
		help_command_page(making, place->command);
		return;
	case PLACE_ACCESSIBILITY:
		accessibility_page(making);
		return;
	case PLACE_PROBLEMS:
		problems_page(making);
		return;
	case PLACE_WHEEL:
		wheel_page(making);
		return;
	case PLACE_TIMELINE:
		timeline_page(making, place);
		return;
	case PLACE_MATRIX:
		matrix_page(making);
		return;
	case PLACE_CHANGES:
		changes_page(making);
		return;
	case PLACE_WHAT_COUNT:
		break;
	}
}

static struct making begin(const struct source *source, struct arena *arena)
{
	return (struct making){.source = source,
			       .catalog = source->catalog,
			       .page = page_begin(arena, source->language),
			       .language = source->language,
			       .has_rows = true};
}

const struct page *page_build(const struct source *source, const struct place *place,
			      struct arena *arena)
{
	struct making making = begin(source, arena);
	say_place(&making, place);
	return page_end(making.page);
}

size_t page_n_parts(const struct source *source, const struct place *place)
{
	return place->what == PLACE_ALL ? all_page_n_parts(source->catalog) : 1;
}

const struct page *page_build_part(const struct source *source, const struct place *place,
				   size_t part, size_t links_before, struct arena *arena)
{
	if (place->what != PLACE_ALL)
		return page_build(source, place, arena);
	struct making making = begin(source, arena);
	page_continue_links(making.page, links_before);
	all_page_part(&making, part);
	return page_end(making.page);
}
