/* SPDX-License-Identifier: EUPL-1.2 */
/* Lines from a pipe, answers into a socket that keeps writes apart. */
#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "linear/lines.h"

struct fixture {
	struct signals *signals;
	struct lines lines;
	struct buffer line;
	int typing; /* what is written there is read as typed */
};

static void set_up(struct fixture *fixture)
{
	int typed[2];
	assert_int_equal(pipe(typed), 0);
	*fixture = (struct fixture){.signals = signals_catch(false), .typing = typed[1]};
	fixture->lines =
		(struct lines){.input = typed[0], .output = -1, .signals = fixture->signals};
}

static void tear_down(struct fixture *fixture)
{
	signals_release(fixture->signals);
	close(fixture->lines.input);
	if (fixture->typing >= 0)
		close(fixture->typing);
	buffer_clear(&fixture->line);
}

static void type(const struct fixture *fixture, const char *words)
{
	assert_int_equal(write(fixture->typing, words, strlen(words)), strlen(words));
}

static void type_end(struct fixture *fixture)
{
	close(fixture->typing);
	fixture->typing = -1;
}

static enum line_result read_line(struct fixture *fixture)
{
	buffer_reset(&fixture->line);
	return lines_read(&fixture->lines, &fixture->line);
}

static void assert_line(struct fixture *fixture, const char *expected)
{
	assert_int_equal(read_line(fixture), LINE_READ);
	if (!text_equal(buffer_text(&fixture->line), text_of(expected)))
		fail_msg("read \"" TEXT_FORMAT "\", not \"%s\"",
			 TEXT_ARGS(buffer_text(&fixture->line)), expected);
}

static void test_many_lines_in_one_read(void **state)
{
	struct fixture fixture;
	(void)state;
	set_up(&fixture);
	type(&fixture, "3\n\ns Straßenbahn\nletzte");
	type_end(&fixture);
	assert_line(&fixture, "3");
	assert_line(&fixture, "");
	assert_line(&fixture, "s Straßenbahn");
	assert_line(&fixture, "letzte");
	assert_int_equal(read_line(&fixture), LINE_END);
	tear_down(&fixture);
}

static void test_controls_are_not_read(void **state)
{
	struct fixture fixture;
	(void)state;
	set_up(&fixture);
	type(&fixture, "a\033[A\r\xff\n");
	assert_int_equal(read_line(&fixture), LINE_READ);
	for (size_t i = 0; i < fixture.line.len; i++)
		assert_true((unsigned char)fixture.line.bytes[i] >= ' ');
	assert_true(utf8_is_valid(buffer_text(&fixture.line)));
	tear_down(&fixture);
}

static void test_other_charset(void **state)
{
	struct fixture fixture;
	(void)state;
	set_up(&fixture);
	fixture.lines.charset = CHARSET_LATIN1;
	type(&fixture, "zur\xfc"
		       "ck\n");
	assert_line(&fixture, "zurück");
	tear_down(&fixture);
}

static void test_long_lines_are_dropped_whole(void **state)
{
	struct fixture fixture;
	char words[10000];
	(void)state;
	set_up(&fixture);
	memset(words, 'x', sizeof(words));
	memcpy(words + sizeof(words) - 4, "\n1\n", 4);
	type(&fixture, words);
	assert_int_equal(read_line(&fixture), LINE_TOO_LONG);
	assert_line(&fixture, "1");
	memset(words, 'y', LINE_BYTES_MAX);
	memcpy(words + LINE_BYTES_MAX, "\n", 2);
	type(&fixture, words);
	assert_int_equal(read_line(&fixture), LINE_READ);
	assert_int_equal(fixture.line.len, LINE_BYTES_MAX);
	tear_down(&fixture);
}

