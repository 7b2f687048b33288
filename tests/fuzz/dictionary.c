/* SPDX-License-Identifier: EUPL-1.2 */
/* The words of a strategy as a dictionary for libFuzzer: from the tables that the loader
   reads, so that a new field is fuzzed as well. */
#include <stdio.h>

#include "command/command.h"
#include "model/field.h"
#include "model/kind.h"
#include "model/value.h"

static void print(struct text word, const char *behind)
{
	if (word.len)
		printf("\"" TEXT_FORMAT "%s\"\n", TEXT_ARGS(word), behind);
}

int main(void)
{
	static const char *const marks[] = {"- ",
					    ": ",
					    "? ",
					    "[",
					    "]",
					    "{",
					    "}",
					    "&a ",
					    "*a",
					    "!!str ",
					    "|-\\x0a",
					    ">\\x0a",
					    "---\\x0a",
					    "...\\x0a",
					    "%YAML 1.1\\x0a",
					    "%TAG ",
					    "<<: ",
					    "# ",
					    "\\\"",
					    "'",
					    "\\\\u202e",
					    "\\\\e",
					    "\\\\0",
					    "\\\\U0001F600",
					    "\\\\xad",
					    "\\xc2\\xad",
					    "\\xe2\\x80\\x8d",
					    "\\xf0\\x9f\\x91\\xa9",
					    "\\xcc\\x88",
					    "\\xe2\\x80\\x8b",
					    "https://",
					    "2024-10-19",
					    "](projekte/a)",
					    "de-simple: ",
					    "&",
					    "?",
					    "="};
	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		printf("\"%s\"\n", marks[i]);
	for (int field = 0; field < FIELD_COUNT; field++)
		print(field_info((enum field)field)->key, ": ");
	for (int kind = 0; kind < KIND_COUNT; kind++) {
		print(kind_info((enum kind)kind)->key, ":\\x0a");
		print(kind_info((enum kind)kind)->place, "/");
		print(kind_info((enum kind)kind)->filter, "=");
	}
	for (int language = 0; language < LANGUAGE_COUNT; language++)
		print(language_tag((enum language)language), ": ");
	for (int command = 0; command < COMMAND_COUNT; command++) {
		print(command_info((enum command)command)->name, "\\x0a");
		print(command_info((enum command)command)->name, ": ");
	}
	return 0;
}
