/* SPDX-License-Identifier: EUPL-1.2 */
/* The conversation: an answer with its prompt in one write, then a line, and again. */
#include "linear/linear.h"

#include <errno.h>
#include <signal.h>
#include <stdint.h>
#include <unistd.h>

#include "base/clock.h"
#include "browser/refresh.h"
#include "linear/ahead.h"
#include "linear/commands.h"
#include "linear/lines.h"
#include "linear/news.h"
#include "linear/numbers.h"
#include "linear/pages.h"
#include "linear/steps.h"
#include "linear/talk.h"

/* What stands between the answer and the reader's next line. */
static void end_answer(struct talk *talk)
{
	if (talk->ending == ENDING_QUIT)
		talk_say_message(talk, MESSAGE_LINEAR_GOODBYE, NULL, 0);
	else if (talk->ending == ENDING_NONE && !talk->is_stepping)
		talk_append(talk, &talk->answer, MESSAGE_LINEAR_PROMPT, NULL, 0);
}

static int write_answer(struct talk *talk)
{
	if (talk->is_silent) {
		talk->is_silent = false;
		return talk->lines->error;
	}
	end_answer(talk);
	int error = lines_write(talk->lines, buffer_text(&talk->answer));
	buffer_reset(&talk->answer);
	arena_reset(&talk->scratch);
	talk->is_stepping = false;
	return error;
}

/* The first line names the mode and the strategy, whose title need not be said again. */
static void say_start(struct talk *talk, const struct linear_options *options)
{
	const struct catalog *catalog = browser_source(talk->browser)->catalog;
	enum language language = browser_language(talk->browser), shown;
	struct object head = catalog_object(catalog, catalog_first(catalog, KIND_STRATEGY));
	struct text name = object_text(head, FIELD_TITLE, language, &shown);
	struct buffer title = {0};
	if (options->reason.len > 0)
		talk_say(talk, options->reason);
	talk_append_title(talk, &title, name, shown);
	talk_say_message(talk, MESSAGE_LINEAR_TITLE, MESSAGE_ARGS(buffer_text(&title)));
	talk_say_message(talk, MESSAGE_LINEAR_HINT, NULL, 0);
	if (!options->keeps_selection)
		(void)browser_set_focus(talk->browser, 0);
	talk_arrive(talk);
	talk_say_page(talk, buffer_text(&title));
	talk_step_from_focus(talk);
	buffer_clear(&title);
}

/* ---- the visit to a kiosk --------------------------------------------------------- */

static void touch(struct talk *talk)
{
	if (talk->lines->visit)
		visit_touch(talk->lines->visit, talk->lines->clock());
}

static void warn(struct talk *talk, enum message what)
{
	int seconds = visit_seconds_left(talk->lines->visit, talk->lines->clock());
	talk_say_message(talk, what, MESSAGE_ARGS(talk_number(talk, (size_t)seconds)));
}

/* The only words that nobody asked for: without them a visit would end unannounced. They
   begin a line of their own. */
static void say_visit(struct talk *talk)
{
	buffer_append_char(&talk->answer, '\n');
	switch (visit_next(talk->lines->visit, talk->lines->clock())) {
	case VISIT_WARN_IDLE:
		warn(talk, MESSAGE_VISIT_IDLE_LINEAR);
		break;
	case VISIT_WARN_LIMIT:
		warn(talk, MESSAGE_VISIT_LIMIT);
		break;
	case VISIT_RESET:
		talk->ending = ENDING_RESET;
		break;
	case VISIT_END:
		talk_say_message(talk, MESSAGE_VISIT_OVER, NULL, 0);
		talk->ending = ENDING_OVER;
		break;
	case VISIT_NOTHING:
	case VISIT_TURN: /* lines do not turn */
		buffer_reset(&talk->answer);
		talk->is_silent = true;
		break;
	}
}

