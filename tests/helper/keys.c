/* SPDX-License-Identifier: EUPL-1.2 */
#include "helper/keys.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

static const struct {
	struct text name;
	const char *bytes;
} keys[] = {
	{TEXT_INIT("Enter"), "\r"},
	{TEXT_INIT("Space"), " "},
	{TEXT_INIT("Tab"), "\t"},
	{TEXT_INIT("Shift-Tab"), "\033[Z"},
	{TEXT_INIT("Esc"), "\033"},
	{TEXT_INIT("Backspace"), "\177"},
	{TEXT_INIT("Up"), "\033OA"},
	{TEXT_INIT("Down"), "\033OB"},
	{TEXT_INIT("Right"), "\033OC"},
	{TEXT_INIT("Left"), "\033OD"},
	{TEXT_INIT("Home"), "\033OH"},
	{TEXT_INIT("End"), "\033OF"},
	{TEXT_INIT("PageUp"), "\033[5~"},
	{TEXT_INIT("PageDown"), "\033[6~"},
	{TEXT_INIT("Alt-Up"), "\033[1;3A"},
	{TEXT_INIT("Alt-Down"), "\033[1;3B"},
	{TEXT_INIT("Alt-Right"), "\033[1;3C"},
	{TEXT_INIT("Alt-Left"), "\033[1;3D"},
	{TEXT_INIT("F1"), "\033OP"},
	{TEXT_INIT("F5"), "\033[15~"},
	{TEXT_INIT("F6"), "\033[17~"},
	{TEXT_INIT("Shift-F6"), "\033[17;2~"},
};

void keys_of_name(struct text name, char bytes[16])
{
	const char *found = NULL;

	for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
		if (text_equal(keys[i].name, name))
			found = keys[i].bytes;
	}
	if (found)
		snprintf(bytes, 16, "%s", found);
	else if (name.len == 6 && text_starts_with(name, TEXT("Ctrl-")))
		snprintf(bytes, 16, "%c", name.bytes[5] & 0x1f);
	else if (name.len == 1)
		snprintf(bytes, 16, "%c", name.bytes[0]);
	else
		fail_msg("no bytes for the key " TEXT_FORMAT, TEXT_ARGS(name));
}
