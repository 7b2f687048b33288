/* SPDX-License-Identifier: EUPL-1.2 */
/* One interactive front end after the other, until one of them ends it; all share the
   browser, so nobody loses the place. In a kiosk it is also the life of its visits:
   what ends one for a visitor begins the next. */
#include <signal.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "base/clock.h"
#include "browser/browser.h"
#include "browser/visit.h"
#include "linear/linear.h"
#include "notes.h"
#include "program.h"
#include "tui/tui.h"

static const int64_t usual_idle_ms = 600000, usual_limit_ms = 7200000;

struct session {
	struct program *program;
	struct browser *browser;
	struct tui_view view;
	enum mode first, next; /* MODE_UNDECIDED: none */
	bool begins_anew;      /* the visitor has left, the next may come */
	const char *ending;    /* why it ended, for the log */
	int status;
	struct text reason;
	struct visit visit;
	struct visit *limits;	  /* NULL: no kiosk */
	struct observer observer; /* writes the log */
	int64_t began;
};

/* ---- the front ends ------------------------------------------------------------------ */

static void end(struct session *session, const char *ending, int status)
{
	session->ending = ending;
	session->status = status;
}

/* Who leaves a console leaves it to the next; a line ends with the visit. */
static void quit(struct session *session)
{
	end(session, "quit", STATUS_FINE);
	session->begins_anew =
		session->limits && !session->visit.rules.is_remote && isatty(STDIN_FILENO);
}

static void end_by_time(struct session *session, bool is_over)
{
	end(session, is_over ? "time" : "idle", STATUS_FINE);
	session->begins_anew = !is_over;
}

