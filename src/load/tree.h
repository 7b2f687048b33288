/* SPDX-License-Identifier: EUPL-1.2 */
/* A small tree of a piece of YAML: one entry at a time, never a whole file. */
#ifndef LOAD_TREE_H
#define LOAD_TREE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "load/yaml_stream.h"

enum node_kind {
	NODE_SCALAR,
	NODE_SEQUENCE,
	NODE_MAPPING,
	NODE_BAD /* stands for what had an error, which has been reported */
};

struct node {
	enum node_kind kind;
	bool is_plain;	/* a scalar without quotes */
	uint8_t height; /* levels of collections, itself included */
	uint32_t n;	/* children; of a mapping keys and values together */
	struct mark mark;
	struct text text;   /* of a scalar, as read: not cleaned yet */
	struct node *first; /* child; of a mapping key, value, key, value … */
	struct node *next;  /* sibling; of a key: its value */
};

/* What is counted over all files of a data set. */
struct tree_counts {
	size_t n_nodes, n_aliases;
	size_t most_nodes;	   /* how many there may be at the end of this file */
	size_t n_text, n_expanded; /* bytes of all texts; of those behind aliases */
};

struct tree;

/* Reads SOURCE, which must outlive it and has passed source_check. */
struct tree *tree_new(struct text source, uint32_t file, struct tree_counts *counts,
		      struct problems *problems);
void tree_free(struct tree *tree);

/* How many bytes of the source have been looked at. */
size_t tree_offset(const struct tree *tree);

/* The first byte of the source that will be looked at again. */
size_t tree_needed(const struct tree *tree);

/* The next event. False: the file cannot be read any further, and an error says why. */
bool tree_next(struct tree *tree, struct event *event);

/* The node that EVENT begins, DEPTH levels below the top (the root is 1). NULL if the file
   cannot be read any further. Keys are scalars, and none stands twice in a mapping. Valid
   until tree_reset. */
struct node *tree_read(struct tree *tree, const struct event *event, int depth);

/* For collections whose items the caller reads one by one, the root and its sections:
   counts the node. An anchor on it can only be named from within, which is an error. */
bool tree_enter(struct tree *tree, const struct event *event);

/* At the end of a file without errors: warns of anchors on scalars that no alias
   names: "title: &Co Laden" says "Laden". */
void tree_check_anchors(struct tree *tree);

/* Forgets the nodes read, but for those that an alias may still name. */
void tree_reset(struct tree *tree);

#endif
