/* SPDX-License-Identifier: EUPL-1.2 */
/* Which items are shown, and which one is selected. Narrowing looks again only at what
   fitted before when something is added to what was typed, so that a long list costs most
   for the first letter; what is shown stays as it was until all of it is known. */
#include "tui/picker.h"

#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "base/utf8.h"

/* How well an item fits, best first; the last: not at all. */
enum fit { FIT_BEGINNING, FIT_WORD, FIT_TEXT, FIT_DETAIL, FIT_NONE };

/* ---- narrowing ------------------------------------------------------------------- */

static struct text fold(struct buffer *buffer, struct text text)
{
	buffer_reset(buffer);
	utf8_fold(buffer, text);
	return buffer_text(buffer);
}

/* Does a word of the text begin so? */
static bool has_beginning(struct text folded, struct text wanted)
{
	struct text rest = folded;

	while (rest.len) {
		if (text_starts_with(rest, wanted))
			return true;
		text_split(rest, ' ', &rest);
	}
	return false;
}

static enum fit fit_of(struct picker *picker, const struct words *words,
		       const struct picker_item *item)
{
	struct text text = fold(&picker->folded, item->text);

	if (text_starts_with(text, words->folded))
		return FIT_BEGINNING;
	if (has_beginning(text, words->folded))
		return FIT_WORD;
	if (words_are_in(words, text))
		return FIT_TEXT;
	text = arena_format(&picker->scratch, TEXT_FORMAT " " TEXT_FORMAT " " TEXT_FORMAT,
			    TEXT_ARGS(item->text), TEXT_ARGS(item->mark),
			    TEXT_ARGS(item->detail));
	return words_are_in(words, fold(&picker->folded, text)) ? FIT_DETAIL : FIT_NONE;
}

static size_t n_candidates(const struct picker *picker)
{
	return picker->narrowing.is_longer ? picker->n_matches : picker->source.n_items;
}

static void keep_if_fitting(struct picker *picker, size_t candidate)
{
	struct picker_narrowing *narrowing = &picker->narrowing;
	struct picker_item item = {0};
	uint32_t index =
		narrowing->is_longer ? picker->matches[candidate].index : (uint32_t)candidate;
	enum fit fit = FIT_BEGINNING;

	if (narrowing->words.n_items) {
		picker->source.item(picker->source.ctx, index, &picker->scratch, &item);
		fit = fit_of(picker, &narrowing->words, &item);
		arena_reset(&picker->scratch);
	}
	if (fit != FIT_NONE)
		narrowing->matches[narrowing->n_matches++] = (struct picker_match){index, fit};
}

/* Best first; among equals the order of the source. */
static int compare_matches(const void *left, const void *right)
{
	const struct picker_match *a = left, *b = right;

	if (a->fit != b->fit)
		return a->fit < b->fit ? -1 : 1;
	return (a->index > b->index) - (a->index < b->index);
}

static void begin(struct picker *picker, struct text typed)
{
	struct picker_narrowing *narrowing = &picker->narrowing;
	struct text before = picker->words.folded;

	if (narrowing->is_begun)
		return;
	narrowing->is_begun = true;
	narrowing->words = words_read(typed, &narrowing->arena);
	narrowing->is_longer = before.len && text_starts_with(narrowing->words.folded, before);
	/* there is always room for one more, see put_first */
	narrowing->matches =
		die_alloc((picker->source.n_items + 1) * sizeof(*narrowing->matches));
}

static void give_up(struct picker *picker)
{
	free(picker->narrowing.matches);
	arena_clear(&picker->narrowing.arena);
	picker->narrowing = (struct picker_narrowing){0};
}

/* What is known by now is what is shown from now on. */
static void take(struct picker *picker)
{
	struct picker_narrowing *narrowing = &picker->narrowing;

	free(picker->matches);
	arena_clear(&picker->words_arena);
	picker->matches = narrowing->matches;
	picker->n_matches = narrowing->n_matches;
	picker->words = narrowing->words;
	picker->words_arena = narrowing->arena;
	*narrowing = (struct picker_narrowing){0};
	if (picker->words.n_items)
		qsort(picker->matches, picker->n_matches, sizeof(*picker->matches),
		      compare_matches);
}

void picker_work(struct picker *picker, const struct prompt *prompt, size_t n_items)
{
	struct picker_narrowing *narrowing = &picker->narrowing;

	if (!picker->is_outdated)
		return;
	begin(picker, buffer_text(&prompt->typed));
	for (; n_items > 0 && narrowing->next < n_candidates(picker); n_items--)
		keep_if_fitting(picker, narrowing->next++);
}

bool picker_has_work(const struct picker *picker)
{
	return picker->is_open && picker->is_outdated &&
	       (!picker->narrowing.is_begun || picker->narrowing.next < n_candidates(picker));
}

/* What the source takes the typed text for. */
static size_t literal_of(struct picker *picker, struct picker_item *item)
{
	struct text typed = buffer_text(&picker->typed);

	if (!typed.len || !picker->source.literal)
		return PICKER_NOTHING;
	return picker->source.literal(picker->source.ctx, typed, &picker->scratch, item);
}

/* Brings the item that was named to the front; it may not have fitted by its texts. */
static void put_first(struct picker *picker, size_t index)
{
	size_t at = 0;

	while (at < picker->n_matches && picker->matches[at].index != index)
		at++;
	if (at == picker->n_matches)
		picker->n_matches++;
	memmove(picker->matches + 1, picker->matches, at * sizeof(*picker->matches));
	picker->matches[0] = (struct picker_match){.index = (uint32_t)index};
}

