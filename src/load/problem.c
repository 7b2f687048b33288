/* SPDX-License-Identifier: EUPL-1.2 */
/* A hostile file can hold millions of mistakes. Each kind of them is counted without end
   but kept only up to a limit, and the search for the nearest word has a budget, so that
   what is said about data costs no more than reading them. */
#include "load/problem.h"

#include <assert.h>
#include <string.h>

#include "load/limits.h"

enum { ARG_MAX_LEN = 120, COMPARED_MAX = 2000000 };

/* Room for an argument that had to be cut. */
struct cut {
	char bytes[ARG_MAX_LEN + 4];
};

static struct text cut_arg(struct text arg, struct cut *cut)
{
	static const char ellipsis[] = "\u2026";
	if (arg.len <= ARG_MAX_LEN)
		return arg;
	size_t len = ARG_MAX_LEN;
	while (len > 0 && ((unsigned char)arg.bytes[len] & 0xc0) == 0x80)
		len--;
	memcpy(cut->bytes, arg.bytes, len);
	memcpy(cut->bytes + len, ellipsis, sizeof(ellipsis) - 1);
	return (struct text){cut->bytes, len + sizeof(ellipsis) - 1};
}

static void add(struct problems *problems, enum severity severity, struct mark mark,
		enum message what, const struct text *args, size_t n_args)
{
	struct cut cuts[3];
	struct text short_args[3];
	for (size_t i = 0; i < n_args; i++)
		short_args[i] = cut_arg(args[i], &cuts[i]);
	if (severity == SEVERITY_ERROR)
		diagnostics_error(problems->diagnostics, mark, what, short_args, n_args);
	else
		diagnostics_warning(problems->diagnostics, mark, what, short_args, n_args);
}

/* Keeps a problem unless there are too many; the one that is too many says so. */
static void keep(struct problems *problems, size_t n_found, enum severity severity,
		 struct mark mark, enum message what, const struct text *args, size_t n_args)
{
	problems->is_kept = n_found <= LIMIT_PROBLEMS;
	if (problems->is_kept)
		add(problems, severity, mark, what, args, n_args);
	else if (n_found == LIMIT_PROBLEMS + 1)
		add(problems, severity, mark, MESSAGE_LOAD_MORE_PROBLEMS, NULL, 0);
}

bool problem_error(struct problems *problems, struct mark mark, enum message what,
		   const struct text *args, size_t n_args)
{
	keep(problems, ++problems->n_errors, SEVERITY_ERROR, mark, what, args, n_args);
	return false;
}

void problem_warning(struct problems *problems, struct mark mark, enum message what,
		     const struct text *args, size_t n_args)
{
	keep(problems, ++problems->n_warnings, SEVERITY_WARNING, mark, what, args, n_args);
}

void problem_hint(struct problems *problems, enum message hint, struct text arg)
{
	struct cut cut;
	if (problems->is_kept)
		diagnostics_hint(problems->diagnostics, hint, cut_arg(arg, &cut));
}

struct text problem_nearest(struct problems *problems, struct text word,
			    const struct text *words, size_t n)
{
	if (!problems->is_kept || word.len > ARG_MAX_LEN ||
	    n > COMPARED_MAX - problems->n_compared)
		return (struct text){0};
	problems->n_compared += n;
	return diagnostics_nearest(word, words, n);
}

void problem_hint_nearest(struct problems *problems, struct text word, const struct text *words,
			  size_t n)
{
	struct text nearest = problem_nearest(problems, word, words, n);
	if (nearest.len)
		problem_hint(problems, MESSAGE_LOAD_HINT_NEAREST, nearest);
}

void problem_hint_synonym(struct problems *problems, struct text word,
			  const struct synonym *synonyms, size_t n)
{
	struct text said[SYNONYMS_MAX] = {{0}};
	assert(n <= SYNONYMS_MAX);
	for (size_t i = 0; i < n; i++)
		said[i] = synonyms[i].said;
	struct text nearest = problem_nearest(problems, word, said, n);
	for (size_t i = 0; i < n && nearest.len; i++)
		if (said[i].bytes == nearest.bytes) {
			problem_hint(problems, MESSAGE_LOAD_HINT_NEAREST, synonyms[i].key);
			return;
		}
}
