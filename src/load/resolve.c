/* SPDX-License-Identifier: EUPL-1.2 */
/* Most relations point back to what has been read before, so they are settled with their
   entry and cost no memory; only the others are kept until the end. */
#include "load/resolve.h"

#include <stdlib.h>
#include <string.h>

#include "model/body.h"

/* ---- noting ------------------------------------------------------------------ */

void resolve_relation(struct loader *loader, struct relation *relation)
{
	relation->next = loader->relations;
	loader->relations = relation;
}

struct link_walk {
	struct loader *loader;
	struct mark mark;
	struct text last; /* a link of several runs is one link */
};

static void ignore_begin(void *ctx, enum body_block block, int level, unsigned ordinal)
{
	(void)ctx, (void)block, (void)level, (void)ordinal;
}

static void ignore_end(void *ctx)
{
	(void)ctx;
}

static void note_link(void *ctx, struct text text, unsigned style, struct text link)
{
	struct link_walk *walk = ctx;
	struct arena *scratch = &walk->loader->scratch;
	struct reference reference = {.mark = walk->mark};
	(void)text, (void)style;
	if (!link.bytes || text_equal(link, walk->last) || body_web_link(link))
		return;
	walk->last = arena_copy(scratch, link);
	if (!body_entry_link(walk->last, &reference.kind, &reference.id)) {
		if (kind_by_place(walk->last, &reference.kind))
			return; /* a whole list: projekte */
		problem_warning(&walk->loader->problems, walk->mark, MESSAGE_LOAD_BAD_LINK,
				MESSAGE_ARGS(link));
		problem_hint(&walk->loader->problems, MESSAGE_LOAD_HINT_PLACE,
			     (struct text){0});
		return;
	}
	struct relation *relation = arena_alloc(scratch, sizeof(*relation));
	relation->field = FIELD_MENTION;
	relation->n = 1;
	relation->references = arena_alloc(scratch, sizeof(reference));
	*relation->references = reference;
	resolve_relation(walk->loader, relation);
}

void resolve_body(struct loader *loader, struct mark mark, struct text body)
{
	static const struct body_visitor visitor = {ignore_begin, note_link, ignore_end};
	struct link_walk walk = {.loader = loader, .mark = mark};
	/* Without one of these there is no link, and most bodies have none. */
	if (memchr(body.bytes, '[', body.len) || memchr(body.bytes, '<', body.len))
		body_walk(body, &visitor, &walk);
}

void resolve_district(struct loader *loader, struct mark mark, struct text name)
{
	if (loader->has_head && loader->boroughs.len == 0)
		return; /* without boroughs districts are free words */
	struct district *district = arena_alloc(&loader->pending, sizeof(*district));
	*district =
		(struct district){loader->districts, mark, arena_copy(&loader->pending, name)};
	loader->districts = district;
}

void resolve_borough(struct loader *loader, struct text name)
{
	struct text copy = arena_copy(&loader->pending, name);
	buffer_append(&loader->boroughs, (struct text){(const char *)&copy, sizeof(copy)});
}

/* ---- linking ----------------------------------------------------------------- */

/* Links what the references name; returns how many of them exist. */
static size_t find_entries(struct loader *loader, const struct relation *relation,
			   uint32_t *entries)
{
	size_t n = 0;
	for (size_t i = 0; i < relation->n; i++) {
		const struct reference *reference = &relation->references[i];
		entries[n] = builder_find(loader->builder, reference->kind, reference->id);
		if (entries[n] != ENTRY_NONE)
			n++;
	}
	return n;
}

static void link_entries(struct loader *loader, const struct relation *relation,
			 const uint32_t *entries, size_t n)
{
	if (relation->has_list)
		builder_set_references(loader->builder, relation->list, entries, n);
	for (size_t i = 0; i < n; i++)
		builder_link(loader->builder, relation->entry, relation->field, entries[i]);
}

static void keep_waiting(struct loader *loader, const struct relation *relation)
{
	struct arena *pending = &loader->pending;
	struct relation *copy = arena_alloc(pending, sizeof(*copy));
	*copy = *relation;
	copy->references = arena_array(pending, relation->n, sizeof(*copy->references));
	for (size_t i = 0; i < relation->n; i++) {
		copy->references[i] = relation->references[i];
		copy->references[i].id = arena_copy(pending, relation->references[i].id);
	}
	copy->next = loader->waiting;
	loader->waiting = copy;
}

