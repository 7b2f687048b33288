/* SPDX-License-Identifier: EUPL-1.2 */
/* Nodes live in a scratch arena that is reset after each entry; what has an anchor is
   built in an arena that stays. An alias shares the children of what it names and only
   counts as if it were a copy, so that a bomb of aliases is refused before it goes off.
   Recursion is safe: the depth is checked before each step. */
#include "load/tree.h"

#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "load/keys.h"
#include "load/limits.h"

struct anchor {
	struct text name;
	struct mark mark;
	bool is_used;	   /* by an alias */
	struct node *node; /* NULL while it is still being read */
	size_t n_nodes, n_text;
};

struct tree {
	struct yaml_stream *stream;
	struct tree_counts *counts;
	struct problems *problems;
	struct arena scratch, kept;
	struct arena *arena; /* one of the two: where nodes are made now */
	struct anchor anchors[LIMIT_ANCHORS];
	size_t n_anchors;
};

static struct node *read_node(struct tree *tree, const struct event *event, int depth);

struct tree *tree_new(struct text source, uint32_t file, struct tree_counts *counts,
		      struct problems *problems)
{
	struct tree *tree = die_alloc(sizeof(*tree));
	memset(tree, 0, sizeof(*tree));
	tree->stream = yaml_stream_new(source, file, problems);
	tree->counts = counts;
	counts->most_nodes = counts->n_nodes + LIMIT_NODES;
	if (counts->most_nodes > LIMIT_ALL_NODES)
		counts->most_nodes = LIMIT_ALL_NODES;
	tree->problems = problems;
	tree->arena = &tree->scratch;
	return tree;
}

void tree_free(struct tree *tree)
{
	yaml_stream_free(tree->stream);
	arena_clear(&tree->scratch);
	arena_clear(&tree->kept);
	free(tree);
}

void tree_reset(struct tree *tree)
{
	arena_reset(&tree->scratch);
}

size_t tree_offset(const struct tree *tree)
{
	return yaml_stream_offset(tree->stream);
}

size_t tree_needed(const struct tree *tree)
{
	return yaml_stream_needed(tree->stream);
}

bool tree_next(struct tree *tree, struct event *event)
{
	return yaml_stream_next(tree->stream, event);
}

/* Errors that end the reading give NULL all the way up. */
static struct node *stop(struct tree *tree, struct mark mark, enum message what)
{
	problem_error(tree->problems, mark, what, NULL, 0);
	return NULL;
}

static enum message too_many_nodes(const struct tree *tree)
{
	return tree->counts->n_nodes > LIMIT_ALL_NODES ? MESSAGE_LOAD_ALL_TOO_MANY_NODES
						       : MESSAGE_LOAD_TOO_MANY_NODES;
}

/* With LEN bytes behind it for its text. */
static struct node *new_node_with(struct tree *tree, enum node_kind kind, struct mark mark,
				  size_t len)
{
	if (++tree->counts->n_nodes > tree->counts->most_nodes)
		return stop(tree, mark, too_many_nodes(tree));
	struct node *node = arena_take(tree->arena, sizeof(*node) + len);
	*node = (struct node){.kind = kind, .mark = mark};
	return node;
}

static struct node *new_node(struct tree *tree, enum node_kind kind, struct mark mark)
{
	return new_node_with(tree, kind, mark, 0);
}

/* ---- anchors and aliases -------------------------------------------------- */

static struct anchor *find_anchor(struct tree *tree, struct text name)
{
	for (size_t i = 0; i < tree->n_anchors; i++)
		if (text_equal(tree->anchors[i].name, name))
			return &tree->anchors[i];
	return NULL;
}

