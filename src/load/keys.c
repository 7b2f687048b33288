/* SPDX-License-Identifier: EUPL-1.2 */
/* A key is a word and stands once in its mapping. */
#include "load/keys.h"

#include <stdlib.h>

bool key_check(const struct node *key, struct problems *problems)
{
	if (key->kind == NODE_BAD)
		return false;
	if (key->kind != NODE_SCALAR)
		return problem_error(problems, key->mark, MESSAGE_LOAD_KEY_IS_NO_WORD, NULL, 0);
	if (key->is_plain && text_equal(key->text, TEXT("<<")))
		return problem_error(problems, key->mark, MESSAGE_LOAD_MERGE_KEY, NULL, 0);
	return true;
}

static void report_second_key(struct problems *problems, struct node *second,
			      const struct node *first)
{
	struct buffer line = {0};
	buffer_append_number(&line, (unsigned)first->mark.line);
	problem_error(problems, second->mark, MESSAGE_LOAD_SECOND_KEY,
		      MESSAGE_ARGS(second->text, buffer_text(&line)));
	buffer_clear(&line);
	second->kind = NODE_BAD;
}

static int compare_keys(const void *left, const void *right)
{
	const struct node *const *a = left, *const *b = right;
	int order = text_compare((*a)->text, (*b)->text);
	if (order)
		return order;
	if ((*a)->mark.line != (*b)->mark.line)
		return (*a)->mark.line < (*b)->mark.line ? -1 : 1;
	return ((*a)->mark.column > (*b)->mark.column) -
	       ((*a)->mark.column < (*b)->mark.column);
}

/* Entries have a dozen keys, which are compared with each other; only an unusually long
   mapping is worth sorting. */
static void find_second_keys(const struct node *mapping, struct arena *arena,
			     struct problems *problems)
{
	enum { FEW = 32 };
	size_t n = 0;
	struct node *few[FEW];
	struct node **keys = few;
	if (mapping->n / 2 > FEW)
		keys = arena_array(arena, mapping->n / 2, sizeof(struct node *));
	for (struct node *key = mapping->first; key; key = key->next->next) {
		for (size_t i = 0; i < n && keys == few; i++)
			if (text_equal(few[i]->text, key->text)) {
				report_second_key(problems, key, few[i]);
				break;
			}
		keys[n++] = key;
	}
	if (keys == few)
		return;
	qsort(keys, n, sizeof(struct node *), compare_keys);
	for (size_t i = 1, first = 0; i < n; i++)
		if (text_equal(keys[first]->text, keys[i]->text))
			report_second_key(problems, keys[i], keys[first]);
		else
			first = i;
}

/* Takes the pairs whose key is bad out of the chain. */
static void drop_bad_pairs(struct node *mapping)
{
	struct node **link = &mapping->first;
	while (*link) {
		struct node *key = *link, *value = key->next;
		if (key->kind == NODE_BAD) {
			*link = value->next;
			mapping->n -= 2;
		} else {
			link = &value->next;
		}
	}
}

void keys_check(struct node *mapping, struct arena *arena, struct problems *problems)
{
	find_second_keys(mapping, arena, problems);
	drop_bad_pairs(mapping);
}