void resolve_entry(struct loader *loader, uint32_t entry)
{
	for (struct relation *relation = loader->relations; relation;
	     relation = relation->next) {
		uint32_t *entries =
			arena_array(&loader->scratch, relation->n, sizeof(*entries));
		relation->entry = entry;
		size_t n = find_entries(loader, relation, entries);
		if (n == relation->n)
			link_entries(loader, relation, entries, n);
		else
			keep_waiting(loader, relation);
	}
}

/* ---- what is left ------------------------------------------------------------ */

static void append_id(void *ctx, struct text id)
{
	buffer_append(ctx, (struct text){(const char *)&id, sizeof(id)});
}

/* "Altstadt, Hafen" where two values were meant. */
static void hint_list(struct loader *loader, struct text word)
{
	if (text_find(word, TEXT(",")) != SIZE_MAX)
		problem_hint(&loader->problems, MESSAGE_LOAD_HINT_LIST, (struct text){0});
}

static void warn_dangling(struct loader *loader, unsigned field,
			  const struct reference *reference)
{
	struct buffer *of_kind = &loader->ids[reference->kind], place = {0};
	bool is_place = field == FIELD_MENTION || field == FIELD_RELATED;
	if (of_kind->len == 0)
		builder_each_id(loader->builder, reference->kind, append_id, of_kind);
	if (is_place)
		buffer_append(&place, kind_info(reference->kind)->place);
	if (is_place)
		buffer_append_char(&place, '/');
	size_t prefix_len = place.len;
	buffer_append(&place, reference->id);
	problem_warning(&loader->problems, reference->mark, MESSAGE_LOAD_DANGLING,
			MESSAGE_ARGS(buffer_text(&place)));
	hint_list(loader, reference->id);
	struct text nearest = problem_nearest(&loader->problems, reference->id,
					      (const struct text *)(const void *)of_kind->bytes,
					      of_kind->len / sizeof(struct text));
	place.len = prefix_len;
	buffer_append(&place, nearest);
	if (nearest.len)
		problem_hint(&loader->problems, MESSAGE_LOAD_HINT_NEAREST, buffer_text(&place));
	buffer_clear(&place);
}

static void link_waiting(struct loader *loader, const struct relation *relation)
{
	uint32_t *entries = arena_array(&loader->scratch, relation->n, sizeof(*entries));
	size_t n = find_entries(loader, relation, entries);
	link_entries(loader, relation, entries, n);
	for (size_t i = 0; i < relation->n && n < relation->n; i++) {
		const struct reference *reference = &relation->references[i];
		if (builder_find(loader->builder, reference->kind, reference->id) == ENTRY_NONE)
			warn_dangling(loader, relation->field, reference);
	}
	arena_reset(&loader->scratch);
}

static int compare_names(const void *left, const void *right)
{
	return text_compare(*(const struct text *)left, *(const struct text *)right);
}

static void check_district(struct loader *loader, const struct district *district)
{
	struct text *names = (struct text *)(void *)loader->boroughs.bytes;
	size_t n = loader->boroughs.len / sizeof(*names);
	if (!loader->are_boroughs_sorted)
		qsort(names, n, sizeof(*names), compare_names);
	loader->are_boroughs_sorted = true;
	if (bsearch(&district->name, names, n, sizeof(*names), compare_names))
		return;
	problem_warning(&loader->problems, district->mark, MESSAGE_LOAD_NO_DISTRICT,
			MESSAGE_ARGS(district->name));
	problem_hint_nearest(&loader->problems, district->name, names, n);
	hint_list(loader, district->name);
}

bool resolve_rest(struct loader *loader, size_t most)
{
	for (; loader->waiting; loader->waiting = loader->waiting->next) {
		if (most-- == 0)
			return false;
		link_waiting(loader, loader->waiting);
	}
	if (loader->boroughs.len == 0)
		return true;
	for (; loader->districts; loader->districts = loader->districts->next) {
		if (most-- == 0)
			return false;
		check_district(loader, loader->districts);
	}
	return true;
}
