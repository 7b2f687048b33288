/* SPDX-License-Identifier: EUPL-1.2 */
/* Lists of entries on the page of another: those it names as related, and those that link
   to it. Two entries may be linked in several ways and both directions; that is said once,
   where the link is strongest: a relation, then "Siehe auch", then a mention in a text.
   A competency may have twenty thousand projects, so the rows are made on demand. They bear
   the numbers of their links: several lists stand on one page. */
#include "page/entry.h"

#include <string.h>

struct listing {
	struct making *making;
	bool *is_said; /* by entry: it has its place on this page */
};

/* Links of one such field and one kind make a list of their own. */
static bool is_relation(unsigned field)
{
	return field != FIELD_MENTION && field != FIELD_SOURCES &&
	       field_info((enum field)field)->type == TYPE_RELATION;
}

static void note_relations(struct listing *listing, struct object object)
{
	enum field field = FIELD_COUNT;
	while ((field = object_next(object, field)) != FIELD_COUNT) {
		if (!is_relation(field))
			continue;
		struct list entries = object_list(object, field);
		for (uint32_t i = 0; i < entries.n_items; i++)
			listing->is_said[list_entry(entries, i)] = true;
	}
}

static void note_backlinks(struct listing *listing, struct backlinks links)
{
	for (uint32_t i = 0; i < links.n_items; i++)
		if (is_relation(links.items[i].field))
			listing->is_said[links.items[i].entry] = true;
}

/* ---- entries of several kinds, each with its kind --------------------------------------- */

struct entry_rows {
	const struct catalog *catalog;
	uint32_t *entries;
	uint32_t n_entries;
	enum language language;
};

static void entry_row(const void *ctx, size_t index, struct arena *scratch, struct row *row)
{
	const struct entry_rows *rows = ctx;
	(void)scratch;
	making_row_of_entry(rows->catalog, rows->entries[index], rows->language, row);
	row->detail = making_kind_behind(rows->catalog, rows->entries[index], row->title,
					 rows->language);
}

static struct entry_rows *rows_make(struct making *making, uint32_t most)
{
	struct arena *arena = page_arena(making->page);
	struct entry_rows *rows = arena_alloc(arena, sizeof(*rows));
	*rows = (struct entry_rows){.catalog = making->catalog,
				    .entries = arena_alloc(arena, most * sizeof(uint32_t)),
				    .language = making->language};
	return rows;
}

static void rows_take(struct entry_rows *rows, struct listing *listing, uint32_t entry)
{
	if (listing->is_said[entry])
		return;
	listing->is_said[entry] = true;
	rows->entries[rows->n_entries++] = entry;
}

static void say_related(struct listing *listing, struct object object)
{
	struct making *making = listing->making;
	struct list entries = object_list(object, FIELD_RELATED);
	struct entry_rows *rows = rows_make(making, entries.n_items);
	for (uint32_t i = 0; i < entries.n_items; i++)
		rows_take(rows, listing, list_entry(entries, i));
	if (rows->n_entries == 0)
		return;
	page_heading(making->page, 2);
	page_say_styled(making->page, field_label(FIELD_RELATED, making->language), 0);
	page_rows_add(making->page, rows->n_entries, entry_row, rows);
}

/* ---- links from elsewhere --------------------------------------------------------------- */

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

/* "Projekte dieser Kompetenz, 31 Einträge" */
static void say_group_heading(struct making *making, struct backlinks group)
{
	enum kind kind = catalog_kind(making->catalog, group.items[0].entry);
	page_heading(making->page, 2);
	making_say(making, MESSAGE_PAGE_BACKLINKS,
		   MESSAGE_ARGS(kind_plural(kind, making->language),
				field_inverse_label((enum field)group.items[0].field,
						    making->language),
				making_count(making, MESSAGE_N_ENTRIES, group.n_items)));
}

static void say_group(struct making *making, struct backlinks group)
{
	struct backlink_rows *rows = arena_alloc(page_arena(making->page), sizeof(*rows));
	*rows = (struct backlink_rows){making->catalog, group, making->language};
	say_group_heading(making, group);
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

static void say_relations(struct making *making, struct backlinks links)
{
	while (links.n_items) {
		uint32_t n = group_len(making->catalog, links);
		if (is_relation(links.items[0].field))
			say_group(making, (struct backlinks){links.items, n});
		links = (struct backlinks){links.items + n, links.n_items - n};
	}
}

/* What names this entry as its source, or whatever else leads here. */
static void say_others(struct listing *listing, struct backlinks links, bool as_source,
		       enum message heading)
{
	struct making *making = listing->making;
	struct entry_rows *rows = rows_make(making, links.n_items);
	for (uint32_t i = 0; i < links.n_items; i++)
		if ((links.items[i].field == FIELD_SOURCES) == as_source)
			rows_take(rows, listing, links.items[i].entry);
	if (rows->n_entries == 0)
		return;
	struct text count = making_count(making, MESSAGE_N_ENTRIES, rows->n_entries);
	page_heading(making->page, 2);
	making_say(making, heading, MESSAGE_ARGS(count));
	page_rows_add(making->page, rows->n_entries, entry_row, rows);
}

void entry_rows(struct making *making, uint32_t entry)
{
	struct object object = catalog_object(making->catalog, entry);
	struct backlinks links = catalog_backlinks(making->catalog, entry);
	size_t size = catalog_total(making->catalog) * sizeof(bool);
	bool *is_said = arena_alloc(page_arena(making->page), size);
	struct listing listing = {making, memset(is_said, 0, size)};
	note_relations(&listing, object);
	note_backlinks(&listing, links);
	say_related(&listing, object);
	say_relations(making, links);
	say_others(&listing, links, true, MESSAGE_PAGE_SUPPORTED);
	say_others(&listing, links, false, MESSAGE_PAGE_REFERRERS);
}
