/* SPDX-License-Identifier: EUPL-1.2 */
/* The system says in what call a process waits, and with what arguments. */
#include "helper/rest.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>

#include <cmocka.h>

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

static FILE *open_call(struct emulator *emulator)
{
	char path[64];

	snprintf(path, sizeof(path), "/proc/%d/syscall", emulator_process(emulator));
	return fopen(path, "r");
}

bool rest_without_a_clock(struct emulator *emulator, const void *ctx)
{
	char call[256] = "";
	unsigned long arguments[6] = {0};
	long number = -1;
	FILE *file = open_call(emulator);

	(void)ctx;
	if (!file)
		return true;
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

/* Looks in a row, a millisecond each, at which it slept and nothing came: more of them where
   the system does not say that it sleeps. */
struct silence {
	size_t n_bytes;
	int n_looks, n_enough;
};

static bool is_silent(struct emulator *emulator, const void *ctx)
{
	struct silence *silence = *(struct silence *const *)ctx;
	size_t n_bytes;

	(void)emulator_bytes(emulator, &n_bytes);
	if (n_bytes != silence->n_bytes || !rest_without_a_clock(emulator, NULL))
		silence->n_looks = 0;
	silence->n_bytes = n_bytes;
	return silence->n_looks++ >= silence->n_enough;
}

/* How many bytes the process has read since it began; 0 on a system that does not say. What
   was typed may be on its way to the terminal still while nothing waits there. */
static unsigned long n_read(struct emulator *emulator)
{
	char path[64], line[64] = "";
	FILE *file;

	snprintf(path, sizeof(path), "/proc/%d/io", emulator_process(emulator));
	file = fopen(path, "r");
	if (file && !fgets(line, sizeof(line), file))
		line[0] = '\0';
	if (file)
		fclose(file);
	return strncmp(line, "rchar: ", 7) == 0 ? strtoul(line + 7, NULL, 10) : 0;
}

static bool has_read(struct emulator *emulator, const void *n)
{
	return n_read(emulator) >= *(const unsigned long *)n;
}

static void wait_for_silence(struct emulator *emulator)
{
	FILE *file = open_call(emulator);
	struct silence silence = {.n_enough = file ? 1 : 50}, *ctx = &silence;

	if (file)
		fclose(file);
	assert_true(emulator_wait_outside(emulator, is_silent, &ctx));
}

void rest_press(struct emulator *emulator, const char *keys)
{
	unsigned long n;

	wait_for_silence(emulator);
	n = n_read(emulator);
	n = n ? n + strlen(keys) : 0;
	emulator_forget_bytes(emulator);
	emulator_type(emulator, keys);
	assert_true(emulator_wait_outside(emulator, has_read, &n));
	assert_true(emulator_wait_keys_taken(emulator));
	wait_for_silence(emulator);
}