static void run_linear(struct session *session)
{
	const struct options *options = &session->program->options;
	const struct linear_options how = {.input = STDIN_FILENO,
					   .output = STDOUT_FILENO,
					   .width = options->width,
					   .plain_words = options->plain_words != ANSWER_NO,
					   .by_sentences = options->by_sentences,
					   .bell = options->bell,
					   .rows = options->has_page_size ? options->page_size
									  : LINEAR_ROWS,
					   .reason = session->reason,
					   .typed = buffer_text(&session->program->typed),
					   .keeps_selection = session->view.is_kept,
					   .visit = session->limits};
	int number = 0;
	enum linear_result result = linear_run(session->browser, &how, &number);
	session->view.goes_on = true;
	buffer_reset(&session->program->typed);
	switch (result) {
	case LINEAR_QUIT:
		quit(session);
		break;
	case LINEAR_TO_SCREEN:
		session->next = MODE_OF_SCREEN;
		break;
	case LINEAR_TO_CALM:
		session->next = MODE_OF_CALM;
		break;
	case LINEAR_RESET:
		end_by_time(session, false);
		break;
	case LINEAR_OVER:
		end_by_time(session, true);
		break;
	case LINEAR_HANGUP:
		end(session, "hang-up", STATUS_BY_SIGNAL + SIGHUP);
		break;
	case LINEAR_WRITE_ERROR:
		end(session, "write error", STATUS_NOT_WRITTEN);
		break;
	case LINEAR_SIGNAL:
		end(session, "signal", STATUS_BY_SIGNAL + number);
		break;
	}
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

/* Visitors are always there for the first time, and nothing is remembered of them. The
   calm screen has a greeting of its own; behind a fence nothing can be remembered. */
static bool wants_hints(const struct program *program, bool is_calm)
{
	if (program->options.without_hints || is_calm ||
	    program->options.sandbox == SANDBOX_REQUIRE)
		return false;
	return program->source.is_kiosk || first_start();
}

static void run_screen(struct session *session, bool is_calm)
{
	const struct options *options = &session->program->options;
	const struct tui_options how = {.color = options->color,
					.theme = options->theme,
					.today = month_of_today(),
					.ascii = options->ascii,
					.without_mouse = options->without_mouse,
					.hints = wants_hints(session->program, is_calm),
					.is_calm = is_calm,
					.plain_words = options->plain_words == ANSWER_YES,
					.hyphenator = session->program->hyphenator,
					.width = options->width,
					.visit = session->limits};
	int number = 0;
	switch (tui_run(session->browser, &how, &session->view, &number)) {
	case TUI_QUIT:
		quit(session);
		break;
	case TUI_TO_LINEAR:
		session->next = MODE_OF_LINEAR;
		break;
	case TUI_TO_SCREEN:
		session->next = MODE_OF_SCREEN;
		break;
	case TUI_TO_CALM:
		session->next = MODE_OF_CALM;
		break;
	case TUI_RESET:
		end_by_time(session, false);
		break;
	case TUI_OVER:
		end_by_time(session, true);
		break;
	case TUI_UNUSABLE:
		say_complaint_with(session->program, MESSAGE_TERMINAL_UNUSABLE, TEXT(""));
		end(session, "terminal unusable", STATUS_NO_TERMINAL);
		break;
	case TUI_HANGUP:
		end(session, "hang-up", STATUS_BY_SIGNAL + SIGHUP);
		break;
	case TUI_SIGNAL:
		end(session, "signal", STATUS_BY_SIGNAL + number);
		break;
	}
}

/* ---- the visits ------------------------------------------------------------------------ */

static void note_ending(const struct session *session, const char *event)
{
	notes_ending(session->program, event, session->ending, clock_now() - session->began);
}

/* Everything as the first visitor found it. */
static void begin_anew(struct session *session)
{
	note_ending(session, "reset");
	browser_reset(session->browser);
	browser_greet(session->browser, MESSAGE_VISIT_NEW, TEXT(""));
	session->reason = message(session->program->language, MESSAGE_VISIT_NEW);
	session->view = (struct tui_view){0};
	session->next = session->first;
	session->begins_anew = false;
	visit_reset(&session->visit, clock_now());
}

static void open_kiosk(struct session *session, enum mode mode)
{
	const struct options *options = &session->program->options;
	if (!options->is_kiosk)
		return;
	const struct visit_rules rules = {
		.idle_ms = options->has_idle ? options->idle_ms : usual_idle_ms,
		.limit_ms = options->has_limit ? options->limit_ms : usual_limit_ms,
		.is_remote = session->program->is_remote,
		.attracts = options->attracts};
	session->visit = visit_begin(&rules, session->began);
	session->limits = &session->visit;
	session->observer = notes_observer(session->program);
	browser_set_observer(session->browser, &session->observer);
	session->program->live.journal = session->program->journal;
	notes_start(session->program, mode);
	if (session->program->request_is_refused) {
		browser_greet(session->browser, MESSAGE_VISIT_REQUEST, TEXT(""));
		session->reason = message(session->program->language, MESSAGE_VISIT_REQUEST);
	}
}

static void run(struct session *session, enum mode mode)
{
	while (mode != MODE_UNDECIDED) {
		session->next = MODE_UNDECIDED;
		if (mode == MODE_OF_LINEAR)
			run_linear(session);
		else
			run_screen(session, mode == MODE_OF_CALM);
		session->reason = (struct text){0};
		if (session->begins_anew)
			begin_anew(session);
		else if (session->next != MODE_UNDECIDED)
			notes_mode(session->program, session->next);
		mode = session->next;
	}
	note_ending(session, "end");
}

int session_run(struct program *program, enum mode mode, struct text reason)
{
	struct session session = {.program = program,
				  .first = mode,
				  .reason = reason,
				  .ending = "quit",
				  .status = STATUS_FINE,
				  .began = clock_now()};
	session.browser = browser_new(&program->source, &program->home);
	if (program->live.watch)
		browser_set_refresh(session.browser, &program->live.refresh);
	if (!place_equal(&program->home, &program->first))
		(void)browser_go(session.browser, &program->first);
	open_kiosk(&session, mode);
	run(&session, mode);
	browser_free(session.browser);
	return session.status;
}
