/* SPDX-License-Identifier: EUPL-1.2 */
/* The least a program can do: read a line, write one that is ready. What a screen reader says
   besides the items of this one is its own doing; our program may not make it say more.
   Arguments: the items, one for each Enter. */
#include <string.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	char line[4096];
	if (write(1, "Eingabe: ", 9) < 0)
		return 1;
	for (int i = 1; read(0, line, sizeof(line)) > 0; i++) {
		const char *item = i < argc ? argv[i] : "";
		if (write(1, item, strlen(item)) < 0)
			return 1;
	}
	return 0;
}
