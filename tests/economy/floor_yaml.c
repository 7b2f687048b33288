/* SPDX-License-Identifier: EUPL-1.2 */
/* The least that reading a file with libyaml can cost: its events, and nothing done. */
#include <stdio.h>
#include <yaml.h>

int main(int argc, char *argv[])
{
	FILE *file = argc > 1 ? fopen(argv[1], "r") : NULL;
	yaml_parser_t parser;
	yaml_event_t event;
	int done = 0;

	if (!file || !yaml_parser_initialize(&parser))
		return 1;
	yaml_parser_set_input_file(&parser, file);
	while (!done && yaml_parser_parse(&parser, &event)) {
		done = event.type == YAML_STREAM_END_EVENT;
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	fclose(file);
	return !done;
}
