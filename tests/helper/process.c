/* SPDX-License-Identifier: EUPL-1.2 */
/* Reads what the kernel says of processes in /proc. */
#include "helper/process.h"

#include <dirent.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PATIENCE_MS = 20000, STEP_MS = 5, PATH_LEN = 4096 };

static void step(void)
{
	poll(NULL, 0, STEP_MS);
}

static bool read_link(pid_t process, const char *name, char *target, size_t len)
{
	char path[64];
	snprintf(path, sizeof(path), "/proc/%d/%s", (int)process, name);
	ssize_t got = readlink(path, target, len - 1);
	if (got < 0)
		return false;
	target[got] = '\0';
	return true;
}

/* What stands behind the name of the program: its state and its parent. False if there is
   no such process. */
static bool read_state(pid_t process, char *state, int *parent)
{
	char path[64], line[512] = "";
	snprintf(path, sizeof(path), "/proc/%d/stat", (int)process);
	FILE *file = fopen(path, "r");
	if (!file)
		return false;
	size_t len = fread(line, 1, sizeof(line) - 1, file);
	fclose(file);
	line[len] = '\0';
	const char *behind = strrchr(line, ')');
	if (!behind || strlen(behind) < 4)
		return false;
	*state = behind[2];
	*parent = (int)strtol(behind + 3, NULL, 10);
	return true;
}

static pid_t parent_of(pid_t process)
{
	char state;
	int parent;
	return read_state(process, &state, &parent) ? parent : 0;
}

/* One that has ended and waits for its parent to ask is gone. */
static bool is_running(pid_t process)
{
	char state;
	int parent;
	return read_state(process, &state, &parent) && state != 'Z' && state != 'X';
}

static bool is_below(pid_t process, pid_t ancestor)
{
	while (process > 1 && process != ancestor)
		process = parent_of(process);
	return process == ancestor;
}

pid_t process_below(pid_t ancestor, const char *program)
{
	DIR *processes = opendir("/proc");
	char path[PATH_LEN];
	pid_t found = 0;
	for (struct dirent *entry = readdir(processes); entry && !found;
	     entry = readdir(processes)) {
		pid_t process = (pid_t)strtol(entry->d_name, NULL, 10);
		if (process > 0 && read_link(process, "exe", path, sizeof(path)) &&
		    strcmp(path, program) == 0 && is_below(process, ancestor))
			found = process;
	}
	closedir(processes);
	return found;
}

pid_t process_wait_below(pid_t ancestor, const char *program)
{
	pid_t found = 0;
	for (int waited = 0; waited < PATIENCE_MS && !found; waited += STEP_MS) {
		found = process_below(ancestor, program);
		if (!found)
			step();
	}
	return found;
}

bool process_wait_gone(pid_t process, int milliseconds)
{
	for (int waited = 0; waited < milliseconds; waited += STEP_MS) {
		if (!is_running(process))
			return true;
		step();
	}
	return false;
}

long process_ticks(pid_t process)
{
	char path[64], line[1024] = "";
	snprintf(path, sizeof(path), "/proc/%d/stat", (int)process);
	FILE *file = fopen(path, "r");
	if (!file)
		return -1;
	size_t len = fread(line, 1, sizeof(line) - 1, file);
	fclose(file);
	line[len] = '\0';
	/* the name of the program may hold anything; behind it, at a blank each, the third field
	   and the others: user and system time are the 14th and the 15th */
	const char *at = strrchr(line, ')');
	for (int field = 3; at && field <= 14; field++)
		at = strchr(at + 1, ' ');
	if (!at)
		return -1;
	char *end;
	long user = strtol(at, &end, 10);
	return user + strtol(end, NULL, 10);
}

long process_ticks_within(pid_t process, int milliseconds)
{
	long before = process_ticks(process);
	for (int waited = 0; waited < milliseconds; waited += STEP_MS)
		step();
	return process_ticks(process) - before;
}

unsigned long process_flags(pid_t process, int descriptor)
{
	char path[64], line[256];
	unsigned long flags = 0;
	snprintf(path, sizeof(path), "/proc/%d/fdinfo/%d", (int)process, descriptor);
	FILE *file = fopen(path, "r");
	while (file && fgets(line, sizeof(line), file))
		if (strncmp(line, "flags:", 6) == 0)
			flags = strtoul(line + 6, NULL, 8);
	if (file)
		fclose(file);
	return flags;
}

long process_memory(pid_t process)
{
	char path[64], line[256];
	long memory = -1;
	snprintf(path, sizeof(path), "/proc/%d/status", (int)process);
	FILE *file = fopen(path, "r");
	while (file && fgets(line, sizeof(line), file))
		if (strncmp(line, "VmRSS:", 6) == 0)
			memory = strtol(line + 6, NULL, 10);
	if (file)
		fclose(file);
	return memory;
}

bool process_environment_has(pid_t process, const char *name)
{
	char path[64], all[65536];
	snprintf(path, sizeof(path), "/proc/%d/environ", (int)process);
	FILE *file = fopen(path, "r");
	if (!file)
		return false;
	size_t len = fread(all, 1, sizeof(all) - 1, file);
	fclose(file);
	all[len] = '\0';
	for (size_t at = 0; at < len; at += strlen(all + at) + 1)
		if (strncmp(all + at, name, strlen(name)) == 0 && all[at + strlen(name)] == '=')
			return true;
	return false;
}
