/* SPDX-License-Identifier: EUPL-1.2 */
/* The terminal stays cooked, signals stay what they are: Ctrl-C ends the program. What is
   typed ahead is kept, for it is not meant for us, but for the word that ends it. */
#include "linear/waiting.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/messages.h"
#include "base/utf8.h"
#include "command/command.h"
#include "linear/lines.h"

enum { FIRST_MS = 700, NEXT_MS = 5000 };

static void say_percent(int output, enum language language, int percent)
{
	struct buffer number = {0}, line = {0}, encoded = {0};
	buffer_append_number(&number, percent);
	message_append(&line, language, MESSAGE_LOADING_PERCENT,
		       MESSAGE_ARGS(buffer_text(&number)));
	buffer_append_char(&line, '\n');
	utf8_encode(&encoded, buffer_text(&line), utf8_charset_of_locale());
	if (write(output, encoded.bytes, encoded.len) < 0)
		errno = 0; /* the first answer will notice */
	buffer_clear(&number);
	buffer_clear(&line);
	buffer_clear(&encoded);
}

/* Is one of the whole lines the word for the end? */
static bool wants_to_quit(struct text typed, enum language language)
{
	while (typed.len) {
		enum command command;
		struct text rest, argument, line = text_split(typed, '\n', &rest);
		if (rest.bytes &&
		    command_read(text_trim(line), language, &command, &argument) &&
		    command == COMMAND_QUIT && argument.len == 0)
			return true;
		typed = rest;
	}
	return false;
}

/* Takes what waits to be read. WAITED_DONE: goes on. */
static enum waited listen(int input, enum language language, struct buffer *typed)
{
	struct pollfd waited = {input, POLLIN, 0};
	if (typed->len >= LINE_BYTES_MAX || poll(&waited, 1, 0) <= 0)
		return WAITED_DONE;
	ssize_t n = read(input, buffer_reserve(typed, LINE_BYTES_MAX), LINE_BYTES_MAX);
	if (n < 0)
		return errno == EINTR || errno == EAGAIN ? WAITED_DONE : WAITED_HANGUP;
	typed->len += (size_t)n;
	return n == 0 || wants_to_quit(buffer_text(typed), language) ? WAITED_QUIT
								     : WAITED_DONE;
}

enum waited linear_wait(const struct work *work, int input, int output, enum language language,
			struct buffer *typed)
{
	int64_t next = clock_now() + FIRST_MS;
	enum waited result = WAITED_DONE;
	while (result == WAITED_DONE && !work->step(work->ctx)) {
		if (clock_now() >= next) {
			say_percent(output, language, work->percent(work->ctx));
			next = clock_now() + NEXT_MS;
		}
		result = listen(input, language, typed);
	}
	return result;
}