/* Waits for a line and answers it; false at the end, with *result. */
static bool answer_line(struct talk *talk, struct buffer *line, enum linear_result *result)
{
	int number;
	struct standing next = ahead_prepare(talk);
	buffer_reset(line);
	switch (lines_read(talk->lines, line)) {
	case LINE_READ:
		touch(talk);
		if (talk->fits_terminal)
			talk->spoken.width = lines_width(talk->lines);
		if (!news_take(talk, buffer_text(line)))
			talk_answer(talk, buffer_text(line));
		return true;
	case LINE_ANSWERED:
		touch(talk);
		ahead_follow(talk, &next);
		talk->is_silent = true;
		return true;
	case LINE_TOO_LONG:
		talk_refuse_with(talk, MESSAGE_LINEAR_LINE_TOO_LONG, NULL, 0);
		return true;
	case LINE_SIGNAL:
		number = signals_take();
		touch(talk);
		if (number != 0 && number != SIGINT) {
			bool is_gone = number == SIGHUP || number == SIGALRM;
			*result = is_gone ? LINEAR_HANGUP : LINEAR_SIGNAL;
			talk->signal = number;
			return false;
		}
		/* The prompt stands on a line that now holds "^C": begin another. */
		buffer_append_char(&talk->answer, '\n');
		talk_say_message(talk, MESSAGE_LINEAR_CANCELLED, NULL, 0);
		if (talk->lines->visit)
			talk_answer(talk, TEXT("anfang"));
		return true;
	case LINE_DUE:
		say_visit(talk);
		return true;
	case LINE_END:
		buffer_append_char(&talk->answer, '\n');
		talk->ending = ENDING_QUIT;
		return true;
	case LINE_HANGUP:
		break;
	}
	*result = LINEAR_HANGUP;
	return false;
}

static enum linear_result converse(struct talk *talk)
{
	enum linear_result result = LINEAR_QUIT;
	struct buffer line = {0};
	int error = write_answer(talk);
	while (error == 0 && talk->ending == ENDING_NONE && answer_line(talk, &line, &result))
		error = write_answer(talk);
	buffer_clear(&line);
	if (error != 0)
		return error == EIO ? LINEAR_HANGUP : LINEAR_WRITE_ERROR;
	if (talk->ending == ENDING_SCREEN)
		return LINEAR_TO_SCREEN;
	if (talk->ending == ENDING_RESET)
		return LINEAR_RESET;
	if (talk->ending == ENDING_OVER)
		return LINEAR_OVER;
	return talk->ending == ENDING_CALM ? LINEAR_TO_CALM : result;
}

static size_t number_of(void *ctx, size_t link)
{
	struct talk *talk = ctx;
	return talk_number_of_link(talk, link);
}

static bool read_on(void *ctx)
{
	return browser_refresh_ahead(ctx);
}

enum linear_result linear_run(struct browser *browser, const struct linear_options *options,
			      int *signal)
{
	struct signals *signals = signals_catch(browser_source(browser)->is_kiosk);
	struct lines lines = {.input = options->input,
			      .output = options->output,
			      .charset = utf8_charset_of_locale(),
			      .signals = signals,
			      .is_echoed = isatty(options->input),
			      .visit = options->visit,
			      .meanwhile = read_on,
			      .meanwhile_ctx = browser,
			      .clock = options->clock ? options->clock : clock_now,
			      .keeps_shown = !browser_source(browser)->is_kiosk};
	struct talk talk = {.browser = browser,
			    .lines = &lines,
			    .spoken = {.width = options->width,
				       .plain_words = options->plain_words,
				       .by_sentences = options->by_sentences,
				       .number_of = number_of},
			    .has_bell = options->bell && isatty(options->output),
			    .fits_terminal = options->width == 0,
			    .rows_at_once = options->rows ? options->rows : SIZE_MAX};
	talk.spoken.ctx = &talk;
	lines_hold(&lines, options->typed);
	if (talk.fits_terminal)
		talk.spoken.width = lines_width(&lines);
	struct termios modes;
	bool is_changed = options->visit && lines_free_flow(&lines, &modes);
	say_start(&talk, options);
	enum linear_result result = converse(&talk);
	*signal = talk.signal;
	if (is_changed)
		lines_give_back(&lines, &modes);
	signals_release(signals);
	buffer_clear(&lines.prepared);
	buffer_clear(&lines.shown);
	buffer_clear(&talk.answer);
	arena_clear(&talk.scratch);
	return result;
}