static void test_signals_end_the_wait(void **state)
{
	struct fixture fixture;
	(void)state;
	set_up(&fixture);
	raise(SIGINT);
	assert_int_equal(read_line(&fixture), LINE_SIGNAL);
	assert_int_equal(signals_take(), SIGINT);
	assert_int_equal(signals_take(), 0);
	raise(SIGTERM);
	raise(SIGINT);
	assert_int_equal(read_line(&fixture), LINE_SIGNAL);
	assert_int_equal(signals_take(), SIGTERM);
	type(&fixture, "weiter\n");
	assert_line(&fixture, "weiter");
	tear_down(&fixture);
}

static void ring_in(long ms)
{
	struct itimerval timer = {.it_value = {.tv_usec = ms * 1000}};
	assert_int_equal(setitimer(ITIMER_REAL, &timer, NULL), 0);
}

/* SIGALRM is a signal like others, unless it is there to end the read; and none of ours
   may come later, when it would mean the end. */
static void test_a_signal_ends_a_read(void **state)
{
	struct fixture fixture;
	char byte;
	(void)state;
	set_up(&fixture);
	ring_in(5);
	assert_int_equal(signals_read(fixture.signals, fixture.lines.input, &byte, 1, -1), -1);
	assert_int_equal(errno, EINTR);
	assert_int_equal(signals_take(), SIGALRM);
	assert_int_equal(alarm(0), 0);
	assert_int_equal(signals_read(fixture.signals, fixture.lines.input, &byte, 1, 5), -1);
	assert_int_equal(errno, EINTR);
	assert_int_equal(signals_take(), 0);
	assert_int_equal(alarm(0), 0);
	type(&fixture, "x");
	assert_int_equal(signals_read(fixture.signals, fixture.lines.input, &byte, 1, 60000),
			 1);
	assert_int_equal(alarm(0), 0);
	tear_down(&fixture);
}

/* In place of that of the C library: a signal comes when everybody has looked, and the read
   does not know. */
static bool comes_late;

ssize_t read(int descriptor, void *bytes, size_t len)
{
	if (comes_late)
		raise(SIGINT);
	comes_late = false;
	return syscall(SYS_read, descriptor, bytes, len);
}

static void test_a_late_signal_ends_a_read_all_the_same(void **state)
{
	struct fixture fixture;
	(void)state;
	set_up(&fixture);
	comes_late = true;
	assert_int_equal(read_line(&fixture), LINE_SIGNAL);
	assert_false(comes_late);
	assert_int_equal(signals_take(), SIGINT);
	assert_int_equal(alarm(0), 0);
	tear_down(&fixture);
}

/* Every datagram is one write. */
static void test_an_answer_is_one_write(void **state)
{
	struct fixture fixture;
	int ends[2];
	char got[64];
	(void)state;
	set_up(&fixture);
	assert_int_equal(socketpair(AF_UNIX, SOCK_DGRAM, 0, ends), 0);
	fixture.lines.output = ends[0];
	assert_int_equal(lines_write(&fixture.lines, TEXT("Auf\nWiedersehen.\n")), 0);
	assert_int_equal(lines_write(&fixture.lines, TEXT("Eingabe: ")), 0);
	assert_int_equal(recv(ends[1], got, sizeof(got), 0), strlen("Auf\nWiedersehen.\n"));
	assert_int_equal(recv(ends[1], got, sizeof(got), 0), strlen("Eingabe: "));
	close(ends[0]);
	close(ends[1]);
	tear_down(&fixture);
}

