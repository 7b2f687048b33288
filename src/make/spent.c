/* SPDX-License-Identifier: EUPL-1.2 */
/* What a program without a terminal costs: runs it RUNS times, its output thrown away, and
   prints the medians of its processor time and of the most memory it had at once. For make
   bench and make test-economy.

     spent RUNS PROGRAM [ARGUMENT…]

   It prints "cpu.ms" and "peak.kib", and ends with 1 if the program did not end with 0. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

enum { RUNS_MAX = 99 };

static double milliseconds(struct timeval time)
{
	return (double)time.tv_sec * 1e3 + (double)time.tv_usec / 1e3;
}

static void run(char *program[])
{
	int nothing = open("/dev/null", O_RDWR);

	dup2(nothing, STDIN_FILENO);
	dup2(nothing, STDOUT_FILENO);
	dup2(nothing, STDERR_FILENO);
	execvp(program[0], program);
	_exit(127);
}

static int compare(const void *left, const void *right)
{
	double a = *(const double *)left, b = *(const double *)right;

	return (a > b) - (a < b);
}

static double median(double *values, int n)
{
	qsort(values, (size_t)n, sizeof(*values), compare);
	return values[n / 2];
}

int main(int argc, char *argv[])
{
	double cpu[RUNS_MAX], peak[RUNS_MAX];
	int n = argc > 2 ? (int)strtol(argv[1], NULL, 10) : 0;

	if (n < 1 || n > RUNS_MAX) {
		fputs("usage: spent RUNS PROGRAM [ARGUMENT…]\n", stderr);
		return 2;
	}
	for (int i = 0; i < n; i++) {
		struct rusage usage;
		int status;
		pid_t process = fork();

		if (process == 0)
			run(argv + 2);
		if (process < 0 || wait4(process, &status, 0, &usage) < 0 || status != 0)
			return 1;
		cpu[i] = milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
		peak[i] = (double)usage.ru_maxrss;
	}
	printf("cpu.ms %.1f\npeak.kib %.0f\n", median(cpu, n), median(peak, n));
	return 0;
}
