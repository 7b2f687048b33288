/* SPDX-License-Identifier: EUPL-1.2 */
/* The terminal is cooked: the kernel echoes and edits, a read gives whole lines. From a
   pipe it may give many at once, or half of one. */
#include "linear/lines.h"

#include <errno.h>
#include <stdint.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { WRITE_SECONDS = 60 };

bool lines_free_flow(const struct lines *lines, struct termios *modes)
{
	if (tcgetattr(lines->input, modes) != 0)
		return false;
	struct termios free = *modes;
	free.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
	return tcsetattr(lines->input, TCSANOW, &free) == 0;
}

void lines_give_back(const struct lines *lines, const struct termios *modes)
{
	tcsetattr(lines->input, TCSANOW, modes);
}

int lines_width(const struct lines *lines)
{
	struct winsize size;
	signals_forget_size();
	if (ioctl(lines->output, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
		return 0;
	return size.ws_col > 20 ? size.ws_col - 1 : 20;
}

static void keep(struct lines *lines, struct text bytes)
{
	if (!lines->keeps_shown)
		return;
	/* a bell is heard, not read */
	for (struct text rest = bytes, piece; rest.bytes;) {
		piece = text_split(rest, '\a', &rest);
		buffer_append(&lines->shown, piece);
	}
	if (lines->shown.len <= SHOWN_BYTES_MAX)
		return;
	struct text rest = buffer_text(&lines->shown);
	rest = text_slice(rest, rest.len / 2, rest.len);
	size_t skipped = text_find(rest, TEXT("\n")) + 1; /* begin with a line */
	rest = text_slice(rest, skipped, rest.len);
	memmove(lines->shown.bytes, rest.bytes, rest.len);
	lines->shown.len = rest.len;
}

void lines_hold(struct lines *lines, struct text bytes)
{
	bytes = text_slice(bytes, 0, sizeof(lines->bytes) - lines->end);
	if (bytes.len)
		memcpy(lines->bytes + lines->end, bytes.bytes, bytes.len);
	lines->end += bytes.len;
}

/* Writes what it can; the bytes written, or -1 with errno. A signal may come in, and one
   that waited to does so before anything is written. */
static ssize_t write_some(const struct lines *lines, struct text bytes)
{
	signals_open(lines->signals);
	errno = EINTR;
	return signals_pending() ? -1 : write(lines->output, bytes.bytes, bytes.len);
}

/* Until the output takes something, or a signal comes: 0 or an errno. */
static int wait_for_room(const struct lines *lines)
{
	errno = 0;
	(void)signals_wait_writable(lines->signals, lines->output);
	return errno == EINTR ? 0 : errno;
}

/* Writes bytes that are encoded already. ECHOED: what the terminal has shown before them;
   it is kept when they are on their way. */
static int send(struct lines *lines, struct text echoed, struct text bytes)
{
	int error = 0;
	size_t written = 0;
	if (lines->visit)
		alarm(WRITE_SECONDS); /* nobody holds a process by not reading */
	while (written < bytes.len && error == 0) {
		struct text rest = text_slice(bytes, written, bytes.len);
		ssize_t n = write_some(lines, rest);
		int problem = errno;
		keep(lines, echoed);
		echoed = TEXT("");
		keep(lines, text_slice(rest, 0, n > 0 ? (size_t)n : 0));
		if (n > 0)
			written += (size_t)n;
		else if (problem == EAGAIN)
			error = wait_for_room(lines);
		else if (problem != EINTR)
			error = problem;
		if (signals_pending())
			break;
	}
	if (lines->visit)
		alarm(0);
	return error;
}

int lines_write(struct lines *lines, struct text answer)
{
	struct buffer encoded = {0};
	utf8_encode(&encoded, answer, lines->charset);
	int error = send(lines, TEXT(""), buffer_text(&encoded));
	buffer_clear(&encoded);
	return error;
}

void lines_prepare(struct lines *lines, struct text answer, bool for_width)
{
	buffer_reset(&lines->prepared);
	utf8_encode(&lines->prepared, answer, lines->charset);
	lines->prepared_for_width = for_width;
}

/* Has Enter alone been pressed, and is its answer at hand? */
static bool is_prepared(const struct lines *lines)
{
	return lines->prepared.len > 0 && lines->end == lines->begin + 1 &&
	       lines->bytes[lines->begin] == '\n' &&
	       !(lines->prepared_for_width && signals_resized());
}

static enum line_result answer_at_once(struct lines *lines)
{
	struct text echoed = lines->is_echoed ? TEXT("\n") : TEXT("");
	lines->begin = lines->end;
	lines->error = send(lines, echoed, buffer_text(&lines->prepared));
	return LINE_ANSWERED;
}

/* The bytes read behind those held, or -1 with errno; EINTR if nothing came in time. */
static ssize_t read_some(struct lines *lines, int wait)
{
	char *bytes = lines->bytes + lines->end;
	size_t room = sizeof(lines->bytes) - lines->end;
	if (wait != 0) {
		ssize_t n = signals_read(lines->signals, lines->input, bytes, room, wait);
		if (n >= 0 || errno != EAGAIN)
			return n;
	}
	/* nothing but a look; or the terminal never waits, so it is waited for */
	errno = EINTR;
	if (!signals_wait_readable(lines->signals, lines->input, wait))
		return -1;
	return signals_read(lines->signals, lines->input, bytes, room, -1);
}

/* Waits, and reads what there is behind the bytes held, if anything. */
static enum line_result fill(struct lines *lines)
{
	memmove(lines->bytes, lines->bytes + lines->begin, lines->end - lines->begin);
	lines->end -= lines->begin;
	lines->begin = 0;
	int wait = lines->visit ? visit_wait(lines->visit, lines->clock()) : -1;
	if (lines->meanwhile && lines->meanwhile(lines->meanwhile_ctx))
		wait = 0;
	ssize_t n = read_some(lines, wait);
	if (n < 0 && errno != EINTR && errno != EAGAIN)
		return LINE_HANGUP;
	lines->has_ended = n == 0;
	lines->end += n > 0 ? (size_t)n : 0;
	/* What Ctrl-C cancels the terminal has thrown away already; what was read was typed
	   behind it, and is to be answered: so it comes first. */
	if (signals_pending())
		return LINE_SIGNAL;
	if (n < 0) {
		bool is_due = lines->visit && visit_wait(lines->visit, lines->clock()) == 0;
		return is_due ? LINE_DUE : LINE_READ;
	}
	return is_prepared(lines) ? answer_at_once(lines) : LINE_READ;
}

static void decode(const struct lines *lines, struct text bytes, struct buffer *line)
{
	struct buffer decoded = {0};
	utf8_decode(&decoded, bytes, lines->charset);
	utf8_append_clean(line, buffer_text(&decoded));
	buffer_clear(&decoded);
}

/* Takes the line that stands at the beginning, LEN bytes without its end. */
static void take(struct lines *lines, size_t len, struct buffer *line)
{
	struct text typed = {lines->bytes + lines->begin, len};
	decode(lines, typed, line);
	if (lines->is_echoed) {
		keep(lines, typed);
		keep(lines, TEXT("\n"));
	}
	lines->begin += len;
	if (lines->begin < lines->end)
		lines->begin++;
}

/* Is a whole line held, or the last one without an end? *len receives its bytes. */
static bool holds_line(struct lines *lines, size_t *len)
{
	const char *begin = lines->bytes + lines->begin;
	size_t held = lines->end - lines->begin;
	const char *end = memchr(begin, '\n', held);
	*len = end ? (size_t)(end - begin) : held;
	lines->is_too_long = lines->is_too_long || *len > LINE_BYTES_MAX;
	return end || (lines->has_ended && (held > 0 || lines->is_too_long));
}

static enum line_result read_line(struct lines *lines, struct buffer *line)
{
	size_t len;
	if (signals_pending())
		return LINE_SIGNAL;
	while (!holds_line(lines, &len)) {
		if (lines->has_ended)
			return LINE_END;
		if (lines->is_too_long)
			lines->begin = lines->end;
		enum line_result result = fill(lines);
		if (result != LINE_READ)
			return result;
	}
	bool was_too_long = lines->is_too_long;
	lines->is_too_long = false;
	take(lines, len, line);
	return was_too_long ? LINE_TOO_LONG : LINE_READ;
}

enum line_result lines_read(struct lines *lines, struct buffer *line)
{
	enum line_result result = read_line(lines, line);
	if (result == LINE_SIGNAL)
		signals_close(lines->signals); /* for signals_take: another may follow */
	return result;
}
