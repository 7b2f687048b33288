#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# --compare: two states of a strategy, set against each other at the place "neu", in every
# mode, and what happens if the older one cannot be had.
set -u
program=$(cd "$BUILD" && pwd)/steuerrad
data=$(pwd)/tests/data
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
n=0

is() { # is WHAT EXPECTED ACTUAL
	n=$((n + 1))
	if [ "$2" = "$3" ]; then
		echo "ok $n - $1"
	else
		echo "not ok $n - $1"
		printf 'expected: %s\nactual: %s\n' "$2" "$3" | sed 's/^/# /'
	fi
}

old=$data/stand-alt.yaml new=$data/stand-neu.yaml
compare() { # compare OPTION…
	"$program" --no-config --lang=de --compare="$old" "$new" "$@" 2>&1
}

is 'the page, as text' 'Änderungen

Verglichen mit: Die Probe, Stand Oktober 2023
Neu: 1 Eintrag
Geändert: 4 Einträge
Entfallen: 1 Eintrag

Strategie

– Die Probe, geändert
[1] Die Probe: start
  – Stand, vorher: Oktober 2023
  – Stand, jetzt: Oktober 2024

Projekte

– Das Haus, geändert
[1] Das Haus: projekte/haus
  – Text: geändert
  – Status, vorher: geplant
  – Status, jetzt: läuft
  – Genauer, neu: im Bau
  – Ende, vorher: 2025
  – Ende, jetzt: 2027
  – Kosten, neu: 153 Mio. Euro, 2024, Eine Quelle
  – Beteiligt, vorher: Bert
  – Beteiligt, jetzt: Cem
  – Ort: in der Reihenfolge oder in einer anderen Sprache geändert
  – Kompetenz, entfallen: Das Land
– Der Turm, geändert
[1] Der Turm: projekte/turm
  – Genauer Ort, entfallen: Am Markt
– Der Weg, geändert
[1] Der Weg: projekte/weg
  – Titel: in einer anderen Sprache geändert
  – Text: in einer anderen Sprache geändert
– Der Platz, neu
[1] Der Platz: projekte/platz
– Der Garten, entfallen' "$(compare --print --at=neu)"

is 'the list for a report' 'place,change,field,before,after
start,changed,as_of,2023-10,2024-10
projekte/haus,changed,text,Ein Haus mit vier Ecken.,Ein Haus mit fünf Ecken.
projekte/haus,changed,status,planned,running
projekte/haus,changed,status_note,,im Bau
projekte/haus,changed,end,2025,2027
projekte/haus,changed,cost,"90000000, 2019","153000000, 2024, q-alt; 90000000, 2019"
projekte/haus,changed,partners,"Anna; Bert","Anna; Cem"
projekte/haus,changed,districts,"Laer; Hamme","Hamme; Laer"
projekte/haus,changed,competencies,"stadt; land",stadt
projekte/turm,changed,site,Am Markt,
projekte/weg,changed,title,The path,The way
projekte/weg,changed,text,Sand.,Gravel.
projekte/platz,new,,,
projekte/garten,gone,,,' "$(compare --print=csv --at=neu | tr -d '\r')"
is 'JSON has a value for each state that has one' \
	'"before": "planned" "after": "running" "field": "status_note" "after": "im Bau"' \
	"$(compare --print=json --at=neu | tr -d '\n' |
		sed 's/  */ /g; s/.*\("before": "planned"\), \("after": "running"\).*\("field": "status_note"\), \("after": "im Bau"\).*/\1 \2 \3 \4/')"
is 'in English what changed there is said' 'Title, now: The way' \
	"$(compare --print --at=neu --lang=en | sed -n 's/^  – \(Title, now.*\)/\1/p')"

# The linear mode: by a word, and what has changed is a choice of the start page.
printf 'neu\n2\n' | compare --linear >"$folder/out"
is 'linear: the word' 'Eingabe: Änderungen.' "$(grep '^Eingabe: Ä' "$folder/out")"
is 'linear: the same words' 'Status, vorher: geplant' "$(grep 'vorher: geplant' "$folder/out")"
is 'linear: the number opens the entry' 'Eingabe: Das Haus, Projekt 1 von 4.' \
	"$(grep '^Eingabe: Das' "$folder/out")"
is 'the start page leads there' 1 "$(compare --print --at=start | grep -c '(neu)$')"
is '… but not without an older state' 0 \
	"$("$program" --no-config --lang=de "$new" --print --at=start | grep -c '(neu)$')"

# Without an older state, with the same, with none that can be had.
is 'without an older state the page says so, and how' 2 \
	"$("$program" --no-config --lang=de --print --at=neu | grep -c 'kein älterer Stand\|--compare')"
is 'the same on both sides' 'Beide Stände sagen dasselbe.' \
	"$("$program" --no-config --lang=de --compare="$new" "$new" --print --at=neu | grep '^Beide')"
is 'the built-in data can be the newer' 'Verglichen mit: Die Probe, Stand Oktober 2023' \
	"$("$program" --no-config --lang=de --compare="$old" --print --at=neu | grep '^Verglichen')"
is 'the other pages are those of the newer' '' \
	"$(compare --print >"$folder/one"; "$program" --no-config --lang=de "$new" --print |
		diff "$folder/one" - )"
said=$("$program" --no-config --lang=de --compare="$folder/none" --print 2>&1)
is 'none there: status 3, and the file is named' \
	"3 $folder/none: error: Hier gibt es weder eine Datei noch einen Ordner. 1 Fehler" \
	"$? $(echo "$said" | tr '\n' ' ' | sed 's/ $//')"
echo 'projects: [{id: a}' >"$folder/bad.yaml"
said=$("$program" --no-config --lang=de --compare="$folder/bad.yaml" --print 2>&1)
is 'a bad one: status 1, with file, line and column' '1 yes' \
	"$? $(echo "$said" | grep -q '^[^ ]*bad.yaml:[0-9]*:[0-9]*: error: ' && echo yes)"
said=$("$program" --kiosk --lang=de --log="$folder/log" --compare="$folder/bad.yaml" </dev/null 2>&1)
is 'visitors see no path of it' '1 no' \
	"$? $(echo "$said" | grep -q "$folder" && echo yes || echo no)"
printf 'compare: "%s"\n' "$old" >"$folder/config.yaml"
is 'it can be a setting' 'Verglichen mit: Die Probe, Stand Oktober 2023' \
	"$("$program" --config="$folder/config.yaml" --lang=de "$new" --print --at=neu |
		grep '^Verglichen')"
is '… which --print-config shows' "compare: \"$old\"" \
	"$("$program" --config="$folder/config.yaml" --print-config | grep '^compare:')"
echo "1..$n"
