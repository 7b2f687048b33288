/* SPDX-License-Identifier: EUPL-1.2 */
/* Lists of entries on the page of another: those it names as related, and those that link
   to it. A competency may have twenty thousand projects, so the rows are made on demand.
   They bear the numbers of their links: several lists stand on one page. */
#include "page/entry.h"

struct related_rows {
	struct list entries;
	enum language language;
};

static void related_row(const void *ctx, size_t index, struct arena *scratch, struct row *row)
{
	const struct related_rows *rows = ctx;
	(void)scratch;
	uint32_t entry = list_entry(rows->entries, (uint32_t)index);
	making_row_of_entry(rows->entries.catalog, entry, rows->language, row);
	row->detail = kind_singular(catalog_kind(rows->entries.catalog, entry), rows->language);
}

static void say_related(struct making *making, struct object object)
{
	struct list entries = object_list(object, FIELD_RELATED);
	if (entries.n_items == 0)
		return;
	struct related_rows *rows = arena_alloc(page_arena(making->page), sizeof(*rows));
	*rows = (struct related_rows){entries, making->language};
	page_heading(making->page, 2);
	page_say_styled(making->page, field_label(FIELD_RELATED, making->language), 0);
	page_rows_add(making->page, entries.n_items, related_row, rows);
}

struct backlink_rows {
	const struct catalog *catalog;
	struct backlinks links;
	enum language language;
};

static void backlink_row(const void *ctx, size_t index, struct arena *scratch, struct row *row)
{
	const struct backlink_rows *rows = ctx;
	(void)scratch;
	making_row_of_entry(rows->catalog, rows->links.items[index].entry, rows->language, row);
}

/* "Gehört zu dieser Kompetenz: Projekte, 31 Einträge" */
static void say_group_heading(struct making *making, unsigned field, enum kind kind, size_t n)
{
	page_heading(making->page, 2);
	making_say(making, MESSAGE_PAGE_BACKLINKS,
		   MESSAGE_ARGS(field_inverse_label(field, making->language),
				kind_plural(kind, making->language),
				making_count(making, MESSAGE_N_ENTRIES, n)));
}

static void say_group(struct making *making, struct backlinks group)
{
	struct backlink_rows *rows = arena_alloc(page_arena(making->page), sizeof(*rows));
	*rows = (struct backlink_rows){making->catalog, group, making->language};
	say_group_heading(making, group.items[0].field,
			  catalog_kind(making->catalog, group.items[0].entry), group.n_items);
	page_rows_add(making->page, group.n_items, backlink_row, rows);
}

/* How many at the beginning came about by the same field in entries of the same kind. */
static uint32_t group_len(const struct catalog *catalog, struct backlinks links)
{
	enum kind kind = catalog_kind(catalog, links.items[0].entry);
	uint32_t n = 1;
	while (n < links.n_items && links.items[n].field == links.items[0].field &&
	       catalog_kind(catalog, links.items[n].entry) == kind)
		n++;
	return n;
}

void entry_rows(struct making *making, uint32_t entry)
{
	say_related(making, catalog_object(making->catalog, entry));
	struct backlinks links = catalog_backlinks(making->catalog, entry);
	while (links.n_items) {
		uint32_t n = group_len(making->catalog, links);
		say_group(making, (struct backlinks){links.items, n});
		links = (struct backlinks){links.items + n, links.n_items - n};
	}
}
