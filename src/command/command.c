/* SPDX-License-Identifier: EUPL-1.2 */
/* The rows of the table of commands. A new command is a line in enum command, a row here
   and a case in browser_do. */
#include "command/command.h"

#include <assert.h>

#define T TEXT_INIT

enum { BOTH = MODE_SCREEN | MODE_LINEAR };

/* clang-format off */
static const struct command_info commands[COMMAND_COUNT] = {
	[COMMAND_OPEN] = {
		.name = T("oeffnen"), .title = {T("öffnen"), T("open")},
		.help = {T("Öffnet den gewählten Eintrag oder den mit der Nummer, die Sie tippen."),
		         T("Opens the selected entry, or the one whose number you type.")},
		.keys = {T("Enter"), T("Right")},
		.words = {{T("o"), T("öffnen"), T("oeffnen")}, {T("o"), T("open")}},
		.argument = {T("Nummer"), T("number")},
		.group = GROUP_MOVE, .modes = BOTH, .for_visitors = true, .basic = true},
	[COMMAND_BACK] = {
		.name = T("zurueck"), .title = {T("zurück"), T("back")},
		.help = {T("Geht zu der Seite zurück, von der Sie kamen; die Auswahl ist wieder da."),
		         T("Goes back to the page you came from, with its selection.")},
		.keys = {T("Backspace"), T("Left"), T("Alt-Left"), T("[")},
		.words = {{T("z"), T("zurück"), T("zurueck")}, {T("b"), T("back")}},
		.group = GROUP_MOVE, .modes = BOTH, .for_visitors = true, .basic = true},
	[COMMAND_FORWARD] = {
		.name = T("vor"), .title = {T("vor"), T("forward")},
		.help = {T("Geht wieder vorwärts, nachdem Sie zurückgegangen sind."),
		         T("Goes forward again after going back.")},
		.keys = {T("Alt-Right"), T("]")},
		.words = {{T("vor"), T("vorwärts"), T("vorwaerts")}, {T("forward")}},
		.group = GROUP_MOVE, .modes = MODE_SCREEN | MODE_LINEAR, .for_visitors = true},
	[COMMAND_NEXT] = {
		.name = T("weiter"), .title = {T("nächster Eintrag"), T("next entry")},
		.help = {T("Geht zum nächsten Eintrag, im Text eine Zeile oder einen Absatz weiter."),
		         T("Goes to the next entry, in a text a line or a paragraph on.")},
		.keys = {T("Down"), T("j")},
		.words = {{T("weiter"), T("n")}, {T("n"), T("next")}},
		.group = GROUP_MOVE, .modes = MODE_SCREEN | MODE_LINEAR, .for_visitors = true},
	[COMMAND_PREVIOUS] = {
		.name = T("voriger"), .title = {T("voriger Eintrag"), T("previous entry")},
		.help = {T("Geht zum vorigen Eintrag, im Text eine Zeile oder einen Absatz zurück."),
		         T("Goes to the previous entry, in a text a line or a paragraph back.")},
		.keys = {T("Up"), T("k")},
		.words = {{T("v"), T("voriger")}, {T("p"), T("previous")}},
		.group = GROUP_MOVE, .modes = MODE_SCREEN | MODE_LINEAR, .for_visitors = true},
	[COMMAND_FIRST] = {
		.name = T("erster"), .title = {T("erster Eintrag"), T("first entry")},
		.help = {T("Geht zum ersten Eintrag."), T("Goes to the first entry.")},
		.keys = {T("Home"), T("g")},
		.words = {{T("erster")}, {T("first")}},
		.group = GROUP_MOVE, .modes = MODE_SCREEN | MODE_LINEAR, .for_visitors = true},
	[COMMAND_LAST] = {
		.name = T("letzter"), .title = {T("letzter Eintrag"), T("last entry")},
		.help = {T("Geht zum letzten Eintrag."), T("Goes to the last entry.")},
		.keys = {T("End"), T("G")},
		.words = {{T("letzter")}, {T("last")}},
		.group = GROUP_MOVE, .modes = MODE_SCREEN | MODE_LINEAR, .for_visitors = true},
	[COMMAND_PAGE_DOWN] = {
		.name = T("blaettern"), .title = {T("weiterblättern"), T("page down")},
		.help = {T("Blättert einen Bildschirm weiter."), T("Moves a screen on.")},
		.keys = {T("PageDown"), T("Ctrl-F"), T("Ctrl-D")},
		.group = GROUP_MOVE, .modes = MODE_SCREEN, .for_visitors = true},
	[COMMAND_PAGE_UP] = {
		.name = T("zurueckblaettern"), .title = {T("zurückblättern"), T("page up")},
		.help = {T("Blättert einen Bildschirm zurück."), T("Moves a screen back.")},
		.keys = {T("PageUp"), T("Ctrl-B"), T("Ctrl-U"), T("b")},
		.group = GROUP_MOVE, .modes = MODE_SCREEN, .for_visitors = true},
	[COMMAND_UP] = {
		.name = T("hinauf"), .title = {T("eine Ebene höher"), T("one level up")},
		.help = {T("Geht vom Eintrag zu seiner Liste, von der Liste zur Startseite."),
		         T("Goes from an entry to its list, from a list to the start page.")},
		.keys = {T("u")},
		.words = {{T("hinauf"), T("hoch")}, {T("up")}},
		.group = GROUP_MOVE, .modes = MODE_SCREEN | MODE_LINEAR, .for_visitors = true},
	[COMMAND_START] = {
		.name = T("anfang"), .title = {T("Startseite"), T("start page")},
		.help = {T("Geht zur Startseite."), T("Goes to the start page.")},
		.keys = {T("t")},
		.words = {{T("a"), T("anfang"), T("start")}, {T("t"), T("start"), T("top")}},
		.group = GROUP_MOVE, .modes = MODE_SCREEN | MODE_LINEAR, .for_visitors = true},
	[COMMAND_GO] = {
		.name = T("gehe"), .title = {T("gehe zu"), T("go to")},
		.help = {T("Geht zu einer Adresse wie projekte/haus-des-wissens oder zu einem Titel."),
		         T("Goes to an address such as projekte/haus-des-wissens, or to a title.")},
		.keys = {T(":")},
		.words = {{T("gehe"), T("zu")}, {T("go")}},
		.argument = {T("Adresse oder Titel"), T("address or title")},
		.group = GROUP_MOVE, .modes = MODE_SCREEN | MODE_LINEAR, .for_visitors = true},
	[COMMAND_NEXT_OF_LIST] = {
		.name = T("naechste-seite"), .title = {T("nächste Seite"), T("next page")},
		.help = {T("Öffnet den Eintrag, der in der Liste nach dem gezeigten kommt."),
		         T("Opens the entry that follows the one shown in its list.")},
		.keys = {T(">"), T("Alt-Down")},
		.words = {{T("nachfolger")}, {T("following")}},
		.group = GROUP_MOVE, .modes = MODE_SCREEN | MODE_LINEAR, .for_visitors = true},
	[COMMAND_PREVIOUS_OF_LIST] = {
		.name = T("vorige-seite"), .title = {T("vorige Seite"), T("previous page")},
		.help = {T("Öffnet den Eintrag, der in der Liste vor dem gezeigten kommt."),
		         T("Opens the entry before the one shown in its list.")},
		.keys = {T("<"), T("Alt-Up")},
		.words = {{T("vorgänger"), T("vorgaenger")}, {T("preceding")}},
		.group = GROUP_MOVE, .modes = MODE_SCREEN | MODE_LINEAR, .for_visitors = true},

	[COMMAND_SEARCH] = {
		.name = T("suchen"), .title = {T("suchen"), T("search")},
		.help = {T("Sucht in allen Texten. Groß und klein, ä und ae, ß und ss gelten gleich."),
		         T("Searches all texts. Case, ä and ae, ß and ss make no difference.")},
		.keys = {T("/")},
		.words = {{T("s"), T("suche"), T("suchen")}, {T("s"), T("search")}},
		.argument = {T("Wort"), T("word")},
		.group = GROUP_FIND, .modes = BOTH, .for_visitors = true, .basic = true},
	[COMMAND_NEXT_HIT] = {
		.name = T("naechster-treffer"), .title = {T("nächster Treffer"), T("next hit")},
		.help = {T("Öffnet den nächsten Treffer der letzten Suche."),
		         T("Opens the next hit of the last search.")},
		.keys = {T("n")},
		.words = {{T("treffer")}, {T("hit")}},
		.group = GROUP_FIND, .modes = MODE_SCREEN | MODE_LINEAR, .for_visitors = true},
	[COMMAND_PREVIOUS_HIT] = {
		.name = T("voriger-treffer"), .title = {T("voriger Treffer"), T("previous hit")},
		.help = {T("Öffnet den vorigen Treffer der letzten Suche."),
		         T("Opens the previous hit of the last search.")},
		.keys = {T("N")},
		.words = {{T("vortreffer")}, {T("prevhit")}},
		.group = GROUP_FIND, .modes = MODE_SCREEN | MODE_LINEAR, .for_visitors = true},
	[COMMAND_FILTER] = {
		.name = T("filtern"), .title = {T("filtern"), T("filter")},
		.help = {T("Zeigt von der Liste nur, was passt: ein Wort, ein Ort, ein Status, ein Jahr. "
		           "Ohne Wort wird der Filter aufgehoben; die Nummern bleiben."),
		         T("Shows only what fits of a list: a word, a district, a status, a year. "
		           "Without a word the filter is lifted; the numbers stay.")},
		.keys = {T("&")},
		.words = {{T("f"), T("filter"), T("filtern")}, {T("f"), T("filter")}},
		.argument = {T("Wort"), T("word")},
		.group = GROUP_FIND, .modes = BOTH, .for_visitors = true, .basic = true},
	[COMMAND_FILTER_BY] = {
		.name = T("filtern-nach"), .title = {T("danach filtern"), T("filter by this")},
		.help = {T("Filtert nach dem gewählten Eintrag: Teil der Formel, Kompetenz, "
		           "Kernaktivität, Thema oder Ziel; noch einmal hebt es auf. Im Text blättert "
		           "die Taste weiter, wo nach nichts zu filtern ist."),
		         T("Filters by the selected entry: part of the formula, competency, core "
		           "activity, topic or goal; once more lifts it. In a text the key turns the "
		           "page where there is nothing to filter by.")},
		.keys = {T("Space")},
		.words = {{T("nach"), T("danach")}, {T("by")}},
		.argument = {T("Nummer"), T("number")},
		.group = GROUP_FIND, .modes = MODE_SCREEN | MODE_LINEAR, .for_visitors = true},
	[COMMAND_FILTER_MENU] = {
		.name = T("filterauswahl"), .title = {T("Filterauswahl"), T("choose filters")},
		.help = {T("Nennt alle Filter der Liste: Ort, Status, Jahr, Thema, Ziel, Kompetenz, "
		           "und wie viele Einträge jeder lässt."),
		         T("Names all filters of the list: district, status, year, topic, goal, "
		           "competency, and how many entries each leaves.")},
		.keys = {T("F")},
		.words = {{T("auswahl"), T("filterauswahl")}, {T("choose")}},
		.group = GROUP_FIND, .modes = MODE_SCREEN | MODE_LINEAR, .for_visitors = true},
	[COMMAND_UNFILTER] = {
		.name = T("filter-aufheben"), .title = {T("Filter aufheben"), T("lift filter")},
		.help = {T("Hebt den letzten Filter auf."), T("Lifts the last filter.")},
		.keys = {T("Esc")},
		.words = {{T("aufheben")}, {T("unfilter")}},
		.group = GROUP_FIND, .modes = MODE_SCREEN | MODE_LINEAR, .for_visitors = true},

	[COMMAND_LIST] = {
		.name = T("liste"), .title = {T("Liste noch einmal"), T("list once more")},
		.help = {T("Sagt die Seite oder die Liste noch einmal von vorn."),
		         T("Says the page or the list once more from its beginning.")},
		.words = {{T("l"), T("liste")}, {T("l"), T("list")}},
		.group = GROUP_READ, .modes = MODE_LINEAR, .for_visitors = true, .basic = true},
	[COMMAND_MORE] = {
		.name = T("mehr"), .title = {T("mehr"), T("more")},
		.help = {T("Liest weiter, wo eine lange Liste oder Seite aufhörte."),
		         T("Reads on where a long list or page stopped.")},
		.words = {{T("m"), T("mehr")}, {T("m"), T("more")}},
		.group = GROUP_READ, .modes = MODE_LINEAR, .for_visitors = true, .basic = true},
	[COMMAND_WHERE] = {
		.name = T("wo"), .title = {T("wo bin ich"), T("where am I")},
		.help = {T("Sagt, wo Sie sind: Seite, Nummer, Filter."),
		         T("Says where you are: page, number, filter.")},
		.keys = {T("w")},
		.words = {{T("w"), T("wo")}, {T("w"), T("where")}},
		.group = GROUP_READ, .modes = BOTH, .for_visitors = true, .basic = true},
	[COMMAND_HEADINGS] = {
		.name = T("gliederung"), .title = {T("Gliederung"), T("headings")},
		.help = {T("Nennt die Überschriften und springt dorthin, ruhig gleich zur nächsten."),
		         T("Names the headings and jumps there; calm goes straight to the next.")},
		.keys = {T("o")},
		.words = {{T("g"), T("gliederung")}, {T("g"), T("headings")}},
		.group = GROUP_READ, .modes = MODE_SCREEN | MODE_LINEAR, .for_visitors = true},
	[COMMAND_NAME] = {
		.name = T("kennung"), .title = {T("Kennung"), T("address")},
		.help = {T("Nennt die Adresse der Seite, die immer gilt, mit einer Nummer die des "
		           "Eintrags; damit beginnt später auch steuerrad --at=ADRESSE."),
		         T("Names the permanent address of the page, with a number that of the entry; "
		           "steuerrad --at=ADDRESS begins there.")},
		.keys = {T("y")},
		.words = {{T("k"), T("kennung")}, {T("k"), T("address")}},
		.group = GROUP_READ, .modes = MODE_SCREEN | MODE_LINEAR, .for_visitors = true},
	[COMMAND_LANGUAGE] = {
		.name = T("sprache"), .title = {T("Sprache"), T("language")},
		.help = {T("Wechselt die Sprache: Deutsch, Leichte Sprache, Englisch."),
		         T("Changes the language: German, easy German, English.")},
		.keys = {T("L")},
		.words = {{T("sprache")}, {T("language")}},
		.argument = {T("de, de-simple oder en"), T("de, de-simple or en")},
		.group = GROUP_READ, .modes = MODE_SCREEN | MODE_LINEAR, .for_visitors = true},
	[COMMAND_COPY] = {
		.name = T("kopieren"), .title = {T("Adresse kopieren"), T("copy address")},
		.help = {T("Bittet das Terminal, die Adresse der Seite zu kopieren. Ob es das kann, "
		           "sagt es nicht; die Adresse steht deshalb auch da."),
		         T("Asks the terminal to copy the address of the page. It does not say "
		           "whether it can, so the address is shown, too.")},
		.keys = {T("Y")},
		.group = GROUP_READ, .modes = MODE_SCREEN, .for_visitors = false},

	[COMMAND_EASY] = {
		.name = T("leicht"), .title = {T("Leichte Sprache"), T("easy German")},
		.help = {T("Zeigt die Seiten in Leichter Sprache, so weit es sie gibt. Zurück geht es "
		           "mit: sprache de."),
		         T("Shows the pages in easy German where there are any. The way back is: "
		           "language en.")},
		.words = {{T("leicht")}, {T("easy")}},
		.group = GROUP_READ, .modes = MODE_LINEAR, .for_visitors = true},
	[COMMAND_SAVE] = {
		.name = T("sichern"), .title = {T("Protokoll sichern"), T("save transcript")},
		.help = {T("Schreibt alles, was bis hier gesagt wurde, in eine neue Datei im Ordner, in "
		           "dem Sie das Programm gestartet haben. Eine Datei, die es schon gibt, bleibt."),
		         T("Writes all that has been said so far to a new file in the folder where "
		           "you started the program. A file that is there already stays.")},
		.words = {{T("d"), T("sichern"), T("protokoll")}, {T("d"), T("save"), T("transcript")}},
		.argument = {T("Dateiname"), T("file name")},
		.group = GROUP_READ, .modes = MODE_LINEAR, .for_visitors = false},
	[COMMAND_WHEEL] = {
		.name = T("rad"), .title = {T("Steuerrad"), T("wheel")},
		.help = {T("Zeigt Formel, Kompetenzen und Kernaktivitäten als Rad. Auf dem Bildschirm "
		           "drehen es Pfeil links und rechts; Pfeil auf und ab wechseln den Ring."),
		         T("Shows formula, competencies and core activities as a wheel. On the screen "
		           "the left and right arrows turn it; up and down change the ring.")},
		.keys = {T("r")},
		.words = {{T("rad"), T("steuerrad")}, {T("wheel")}},
		.group = GROUP_READ, .modes = MODE_SCREEN | MODE_LINEAR, .for_visitors = true},
	[COMMAND_TIMELINE] = {
		.name = T("zeitleiste"), .title = {T("Zeitleiste"), T("time line")},
		.help = {T("Zeigt die Projekte nach ihren Jahren. Filter gelten wie in der Liste."),
		         T("Shows the projects by their years. Filters hold as in the list.")},
		.keys = {T("Z")},
		.words = {{T("zeitleiste"), T("zeit")}, {T("timeline"), T("time")}},
		.group = GROUP_READ, .modes = MODE_SCREEN | MODE_LINEAR, .for_visitors = true},
	[COMMAND_MATRIX] = {
		.name = T("matrix"), .title = {T("Matrix"), T("matrix")},
		.help = {T("Zählt die Projekte jeder Kompetenz nach ihrem Status; jede Zahl öffnet die "
		           "Liste dazu."),
		         T("Counts the projects of each competency by status; each number opens the "
		           "list behind it.")},
		.keys = {T("M")},
		.words = {{T("matrix")}, {T("matrix")}},
		.group = GROUP_READ, .modes = MODE_SCREEN | MODE_LINEAR, .for_visitors = true},

	[COMMAND_NEXT_PANE] = {
		.name = T("naechster-bereich"), .title = {T("nächster Bereich"), T("next pane")},
		.help = {T("Geht in den nächsten Bereich des Bildschirms."),
		         T("Goes to the next pane of the screen.")},
		.keys = {T("Tab")},
		.group = GROUP_PANES, .modes = MODE_SCREEN, .for_visitors = true},
	[COMMAND_PREVIOUS_PANE] = {
		.name = T("voriger-bereich"), .title = {T("voriger Bereich"), T("previous pane")},
		.help = {T("Geht in den vorigen Bereich des Bildschirms."),
		         T("Goes to the previous pane of the screen.")},
		.keys = {T("Shift-Tab")},
		.group = GROUP_PANES, .modes = MODE_SCREEN, .for_visitors = true},
	[COMMAND_PANE] = {
		.name = T("bereich"), .title = {T("Bereich mit Nummer"), T("pane by number")},
		.help = {T("Geht in den Bereich mit dieser Nummer; 5 ist der Text."),
		         T("Goes to the pane with this number; 5 is the text.")},
		.keys = {T("1"), T("2"), T("3"), T("4"), T("5")},
		.argument = {T("Nummer"), T("number")},
		.group = GROUP_PANES, .modes = MODE_SCREEN, .for_visitors = true},
	[COMMAND_ZOOM] = {
		.name = T("vergroessern"), .title = {T("Bereich vergrößern"), T("zoom pane")},
		.help = {T("Gibt dem Bereich den ganzen Bildschirm, und wieder zurück."),
		         T("Gives the pane the whole screen, and back again.")},
		.keys = {T("z"), T("+"), T("_")},
		.group = GROUP_PANES, .modes = MODE_SCREEN, .for_visitors = true},
	[COMMAND_REDRAW] = {
		.name = T("neu-zeichnen"), .title = {T("neu zeichnen"), T("redraw")},
		.help = {T("Zeichnet den Bildschirm neu."), T("Draws the screen anew.")},
		.keys = {T("Ctrl-L")},
		.group = GROUP_PANES, .modes = MODE_SCREEN, .for_visitors = true},

	[COMMAND_THEME] = {
		.name = T("farben"), .title = {T("nächste Farben"), T("next colours")},
		.help = {T("Wechselt die Farben: die des Terminals, hell, dunkel, starker Kontrast, "
		           "einfarbig."),
		         T("Changes the colours: the terminal's own, light, dark, high contrast, "
		           "one colour.")},
		.keys = {T("T")},
		.group = GROUP_PANES, .modes = MODE_SCREEN, .for_visitors = true},

	[COMMAND_HELP] = {
		.name = T("hilfe"), .title = {T("Hilfe"), T("help")},
		.help = {T("Nennt alle Befehle, oder erklärt den, den Sie dazu tippen."),
		         T("Names all commands, or explains the one you type behind it.")},
		.keys = {T("F1"), T("h")},
		.words = {{T("h"), T("hilfe"), T("?")}, {T("h"), T("help"), T("?")}},
		.group = GROUP_PROGRAM, .modes = BOTH, .for_visitors = true, .basic = true},
	[COMMAND_RELOAD] = {
		.name = T("neu-laden"), .title = {T("neu laden"), T("reload")},
		.help = {T("Liest die Daten neu; Ort, Auswahl und Filter bleiben. Geänderte Dateien liest "
		           "das Programm auch von selbst neu."),
		         T("Reads the data again and keeps place, selection and filters. Files that have "
		           "changed are read again without asking, too.")},
		.keys = {T("R"), T("F5")},
		.words = {{T("neu-laden"), T("laden")}, {T("reload")}},
		.group = GROUP_PROGRAM, .modes = MODE_SCREEN | MODE_LINEAR},
	[COMMAND_MENU] = {
		.name = T("menue"), .title = {T("Hilfe hier"), T("help here")},
		.help = {T("Zeigt, was hier möglich ist; Buchstaben engen die Auswahl ein, die "
		           "Eingabetaste führt das Gewählte aus."),
		         T("Shows what can be done here; letters narrow the choice, Enter does "
		           "what is chosen.")},
		.keys = {T("?")},
		.group = GROUP_PROGRAM, .modes = MODE_SCREEN, .for_visitors = true},
	[COMMAND_PALETTE] = {
		.name = T("befehle"), .title = {T("Befehl"), T("command")},
		.help = {T("Sucht einen Befehl beim Namen und führt ihn aus; dahinter darf stehen, was "
		           "er braucht: filter ort laer."),
		         T("Finds a command by its name and does it; what it needs may stand behind "
		           "it: filter ort laer.")},
		.keys = {T("Ctrl-P")},
		.argument = {T("Name"), T("name")},
		.group = GROUP_PROGRAM, .modes = MODE_SCREEN, .for_visitors = true},
	[COMMAND_CHANGES] = {
		.name = T("aenderungen"), .title = {T("Änderungen"), T("changes")},
		.help = {T("Zeigt, was seit dem Stand, den --compare nennt, neu, anders oder fort ist."),
		         T("Shows what is new, changed or gone since the state that --compare names.")},
		.keys = {T("A")}, .words = {{T("neu"), T("aenderungen")}, {T("changes"), T("new")}},
		.group = GROUP_PROGRAM, .modes = BOTH, .for_visitors = true},
	[COMMAND_PROBLEMS] = {
		.name = T("probleme"), .title = {T("Probleme der Daten"), T("problems of the data")},
		.help = {T("Zeigt, was beim Lesen der Daten auffiel, mit Datei, Zeile und Spalte."),
		         T("Shows what was noticed when the data was read, with file, line, column.")},
		.keys = {T("!")}, .words = {{T("probleme")}, {T("problems")}},
		.group = GROUP_PROGRAM, .modes = BOTH, .for_visitors = false},
	[COMMAND_ACCESSIBILITY] = {
		.name = T("barrierefreiheit"), .title = {T("Barrierefreiheit"), T("accessibility")},
		.help = {T("Zeigt die Erklärung zur Barrierefreiheit und wohin Sie sich wenden können."),
		         T("Shows the accessibility statement and whom to turn to.")},
		.keys = {T("B")},
		.words = {{T("b"), T("barrierefreiheit")}, {T("accessibility")}},
		.group = GROUP_PROGRAM, .modes = MODE_SCREEN | MODE_LINEAR, .for_visitors = true},
	[COMMAND_LINEAR] = {
		.name = T("textfassung"), .title = {T("Textfassung"), T("linear mode")},
		.help = {T("Wechselt zur Textfassung, Zeile für Zeile; die Seite bleibt dieselbe."),
		         T("Changes to the linear mode, line by line; the page stays the same.")},
		.keys = {T("l")},
		.group = GROUP_PROGRAM, .modes = MODE_SCREEN, .for_visitors = true},
	[COMMAND_CALM] = {
		.name = T("ruhig"), .title = {T("ruhiger Bildschirm"), T("calm screen")},
		.help = {T("Wechselt zum ruhigen Bildschirm: ein Bereich auf ganzer Breite, und nur der "
		           "Schreibzeiger bewegt sich; dieselbe Taste führt dort zurück zu den "
		           "Bereichen. Die Seite bleibt dieselbe."),
		         T("Changes to the calm screen: one pane on the whole width, and only the cursor "
		           "moves; there the same key leads back to the panes. The page stays the "
		           "same.")},
		.keys = {T("c")},
		.words = {{T("ruhig")}, {T("calm")}},
		.group = GROUP_PROGRAM, .modes = MODE_SCREEN | MODE_LINEAR, .for_visitors = true},
	[COMMAND_SCREEN] = {
		.name = T("bildschirm"), .title = {T("Bildschirm"), T("screen")},
		.help = {T("Wechselt zum Bildschirm mit mehreren Bereichen; die Seite bleibt dieselbe."),
		         T("Changes to the screen with several panes; the page stays the same.")},
		.words = {{T("bildschirm")}, {T("screen")}},
		.group = GROUP_PROGRAM, .modes = MODE_LINEAR, .for_visitors = true},
	[COMMAND_SUSPEND] = {
		.name = T("anhalten"), .title = {T("anhalten"), T("suspend")},
		.help = {T("Hält das Programm an; der Befehl fg der Shell führt es weiter."),
		         T("Suspends the program; the shell's fg continues it.")},
		.keys = {T("Ctrl-Z")},
		.group = GROUP_PROGRAM, .modes = MODE_SCREEN, .for_visitors = false},
	[COMMAND_QUIT] = {
		.name = T("beenden"), .title = {T("beenden"), T("quit")},
		.help = {T("Verlässt die Seite, auf der Startseite das Programm; in der Textfassung "
		           "immer das Programm. Großes Q beendet sofort."),
		         T("Leaves the page, on the start page the program; in the linear mode always "
		           "the program. Capital Q quits at once.")},
		.keys = {T("q"), T("Q"), T("Ctrl-C")},
		.words = {{T("e"), T("ende"), T("beenden"), T("q")}, {T("e"), T("q"), T("quit"), T("exit")}},
		.group = GROUP_PROGRAM, .modes = BOTH, .for_visitors = true, .basic = true},
};
/* clang-format on */

const struct command_info *command_info(enum command command)
{
	assert(command < COMMAND_COUNT);
	return &commands[command];
}
