/* SPDX-License-Identifier: EUPL-1.2 */
/* Two places for a data set: one is read while the other is made. The old one goes when
   the browser says that nobody points to it any more, so a broken file costs nothing but
   a sentence. Data that take long are read in pieces, one at each look. */
#include "live.h"

#include <string.h>

#include "base/clock.h"
#include "base/messages.h"
#include "model/hyphenation.h"
#include "notes.h"

void loaded_clear(struct loaded *loaded)
{
	dataset_clear(&loaded->dataset);
	diagnostics_clear(&loaded->problems);
}

static int descriptor(void *ctx)
{
	const struct live *live = ctx;
	return watch_descriptor(live->watch);
}

static int wait_ms(void *ctx)
{
	const struct live *live = ctx;
	return live->load ? 0 : watch_wait(live->watch, clock_now());
}

static bool is_due(struct live *live, enum refresh_when when)
{
	int64_t now = clock_now();
	if (when == REFRESH_IF_QUIET)
		return watch_changed(live->watch, now);
	return watch_changed_already(live->watch, now) || when == REFRESH_ASKED;
}

static bool same_problems(const struct diagnostics *a, const struct diagnostics *b)
{
	if (a->n_items != b->n_items)
		return false;
	for (size_t i = 0; i < a->n_items; i++)
		if (memcmp(&a->items[i].mark, &b->items[i].mark, sizeof(struct mark)) != 0 ||
		    a->items[i].what != b->items[i].what)
			return false;
	return true;
}

static bool are_same(const struct loaded *a, const struct loaded *b)
{
	const struct catalog *ours = &a->dataset.catalog, *theirs = &b->dataset.catalog;
	return ours->len == theirs->len && memcmp(ours->block, theirs->block, ours->len) == 0 &&
	       same_problems(&a->problems, &b->problems);
}

/* "Die neuen Daten haben 2 Fehler; die bisherigen bleiben. x.yaml:3:5: …" */
static void explain(struct buffer *why, const struct diagnostics *problems, bool is_readable,
		    enum language language)
{
	struct buffer first = {0}, count = {0};
	size_t i = 0;
	while (i + 1 < problems->n_items && problems->items[i].severity != SEVERITY_ERROR)
		i++;
	diagnostics_append_mark(&first, problems, problems->items[i].mark);
	buffer_append(&first, TEXT(": "));
	diagnostics_append_what(&first, &problems->items[i], language);
	buffer_append_char(&first, ' ');
	diagnostics_append_hint(&first, &problems->items[i], language);
	struct text where = text_trim(buffer_text(&first));
	message_append_count(&count, language, MESSAGE_CHECK_ERRORS, problems->n_errors);
	if (is_readable)
		message_append(why, language, MESSAGE_RELOAD_BROKEN,
			       MESSAGE_ARGS(buffer_text(&count), where));
	else
		message_append(why, language, MESSAGE_RELOAD_FAILED, &where, 1);
	buffer_clear(&first);
	buffer_clear(&count);
}

/* What has been read, compared with what is in force. */
static enum refreshed conclude(struct live *live, enum language language, struct source *source,
			       struct buffer *why)
{
	struct loaded *next = live->waiting;
	enum load_result result = load_end(live->load, &next->dataset);
	live->load = NULL;
	if (result == LOAD_FINE && !are_same(live->loaded, next)) {
		source->catalog = &next->dataset.catalog;
		source->problems = &next->problems;
		notes_new_data(live, next);
		return REFRESHED_NEW;
	}
	if (result != LOAD_FINE)
		notes_bad_data(live, &next->problems, result);
	bool is_worth_saying = result != LOAD_FINE && !live->journal;
	if (is_worth_saying)
		explain(why, &next->problems, result == LOAD_REJECTED, language);
	loaded_clear(next);
	return is_worth_saying	? REFRESHED_BROKEN
	       : live->is_asked ? REFRESHED_SAME
				: REFRESHED_NOTHING;
}

/* Who asked is told how far it is, but not more often than is worth listening to. */
static enum refreshed tell_percent(struct live *live, enum language language,
				   struct buffer *why)
{
	enum { STEP = 10 };
	int percent = load_percent(live->load);
	percent -= percent % STEP;
	if (!live->is_asked || percent == live->percent)
		return REFRESHED_NOTHING;
	live->percent = percent;
	struct buffer number = {0};
	buffer_append_number(&number, percent);
	message_append(why, language, MESSAGE_LOADING_PERCENT,
		       MESSAGE_ARGS(buffer_text(&number)));
	buffer_clear(&number);
	return REFRESHED_LATER;
}

static enum refreshed look(void *ctx, enum refresh_when when, enum language language,
			   struct source *source, struct buffer *why)
{
	struct live *live = ctx;
	live->is_asked = when == REFRESH_ASKED || (live->load && live->is_asked);
	if (!live->load && !is_due(live, when))
		return REFRESHED_NOTHING;
	if (!live->load || when == REFRESH_ASKED)
		live->percent = -1;
	if (!live->load)
		live->load = load_begin(live->path, &live->waiting->problems);
	bool in_pieces = load_is_long(live->load);
	if (when == REFRESH_AT_ONCE && in_pieces && !live->journal)
		live->is_asked = true; /* why the answer is of old data */
	while (!load_step(live->load, LOAD_PIECE))
		if (in_pieces)
			return tell_percent(live, language, why);
	return conclude(live, language, source, why);
}

static bool ahead(void *ctx)
{
	struct live *live = ctx;
	return live->load && load_percent(live->load) < 100 &&
	       !load_step(live->load, LOAD_PIECE);
}

static void done(void *ctx)
{
	struct live *live = ctx;
	struct loaded *old = live->loaded;
	live->loaded = live->waiting;
	live->waiting = old;
	loaded_clear(old);
	if (live->hyphenator)
		hyphenation_teach(&live->loaded->dataset.catalog, live->hyphenator);
}

void live_start(struct live *live, const char *path, struct loaded *loaded)
{
	*live = (struct live){.path = path,
			      .watch = watch_new(path, clock_now()),
			      .loaded = loaded,
			      .refresh = {.descriptor = descriptor,
					  .wait = wait_ms,
					  .look = look,
					  .ahead = ahead,
					  .done = done}};
	live->waiting = &live->second;
	live->refresh.ctx = live;
}

void live_stop(struct live *live)
{
	if (!live->watch)
		return;
	watch_free(live->watch);
	load_free(live->load);
	loaded_clear(live->loaded);
	loaded_clear(live->waiting);
	*live = (struct live){0};
}
