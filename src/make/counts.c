/* SPDX-License-Identifier: EUPL-1.2 */
/* From the files of /proc; there are none on other systems than Linux, and all is 0. */
#include "make/counts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

unsigned long counts_of(pid_t process, const char *file, const char *name)
{
	unsigned long sum = 0;
	FILE *counts;
	char line[512];

	snprintf(line, sizeof(line), "/proc/%d/%s", (int)process, file);
	counts = fopen(line, "r");
	while (counts && fgets(line, sizeof(line), counts)) {
		if (strncmp(line, name, strlen(name)) == 0 && strchr(line, ':'))
			sum += strtoul(strchr(line, ':') + 1, NULL, 10);
	}
	if (counts)
		fclose(counts);
	return sum;
}

unsigned long counts_switches(pid_t process)
{
	return counts_of(process, "status", "voluntary_ctxt_switches:") +
	       counts_of(process, "status", "nonvoluntary_ctxt_switches:");
}

bool counts_sleeps(pid_t process)
{
	char state[256] = "";
	FILE *stat;
	const char *end;

	snprintf(state, sizeof(state), "/proc/%d/stat", (int)process);
	stat = fopen(state, "r");
	if (!stat)
		return true;
	if (!fgets(state, sizeof(state), stat))
		state[0] = '\0';
	fclose(stat);
	end = strrchr(state, ')');
	return !end || end[2] != 'R';
}