/* Makes the anchor known as being read; NULL if there are too many, or it is there. */
static struct anchor *open_anchor(struct tree *tree, const struct event *event)
{
	if (find_anchor(tree, event->anchor)) {
		problem_error(tree->problems, event->mark, MESSAGE_LOAD_SECOND_ANCHOR,
			      MESSAGE_ARGS(event->anchor));
		return NULL;
	}
	if (tree->n_anchors == LIMIT_ANCHORS) {
		problem_error(tree->problems, event->mark, MESSAGE_LOAD_TOO_MANY_ANCHORS, NULL,
			      0);
		return NULL;
	}
	struct anchor *anchor = &tree->anchors[tree->n_anchors++];
	*anchor = (struct anchor){.name = arena_copy(&tree->kept, event->anchor),
				  .mark = event->mark,
				  .n_nodes = tree->counts->n_nodes,
				  .n_text = tree->counts->n_text};
	return anchor;
}

static void close_anchor(struct tree *tree, struct anchor *anchor, struct node *node)
{
	anchor->node = node;
	anchor->n_nodes = tree->counts->n_nodes - anchor->n_nodes;
	anchor->n_text = tree->counts->n_text - anchor->n_text;
}

/* An alias that means nothing; reading can go on. */
static struct node *bad_alias(struct tree *tree, const struct event *event, enum message what)
{
	problem_error(tree->problems, event->mark, what, MESSAGE_ARGS(event->text));
	return new_node(tree, NODE_BAD, event->mark);
}

static struct node *unknown_alias(struct tree *tree, const struct event *event)
{
	struct node *node = bad_alias(tree, event, MESSAGE_LOAD_UNKNOWN_ALIAS);
	struct text names[LIMIT_ANCHORS];
	for (size_t i = 0; i < tree->n_anchors; i++)
		names[i] = tree->anchors[i].name;
	problem_hint_nearest(tree->problems, event->text, names, tree->n_anchors);
	return node;
}

/* Counts what the alias stands for as if it were written out. */
static enum message count_expansion(struct tree *tree, const struct anchor *anchor, int depth)
{
	struct tree_counts *counts = tree->counts;
	counts->n_nodes += anchor->n_nodes;
	counts->n_text += anchor->n_text;
	counts->n_expanded += anchor->n_text;
	return counts->n_nodes > counts->most_nodes		? too_many_nodes(tree)
	       : counts->n_expanded > LIMIT_EXPANDED		? MESSAGE_LOAD_TOO_MUCH_EXPANDED
	       : depth + anchor->node->height - 1 > LIMIT_DEPTH ? MESSAGE_LOAD_TOO_DEEP
								: MESSAGE_NONE;
}

static struct node *expand_alias(struct tree *tree, const struct event *event, int depth)
{
	if (++tree->counts->n_aliases > LIMIT_ALIASES)
		return stop(tree, event->mark, MESSAGE_LOAD_TOO_MANY_ALIASES);
	struct anchor *anchor = find_anchor(tree, event->text);
	if (!anchor)
		return unknown_alias(tree, event);
	anchor->is_used = true;
	if (!anchor->node)
		return bad_alias(tree, event, MESSAGE_LOAD_CYCLE);
	enum message limit = count_expansion(tree, anchor, depth);
	if (limit != MESSAGE_NONE)
		return stop(tree, event->mark, limit);
	struct node *node = arena_alloc(tree->arena, sizeof(*node));
	*node = *anchor->node;
	node->mark = event->mark;
	node->next = NULL;
	return node;
}

void tree_check_anchors(struct tree *tree)
{
	for (size_t i = 0; i < tree->n_anchors && tree->problems->n_errors == 0; i++) {
		const struct anchor *anchor = &tree->anchors[i];
		if (anchor->is_used || !anchor->node || anchor->node->kind != NODE_SCALAR)
			continue;
		problem_warning(tree->problems, anchor->mark, MESSAGE_LOAD_UNUSED_ANCHOR,
				MESSAGE_ARGS(anchor->name));
		problem_hint(tree->problems, MESSAGE_LOAD_HINT_START, (struct text){0});
	}
}

/* ---- collections ---------------------------------------------------------- */

static void append_child(struct node *parent, struct node ***end, struct node *child)
{
	**end = child;
	*end = &child->next;
	parent->n++;
	if (child->height + 1 > parent->height)
		parent->height = (uint8_t)(child->height + 1);
}

