/* SPDX-License-Identifier: EUPL-1.2 */
/* The grammar of JSON (RFC 8259) and nothing of strategies. */
#include "export/json.h"

#include "base/utf8.h"

static void begin_line(struct json *json)
{
	buffer_append_char(json->out, '\n');
	buffer_append_repeated(json->out, ' ', 2 * json->depth);
}

void json_item(struct json *json)
{
	if (!json->is_empty)
		buffer_append_char(json->out, ',');
	json->is_empty = false;
	begin_line(json);
}

void json_member(struct json *json, struct text key)
{
	json_item(json);
	json_string(json, key);
	buffer_append_string(json->out, ": ");
}

void json_open(struct json *json, char bracket)
{
	buffer_append_char(json->out, bracket);
	json->depth++;
	json->is_empty = true;
}

void json_close(struct json *json, char bracket)
{
	json->depth--;
	if (!json->is_empty)
		begin_line(json);
	json->is_empty = false;
	buffer_append_char(json->out, bracket);
}

void json_string(struct json *json, struct text text)
{
	static const bool stops[256] = {['"'] = true, ['\\'] = true};
	buffer_append_char(json->out, '"');
	for (size_t i = 0; i < text.len; i++) {
		i += utf8_append_written_until(json->out, text_slice(text, i, text.len), stops);
		if (i == text.len)
			break;
		unsigned char c = (unsigned char)text.bytes[i];
		if (c == '\n')
			buffer_append_string(json->out, "\\n");
		else if (c < ' ')
			buffer_format(json->out, "\\u%04x", c);
		else
			buffer_append(json->out, c == '"' ? TEXT("\\\"") : TEXT("\\\\"));
	}
	buffer_append_char(json->out, '"');
}

void json_number(struct json *json, int64_t number)
{
	buffer_append_number(json->out, (long long)number);
}
