/* SPDX-License-Identifier: EUPL-1.2 */
/* Keys by the names that stand on them or that people call them by: a sign alone may be
   read wrongly, or not at all. */
#include "base/attr.h"
#include "command/command.h"

#define T TEXT_INIT

static const struct {
	struct text key, name[2];
} key_names[] = {
	{T("Enter"), {T("Eingabetaste"), T("Enter")}},
	{T("Space"), {T("Leertaste"), T("space bar")}},
	{T("Backspace"), {T("Rücktaste"), T("Backspace")}},
	{T("Tab"), {T("Tabulatortaste"), T("Tab")}},
	{T("Shift-Tab"), {T("Umschalt+Tabulatortaste"), T("Shift+Tab")}},
	{T("Shift-F6"), {T("Umschalt+F6"), T("Shift+F6")}},
	{T("Esc"), {T("Escape-Taste"), T("Escape")}},
	{T("Left"), {T("Pfeil links"), T("left arrow")}},
	{T("Right"), {T("Pfeil rechts"), T("right arrow")}},
	{T("Up"), {T("Pfeil auf"), T("up arrow")}},
	{T("Down"), {T("Pfeil ab"), T("down arrow")}},
	{T("Home"), {T("Pos1"), T("Home")}},
	{T("End"), {T("Ende"), T("End")}},
	{T("PageUp"), {T("Bild auf"), T("Page Up")}},
	{T("PageDown"), {T("Bild ab"), T("Page Down")}},
	{T("Alt-Left"), {T("Alt+Pfeil links"), T("Alt+left arrow")}},
	{T("Alt-Right"), {T("Alt+Pfeil rechts"), T("Alt+right arrow")}},
	{T("Alt-Up"), {T("Alt+Pfeil auf"), T("Alt+up arrow")}},
	{T("Alt-Down"), {T("Alt+Pfeil ab"), T("Alt+down arrow")}},
	{T("Ctrl-B"), {T("Strg+B"), T("Ctrl+B")}},
	{T("Ctrl-C"), {T("Strg+C"), T("Ctrl+C")}},
	{T("Ctrl-D"), {T("Strg+D"), T("Ctrl+D")}},
	{T("Ctrl-F"), {T("Strg+F"), T("Ctrl+F")}},
	{T("Ctrl-L"), {T("Strg+L"), T("Ctrl+L")}},
	{T("Ctrl-P"), {T("Strg+P"), T("Ctrl+P")}},
	{T("Ctrl-R"), {T("Strg+R"), T("Ctrl+R")}},
	{T("Ctrl-U"), {T("Strg+U"), T("Ctrl+U")}},
	{T("Ctrl-Z"), {T("Strg+Z"), T("Ctrl+Z")}},
	{T("?"), {T("Fragezeichen"), T("question mark")}},
	{T("!"), {T("Ausrufezeichen"), T("exclamation mark")}},
	{T(":"), {T("Doppelpunkt"), T("colon")}},
	{T("/"), {T("Schrägstrich"), T("slash")}},
	{T("&"), {T("Und-Zeichen"), T("ampersand")}},
	{T("["), {T("eckige Klammer auf"), T("left bracket")}},
	{T("]"), {T("eckige Klammer zu"), T("right bracket")}},
	{T("<"), {T("Kleiner-Zeichen"), T("less-than sign")}},
	{T(">"), {T("Größer-Zeichen"), T("greater-than sign")}},
	{T("_"), {T("Unterstrich"), T("underscore")}},
	{T("+"), {T("Plus"), T("plus")}},
};

struct text command_key_name(struct text key, enum language language)
{
	for (size_t i = 0; i < ARRAY_LEN(key_names); i++)
		if (text_equal(key_names[i].key, key))
			return key_names[i].name[language_column(language)];
	return key;
}
