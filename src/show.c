/* SPDX-License-Identifier: EUPL-1.2 */
/* Chooses the mode and the place to begin at. The order of preference for the mode is that
   of steuerrad(1): option, environment, configuration, and then what is there. */
#include "program.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/utf8.h"
#include "browser/browser.h"
#include "export/export.h"
#include "kiosk/journal.h"
#include "notes.h"
#include "tui/tui.h"

/* Finds a place that was typed; false if there is none: then it has been said. */
static bool find_place(const struct program *program, struct text typed, struct place *place)
{
	struct buffer decoded = {0}, error = {0};
	utf8_decode(&decoded, typed, utf8_charset_of_locale());
	bool found = place_find(&program->loaded.dataset.catalog, buffer_text(&decoded),
				program->language, place, &error);
	if (!found)
		say_complaint(buffer_text(&error));
	buffer_clear(&decoded);
	buffer_clear(&error);
	return found;
}

/* What a visitor asked sshd to run: only the exact address of a place counts, and only of
   one that visitors may see. */
static bool take_request(struct program *program, struct place *place)
{
	bool is_good =
		visitors_place(program, place) && browser_may_visit(&program->source, place);
	program->request_is_refused =
		!is_good && text_of(getenv("SSH_ORIGINAL_COMMAND")).len > 0;
	program->is_remote = text_of(getenv("SSH_CONNECTION")).len > 0;
	return is_good;
}

/* Where it begins: the place asked for, --at, --home, or the start; for print, all. */
static int find_places(struct program *program, enum mode mode)
{
	const struct options *options = &program->options;
	program->home = place_start();
	if (mode == MODE_OF_PRINT)
		program->home.what = PLACE_ALL;
	if (options->is_kiosk && options->home.len &&
	    !find_place(program, options->home, &program->home))
		return STATUS_USAGE;
	program->first = program->home;
	if (options->at.len && !find_place(program, options->at, &program->first))
		return STATUS_USAGE;
	if (!options->is_kiosk)
		program->home = program->first;
	return STATUS_FINE;
}

static int print(struct program *program)
{
	const int64_t began = clock_now();
	const struct observer notes = notes_observer(program);
	const struct options *options = &program->options;
	if (!export_is_possible(options->format, &program->first)) {
		struct buffer name = {0};
		place_append(&name, &program->first);
		say_complaint_with(program, MESSAGE_FORMAT_NEEDS_LIST, buffer_text(&name));
		buffer_clear(&name);
		return STATUS_USAGE;
	}
	const struct export_options how = {.format = options->format,
					   .width = options->width,
					   .ascii = options->ascii,
					   .plain_words = options->plain_words == ANSWER_YES,
					   .output = STDOUT_FILENO};
	notes_start(program, MODE_OF_PRINT);
	notes.visited(notes.ctx, &program->first);
	int error = export_write(&program->source, &program->first, &how);
	if (error)
		say_complaint_with(program, MESSAGE_WRITE_FAILED, text_of(strerror(error)));
	notes_ending(program, "end", error ? "write error" : "read out", clock_now() - began);
	return error ? STATUS_NOT_WRITTEN : STATUS_FINE;
}

/* Decides by what is there. */
enum mode show_mode(const struct program *program, bool has_request, struct text *reason)
{
	enum mode asked = program->options.mode;
	bool has_terminal = isatty(STDOUT_FILENO);
	/* "ssh -T kiosk@…" is a way to listen; with a place, to have it written */
	bool listens = program->options.is_kiosk && !has_request;
	if (asked == MODE_UNDECIDED && !has_terminal)
		return listens ? MODE_OF_LINEAR : MODE_OF_PRINT;
	if (asked == MODE_OF_LINEAR || asked == MODE_OF_PRINT)
		return asked;
	if (isatty(STDIN_FILENO) && has_terminal && tui_is_possible())
		return asked == MODE_OF_CALM ? MODE_OF_CALM : MODE_OF_SCREEN;
	if (program->options.mode_is_option && !program->options.is_kiosk)
		return MODE_UNDECIDED; /* nothing else was wanted */
	*reason = message(program->language, MESSAGE_LINEAR_BY_TERMINAL);
	return MODE_OF_LINEAR;
}

static int open_journal(struct program *program)
{
	program->journal = journal_open(program->options.log);
	if (program->journal)
		return STATUS_FINE;
	say_complaint_with(program, MESSAGE_LOG_FAILED, text_of(strerror(errno)));
	return STATUS_NOT_WRITTEN;
}

int show(struct program *program)
{
	struct text reason = {0};
	struct place request;
	bool has_request = program->options.is_kiosk && take_request(program, &request);
	enum mode mode = show_mode(program, has_request, &reason);
	if (mode == MODE_UNDECIDED) {
		say_complaint_with(program, MESSAGE_TERMINAL_UNUSABLE, TEXT(""));
		return STATUS_NO_TERMINAL;
	}
	int status = find_places(program, mode);
	if (status == STATUS_FINE && program->options.is_kiosk)
		status = open_journal(program);
	if (isatty(STDOUT_FILENO) && mode != MODE_OF_PRINT)
		tui_take_line();
	if (status == STATUS_FINE)
		status = visitors_fence(program);
	if (status != STATUS_FINE)
		return status;
	if (has_request)
		program->first = request;
	if (mode == MODE_OF_PRINT) {
		if (program->options.is_kiosk)
			(void)visitors_place(program, &program->home);
		say_warnings(program);
		return print(program);
	}
	return session_run(program, mode, reason);
}
