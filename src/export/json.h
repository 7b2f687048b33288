/* SPDX-License-Identifier: EUPL-1.2 */
/* JSON as it is written: members and items with their commas, two blanks a level. */
#ifndef EXPORT_JSON_H
#define EXPORT_JSON_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

struct json {
	struct buffer *out;
	size_t depth;
	bool is_empty; /* nothing is in the object or array that is open */
};

/* Begins what has a key, or an item of an array; a value must follow. */
void json_member(struct json *json, struct text key);
void json_item(struct json *json);

/* Values. */
void json_open(struct json *json, char bracket);
void json_close(struct json *json, char bracket);
void json_string(struct json *json, struct text text);
void json_number(struct json *json, int64_t number);

#endif
