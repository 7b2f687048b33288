/* SPDX-License-Identifier: EUPL-1.2 */
/* One table of options; reading them and --help both walk it. An option sets, it never
   toggles, so giving it twice does no harm and the last one counts. */
#include "options.h"

#include <assert.h>

#include "base/messages.h"

#define T TEXT_INIT

/* clang-format off */
static const struct option_info table[OPTION_COUNT] = {
	[OPTION_SCREEN] = {.name = T("--screen"),
		.help = {T("Bildschirm mit mehreren Bereichen"),
		         T("a screen with several panes")}},
	[OPTION_CALM] = {.name = T("--calm"),
		.help = {T("ruhiger Bildschirm für Sprachausgabe, Braillezeile und Vergrößerung: ein "
		           "Bereich, und nur der Schreibzeiger bewegt sich"),
		         T("a calm screen for speech, braille and magnifiers: one pane, and only the "
		           "cursor moves")}},
	[OPTION_LINEAR] = {.name = T("--linear"),
		.help = {T("Textfassung, Zeile für Zeile, für Sprachausgabe und Braillezeile"),
		         T("line by line, for speech and braille")}},
	[OPTION_PRINT] = {.name = T("--print"), .is_optional = true,
		.values = T("text|markdown|html|json|csv"),
		.argument = {T("FORMAT"), T("FORMAT")},
		.help = {T("schreibt den Inhalt und endet: text, markdown, html, json oder csv"),
		         T("writes the content and ends: text, markdown, html, json or csv")}},
	[OPTION_AT] = {.name = T("--at"), .argument = {T("ADRESSE"), T("PLACE")},
		.help = {T("beginnt dort, zum Beispiel projekte/haus-des-wissens; "
		           "schreibt nur diese Seite"),
		         T("begins there, for example projekte/haus-des-wissens; prints only "
		           "that page")}},
	[OPTION_DATA] = {.name = T("--data"), .argument = {T("DATEN"), T("DATA")},
		.is_path = true,
		.setting = T("data"),
		.help = {T("die Datei oder der Ordner mit den Daten; dasselbe wie DATEN ohne --data"),
		         T("the file or folder of the data; the same as DATA without --data")}},
	[OPTION_CHECK] = {.name = T("--check"),
		.help = {T("nennt jeden Fehler in den Daten und endet"),
		         T("reports every problem in the data and ends")}},
	[OPTION_COMPARE] = {.name = T("--compare"), .argument = {T("ALT"), T("OLD")},
		.is_path = true,
		.setting = T("compare"),
		.help = {T("vergleicht die Daten mit einem älteren Stand, einer Datei oder einem "
		           "Ordner; was sich geändert hat, steht auf der Seite neu"),
		         T("compares the data with an older state, a file or a folder; the place neu "
		           "shows what has changed")}},
	[OPTION_LANG] = {.name = T("--lang"), .argument = {T("SPRACHE"), T("LANGUAGE")},
		.values = T("de|de-simple|en"),
		.setting = T("language"),
		.help = {T("de, de-simple (Leichte Sprache) oder en"),
		         T("de, de-simple (easy German) or en")}},
	[OPTION_WIDTH] = {.name = T("--width"), .argument = {T("ZAHL"), T("NUMBER")},
		.setting = T("width"),
		.help = {T("bricht Text nach so vielen Spalten um, mindestens 20"),
		         T("wraps text after that many columns, at least 20")}},
	[OPTION_PLAIN_WORDS] = {.name = T("--plain-words"), .is_optional = true,
		.values = T("on|off"),
		.setting = T("plain-words"),
		.argument = {T("on|off"), T("on|off")},
		.help = {T("schreibt Zeichen und Abkürzungen aus, etwa „Nummer“ für „Nr.“, im Text und auf "
		           "dem ruhigen Bildschirm; in der Textfassung ohnehin, mit off auch dort nicht"),
		         T("writes out characters and abbreviations, such as “approximately” for "
		           "“approx.”, in print and on the calm screen; the linear mode does so "
		           "anyway, unless it is off")}},
	[OPTION_SENTENCES] = {.name = T("--sentences"), .is_optional = true,
		.values = T("on|off"),
		.setting = T("sentences"),
		.argument = {T("on|off"), T("on|off")},
		.help = {T("in der Textfassung beginnt jeder Satz eine Zeile"),
		         T("in the linear mode each sentence begins a line")}},
	[OPTION_BELL] = {.name = T("--bell"), .is_optional = true,
		.values = T("on|off"),
		.setting = T("bell"),
		.argument = {T("on|off"), T("on|off")},
		.help = {T("in der Textfassung auf einem Terminal ein Ton vor jedem „Fehler:“"),
		         T("in the linear mode on a terminal a bell before each “Error:”")}},
	[OPTION_PAGE_SIZE] = {.name = T("--page-size"), .argument = {T("ZAHL"), T("NUMBER")},
		.setting = T("page-size"),
		.help = {T("so viele Einträge einer Liste sagt die Textfassung auf einmal, sonst 10; "
		           "0: alle"),
		         T("how many entries of a list the linear mode says at once, 10 unless set; "
		           "0: all")}},
	[OPTION_THEME] = {.name = T("--theme"), .argument = {T("FARBEN"), T("COLOURS")},
		.values = T("terminal|light|dark|contrast|mono"),
		.setting = T("theme"),
		.help = {T("terminal, light (hell), dark (dunkel), contrast (kontrast) oder mono "
		           "(einfarbig)"),
		         T("terminal, light, dark, contrast or mono")}},
	[OPTION_COLOR] = {.name = T("--color"), .argument = {T("WANN"), T("WHEN")},
		.values = T("auto|always|never"),
		.setting = T("color"),
		.help = {T("auto, always oder never"), T("auto, always or never")}},
	[OPTION_ASCII] = {.name = T("--ascii"), .setting = T("ascii"),
		.help = {T("Rahmen und Zeichen ohne Sonderzeichen"),
		         T("frames and marks in plain characters")}},
	[OPTION_MOUSE] = {.name = T("--mouse"), .argument = {T("auto|off"), T("auto|off")},
		.values = T("auto|off"),
		.setting = T("mouse"),
		.help = {T("die Maus: auto, wo das Terminal eine hat, oder off; mit der "
		           "Umschalttaste bleibt sie dem Terminal"),
		         T("the mouse: auto, where the terminal has one, or off; with Shift it "
		           "stays the terminal's")}},
	[OPTION_HINTS] = {.name = T("--hints"), .argument = {T("auto|off"), T("auto|off")},
		.values = T("auto|off"),
		.setting = T("hints"),
		.help = {T("drei Hinweise beim ersten Start des Bildschirms: auto, also einmal, oder "
		           "off"),
		         T("three hints when the screen starts for the first time: auto, that is "
		           "once, or off")}},
	[OPTION_ACCESSIBILITY] = {.name = T("--accessibility"),
		.help = {T("schreibt die Erklärung zur Barrierefreiheit und endet"),
		         T("writes the accessibility statement and ends")}},
	[OPTION_KIOSK] = {.name = T("--kiosk"),
		.help = {T("für Besucher: nur lesen, nichts verlassen, nach jedem Besuch von vorn; siehe "
		           "steuerrad-kiosk(7)"),
		         T("for visitors: read only, no way out, a fresh start for each; see "
		           "steuerrad-kiosk(7)")}},
	[OPTION_IDLE] = {.name = T("--idle"), .argument = {T("MINUTEN"), T("MINUTES")},
		.setting = T("idle"),
		.help = {T("nach so vielen Minuten ohne Taste beginnt der Kiosk von vorn, sonst 10; "
		           "0: nie"),
		         T("after so many minutes without a key the kiosk starts afresh, 10 unless set; "
		           "0: never")}},
	[OPTION_LIMIT] = {.name = T("--limit"), .argument = {T("MINUTEN"), T("MINUTES")},
		.setting = T("limit"),
		.help = {T("so lange dauert ein Besuch des Kiosks höchstens, sonst 120; 0: ohne Grenze"),
		         T("the most minutes that a visit to the kiosk lasts, 120 unless set; "
		           "0: no limit")}},
	[OPTION_HOME] = {.name = T("--home"), .argument = {T("ADRESSE"), T("PLACE")},
		.setting = T("home"),
		.help = {T("das ist die Startseite des Kiosks"), T("this is the kiosk's start page")}},
	[OPTION_ATTRACT] = {.name = T("--attract"), .setting = T("attract"),
		.help = {T("solange niemand da ist, dreht sich im Kiosk das Rad jede Minute weiter"),
		         T("while nobody is there, the kiosk's wheel turns every minute")}},
	[OPTION_LOG] = {.name = T("--log"), .argument = {T("DATEI"), T("FILE")},
		.is_path = true,
		.setting = T("log"),
		.help = {T("schreibt das Protokoll des Kiosks in diese Datei statt in das des Systems"),
		         T("writes the kiosk's log to this file instead of the system's")}},
	[OPTION_LOG_ADDRESS] = {.name = T("--log-address"), .setting = T("log-address"),
		.help = {T("schreibt ins Protokoll, von welcher Adresse ein Besuch kommt"),
		         T("notes in the log which address a visit comes from")}},
	[OPTION_LIST_RESTRICTIONS] = {.name = T("--list-restrictions"),
		.help = {T("nennt je Befehl, ob er im Kiosk erlaubt ist, und endet"),
		         T("says for each command whether a kiosk allows it, and ends")}},
	[OPTION_CONFIG] = {.name = T("--config"), .argument = {T("DATEI"), T("FILE")},
		.is_path = true,
		.help = {T("liest die Konfiguration aus dieser Datei, siehe steuerrad-config(5)"),
		         T("reads the configuration from this file, see steuerrad-config(5)")}},
	[OPTION_NO_CONFIG] = {.name = T("--no-config"),
		.help = {T("liest keine Konfiguration"), T("reads no configuration")}},
	[OPTION_PRINT_CONFIG] = {.name = T("--print-config"),
		.help = {T("schreibt die Konfiguration, die gilt, und endet"),
		         T("writes the configuration that is in force and ends")}},
	[OPTION_SANDBOX] = {.name = T("--sandbox"), .argument = {T("WANN"), T("WHEN")},
		.values = T("auto|require|off"),
		.setting = T("sandbox"),
		.help = {T("der Zaun um das Programm: auto (mit --kiosk, soweit das System ihn "
		           "hat), require (immer, sonst Ende mit 6) oder off"),
		         T("the fence around the program: auto (with --kiosk, as far as the system "
		           "has one), require (always, else ends with 6) or off")}},
	[OPTION_HELP] = {.name = T("--help"), .letter = 'h',
		.help = {T("zeigt diese Hilfe"), T("shows this help")}},
	[OPTION_VERSION] = {.name = T("--version"), .letter = 'V',
		.help = {T("nennt die Version"), T("names the version")}},
};
/* clang-format on */

const struct option_info *option_info(enum option option)
{
	assert(option < OPTION_COUNT);
	return &table[option];
}

void options_append_help(struct buffer *out, enum language language)
{
	size_t index = language_of_interface(language) == LANGUAGE_EN;
	message_append(out, language, MESSAGE_USAGE, NULL, 0);
	for (size_t i = 0; i < OPTION_COUNT; i++) {
		const struct option_info *info = &table[i];
		if (info->letter)
			buffer_format(out, "-%c, ", info->letter);
		buffer_append(out, info->name);
		if (info->argument[index].len)
			buffer_format(
				out, info->is_optional ? "[=" TEXT_FORMAT "]" : "=" TEXT_FORMAT,
				TEXT_ARGS(info->argument[index]));
		buffer_append(out, TEXT(": "));
		buffer_append(out, info->help[index]);
		buffer_append_char(out, '\n');
	}
	message_append(out, language, MESSAGE_USAGE_END, NULL, 0);
}
