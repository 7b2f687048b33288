/* SPDX-License-Identifier: EUPL-1.2 */
/* What goes over the line, in every mode that talks with people: only what a terminal
   needs, no bell, no title, and nothing at all as long as no key is pressed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>

#include <cmocka.h>

#include "helper/screen.h"

/* A session through lists, pages, search, a question, an answer, help. */
#define KEYS "jj\tj\t\tj\r/Kultur\rjj\r\177wy?:formel\rw"

static const char *const modes[] = {"--screen", "--calm", "--linear"};
enum { N_MODES = sizeof(modes) / sizeof(modes[0]), LINEAR_MODE = 2 };

static struct emulator *start(const char *mode, const char *variable)
{
	const char *arguments[] = {mode, "--lang=de", NULL};
	const char *environment[] = {variable, NULL};
	struct emulator_options options = {
		.rows = 24, .columns = 80, .arguments = arguments, .environment = environment};
	struct emulator *emulator = emulator_start(&options);

	assert_true(emulator_wait_text(emulator, "Kompetenzen"));
	return emulator;
}

/* All bytes of a session, ended by its own word; to be freed. */
static char *session(const char *mode, const char *variable, size_t *len)
{
	struct emulator *emulator = start(mode, variable);
	const char *bytes;
	char *copy;
	int status;

	emulator_type(emulator, strcmp(mode, "--linear") == 0
					? "3\n1\nz\ns Kultur\n1\nw\nk\nh\nh 2\nfalsch\nb\ne\n"
					: KEYS "Q");
	assert_true(emulator_wait_end(emulator, &status));
	assert_int_equal(status, 0);
	bytes = emulator_bytes(emulator, len);
	copy = malloc(*len + 1);
	assert_non_null(copy);
	memcpy(copy, bytes, *len + 1);
	emulator_free(emulator);
	return copy;
}

/* A8, A13 */
static void rings_no_bell_and_sets_no_title(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_MODES; i++) {
		size_t len;
		char *bytes = session(modes[i], "LANG=C.UTF-8", &len);

		assert_null(memchr(bytes, '\007', len));
		assert_null(strstr(bytes, "\033]"));
		assert_null(strstr(bytes, "\033[?1004"));
		free(bytes);
	}
}

static bool is_allowed_look(int number)
{
	return (number >= 0 && number <= 7) || (number >= 22 && number <= 27) ||
	       (number >= 30 && number <= 37) || (number >= 39 && number <= 49) ||
	       (number >= 90 && number <= 97);
}

/* Calls for each number of a sequence "ESC [ 1 ; 31 m". */
static void check_looks(const char *bytes, bool has_colours)
{
	for (const char *at = strstr(bytes, "\033["); at; at = strstr(at + 2, "\033[")) {
		size_t len = strspn(at + 2, "0123456789;");

		if (at[2 + len] != 'm')
			continue;
		for (const char *number = at + 2; number < at + 2 + len; number++) {
			char *end;
			int value = (int)strtol(number, &end, 10);

			if (!is_allowed_look(value))
				fail_msg("ESC [ %.*s m", (int)len, at + 2);
			if (!has_colours && value >= 30)
				fail_msg("a colour in spite of NO_COLOR: ESC [ %.*s m",
					 (int)len, at + 2);
			number = end;
		}
	}
}

/* "270 0x1 0x7ffe…": the number of a call, and its arguments; "running" has none. */
static void read_call(const char *line, long *number, unsigned long arguments[6])
{
	char *rest;
	long first = strtol(line, &rest, 10);

	if (rest == line)
		return;
	*number = first;
	for (int i = 0; i < 6; i++)
		arguments[i] = strtoul(rest, &rest, 16);
}

/* Does the process sleep until something comes from outside, and by no clock? The system
   says in what call it waits, and with what arguments. */
