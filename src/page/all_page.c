/* SPDX-License-Identifier: EUPL-1.2 */
/* The whole strategy in reading order, a part for each entry: the head as it is, then each
   kind under its heading. */
#include "page/entry.h"

size_t all_page_n_parts(const struct catalog *catalog)
{
	return catalog_total(catalog);
}

static void say_head(struct making *making, uint32_t head)
{
	struct object object = catalog_object(making->catalog, head);
	page_shift_headings(making->page, 0);
	entry_title(making, head);
	entry_all_language_note(making);
	entry_summary(making, object);
	entry_head_facts(making, object);
	entry_body(making, object);
	if (entry_has_facts(object))
		making_heading(making, 2, MESSAGE_PAGE_FACTS);
	entry_facts(making, object);
	entry_doubts(making, object);
	entry_sources(making, object);
}

void all_page_part(struct making *making, size_t part)
{
	uint32_t entry = (uint32_t)part;
	enum kind kind = catalog_kind(making->catalog, entry);
	making->has_rows = false;
	if (kind == KIND_STRATEGY) {
		say_head(making, entry);
		return;
	}
	page_shift_headings(making->page, 0);
	if (entry == catalog_first(making->catalog, kind)) {
		page_heading(making->page, 2);
		page_say_styled(making->page, kind_plural(kind, making->language), 0);
	}
	page_shift_headings(making->page, 2);
	entry_page(making, entry);
}
