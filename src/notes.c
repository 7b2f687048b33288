/* SPDX-License-Identifier: EUPL-1.2 */
/* The operator reads in the log what a visit was like and why it ended. What somebody
   searched for is nobody's business, and where somebody came from is written down only
   for an operator who asks for it. */
#include "notes.h"

#include <locale.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "browser/browser.h"
#include "kiosk/journal.h"

static const char *mode_name(enum mode mode)
{
	return mode == MODE_OF_LINEAR  ? "linear"
	       : mode == MODE_OF_CALM  ? "calm"
	       : mode == MODE_OF_PRINT ? "print"
				       : "screen";
}

/* Tells one state of the data from another. */
static uint32_t data_version(const struct catalog *catalog)
{
	uint32_t sum = 2166136261u; /* FNV-1a */
	for (size_t i = 0; i < catalog->len; i++)
		sum = (sum ^ catalog->block[i]) * 16777619u;
	return sum;
}

static void append_data(struct buffer *out, const struct catalog *catalog,
			const struct diagnostics *problems)
{
	buffer_format(out, "data %08x", (unsigned)data_version(catalog));
	if (problems->n_items)
		buffer_format(out, ", %zu problems", problems->n_items);
}

/* As it is claimed, which may be more than it is cut to: that is worth knowing. */
static void append_window(struct buffer *out)
{
	struct winsize size;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
		buffer_format(out, "window %ux%u", (unsigned)size.ws_col,
			      (unsigned)size.ws_row);
	else
		buffer_append_string(out, "no window");
}

static void append_address(struct buffer *out)
{
	const char *peer = getenv("SSH_CONNECTION");
	struct text rest;
	if (!peer)
		return;
	buffer_append_string(out, ", from ");
	buffer_append(out, text_split(text_of(peer), ' ', &rest));
}

void notes_start(const struct program *program, enum mode mode)
{
	struct buffer details = {0};
	const char *locale = setlocale(LC_CTYPE, NULL);
	if (!program->journal)
		return;
	buffer_format(&details, "%s, %s, ", mode_name(mode),
		      program->is_remote ? "remote" : "console");
	append_window(&details);
	buffer_format(&details, ", locale %s, ", locale ? locale : "C");
	append_data(&details, program->source.catalog, program->source.problems);
	if (program->options.logs_address)
		append_address(&details);
	journal_note(program->journal, "start", buffer_text(&details));
	if (program->request_is_refused)
		journal_note(program->journal, "refused", TEXT("a command for sshd"));
	buffer_clear(&details);
}

void notes_mode(const struct program *program, enum mode mode)
{
	journal_note(program->journal, "mode", text_of(mode_name(mode)));
}

void notes_ending(const struct program *program, const char *event, const char *why,
		  int64_t milliseconds)
{
	struct buffer details = {0};
	buffer_format(&details, "%s, %lld s", why, (long long)milliseconds / 1000);
	journal_note(program->journal, event, buffer_text(&details));
	buffer_clear(&details);
}

/* ---- while they read -------------------------------------------------------------- */

static void note_visited(void *ctx, const struct place *place)
{
	const struct program *program = ctx;
	struct buffer text = {0};
	struct place public = *place;
	if (!program->journal)
		return;
	for (size_t i = public.n_filters; i > 0; i--)
		if (public.filters[i - 1].filter == FILTER_SEARCH)
			place_remove_filter(&public, i - 1);
	if (public.what == PLACE_SEARCH)
		buffer_append(&text, TEXT("suche"));
	else
		place_append(&text, &public);
	journal_note(program->journal, "place", buffer_text(&text));
	buffer_clear(&text);
}

static void note_refused(void *ctx, enum command command)
{
	const struct program *program = ctx;
	journal_note(program->journal, "refused", command_info(command)->name);
}

struct observer notes_observer(struct program *program)
{
	return (struct observer){program, note_visited, note_refused};
}

void notes_new_data(const struct live *live, const struct loaded *loaded)
{
	struct buffer line = {0};
	if (!live->journal)
		return;
	append_data(&line, &loaded->dataset.catalog, &loaded->problems);
	journal_note_once(live->journal, live->path, buffer_text(&line));
	buffer_clear(&line);
}

void notes_bad_data(const struct live *live, const struct diagnostics *problems,
		    enum load_result result)
{
	struct buffer line = {0};
	size_t i = 0;
	if (!live->journal)
		return;
	while (i + 1 < problems->n_items && problems->items[i].severity != SEVERITY_ERROR)
		i++;
	if (result == LOAD_REJECTED)
		buffer_format(&line, "data broken, %zu errors, ", problems->n_errors);
	else
		buffer_append_string(&line, "data unreadable, ");
	if (i < problems->n_items)
		diagnostics_append_mark(&line, problems, problems->items[i].mark);
	journal_note_once(live->journal, live->path, buffer_text(&line));
	buffer_clear(&line);
}
