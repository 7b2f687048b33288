/* SPDX-License-Identifier: EUPL-1.2 */
/* The top of a file is walked event by event, and of its sections only one entry at a time
   becomes a tree: a file of any size costs the memory of its largest entry, and can be put
   down after any of them. */
#include "load/document.h"

#include <stdlib.h>

#include "base/die.h"
#include "load/entry.h"
#include "load/source.h"

/* What comes next in the file. */
enum position {
	AT_ROOT,
	AT_SECTION, /* or the end */
	AT_ENTRY,   /* of a section, or its end */
	AT_END,
	NOWHERE /* it cannot be read any further; an error says why */
};

enum { DEPTH_SECTION = 2, DEPTH_ENTRY = 3 };

struct document {
	struct loader *loader;
	struct tree *tree;
	enum position position;
	enum kind kind; /* of the section; KIND_COUNT: unknown, only checked as YAML */
	uint32_t seen_lines[KIND_COUNT]; /* where each section began; 0: not yet */
};

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

static void report_unknown(struct document *document, const struct node *key)
{
	struct problems *problems = &document->loader->problems;
	struct synonym names[4 * KIND_COUNT];
	size_t n = 0;
	for (size_t i = 0; i < KIND_COUNT; i++) {
		const struct kind_info *info = kind_info((enum kind)i);
		names[n++] = (struct synonym){info->key, info->key};
		names[n++] = (struct synonym){info->place, info->key};
		names[n++] = (struct synonym){info->plural[0], info->key};
		names[n++] = (struct synonym){info->plural[1], info->key};
	}
	problem_error(problems, key->mark, MESSAGE_LOAD_UNKNOWN_SECTION,
		      MESSAGE_ARGS(key->text));
	if (text_starts_with(key->text, TEXT("\xc2\xa0")))
		problem_hint(problems, MESSAGE_LOAD_HINT_HARD_BLANKS, (struct text){0});
	else
		problem_hint_synonym(problems, key->text, names, n);
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
		buffer_append_number(&line, (unsigned)document->seen_lines[kind]);
		problem_error(problems, key->mark, MESSAGE_LOAD_SECOND_KEY,
			      MESSAGE_ARGS(key->text, buffer_text(&line)));
		buffer_clear(&line);
		return KIND_COUNT;
	}
	document->seen_lines[kind] = key->mark.line;
	return kind;
}

/* ---- one step each --------------------------------------------------------------- */

static enum position read_root(struct document *document)
{
	struct problems *problems = &document->loader->problems;
	struct event event;
	if (!tree_next(document->tree, &event))
		return NOWHERE;
	if (event.kind == EVENT_MAPPING)
		return tree_enter(document->tree, &event) ? AT_SECTION : NOWHERE;
	bool is_empty = event.kind == EVENT_END ||
			(event.kind == EVENT_SCALAR && event.is_plain && event.text.len == 0);
	problem_error(problems, event.mark,
		      is_empty ? MESSAGE_LOAD_EMPTY : MESSAGE_LOAD_NO_SECTIONS, NULL, 0);
	return NOWHERE;
}

/* The key of a section, and of a plain list its beginning, of others all. */
static enum position read_section(struct document *document)
{
	struct tree *tree = document->tree;
	struct event event;
	if (!tree_next(tree, &event))
		return NOWHERE;
	if (event.kind == EVENT_CLOSE) { /* nothing may follow */
		tree_check_anchors(tree);
		return tree_next(tree, &event) ? AT_END : NOWHERE;
	}
	const struct node *key = tree_read(tree, &event, DEPTH_SECTION);
	if (!key)
		return NOWHERE;
	document->kind = section_of(document, key);
	if (!tree_next(tree, &event))
		return NOWHERE;
	if (document->kind == KIND_STRATEGY || event.kind != EVENT_SEQUENCE ||
	    event.anchor.bytes)
		return read_whole_section(document, document->kind, &event) ? AT_SECTION
									    : NOWHERE;
	return tree_enter(tree, &event) ? AT_ENTRY : NOWHERE;
}

static enum position read_next_entry(struct document *document)
{
	size_t n_errors = document->loader->problems.n_errors;
	struct event event;
	if (!tree_next(document->tree, &event))
		return NOWHERE;
	if (event.kind == EVENT_CLOSE)
		return AT_SECTION;
	const struct node *entry = tree_read(document->tree, &event, DEPTH_ENTRY);
	if (!entry)
		return NOWHERE;
	read_entry(document, document->kind, entry, n_errors);
	return AT_ENTRY;
}

/* ---- the file --------------------------------------------------------------------- */

struct document *document_open(struct loader *loader, struct text source, uint32_t file)
{
	struct document *document = die_alloc(sizeof(*document));
	*document = (struct document){.loader = loader, .position = NOWHERE};
	if (source_check(&source, file, &loader->problems)) {
		document->tree = tree_new(source, file, &loader->counts, &loader->problems);
		document->position = AT_ROOT;
	}
	return document;
}

bool document_step(struct document *document)
{
	switch (document->position) {
	case AT_ROOT:
		document->position = read_root(document);
		break;
	case AT_SECTION:
		document->position = read_section(document);
		break;
	case AT_ENTRY:
		document->position = read_next_entry(document);
		break;
	case AT_END:
	case NOWHERE:
		return false;
	}
	return true;
}

size_t document_offset(const struct document *document)
{
	return document->tree ? tree_offset(document->tree) : 0;
}

size_t document_needed(const struct document *document)
{
	return document->tree ? tree_needed(document->tree) : 0;
}

void document_close(struct document *document)
{
	if (!document)
		return;
	if (document->position != AT_END)
		document->loader->is_incomplete = true;
	if (document->tree)
		tree_free(document->tree);
	free(document);
}
