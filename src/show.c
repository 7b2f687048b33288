/* SPDX-License-Identifier: EUPL-1.2 */
/* Chooses one front end, runs it, and the next one if the reader changes. The order of
   preference for the mode is that of steuerrad(1): option, environment, and then what is
   there. */
#include "program.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/utf8.h"
#include "browser/browser.h"
#include "export/export.h"
#include "linear/linear.h"
#include "tui/tui.h"

/* The place of --at, or where the mode begins without it. */
static int find_home(struct program *program, enum mode mode)
{
	struct text at = program->options.at;
	if (at.len == 0) {
		program->home = place_start();
		if (mode == MODE_OF_PRINT)
			program->home.what = PLACE_ALL;
		return STATUS_FINE;
	}
	struct buffer decoded = {0}, error = {0};
	utf8_decode(&decoded, at, utf8_charset_of_locale());
	bool found = place_find(&program->loaded.dataset.catalog, buffer_text(&decoded),
				program->language, &program->home, &error);
	if (!found)
		say_complaint(buffer_text(&error));
	buffer_clear(&decoded);
	buffer_clear(&error);
	return found ? STATUS_FINE : STATUS_USAGE;
}

/* ---- the three front ends ------------------------------------------------------ */

static int print(const struct program *program)
{
	const struct options *options = &program->options;
	if (!export_is_possible(options->format, &program->home)) {
		struct buffer name = {0};
		place_append(&name, &program->home);
		say_complaint_with(program, MESSAGE_FORMAT_NEEDS_LIST, buffer_text(&name));
		buffer_clear(&name);
		return STATUS_USAGE;
	}
	const struct export_options how = {.format = options->format,
					   .width = options->width,
					   .ascii = options->ascii,
					   .plain_words = options->plain_words == ANSWER_YES,
					   .output = STDOUT_FILENO};
	int error = export_write(&program->source, &program->home, &how);
	if (error)
		say_complaint_with(program, MESSAGE_WRITE_FAILED, text_of(strerror(error)));
	return error ? STATUS_NOT_WRITTEN : STATUS_FINE;
}

static int run_linear(struct program *program, struct browser *browser, struct text reason,
		      bool keeps_selection, enum mode *next)
{
	const struct options *options = &program->options;
	const struct linear_options how = {.input = STDIN_FILENO,
					   .output = STDOUT_FILENO,
					   .width = options->width,
					   .plain_words = options->plain_words != ANSWER_NO,
					   .rows = options->has_page_size ? options->page_size
									  : LINEAR_ROWS,
					   .reason = reason,
					   .keeps_selection = keeps_selection};
	int signal_number = 0;
	switch (linear_run(browser, &how, &signal_number)) {
	case LINEAR_QUIT:
		return STATUS_FINE;
	case LINEAR_TO_SCREEN:
		*next = MODE_OF_SCREEN;
		return STATUS_FINE;
	case LINEAR_TO_CALM:
		*next = MODE_OF_CALM;
		return STATUS_FINE;
	case LINEAR_HANGUP:
		return STATUS_BY_SIGNAL + SIGHUP;
	case LINEAR_WRITE_ERROR:
		return STATUS_NOT_WRITTEN;
	case LINEAR_SIGNAL:
		return STATUS_BY_SIGNAL + signal_number;
	}
	return STATUS_FINE;
}

/* For the line in pictures of time, which nothing that is said depends on. Whoever wants
   the same picture tomorrow sets SOURCE_DATE_EPOCH, as builds do. */
static int month_of_today(void)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	time_t now = epoch && *epoch ? (time_t)strtoll(epoch, NULL, 10) : time(NULL);
	struct tm day;
	if (!localtime_r(&now, &day))
		return 0;
	return 12 * (day.tm_year + 1900) + day.tm_mon;
}

