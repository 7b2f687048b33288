/* SPDX-License-Identifier: EUPL-1.2 */
/* The top of a file is walked event by event, and of its sections only one entry at a time
   becomes a tree: a file of any size costs the memory of its largest entry. */
#include "load/document.h"

#include "load/entry.h"
#include "load/source.h"

enum { DEPTH_SECTION = 2, DEPTH_ENTRY = 3 };

struct document {
	struct loader *loader;
	struct tree *tree;
	uint32_t seen_lines[KIND_COUNT]; /* where each section began; 0: not yet */
};

/* A section of the file; KIND_COUNT: unknown, its entries are only checked as YAML. */
static void read_entry(struct document *document, enum kind kind, const struct node *node,
		       size_t n_errors_before)
{
	struct loader *loader = document->loader;
	if (kind != KIND_COUNT)
		entry_read(loader, kind, node, loader->problems.n_errors == n_errors_before);
	arena_reset(&loader->scratch);
	tree_reset(document->tree);
}

static void expect_list(struct document *document, enum kind kind, const struct node *node)
{
	if (kind != KIND_COUNT && node->kind != NODE_BAD)
		problem_error(&document->loader->problems, node->mark, MESSAGE_LOAD_NO_LIST,
			      MESSAGE_ARGS(kind_info(kind)->key));
}

/* A section that is no plain list: the head, one behind an alias or with an anchor, or one
   that is wrong. False, here and below, if the file cannot be read any further. */
static bool read_whole_section(struct document *document, enum kind kind,
			       const struct event *event)
{
	size_t n_errors = document->loader->problems.n_errors;
	const struct node *section = tree_read(document->tree, event, DEPTH_SECTION);
	if (!section)
		return false;
	if (kind == KIND_STRATEGY) {
		read_entry(document, kind, section, n_errors);
		return true;
	}
	if (section->kind != NODE_SEQUENCE) {
		expect_list(document, kind, section);
	} else {
		for (const struct node *entry = section->first; entry; entry = entry->next)
			if (kind != KIND_COUNT)
				entry_read(document->loader, kind, entry,
					   document->loader->problems.n_errors == n_errors);
	}
	tree_reset(document->tree);
	arena_reset(&document->loader->scratch);
	return true;
}

static bool read_section(struct document *document, enum kind kind, const struct event *event)
{
	struct event item;
	if (kind == KIND_STRATEGY || event->kind != EVENT_SEQUENCE || event->anchor.bytes)
		return read_whole_section(document, kind, event);
	if (!tree_enter(document->tree, event))
		return false;
	while (tree_next(document->tree, &item)) {
		if (item.kind == EVENT_CLOSE)
			return true;
		size_t n_errors = document->loader->problems.n_errors;
		const struct node *entry = tree_read(document->tree, &item, DEPTH_ENTRY);
		if (!entry)
			return false;
		read_entry(document, kind, entry, n_errors);
	}
	return false;
}

static void report_unknown(struct document *document, const struct node *key)
{
	struct problems *problems = &document->loader->problems;
	struct text keys[KIND_COUNT];
	for (size_t i = 0; i < KIND_COUNT; i++)
		keys[i] = kind_info((enum kind)i)->key;
	problem_error(problems, key->mark, MESSAGE_LOAD_UNKNOWN_SECTION,
		      MESSAGE_ARGS(key->text));
	problem_hint_nearest(problems, key->text, keys, KIND_COUNT);
}

/* Which section the key names: KIND_COUNT if none that may be read. */
static enum kind section_of(struct document *document, const struct node *key)
{
	struct problems *problems = &document->loader->problems;
	enum kind kind;
	if (key->kind == NODE_BAD)
		return KIND_COUNT;
	if (key->kind != NODE_SCALAR) {
		problem_error(problems, key->mark, MESSAGE_LOAD_KEY_IS_NO_WORD, NULL, 0);
		return KIND_COUNT;
	}
	if (!kind_by_key(key->text, &kind)) {
		report_unknown(document, key);
		return KIND_COUNT;
	}
	if (document->seen_lines[kind]) {
		struct buffer line = {0};
		buffer_format(&line, "%u", (unsigned)document->seen_lines[kind]);
		problem_error(problems, key->mark, MESSAGE_LOAD_SECOND_KEY,
			      MESSAGE_ARGS(key->text, buffer_text(&line)));
		buffer_clear(&line);
		return KIND_COUNT;
	}
	document->seen_lines[kind] = key->mark.line;
	return kind;
}

static bool read_sections(struct document *document)
{
	struct event event;
	while (tree_next(document->tree, &event)) {
		if (event.kind == EVENT_CLOSE)
			return tree_next(document->tree, &event); /* nothing may follow */
		const struct node *key = tree_read(document->tree, &event, DEPTH_SECTION);
		if (!key)
			return false;
		enum kind kind = section_of(document, key);
		if (!tree_next(document->tree, &event) || !read_section(document, kind, &event))
			return false;
	}
	return false;
}

static bool read_root(struct document *document)
{
	struct problems *problems = &document->loader->problems;
	struct event event;
	if (!tree_next(document->tree, &event))
		return false;
	if (event.kind == EVENT_END ||
	    (event.kind == EVENT_SCALAR && event.is_plain && event.text.len == 0))
		return problem_error(problems, event.mark, MESSAGE_LOAD_EMPTY, NULL, 0);
	if (event.kind != EVENT_MAPPING)
		return problem_error(problems, event.mark, MESSAGE_LOAD_NO_SECTIONS, NULL, 0);
	return tree_enter(document->tree, &event) && read_sections(document);
}

void document_read(struct loader *loader, struct text source, uint32_t file)
{
	bool is_whole = false;
	if (source_check(&source, file, &loader->problems)) {
		struct document document = {.loader = loader};
		document.tree = tree_new(source, file, &loader->counts, &loader->problems);
		is_whole = read_root(&document);
		tree_free(document.tree);
	}
	if (!is_whole)
		loader->is_incomplete = true;
}
