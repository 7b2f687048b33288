/* SPDX-License-Identifier: EUPL-1.2 */
/* Calls a target with files, in place of libFuzzer: for make test, with any compiler. */
#include "fuzz/fuzz.h"

#include <stdio.h>
#include <stdlib.h>

static int replay(const char *path)
{
	FILE *file = fopen(path, "rb");
	struct buffer content = {0};
	size_t n;
	if (!file) {
		perror(path);
		return 1;
	}
	do {
		n = fread(buffer_reserve(&content, BUFSIZ), 1, BUFSIZ, file);
		content.len += n;
	} while (n);
	fclose(file);
	/* a copy of exactly this size, so that sanitizers see who reads behind it */
	uint8_t *bytes = malloc(content.len ? content.len : 1);
	if (!bytes)
		return 1;
	if (content.len)
		memcpy(bytes, content.bytes, content.len);
	LLVMFuzzerTestOneInput(bytes, content.len);
	free(bytes);
	buffer_clear(&content);
	return 0;
}

int main(int argc, char *argv[])
{
	if (LLVMFuzzerInitialize(&argc, &argv) != 0)
		return 1;
	for (int i = 1; i < argc; i++)
		if (replay(argv[i]) != 0)
			return 1;
	printf("%d files\n", argc - 1);
	return 0;
}