static int run_screen(struct program *program, struct browser *browser, bool is_calm,
		      struct tui_view *view, enum mode *next)
{
	const struct tui_options how = {.color = program->options.color,
					.theme = program->options.theme,
					.today = month_of_today(),
					.ascii = program->options.ascii,
					.without_mouse = program->options.without_mouse,
					.is_calm = is_calm,
					.hyphenator = program->hyphenator,
					.width = program->options.width};
	int signal_number = 0;
	switch (tui_run(browser, &how, view, &signal_number)) {
	case TUI_QUIT:
		return STATUS_FINE;
	case TUI_TO_LINEAR:
		*next = MODE_OF_LINEAR;
		return STATUS_FINE;
	case TUI_TO_SCREEN:
		*next = MODE_OF_SCREEN;
		return STATUS_FINE;
	case TUI_TO_CALM:
		*next = MODE_OF_CALM;
		return STATUS_FINE;
	case TUI_UNUSABLE:
		say_complaint_with(program, MESSAGE_TERMINAL_UNUSABLE, TEXT(""));
		return STATUS_NO_TERMINAL;
	case TUI_HANGUP:
		return STATUS_BY_SIGNAL + SIGHUP;
	case TUI_SIGNAL:
		return STATUS_BY_SIGNAL + signal_number;
	}
	return STATUS_FINE;
}

/* Runs one interactive front end after the other, until one of them ends it; all share
   the browser, so nobody loses the place. */
static int interact(struct program *program, enum mode mode, struct text reason)
{
	struct browser *browser = browser_new(&program->source, &program->home);
	struct tui_view view = {0};
	struct place asked;
	if (program->live.watch)
		browser_set_refresh(browser, &program->live.refresh);
	int status = STATUS_FINE;
	if (program->options.is_kiosk && visitors_place(program, &asked))
		(void)browser_go(browser, &asked); /* what the policy refuses stays unseen */
	while (mode != MODE_UNDECIDED) {
		enum mode next = MODE_UNDECIDED;
		if (mode == MODE_OF_LINEAR)
			status = run_linear(program, browser, reason, view.is_kept, &next);
		else
			status = run_screen(program, browser, mode == MODE_OF_CALM, &view,
					    &next);
		reason = (struct text){0};
		mode = next;
	}
	browser_free(browser);
	return status;
}

/* Decides by what is there. REASON receives why it is the linear mode, if nobody asked.
   MODE_UNDECIDED: the screen was demanded, and cannot be. */
static enum mode choose_mode(const struct program *program, struct text *reason)
{
	enum mode asked = program->options.mode;
	bool has_terminal = isatty(STDOUT_FILENO);
	struct place place;
	if (asked == MODE_UNDECIDED && !has_terminal) /* ssh -T: a page, or a conversation */
		return program->options.is_kiosk && !visitors_place(program, &place)
			       ? MODE_OF_LINEAR
			       : MODE_OF_PRINT;
	if (asked == MODE_OF_LINEAR || asked == MODE_OF_PRINT)
		return asked;
	if (isatty(STDIN_FILENO) && has_terminal && tui_is_possible())
		return asked == MODE_OF_CALM ? MODE_OF_CALM : MODE_OF_SCREEN;
	if (program->options.mode_is_option)
		return MODE_UNDECIDED; /* nothing else was wanted */
	*reason = message(program->language, MESSAGE_LINEAR_BY_TERMINAL);
	return MODE_OF_LINEAR;
}

int show(struct program *program)
{
	struct text reason = {0};
	enum mode mode = choose_mode(program, &reason);
	if (mode == MODE_UNDECIDED) {
		say_complaint_with(program, MESSAGE_TERMINAL_UNUSABLE, TEXT(""));
		return STATUS_NO_TERMINAL;
	}
	int status = find_home(program, mode);
	if (status == STATUS_FINE)
		status = visitors_fence(program);
	if (status != STATUS_FINE)
		return status;
	if (mode == MODE_OF_PRINT) {
		if (program->options.is_kiosk)
			(void)visitors_place(program, &program->home);
		say_warnings(program);
		return print(program);
	}
	return interact(program, mode, reason);
}
