/* SPDX-License-Identifier: EUPL-1.2 */
/* Each test puts the fence up in a process of its own and tries what a stranger would. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <setjmp.h>

#include <cmocka.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kiosk/fence.h"

enum { ENDED_WELL = 0, NOT_REFUSED = 1, NO_FENCE = 77 };

static char folder[] = "/tmp/fence-XXXXXX";
static char data_file[64];

/* Runs TRY behind the fence; what waitpid says of it. */
static int behind_fence(int (*try)(void), const char *readable)
{
	pid_t child = fork();
	int status = 0;
	assert_true(child >= 0);
	if (child == 0)
		_exit(fence_raise((const char *[]){readable, NULL}) == FENCE_WHOLE ? try()
										   : NO_FENCE);
	assert_int_equal(waitpid(child, &status, 0), child);
	return status;
}

static void assert_killed(int (*try)(void))
{
	int status = behind_fence(try, NULL);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), SIGSYS);
}

static void assert_well(int (*try)(void), const char *readable)
{
	int status = behind_fence(try, readable);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), ENDED_WELL);
}

static int refused_if(bool is_refused)
{
	return is_refused && errno == EACCES ? ENDED_WELL : NOT_REFUSED;
}

static int run_a_program(void)
{
	return execl("/bin/true", "true", (char *)NULL) == 0;
}

static int make_a_process(void)
{
	return fork() >= 0;
}

static int write_a_file(void)
{
	return open("/tmp/written", O_WRONLY | O_CREAT, 0600) >= 0;
}

static int type_for_others(void)
{
	return ioctl(STDIN_FILENO, TIOCSTI, "x") == 0;
}

static int signal_others(void)
{
	return kill(getppid(), SIGTERM) == 0;
}

static int read_a_file(void)
{
	return refused_if(open("/etc/passwd", O_RDONLY) < 0);
}

static int read_outside(void)
{
	return refused_if(open("/etc/passwd", O_RDONLY) < 0);
}

static int read_the_data(void)
{
	char bytes[8] = "";
	int file = open(data_file, O_RDONLY);
	return file >= 0 && read(file, bytes, sizeof(bytes)) == 4 && !memcmp(bytes, "data", 4)
		       ? ENDED_WELL
		       : NOT_REFUSED;
}

static int open_a_socket(void)
{
	return refused_if(socket(AF_UNIX, SOCK_DGRAM, 0) < 0);
}

static int compare_numbers(const void *a, const void *b)
{
	return *(const int *)a - *(const int *)b;
}

/* What the program does all the time: memory, sorting (which asks for the memory there
   is), writing to what is open. */
static int go_on_working(void)
{
	enum { MANY = 100000 };
	int *numbers = calloc(MANY, sizeof(*numbers));
	if (!numbers)
		return NOT_REFUSED;
	for (int i = 0; i < MANY; i++)
		numbers[i] = (i * 7919) % MANY;
	qsort(numbers, MANY, sizeof(*numbers), compare_numbers);
	bool is_sorted = numbers[0] == 0 && numbers[MANY - 1] == MANY - 1;
	free(numbers);
	printf("# still working\n");
	return is_sorted && fflush(stdout) == 0 ? ENDED_WELL : NOT_REFUSED;
}

static void what_strangers_would_do_ends_the_process(void **state)
{
	(void)state;
	assert_killed(run_a_program);
	assert_killed(make_a_process);
	assert_killed(write_a_file);
	assert_killed(type_for_others);
	assert_killed(signal_others);
}

static void what_libraries_try_is_refused(void **state)
{
	(void)state;
	assert_well(open_a_socket, NULL);
	assert_well(read_a_file, NULL);
}

static void only_the_data_can_be_read(void **state)
{
	(void)state;
	assert_well(read_the_data, data_file);
	assert_well(read_the_data, folder);
	assert_well(read_outside, folder);
}

static void work_goes_on(void **state)
{
	(void)state;
	assert_well(go_on_working, NULL);
}

static int make_data(void **state)
{
	(void)state;
	if (!mkdtemp(folder))
		return -1;
	snprintf(data_file, sizeof(data_file), "%s/data.yaml", folder);
	int file = open(data_file, O_WRONLY | O_CREAT, 0600);
	return file >= 0 && write(file, "data", 4) == 4 && close(file) == 0 ? 0 : -1;
}

static int remove_data(void **state)
{
	(void)state;
	return unlink(data_file) == 0 && rmdir(folder) == 0 ? 0 : -1;
}

static int nothing(void)
{
	return ENDED_WELL;
}

/* A kernel without either part cannot be tested; the program says so where it matters. */
static bool can_be_fenced(void)
{
	int status = behind_fence(nothing, NULL);
	return WIFEXITED(status) && WEXITSTATUS(status) == ENDED_WELL;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_strangers_would_do_ends_the_process),
		cmocka_unit_test(what_libraries_try_is_refused),
		cmocka_unit_test(only_the_data_can_be_read),
		cmocka_unit_test(work_goes_on),
	};
	if (!can_be_fenced()) {
		puts("1..1\nok 1 - # SKIP no fence here: a sanitizer, or a kernel without it");
		return 0;
	}
	return cmocka_run_group_tests(tests, make_data, remove_data);
}