static bool sleeps_without_a_clock(struct emulator *emulator, const void *ctx)
{
	char path[64], call[256] = "";
	unsigned long arguments[6] = {0};
	long number = -1;
	FILE *file;

	(void)ctx;
	snprintf(path, sizeof(path), "/proc/%d/syscall", emulator_process(emulator));
	file = fopen(path, "r");
	if (!file)
		return true; /* a system that does not say it */
	if (fgets(call, sizeof(call), file))
		read_call(call, &number, arguments);
	fclose(file);
#ifdef SYS_poll
	if (number == SYS_poll)
		return (int)arguments[2] == -1;
#endif
	if (number == SYS_ppoll)
		return arguments[2] == 0;
	if (number == SYS_pselect6)
		return arguments[4] == 0;
	return number == SYS_read && arguments[0] == 0;
}

/* A9: no clock runs, so nothing moves until a key is pressed. */
static void is_still_without_a_key(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_MODES; i++) {
		struct emulator *emulator = start(modes[i], "LANG=C.UTF-8");

		assert_true(emulator_wait_outside(emulator, sleeps_without_a_clock, NULL));
		emulator_type(emulator, i == LINEAR_MODE ? "3\n" : "j\tj");
		assert_true(emulator_wait_keys_taken(emulator));
		assert_true(emulator_wait_outside(emulator, sleeps_without_a_clock, NULL));
		emulator_free(emulator);
	}
}

/* A7 */
static void keeps_to_the_palette_of_the_terminal(void **state)
{
	(void)state;
	for (size_t i = 0; i < LINEAR_MODE; i++) {
		size_t len;
		char *bytes = session(modes[i], "LANG=C.UTF-8", &len);

		check_looks(bytes, true);
		free(bytes);
		bytes = session(modes[i], "NO_COLOR=1", &len);
		check_looks(bytes, false);
		free(bytes);
	}
}

/* L1 on a terminal, which adds the carriage returns itself */
static void writes_plain_lines_in_the_linear_mode(void **state)
{
	size_t len;
	char *bytes = session("--linear", "LANG=C.UTF-8", &len);

	(void)state;
	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)bytes[i];

		if (c == '\r')
			assert_int_equal(bytes[i + 1], '\n');
		else
			assert_true(c >= ' ' || c == '\n');
	}
	free(bytes);
}

/* T11 */
static void letters_are_letters_while_typing(void **state)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyzLMNQRTZ";

	(void)state;
	for (size_t i = 0; i < LINEAR_MODE; i++) {
		struct emulator *emulator = start(modes[i], "LANG=C.UTF-8");

		emulator_type(emulator, ":");
		assert_true(emulator_wait_text(emulator, "gehe zu"));
		emulator_type(emulator, letters);
		assert_true(emulator_wait_text(emulator, letters));
		emulator_type(emulator, "\a");
		assert_true(emulator_wait_no_text(emulator, letters));
		assert_true(emulator_shows(emulator, "Kompetenzen"));
		emulator_free(emulator);
	}
}

/* T14 */
static void says_where_in_every_view(void **state)
{
	static const struct {
		const char *keys, *where;
	} views[] = {
		{"5w", "Sie sind hier: Startseite"},
		{"1w", "Sie sind hier: "},
		{":projekte\rw", "Startseite, Projekte, Nummer 1 von 158"},
		{":projekte/haus-des-wissens\rw",
		 "Projekte, Haus des Wissens, Nummer 1 von 158"},
		{":projekte?ort=laer\rw", "Filter: Laer"},
		{"/Kultur\rw", "Suche nach Kultur"},
		{":hilfe\rw", "Hilfe"},
	};

	(void)state;
	for (size_t i = 0; i < LINEAR_MODE; i++) {
		struct emulator *emulator = start(modes[i], "LANG=C.UTF-8");

		for (size_t j = 0; j < sizeof(views) / sizeof(views[0]); j++) {
			emulator_type(emulator, views[j].keys);
			if (!emulator_wait_text(emulator, views[j].where))
				fail_msg("%s, %s", modes[i], views[j].where);
		}
		emulator_free(emulator);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rings_no_bell_and_sets_no_title),
		cmocka_unit_test(is_still_without_a_key),
		cmocka_unit_test(keeps_to_the_palette_of_the_terminal),
		cmocka_unit_test(writes_plain_lines_in_the_linear_mode),
		cmocka_unit_test(letters_are_letters_while_typing),
		cmocka_unit_test(says_where_in_every_view),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