static bool read_sequence(struct tree *tree, struct node *sequence, int depth)
{
	struct node **end = &sequence->first;
	struct event event;
	while (tree_next(tree, &event)) {
		if (event.kind == EVENT_CLOSE)
			return true;
		struct node *item = read_node(tree, &event, depth + 1);
		if (!item)
			return false;
		append_child(sequence, &end, item);
	}
	return false;
}

static bool read_mapping(struct tree *tree, struct node *mapping, int depth)
{
	struct node **end = &mapping->first;
	struct event event;
	while (tree_next(tree, &event)) {
		if (event.kind == EVENT_CLOSE) {
			keys_check(mapping, tree->arena, tree->problems);
			return true;
		}
		struct node *key = read_node(tree, &event, depth + 1);
		if (!key)
			return false;
		if (key->kind == NODE_SCALAR && key->text.len > LIMIT_NAME)
			return problem_error(tree->problems, key->mark,
					     MESSAGE_LOAD_NAME_TOO_LONG, NULL, 0);
		struct node *value =
			tree_next(tree, &event) ? read_node(tree, &event, depth + 1) : NULL;
		if (!value)
			return false;
		if (!key_check(key, tree->problems))
			continue;
		append_child(mapping, &end, key);
		append_child(mapping, &end, value);
	}
	return false;
}

static struct node *read_collection(struct tree *tree, const struct event *event, int depth)
{
	bool is_mapping = event->kind == EVENT_MAPPING;
	if (depth > LIMIT_DEPTH)
		return stop(tree, event->mark, MESSAGE_LOAD_TOO_DEEP);
	struct node *node =
		new_node(tree, is_mapping ? NODE_MAPPING : NODE_SEQUENCE, event->mark);
	if (!node)
		return NULL;
	node->height = 1;
	bool is_whole =
		is_mapping ? read_mapping(tree, node, depth) : read_sequence(tree, node, depth);
	return is_whole ? node : NULL;
}

static struct node *read_scalar(struct tree *tree, const struct event *event)
{
	struct node *node = new_node_with(tree, NODE_SCALAR, event->mark, event->text.len);
	if (!node)
		return NULL;
	tree->counts->n_text += event->text.len;
	if (event->text.len)
		memcpy(node + 1, event->text.bytes, event->text.len);
	node->text = (struct text){(const char *)(node + 1), event->text.len};
	node->is_plain = event->is_plain;
	return node;
}

static struct node *read_unnamed(struct tree *tree, const struct event *event, int depth)
{
	return event->kind == EVENT_SCALAR ? read_scalar(tree, event)
					   : read_collection(tree, event, depth);
}

/* With an anchor: in the arena that stays. */
static struct node *read_anchored(struct tree *tree, const struct event *event, int depth)
{
	size_t n_before = tree->n_anchors;
	struct anchor *anchor = open_anchor(tree, event);
	if (!anchor && n_before == LIMIT_ANCHORS)
		return NULL;
	struct arena *arena = tree->arena;
	tree->arena = &tree->kept;
	struct node *node = read_unnamed(tree, event, depth);
	tree->arena = arena;
	if (node && anchor)
		close_anchor(tree, anchor, node);
	return node;
}

static struct node *read_node(struct tree *tree, const struct event *event, int depth)
{
	if (event->kind == EVENT_ALIAS)
		return expand_alias(tree, event, depth);
	return event->anchor.bytes ? read_anchored(tree, event, depth)
				   : read_unnamed(tree, event, depth);
}

struct node *tree_read(struct tree *tree, const struct event *event, int depth)
{
	return read_node(tree, event, depth);
}

bool tree_enter(struct tree *tree, const struct event *event)
{
	if (++tree->counts->n_nodes > tree->counts->most_nodes)
		return problem_error(tree->problems, event->mark, too_many_nodes(tree), NULL,
				     0);
	if (!event->anchor.bytes)
		return true;
	size_t n_before = tree->n_anchors;
	return open_anchor(tree, event) || n_before < LIMIT_ANCHORS;
}