void picker_narrow(struct picker *picker, const struct prompt *prompt)
{
	struct text typed = buffer_text(&prompt->typed);
	struct picker_item item = {0};
	size_t named;

	if (!picker->is_outdated)
		return;
	picker_work(picker, prompt, SIZE_MAX);
	take(picker);
	buffer_reset(&picker->typed);
	buffer_append(&picker->typed, text_trim(typed));
	named = literal_of(picker, &item);
	arena_reset(&picker->scratch);
	picker->has_literal = named == PICKER_LITERAL;
	if (named < picker->source.n_items)
		put_first(picker, named);
	picker->top = picker->selected = 0;
	picker->is_outdated = false;
}

void picker_set_outdated(struct picker *picker)
{
	give_up(picker);
	picker->is_outdated = true;
	picker->is_in_list = false;
}

/* ---- opening and closing ------------------------------------------------------------ */

void picker_open(struct picker *picker, struct text title, const struct picker_source *source,
		 bool begins_in_list)
{
	const struct prompt nothing = {.is_open = true};

	picker->is_open = true;
	picker->is_in_list = begins_in_list;
	picker->title = title;
	picker->source = *source;
	picker->words = (struct words){0};
	free(picker->matches);
	picker->matches = NULL;
	picker->n_matches = 0;
	give_up(picker);
	picker->is_outdated = true;
	picker_narrow(picker, &nothing);
}

void picker_close(struct picker *picker)
{
	picker->is_open = picker->is_outdated = false;
	give_up(picker);
	free(picker->matches);
	picker->matches = NULL;
	picker->n_matches = 0;
	picker->has_literal = false;
}

void picker_clear(struct picker *picker)
{
	picker_close(picker);
	buffer_clear(&picker->typed);
	buffer_clear(&picker->folded);
	arena_clear(&picker->words_arena);
	arena_clear(&picker->scratch);
}

/* ---- moving -------------------------------------------------------------------------- */

size_t picker_n_shown(const struct picker *picker)
{
	return picker->n_matches + picker->has_literal;
}

size_t picker_index(const struct picker *picker, size_t shown)
{
	if (picker->has_literal && shown == 0)
		return PICKER_LITERAL;
	return picker->matches[shown - picker->has_literal].index;
}

size_t picker_choice(const struct picker *picker)
{
	if (!picker_n_shown(picker))
		return PICKER_NOTHING;
	return picker_index(picker, picker->is_in_list ? picker->selected : 0);
}

struct picker_item picker_item(struct picker *picker, size_t index)
{
	struct picker_item item = {0};

	arena_reset(&picker->scratch);
	if (index == PICKER_LITERAL)
		(void)literal_of(picker, &item);
	else
		picker->source.item(picker->source.ctx, index, &picker->scratch, &item);
	return item;
}

void picker_move(struct picker *picker, long items)
{
	size_t n = picker_n_shown(picker);
	size_t last = n ? n - 1 : 0;
	size_t far = items < 0 ? (size_t)-items : (size_t)items;

	if (!n)
		return;
	if (!picker->is_in_list) {
		/* into the list: down to its first item, up to its last */
		picker->selected = items < 0 ? last : 0;
		picker->is_in_list = true;
	} else if (items < 0) {
		picker->selected = far > picker->selected ? 0 : picker->selected - far;
	} else {
		picker->selected =
			far > last - picker->selected ? last : picker->selected + far;
	}
}

/* True if the key moved the selection. */
static bool move_by_key(struct picker *picker, const struct key *key)
{
	static const struct {
		const char *key;
		bool is_page, needs_list;
		long items;
	} moves[] = {
		{"Down", false, false, 1},	    {"Up", false, false, -1},
		{"Ctrl-N", false, false, 1},	    {"Ctrl-P", false, false, -1},
		{"PageDown", true, false, 1},	    {"PageUp", true, false, -1},
		{"Home", false, true, -(1L << 30)}, {"End", false, true, 1L << 30},
	};
	long page = picker->height > 3 ? picker->height - 2 : 1;

	for (size_t i = 0; i < ARRAY_LEN(moves); i++) {
		if (!key_is(key, moves[i].key) || (moves[i].needs_list && !picker->is_in_list))
			continue;
		/* from the first item upwards the way leads back into the field */
		if (moves[i].items < 0 && picker->is_in_list && !picker->selected)
			picker->is_in_list = false;
		else
			picker_move(picker, moves[i].items * (moves[i].is_page ? page : 1));
		return true;
	}
	return false;
}

static enum picker_result chosen(const struct picker *picker)
{
	return picker_n_shown(picker) ? PICKER_CHOSEN : PICKER_TYPED;
}

static enum picker_result edit(struct picker *picker, struct prompt *prompt,
			       const struct key *key)
{
	switch (prompt_key(prompt, key)) {
	case PROMPT_DONE:
		return chosen(picker);
	case PROMPT_CANCELLED:
		return PICKER_CANCELLED;
	case PROMPT_EDITING:
		break;
	}
	picker_set_outdated(picker);
	return PICKER_OPEN;
}

enum picker_result picker_key(struct picker *picker, struct prompt *prompt,
			      const struct key *key)
{
	/* letters wait until they are needed; whatever uses the list needs them */
	if (!key->character)
		picker_narrow(picker, prompt);
	if (move_by_key(picker, key))
		return PICKER_OPEN;
	if (key_is(key, "Tab"))
		return picker_n_shown(picker) ? PICKER_COMPLETE : PICKER_OPEN;
	return edit(picker, prompt, key);
}
