/* SPDX-License-Identifier: EUPL-1.2 */
/* Loads the data. If that takes long and somebody waits for them at a terminal, it is done
   in pieces, and between them the front end that comes next obeys. */
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include "base/utf8.h"
#include "base/waiting.h"
#include "linear/waiting.h"
#include "program.h"
#include "tui/waiting.h"

static bool step(void *ctx)
{
	return load_step(ctx, LOAD_PIECE);
}

static int percent(const void *ctx)
{
	return load_percent(ctx);
}

/* Where somebody sits who can be asked; else it is loaded at one go. */
static enum mode mode_of_wait(const struct program *program, const struct load *load)
{
	struct text reason;
	if (program->options.action != ACTION_SHOW || program->options.is_kiosk ||
	    !load_is_long(load) || !isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return MODE_OF_PRINT;
	return show_mode(program, false, &reason);
}

/* Nobody will read what is being loaded: the terminal is gone, and no signal said so. */
static bool is_line_down(void)
{
	struct pollfd line = {STDOUT_FILENO, 0, 0};
	return poll(&line, 1, 0) > 0 && line.revents;
}

static enum waited wait_in(enum mode mode, struct program *program, struct load *load,
			   int *signal)
{
	const struct work work = {load, step, percent};
	const struct waiting_options how = {program->language, &program->config.keymap,
					    mode == MODE_OF_CALM};
	/* asked before: a terminal that is gone is none */
	bool has_line = isatty(STDOUT_FILENO);
	if (mode == MODE_OF_LINEAR)
		return linear_wait(&work, STDIN_FILENO, STDOUT_FILENO, program->language,
				   &program->typed);
	if (mode == MODE_OF_SCREEN || mode == MODE_OF_CALM)
		return tui_wait(&work, &how, signal);
	while (!step(load))
		if (has_line && is_line_down())
			return WAITED_HANGUP;
	return WAITED_DONE;
}

/* A slow disk makes small files late, too; then a sentence says so. */
static void begin_sentence(const struct program *program)
{
	struct buffer sentence = {0}, encoded = {0};
	message_append(&sentence, program->language, MESSAGE_LOADING, NULL, 0);
	buffer_append_char(&sentence, '\n');
	utf8_encode(&encoded, buffer_text(&sentence), utf8_charset_of_locale());
	waiting_begin(STDOUT_FILENO, buffer_text(&encoded));
	buffer_clear(&sentence);
	buffer_clear(&encoded);
}

static int status_of(enum load_result result)
{
	switch (result) {
	case LOAD_FINE:
		return STATUS_FINE;
	case LOAD_REJECTED:
		return STATUS_REJECTED;
	case LOAD_UNREADABLE:
		return STATUS_UNREADABLE;
	}
	return STATUS_REJECTED;
}

int wait_for_data(struct program *program, const char *path, struct loaded *loaded,
		  bool *is_given_up)
{
	struct load *load = load_begin(path, &loaded->problems);
	enum mode mode = mode_of_wait(program, load);
	bool has_sentence = mode == MODE_OF_PRINT && program->options.action == ACTION_SHOW &&
			    program->options.mode != MODE_OF_PRINT && isatty(STDOUT_FILENO);
	int number = 0;
	if (has_sentence)
		begin_sentence(program);
	enum waited waited = wait_in(mode, program, load, &number);
	*is_given_up = waited != WAITED_DONE;
	int status = waited == WAITED_SIGNAL   ? STATUS_BY_SIGNAL + number
		     : waited == WAITED_HANGUP ? STATUS_BY_SIGNAL + SIGHUP
					       : STATUS_FINE;
	if (waited == WAITED_DONE)
		status = status_of(load_end(load, &loaded->dataset));
	else
		load_free(load);
	if (has_sentence)
		waiting_end();
	return status;
}
