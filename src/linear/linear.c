/* SPDX-License-Identifier: EUPL-1.2 */
/* The conversation: an answer with its prompt in one write, then a line, and again. */
#include "linear/linear.h"

#include <errno.h>
#include <signal.h>
#include <stdint.h>
#include <unistd.h>

#include "linear/commands.h"
#include "linear/lines.h"
#include "linear/numbers.h"
#include "linear/news.h"
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

/* Waits for a line and answers it; false at the end, with *result. */
static bool answer_line(struct talk *talk, struct buffer *line, enum linear_result *result)
{
	int number;
	buffer_reset(line);
	switch (lines_read(talk->lines, line)) {
	case LINE_READ:
		if (talk->fits_terminal)
			talk->spoken.width = lines_width(talk->lines);
		if (!news_take(talk, buffer_text(line)))
			talk_answer(talk, buffer_text(line));
		return true;
	case LINE_TOO_LONG:
		talk_refuse_with(talk, MESSAGE_LINEAR_LINE_TOO_LONG, NULL, 0);
		return true;
	case LINE_SIGNAL:
		number = signals_take();
		if (number != 0 && number != SIGINT) {
			*result = number == SIGHUP ? LINEAR_HANGUP : LINEAR_SIGNAL;
			talk->signal = number;
			return false;
		}
		/* The prompt stands on a line that now holds "^C": begin another. */
		buffer_append_char(&talk->answer, '\n');
		talk_say_message(talk, MESSAGE_LINEAR_CANCELLED, NULL, 0);
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
	return talk->ending == ENDING_CALM ? LINEAR_TO_CALM : result;
}

static size_t number_of(void *ctx, size_t link)
{
	struct talk *talk = ctx;
	return talk_number_of_link(talk, link);
}

enum linear_result linear_run(struct browser *browser, const struct linear_options *options,
			      int *signal)
{
	struct signals *signals = signals_catch();
	struct lines lines = {.input = options->input,
			      .output = options->output,
			      .charset = utf8_charset_of_locale(),
			      .signals = signals,
			      .is_echoed = isatty(options->input),
			      .keeps_shown = !browser_source(browser)->is_kiosk};
	struct talk talk = {.browser = browser,
			    .lines = &lines,
			    .spoken = {.width = options->width,
				       .plain_words = options->plain_words,
				       .number_of = number_of},
			    .fits_terminal = options->width == 0,
			    .rows_at_once = options->rows ? options->rows : SIZE_MAX};
	talk.spoken.ctx = &talk;
	if (talk.fits_terminal)
		talk.spoken.width = lines_width(&lines);
	say_start(&talk, options);
	enum linear_result result = converse(&talk);
	*signal = talk.signal;
	signals_release(signals);
	buffer_clear(&lines.shown);
	buffer_clear(&talk.answer);
	arena_clear(&talk.scratch);
	return result;
}
