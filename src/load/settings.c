/* SPDX-License-Identifier: EUPL-1.2 */
/* Settings are read with the same parser and the same limits as data, so that a broken
   file is explained as well as broken data are. */
#include "load/settings.h"

#include <string.h>

#include "base/utf8.h"
#include "load/files.h"
#include "load/source.h"
#include "load/tree.h"

enum { SETTINGS_BYTES = 64 << 10 };

struct reader {
	struct settings *settings;
	struct problems problems;
	struct buffer items; /* struct setting */
};

static struct text cleaned(struct reader *reader, struct text text)
{
	struct buffer clean = {0};
	utf8_append_clean(&clean, text);
	struct text copy = arena_copy(&reader->settings->arena, buffer_text(&clean));
	buffer_clear(&clean);
	return copy;
}

/* False if the node is no word; then an error has been added. */
static bool read_value(struct reader *reader, const struct node *node,
		       struct setting_value *value)
{
	if (node->kind != NODE_SCALAR)
		return node->kind != NODE_BAD && problem_error(&reader->problems, node->mark,
							       MESSAGE_CONFIG_NO_WORD, NULL, 0);
	*value = (struct setting_value){cleaned(reader, node->text), node->mark};
	return true;
}

static bool read_values(struct reader *reader, const struct node *node, struct setting *setting)
{
	bool is_list = node->kind == NODE_SEQUENCE;
	size_t n = is_list ? node->n : 1;
	struct setting_value *values =
		arena_array(&reader->settings->arena, n, sizeof(*values));
	const struct node *item = is_list ? node->first : node;
	for (size_t i = 0; i < n; i++, item = item->next)
		if (!read_value(reader, item, &values[i]))
			return false;
	setting->values = values;
	setting->n_values = n;
	setting->is_list = is_list;
	return true;
}

/* The lines of a map; a map in it is a group, and holds none itself. */
static void read_map(struct reader *reader, const struct node *map, struct text group)
{
	for (const struct node *key = map->first; key; key = key->next->next) {
		const struct node *value = key->next;
		if (key->kind != NODE_SCALAR)
			continue;
		struct text name = cleaned(reader, key->text);
		if (value->kind == NODE_MAPPING && group.len == 0) {
			read_map(reader, value, name);
			continue;
		}
		struct setting setting = {.group = group, .key = name, .mark = key->mark};
		if (read_values(reader, value, &setting))
			buffer_append(&reader->items,
				      (struct text){(const char *)&setting, sizeof(setting)});
	}
}

static bool read_tree(struct reader *reader, struct tree *tree)
{
	struct event event;
	if (!tree_next(tree, &event))
		return false;
	bool is_empty = event.kind == EVENT_END ||
			(event.kind == EVENT_SCALAR && event.is_plain && event.text.len == 0);
	if (is_empty)
		return true;
	if (event.kind != EVENT_MAPPING)
		return problem_error(&reader->problems, event.mark, MESSAGE_CONFIG_NO_MAP, NULL,
				     0);
	const struct node *map = tree_read(tree, &event, 1);
	if (!map)
		return false;
	if (map->kind == NODE_MAPPING)
		read_map(reader, map, (struct text){0});
	return tree_next(tree, &event); /* nothing may follow */
}

static void read_text(struct reader *reader, struct text source, uint32_t file)
{
	if (text_trim(source).len == 0 || !source_check(&source, file, &reader->problems))
		return;
	struct tree_counts counts = {0};
	struct tree *tree = tree_new(source, file, &counts, &reader->problems);
	(void)read_tree(reader, tree);
	tree_free(tree);
}

static void keep(struct reader *reader)
{
	struct settings *settings = reader->settings;
	settings->n_items = reader->items.len / sizeof(*settings->items);
	settings->items =
		arena_array(&settings->arena, settings->n_items, sizeof(*settings->items));
	if (reader->items.len)
		memcpy(settings->items, reader->items.bytes, reader->items.len);
	buffer_clear(&reader->items);
}

enum load_result settings_read(struct settings *settings, const char *path,
			       struct diagnostics *diagnostics)
{
	*settings = (struct settings){0};
	struct reader reader = {.settings = settings, .problems = {.diagnostics = diagnostics}};
	struct mark whole = {.file = diagnostics_file(diagnostics, text_of(path))};
	struct buffer content = {0};
	enum message why;
	struct text detail;
	enum file_result result = file_read(path, SETTINGS_BYTES, &content, &why, &detail);
	if (result == FILE_FINE)
		read_text(&reader, buffer_text(&content), whole.file);
	else
		problem_error(&reader.problems, whole,
			      result == FILE_TOO_LARGE ? MESSAGE_CONFIG_TOO_LARGE : why,
			      MESSAGE_ARGS(detail));
	buffer_clear(&content);
	keep(&reader);
	diagnostics_sort(diagnostics);
	return result == FILE_UNREADABLE      ? LOAD_UNREADABLE
	       : reader.problems.n_errors > 0 ? LOAD_REJECTED
					      : LOAD_FINE;
}

void settings_clear(struct settings *settings)
{
	arena_clear(&settings->arena);
	*settings = (struct settings){0};
}
