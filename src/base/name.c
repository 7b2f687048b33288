/* SPDX-License-Identifier: EUPL-1.2 */
/* What a terminal or a locale is called becomes part of a file's path in libraries: only what
   looks as such names look may get there. */
#include "base/name.h"

#include <stdint.h>

bool name_is_letter_or_digit(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool name_is_plain(struct text name, const char *others)
{
	if (name.len == 0 || name.len > NAME_MAX_LEN || !name_is_letter_or_digit(name.bytes[0]))
		return false;
	for (size_t i = 1; i < name.len; i++)
		if (!name_is_letter_or_digit(name.bytes[i]) &&
		    text_find(text_of(others), text_slice(name, i, i + 1)) == SIZE_MAX)
			return false;
	return true;
}

bool name_is_of_terminal(struct text name)
{
	return name_is_plain(name, "+._-");
}
