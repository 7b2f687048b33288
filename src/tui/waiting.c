/* SPDX-License-Identifier: EUPL-1.2 */
/* One line, written over itself, on whatever the terminal shows: no screen is begun that
   would be taken down again in a moment, and curses is not needed for it. */
#include "tui/waiting.h"

#include <errno.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include "base/die.h"
#include "base/messages.h"
#include "base/utf8.h"
#include "tui/keys.h"
#include "tui/signals.h"
#include "tui/terminal.h"

enum { CALM_PERCENT = 10 };

struct waiting {
	const struct work *work;
	const struct waiting_options *options;
	struct termios found;
	int width;   /* cells of the line that stands there */
	int percent; /* said last; -1: none */
	bool is_over;
	enum waited result;
};

static void send(const struct buffer *line)
{
	struct buffer encoded = {0};

	utf8_encode(&encoded, buffer_text(line), utf8_charset_of_locale());
	terminal_send(&encoded);
	buffer_clear(&encoded);
}

static void end(struct waiting *waiting, enum waited result)
{
	waiting->is_over = true;
	waiting->result = result;
}

/* ---- the line ------------------------------------------------------------------ */

static void clear_line(struct waiting *waiting)
{
	struct buffer line = {0};

	buffer_append_char(&line, '\r');
	buffer_append_repeated(&line, ' ', (size_t)waiting->width);
	buffer_append_char(&line, '\r');
	send(&line);
	buffer_clear(&line);
	waiting->width = 0;
	waiting->percent = -1;
}

static void append_sentences(struct buffer *out, const struct waiting_options *options,
			     int percent)
{
	const struct text *keys = keymap_keys(options->keymap, COMMAND_QUIT);
	struct buffer number = {0};

	buffer_append_number(&number, percent);
	message_append(out, options->language, MESSAGE_LOADING_PERCENT,
		       MESSAGE_ARGS(buffer_text(&number)));
	if (keys[0].len) {
		struct text key = command_key_name(keys[0], options->language);

		message_append(out, options->language, MESSAGE_LOADING_QUIT, &key, 1);
	}
	buffer_clear(&number);
}

static void say_percent(struct waiting *waiting)
{
	int percent = waiting->work->percent(waiting->work->ctx);
	struct buffer sentences = {0}, line = {0};
	struct text visible;
	int rows, columns, width;

	if (waiting->options->is_calm)
		percent -= percent % CALM_PERCENT;
	if (percent == waiting->percent)
		return;
	terminal_size(&rows, &columns);
	append_sentences(&sentences, waiting->options, percent);
	visible = text_slice(buffer_text(&sentences), 0,
			     utf8_fit(buffer_text(&sentences), columns - 1, &width));
	buffer_append_char(&line, '\r');
	buffer_append(&line, visible);
	if (width < waiting->width)
		buffer_append_repeated(&line, ' ', (size_t)(waiting->width - width));
	send(&line);
	waiting->percent = percent;
	waiting->width = width;
	buffer_clear(&line);
	buffer_clear(&sentences);
}

/* ---- keys ---------------------------------------------------------------------- */

static void take_keys(struct waiting *waiting)
{
	struct termios modes = waiting->found;

	modes.c_lflag &= ~(tcflag_t)(ECHO | ICANON | IEXTEN | ISIG);
	modes.c_cc[VMIN] = 1;
	modes.c_cc[VTIME] = 0;
	tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
}

static void give_keys_back(struct waiting *waiting)
{
	clear_line(waiting);
	tcsetattr(STDIN_FILENO, TCSADRAIN, &waiting->found);
}

static void suspend(struct waiting *waiting)
{
	give_keys_back(waiting);
	signals_suspend();
	take_keys(waiting);
}

static void obey_key(struct waiting *waiting, unsigned char byte)
{
	enum command command;
	struct key key;

	if (!key_of_code(byte, false, &key) ||
	    !keymap_command(waiting->options->keymap, text_of(key.name), &command))
		return;
	if (command == COMMAND_QUIT)
		end(waiting, WAITED_QUIT);
	else if (command == COMMAND_SUSPEND)
		suspend(waiting);
	else if (command == COMMAND_REDRAW)
		clear_line(waiting);
}

static void obey_keys(struct waiting *waiting)
{
	unsigned char bytes[64];
	ssize_t n = read(STDIN_FILENO, bytes, sizeof(bytes));

	if (n == 0 || (n < 0 && errno != EINTR && errno != EAGAIN))
		end(waiting, WAITED_HANGUP);
	for (ssize_t i = 0; i < n && !waiting->is_over; i++)
		obey_key(waiting, bytes[i]);
}

static void look_around(struct waiting *waiting)
{
	struct pollfd input = {STDIN_FILENO, POLLIN, 0};

	if (signals_ending())
		end(waiting, WAITED_SIGNAL);
	else if (signals_take_suspend())
		suspend(waiting);
	else if (signals_take_resize())
		clear_line(waiting);
	else if (poll(&input, 1, 0) > 0)
		obey_keys(waiting);
}

enum waited tui_wait(const struct work *work, const struct waiting_options *options,
		     int *signal)
{
	struct waiting waiting = {.work = work, .options = options, .percent = -1};

	signals_start(false);
	if (tcgetattr(STDIN_FILENO, &waiting.found) == 0)
		take_keys(&waiting);
	die_set_cleanup(signals_restore);
	while (!waiting.is_over) {
		say_percent(&waiting);
		if (work->step(work->ctx))
			end(&waiting, WAITED_DONE);
		else
			look_around(&waiting);
	}
	*signal = signals_ending();
	give_keys_back(&waiting);
	die_set_cleanup(NULL);
	signals_stop();
	return waiting.result;
}
