/* SPDX-License-Identifier: EUPL-1.2 */
/* Runs the program behind the shim; its output goes to files, so nothing can block. */
#include "faults/faulty.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/die.h"

enum { CPU_SECONDS = 2, PATIENCE_SECONDS = 20, EACH_UP_TO = 300, FEW_UP_TO = 340, STEPS = 12 };

static const char *build_folder(void)
{
	const char *folder = getenv("BUILD");
	return folder && *folder ? folder : "build";
}

struct fault_counts *fault_counts_new(void)
{
	static char path[] = "/tmp/steuerrad-faults-XXXXXX";
	struct fault_counts *counts = die_alloc(sizeof(*counts));
	int file = mkstemp(path);
	if (file < 0 || ftruncate(file, 2 * sizeof(long)) != 0)
		die("cannot count");
	void *shared =
		mmap(NULL, 2 * sizeof(long), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
	close(file);
	if (shared == MAP_FAILED)
		die("cannot count");
	*counts = (struct fault_counts){path, shared};
	return counts;
}

void fault_counts_free(struct fault_counts *counts)
{
	unlink(counts->path);
	munmap((void *)counts->counts, 2 * sizeof(long));
	free(counts);
}

const char *const *fault_environment(const struct fault *fault, struct fault_counts *counts)
{
	static char preload[4096], what[64], path[64];
	static const char *const environment[] = {preload, what, path, NULL};
	snprintf(preload, sizeof(preload), "LD_PRELOAD=%s/tests/faults/shim.so",
		 build_folder());
	snprintf(what, sizeof(what), "FAULT=%s:%ld:%s:%s", fault->call, fault->first,
		 fault->error, fault->is_lasting ? "lasting" : "once");
	snprintf(path, sizeof(path), "FAULT_COUNT=%s", counts->path);
	counts->counts[0] = counts->counts[1] = 0;
	return environment;
}

long fault_next(long first)
{
	return first < EACH_UP_TO ? first + 1 : first + first / STEPS;
}

long fault_next_of_few(long first)
{
	return first < FEW_UP_TO ? first + 1 : first + first / STEPS;
}

const char *fault_name(const struct fault *fault)
{
	static char name[96];
	snprintf(name, sizeof(name), "%s number %ld fails with %s (%s)", fault->call,
		 fault->first, fault->error, fault->is_lasting ? "lasting" : "once");
	return name;
}

/* ---- running ------------------------------------------------------------------------- */

static int new_file(struct text content)
{
	FILE *file = tmpfile();
	if (!file || fwrite(content.bytes, 1, content.len, file) != content.len ||
	    fflush(file) != 0)
		die("no file for the program");
	int descriptor = dup(fileno(file));
	fclose(file);
	lseek(descriptor, 0, SEEK_SET);
	return descriptor;
}

static void read_back(int file, struct buffer *out)
{
	off_t len = lseek(file, 0, SEEK_END);
	ssize_t n = pread(file, buffer_reserve(out, (size_t)len), (size_t)len, 0);
	out->len += n > 0 ? (size_t)n : 0;
	close(file);
}

static void become_program(const char *const *arguments, const int files[3],
			   const char *const *environment)
{
	static char program[4096];
	const char *words[16] = {"steuerrad"};
	struct rlimit cpu = {CPU_SECONDS, CPU_SECONDS}, core = {0, 0};
	for (size_t i = 0; i < 12 && arguments[i]; i++)
		words[1 + i] = arguments[i];
	for (int i = 0; i < 3; i++)
		dup2(files[i], i);
	for (size_t i = 0; environment[i]; i++)
		putenv((char *)environment[i]);
	setenv("LC_ALL", "C.UTF-8", 1);
	setenv("XDG_CONFIG_HOME", "/nonexistent", 1);
	setrlimit(RLIMIT_CPU, &cpu);
	setrlimit(RLIMIT_CORE, &core);
	alarm(PATIENCE_SECONDS);
	snprintf(program, sizeof(program), "%s/steuerrad", build_folder());
	execv(program, (char *const *)words);
	_exit(127);
}

void fault_run(struct outcome *outcome, const char *const *arguments, struct text input,
	       const struct fault *fault, struct fault_counts *counts)
{
	int files[] = {new_file(input), new_file(TEXT("")), new_file(TEXT(""))};
	int status = 0;
	const char *const *environment = fault_environment(fault, counts);
	*outcome = (struct outcome){0};
	pid_t process = fork();
	if (process == 0)
		become_program(arguments, files, environment);
	waitpid(process, &status, 0);
	outcome->status = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
	outcome->was_reached = counts->counts[1] > 0;
	close(files[0]);
	read_back(files[1], &outcome->output);
	read_back(files[2], &outcome->complaint);
}

void outcome_clear(struct outcome *outcome)
{
	buffer_clear(&outcome->output);
	buffer_clear(&outcome->complaint);
}
