/* SPDX-License-Identifier: EUPL-1.2 */
/* Problems are kept as what they are, a message and its arguments, and become a
   sentence only when somebody reads them, in the reader's language. */
#include "base/diagnostics.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "base/utf8.h"

static struct text copy_clean(struct diagnostics *diagnostics, struct text text)
{
	struct buffer clean = {0};
	utf8_append_clean(&clean, text);
	struct text copy = arena_copy(&diagnostics->arena, buffer_text(&clean));
	buffer_clear(&clean);
	return copy;
}

uint32_t diagnostics_file(struct diagnostics *diagnostics, struct text name)
{
	size_t n = diagnostics->n_files;
	assert(n < UINT32_MAX);
	diagnostics->files =
		die_realloc(diagnostics->files, (n + 1) * sizeof(*diagnostics->files));
	diagnostics->files[n] = copy_clean(diagnostics, name);
	diagnostics->n_files++;
	return (uint32_t)n;
}

static void add(struct diagnostics *diagnostics, struct diagnostic problem,
		const struct text *args, size_t n_args)
{
	assert(n_args <= ARRAY_LEN(problem.args));
	for (size_t i = 0; i < n_args; i++)
		problem.args[i] = copy_clean(diagnostics, args[i]);
	if (diagnostics->n_items == diagnostics->capacity) {
		diagnostics->capacity = diagnostics->capacity ? diagnostics->capacity * 2 : 16;
		diagnostics->items =
			die_realloc(diagnostics->items,
				    diagnostics->capacity * sizeof(*diagnostics->items));
	}
	diagnostics->items[diagnostics->n_items++] = problem;
}

bool diagnostics_error(struct diagnostics *diagnostics, struct mark mark, enum message what,
		       const struct text *args, size_t n_args)
{
	struct diagnostic problem = {.mark = mark, .severity = SEVERITY_ERROR, .what = what};
	add(diagnostics, problem, args, n_args);
	diagnostics->n_errors++;
	return false;
}

void diagnostics_warning(struct diagnostics *diagnostics, struct mark mark, enum message what,
			 const struct text *args, size_t n_args)
{
	struct diagnostic problem = {.mark = mark, .severity = SEVERITY_WARNING, .what = what};
	add(diagnostics, problem, args, n_args);
}

void diagnostics_hint(struct diagnostics *diagnostics, enum message hint, struct text arg)
{
	assert(diagnostics->n_items > 0);
	struct diagnostic *last = &diagnostics->items[diagnostics->n_items - 1];
	last->hint = hint;
	last->hint_arg = copy_clean(diagnostics, arg);
}

static bool comes_before(const struct diagnostic *a, const struct diagnostic *b)
{
	if (a->mark.file != b->mark.file)
		return a->mark.file < b->mark.file;
	if (a->mark.line != b->mark.line)
		return a->mark.line < b->mark.line;
	if (a->mark.column != b->mark.column)
		return a->mark.column < b->mark.column;
	return a->severity < b->severity;
}

/* Merges two sorted neighbours, [begin, middle) and [middle, end), into OUT. */
static void merge(struct diagnostic *out, const struct diagnostic *in, size_t begin,
		  size_t middle, size_t end)
{
	size_t left = begin, right = middle;
	for (size_t i = begin; i < end; i++) {
		bool take_right =
			left == middle || (right < end && comes_before(&in[right], &in[left]));
		out[i] = take_right ? in[right++] : in[left++];
	}
}

static size_t smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* By merging, because equals must keep their order and qsort does not promise it. */
void diagnostics_sort(struct diagnostics *diagnostics)
{
	size_t n = diagnostics->n_items, len = n * sizeof(*diagnostics->items);
	struct diagnostic *from = diagnostics->items, *to = die_alloc(len);
	for (size_t run = 1; run < n; run *= 2) {
		for (size_t begin = 0; begin < n; begin += 2 * run)
			merge(to, from, begin, smaller(begin + run, n),
			      smaller(begin + 2 * run, n));
		struct diagnostic *sorted = to;
		to = from;
		from = sorted;
	}
	diagnostics->items = from;
	diagnostics->capacity = n;
	free(to);
}

void diagnostics_append_mark(struct buffer *out, const struct diagnostics *diagnostics,
			     struct mark mark)
{
	if (mark.file < diagnostics->n_files)
		buffer_append(out, diagnostics->files[mark.file]);
	if (mark.line > 0)
		buffer_format(out, ":%lu:%lu", (unsigned long)mark.line,
			      (unsigned long)mark.column);
}

void diagnostics_append_what(struct buffer *out, const struct diagnostic *diagnostic,
			     enum language language)
{
	message_append(out, language, diagnostic->what, diagnostic->args,
		       ARRAY_LEN(diagnostic->args));
}

void diagnostics_append_hint(struct buffer *out, const struct diagnostic *diagnostic,
			     enum language language)
{
	message_append(out, language, diagnostic->hint, &diagnostic->hint_arg, 1);
}

void diagnostics_append(struct buffer *out, const struct diagnostics *diagnostics, size_t index,
			enum language language)
{
	assert(index < diagnostics->n_items);
	const struct diagnostic *problem = &diagnostics->items[index];
	diagnostics_append_mark(out, diagnostics, problem->mark);
	buffer_append_string(out,
			     problem->severity == SEVERITY_ERROR ? ": error: " : ": warning: ");
	diagnostics_append_what(out, problem, language);
	if (problem->hint == MESSAGE_NONE)
		return;
	buffer_append_char(out, '\n');
	diagnostics_append_mark(out, diagnostics, problem->mark);
	buffer_append_string(out, ": hint: ");
	diagnostics_append_hint(out, problem, language);
}

struct text diagnostics_nearest(struct text word, const struct text *words, size_t n)
{
	struct buffer folded = {0}, other = {0};
	utf8_fold(&folded, word);
	size_t limit = utf8_count(buffer_text(&folded)) / 3;
	struct text nearest = {0};
	for (size_t i = 0; i < n; i++) {
		buffer_reset(&other);
		utf8_fold(&other, words[i]);
		size_t distance =
			utf8_distance(buffer_text(&folded), buffer_text(&other), limit);
		if (distance > limit || (nearest.bytes && distance == limit))
			continue;
		nearest = words[i];
		limit = distance;
	}
	buffer_clear(&folded);
	buffer_clear(&other);
	return nearest;
}

void diagnostics_clear(struct diagnostics *diagnostics)
{
	free(diagnostics->items);
	free(diagnostics->files);
	arena_clear(&diagnostics->arena);
	*diagnostics = (struct diagnostics){0};
}