/* Enter alone has its answer while lines_read still reads; whatever else is typed does not. */
static void test_a_prepared_answer_goes_out_at_once(void **state)
{
	struct fixture fixture;
	int ends[2];
	char got[64];
	(void)state;
	set_up(&fixture);
	assert_int_equal(socketpair(AF_UNIX, SOCK_DGRAM, 0, ends), 0);
	fixture.lines.output = ends[0];
	lines_prepare(&fixture.lines, TEXT("1: Wissen, "), true);
	type(&fixture, "\n");
	assert_int_equal(read_line(&fixture), LINE_ANSWERED);
	assert_int_equal(fixture.lines.error, 0);
	assert_int_equal(recv(ends[1], got, sizeof(got), MSG_DONTWAIT), strlen("1: Wissen, "));
	type(&fixture, "\nw\n");
	assert_line(&fixture, "");
	assert_line(&fixture, "w");
	lines_prepare(&fixture.lines, TEXT("1: Wissen, "), true);
	raise(SIGWINCH); /* it may not fit any more */
	type(&fixture, "\n");
	assert_line(&fixture, "");
	(void)lines_width(&fixture.lines);
	lines_prepare(&fixture.lines, TEXT(""), true);
	type(&fixture, "\n");
	assert_line(&fixture, "");
	assert_int_equal(recv(ends[1], got, sizeof(got), MSG_DONTWAIT), -1);
	close(ends[0]);
	close(ends[1]);
	buffer_clear(&fixture.lines.prepared);
	tear_down(&fixture);
}

/* On a terminal the kernel has shown what was typed: it belongs to what is saved. */
static void test_what_was_shown_is_kept(void **state)
{
	struct fixture fixture;
	int ends[2];
	(void)state;
	set_up(&fixture);
	assert_int_equal(socketpair(AF_UNIX, SOCK_DGRAM, 0, ends), 0);
	fixture.lines.output = ends[0];
	fixture.lines.keeps_shown = fixture.lines.is_echoed = true;
	assert_int_equal(lines_write(&fixture.lines, TEXT("\aEingabe: ")), 0);
	type(&fixture, "w\n");
	assert_line(&fixture, "w");
	lines_prepare(&fixture.lines, TEXT("1: Wissen, "), 0);
	type(&fixture, "\n");
	assert_int_equal(read_line(&fixture), LINE_ANSWERED);
	assert_true(text_equal(buffer_text(&fixture.lines.shown),
			       TEXT("Eingabe: w\n\n1: Wissen, ")));
	close(ends[0]);
	close(ends[1]);
	buffer_clear(&fixture.lines.prepared);
	buffer_clear(&fixture.lines.shown);
	tear_down(&fixture);
}

static void test_a_reader_gone_is_an_error(void **state)
{
	struct fixture fixture;
	int ends[2];
	(void)state;
	set_up(&fixture);
	assert_int_equal(pipe(ends), 0);
	close(ends[0]);
	fixture.lines.output = ends[1];
	assert_int_equal(lines_write(&fixture.lines, TEXT("Eingabe: ")), EPIPE);
	close(ends[1]);
	tear_down(&fixture);
}

/* More than a pipe holds, and nobody reads: the signal has to get through. */
static void test_a_signal_cancels_a_write(void **state)
{
	struct fixture fixture;
	struct buffer much = {0};
	int ends[2];
	(void)state;
	set_up(&fixture);
	assert_int_equal(pipe(ends), 0);
	buffer_append_repeated(&much, 'x', 1 << 20);
	fixture.lines.output = ends[1];
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0)
		for (;;)
			kill(getppid(), SIGINT);
	assert_int_equal(lines_write(&fixture.lines, buffer_text(&much)), 0);
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
	signals_open(fixture.signals); /* the last one may still wait to come in */
	signals_close(fixture.signals);
	assert_int_equal(signals_take(), SIGINT);
	close(ends[0]);
	close(ends[1]);
	buffer_clear(&much);
	tear_down(&fixture);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_many_lines_in_one_read),
		cmocka_unit_test(test_controls_are_not_read),
		cmocka_unit_test(test_other_charset),
		cmocka_unit_test(test_long_lines_are_dropped_whole),
		cmocka_unit_test(test_signals_end_the_wait),
		cmocka_unit_test(test_a_signal_ends_a_read),
		cmocka_unit_test(test_a_late_signal_ends_a_read_all_the_same),
		cmocka_unit_test(test_an_answer_is_one_write),
		cmocka_unit_test(test_a_prepared_answer_goes_out_at_once),
		cmocka_unit_test(test_what_was_shown_is_kept),
		cmocka_unit_test(test_a_reader_gone_is_an_error),
		cmocka_unit_test(test_a_signal_cancels_a_write),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
